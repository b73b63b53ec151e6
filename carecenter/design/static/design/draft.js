// What is typed is never lost: a copy stays on this computer until the form is sent, leaving is asked about.
const PREFIX = "draft:";
const SECRET = "[type=password], [type=file], [type=hidden], [autocomplete=one-time-code]";
const dirty = new Set();
const key = (form) => `${PREFIX}${location.pathname}:${form.dataset.draft}`;
const fields = (form) => [...form.elements].filter((field) => field.name && !field.matches(SECRET));

function keep(form) {
  const values = {};
  for (const field of fields(form)) {
    if (/^(checkbox|radio)$/.test(field.type)) {
      values[field.name] ??= [];
      if (field.checked) values[field.name].push(field.value);
    } else values[field.name] = field.value;
  }
  localStorage.setItem(key(form), JSON.stringify({ at: Date.now(), values }));
  const note = form.querySelector("[data-draft-note]");
  if (note) note.hidden = false;
}

function bring(form) {
  const kept = JSON.parse(localStorage.getItem(key(form)) || "null");
  // A form that came back with errors holds newer values than the draft.
  if (!kept || form.querySelector(".form-errors")) return;
  for (const field of fields(form)) {
    const value = kept.values[field.name];
    if (value === undefined) continue;
    if (Array.isArray(value)) field.checked = value.includes(field.value);
    else field.value = value;
  }
  const note = form.querySelector("[data-draft-note]");
  if (note) note.hidden = false;
}

const start = (root) => {
  for (const form of root.querySelectorAll?.("form[data-draft]") || []) {
    if (form.dataset.draftReady || form.querySelector("[type=password]")) continue;
    form.dataset.draftReady = "1";
    bring(form);
  }
};
start(document);
document.addEventListener("htmx:after:swap", () => start(document));

let soon;
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (!form?.dataset.draftReady) return;
  dirty.add(form);
  clearTimeout(soon);
  soon = setTimeout(() => keep(form), 400);
});
// Forgotten only here: if the answer is the same form with errors, the server has filled it in again.
document.addEventListener("submit", (event) => {
  dirty.delete(event.target);
  clearTimeout(soon);
  if (event.target.dataset?.draftReady) localStorage.removeItem(key(event.target));
});
addEventListener("beforeunload", (event) => {
  for (const form of dirty) if (form.isConnected) event.preventDefault();
});
