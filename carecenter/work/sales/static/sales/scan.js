// Read the serial's bar code: from the camera where the page may use it, else from a photograph.
const FORMATS = ["Code128", "Code39", "QRCode", "DataMatrix", "EAN-13", "ITF"];
let reader;

async function decoder(line) {
  if (!reader) {
    reader = await import(line.dataset.zxing);
    reader.prepareZXingModule({ overrides: { locateFile: () => line.dataset.wasm }, fireImmediately: true });
  }
  return reader;
}

async function read(line, source) {
  const { readBarcodes } = await decoder(line);
  const found = await readBarcodes(source, { formats: FORMATS, tryHarder: true, maxNumberOfSymbols: 4 });
  const texts = found.filter((code) => code.isValid).map((code) => code.text.trim());
  // A nameplate carries several codes; the serial is the longest that is no address.
  return texts.filter((text) => !text.includes("/")).sort((a, b) => b.length - a.length)[0] || "";
}

const note = (line, text) => {
  line.parentElement.querySelector("[data-scan-note]").textContent = text;
};

function fill(line, serial) {
  const input = line.querySelector("input[name=serial]");
  input.value = serial;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("change", { bubbles: true }));
  note(line, serial);
}

async function fromPhoto(line, file) {
  note(line, line.dataset.busy);
  const serial = await read(line, file).catch(() => "");
  if (serial) fill(line, serial);
  else note(line, line.dataset.none);
}

function stop(line) {
  const video = line.querySelector("video");
  for (const track of video.srcObject?.getTracks() || []) track.stop();
  video.srcObject = null;
  line.querySelector("[data-scan-box]").close();
}

async function watch(line, video) {
  const sheet = document.createElement("canvas");
  const paper = sheet.getContext("2d", { willReadFrequently: true });
  while (video.srcObject) {
    if (video.videoWidth) {
      sheet.width = video.videoWidth;
      sheet.height = video.videoHeight;
      paper.drawImage(video, 0, 0);
      const serial = await read(line, paper.getImageData(0, 0, sheet.width, sheet.height)).catch(() => "");
      if (serial) {
        fill(line, serial);
        stop(line);
        return;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

async function open(line) {
  const camera = navigator.mediaDevices?.getUserMedia;
  if (!camera) {
    line.querySelector("[data-scan-file]").click();
    return;
  }
  const wish = { video: { facingMode: "environment", width: { ideal: 1280 } } };
  const stream = await navigator.mediaDevices.getUserMedia(wish).catch(() => null);
  if (!stream) {
    line.querySelector("[data-scan-file]").click();
    return;
  }
  const video = line.querySelector("video");
  video.srcObject = stream;
  line.querySelector("[data-scan-box]").showModal();
  await video.play();
  watch(line, video);
}

for (const line of document.querySelectorAll("[data-scan]")) {
  line.querySelector("[data-scan-open]").addEventListener("click", () => open(line));
  line.querySelector("[data-scan-close]").addEventListener("click", () => stop(line));
  line.querySelector("[data-scan-box]").addEventListener("close", () => stop(line), { once: false });
  line.querySelector("[data-scan-file]").addEventListener("change", (event) => {
    if (event.target.files[0]) fromPhoto(line, event.target.files[0]);
  });
}
// A second tap while the form is on its way does nothing; the key in the form would catch it anyway.
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (button?.matches("[data-once]")) setTimeout(() => { button.disabled = true; }, 0);
});
