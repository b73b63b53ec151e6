// A deed is sent once; a number outside its limits is marked while it is typed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-once]") || event.defaultPrevented) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "1";
  for (const button of document.querySelectorAll(`button[form="${form.id}"], [data-once][data-sent] button:not([type="button"])`)) button.setAttribute("aria-busy", "true");
});
// Back from the next page: the form may be sent again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  for (const button of document.querySelectorAll('[aria-busy="true"]')) button.removeAttribute("aria-busy");
});

const judge = (input) => {
  const value = Number.parseFloat(input.value.replace(",", "."));
  const low = Number.parseFloat(input.dataset.low ?? "-Infinity");
  const high = Number.parseFloat(input.dataset.high ?? "Infinity");
  input.classList.toggle("out-of-limits", input.value.trim() !== "" && !(value >= low && value <= high));
};
for (const input of document.querySelectorAll("[data-low], [data-high]")) {
  input.addEventListener("input", () => judge(input));
  judge(input);
}
document.querySelector(".refusal")?.focus();
