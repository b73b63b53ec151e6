// Parts put in and old parts taken back.
import { deedButton, field, h, icon, once, screen, w } from "./dom.js";
import { add } from "./queue.js";
import { scanner } from "./serial.js";
import { meta } from "./store.js";

export async function draw(visit) {
  const kit = await meta("kit");
  const van = kit.van && Object.fromEntries(kit.van.map(([code, , quantity]) => [code, quantity]));
  const known = kit.parts.filter(([, , lines]) => !visit.line || lines.length === 0 || lines.includes(visit.line));
  const names = Object.fromEntries(known.map(([code, name]) => [code, name]));
  const parts = visit.parts.map((part) => ({ ...part, code: part.part_code }));
  const list = h("div", { class: "items" });
  const show = () => list.replaceChildren(...parts.map((part, index) => h("div", { class: "item" },
    h("span", { class: "card-line" }, h("b", {}, names[part.code] ?? part.code), h("span", { class: "tnum" }, `× ${part.quantity}`)),
    h("span", { class: "quiet tnum" }, [part.code, part.serial, part.old_returned && w("old_returned"), part.charged && w("charged")].filter(Boolean).join(" · ")),
    h("button", { class: "button", type: "button", onclick: () => { parts.splice(index, 1); show(); } }, icon("x"), w("remove")))));
  const fields = form(known, van, (part) => { parts.push(part); show(); });
  const save = once(async () => {
    fields.flush();
    await add(visit.id, "parts", { parts: parts.map(({ code, quantity, serial, old_serial, charged, old_returned }) => ({ code, quantity, serial, old_serial, charged, old_returned })) });
    location.assign(`/visits/${visit.id}/`);
  });
  show();
  screen({ title: w("parts"), number: visit.number, back: `/visits/${visit.id}/`, content: [list, fields.made], deed: deedButton("device-floppy", w("save_parts"), save) });
}

function form(known, van, take) {
  const text = (more = {}) => h("input", { class: "form-control", autocomplete: "off", maxlength: 60, ...more });
  const [code, quantity, serial, old] = [text({ list: "known-parts", name: "code" }), text({ value: "1", inputmode: "numeric", name: "quantity" }), text({ class: "form-control mono", name: "serial" }), text({ class: "form-control mono" })];
  const [back, charged] = ["old_returned", "charged"].map((name) => h("input", { type: "checkbox", name }));
  const flush = () => {
    if (!code.value.trim()) return;
    take({
      code: code.value.trim().toUpperCase(), quantity: Math.max(1, Number.parseInt(quantity.value, 10) || 1), serial: serial.value.trim(),
      old_serial: old.value.trim(), charged: charged.checked, old_returned: back.checked,
    });
    for (const input of [code, serial, old]) input.value = "";
    quantity.value = "1";
    back.checked = charged.checked = false;
  };
  const made = h("section", { class: "job-card items" },
    h("datalist", { id: "known-parts" }, known.map(([each, name]) => h("option", { value: each }, van ? `${name} · ${w("van_has", van[each] ?? 0)}` : name))),
    scanner((found) => { serial.value = found; }),
    field(w("part_code"), code), field(w("quantity"), quantity), field(w("new_serial"), serial, w("optional")), field(w("old_serial"), old, w("optional")),
    h("label", { class: "tick" }, back, w("old_returned")), h("label", { class: "tick" }, charged, w("charged")),
    h("button", { class: "button wide", type: "button", onclick: flush }, icon("plus"), w("add_part")));
  return { made, flush };
}
