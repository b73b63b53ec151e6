// Where the telephone is goes along with the check-in; without a place the customer's code is asked.
const form = document.querySelector("form[data-place]");
if (form) {
  const button = form.querySelector("button");
  const words = button.innerHTML;
  const send = () => {
    form.dataset.placed = "1";
    form.requestSubmit();
  };
  // In the capture phase, so that the form is not yet counted as sent.
  form.addEventListener("submit", (event) => {
    if (form.dataset.placed) return;
    event.preventDefault();
    event.stopPropagation();
    form.elements.device_at.value = new Date().toISOString();
    if (!navigator.geolocation) return send();
    button.textContent = button.dataset.busy;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        form.elements.lat.value = coords.latitude.toFixed(6);
        form.elements.lng.value = coords.longitude.toFixed(6);
        send();
      },
      () => {
        button.innerHTML = words;
        document.querySelector(".code-form input[name=code]")?.focus();
        send();
      },
      { enableHighAccuracy: true, timeout: 8000, maximumAge: 30000 },
    );
  }, true);
}
