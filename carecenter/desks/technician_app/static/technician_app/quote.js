// Quantities of an offer, and their sum in fen as it grows; the server computes the real one.
const form = document.querySelector("[data-quote]");
const total = document.querySelector("[data-total]");
const money = new Intl.NumberFormat(document.documentElement.lang, { style: "currency", currency: "CNY", currencyDisplay: "narrowSymbol" });

function show() {
  let fen = 0;
  for (const input of form.querySelectorAll("[data-amount]")) {
    const count = Number(input.value) || 0;
    fen += count * Math.round(Number(input.dataset.amount) * 100);
    input.closest(".charge").classList.toggle("item-good", count > 0);
  }
  if (total) total.textContent = fen ? money.format(fen / 100) : "";
}

form?.addEventListener("click", (event) => {
  const button = event.target.closest("[data-less],[data-more]");
  if (!button) return;
  const input = button.parentElement.querySelector("input");
  const step = button.hasAttribute("data-more") ? 1 : -1;
  input.value = Math.min(99, Math.max(0, (Number(input.value) || 0) + step));
  show();
});
form?.addEventListener("input", (event) => {
  if (!event.target.hasAttribute("data-find")) return show();
  const text = event.target.value.trim().toLowerCase();
  for (const row of form.querySelectorAll(".charge")) row.hidden = text !== "" && !row.dataset.name.toLowerCase().includes(text);
});
if (form) show();
