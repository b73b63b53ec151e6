// The customer's signature: drawn by finger, sent as a picture with the form.
const form = document.querySelector("[data-sign]");
const pad = form.querySelector("canvas");
const pen = pad.getContext("2d");
const problem = form.querySelector("[data-problem]");
let strokes = 0;
let drawing = false;

const clear = () => {
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, pad.width, pad.height);
  strokes = 0;
};
const place = (event) => {
  const frame = pad.getBoundingClientRect();
  return [((event.clientX - frame.left) * pad.width) / frame.width, ((event.clientY - frame.top) * pad.height) / frame.height];
};

pen.lineWidth = 4;
pen.lineCap = "round";
pen.lineJoin = "round";
pen.strokeStyle = "#111";
clear();

pad.addEventListener("pointerdown", (event) => {
  drawing = true;
  pad.setPointerCapture(event.pointerId);
  pen.beginPath();
  pen.moveTo(...place(event));
});
pad.addEventListener("pointermove", (event) => {
  if (!drawing) return;
  pen.lineTo(...place(event));
  pen.stroke();
  strokes += 1;
});
for (const name of ["pointerup", "pointercancel"]) pad.addEventListener(name, () => { drawing = false; });
form.querySelector("[data-clear]").addEventListener("click", clear);

form.addEventListener("submit", (event) => {
  const byCode = form.elements.code.value.trim() !== "";
  if (!byCode && strokes < 3) {
    event.preventDefault();
    event.stopPropagation();
    problem.textContent = form.dataset.empty;
    problem.hidden = false;
    return;
  }
  form.elements.image.value = byCode ? "" : pad.toDataURL("image/png");
}, true);
