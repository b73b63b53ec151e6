// Read bar codes and QR codes: from the running camera, or from a photograph.
export function readerOf(readerUrl, wasmUrl) {
  let reader;
  let stream;

  async function read(image) {
    reader ??= await import(readerUrl).then((module) => {
      module.prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });
      return module;
    });
    const found = await reader.readBarcodes(image, { tryHarder: true, maxNumberOfSymbols: 4 });
    // Of several codes the longest is the serial; the short ones are article numbers.
    return found.map((code) => code.text.trim()).filter(Boolean).sort((a, b) => b.length - a.length)[0];
  }

  function stop(video) {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    video.hidden = true;
  }

  // Watch the camera until something is read; a second call stops it. Throws where there is no camera.
  async function watch(video, take) {
    if (stream) return stop(video);
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } } });
      video.srcObject = stream;
      video.hidden = false;
      await video.play();
    } catch (error) {
      stop(video);
      throw error;
    }
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    while (stream) {
      if (video.videoWidth) {
        canvas.width = video.videoWidth;
        canvas.height = video.videoHeight;
        pen.drawImage(video, 0, 0);
        const text = await read(pen.getImageData(0, 0, canvas.width, canvas.height)).catch(() => "");
        if (text) {
          navigator.vibrate?.(80);
          stop(video);
          return take(text.toUpperCase());
        }
      }
      await new Promise((next) => setTimeout(next, 200));
    }
  }
  return { read: (file) => read(file).catch(() => ""), watch, stop };
}
