// The telephone's own store: visits, deeds that wait, their photographs, and a few facts about this telephone.
let opened;

function open() {
  opened ??= new Promise((done, failed) => {
    const request = indexedDB.open("technician-visits", 1);
    request.onupgradeneeded = () => {
      const base = request.result;
      base.createObjectStore("meta");
      base.createObjectStore("visits", { keyPath: "id" });
      base.createObjectStore("deeds", { keyPath: "key" });
      base.createObjectStore("files");
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  return opened;
}

// Do some work in one transaction: `work` gets the stores by name and returns what the caller wants.
export async function inStores(names, mode, work) {
  const base = await open();
  return new Promise((done, failed) => {
    const transaction = base.transaction(names, mode, { durability: "strict" });
    const stores = Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)]));
    let answer;
    transaction.oncomplete = () => done(answer);
    transaction.onerror = transaction.onabort = () => failed(transaction.error);
    Promise.resolve(work(stores)).then((value) => { answer = value; }, (error) => {
      failed(error);
      try { transaction.abort(); } catch { /* it is over already */ }
    });
  });
}

// A request of IndexedDB as a promise.
export const ask = (request) => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

export const meta = (name) => inStores(["meta"], "readonly", ({ meta: store }) => ask(store.get(name)));
export const setMeta = (name, value) => inStores(["meta"], "readwrite", ({ meta: store }) => ask(store.put(value, name)));
export const visits = () => inStores(["visits"], "readonly", ({ visits: store }) => ask(store.getAll()));
export const visit = (id) => inStores(["visits"], "readonly", ({ visits: store }) => ask(store.get(id)));
export const file = (key) => inStores(["files"], "readonly", ({ files: store }) => ask(store.get(key)));

// Names and addresses leave the telephone with the person; what she did stays until it is synced.
export const forgetVisits = () => inStores(["visits", "meta"], "readwrite", async (stores) => {
  await ask(stores.visits.clear());
  await ask(stores.meta.delete("kit"));
});
