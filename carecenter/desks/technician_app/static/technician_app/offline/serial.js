// Scan or type the serial on the name-plate.
import { readerOf } from "../reading.js";
import { deedButton, field, h, icon, once, say, screen, settings, w } from "./dom.js";
import { add } from "./queue.js";

// A camera that reads codes into a field; the same one for equipment and for parts.
export function scanner(take) {
  const reader = readerOf(settings.reader, settings.wasm);
  const video = h("video", { playsinline: true, hidden: true });
  video.muted = true;
  const picture = async (event) => {
    const [file] = event.target.files;
    event.target.value = "";
    const text = file && (await reader.read(file));
    if (text) take(text.toUpperCase());
    else if (file) say(w("nothing_read"));
  };
  addEventListener("pagehide", () => reader.stop(video));
  return h("div", {}, video, h("div", { class: "two" },
    h("button", { class: "button", type: "button", onclick: () => reader.watch(video, take).catch(() => say(w("no_camera"))) }, icon("scan"), w("scan")),
    h("label", { class: "button" }, icon("camera"), w("scan_photo"), h("input", { class: "visually-hidden", type: "file", accept: "image/*", capture: "environment", onchange: picture }))));
}

export function draw(visit) {
  const serial = h("input", { class: "form-control mono", value: visit.serial, autocapitalize: "characters", autocomplete: "off", maxlength: 40, "data-serial": true });
  const reason = h("input", { class: "form-control", maxlength: 100 });
  const bind = once(async () => {
    const text = serial.value.trim().toUpperCase();
    if (!text) return say(w("plate"));
    if (text !== visit.serial) await add(visit.id, "serial", { serial: text, reason: reason.value.trim() });
    location.assign(`/visits/${visit.id}/`);
  });
  screen({
    title: w("serial"), number: visit.number, back: `/visits/${visit.id}/`,
    content: [
      h("section", { class: "job-card" }, h("b", {}, visit.product), scanner((text) => { serial.value = text; })),
      h("form", { class: "items", onsubmit: bind }, field(w("plate"), serial), visit.serial && field(w("reason"), reason)),
    ],
    deed: deedButton("link", w("bind"), bind),
  });
}
