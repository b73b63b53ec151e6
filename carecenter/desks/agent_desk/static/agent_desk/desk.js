// Timers that run, keys that press buttons, the telephone that is opened by one click.
const pad = (number) => String(number).padStart(2, "0");

function tick() {
  for (const timer of document.querySelectorAll("[data-since]")) {
    const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(timer.dataset.since)) / 1000));
    const hours = Math.floor(seconds / 3600);
    const text = `${hours ? `${hours}:` : ""}${hours ? pad(Math.floor(seconds / 60) % 60) : Math.floor(seconds / 60)}:${pad(seconds % 60)}`;
    if (timer.textContent !== text) timer.textContent = text;
  }
  for (const timer of document.querySelectorAll("[data-until]")) {
    const seconds = Math.max(0, Math.ceil((Date.parse(timer.dataset.until) - Date.now()) / 1000));
    timer.textContent = `${Math.floor(seconds / 60)}:${pad(seconds % 60)}`;
  }
}
setInterval(tick, 500);

document.addEventListener("keydown", (event) => {
  const key = `${event.altKey ? "Alt+" : ""}${event.shiftKey && event.key.startsWith("F") ? "Shift+" : ""}${event.key}`;
  // A single digit is a key only where a list is open and nobody writes.
  if (key.length === 1 && event.target.closest("input, textarea, select")) return;
  const buttons = document.querySelectorAll(`[data-key="${CSS.escape(key)}"]:not(:disabled)`);
  const button = [...buttons].find((one) => one.checkVisibility());
  if (!button) return;
  event.preventDefault();
  button.click();
});

async function openPhone(kind) {
  const place = document.getElementById("softphone");
  const token = document.cookie.match(/carecenter_csrf=([^;]+)/)?.[1] || "";
  const answer = await fetch(place.dataset.url, {
    method: "POST",
    headers: { "X-CSRFToken": token },
    body: new URLSearchParams({ kind }),
  });
  const given = answer.ok ? await answer.json() : null;
  if (given?.kind === "BROWSER") document.dispatchEvent(new CustomEvent("phone:given", { detail: given }));
  for (const box of ["desk-work", "desk-presence"]) htmx.trigger(document.getElementById(box), "refresh");
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-phone]");
  if (button) openPhone(button.dataset.phone);
});
// The softphone is another module: it asks by an event, since an import would run this file a second time.
document.addEventListener("phone:open", ({ detail }) => openPhone(detail));

// Who leaves the page during a call would leave the customer with a dead telephone.
addEventListener("beforeunload", (event) => {
  if (document.querySelector(".desk-call[data-live-call]") && document.getElementById("softphone")?.dataset.wss) event.preventDefault();
});
