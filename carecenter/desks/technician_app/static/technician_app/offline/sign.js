// The customer confirms what she is shown; its text and hash go along with her signature.
import { padOn } from "../pad.js";
import { deedButton, field, h, icon, once, screen, w } from "./dom.js";
import { shown } from "./local.js";
import { sha256 } from "./pictures.js";
import { add } from "./queue.js";

export function draw(visit) {
  const signer = h("input", { class: "form-control", value: visit.contact?.name ?? "", maxlength: 80 });
  const code = h("input", { class: "form-control", inputmode: "numeric", maxlength: 6, autocomplete: "off" });
  const canvas = h("canvas", { class: "pad", width: 640, height: 280, "aria-label": w("sign_here") });
  const sign = once(async () => {
    if (!signer.value.trim()) throw new Error(w("signer_empty"));
    const byCode = code.value.trim();
    if (!byCode && pad.isEmpty()) throw new Error(w("sign_empty"));
    const text = shown(visit);
    const picture = byCode ? null : await new Promise((done) => canvas.toBlob(done, "image/png"));
    const blob = picture && new Blob([await picture.arrayBuffer()], { type: "image/png" });
    await add(visit.id, "sign", { signer_name: signer.value.trim(), code: byCode, shown: text, sha256: await sha256(new Blob([text])) }, blob);
    location.assign(`/visits/${visit.id}/`);
  });
  screen({
    title: w("sign"), number: visit.number, back: `/visits/${visit.id}/`,
    content: [summary(visit), h("form", { class: "items", onsubmit: sign }, field(w("signer"), signer),
      h("div", { class: "item" }, h("span", { class: "item-label" }, w("sign_here")), canvas, h("button", { class: "button", type: "button", onclick: () => pad.clear() }, icon("eraser"), w("again"))),
      h("details", { class: "item" }, h("summary", {}, w("sign_code")), code))],
    deed: deedButton("writing-sign", w("sign_deed"), sign),
  });
  const pad = padOn(canvas);
}

function summary(visit) {
  const line = (label, value) => h("span", { class: "card-line" }, h("span", {}, label), h("span", { class: "tnum" }, value));
  return h("section", { class: "job-card" }, h("b", {}, [visit.type_name, visit.product].filter(Boolean).join(" · ")),
    visit.items.filter((item) => item.value).map((item) => line(item.label, item.kind === "BOOL" ? w(item.value === "1" ? "good" : "bad") : `${item.value} ${item.unit}`)),
    visit.photos.filter((group) => group.have.length).map((group) => line(group.label, String(group.have.length))),
    visit.parts.map((part) => line(part.part_code, `× ${part.quantity}`)));
}
