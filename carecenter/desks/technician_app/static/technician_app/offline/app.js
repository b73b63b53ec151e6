// Draw the screen that the address names, from what is in the telephone; then look for the server.
import { watch } from "./band.js";
import { h, screen, w } from "./dom.js";
import { refresh } from "./kit.js";
import { standing } from "./local.js";
import { all } from "./queue.js";
import { forgetVisits, meta, visit as stored } from "./store.js";

const KEEP_DAYS = 3;
const SCREENS = {
  "": () => import("./visit.js"), checklist: () => import("./checklist.js"), photos: () => import("./photos.js"),
  serial: () => import("./serial.js"), parts: () => import("./parts.js"), completion: () => import("./finish.js"),
  signature: () => import("./sign.js"), trouble: () => import("./trouble.js"),
};

async function draw() {
  const [, , id, name = ""] = location.pathname.split("/");
  if (id === "queue") return (await import("./conflicts.js")).draw();
  if (id === "van") return (await import("./van.js")).draw();
  if (!/^\d+$/.test(id ?? "")) return (await import("./visits.js")).draw();
  const found = await stored(Number(id));
  if (!found) {
    return screen({ title: w("today"), back: "/visits/", content: [h("p", { class: "big-state" }, w("not_here")), h("a", { class: "button wide", href: `${location.pathname}?online=1` }, w("online_page"))] });
  }
  return (await SCREENS[name]()).draw(standing(found, await all()));
}

// A screen that somebody is writing on is left alone.
const STILL = /\/(checklist|photos|serial|parts|completion|signature|trouble)\/$/;

async function begin() {
  const kit = await meta("kit");
  const days = kit ? (Date.now() - Date.parse(kit.at)) / 86400000 : 0;
  if (!kit) await refresh();
  else if (days > KEEP_DAYS && (await all()).length === 0 && navigator.onLine) await forgetVisits().then(refresh);
  await draw();
  document.documentElement.dataset.drawn = "1";
  await watch(async () => { if (!STILL.test(location.pathname)) await draw(); });
  document.documentElement.dataset.synced = "1";
}

begin();
