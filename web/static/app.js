// Everything here is a convenience: without it each page works by links and forms alone.
"use strict";

const DESK = window.matchMedia("(min-width: 60rem)");
const status = document.getElementById("status");
const keys = document.getElementById("keys-dialog");

// ---- copying a citation ------------------------------------------------------------------------------------------

function citation(button) {
  const cite = document.getElementById(button.dataset.copies);
  const place = button.dataset.url ?? cite.querySelector("a").getAttribute("href");
  // As official letters cite: the words, then in brackets the document in full.
  const named = button.dataset.official || cite.textContent.trim();
  const words = button.dataset.quote ? `“${button.dataset.quote.trim()}” (${named})` : named;
  return `${words}\n${new URL(place, location.href).href}`;
}

async function write(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return true;
  }
  // An office's own server often has no https, and then the browser gives no clipboard: the old way still works.
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "unseen";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

async function copy(button) {
  const done = await write(button.dataset.copiesText ?? citation(button)).catch(() => false);
  say(done ? status.dataset.copied : status.dataset.failed);
  button.focus({ preventScroll: true });
}

let silence;
function say(text) {
  clearTimeout(silence);
  status.textContent = text;
  silence = setTimeout(() => { status.textContent = ""; }, 3000);
}

// ---- what stands around a passage, fetched when asked for -----------------------------------------------------------

async function unfold(link) {
  const around = document.getElementById(link.dataset.shows);
  if (!around.childElementCount) {
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    around.append(...page.getElementById("context").children);
  }
  around.hidden = !around.hidden;
  link.setAttribute("aria-expanded", String(!around.hidden));
  [link.textContent, link.dataset.hide] = [link.dataset.hide, link.textContent];
}

// ---- a language model's wording of the answer, sentence by sentence -------------------------------------------------

function word(section) {
  const source = new EventSource(section.dataset.words + location.search);
  source.addEventListener("sentence", (event) => {
    section.querySelector("ul").append(sentence(JSON.parse(event.data)));
    section.hidden = false;
  });
  source.addEventListener("done", (event) => {
    source.close();
    if (JSON.parse(event.data).status !== "answered") section.remove();
  });
  source.addEventListener("error", () => { source.close(); section.remove(); });
}

function sentence({ text, citations }) {
  const item = document.createElement("li");
  item.append(text);
  for (const { label, url, quote } of citations) {
    const cite = document.createElement("cite");
    const link = document.createElement("a");
    cite.className = "cite";
    cite.lang = "vi";
    link.href = url;
    link.title = `“${quote}”`;
    link.textContent = label;
    cite.append(link);
    item.append(cite);
  }
  return item;
}

// ---- small forms that need no new page: collecting, feedback ---------------------------------------------------------------------------

async function post(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}

// Where a passage went is one press away from where it was.
function lead(form, url) {
  if (!url || form.querySelector("a")) return;
  form.append(" ", Object.assign(document.createElement("a"), { href: url, textContent: status.dataset.open }));
}

document.addEventListener("submit", (event) => {
  if (event.submitter?.dataset.confirm && !confirm(event.submitter.dataset.confirm)) event.preventDefault();
  const told = event.target.matches(".collect") ? "collected" : event.target.matches(".feedback") ? "thanks" : null;
  if (!told) return;
  event.preventDefault();
  post(event.target, event.submitter)
    .then(({ url }) => { lead(event.target, url); say(status.dataset[told]); })
    .catch(() => say(status.dataset.collectFailed));
});

// ---- clicks ---------------------------------------------------------------------------------------------------------

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copies], [data-copies-text]");
  if (button) copy(button);
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey);
  const link = event.target.closest("a[data-shows]");
  if (link && plain) {
    event.preventDefault();
    unfold(link).catch(() => { location.href = link.href; });
  }
  if (event.target.closest("[data-opens]") && plain) {
    event.preventDefault();
    keys.showModal();
  }
  if (!DESK.matches && event.target.closest(".contents a")) event.target.closest("details").open = false;
});

// ---- keys -----------------------------------------------------------------------------------------------------------

function step(by) {
  const links = [...document.querySelectorAll(".hits .hit-link, .documents .hit-link")];
  if (!links.length) return;
  const at = links.indexOf(links.find((link) => link.closest("li").contains(document.activeElement)));
  const next = links[Math.min(Math.max(at + by, 0), links.length - 1)];
  next.focus({ preventScroll: true });
  next.closest("li").scrollIntoView({ block: "nearest" });
}

function copyAtHand() {
  const places = [":target + .cite-row", ":target", ".hit, .narrow"].map((place) => document.querySelector(place));
  const place = document.activeElement.closest(".hit") ?? places.find(Boolean);
  const button = place?.querySelector("[data-copies]");
  if (button) copy(button);
}

const KEYS = {
  "/": () => document.getElementById("q")?.select(),
  j: () => step(1),
  k: () => step(-1),
  c: copyAtHand,
  "?": () => keys.showModal(),
};

// A page as it looks: arrows turn it, unless it is enlarged and they scroll it; an enlarged one gets a sharper picture.
const TURNS = { ArrowLeft: "prev", ArrowRight: "next" };

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  const frame = event.target.closest(".leaf-frame, .paper-frame");
  const scrolls = frame && frame.scrollWidth > frame.clientWidth;
  if (typing || scrolls || keys.open || event.ctrlKey || event.metaKey || event.altKey) return;
  document.querySelector(`.leaf-bar a[rel="${TURNS[event.key]}"]`)?.click();
});

document.addEventListener("change", (event) => {
  if (event.target.name !== "zoom") return;
  const picture = document.querySelector(".leaf img");
  picture.sizes = `${Math.round(picture.getBoundingClientRect().width)}px`;
  document.querySelector("#cited rect")?.scrollIntoView({ block: "center", inline: "start" });
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (typing && event.key === "Escape") event.target.blur();
  if (typing || keys.open || event.ctrlKey || event.metaKey || event.altKey || !(event.key in KEYS)) return;
  event.preventDefault();
  KEYS[event.key]();
});

// ---- once the page is here --------------------------------------------------------------------------------------------

function unfoldOnDesk() {
  for (const fold of document.querySelectorAll("details.fold")) {
    fold.open = DESK.matches;
    fold.firstElementChild.tabIndex = DESK.matches ? -1 : 0;
  }
}

// The contents follow the reader: the last heading above the middle of the window is where they are.
function followReader() {
  const entries = new Map([...document.querySelectorAll(".contents a")].map((a) => [decodeURIComponent(a.hash.slice(1)), a]));
  const headings = [...entries.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  if (!headings.length) return;
  let now;
  const mark = () => {
    const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2);
    const entry = entries.get((above.at(-1) ?? headings[0]).id);
    if (entry === now) return;
    now?.classList.remove("now");
    now?.removeAttribute("aria-current");
    now = entry;
    now.classList.add("now");
    now.setAttribute("aria-current", "location");
    if (DESK.matches) keepInView(now);
  };
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; mark(); });
  }, { passive: true });
  mark();
}

function keepInView(entry) {
  const side = entry.closest(".side");
  const box = entry.getBoundingClientRect();
  const frame = side.getBoundingClientRect();
  if (box.top < frame.top || box.bottom > frame.bottom) side.scrollTop += box.top - frame.top - frame.height / 3;
}

function ready() {
  for (const button of document.querySelectorAll("[data-copies], [data-copies-text]")) button.hidden = false;
  for (const section of document.querySelectorAll("[data-words]")) word(section);
  unfoldOnDesk();
}

ready();
document.addEventListener("renewed", ready);
DESK.addEventListener("change", unfoldOnDesk);
followReader();
