// Photographs are made small on the telephone; when they were taken is read before that.
import { takenAt } from "./exif.js";

const LONGEST = 1600;

export async function smaller(file) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.82));
    return blob && blob.size < file.size ? blob : file;
  } catch {
    return file;
  }
}

export async function sha256(blob) {
  const sum = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Return the small picture as plain bytes with its hash and the camera's instant, or the file's own.
export async function prepared(file) {
  const taken = (await takenAt(file).catch(() => null)) ?? (file.lastModified ? new Date(file.lastModified).toISOString() : "");
  const small = await smaller(file);
  const blob = new Blob([await small.arrayBuffer()], { type: small.type || "image/jpeg" });
  return { blob, sha256: await sha256(blob), taken_at: taken };
}
