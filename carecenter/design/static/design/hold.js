// A box that asks again by itself (data-hold) waits while somebody writes in it or has a list open in it.
const busy = (box) => box.querySelector("details[open]") || (box.contains(document.activeElement) && document.activeElement.matches("input, textarea, select"));

document.addEventListener("htmx:before:request", (event) => {
  const box = event.detail.ctx.sourceElement;
  if (box?.matches?.("[data-hold]") && busy(box)) event.preventDefault();
});
