// Look over everything and complete the work.
import { deedButton, field, h, icon, once, screen, w } from "./dom.js";
import { missing, serialDone } from "./local.js";
import { add } from "./queue.js";
import { meta } from "./store.js";

export async function draw(visit) {
  const lacks = missing(visit);
  if (!serialDone(visit)) lacks.push(w("serial"));
  const faults = (await meta("kit")).faults.filter(([, , line]) => !visit.line || line === visit.line);
  const number = (name) => h("input", { class: "form-control", inputmode: "numeric", name });
  const [hardness, anode] = [number("hardness"), number("anode")];
  const fault = h("select", { class: "form-select" }, h("option", { value: "" }, "—"), faults.map(([code, name]) => h("option", { value: code }, `${code} ${name}`)));
  const text = h("textarea", { class: "form-control", rows: 3, maxlength: 1000 });
  const whole = (input) => (/^\d{1,6}$/.test(input.value.trim()) ? Number(input.value.trim()) : null);
  const complete = once(async () => {
    await add(visit.id, "complete", { fault_code: fault.value, hardness: whole(hardness), anode: whole(anode), text: text.value.trim() });
    location.assign(`/visits/${visit.id}/signature/`);
  });
  const measure = (label, input, unit) => h("label", { class: "item" }, h("span", { class: "item-label" }, label, h("span", { class: "quiet" }, ` ${w("optional")}`)),
    h("span", { class: "measure" }, input, h("span", { class: "limits" }, unit)));
  screen({
    title: w("complete"), number: visit.number, back: `/visits/${visit.id}/`,
    content: [
      h("div", { class: `big-state tone-${lacks.length ? "attention" : "good"}` }, icon(lacks.length ? "alert-triangle" : "circle-check"), lacks.length ? w("still_missing") : w("all_there")),
      lacks.length > 0 && h("section", { class: "job-card" }, h("ul", { class: "lacks" }, lacks.map((each) => h("li", {}, each)))),
      h("form", { class: "items", onsubmit: complete }, visit.asks_fault && field(w("fault"), fault), measure(w("hardness"), hardness, "mg/L"),
        visit.asks_anode && measure(w("anode"), anode, "%"), field(w("report"), text, w("optional"))),
    ],
    // What is missing here the server would refuse too: the way back is shorter now than after the signal.
    deed: lacks.length ? h("a", { class: "button button-primary", href: `/visits/${visit.id}/` }, icon("arrow-left"), w("still_missing")) : deedButton("circle-check", w("confirm_complete"), complete),
  });
}
