// The service worker: keeps the shell and its modules, draws visits without signal, syncs when the signal is back.
// VERSION, KEPT, LATER and the import of sync() stand above, written by the server.
const CACHE = `technician-${VERSION}`;
const SHELL = "/visits/shell/";
const MINE = /^\/visits\/(all\/|queue\/|van\/|\d+\/((checklist|photos|serial|parts|completion|signature|trouble)\/)?)?$/;

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await Promise.all(KEPT.map(async (url) => {
      const answer = await fetch(url, { cache: "reload", redirect: "error" });
      if (!answer.ok) throw new Error(url);
      await cache.put(url, answer);
    }));
    await self.skipWaiting();
    // The scanner is large; it comes after the rest and may fail.
    for (const url of LATER) cache.add(url).catch(() => {});
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith("technician-") && name !== CACHE) await caches.delete(name);
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (MINE.test(url.pathname) && !url.searchParams.has("online")) event.respondWith(shell(event));
  } else if (KEPT.includes(url.pathname) || LATER.includes(url.pathname)) {
    event.respondWith(caches.match(url.pathname, { cacheName: CACHE }).then((found) => found ?? fetch(request)));
  }
});

// The shell as it was kept; a fresh one (language, brand) is put beside for the next time.
async function shell(event) {
  const kept = await caches.match(SHELL, { cacheName: CACHE });
  event.waitUntil(fetch(SHELL, { redirect: "error" }).then(async (answer) => {
    if (answer.ok) await (await caches.open(CACHE)).put(SHELL, answer);
  }).catch(() => {}));
  return kept ?? fetch(event.request);
}

self.addEventListener("sync", (event) => {
  if (event.tag === "deeds") event.waitUntil(sync().then((found) => { if (found === "offline") throw new Error(found); }));
});
