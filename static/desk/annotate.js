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
  for (const other of items()) other.removeAttribute("aria-current");
  item.setAttribute("aria-current", "true");
  light(item);
  if (focus) item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
  document.getElementById(`t-${item.dataset.uid}`)?.scrollIntoView({ block: "nearest" });
  if (!item.querySelector(".facts, .amend")) load(item);
}

// One line with its facts, or (`form`) its form, from the server; what is there already stays if it cannot be had.
async function load(item, form = "") {
  const uid = item.dataset.uid;
  const answer = await fetch(`?part=item&item=${uid}${form ? `&amend=${uid}` : ""}`, { credentials: "same-origin" }).catch(() => null);
  if (!answer?.ok || answer.redirected) {
    if (!answer) tell("The connection was lost. Nothing you typed is gone. Try again when you are connected.");
    return;
  }
  const holder = document.createElement("template");
  holder.innerHTML = await answer.text();
  const fresh = holder.content.querySelector(".item");
  const held = document.getElementById(`i-${uid}`);
  if (!fresh || !held) return;
  const here = held.hasAttribute("aria-current");
  const focused = held.contains(document.activeElement);
  held.replaceWith(fresh);
  if (!here) fresh.removeAttribute("aria-current");
  window.htmx?.process(fresh);
  restore();
  if (form) fresh.querySelector("[data-key='['], select, input:not([type=hidden])")?.focus({ preventScroll: true });
  else if (here && focused) fresh.focus({ preventScroll: true });
}

function step(by) {
  const all = items();
  goTo(all[Math.min(Math.max(all.indexOf(current()) + by, 0), all.length - 1)]);
}

function press(selector, within = current()) {
  within?.querySelector(selector)?.click();
}

function amending() {
  if (current() && !current().querySelector(".amend") && document.getElementById("add")) load(current(), "amend");
}

async function setSide(digit) {
  if (current() && !current().querySelector(".facts, .amend")) await load(current());
  press(`[data-key="${digit}"]`);
}

async function rejecting() {
  if (current() && !current().querySelector(".facts, .amend")) await load(current());
  const reason = current()?.querySelector(".reject input[name=note]");
  if (!reason) return;
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

// While an act is on its way further keys wait, so that each is about the line it was meant for.
let busy = false;
const queued = [];

// The form of a new contact comes with the page; the words that were selected are put in when it is there.
let reporting = null;
function newContact() {
  reporting = selected();
  press("[data-key=c]", desk());
}

function fillContact() {
  const form = document.querySelector("#add-contact form");
  if (!form) return;
  for (const [name, value] of Object.entries(reporting ?? {})) form.querySelector(`[name=${name}]`).value = value;
  form.querySelector(reporting ? "[name=first]" : "[name=words]").focus();
  form.scrollIntoView({ block: "nearest" });
  reporting = null;
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: () => press("[data-key=a]"),
  r: rejecting,
  e: () => amending(),
  ...Object.fromEntries([..."0123456789"].map((digit) => [digit, () => setSide(digit)])),
  u: () => press("[data-key=u]", desk()),
  U: () => press("[data-key=U]", desk()),
  s: fromSelection,
  c: newContact,
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
  if (busy) queued.push(event.key);
  else KEYS[event.key]();
});

document.addEventListener("click", (event) => {
  const pin = event.target.closest(".pin");
  const mark = event.target.closest("mark");
  const line = event.target.closest("a.summary");
  const amend = event.target.closest("a[data-key=e]");
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (amend) {
    event.preventDefault();
    event.stopPropagation();
    load(amend.closest(".item"), "amend");
  } else if (line) {
    event.preventDefault();
    event.stopPropagation();
    goTo(line.closest(".item"));
  } else if (pin) {
    event.preventDefault();
    goTo(document.getElementById(`i-${pin.dataset.item}`));
  } else if (mark && getSelection().isCollapsed) {
    const uids = mark.dataset.items.split(" ");
    const at = uids.indexOf(current()?.dataset.uid);
    goTo(document.getElementById(`i-${uids[(at + 1) % uids.length]}`), { focus: false });
  }
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
  busy = true;
  kept = desk().querySelector(".decide").scrollTop;
  event.detail.requestConfig.triggeringEvent?.submitter?.classList.add("waiting");
});
document.addEventListener("htmx:afterRequest", (event) => {
  const { elt, successful, requestConfig } = event.detail;
  if (successful && !requestConfig.parameters.nudge && elt.matches?.("form.amend, #add form")) forget(elt);
  if (successful && elt.matches?.("#add form")) added(elt);
  // The swap and what htmx does after it are done by then; keys that were pressed meanwhile come next.
  setTimeout(settled, 0);
});

