"use strict";
const device = (set = () => {}) => open({ set, scripts: ["boot.js", "guard.js", "device.js"] });
const storage = (w, of) => put(w.navigator, "storage", of);
const never = () => new Promise(() => {});

test("space tells the room, and asks for it to last only if it is to be kept", async () => {
  let asked = 0;
  const w = await device((w) => storage(w, {
    estimate: async () => ({ usage: 7, quota: 100 }),
    persisted: async () => false,
    persist: async () => (asked++, true),
  }));
  equal(await w.gloss.space(false), [7, 100, false]);
  equal(asked, 0);
  equal(await w.gloss.space(true), [7, 100, true]);
  equal(asked, 1);
});

test("what the browser does not say of the room is nothing", async () => {
  equal(await (await device((w) => storage(w, undefined))).gloss.space(false), [0, 0, false]);
  equal(await (await device((w) => storage(w, { estimate: async () => ({}), persisted: async () => "maybe" }))).gloss.space(false), [0, 0, false]);
  equal(await (await device((w) => storage(w, { estimate: async () => { throw new Error("no"); }, persisted: async () => true }))).gloss.space(false), [0, 0, true]);
});

test("a question that the person leaves open is waited for three seconds", async () => {
  const w = await device((w) => storage(w, { estimate: async () => ({ usage: 1, quota: 2 }), persist: never }));
  const pass = clock(w);
  let said = null;
  w.gloss.space(true).then((s) => (said = s));
  await pass(2999);
  equal(said, null);
  await pass(1);
  equal(said, [1, 2, false]);
});

test("copy tells whether it could be done", async () => {
  let copied = "";
  let w = await device((w) => put(w.navigator, "clipboard", { writeText: async (s) => void (copied = s) }));
  equal([await w.gloss.copy("words"), copied], [true, "words"]);
  w = await device((w) => put(w.navigator, "clipboard", { writeText: async () => { throw new Error("no"); } }));
  equal(await w.gloss.copy("words"), false);
  w = await device((w) => put(w.navigator, "clipboard", undefined));
  equal(await w.gloss.copy("words"), false);
  w = await device((w) => put(w.navigator, "clipboard", { writeText: never }));
  const pass = clock(w);
  let done = null;
  w.gloss.copy("words").then((is) => (done = is));
  await pass(4999);
  equal(done, null);
  await pass(1);
  equal(done, false);
});

test("each page keeps one draft, beside those of others", async () => {
  const w = await device();
  localStorage.setItem("gloss.draft.other", "theirs");
  localStorage.setItem("gloss.settings", "{}");
  equal(w.gloss.drafts(), [["gloss.draft.other", "theirs"]]);
  w.gloss.keepDraft("one");
  w.gloss.keepDraft("two");
  const second = await open({ keep: true, scripts: ["boot.js", "guard.js", "device.js"] });
  second.gloss.keepDraft("three");
  equal(w.gloss.drafts().map(([, text]) => text).sort(), ["theirs", "three", "two"]);
  ok(w.gloss.drafts().every(([key]) => key.startsWith("gloss.draft.")));
  w.gloss.keepDraft("");
  equal(w.gloss.drafts().map(([, text]) => text).sort(), ["theirs", "three"]);
});

test("a storage that is full or gone has no drafts, and throws nothing", async () => {
  const w = await device();
  put(w, "localStorage", { setItem() { throw new Error("full"); }, removeItem() { throw new Error("gone"); } });
  w.gloss.keepDraft("words");
  w.gloss.keepDraft("");
  refuse(w, "localStorage");
  w.gloss.keepDraft("words");
  equal(w.gloss.drafts(), []);
});
