// The keys of the Annotate page, and the way from a selection to a new statement. Everything here presses buttons
// and fills fields that are on the page anyway: without it the page works by its plain forms.

const desk = () => document.getElementById("desk");
const items = () => [...desk().querySelectorAll(".item")];
const current = () => desk().querySelector(".item[aria-current]");
const typing = (el) => el.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

function light(item) {
  for (const mark of desk().querySelectorAll("mark.here")) mark.classList.remove("here");
  for (const mark of desk().querySelectorAll(`mark[data-items~="${CSS.escape(item.dataset.uid)}"]`)) mark.classList.add("here");
}

function goTo(item, { focus = true } = {}) {
  if (!item) return;
  for (const other of items()) {
    other.removeAttribute("aria-current");
    if (other !== item && !other.querySelector("form.amend")) other.querySelector("details").open = false;
  }
  item.setAttribute("aria-current", "true");
  item.querySelector("details").open = true;
  light(item);
  if (focus) item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
  document.getElementById(`t-${item.dataset.uid}`)?.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const all = items();
  goTo(all[Math.min(Math.max(all.indexOf(current()) + by, 0), all.length - 1)]);
}

function press(selector, within = current()) {
  within?.querySelector(selector)?.click();
}

function rejecting() {
  const item = current();
  const reason = item?.querySelector(".reject input[name=note]");
  if (!reason) return;
  item.querySelector("details").open = true;
  reason.focus();
}

// The selected words as they stand in the text, without the pins, and what stands around them.
function words(range) {
  const held = range.cloneContents();
  for (const pin of held.querySelectorAll(".pin")) pin.remove();
  const blocks = [...held.querySelectorAll("p")];
  return blocks.length ? blocks.map((p) => p.textContent).join("\n") : held.textContent;
}

function selected() {
  const selection = getSelection();
  const text = document.getElementById("text");
  if (!selection.rangeCount || selection.isCollapsed || !text.contains(selection.getRangeAt(0).commonAncestorContainer)) return null;
  const range = selection.getRangeAt(0);
  const around = (setStart, setEnd) => {
    const side = document.createRange();
    side.selectNodeContents(text);
    if (setStart) side.setStart(range.endContainer, range.endOffset);
    if (setEnd) side.setEnd(range.startContainer, range.startOffset);
    return words(side);
  };
  return { words: words(range).trim(), before: around(false, true).slice(-200), after: around(true, false).slice(0, 200) };
}

function fromSelection() {
  const found = selected();
  const add = document.getElementById("add");
  if (!found || !add) return;
  add.open = true;
  for (const [name, value] of Object.entries(found)) add.querySelector(`[name=${name}]`).value = value;
  add.querySelector("[name=speaker]").focus();
  add.scrollIntoView({ block: "nearest" });
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: () => press("[data-key=a]"),
  r: rejecting,
  e: () => press("[data-key=e]"),
  s: fromSelection,
  p: () => press("[data-key=p]", desk()),
  n: () => press("[data-key=n]", desk()),
  "[": () => press('[data-key="["]'),
  "]": () => press('[data-key="]"]'),
  "{": () => press('[data-key="{"]'),
  "}": () => press('[data-key="}"]'),
  "?": () => document.getElementById("keys").showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.getElementById("keys").open) return;
  if (event.key === "Escape") {
    if (typing(event.target)) goTo(event.target.closest(".item") ?? current());
    else press(".amend a.button");
    return;
  }
  if (typing(event.target) || !KEYS[event.key]) return;
  event.preventDefault();
  KEYS[event.key]();
});

document.addEventListener("click", (event) => {
  const pin = event.target.closest(".pin");
  const mark = event.target.closest("mark");
  if (pin) {
    event.preventDefault();
    goTo(document.getElementById(`i-${pin.dataset.item}`));
  } else if (mark && getSelection().isCollapsed) {
    const uids = mark.dataset.items.split(" ");
    const at = uids.indexOf(current()?.dataset.uid);
    goTo(document.getElementById(`i-${uids[(at + 1) % uids.length]}`), { focus: false });
  }
});

document.addEventListener("toggle", (event) => {
  const item = event.target.closest?.(".item");
  if (item && event.target.open && !item.hasAttribute("aria-current")) goTo(item, { focus: false });
}, true);

function tell(sentence) {
  const line = document.createElement("p");
  line.className = "refused";
  line.setAttribute("role", "alert");
  line.textContent = sentence;
  document.getElementById("said").replaceChildren(line);
  line.scrollIntoView({ block: "nearest" });
}

let kept = 0;
document.addEventListener("htmx:beforeRequest", (event) => {
  kept = desk().querySelector(".decide").scrollTop;
  event.detail.requestConfig.triggeringEvent?.submitter?.classList.add("waiting");
});
document.addEventListener("htmx:afterSettle", () => {
  desk().querySelector(".decide").scrollTop = kept;
  const item = current();
  const form = item?.querySelector("form.amend");
  if (item) goTo(item, { focus: !form });
  if (form) form.querySelector("[data-key='[']")?.focus({ preventScroll: true });
  if (desk().querySelector(".refused")) desk().querySelector(".said").scrollIntoView({ block: "nearest" });
});
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.serverResponse.includes('id="desk"')) return;
  event.detail.shouldSwap = false;
  tell(`Not saved: the server answered ${event.detail.xhr.status}. What you typed is still here. Reload the page if it happens again.`);
});
document.addEventListener("htmx:sendError", () => {
  for (const button of desk().querySelectorAll(".waiting")) button.classList.remove("waiting");
  tell("Not saved: the connection was lost. What you typed is still here. Try again when you are connected.");
});

if (current()) light(current());
