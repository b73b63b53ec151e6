// Chosen photographs are shown at once, chosen documents by name; nothing is sent before the form is.
document.addEventListener("change", (event) => {
  const input = event.target;
  if (input.matches?.("[data-photos]")) {
    const shelf = input.closest("[data-photo-field]").querySelector("[data-photo-shown]");
    for (const old of shelf.querySelectorAll("img")) URL.revokeObjectURL(old.src);
    shelf.replaceChildren(...[...input.files].map((file) => {
      const picture = document.createElement("img");
      picture.alt = file.name;
      picture.src = URL.createObjectURL(file);
      return picture;
    }));
  }
  const name = input.closest?.(".file-field")?.querySelector("[data-file-name]");
  if (name && input.files?.length) name.textContent = [...input.files].map((file) => file.name).join("、");
});
document.querySelector(".form-errors")?.focus();
