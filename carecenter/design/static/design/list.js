// Lists by keyboard (J K Enter X ? /), selection with its bar, and filters that answer while one types.
const typing = (at) => at.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog[open]");
const list = () => document.querySelector("[data-list]");
const rows = () => [...(list()?.querySelectorAll("tr[data-row]") || [])];

function go(step) {
  const all = rows();
  if (!all.length) return;
  const at = all.findIndex((row) => row.classList.contains("here"));
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
  for (const row of all) row.classList.toggle("here", row === next);
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
  if (step > 0 && next === all.at(-1)) list().querySelector(".more-row button")?.click();
}

function showPicked() {
  const all = rows();
  const picked = all.filter((row) => row.querySelector(".pick input")?.checked);
  for (const row of all) row.classList.toggle("picked", picked.includes(row));
  const bar = list()?.querySelector("[data-bulk]");
  if (!bar) return;
  bar.hidden = picked.length === 0;
  bar.querySelector("[data-bulk-count]").textContent = String(picked.length);
  const whole = list().querySelector("[data-pick-all]");
  whole.checked = picked.length === all.length && all.length > 0;
  whole.indeterminate = picked.length > 0 && picked.length < all.length;
}

function pick(checked, some = rows()) {
  for (const row of some) {
    const box = row.querySelector(".pick input");
    if (box) box.checked = checked ?? !box.checked;
  }
  showPicked();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const here = list()?.querySelector("tr.here");
  const keys = {
    j: () => go(1),
    k: () => go(-1),
    x: () => here && pick(null, [here]),
    Enter: () => event.target === here && here.querySelector(".row-link")?.click(),
    "/": () => list()?.querySelector("[data-search]")?.focus(),
    Escape: () => pick(false),
  };
  if (event.key === "?") document.getElementById("keys")?.showModal();
  else if (list() && keys[event.key]) {
    if (event.key === "/") event.preventDefault();
    keys[event.key]();
  }
});

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-pick-all]")) pick(event.target.checked);
  else if (event.target.matches(".pick input")) showPicked();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-unpick]")) pick(false);
  const preset = event.target.closest("[data-from]");
  if (preset) {
    const [from, to] = preset.closest(".menu-sheet").querySelectorAll("input[type=date]");
    from.value = preset.dataset.from;
    to.value = preset.dataset.to;
    from.dispatchEvent(new Event("change", { bubbles: true }));
  }
});

let soon;
document.addEventListener("input", (event) => {
  if (!event.target.matches("[data-search]")) return;
  clearTimeout(soon);
  const form = event.target.form;
  soon = setTimeout(() => htmx.trigger(form, "search-soon"), 300);
});
// The search box tells its own change by typing; without this Enter and leaving it would ask twice.
document.addEventListener("change", (event) => event.target.matches("[data-search]") && event.stopPropagation(), true);
document.addEventListener("htmx:after:swap", showPicked);
