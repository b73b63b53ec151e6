// Short messages, with ten seconds to undo; sent by HX-Trigger {"toast": …} or left in the page by the last request.
const shelf = document.getElementById("toasts");
const SECONDS = { undo: 10, plain: 5 };

function button(className, text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

async function undo(url, line) {
  line.remove();
  const headers = JSON.parse(document.body.getAttribute("hx-headers:inherited") || "{}");
  const answer = await fetch(url, { method: "POST", headers }).catch(() => null);
  if (answer?.ok) location.reload();
  else show({ text: shelf.dataset.failed, tone: "danger" });
}

function show({ text, undo: url = "", tone = "good" }) {
  const line = document.createElement("div");
  line.className = `toast-line toast-${tone}`;
  const words = document.createElement("span");
  words.textContent = text;
  line.append(words);
  let left = url ? SECONDS.undo : SECONDS.plain;
  if (url) {
    const rest = document.createElement("span");
    rest.className = "toast-left tnum";
    rest.textContent = String(left);
    line.append(button("", shelf.dataset.undo, () => undo(url, line)), rest);
  }
  const close = button("toast-close", "×", () => line.remove());
  close.setAttribute("aria-label", shelf.dataset.close);
  line.append(close);
  shelf.append(line);
  const tick = setInterval(() => {
    if (line.matches(":hover, :focus-within")) return;
    left -= 1;
    const rest = line.querySelector(".toast-left");
    if (rest) rest.textContent = String(left);
    if (left > 0 && line.isConnected) return;
    clearInterval(tick);
    line.remove();
  }, 1000);
}

if (shelf) {
  document.addEventListener("toast", (event) => show(event.detail));
  for (const message of shelf.querySelectorAll("[data-toast]")) {
    const url = /(?:^|\s)undo:(\S+)/.exec(message.dataset.tags || "")?.[1] || "";
    show({ text: message.content.textContent, tone: message.dataset.tone, undo: url });
    message.remove();
  }
}
