// Read when a camera took a JPEG: the tag DateTimeOriginal of its Exif block. Source: Exif 2.32, TIFF 6.0.
const ORIGINAL = 0x9003;
const EXIF_BLOCK = 0x8769;

export async function takenAt(file) {
  const view = new DataView(await file.slice(0, 128 * 1024).arrayBuffer());
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 10 < view.byteLength;) {
    const [marker, length] = [view.getUint16(at), view.getUint16(at + 2)];
    if (marker === 0xffe1 && view.getUint32(at + 4) === 0x45786966) return fromTiff(view, at + 10);
    if ((marker & 0xff00) !== 0xff00 || marker === 0xffda) return null;
    at += 2 + length;
  }
  return null;
}

function fromTiff(view, start) {
  const little = view.getUint16(start) === 0x4949;
  const short = (at) => view.getUint16(start + at, little);
  const long = (at) => view.getUint32(start + at, little);
  const entry = (folder, tag) => {
    for (let i = 0; i < short(folder); i += 1) {
      const at = folder + 2 + 12 * i;
      if (short(at) === tag) return long(at + 8);
    }
    return null;
  };
  const block = entry(long(4), EXIF_BLOCK);
  const at = block === null ? null : entry(block, ORIGINAL);
  if (at === null) return null;
  const text = Array.from({ length: 19 }, (_, i) => String.fromCharCode(view.getUint8(start + at + i))).join("");
  const found = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(text);
  // The camera writes its own local time.
  return found ? new Date(`${found[1]}-${found[2]}-${found[3]}T${found[4]}`).toISOString() : null;
}
