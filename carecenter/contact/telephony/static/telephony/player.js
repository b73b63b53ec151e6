// A recording's player: waveform with marks, speed, keys. The sound is fetched once, so that one hearing is one line of audit.
const BARS = 240;

async function open(player) {
  if (player.dataset.state) return;
  player.dataset.state = "loading";
  const answer = await fetch(player.dataset.url);
  if (!answer.ok) {
    player.dataset.state = "";
    player.querySelector("[data-error]").hidden = false;
    return;
  }
  const content = await answer.arrayBuffer();
  const sound = player.querySelector("audio");
  sound.src = URL.createObjectURL(new Blob([content.slice(0)], { type: "audio/wav" }));
  player.peaks = peaks(await new AudioContext().decodeAudioData(content));
  player.dataset.state = "ready";
  draw(player);
  await sound.play();
}

function peaks(decoded) {
  const samples = decoded.getChannelData(0);
  const step = Math.max(1, Math.floor(samples.length / BARS));
  return Array.from({ length: BARS }, (_, bar) => {
    let most = 0;
    for (let at = bar * step; at < Math.min((bar + 1) * step, samples.length); at += 8) most = Math.max(most, Math.abs(samples[at]));
    return most;
  });
}

function draw(player) {
  const canvas = player.querySelector("canvas");
  const sound = player.querySelector("audio");
  if (!player.peaks || !sound.duration) return;
  const { width, height } = canvas.getBoundingClientRect();
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  const pen = canvas.getContext("2d");
  pen.scale(devicePixelRatio, devicePixelRatio);
  const colours = getComputedStyle(player);
  const share = sound.currentTime / sound.duration;
  const most = Math.max(...player.peaks, 0.01);
  player.peaks.forEach((peak, bar) => {
    const tall = Math.max(2, (peak / most) * (height - 8));
    pen.fillStyle = colours.getPropertyValue(bar / BARS < share ? "--accent" : "--line-strong") || "#99a";
    pen.fillRect((bar * width) / BARS, (height - tall) / 2, Math.max(1, width / BARS - 1), tall);
  });
  pen.fillStyle = colours.getPropertyValue("--danger");
  for (const mark of player.querySelectorAll("[data-at]")) pen.fillRect((Number(mark.dataset.at) / sound.duration) * width, 0, 2, height);
  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
  player.querySelector("[data-clock]").textContent = `${clock(sound.currentTime)} / ${clock(sound.duration)}`;
}

async function toggle(player) {
  const sound = player.querySelector("audio");
  if (!player.dataset.state) await open(player);
  else if (sound.paused) await sound.play();
  else sound.pause();
}

function jump(player, seconds) {
  const sound = player.querySelector("audio");
  if (player.dataset.state === "ready") sound.currentTime = Math.min(Math.max(seconds, 0), sound.duration);
}

for (const player of document.querySelectorAll("[data-player]")) {
  const sound = player.querySelector("audio");
  for (const name of ["timeupdate", "loadedmetadata", "seeked"]) sound.addEventListener(name, () => draw(player));
  for (const name of ["play", "pause"]) sound.addEventListener(name, () => player.classList.toggle("is-playing", !sound.paused));
  player.querySelector("canvas").addEventListener("click", async (event) => {
    if (!player.dataset.state) await open(player);
    jump(player, (event.offsetX / event.target.clientWidth) * sound.duration);
  });
  player.addEventListener("click", async (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.matches("[data-play]")) await toggle(player);
    if (button.dataset.at) {
      if (!player.dataset.state) await open(player);
      jump(player, Number(button.dataset.at));
    }
    if (!button.dataset.speed) return;
    sound.playbackRate = Number(button.dataset.speed);
    for (const one of player.querySelectorAll("[data-speed]")) one.setAttribute("aria-pressed", one === button);
  });
  player.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -5, ArrowRight: 5 }[event.key];
    if (!step) return;
    event.preventDefault();
    jump(player, sound.currentTime + step);
  });
}
