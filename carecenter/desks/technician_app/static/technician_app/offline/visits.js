// The list of today's stops in their order.
import { h, icon, pill, screen, span, w } from "./dom.js";
import { standing } from "./local.js";
import { all } from "./queue.js";
import { meta, visits } from "./store.js";
import { tour } from "./tour.js";

export async function draw() {
  const [rows, deeds, kit] = await Promise.all([visits(), all(), meta("kit")]);
  const stops = tour(rows.map((visit) => standing(visit, deeds)));
  const cards = stops.map(({ visit, number, km }) => h("a", { class: "job-card", href: `/visits/${visit.id}/` },
    h("span", { class: "card-line" }, h("b", {}, span(visit)), pill(kit.states[visit.state])),
    h("span", { class: "card-what" }, visit.product ? `${visit.type_name} · ${visit.product}` : visit.type_name),
    visit.contact && h("span", { class: "card-where" }, icon("map-pin"), `${visit.contact.name} ${visit.contact.address}`),
    h("span", { class: "card-line card-number tnum" },
      h("span", {}, visit.number), number > 0 && h("span", {}, [w("stop", number), km !== null && w("km", km)].filter(Boolean).join(" · "))),
    visit.troubled > 0 && h("span", { class: "warn" }, icon("alert-triangle"), w("REFUSED")),
  ));
  const empty = h("div", { class: "empty" }, h("p", { class: "empty-title" }, w("none")), h("p", {}, w("none_text")));
  screen({ title: w("today"), content: h("div", { class: "cards" }, cards.length ? cards : empty) });
}
