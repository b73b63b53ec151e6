// Deeds wait here in their order, each with a key of its own, until the server has judged them.
import { ask, inStores } from "./store.js";

const channel = new BroadcastChannel("technician-visits");
export const OPEN = ["WAITING", "WAITS", "REFUSED", "HELD"];
export const onChange = (tell) => { channel.addEventListener("message", tell); addEventListener("queue", tell); };
export function changed() {
  channel.postMessage("changed");
  globalThis.dispatchEvent(new Event("queue"));
}

// Put a deed at the end of this person's queue on this telephone; the file goes in with it or not at all.
export async function add(job, kind, body = {}, file = null) {
  const deed = await inStores(["meta", "deeds", "files"], "readwrite", async ({ meta, deeds, files }) => {
    const kit = await ask(meta.get("kit"));
    const name = `device-${kit.person}`;
    const device = (await ask(meta.get(name))) ?? { id: crypto.randomUUID(), seq: 0 };
    device.seq += 1;
    await ask(meta.put(device, name));
    const made = {
      key: crypto.randomUUID(), seq: device.seq, person: kit.person, device: device.id, job, kind, body,
      at: new Date().toISOString(), state: "WAITING", sentence: "", sent: false, hasFile: file !== null,
    };
    if (file) await ask(files.put(file, made.key));
    await ask(deeds.put(made));
    return made;
  });
  changed();
  const worker = await globalThis.navigator.serviceWorker?.ready.catch(() => null);
  worker?.sync?.register("deeds").catch(() => {});
  return deed;
}

// The deeds of the person who is signed in on this telephone, in their order.
export const all = () => inStores(["meta", "deeds"], "readonly", async ({ meta, deeds }) => {
  const kit = await ask(meta.get("kit"));
  const rows = await ask(deeds.getAll());
  return rows.filter((deed) => deed.person === kit?.person).sort((a, b) => a.seq - b.seq);
});

// Write down what the server said; what is done stays until the visits have been fetched anew.
export async function settle(answers) {
  await inStores(["deeds", "files"], "readwrite", async ({ deeds, files }) => {
    for (const { key, state, code, sentence } of answers) {
      const deed = await ask(deeds.get(key));
      if (!deed) continue;
      if (state === "DROPPED") {
        await ask(deeds.delete(key));
        await ask(files.delete(key));
        continue;
      }
      if (state === "APPLIED") await ask(files.delete(key));
      await ask(deeds.put({ ...deed, state, code, sentence, sent: true }));
    }
  });
  changed();
}

// Mark deeds that the server does not know, so that they are sent whole again.
export const unsend = (keys) => inStores(["deeds"], "readwrite", async ({ deeds }) => {
  for (const key of keys) {
    const deed = await ask(deeds.get(key));
    if (deed) await ask(deeds.put({ ...deed, sent: false, state: "WAITING" }));
  }
});
