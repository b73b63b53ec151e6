// Photographs by kind: taken, made small, hashed, put in the queue.
import { h, icon, once, screen, w } from "./dom.js";
import { prepared } from "./pictures.js";
import { add, all } from "./queue.js";
import { file } from "./store.js";

export async function draw(visit) {
  const deeds = (await all()).filter((deed) => deed.job === visit.id && deed.kind === "photo");
  screen({
    title: w("photos"), number: visit.number, back: `/visits/${visit.id}/`,
    content: await Promise.all(visit.photos.map((group) => box(visit, group, deeds))),
    deed: h("a", { class: "button button-primary", href: `/visits/${visit.id}/` }, icon("arrow-right"), w("next")),
  });
}

async function box(visit, group, deeds) {
  const shelf = h("div", { class: "shelf" });
  const count = h("span", {}, String(group.have.length));
  const made = h("section", { class: "shoot", "data-shoot-group": group.code },
    h("h2", {}, group.label, h("span", { class: "quiet tnum" }, count, ` / ${group.count}`, !group.required && ` · ${w("optional")}`)), shelf);
  const show = (blob) => shelf.append(h("figure", {}, h("img", { src: URL.createObjectURL(blob), alt: group.label, width: 96, height: 96 })));
  const judge = () => {
    count.textContent = String(group.have.length);
    made.classList.toggle("item-good", group.have.length >= group.count);
  };
  for (const deed of deeds.filter((each) => each.body.item === group.code)) {
    const blob = await file(deed.key);
    if (blob) show(blob);
  }
  const take = once(async (event) => {
    for (const each of [...event.target.files]) {
      const { blob, ...facts } = await prepared(each);
      if (group.have.includes(facts.sha256)) continue;
      await add(visit.id, "photo", { item: group.code, ...facts }, blob);
      group.have.push(facts.sha256);
      show(blob);
      judge();
    }
    event.target.value = "";
  });
  made.append(h("label", { class: "button wide" }, icon("camera"), w("shoot"),
    h("input", { class: "visually-hidden", type: "file", accept: "image/*", capture: "environment", multiple: true, onchange: take })));
  judge();
  return made;
}
