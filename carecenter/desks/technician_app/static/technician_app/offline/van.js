// The van without signal: what lies there, old parts to bring back, a part to ask for.
import { day, h, icon, once, pill, screen, w } from "./dom.js";
import { add, all, OPEN } from "./queue.js";
import { meta } from "./store.js";

export async function draw() {
  const [kit, deeds] = await Promise.all([meta("kit"), all()]);
  const waiting = deeds.filter((deed) => OPEN.includes(deed.state));
  const given = new Set(waiting.filter((deed) => deed.kind === "hand_in_old").map((deed) => deed.body.old_part));
  const owed = (kit.owed ?? []).map((row) => card(row, given.has(row.id)));
  const used = taken(waiting);
  const lines = (kit.van ?? []).map(([code, name, quantity, serials]) => h("div", { class: "owed" },
    h("span", { class: "card-line" }, h("span", {}, name), h("b", { class: "tnum" }, String(Math.max(0, quantity - (used[code] ?? 0))))),
    h("span", { class: "quiet tnum" }, [code, ...serials].join(" · "))));
  screen({
    title: w("van"), back: "/visits/",
    content: kit.van ? [
      owed.length > 0 && h("section", { class: "job-card" }, h("b", {}, w("owed")), owed),
      h("section", { class: "job-card" }, h("b", {}, w("on_van")), lines.length ? lines : h("p", { class: "quiet" }, w("van_empty"))),
      h("a", { class: "button wide", href: "/visits/van/?online=1" }, icon("package"), w("van_online")),
    ] : h("div", { class: "empty" }, h("p", { class: "empty-title" }, w("no_van"))),
  });
}

function card(row, given) {
  const late = row.state === "OWED" && row.due < new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 10);
  const press = once(async () => { await add(row.job, "hand_in_old", { old_part: row.id }); await draw(); });
  return h("div", { class: `owed${late ? " owed-late" : ""}` },
    h("span", { class: "card-line" }, h("b", {}, `${row.name} × ${row.quantity}`),
      pill(given || row.state !== "OWED" ? [w("given_back"), "info"] : late ? [w("late"), "danger"] : [w("owed_state"), "attention"])),
    h("span", { class: "card-line quiet tnum" }, h("span", {}, row.mark), h("span", {}, w("until", day(`${row.due}T12:00:00+08:00`)))),
    !given && row.state === "OWED" && h("button", { class: "button wide", type: "button", onclick: press }, icon("package-import"), w("hand_in_old")));
}

// What deeds that wait here take off the van; the server books it when they arrive.
function taken(deeds) {
  const found = {};
  for (const deed of deeds.filter((each) => each.kind === "parts"))
    for (const part of deed.body.parts) found[part.code] = (found[part.code] ?? 0) + part.quantity;
  return found;
}
