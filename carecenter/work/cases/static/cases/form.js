// Fields whose condition does not hold are out of sight; the server judges anyway.
const form = document.querySelector("[data-conditional]");
const chosen = (name) => [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)]
  .filter((one) => !["radio", "checkbox"].includes(one.type) || one.checked).map((one) => one.value);

function settle() {
  for (const field of form.querySelectorAll("[data-shown-when]")) {
    const when = JSON.parse(field.dataset.shownWhen);
    const box = field.closest(".field") ?? field.parentElement;
    box.hidden = !chosen(when.field).some((value) => when.values.includes(value));
  }
}

if (form) {
  form.addEventListener("change", settle);
  settle();
}
