// Search while one types: terms of the documents under the box, and on the page of results the results themselves.
"use strict";

const box = document.getElementById("q");
if (box) suggestInto(box);

function suggestInto(input) {
  const WAIT_MS = 120;
  const FEWEST = 2;
  const KEPT = "cancu-asked"; // on this device alone
  const row = input.closest(".box-row");
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.form.getAttribute("aria-label"));
  list.hidden = true;
  row.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");

  let waiting;
  let asking;
  let at = -1;

  function asked() {
    try {
      return JSON.parse(localStorage.getItem(KEPT) ?? "[]").filter((each) => typeof each === "string");
    } catch {
      return [];
    }
  }

  function remember(text) {
    const all = [text, ...asked().filter((each) => each !== text)].slice(0, 30);
    try {
      localStorage.setItem(KEPT, JSON.stringify(all));
    } catch { /* a browser that keeps nothing */ }
  }

  function show(entries) {
    at = -1;
    list.replaceChildren(...entries.map(({ text, told }, number) => {
      const item = document.createElement("li");
      item.id = `suggestion-${number}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.text = text;
      const words = document.createElement("span");
      words.lang = "vi";
      words.textContent = text;
      const kind = document.createElement("span");
      kind.className = "count";
      kind.textContent = told;
      item.append(words, kind);
      return item;
    }));
    list.hidden = !entries.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  }

  function choose(next) {
    const items = [...list.children];
    if (!items.length) return;
    items[at]?.setAttribute("aria-selected", "false");
    at = (next + items.length) % items.length;
    items[at].setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", items[at].id);
  }

  function take(item) {
    input.value = item.dataset.text;
    show([]);
    input.form.requestSubmit();
  }

  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");

  async function look() {
    const typed = input.value.trim();
    asking?.abort();
    if (typed.length < FEWEST) return show([]);
    asking = new AbortController();
    const { signal } = asking;
    const words = document.getElementById("status").dataset;
    try {
      const answer = await fetch(`/api/suggest?${new URLSearchParams({ q: typed, limit: "6" })}`, { signal });
      if (!answer.ok) return;
      const { did_you_mean: meant, suggestions } = await answer.json();
      const before = asked().filter((each) => each !== typed && plain(each).includes(plain(typed))).slice(0, 3);
      show([
        ...(meant ? [{ text: meant, told: words.meant }] : []),
        ...before.map((text) => ({ text, told: words.asked })),
        ...suggestions.map(({ text, kind }) => ({ text, told: words[kind] ?? "" })),
      ]);
      if (document.body.classList.contains("results")) await renew(typed, signal);
    } catch (error) {
      if (error.name !== "AbortError") show([]);
    }
  }

  // The page of results as the server makes it, put in the place of this one's.
  async function renew(typed, signal) {
    const address = new URL(location.href);
    address.search = new URLSearchParams(new FormData(input.form));
    address.searchParams.set("q", typed);
    if (address.href === location.href) return;
    const answer = await fetch(address, { signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.getElementById("main").replaceChildren(...page.getElementById("main").children);
    document.title = page.title;
    history.replaceState(null, "", address);
    document.dispatchEvent(new Event("renewed"));
  }

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, WAIT_MS);
  });
  input.addEventListener("focus", () => {
    if (!input.value) show(asked().slice(0, 5).map((text) => ({ text, told: document.getElementById("status").dataset.asked })));
  });
  input.addEventListener("blur", () => setTimeout(() => show([]), 150));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault(); // which would empty the box
      event.stopPropagation();
      show([]);
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      choose(at + 1);
    } else if (event.key === "ArrowUp") {
      event.preventDefault();
      choose(at < 0 ? -1 : at - 1);
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      take(list.children[at]);
    }
  });
  list.addEventListener("pointerdown", (event) => {
    const item = event.target.closest("li");
    if (!item) return;
    event.preventDefault();
    take(item);
  });
  input.form.addEventListener("submit", () => {
    clearTimeout(waiting);
    asking?.abort();
    if (input.value.trim()) remember(input.value.trim());
  });
}
