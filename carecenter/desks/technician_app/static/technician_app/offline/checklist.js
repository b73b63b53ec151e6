// The checklist: readings with their limits, good or not, choices; what is typed is judged at once.
import { deedButton, h, icon, once, screen, w } from "./dom.js";
import { holds } from "./local.js";
import { add } from "./queue.js";

export function draw(visit) {
  const typed = Object.fromEntries(visit.items.map((item) => [item.code, item.value ?? ""]));
  const save = once(async () => {
    const wrong = visit.items.find((item) => item.kind === "NUMBER" && typed[item.code] && !Number.isFinite(Number(typed[item.code])));
    if (wrong) throw new Error(`${wrong.label}：${w("number_please")}`);
    const answers = Object.fromEntries(Object.entries(typed).filter(([code, value]) => value !== visit.items.find((i) => i.code === code).value));
    if (Object.keys(answers).length) await add(visit.id, "answers", { answers });
    location.assign(`/visits/${visit.id}/`);
  });
  screen({
    title: w("checklist"), number: visit.number, back: `/visits/${visit.id}/`,
    content: h("form", { class: "items", onsubmit: save }, visit.items.map((item) => box(item, typed))),
    deed: deedButton("device-floppy", w("save_checklist"), save),
  });
}

function box(item, typed) {
  const bad = h("p", { class: "bad" }, icon("alert-triangle"), item.safety ? w("unsafe") : w("out"));
  const made = h("div", { class: "item" },
    h("span", { class: "item-label" }, item.label,
      item.safety && h("span", { class: "safety" }, icon("shield-check"), w("safety_item")),
      !item.required && h("span", { class: "quiet" }, ` ${w("optional")}`)));
  const judge = () => {
    const good = holds({ ...item, value: typed[item.code] });
    made.classList.toggle("item-good", good === true);
    made.classList.toggle("item-bad", good === false);
    bad.hidden = good !== false;
    made.querySelector(".form-control")?.classList.toggle("out-of-limits", good === false);
  };
  const take = (value) => { typed[item.code] = value; judge(); };
  made.append(input(item, typed[item.code], take), bad);
  judge();
  return made;
}

function input(item, value, take) {
  const name = `item:${item.code}`;
  if (item.kind === "NUMBER") {
    const typing = (event) => take(event.target.value.trim().replace(",", "."));
    return h("div", { class: "measure" },
      h("input", { class: "form-control", name, value, inputmode: "decimal", autocomplete: "off", "aria-label": item.label, oninput: typing }),
      h("span", { class: "limits tnum" }, item.limits));
  }
  if (item.kind === "BOOL") {
    return h("div", { class: "choices" }, [["1", "good", "check"], ["0", "bad", "x"]].map(([each, tone, sign]) =>
      h("label", { class: `choice choice-${tone}` },
        h("input", { type: "radio", name, value: each, checked: value === each, onchange: () => take(each) }), h("span", {}, icon(sign), w(tone)))));
  }
  if (item.kind === "CHOICE") {
    return h("div", { class: "choices" }, item.choices.map((each) =>
      h("label", { class: "choice" }, h("input", { type: "radio", name, value: each, checked: value === each, onchange: () => take(each) }), h("span", {}, each))));
  }
  return h("input", { class: "form-control", name, value, maxlength: 200, autocomplete: "off", "aria-label": item.label, oninput: (event) => take(event.target.value.trim()) });
}
