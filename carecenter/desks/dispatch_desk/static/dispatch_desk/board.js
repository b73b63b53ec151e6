// The day on a time line: draw what the server says, show conflicts before a drop, send every deed with its version.
// Libraries come by address, as file names carry a hash and the page's import map belongs to the kit.
const board = document.getElementById("board");
const said = board.dataset;
const [{ default: { createCalendar, Interaction, ResourceTimeline } }, { drawMap }, { drawTray }, { content, label }] = await Promise.all(
  [said.calendarModule, said.mapModule, said.trayModule, said.stopsModule].map((url) => import(url)),
);
const details = document.getElementById("stop-details");
let version = 0;
let day = null;
let chosen = 0;
let held = false; // under the hand: news wait until it lets go
let waiting = false;

const second = (at) => at.getHours() * 3600 + at.getMinutes() * 60 + at.getSeconds();
const calendar = createCalendar(document.getElementById("timeline"), [ResourceTimeline, Interaction], {
  view: "resourceTimelineDay", date: said.day, headerToolbar: { start: "", center: "", end: "" }, height: "auto",
  slotMinTime: "08:00", slotMaxTime: "20:30", slotDuration: "00:30", slotWidth: 30, snapDuration: "00:15",
  locale: document.documentElement.lang, nowIndicator: true, editable: false, eventStartEditable: true,
  eventDurationEditable: false, resources: [], events: [], resourceLabelContent: label, eventContent: content(choose),
  slotLabelFormat: (at) => `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`,
  eventDragStart: ({ event }) => warn(event.extendedProps.job),
  eventDragStop: () => calm(),
  eventDrop: ({ event, newResource, revert }) =>
    move(event.extendedProps.job, newResource?.id ?? event.resourceIds[0], second(event.start)).then((ok) => ok || revert()),
});

async function load() {
  waiting = held;
  if (held) return;
  const answer = await fetch(said.url, { headers: { accept: "application/json" } });
  if (!answer.ok) return;
  day = await answer.json();
  version = day.version;
  for (const field of document.querySelectorAll("[data-version]")) field.value = version;
  document.querySelector("[data-left-count]").textContent = day.left.length;
  calendar.setOption("resources", day.people);
  calendar.setOption("events", day.stops.map((stop) => ({
    id: stop.id, resourceId: stop.who, start: stop.start, end: stop.end, title: stop.title, editable: !stop.fixed,
    classNames: [`stop-${stop.kind.toLowerCase()}`, stop.fixed ? "stop-fixed" : "", stop.late ? "stop-late" : ""].filter(Boolean),
    extendedProps: stop,
  })));
  drawTray(document.getElementById("tray"), day.left, { choose, warn, calm, drop, empty: said.saidEmpty });
  await drawMap(document.getElementById("map"), day, said, choose);
}

async function warn(job) {
  held = true;
  if (!job) return;
  const answer = await fetch(`${said.conflicts}&job=${job}`);
  if (!answer.ok || !held) return;
  const found = await answer.json();
  board.classList.add("warning");
  for (const box of board.querySelectorAll("[data-who]")) {
    const why = found[box.dataset.who];
    box.classList.toggle("breaks", why !== "");
    box.querySelector("small").textContent = why === "" ? said.saidFree : why ?? "";
    box.title = why ?? "";
  }
}

function calm() {
  held = false;
  if (waiting) load();
  board.classList.remove("warning");
  for (const box of board.querySelectorAll("[data-who]")) (box.classList.remove("breaks"), (box.querySelector("small").textContent = ""));
}

function drop(job, x, y) {
  const place = calendar.dateFromPoint(x, y);
  if (place?.resource) move(job, place.resource.id, second(place.date));
}

async function send(url, fields) {
  const body = new URLSearchParams({ provider: said.provider, day: said.day, version, ...fields });
  const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
  const answer = await fetch(url, { method: "POST", body, headers: { "X-CSRFToken": token } });
  const found = await answer.json().catch(() => ({}));
  return { ok: answer.ok, said: found.said || said.saidFailed, version: found.version };
}

async function move(job, who, at) {
  const answer = await send(said.move, { job, who, second: at });
  const back = new URLSearchParams({ provider: said.provider, day: said.day, version: answer.version });
  const detail = answer.ok ? { text: said.saidMoved, undo: `${said.undo}?${back}` } : { text: answer.said, tone: "danger" };
  document.body.dispatchEvent(new CustomEvent("toast", { detail, bubbles: true }));
  calm();
  await load();
  if (chosen) choose(chosen);
  return answer.ok;
}

async function undo() {
  await send(said.undo, {});
  await load();
}

async function choose(job) {
  chosen = job;
  const answer = await fetch(`${said.job}&job=${job}`);
  if (answer.ok) details.innerHTML = await answer.text();
}

details.addEventListener("submit", (event) => {
  event.preventDefault();
  const [hours, minutes] = event.target.time.value.split(":").map(Number);
  move(Number(event.target.dataset.job), event.target.who.value, hours * 3600 + minutes * 60);
});
board.addEventListener("live:news", load);
document.addEventListener("keydown", (event) => (event.ctrlKey && event.key === "z" && !event.target.matches("input, textarea") ? (event.preventDefault(), undo()) : 0));
load();
