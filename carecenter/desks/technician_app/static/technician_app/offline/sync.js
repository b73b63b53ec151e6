// Bring the deeds back in their order, a few at a time; one telephone syncs once at a time, whatever tabs are open.
import { call, refresh, SignedOut, token } from "./kit.js";
import { all, settle, unsend } from "./queue.js";
import { file } from "./store.js";

const MOST = 20;
const BYTES = 4 * 1024 * 1024;

// Return "done", "offline", "signed-out" or "busy".
export function sync() {
  return navigator.locks.request("technician-sync", { ifAvailable: true }, async (lock) => {
    if (!lock) return "busy";
    try {
      await bring();
      await refresh();
      return "done";
    } catch (error) {
      return error instanceof SignedOut ? "signed-out" : "offline";
    }
  });
}

async function bring() {
  const deeds = await all();
  const asked = deeds.filter((deed) => deed.sent && ["WAITS", "HELD"].includes(deed.state));
  const unsent = deeds.filter((deed) => !deed.sent);
  if (unsent.length + asked.length === 0) return;
  let batch = [];
  let bytes = 0;
  for (const deed of unsent) {
    const blob = deed.hasFile ? await file(deed.key) : null;
    if (batch.length && (batch.length >= MOST || bytes + (blob?.size ?? 0) > BYTES)) {
      await send(batch, []);
      [batch, bytes] = [[], 0];
    }
    batch.push([deed, blob]);
    bytes += blob?.size ?? 0;
  }
  await send(batch, asked, deeds[0].device);
}

async function send(batch, asked, device = batch[0][0].device) {
  const answers = await post("/visits/sync/", (form) => {
    form.set("device", device);
    form.set("sent_at", new Date().toISOString());
    form.set("ask", JSON.stringify(asked.map((deed) => deed.key)));
    form.set("deeds", JSON.stringify(batch.map(([{ seq, key, kind, job, body, at }]) => ({ seq, key, kind, job, body, at }))));
    for (const [deed, blob] of batch) if (blob) form.set(`file-${deed.key}`, blob, "file");
  });
  const known = new Set(answers.map((answer) => answer.key));
  await unsend(asked.map((deed) => deed.key).filter((key) => !known.has(key)));
  await settle(answers);
}

// Post a form with the token; a token that has grown old is fetched anew once.
async function post(url, fill) {
  for (const last of [false, true]) {
    const form = new FormData();
    fill(form);
    const answer = await call(url, { method: "POST", body: form, headers: { "X-CSRFToken": await token(), Accept: "application/json" } });
    if (answer.ok) return (await answer.json()).answers;
    if (answer.status !== 403 || last) throw new Error(String(answer.status));
    await refresh();
  }
  return [];
}

// Let a refused deed be tried again, or give it up.
export async function decide(deed, again) {
  const answers = await post("/visits/settlement/", (form) => {
    form.set("device", deed.device);
    form.set("key", deed.key);
    form.set("again", again ? "1" : "0");
  });
  await settle(answers);
}
