// Keeps what is done before the program has arrived: at once in localStorage, and in a
// database of its own, since a browser that is killed may lose the last seconds of
// localStorage. A record is what was done on one page: its article, and the deeds in
// their order. It is let go of when the program has saved them.
"use strict";
(() => {
  const gloss = window.gloss;
  const prefix = "gloss.early.";
  const words = "gloss.early-text."; // and an article's id: the text that deeds are about
  const own = prefix + Date.now().toString(36) + Math.random().toString(36).slice(2); // of this page alone

  /** @type {Set<string>} */
  const gone = new Set(); // records that this page let go of, and that the database may still have

  /** @type {Promise<IDBDatabase> | undefined} */
  let opening;
  const database = () => (opening ||= new Promise((resolve, reject) => {
    const ask = indexedDB.open("gloss-early", 1);
    ask.onupgradeneeded = () => void ask.result.createObjectStore("records");
    ask.onsuccess = () => resolve(ask.result);
    ask.onerror = ask.onblocked = () => reject(ask.error);
  }));
  // inDatabase asks one thing of the database, and resolves when the system has it: that
  // outlives the browser, and is sooner than what outlives a power failure.
  /** @type {<T>(ask: (records: IDBObjectStore) => IDBRequest<T> | void) => Promise<T | undefined>} */
  const inDatabase = async (ask) => {
    const work = (await database()).transaction("records", "readwrite", { durability: "relaxed" });
    const asked = ask(work.objectStore("records"));
    return new Promise((resolve, reject) => {
      work.oncomplete = () => resolve(asked ? asked.result : undefined);
      work.onabort = () => reject(work.error);
    });
  };

  /** @type {(key: string) => { article: string, deeds: Deed[] }} */
  const read = (key) => {
    try {
      const { article, deeds } = JSON.parse(localStorage[key]);
      if (Array.isArray(deeds)) return { article, deeds };
    } catch {
      // It is no record.
    }
    return { article: "", deeds: [] };
  };
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix) && key !== own);

  // keepEarly keeps the deeds of this page, and is fulfilled when they are as safe as
  // this browser can have them.
  gloss.keepEarly = (article, deeds, text) => {
    const record = JSON.stringify({ article, deeds });
    try {
      localStorage[own] = record;
      localStorage[words + article] ??= text;
    } catch {
      // There is no room for one of them. The database may have some.
    }
    return inDatabase((records) => records.put(record, own)).then(() => {}, () => {});
  };

  // adoptEarly is what earlier pages left of an article, in its order, each deed once:
  // a page may have ended when it had adopted them, and before the others were let go
  // of. What it returns too lets go of their records.
  gloss.adoptEarly = (article) => {
    const left = keys().filter((key) => !gone.has(key)).map((key) => ({ key, ...read(key) })).filter((record) => record.article === article && record.deeds.length);
    const deeds = new Map(left.flatMap((record) => record.deeds).map((deed) => [JSON.stringify(deed), deed]));
    return [[...deeds.values()].sort((a, b) => a.at - b.at), () => left.length && gloss.dropEarly(...left.map((record) => record.key))];
  };

  // ownEarly is the record of this page, or "". leftEarly is what earlier pages left:
  // for each a key, the record, and the article that it is about, if that was kept.
  gloss.ownEarly = () => localStorage[own] || "";
  gloss.leftEarly = () => keys().map((key) => [key, localStorage[key], localStorage[words + read(key).article] || ""]);

  // dropEarly lets go of records; without a key of this page's own.
  gloss.dropEarly = (...dropped) => {
    if (!dropped.length) dropped = [own];
    for (const key of dropped) {
      gone.add(key);
      localStorage.removeItem(key);
    }
    const still = [own, ...keys()].map((key) => read(key).article);
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(words) && !still.includes(key.slice(words.length))) localStorage.removeItem(key);
    }
    inDatabase((records) => dropped.forEach((key) => records.delete(key))).catch(() => {});
  };

  // earlyRestored is fulfilled when localStorage has again what only the database still
  // had, and tells whether there was any.
  gloss.earlyRestored = Promise.all([inDatabase((records) => records.getAllKeys()), inDatabase((records) => records.getAll())]).then(([names, records]) => {
    let more = false;
    (names || []).forEach((key, i) => {
      const record = (records || [])[i];
      // The longer one is the later one.
      if (String(key).startsWith(prefix) && key !== own && !gone.has(String(key)) && record.length > (localStorage[String(key)] || "").length) {
        localStorage[String(key)] = record;
        more = true;
      }
    });
    return more;
  }).catch(() => false);
})();
