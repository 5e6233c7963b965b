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
  item.querySelector(".item-bar").prepend(grip);
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

const RETRY_MS = 5000;
const written = () => [...form.querySelectorAll("input[type=text], textarea")];
const values = () => Object.fromEntries(written().map((each) => [each.name, each.value]));
const saved = JSON.stringify(values());
const dirty = () => JSON.stringify(values()) !== saved;

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "null");
  } catch {
    return null;
  }
}

function keep() {
  try {
    localStorage.setItem(KEPT, JSON.stringify(values()));
  } catch { /* a browser that keeps nothing, or is full: the page itself still has it */ }
}

form.addEventListener("input", keep);

function post(submitter) {
  return fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, submitter)) });
}

// Sent by script so that a lost connection leaves the page as it is; the answer is shown as the browser would.
form.addEventListener("submit", async (event) => {
  if (event.defaultPrevented) return;
  event.preventDefault();
  const adds = event.submitter?.value.startsWith("add:");
  let answer;
  try {
    answer = await post(event.submitter);
  } catch {
    keep();
    warn(form.dataset.notSent);
    sendLater();
    return;
  }
  if (answer.ok) {
    const rest = adds ? "" : form.querySelector("#new")?.value.trim();
    localStorage.removeItem(KEPT);
    if (rest) localStorage.setItem(KEPT, JSON.stringify({ new: rest })); // no button for it was pressed
    // The same address with another place in it would not load anew.
    history.replaceState(null, "", answer.url);
    location.reload();
  } else await refused(answer);
});

async function refused(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const notice = page.querySelector("[role=alert]");
  warn(notice?.textContent ?? page.querySelector("main p")?.textContent ?? answer.statusText);
  const revision = page.querySelector("[name=revision]")?.value;
  if (revision) form.querySelector("[name=revision]").value = revision;
}

// Until it has arrived: whenever the browser says that it is connected again, and every few seconds.
let waiting;
function sendLater() {
  if (waiting) return;
  const again = async () => {
    let answer;
    try {
      answer = await post(form.querySelector("[name=do][value=save]"));
    } catch {
      return;
    }
    clearInterval(waiting);
    removeEventListener("online", again);
    waiting = undefined;
    if (!answer.ok) return refused(answer);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    form.querySelector("[name=revision]").value = page.querySelector("[name=revision]").value;
    if (!form.querySelector("#new")?.value.trim()) localStorage.removeItem(KEPT);
    warn(form.dataset.resent);
  };
  waiting = setInterval(again, RETRY_MS);
  addEventListener("online", again);
}

// What stands in the form goes into the file, too.
document.querySelector(".exports")?.addEventListener("click", async (event) => {
  const link = event.target.closest("a");
  if (!link || !dirty()) return;
  event.preventDefault();
  const note = warn(form.dataset.exporting);
  const answer = await post(form.querySelector("[name=do][value=save]")).catch(() => null);
  if (!answer) {
    keep();
    warn(form.dataset.notSent);
    return sendLater();
  }
  if (!answer.ok) return refused(answer);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  form.querySelector("[name=revision]").value = page.querySelector("[name=revision]").value;
  note.remove();
  location.href = link.href;
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
  const fill = () => { for (const each of written()) if (each.name in before) each.value = before[each.name]; };
  if (Object.keys(before).length === 1) return fill();
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = form.dataset.restore;
  button.addEventListener("click", () => {
    fill();
    save();
  });
  warn(`${form.dataset.unsent} `).append(button);
}

for (const item of list.querySelectorAll("[data-item]")) handle(item);
offerRest();
