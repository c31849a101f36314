"use strict";
const records = (options = {}) => open({ scripts: ["boot.js", "records.js"], ...options });
const mark = (id, at = 1) => ({ do: "mark", id, at, kind: "claim", anchor: 0, focus: 3 });

// emptied deletes what pages before have in the database.
const emptied = () => new Promise((resolve, reject) => {
  const ask = indexedDB.deleteDatabase("gloss-early");
  ask.onsuccess = resolve;
  ask.onerror = reject;
});
// stored is what the database holds, by its keys.
const stored = () => new Promise((resolve, reject) => {
  const ask = indexedDB.open("gloss-early");
  ask.onerror = reject;
  ask.onsuccess = () => {
    if (!ask.result.objectStoreNames.contains("records")) return ask.result.close(), resolve([]);
    const all = ask.result.transaction("records").objectStore("records").getAll();
    all.onsuccess = () => (ask.result.close(), resolve(all.result.map((record) => JSON.parse(record))));
  };
});
const fresh = async (options) => {
  for (const frame of document.querySelectorAll("iframe")) frame.remove();
  await emptied();
  const w = await records(options);
  await w.gloss.earlyRestored;
  return w;
};

test("deeds are kept at once, and in the database", async () => {
  const w = await fresh();
  equal([w.gloss.ownEarly(), w.gloss.leftEarly()], ["", []]);
  const kept = w.gloss.keepEarly("a", [mark("1")], "the text");
  equal(JSON.parse(w.gloss.ownEarly()), { article: "a", deeds: [mark("1")] });
  equal(w.gloss.leftEarly(), [], "a page's own record is not left by another:");
  await kept;
  equal(await stored(), [{ article: "a", deeds: [mark("1")] }]);
});

test("the next page finds them with their article, and adopts those of its own", async () => {
  const first = await fresh();
  await first.gloss.keepEarly("a", [mark("2", 20)], "the text");
  const second = await records({ keep: true });
  await second.gloss.keepEarly("a", [mark("1", 10), mark("3", 30)], "another text");
  const other = await records({ keep: true });
  await other.gloss.keepEarly("b", [mark("4")], "of b");
  const third = await records({ keep: true });
  equal(third.gloss.leftEarly().map(([, record, text]) => [JSON.parse(record).article, text]).sort(), [["a", "the text"], ["a", "the text"], ["b", "of b"]]);
  const [deeds, drop] = third.gloss.adoptEarly("a");
  equal(deeds.map((deed) => deed.id), ["1", "2", "3"]);
  drop();
  equal(third.gloss.leftEarly().map(([, record]) => JSON.parse(record).article), ["b"]);
  equal([localStorage["gloss.early-text.a"], localStorage["gloss.early-text.b"]], [undefined, "of b"]);
  equal(third.gloss.adoptEarly("a")[0], []);
  third.gloss.adoptEarly("a")[1]();
  await until(async () => (await stored()).length === 1);
});

test("a deed that two records hold is adopted once", async () => {
  const first = await fresh();
  await first.gloss.keepEarly("a", [mark("1"), mark("2")], "");
  const second = await records({ keep: true });
  await second.gloss.keepEarly("a", [mark("1"), mark("2"), { do: "undo", id: "2", at: 5 }], "");
  const third = await records({ keep: true });
  equal(third.gloss.adoptEarly("a")[0].map((deed) => deed.do + deed.id), ["mark1", "mark2", "undo2"]);
});

test("a page lets go of its own record", async () => {
  const w = await fresh();
  await w.gloss.keepEarly("a", [mark("1")], "the text");
  w.gloss.dropEarly();
  equal([w.gloss.ownEarly(), Object.keys(localStorage)], ["", []]);
  await until(async () => (await stored()).length === 0);
});

test("what only the database still has comes back, and the longer of two", async () => {
  const first = await fresh();
  await first.gloss.keepEarly("a", [mark("1"), mark("2")], "the text");
  const second = await records({ keep: true });
  equal(await second.gloss.earlyRestored, false, "where nothing is lost:");
  const [[key]] = second.gloss.leftEarly();
  localStorage[key] = JSON.stringify({ article: "a", deeds: [mark("1")] });
  const third = await records({ keep: true });
  equal([await third.gloss.earlyRestored, third.gloss.adoptEarly("a")[0].length], [true, 2]);
  localStorage.clear();
  const fourth = await records({ keep: true });
  equal([await fourth.gloss.earlyRestored, fourth.gloss.leftEarly().map(([, record, text]) => [JSON.parse(record).deeds.length, text])], [true, [[2, ""]]]);
});

test("what a page has let go of does not come back to it", async () => {
  const first = await fresh();
  await first.gloss.keepEarly("a", [mark("1")], "");
  const second = await records({ keep: true });
  const [, drop] = second.gloss.adoptEarly("a");
  drop();
  equal([await second.gloss.earlyRestored, second.gloss.leftEarly()], [false, []]);
});

test("what is no record is no deed, and is let be", async () => {
  const w = await fresh();
  localStorage["gloss.early.x"] = "{";
  localStorage["gloss.early.y"] = `{"article":"a","deeds":7}`;
  localStorage["gloss.draft.z"] = "a draft";
  equal(w.gloss.adoptEarly("a")[0], []);
  equal(w.gloss.leftEarly().sort(), [["gloss.early.x", "{", ""], ["gloss.early.y", `{"article":"a","deeds":7}`, ""]]);
  w.gloss.dropEarly("gloss.early.x");
  equal(Object.keys(localStorage).sort(), ["gloss.draft.z", "gloss.early.y"]);
});

test("a browser without a database keeps them in localStorage, and one that keeps nothing in the page", async () => {
  const w = await fresh({ set: (w) => put(w, "indexedDB", undefined) });
  await w.gloss.keepEarly("a", [mark("1")], "");
  equal([await w.gloss.earlyRestored, JSON.parse(w.gloss.ownEarly()).deeds.length], [false, 1]);
  w.gloss.dropEarly();
  await settle();
  const none = await fresh({ set: (w) => refuse(w, "localStorage") });
  await none.gloss.keepEarly("a", [mark("1")], "");
  equal(JSON.parse(none.gloss.ownEarly()).deeds.length, 1);
});

test("a storage that is full still has the database", async () => {
  const w = await fresh({ set: (w) => put(w.Storage.prototype, "setItem", () => { throw new w.DOMException("full", "QuotaExceededError"); }) });
  put(w, "localStorage", new Proxy({}, { set() { throw new w.DOMException("full", "QuotaExceededError"); }, get: () => undefined }));
  await w.gloss.keepEarly("a", [mark("1")], "");
  equal(await stored(), [{ article: "a", deeds: [mark("1")] }]);
});

test("a database that fails or ends a transaction holds nothing up", async () => {
  const failing = (w) => put(w.IDBFactory.prototype, "open", () => {
    const ask = { error: new w.DOMException("x") };
    setTimeout(() => ask.onerror());
    return ask;
  });
  const w = await fresh({ set: failing });
  await w.gloss.keepEarly("a", [mark("1")], "");
  equal(await w.gloss.earlyRestored, false);
  const aborting = await fresh();
  put(aborting.IDBObjectStore.prototype, "put", function () { this.transaction.abort(); });
  await aborting.gloss.keepEarly("a", [mark("1")], "");
  equal(await stored(), []);
});
