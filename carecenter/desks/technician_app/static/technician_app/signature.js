// The customer's signature: drawn by finger, sent as a picture with the form.
import { padOn } from "./pad.js";

const form = document.querySelector("[data-sign]");
const canvas = form.querySelector("canvas");
const problem = form.querySelector("[data-problem]");
const pad = padOn(canvas);
form.querySelector("[data-clear]").addEventListener("click", pad.clear);

form.addEventListener("submit", (event) => {
  const byCode = form.elements.code.value.trim() !== "";
  if (!byCode && pad.isEmpty()) {
    event.preventDefault();
    event.stopPropagation();
    problem.textContent = form.dataset.empty;
    problem.hidden = false;
    return;
  }
  form.elements.image.value = byCode ? "" : canvas.toDataURL("image/png");
}, true);
