// Fetch the visits with all that is asked at them, and put them in the store in one go.
import { changed } from "./queue.js";
import { ask, inStores, meta } from "./store.js";

export class SignedOut extends Error {}

// A request that never follows the way to the sign-in page.
export async function call(url, options = {}) {
  const answer = await fetch(url, { redirect: "manual", credentials: "same-origin", ...options, signal: AbortSignal.timeout(60000) });
  if (answer.type === "opaqueredirect" || answer.status === 401) throw new SignedOut();
  return answer;
}

export async function refresh() {
  const before = new Set(await inStores(["deeds"], "readonly", async ({ deeds }) =>
    (await ask(deeds.getAll())).filter((deed) => deed.state === "APPLIED").map((deed) => deed.key)));
  const answer = await call("/visits/kit/", { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(String(answer.status));
  const { visits: found, ...kit } = await answer.json();
  await inStores(["meta", "visits", "deeds"], "readwrite", async ({ meta: store, visits, deeds }) => {
    await ask(visits.clear());
    for (const one of found) await ask(visits.put(one));
    for (const key of before) await ask(deeds.delete(key));
    await ask(store.put(kit, "kit"));
  });
  changed();
  return kit;
}

export const token = async () => (await meta("kit"))?.token ?? (await refresh()).token;
