// The day's stops in their order, with the way between them. Source: domain §8.5 (haversine × 1.35).
const EARTH_KM = 6371.0088;
const ROAD = 1.35;
const rad = (degrees) => (degrees * Math.PI) / 180;

export function roadKm(a, b) {
  if (!a || !b) return null;
  const half = Math.sin(rad(b[0] - a[0]) / 2) ** 2 + Math.cos(rad(a[0])) * Math.cos(rad(b[0])) * Math.sin(rad(b[1] - a[1]) / 2) ** 2;
  return Math.round(2 * EARTH_KM * Math.asin(Math.sqrt(half)) * ROAD * 10) / 10;
}

// Sort by window, those to be agreed last; each stop of a day knows its number and the way from the one before.
export function tour(visits) {
  const rows = [...visits].sort((a, b) => (a.start || "9").localeCompare(b.start || "9") || a.id - b.id);
  let before = null;
  let number = 0;
  return rows.map((visit) => {
    const sameDay = before && visit.start && before.start.slice(0, 10) === visit.start.slice(0, 10);
    number = sameDay ? number + 1 : 1;
    const stop = { visit, number: visit.start ? number : 0, km: sameDay ? roadKm(before.contact?.place, visit.contact?.place) : null };
    before = visit.start ? visit : before;
    return stop;
  });
}
