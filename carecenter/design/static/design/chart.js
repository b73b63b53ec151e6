// Charts with one theme from the tokens. The specification is small and ours, so that pages never speak ECharts:
// {kind: line|bar|rank|heat, x: [], y: [], series: [{name, data, dotted, low, high, target}], unit, shaded: [x…]}.
let library;
const load = () => (library ??= import("echarts"));
const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const drawn = new Map();

const colours = () => [token("--accent"), "#b5762a", "#5a7d52", "#8a5a83", "#64707f", "#a8483c"];
const text = () => ({ fontFamily: token("--font"), fontSize: 12, color: token("--ink-3") });

function axis(kind, spec) {
  const line = { lineStyle: { color: token("--line-strong") } };
  const value = { type: "value", min: spec.kind === "line" && spec.floating ? "dataMin" : 0, splitNumber: 4, axisLabel: text(), splitLine: { lineStyle: { color: token("--line") } } };
  if (spec.percent) value.axisLabel = { ...text(), formatter: "{value}%" };
  return kind === "value" ? value : { type: "category", data: kind === "y" ? spec.y : spec.x, axisLine: line, axisTick: { show: false }, axisLabel: { ...text(), hideOverlap: true }, splitArea: kind === "x" && spec.kind !== "heat" ? shade(spec) : { show: false } };
}

// Weekends and holidays: one grey band for each shaded place of the axis.
function shade(spec) {
  if (!spec.shaded?.length) return { show: false };
  const shaded = new Set(spec.shaded);
  return { show: true, interval: 0, areaStyle: { color: spec.x.map((x) => (shaded.has(x) ? "rgba(100,112,127,0.09)" : "rgba(0,0,0,0)")) } };
}

function lines(spec) {
  const several = spec.series.length > 1;
  return spec.series.flatMap((one, i) => {
    const colour = one.dotted ? colours()[one.like ?? i] : colours()[i];
    const main = {
      type: spec.kind === "bar" ? "bar" : "line", name: one.name, data: one.data, color: colour, connectNulls: false, symbol: "circle", symbolSize: 5, showSymbol: false,
      barMaxWidth: 28, itemStyle: { borderRadius: spec.kind === "bar" ? [2, 2, 0, 0] : 0 }, lineStyle: { width: 2, type: one.dotted ? [4, 4] : "solid" },
      endLabel: several && spec.kind !== "bar" ? { ...text(), show: true, formatter: "{a}", color: colour, distance: 6 } : undefined, stack: spec.stacked ? "all" : undefined,
      markLine: one.target === undefined ? undefined : { silent: true, symbol: "none", lineStyle: { color: token("--ink-3"), type: [2, 3] }, label: { ...text(), formatter: `${spec.targetWord || ""} ${one.target}`, position: "end" }, data: [{ yAxis: one.target }] },
    };
    return one.low ? [...band(one, i), main] : [main];
  });
}

function band(one, i) {
  const quiet = { type: "line", stack: `band${i}`, symbol: "none", silent: true, lineStyle: { opacity: 0 }, tooltip: { show: false } };
  return [{ ...quiet, data: one.low }, { ...quiet, data: one.high.map((high, at) => (high == null ? null : high - one.low[at])), areaStyle: { color: colours()[one.like ?? i], opacity: 0.14 } }];
}

function heat(spec) {
  const top = Math.max(...spec.data.map((cell) => cell[2] ?? 0));
  return {
    grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true }, xAxis: axis("x", spec), yAxis: { ...axis("y", spec), inverse: true },
    visualMap: { show: false, min: 0, max: top, inRange: { color: [token("--sunken"), token("--accent")] } },
    series: [{ type: "heatmap", data: spec.data, itemStyle: { borderColor: "#fff", borderWidth: 2, borderRadius: 3 } }],
  };
}

function rank(spec) {
  const series = [{ type: "bar", name: spec.series[0].name, data: spec.series[0].data, color: colours()[0], barMaxWidth: 16, itemStyle: { borderRadius: [0, 2, 2, 0] }, label: { ...text(), show: true, position: "right" } }];
  return { grid: { left: 8, right: 48, top: 8, bottom: 8, containLabel: true }, xAxis: { ...axis("value", spec), show: false }, yAxis: { ...axis("y", spec), inverse: true, axisLine: { show: false } }, series };
}

function option(spec) {
  const tooltip = { renderMode: "richText", confine: true, trigger: spec.kind === "heat" ? "item" : "axis", textStyle: { ...text(), color: token("--ink") }, borderColor: token("--line"), valueFormatter: (v) => (v == null ? "—" : `${v}${spec.unit || ""}`) };
  const shared = { textStyle: text(), tooltip, animation: false };
  if (spec.kind === "heat") return { ...shared, ...heat(spec) };
  if (spec.kind === "rank") return { ...shared, ...rank(spec) };
  const several = spec.series.length > 1;
  const legend = several && spec.kind === "bar" ? { top: 0, left: 0, itemWidth: 10, itemHeight: 10, textStyle: text() } : undefined;
  return { ...shared, legend, grid: { left: 8, right: (several && spec.kind === "line") || spec.series.some((one) => one.target !== undefined) ? 64 : 12, top: legend ? 32 : 14, bottom: 4, containLabel: true }, xAxis: axis("x", spec), yAxis: axis("value", spec), series: lines(spec) };
}

async function draw(box) {
  if (drawn.has(box)) return;
  drawn.set(box, null);
  const inline = box.querySelector("script[type='application/json']");
  const answer = inline ? null : await fetch(box.dataset.chart).catch(() => null);
  if (!inline && !answer?.ok) return box.replaceChildren(document.getElementById("panel-error")?.content.cloneNode(true) || "");
  const spec = inline ? JSON.parse(inline.textContent) : await answer.json();
  const { init } = await load();
  const chart = init(box, null, { renderer: "svg" });
  chart.setOption(option(spec));
  drawn.set(box, chart);
  new ResizeObserver(() => chart.resize()).observe(box);
}

const seen = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) draw(entry.target);
}, { rootMargin: "200px" });
const start = () => {
  for (const [box, chart] of drawn) if (!box.isConnected) { chart?.dispose(); drawn.delete(box); }
  for (const box of document.querySelectorAll("[data-chart]")) if (!drawn.has(box)) seen.observe(box);
};
start();
document.addEventListener("htmx:after:swap", start);
