// Countdowns and relative times stay true while the page is open. Attention at 75 % of the span, danger when due.
const chinese = document.documentElement.lang.startsWith("zh");
const WORDS = chinese ? ["天", "小时", "分", "秒"] : ["d", "h", "min", "s"];
const SIZES = [86400, 3600, 60];

export function span(seconds) {
  const sign = seconds < 0 ? "−" : "";
  let rest = Math.floor(Math.abs(seconds));
  if (rest < 60) return `${sign}${rest} ${WORDS[3]}`;
  const parts = SIZES.map((size, i) => {
    const amount = Math.floor(rest / size);
    rest -= amount * size;
    return amount ? `${amount} ${WORDS[i]}` : "";
  });
  const first = parts.findIndex(Boolean);
  return sign + parts.slice(first, first + 2).filter(Boolean).join(" ");
}

export function tone(now, start, due, stopped) {
  const at = stopped || now;
  if (at >= due) return "danger";
  if (stopped) return "good";
  return start && (at - start) / (due - start) >= 0.75 ? "attention" : "neutral";
}

function relative(now, at) {
  const seconds = (now - at) / 1000;
  const size = Math.abs(seconds);
  if (size < 60) return chinese ? "刚刚" : "just now";
  if (size >= 7 * 86400) return "";
  const unit = SIZES.findIndex((one) => size >= one);
  const amount = Math.floor(size / SIZES[unit]);
  if (chinese) return `${amount} ${unit === 2 ? "分钟" : WORDS[unit]}${seconds > 0 ? "前" : "后"}`;
  return seconds > 0 ? `${amount} ${WORDS[unit]} ago` : `in ${amount} ${WORDS[unit]}`;
}

function tick() {
  const now = Date.now();
  for (const clock of document.querySelectorAll("[data-due]")) {
    const due = Date.parse(clock.dataset.due);
    const stopped = Date.parse(clock.dataset.stopped) || 0;
    const colour = tone(now, Date.parse(clock.dataset.start) || 0, due, stopped);
    const wanted = `clock clock-${colour}`;
    if (clock.className !== wanted) clock.className = wanted;
    const words = clock.querySelector("span");
    const text = span((due - (stopped || now)) / 1000);
    if (words && words.textContent !== text) words.textContent = text;
  }
  for (const time of document.querySelectorAll("time[data-ago]")) {
    const text = relative(now, Date.parse(time.dateTime));
    if (text && time.textContent !== text) time.textContent = text;
  }
}
tick();
setInterval(tick, 1000);
