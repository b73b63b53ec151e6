// Read the bar code on the name-plate into the field of the serial.
import { readerOf } from "./reading.js";

const box = document.querySelector("[data-scan]");
const [video, said] = ["[data-video]", "[data-said]"].map((selector) => box.querySelector(selector));
const target = document.querySelector("[data-serial]");
const reader = readerOf(box.dataset.reader, box.dataset.wasm);

function say(text) {
  said.textContent = text;
  said.hidden = !text;
}

function take(text) {
  target.value = text.toUpperCase();
  target.dispatchEvent(new Event("input", { bubbles: true }));
  target.focus();
  say("");
}

box.querySelector("[data-start]").addEventListener("click", () => reader.watch(video, take).catch(() => say(box.dataset.noCamera)));
box.querySelector("[data-picture]").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  event.target.value = "";
  if (!file) return;
  const text = await reader.read(file);
  if (text) take(text);
  else say(box.dataset.nothing);
});
addEventListener("pagehide", () => reader.stop(video));
