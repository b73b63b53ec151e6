// Rail, menus, dialogs, offline band, timeline filter: what every signed-in page needs.
const root = document.documentElement;
const folded = () => localStorage.getItem("rail") === "folded";
const showRail = () => {
  root.classList.toggle("rail-folded", folded());
  document.querySelector("[data-fold-rail]")?.setAttribute("aria-expanded", String(!folded()));
};
showRail();

const closeMenus = (except) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(except)) menu.open = false;
};

function ask(button) {
  const box = document.getElementById("ask");
  box.querySelector("[data-ask-text]").textContent = button.dataset.confirm;
  const yes = box.querySelector("[data-ask-yes]");
  yes.textContent = button.dataset.confirmYes || button.textContent.trim();
  yes.onclick = () => {
    box.close();
    button.dataset.asked = "1";
    button.click();
    delete button.dataset.asked;
  };
  box.showModal();
}

// Capturing, so that neither htmx nor a form sees the click before the person has said yes.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-confirm]");
  if (button && !button.dataset.asked) {
    event.preventDefault();
    event.stopImmediatePropagation();
    ask(button);
  }
}, true);

document.addEventListener("click", (event) => {
  const at = event.target;
  closeMenus(at);
  if (at.closest("[data-fold-rail]")) {
    localStorage.setItem("rail", folded() ? "open" : "folded");
    showRail();
  } else if (at.closest("[data-open-rail]")) root.classList.add("rail-open");
  else if (!at.closest(".rail")) root.classList.remove("rail-open");
  const opener = at.closest("[data-open]");
  if (opener) {
    closeMenus();
    document.getElementById(opener.dataset.open)?.showModal();
  }
  if (at.closest("[data-close]")) at.closest("dialog")?.close();
  if (at.matches?.("dialog")) at.close();
  const kind = at.closest("[data-timeline] button[data-kind]");
  if (kind) filterStory(kind);
});

function filterStory(button) {
  const story = button.closest("[data-timeline]");
  for (const other of story.querySelectorAll("button[data-kind]")) other.classList.toggle("chip-on", other === button);
  for (const line of story.querySelectorAll("li[data-kind]")) line.hidden = Boolean(button.dataset.kind) && line.dataset.kind !== button.dataset.kind;
  for (const day of story.querySelectorAll(".timeline-day")) day.hidden = !day.querySelector("li:not([hidden])");
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector("details.menu[open]");
  closeMenus();
  open?.querySelector("summary")?.focus();
  root.classList.remove("rail-open");
});

let waiting = 0;
const showOffline = () => {
  for (const band of document.querySelectorAll("[data-offline]")) {
    band.hidden = navigator.onLine && waiting === 0;
    const text = band.querySelector("[data-offline-pending]");
    if (waiting) text.textContent = text.dataset.offlinePending.replace("%n", String(waiting));
  }
};
addEventListener("online", showOffline);
addEventListener("offline", showOffline);
// A page with a store of unsent deeds says how many wait.
document.addEventListener("sync:pending", (event) => {
  waiting = event.detail.count;
  showOffline();
});
showOffline();
document.querySelector(".form-errors")?.focus();
