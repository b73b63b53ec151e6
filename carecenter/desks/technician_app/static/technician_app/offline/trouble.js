// Nobody there, a part missing, danger, another day.
import { day, field, h, icon, once, screen, w } from "./dom.js";
import { prepared } from "./pictures.js";
import { add } from "./queue.js";

const SLOTS = [8, 10, 12, 14, 16, 18];
const DAYS = 7;

export function draw(visit) {
  const home = () => location.assign(`/visits/${visit.id}/`);
  const onSite = visit.state === "ON_SITE";
  const books = ["ASSIGNED", "FAILED_VISIT", "BOOKED"].includes(visit.state);
  screen({
    title: w("trouble"), number: visit.number, back: `/visits/${visit.id}/`,
    content: [onSite && absent(visit, home), onSite && part(visit, home), onSite && danger(visit, home), books && booking(visit, home)],
  });
}

const card = (sign, title, content, more = {}) => h("details", { class: "job-card", ...more.box }, h("summary", more, icon(sign), title), content);

function absent(visit, home) {
  const calls = h("input", { class: "form-control", inputmode: "numeric", value: "2" });
  const photo = h("input", { class: "visually-hidden", type: "file", accept: "image/*", capture: "environment", onchange: () => label.classList.add("item-good") });
  const label = h("label", { class: "button wide" }, icon("camera"), w("door_photo"), photo);
  const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(visit.arrived)) / 60000));
  const save = once(async () => {
    const made = photo.files[0] ? await prepared(photo.files[0]) : null;
    if (!made || minutes < 15 || Number(calls.value) < 2) throw new Error(w("absent_text"));
    await add(visit.id, "absent", { calls: Number(calls.value), taken_at: made.taken_at }, made.blob);
    home();
  });
  return card("user-off", w("absent"), h("form", { class: "items", onsubmit: save }, h("p", {}, w("absent_text")), h("p", { class: "quiet" }, w("waited", minutes)),
    field(w("calls"), calls), label, h("button", { class: "button wide" }, w("absent_deed"))));
}

function part(visit, home) {
  const code = h("input", { class: "form-control", maxlength: 60, required: true });
  const eta = h("input", { class: "form-control", type: "date", required: true });
  const save = once(async () => { await add(visit.id, "need_part", { part: code.value.trim(), eta: eta.value }); home(); });
  return card("package", w("need_part"), h("form", { class: "items", onsubmit: save }, field(w("part_code"), code), field(w("eta"), eta), h("button", { class: "button wide" }, w("need_part_deed"))));
}

function danger(visit, home) {
  const save = once(async (event) => { await add(visit.id, "safety_stop", { hazard: new FormData(event.target).get("hazard") }); home(); });
  return card("alert-octagon", w("danger"), h("form", { class: "items", onsubmit: save },
    h("div", { class: "choices" }, ["GAS", "CO", "ELECTRIC", "WATER"].map((each) => h("label", { class: "choice" }, h("input", { type: "radio", name: "hazard", value: each, required: true }), h("span", {}, w(each))))),
    h("button", { class: "button button-danger wide" }, w("stop_deed"))), { class: "danger" });
}

function booking(visit, home) {
  const again = visit.state === "BOOKED";
  const reason = h("input", { class: "form-control", maxlength: 60, required: again });
  const ours = h("input", { type: "checkbox" });
  const save = once(async (event) => {
    await add(visit.id, "book", { start: new FormData(event.target).get("slot"), reason: reason.value.trim(), by_us: ours.checked });
    home();
  });
  return card("calendar-time", w("book"), h("form", { class: "items", onsubmit: save },
    again && [field(w("rebook_reason"), reason), h("label", { class: "tick" }, ours, w("by_us"))],
    slots().map(([title, starts]) => h("fieldset", { class: "slots" }, h("legend", {}, title), starts.map((start) =>
      h("label", { class: "slot" }, h("input", { type: "radio", name: "slot", value: start.iso, required: true }), h("span", { class: "tnum" }, start.word))))),
    h("button", { class: "button wide" }, w("book_deed"))), { box: { open: true } });
}

// Two-hour windows of the coming days in the centre's zone; whether one is free the server says.
function slots() {
  const pad = (number) => String(number).padStart(2, "0");
  return Array.from({ length: DAYS }, (_, i) => new Date(Date.now() + i * 86400000 + 8 * 3600000).toISOString().slice(0, 10)).map((date) => [
    day(`${date}T12:00:00+08:00`),
    SLOTS.map((each) => ({ iso: `${date}T${pad(each)}:00:00+08:00`, word: `${pad(each)}:00–${pad(each + 2)}:00`, each }))
      .filter(({ iso }) => Date.parse(iso) + 7200000 > Date.now() + 1800000),
  ]).filter(([, starts]) => starts.length);
}
