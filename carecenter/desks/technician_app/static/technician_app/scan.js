// Read the bar code on the name-plate: from the running camera, or from a photograph.
const box = document.querySelector("[data-scan]");
const [video, said] = ["[data-video]", "[data-said]"].map((selector) => box.querySelector(selector));
const target = document.querySelector("[data-serial]");
let reader;
let stream;

async function read(image) {
  reader ??= await import(box.dataset.reader).then((module) => {
    module.prepareZXingModule({ overrides: { locateFile: () => box.dataset.wasm } });
    return module;
  });
  const found = await reader.readBarcodes(image, { tryHarder: true, maxNumberOfSymbols: 4 });
  // Of several codes the longest is the serial; the short ones are article numbers.
  return found.map((code) => code.text.trim()).filter(Boolean).sort((a, b) => b.length - a.length)[0];
}

function say(text) {
  said.textContent = text;
  said.hidden = !text;
}

function take(text) {
  target.value = text.toUpperCase();
  target.dispatchEvent(new Event("input", { bubbles: true }));
  target.focus();
  say("");
  navigator.vibrate?.(80);
}

function stop() {
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = undefined;
  video.hidden = true;
}

async function watch() {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  while (stream) {
    if (video.videoWidth) {
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      pen.drawImage(video, 0, 0);
      const text = await read(pen.getImageData(0, 0, canvas.width, canvas.height)).catch(() => "");
      if (text) {
        take(text);
        return stop();
      }
    }
    await new Promise((next) => setTimeout(next, 200));
  }
}

box.querySelector("[data-start]").addEventListener("click", async () => {
  if (stream) return stop();
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } } });
    video.srcObject = stream;
    video.hidden = false;
    await video.play();
    await watch();
  } catch {
    stop();
    say(box.dataset.noCamera);
  }
});

box.querySelector("[data-picture]").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  event.target.value = "";
  if (!file) return;
  const text = await read(file).catch(() => "");
  if (text) take(text);
  else say(box.dataset.nothing);
});
addEventListener("pagehide", stop);
