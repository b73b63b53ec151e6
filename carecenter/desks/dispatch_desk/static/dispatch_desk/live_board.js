// The board is drawn from one small packet: the page's own at first, then each that is pushed.
const box = document.getElementById("live-board");
const first = JSON.parse(document.getElementById("live-board-data").textContent);
const { words } = first;
const STATES = {
  TO_DISPATCH: ["NEW", "DISPATCHED"], TO_BOOK: ["ACCEPTED", "ASSIGNED", "FAILED_VISIT"], BOOKED: ["BOOKED"],
  UNDER_WAY: ["EN_ROUTE", "ON_SITE", "QUOTED"], STUCK: ["WAIT_PART", "SAFETY_HOLD"], TO_SIGN: ["COMPLETED"],
};
const whole = new Intl.NumberFormat(document.documentElement.lang);

const make = (tag, text = "", className = "") => Object.assign(document.createElement(tag), { textContent: text, className });
const link = (text, href) => Object.assign(make("a", text, "tnum"), { href });

function cell([open, late]) {
  const td = make("td", "", "num tnum");
  td.append(open ? whole.format(open) : "—");
  if (late) td.append(make("small", `${words.late} ${whole.format(late)}`, "late"));
  return td;
}

function row(head, cells) {
  const line = document.createElement("tr");
  const th = make("th");
  th.scope = "row";
  th.append(head);
  line.append(th, ...cells);
  return line;
}

const number = (value, late) => make("td", value ? whole.format(value) : "—", `num tnum${late && value ? " late" : ""}`);
const fill = (id, rows) => document.querySelector(`#${id} tbody`).replaceChildren(...rows);

function duration(since) {
  const minutes = Math.max(0, Math.floor((Date.now() - new Date(since)) / 60000));
  const format = (value, unit) => new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, unitDisplay: "short" }).format(value);
  if (minutes < 60) return format(minutes, "minute");
  return minutes < 2880 ? format(Math.floor(minutes / 60), "hour") : format(Math.floor(minutes / 1440), "day");
}

// The tiles stand on the page; a packet brings their figures. Filled as the kit fills them: the most is 4.
function drawMap(provinces) {
  const top = Math.max(0, ...provinces.map(([, , open]) => open));
  for (const tile of document.querySelectorAll("#province-map li")) {
    const [, name, open, late] = provinces.find(([code]) => code === tile.dataset.province) ?? [0, "", 0, 0];
    tile.firstChild.className = `fill-${open && top ? Math.min(4, Math.ceil((open * 4) / top)) : 0}`;
    tile.firstChild.title = open ? `${name} ${whole.format(open)}${late ? `, ${words.late} ${whole.format(late)}` : ""}` : "";
    tile.querySelector("small").textContent = open ? whole.format(open) : "";
  }
}

function draw(data) {
  drawMap(data.provinces);
  fill("stages", Object.entries(data.stages).map(([stage, ages]) => {
    const all = ages.reduce((sum, [open, late]) => [sum[0] + open, sum[1] + late], [0, 0]);
    const query = STATES[stage].map((state) => `state=${state}`).join("&");
    return row(link(words.stages[stage], `${box.dataset.jobs}?${query}`), [...ages, all].map(cell));
  }));
  fill("provinces", data.provinces.map(([, name, open, late]) => row(name, [number(open), number(late, true)])));
  fill("providers", data.providers.map(([id, name, open, late]) =>
    row(link(name, `${box.dataset.jobs}?provider=${id}&overdue=1`), [number(open), number(late, true)])));
  fill("red", data.red.map(([id, code, state, , due]) =>
    row(link(code, box.dataset.job.replace("/0/", `/${id}/`)), [make("td", words.states[state]), make("td", duration(due), "num tnum late")])));
  document.querySelector("[data-open]").textContent = whole.format(data.open);
  document.querySelector("[data-late]").textContent = whole.format(data.late);
  document.querySelector("[data-at]").textContent = new Date(data.at).toLocaleTimeString(document.documentElement.lang);
}

draw(first);
document.addEventListener("live:payload", ({ detail }) => detail.topic === box.dataset.live && draw(JSON.parse(detail.text)));
// Too long a packet comes as plain news, and so does a lost stream: read the page again then.
box.addEventListener("live:news", () => location.reload());