function added(form) {
  form.reset();
  form.closest("details").open = false;
  document.activeElement?.blur();
}

function settled() {
  busy = false;
  for (const button of desk().querySelectorAll(".waiting")) button.classList.remove("waiting");
  desk().querySelector(".decide").scrollTop = kept;
  for (const item of items()) if (item !== current() && item.hasAttribute("aria-current")) item.removeAttribute("aria-current");
  const item = current();
  const form = item?.querySelector("form.amend");
  if (item) goTo(item, { focus: !form });
  if (form) form.querySelector("[data-key='[']")?.focus({ preventScroll: true });
  if (reporting || location.search === "?add=contact") fillContact();
  if (desk().querySelector(".refused")) desk().querySelector(".said").scrollIntoView({ block: "nearest" });
  restore();
  const key = queued.shift();
  if (key) KEYS[key]();
}

document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.getResponseHeader("HX-Reswap") || event.detail.serverResponse.includes('id="desk"')) {
    for (const item of items()) item.removeAttribute("aria-current");
    return;
  }
  event.detail.shouldSwap = false;
  queued.length = 0;
  tell(`Not saved: the server answered ${event.detail.xhr.status}. What you typed is still here. Reload the page if it happens again.`);
});
document.addEventListener("htmx:sendError", () => {
  queued.length = 0;
  tell("Not saved: the connection was lost. What you typed is still here. Try again when you are connected.");
});

// What is typed is kept in this browser until it is saved, so that a closed tab or a crash loses nothing.
const formKey = (form) => `typed ${location.pathname} ${form.querySelector("[name=uid]")?.value ?? "add"}`;
const typedFields = (form) => [...form.elements].filter((f) => f.name && f.type !== "hidden" && f.type !== "submit");

function forget(form) {
  localStorage.removeItem(formKey(form));
}

document.addEventListener("input", (event) => {
  const form = event.target.closest("form.amend, #add form");
  if (!form) return;
  const values = typedFields(form).map((f) => [f.name, f.type === "checkbox" ? f.checked : f.value]);
  localStorage.setItem(formKey(form), JSON.stringify(values));
});

function restore() {
  for (const form of desk().querySelectorAll("form.amend, #add form")) {
    const held = localStorage.getItem(formKey(form));
    if (!held || form.dataset.restored) continue;
    form.dataset.restored = "yes";
    const values = new Map(JSON.parse(held));
    for (const field of typedFields(form)) {
      if (!values.has(field.name)) continue;
      if (field.type === "checkbox") field.checked = values.get(field.name);
      else if (!field.multiple) field.value = values.get(field.name);
    }
    if (form.closest("#add")) document.getElementById("add").open = true;
  }
}

// Who else has this article open. A tab is told by an id of its own, so that two tabs of one editor count as two.
const tab = crypto.getRandomValues(new Uint32Array(4)).join("-");
async function whoElse() {
  const answer = await fetch(`?part=presence&tab=${tab.slice(0, 40)}`, { credentials: "same-origin" }).catch(() => null);
  const line = document.getElementById("here");
  if (line && answer?.ok && !answer.redirected) {
    const sentence = await answer.text();
    if (line.textContent !== sentence) line.textContent = sentence;
  }
}
whoElse();
addEventListener("pagehide", () => fetch(`?part=presence&gone=1&tab=${tab.slice(0, 40)}`, { keepalive: true }).catch(() => null));
setInterval(() => document.hidden || whoElse(), 20_000);

if (current()) light(current());
restore();
