// What waits, and what the server did not accept, in plain words with a way out for each.
import { h, hour, icon, once, pill, screen, w } from "./dom.js";
import { all, OPEN } from "./queue.js";
import { visits } from "./store.js";
import { decide, sync } from "./sync.js";

const TONES = { WAITING: "info", WAITS: "neutral", REFUSED: "danger", HELD: "attention" };
const NAMES = { check_in: "check_in", absent: "absent_deed", need_part: "need_part_deed", book: "book", sign: "sign_deed" };

export async function draw() {
  const [deeds, known] = await Promise.all([all(), visits()]);
  const numbers = Object.fromEntries(known.map((visit) => [visit.id, `${visit.number} ${visit.type_name}`]));
  const open = deeds.filter((deed) => OPEN.includes(deed.state));
  const rows = open.map((deed) => h("section", { class: `item${deed.state === "REFUSED" ? " item-bad" : ""}`, "data-deed": deed.kind },
    h("span", { class: "card-line" }, h("b", {}, w(NAMES[deed.kind] ?? deed.kind)), pill([w(deed.state), TONES[deed.state]])),
    h("span", { class: "quiet tnum" }, `${hour(deed.at)} · ${numbers[deed.job] ?? `J${String(deed.job).padStart(8, "0")}`}`),
    deed.state === "REFUSED" && h("p", { class: "bad" }, icon("alert-triangle"), deed.sentence || w("broken")),
    deed.state === "HELD" && h("p", {}, w("held_text")),
    deed.state === "REFUSED" && ways(deed)));
  screen({
    title: w("queue"), back: "/visits/",
    content: rows.length ? rows : h("div", { class: "empty" }, icon("circle-check"), h("p", { class: "empty-title" }, w("all_synced"))),
    deed: h("button", { class: "button button-primary", type: "button", onclick: once(async () => { await sync(); await draw(); }) }, icon("refresh"), w("sync_now")),
  });
}

function ways(deed) {
  const settle = (again) => once(async () => {
    await decide(deed, again);
    await sync();
    await draw();
  });
  const leave = h("button", { class: "button", type: "button", "aria-description": w("confirm_give_up"), onclick: (event) => {
    // The first touch names the consequence, the second does it.
    if (event.currentTarget.dataset.sure) return settle(false)(event);
    event.currentTarget.dataset.sure = "1";
    event.currentTarget.classList.add("button-danger");
    event.currentTarget.after(h("p", { class: "quiet" }, w("confirm_give_up")));
  } }, icon("x"), w("give_up"));
  return h("div", { class: "two" }, h("button", { class: "button", type: "button", onclick: settle(true) }, icon("refresh"), w("try_again")), leave);
}
