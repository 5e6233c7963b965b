// A briefing's page: items moved by dragging, and nothing written is lost when the connection is.
"use strict";

const form = document.querySelector("[data-draft]");
const list = document.querySelector("[data-sortable]");
const KEPT = `cancu-briefing-${form.dataset.draft}`;

// ---- dragging --------------------------------------------------------------------------------------------------------

let dragged;

function handle(item) {
  const grip = document.createElement("span");
  grip.dataset.handle = "";
  grip.textContent = "⠿";
  grip.title = form.dataset.drag;
  grip.setAttribute("aria-hidden", "true"); // the arrows below do the same for keys and readers
  grip.draggable = true;
  grip.addEventListener("dragstart", (event) => {
    dragged = item;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(item, 20, 20);
    item.classList.add("dragged");
  });
  grip.addEventListener("dragend", () => {
    item.classList.remove("dragged");
    dragged = undefined;
    save();
  });
  item.prepend(grip);
}

list.addEventListener("dragover", (event) => {
  const over = event.target.closest("[data-item]");
  if (!dragged || !over || over === dragged) return;
  event.preventDefault();
  const box = over.getBoundingClientRect();
  over[event.clientY < box.top + box.height / 2 ? "before" : "after"](dragged);
});

function save() {
  form.requestSubmit(form.querySelector("[name=do][value=save]"));
}

// ---- what is written and not saved ---------------------------------------------------------------------------------------

const written = () => [...form.querySelectorAll("input[type=text], textarea")];
const values = () => Object.fromEntries(written().filter((each) => each.name !== "new").map((each) => [each.name, each.value]));

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "null");
  } catch {
    return null;
  }
}

form.addEventListener("input", () => localStorage.setItem(KEPT, JSON.stringify(values())));

// Sent by script so that a lost connection leaves the page as it is; the answer is shown as the browser would.
form.addEventListener("submit", async (event) => {
  if (event.defaultPrevented) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  let answer;
  try {
    answer = await fetch(form.action, { method: "POST", body });
  } catch {
    localStorage.setItem(KEPT, JSON.stringify(values()));
    warn(form.dataset.notSent);
    return;
  }
  if (answer.ok) {
    localStorage.removeItem(KEPT);
    // The same address with another place in it would not load anew.
    history.replaceState(null, "", answer.url);
    location.reload();
  } else {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const notice = page.querySelector("[role=alert]");
    if (!notice) return warn(page.querySelector("main p")?.textContent ?? answer.statusText);
    warn(notice.textContent);
    form.querySelector("[name=revision]").value = page.querySelector("[name=revision]")?.value ?? "";
  }
});

function warn(text) {
  document.getElementById("unsent")?.remove();
  const notice = document.createElement("p");
  notice.id = "unsent";
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  notice.textContent = text;
  form.prepend(notice);
  notice.scrollIntoView({ block: "nearest" });
  return notice;
}

function offerRest() {
  const before = kept();
  const now = values();
  if (!before || Object.keys(before).every((name) => !(name in now) || now[name] === before[name])) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = form.dataset.restore;
  button.addEventListener("click", () => {
    for (const each of written()) if (each.name in before) each.value = before[each.name];
    document.getElementById("unsent").remove();
  });
  warn(`${form.dataset.unsent} `).append(button);
}

for (const item of list.querySelectorAll("[data-item]")) handle(item);
offerRest();
