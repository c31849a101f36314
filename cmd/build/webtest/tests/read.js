"use strict";
const reading = async (options = {}) => {
  let workers;
  const w = await open({ scripts: ["boot.js", "guard.js", "read.js"], ...options, set: (w) => {
    workers = fakeWorkers(w);
    (options.set || (() => {}))(w);
  } });
  return { w, workers };
};
const asked = (worker) => until(() => worker.got.length, "the worker is asked");

test("a file is read in a worker of its own, which is ended with it", async () => {
  const { w, workers } = await reading();
  const told = [];
  const file = new w.File(["words"], "a.html", { type: "text/html" });
  const { promise } = w.gloss.read(file, (part) => told.push(part), { kind: "html", url: "u" });
  equal(workers[0].address, location.origin + "/assets/pageworker.js");
  await asked(workers[0]);
  const { bytes, ...rest } = workers[0].got[0];
  equal(rest, { kind: "html", url: "u", id: 1, name: "a.html", type: "text/html" });
  equal(new TextDecoder().decode(bytes), "words");
  workers[0].say({ progress: 0 });
  workers[0].say({ progress: 0.5 });
  equal([told, workers[0].ended], [[0, 0.5], false]);
  workers[0].say({ article: "A", report: "R" });
  equal(await outcome(promise), { value: { article: "A", report: "R" } });
  equal([workers[0].ended, workers.length], [true, 1]);
});

test("what has no name is read under none", async () => {
  const { w, workers } = await reading();
  w.gloss.read(new w.Blob(["x"]));
  await asked(workers[0]);
  equal([workers[0].got[0].name, workers[0].got[0].type], ["", ""]);
});

test("of a file that is too large one byte more is read, so that it can be said", async () => {
  const { w, workers } = await reading();
  const slices = [];
  w.gloss.read({ name: "x", type: "", slice: (from, to) => (slices.push(from, to), new Blob(["x"])) });
  await asked(workers[0]);
  equal(slices, [0, (32 << 20) + 1]);
});

test("to cancel is to end the worker", async () => {
  const { w, workers } = await reading();
  const r = w.gloss.read(new w.Blob(["x"]));
  r.cancel();
  equal(await outcome(r.promise), { failed: "AbortError: cancelled" });
  equal(workers[0].ended, true);
});

test("why a file could not be read is told", async () => {
  const { w, workers } = await reading();
  let r = w.gloss.read(new w.Blob(["x"]));
  workers[0].say({ error: "it is a picture" });
  equal(await outcome(r.promise), { failed: "Error: it is a picture" });
  r = w.gloss.read(new w.Blob(["x"]));
  equal(workers[1].fail().defaultPrevented, true);
  equal(await outcome(r.promise), { failed: "Error: the part of Gloss that reads web pages could not be started" });
  r = w.gloss.read({ slice: () => ({ arrayBuffer: () => Promise.reject(new Error("gone")) }) });
  equal(await outcome(r.promise), { failed: "Error: the file cannot be read any more; choose it again" });
  equal(workers.map((one) => one.ended), [true, true, true]);
  put(w, "Worker", class { constructor() { throw new Error("no"); } });
  r = w.gloss.read(new w.Blob(["x"]));
  r.cancel();
  equal(await outcome(r.promise), { failed: "Error: the part of Gloss that reads web pages could not be started" });
});

test("a worker that says nothing for a minute is ended", async () => {
  const { w, workers } = await reading();
  const pass = clock(w);
  const r = w.gloss.read(new w.Blob(["x"]));
  let came = null;
  outcome(r.promise).then((o) => (came = o));
  await pass(59999);
  workers[0].say({ progress: 0.1 });
  await pass(59999);
  equal([came, workers[0].ended], [null, false]);
  await pass(1);
  equal([came, workers[0].ended], [{ failed: "Error: it took more than a minute, and reading was ended" }, true]);
});

test("one that has answered is not waited for", async () => {
  const { w, workers } = await reading();
  const pass = clock(w);
  const r = w.gloss.read(new w.Blob(["x"]));
  workers[0].say({ article: "A", report: "R" });
  await pass(100000);
  equal((await outcome(r.promise)).value.article, "A");
});

test("the first bytes of each thing are looked at, and one that is gone has none", async () => {
  const { w } = await reading();
  const heads = await w.gloss.heads([{ file: new Blob(["abc"]) }, { file: new Blob(["x".repeat(5000)]) }, { file: { slice: () => ({ arrayBuffer: () => Promise.reject(new Error("gone")) }) } }]);
  equal(heads.map((h) => h.length), [3, 4096, 0]);
  equal([...heads[0]], [97, 98, 99]);
});

