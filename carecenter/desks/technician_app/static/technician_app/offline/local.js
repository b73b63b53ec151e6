// A visit as it stands on this telephone: what the server said, and what was done here since.
const STATES = {
  depart: "EN_ROUTE", check_in: "ON_SITE", absent: "FAILED_VISIT", need_part: "WAIT_PART", part_arrived: "ASSIGNED",
  complete: "COMPLETED", sign: "SIGNED", safety_stop: "SAFETY_HOLD", book: "BOOKED",
};
const HOURS = 3600 * 1000;

export function standing(visit, deeds) {
  const found = structuredClone(visit);
  found.troubled = 0;
  found.queued = 0;
  for (const deed of deeds.filter((each) => each.job === visit.id)) {
    if (deed.state === "REFUSED" || deed.state === "HELD") found.troubled += 1;
    if (deed.state !== "APPLIED") found.queued += 1;
    if (deed.state !== "REFUSED") fold(found, deed);
  }
  return found;
}

function fold(visit, { kind, body, at }) {
  visit.state = STATES[kind] ?? visit.state;
  if (kind === "check_in") visit.arrived = at;
  if (kind === "complete") visit.completed = at;
  if (kind === "answers") for (const item of visit.items) item.value = body.answers[item.code] ?? item.value;
  if (kind === "photo") visit.photos.find((group) => group.code === body.item)?.have.push(body.sha256);
  if (kind === "serial") visit.serial = body.serial;
  if (kind === "parts") visit.parts = body.parts.map((part) => ({ ...part, part_code: part.code }));
  if (kind === "part_arrived") [visit.start, visit.end] = ["", ""];
  if (kind === "book") {
    visit.start = body.start;
    visit.end = new Date(Date.parse(body.start) + 2 * HOURS).toISOString();
  }
}

// Whether an answer holds: null without one. The server judges again.
export function holds(item) {
  const value = (item.value ?? "").trim();
  if (value === "") return null;
  if (item.kind === "NUMBER") {
    const number = Number(value.replace(",", "."));
    return Number.isFinite(number) && number >= (item.low ?? -Infinity) && number <= (item.high ?? Infinity);
  }
  if (item.kind === "BOOL") return item.safety ? value === "1" : true;
  return item.kind === "CHOICE" ? item.choices.includes(value) : true;
}

export const checklistDone = (visit) => visit.items.every((item) => holds(item) ?? !item.required);
export const photosDone = (visit) => visit.photos.every((group) => group.have.length >= group.count || !group.required);
export const serialDone = (visit) => !visit.needs_serial || visit.serial !== "";

export function missing(visit) {
  const lacks = visit.items.filter((item) => !(holds(item) ?? !item.required)).map((item) => item.label);
  lacks.push(...visit.photos.filter((group) => group.required && group.have.length < group.count).map((group) => group.label));
  return lacks;
}

export function nextStep(visit) {
  const byState = { BOOKED: "depart", EN_ROUTE: "check_in", COMPLETED: "sign", ASSIGNED: "book", FAILED_VISIT: "book", WAIT_PART: "part_arrived" };
  if (visit.state !== "ON_SITE") return byState[visit.state] ?? "";
  if (!checklistDone(visit)) return "checklist";
  if (!photosDone(visit)) return "photos";
  return serialDone(visit) ? "complete" : "serial";
}

// What the customer is shown and signs: one text, the same for the same content, as the server makes it.
export function shown(visit) {
  const answers = Object.fromEntries(visit.items.filter((i) => i.value).map((i) => [i.code, i.value]));
  const evidence = visit.photos.flatMap((g) => g.have.map((sha) => [g.code, sha])).sort(byText);
  const parts = visit.parts.map((p) => [p.part_code, p.quantity, p.serial]).sort(byText);
  return canonical({ job: visit.id, type: visit.type, equipment: visit.equipment, answers, evidence, parts, completed_at: visit.completed });
}

const byText = (a, b) => { for (const i in a) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1; return 0; };
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}
