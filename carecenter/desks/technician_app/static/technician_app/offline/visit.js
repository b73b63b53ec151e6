// One visit: where, who, what is next.
import { deedButton, h, icon, once, pill, say, screen, span, w } from "./dom.js";
import { checklistDone, nextStep, photosDone, serialDone } from "./local.js";
import { add } from "./queue.js";
import { meta } from "./store.js";

const PAGES = { checklist: "checklist", photos: "photos", serial: "serial", complete: "completion", sign: "signature", book: "trouble" };
const ICONS = { checklist: "list-check", photos: "camera", serial: "scan", complete: "circle-check", sign: "writing-sign", book: "calendar-check" };
const WALKS = ["BOOKED", "EN_ROUTE", "ON_SITE", "WAIT_PART", "FAILED_VISIT", "ASSIGNED"];

export async function draw(visit) {
  const kit = await meta("kit");
  const state = kit.states[visit.state];
  const next = nextStep(visit);
  screen({
    title: visit.type_name, number: visit.number, back: "/visits/",
    content: [
      h("div", { class: `big-state tone-${state[1]}` }, pill(state), visit.start && h("span", {}, span(visit))),
      visit.troubled > 0 && h("a", { class: "refusal", href: "/visits/queue/" }, icon("alert-triangle"), w("trouble_count", visit.troubled)),
      who(visit), visit.state === "ON_SITE" && steps(visit, next), next === "check_in" && byCode(visit),
      WALKS.includes(visit.state) && h("a", { class: "button wide", href: `/visits/${visit.id}/trouble/` }, icon("alert-circle"), w("trouble")),
    ],
    deed: deed(visit, next),
  });
}

function who(visit) {
  const { contact } = visit;
  const place = contact?.place ? contact.place.join(",") : "0,0";
  return h("section", { class: "job-card" },
    contact && [h("b", {}, contact.name), h("span", { class: "card-where" }, icon("map-pin"), contact.address),
      h("div", { class: "two" },
        h("a", { class: "button", href: `tel:${contact.phone}` }, icon("phone"), w("call")),
        h("a", { class: "button", href: `geo:${place}?q=${encodeURIComponent(contact.address)}` }, icon("navigation"), w("way")))],
    visit.product && h("span", {}, visit.product, visit.serial && h("span", { class: "tnum" }, ` · ${visit.serial}`)));
}

function steps(visit, next) {
  const rows = [["checklist", checklistDone(visit)], ["photos", photosDone(visit)]];
  if (visit.needs_serial) rows.push(["serial", serialDone(visit)]);
  rows.push(["parts", visit.parts.length > 0]);
  return h("nav", { class: "visit-steps" }, rows.map(([name, done]) =>
    h("a", { class: `step${done ? " step-done" : name === next ? " step-next" : ""}`, href: `/visits/${visit.id}/${name}/` },
      icon(done ? "circle-check" : "circle"), h("span", {}, w(name)), icon("chevron-right"))));
}

function deed(visit, next) {
  const again = () => location.reload();
  if (next === "depart") return deedButton("car", w("depart"), once(async () => { await add(visit.id, "depart"); again(); }));
  if (next === "part_arrived") return deedButton("package", w("part_arrived"), once(async () => { await add(visit.id, "part_arrived"); again(); }));
  if (next === "check_in") {
    const button = deedButton("map-pin-check", w("check_in"), once(async () => {
      button.setAttribute("aria-busy", "true");
      button.lastChild.textContent = w("locating");
      const place = await whereAmI();
      button.removeAttribute("aria-busy");
      button.lastChild.textContent = w("check_in");
      if (!place) throw new Error(w("no_place"));
      await add(visit.id, "check_in", place);
      again();
    }));
    return button;
  }
  return PAGES[next] ? h("a", { class: "button button-primary", href: `/visits/${visit.id}/${PAGES[next]}/` }, icon(ICONS[next]), w(next)) : null;
}

function byCode(visit) {
  const input = h("input", { class: "form-control", inputmode: "numeric", maxlength: 6, autocomplete: "off", id: "code" });
  const press = once(async (event) => {
    if (!/^\d{6}$/.test(input.value.trim())) return say(w("code_label"));
    await add(visit.id, "check_in", { ...(await whereAmI(3000)), code: input.value.trim() });
    location.reload();
  });
  return h("form", { class: "job-card code-form", onsubmit: press }, h("label", { for: "code" }, w("code_label")),
    h("div", { class: "two" }, input, h("button", { class: "button" }, w("by_code"))));
}

// Return latitude, longitude and accuracy in metres, or null where the telephone does not know.
function whereAmI(timeout = 8000) {
  return new Promise((done) => {
    if (!navigator.geolocation) return done(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => done({ lat: Number(coords.latitude.toFixed(6)), lng: Number(coords.longitude.toFixed(6)), accuracy: Math.round(coords.accuracy) }),
      () => done(null),
      { enableHighAccuracy: true, timeout, maximumAge: 30000 },
    );
  });
}
