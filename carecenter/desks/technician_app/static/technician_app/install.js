// Put the app on the telephone when its owner says so; leave nobody's data behind when she signs out.
const on = "technician-offline";
const register = () => navigator.serviceWorker.register("/visits/worker.js", { type: "module", scope: "/visits/" });
const card = document.querySelector("[data-install]");
const able = "serviceWorker" in navigator && "locks" in navigator && window.isSecureContext;

if (able && (localStorage.getItem(on) || matchMedia("(display-mode: standalone)").matches)) register();
else if (able && card) {
  card.hidden = false;
  card.querySelector("button").addEventListener("click", async (event) => {
    event.target.setAttribute("aria-busy", "true");
    await register();
    await navigator.serviceWorker.ready;
    const { refresh } = await import(card.dataset.kit);
    await refresh();
    localStorage.setItem(on, "1");
    await navigator.storage?.persist?.();
    location.reload();
  });
}

document.querySelector("[data-leave]")?.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.dataset.ready || !localStorage.getItem(on)) return;
  event.preventDefault();
  const { forgetVisits } = await import(form.dataset.leave);
  await forgetVisits();
  form.dataset.ready = "1";
  form.requestSubmit();
});
