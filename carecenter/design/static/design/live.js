// Pages stay true: topics are collected from data-live, a changed one makes its box ask again, with jitter.
const JITTER = 300;
let send = null;
let direct = null;
let last = "";
const found = () => [...new Set([...document.querySelectorAll("[data-live]")].map((box) => box.dataset.live))].sort();

function refresh(box) {
  setTimeout(() => {
    if (!box.isConnected) return;
    if (box.hasAttribute("hx-get")) htmx.trigger(box, "refresh");
    else if (box.dataset.liveUrl) reload(box);
    else if (box.hasAttribute("data-live-mark")) box.dispatchEvent(new CustomEvent("live:news", { bubbles: true }));
  }, Math.random() * JITTER);
}

// A list that is being worked on is not pulled away from under the hand.
function reload(box) {
  if (box.querySelector("details[open], .pick input:checked") || box.contains(document.activeElement?.closest("input"))) return;
  htmx.ajax("GET", location.pathname + location.search, { target: box, swap: box.dataset.liveSwap || "outerHTML" });
}

function hear({ kind, data }) {
  if (kind === "changed") for (const box of document.querySelectorAll("[data-live]")) if (box.dataset.live === data) refresh(box);
  if (kind === "resync") for (const box of document.querySelectorAll("[data-live]")) refresh(box);
  // A payload is its topic in the first line and a text, rendered once for everybody, below it.
  const [topic, ...text] = (data || "").split("\n");
  if (kind !== "resync") document.dispatchEvent(new CustomEvent(`live:${kind}`, { detail: { topic, text: text.join("\n") } }));
}

function listen(topics) {
  if (send) return send({ topics });
  direct?.close();
  direct = topics.length ? new EventSource(`/live/?topics=${encodeURIComponent(topics.join(","))}`) : null;
  for (const kind of ["changed", "resync", "payload"]) direct?.addEventListener(kind, (event) => hear({ kind, data: event.data }));
}

function collect() {
  const topics = found();
  if (topics.join() === last) return;
  last = topics.join();
  listen(topics);
}

function connect() {
  const address = document.querySelector("meta[name=live-worker]")?.content;
  if (!address || typeof SharedWorker === "undefined") return;
  const worker = new SharedWorker(address);
  worker.port.onmessage = (event) => hear(event.data);
  worker.onerror = () => {
    send = null;
    last = "";
    collect();
  };
  worker.port.start();
  send = (message) => worker.port.postMessage(message);
  addEventListener("pagehide", () => send?.({ bye: true }));
  addEventListener("pageshow", (event) => {
    if (event.persisted) send?.({ topics: found() });
  });
}

connect();
collect();
document.addEventListener("htmx:after:swap", collect);
