// The quiet band: whether there is signal, how much waits, what was not accepted.
import { h, icon, w } from "./dom.js";
import { all, onChange, OPEN } from "./queue.js";
import { sync } from "./sync.js";

let last = "";

async function show() {
  const band = document.getElementById("band");
  const deeds = await all();
  const waiting = deeds.filter((deed) => OPEN.includes(deed.state) && deed.state !== "REFUSED").length;
  const refused = deeds.filter((deed) => deed.state === "REFUSED").length;
  const offline = !navigator.onLine || last === "offline";
  const words = [offline && w("offline"), waiting > 0 && w("waiting", waiting)].filter(Boolean).join(" · ");
  band.hidden = !words && !refused && last !== "signed-out";
  band.replaceChildren(...[
    words && h("a", { href: "/visits/queue/" }, icon(offline ? "wifi-off" : "refresh"), words),
    refused > 0 && h("a", { class: "band-bad", href: "/visits/queue/" }, icon("alert-triangle"), w("trouble_count", refused)),
    last === "signed-out" && h("a", { class: "band-bad", href: "/accounts/login/?next=/visits/" }, icon("user"), w("signed_out")),
  ].filter(Boolean));
}

let running = false;
export async function run() {
  if (running) return last;
  running = true;
  const found = navigator.onLine ? await sync() : "offline";
  running = false;
  if (found !== "busy") last = found;
  await show();
  return last;
}

// Keep the band true; sync when something was done, when the signal is back, and now and then.
export function watch(redraw) {
  onChange(show);
  const go = async () => { if ((await run()) === "done") await redraw(); };
  addEventListener("online", go);
  addEventListener("offline", show);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && go());
  setInterval(go, 30000);
  show();
  return go();
}