const clip = (data, files = []) => ({ files, getData: (type) => data[type] || "" });
const seen = async (things) => Promise.all(things.map(async ({ file, words }) => [file.type, await file.text(), words]));

test("files are taken from the clipboard before anything else", async () => {
  const { w } = await reading();
  const file = new File(["f"], "f.txt", { type: "text/plain" });
  equal(await seen(w.gloss.pasted(clip({ "text/plain": "words", "text/html": "<p>words" }, [file]))), [["text/plain", "f", null]]);
  equal(w.gloss.pasted(clip({}, [file, file])).length, 2);
  ok(w.gloss.pasted(clip({}, [file]))[0].file === file);
});

test("markup is taken before the text, unless the text is markup itself", async () => {
  const { w } = await reading();
  const html = "<h1>H</h1>";
  equal(await seen(w.gloss.pasted(clip({ "text/plain": "H", "text/html": html }))), [["text/html", html, "H"]]);
  equal(await seen(w.gloss.pasted(clip({ "text/plain": "  <p>H</p>", "text/html": html }))), [["text/plain", "  <p>H</p>", "  <p>H</p>"]]);
  equal(await seen(w.gloss.pasted(clip({ "text/plain": "H" }))), [["text/plain", "H", "H"]]);
  equal(w.gloss.pasted(clip({ "text/plain": " \n", "text/html": html })), []);
  equal(w.gloss.pasted(clip({})), []);
  equal(w.gloss.pasted(null), []);
});

const start = async (query, set = () => {}) => {
  const { w } = await reading({ query, set });
  const heard = [];
  w.addEventListener("gloss:brought", (e) => heard.push(e.detail));
  w.addEventListener("gloss:add", () => heard.push("add"));
  await w.gloss.takeUp();
  return { w, heard };
};

test("a start without anything takes nothing up", async () => {
  const { w, heard } = await start("?x=1");
  equal([heard, w.location.search], [[], "?x=1"]);
});

test("a start that is to add an article says so, once", async () => {
  const { w, heard } = await start("?add&x=1");
  equal([heard, w.location.search], [["add"], "?x=1"]);
});

const keep = async (number, i, body, about) => {
  const cache = await caches.open("gloss shared");
  await cache.put("/" + number + "/" + i, new Response(body, { headers: { "Gloss-About": encodeURIComponent(JSON.stringify(about)) } }));
};

test("what was shared is taken up, and given out once", async () => {
  await keep("7", 0, "file’s words", { name: "a.txt", type: "text/plain", title: "T", url: "U" });
  await keep("7", 1, "shared words", { name: "", type: "text/plain", title: "T", url: "U" });
  const { w, heard } = await start("?shared=7");
  equal([heard.length, w.location.search], [1, ""]);
  const [file, words] = heard[0];
  equal([file.file.name, file.file.type, await file.file.text(), file.title, file.url, file.words, file.shared], ["a.txt", "text/plain", "file’s words", "T", "U", undefined, true]);
  equal([words.file instanceof w.File, await words.file.text(), words.words, words.shared], [false, "shared words", "shared words", true]);
  equal((await (await caches.open("gloss shared")).keys()).length, 0);
  equal((await start("?shared=7")).heard, [[]]);
});

test("what cannot be taken up is said, and the sentence can be closed", async () => {
  const { w, heard } = await reading({ query: "?shared=8", body: `<div id="failure" hidden></div>`, set: (w) => put(w, "caches", { open: () => Promise.reject(new Error("no")) }) }).then(async ({ w }) => (await w.gloss.takeUp(), { w, heard: [] }));
  const box = w.document.getElementById("failure");
  ok(box.textContent.includes("The shared content could not be read") && !box.hidden);
  ok(w.gloss.report().includes("not taken up"));
  box.querySelector("button").click();
  equal(box.hidden, true);
  equal(heard, []);
});

test("a browser that never gives it out is waited for ten seconds", async () => {
  const { w } = await reading({ query: "?shared=8", body: `<div id="failure" hidden></div>`, set: (w) => put(w, "caches", { open: () => new Promise(() => {}) }) });
  const pass = clock(w);
  w.gloss.takeUp();
  await pass(9999);
  equal(w.document.getElementById("failure").hidden, true);
  await pass(1);
  equal(w.document.getElementById("failure").hidden, false);
});

test("files that the system opens with Gloss are brought", async () => {
  let open_;
  const { heard } = await start("", (w) => put(w, "launchQueue", { setConsumer: (f) => (open_ = f) }));
  await open_({ files: [] });
  await open_({});
  equal(heard, []);
  await open_({ files: [{ getFile: async () => new File(["x"], "x.html") }] });
  equal(heard[0].map(({ file }) => file.name), ["x.html"]);
});
