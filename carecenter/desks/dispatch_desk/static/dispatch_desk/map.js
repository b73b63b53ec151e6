// Tours and waiting jobs on a plain ground; tiles only where the installation names an address.
const COLOURS = ["#1d5a9e", "#1a6b3c", "#8a5200", "#7a3e9d", "#0f6278", "#a33a6b", "#4d6b1a", "#5b4bb3"];
let map = null;
let layer = null;

export async function drawMap(box, day, said, choose) {
  const { canvas, circleMarker, latLngBounds, layerGroup, map: makeMap, polyline, tileLayer } = await import(said.leafletModule);
  if (!map) {
    map = makeMap(box, { renderer: canvas(), attributionControl: false, zoomSnap: 0.25 });
    if (said.tiles) tileLayer(said.tiles).addTo(map);
    layer = layerGroup().addTo(map);
  }
  layer.clearLayers();
  const seen = [];
  const dot = (point, colour, text, job, radius = 6) => {
    seen.push(point);
    const mark = circleMarker(point, { radius, color: colour, fillColor: colour, fillOpacity: 0.85, weight: 2 });
    mark.bindTooltip(text);
    if (job) mark.on("click", () => choose(job));
    mark.addTo(layer);
  };
  day.people.forEach((person, i) => {
    const colour = COLOURS[i % COLOURS.length];
    const stops = day.stops.filter((stop) => stop.who === person.id && stop.point);
    const way = [...(day.yard ? [day.yard] : []), ...stops.map((stop) => stop.point), ...(day.yard && stops.length ? [day.yard] : [])];
    if (stops.length) polyline(way, { color: colour, weight: 3, opacity: 0.7 }).addTo(layer);
    stops.forEach((stop, n) => dot(stop.point, colour, `${person.title} ${n + 1} · ${stop.start.slice(11, 16)} ${stop.title}`, stop.job));
  });
  for (const left of day.left) if (left.point) dot(left.point, "#b0231a", `${left.title} ${left.reason}`, left.job, 7);
  if (day.yard) dot(day.yard, "#18212c", said.saidYard, 0, 8);
  box.closest(".map").hidden = seen.length === 0;
  if (seen.length) (map.invalidateSize(), map.fitBounds(latLngBounds(seen).pad(0.15)));
}
