// Speed and marks of a recording.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-speed], [data-at]");
  const sound = button?.closest("[data-player]")?.querySelector("audio");
  if (!sound) return;
  if (button.dataset.speed) sound.playbackRate = Number(button.dataset.speed);
  if (button.dataset.at) {
    const jump = () => (sound.currentTime = Number(button.dataset.at));
    if (sound.readyState) jump();
    else sound.addEventListener("loadedmetadata", jump, { once: true });
    sound.play();
  }
});
