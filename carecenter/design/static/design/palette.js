// Ctrl-K: one box for things (asked from the server) and places (filtered here).
const box = document.getElementById("palette");
const input = box?.querySelector("input");
const options = () => [...box.querySelectorAll("[role=option]")].filter((one) => !one.closest("[hidden]"));
const chosen = () => box.querySelector("[aria-selected=true]");

function choose(next) {
  chosen()?.removeAttribute("aria-selected");
  next?.setAttribute("aria-selected", "true");
  next?.scrollIntoView({ block: "nearest" });
}

function narrow() {
  const words = input.value.trim().toLowerCase();
  let any = false;
  for (const item of box.querySelectorAll("[data-words]")) {
    const fits = item.dataset.words.toLowerCase().includes(words);
    item.parentElement.hidden = !fits;
    any ||= fits;
  }
  if (!words) document.getElementById("palette-found").replaceChildren();
  box.querySelector("[data-commands-title]").hidden = !any;
  tell();
}

function tell() {
  const all = options();
  box.querySelector(".palette-none").hidden = all.length > 0;
  choose(all[0]);
}

function open() {
  if (box.open) return;
  box.showModal();
  input.value = "";
  narrow();
  input.focus();
}

if (box) {
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
    }
  });
  document.addEventListener("click", (event) => event.target.closest("[data-open-palette]") && open());
  input.addEventListener("input", narrow);
  box.addEventListener("keydown", (event) => {
    const all = options();
    const at = all.indexOf(chosen());
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(all[(at + (event.key === "ArrowDown" ? 1 : all.length - 1) + all.length) % all.length]);
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      chosen()?.click();
    }
  });
  document.addEventListener("htmx:after:swap", (event) => event.target.closest?.("#palette") && tell());
}
