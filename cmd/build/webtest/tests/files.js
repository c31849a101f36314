"use strict";
const office = async (set = () => {}) => {
  let workers;
  const w = await open({ scripts: ["boot.js", "guard.js", "device.js", "files.js"], set: (w) => {
    workers = fakeWorkers(w);
    put(w, "showSaveFilePicker", undefined);
    set(w);
  } });
  w.saved = [];
  w.gloss.download = (name, blob) => w.saved.push([name, blob.type]);
  const said = [];
  const order = (o) => w.gloss.order(JSON.stringify(o), (json) => said.push(JSON.parse(json)));
  return { w, workers, said, order };
};
const asked = (workers, n = 1) => until(() => workers.length && workers[workers.length - 1].got.length >= n, "the worker is asked");
const answer = (worker, a, file) => worker.say({ answer: JSON.stringify(a), file });
const write = { Do: "write", Name: "my-file", Ending: ".json", MediaType: "application/json;charset=utf-8" };
const written = { Written: { Ending: ".json", MediaType: "application/json;charset=utf-8" } };

test("an order goes to the worker with its file, and its answer comes back", async () => {
  const { w, workers, said, order } = await office();
  const file = new w.File(["x"], "x.json");
  const n = w.gloss.hold(file);
  order({ Do: "look", File: n });
  await asked(workers);
  equal(workers[0].address, location.origin + "/assets/fileworker.js");
  equal(JSON.parse(workers[0].got[0].order), { Do: "look", File: n });
  ok(workers[0].got[0].file === file);
  answer(workers[0], { Of: 10, Done: 3 });
  equal(said, [{ Of: 10, Done: 3 }]);
  answer(workers[0], { Plan: 1 });
  await until(() => said.length === 2);
  equal([said[1], workers[0].ended], [{ Plan: 1 }, false]);
  order({ Do: "look" });
  await asked(workers, 2);
  equal(workers.length, 1, "the worker is kept for the next order:");
});

test("an order goes with the language of the page and its texts", async () => {
  const { w, workers, order } = await office();
  w.gloss.language = "de";
  w.gloss.words = "!\nHallo\n.\n";
  order({ Do: "show" });
  await asked(workers);
  equal([workers[0].got[0].language, workers[0].got[0].words], ["de", "!\nHallo\n.\n"]);
});

test("files have numbers of their own until they are let go of", async () => {
  const { w, workers, order } = await office();
  const [a, b] = [w.gloss.hold(new w.Blob(["a"])), w.gloss.hold(new w.Blob(["b"]))];
  equal(b - a, 1);
  ok(a > 0);
  equal([w.gloss.letGo(a), w.gloss.letGo(a)], [true, false]);
  order({ Do: "look", File: a });
  await asked(workers);
  equal(workers[0].got[0].file, undefined);
});

test("what an order makes is kept under a number, unless there was trouble", async () => {
  const { workers, said, order } = await office();
  order({ Do: "take", Keep: 70 });
  await asked(workers);
  answer(workers[0], { Taken: 1 }, "undo");
  await until(() => said.length === 1);
  order({ Do: "undo", File: 70 });
  await asked(workers, 2);
  equal(workers[0].got[1].file, "undo");
  answer(workers[0], { Trouble: "no" });
  await until(() => said.length === 2);
  order({ Do: "take", Keep: 71 });
  await asked(workers, 3);
  answer(workers[0], { Trouble: "no" }, "nothing");
  await until(() => said.length === 3);
  order({ Do: "undo", File: 71 });
  await asked(workers, 4);
  equal(workers[0].got[3].file, undefined);
});

test("without a picker a file is downloaded", async () => {
  const { w, workers, said, order } = await office();
  order({ ...write, Way: "save" });
  await asked(workers);
  answer(workers[0], written, new w.Blob(["{}"]));
  await until(() => said.length);
  equal(said[0].Written.Way, "download");
  equal(w.saved, [["my-file.json", "application/json;charset=utf-8"]]);
});

const picker = (w, wrote) => (options) => {
  wrote.push(options);
  return Promise.resolve({ createWritable: async () => ({ write: async (f) => void wrote.push(f), close: async () => void wrote.push("closed") }) });
};

test("with a picker it is saved where the person says", async () => {
  const wrote = [];
  const { w, workers, said, order } = await office((w) => put(w, "showSaveFilePicker", picker(w, wrote)));
  order({ ...write, Way: "save" });
  await asked(workers);
  const file = new w.Blob(["{}"]);
  answer(workers[0], written, file);
  await until(() => said.length);
  equal([said[0].Written.Way, w.saved], ["save", []]);
  equal(wrote[0], { suggestedName: "my-file.json", types: [{ accept: { "application/json": [".json"] } }] });
  ok(wrote[1] === file && wrote[2] === "closed");
});

test("the picker is for saving alone", async () => {
  const wrote = [];
  const { w, workers, order } = await office((w) => put(w, "showSaveFilePicker", picker(w, wrote)));
  order({ ...write, Way: "copy" });
  order({ Do: "look", Way: "save" });
  await asked(workers, 2);
  equal(wrote, []);
});

test("a picker that is closed cancels, and one that is not allowed here is done without", async () => {
  for (const [name, want] of [["AbortError", { Cancelled: true }], ["SecurityError", "download"]]) {
    const { w, workers, said, order } = await office((w) => put(w, "showSaveFilePicker", () => Promise.reject(new DOMException("", name))));
    order({ ...write, Way: "save" });
    if (name !== "AbortError") {
      await asked(workers);
      answer(workers[0], written, new w.Blob(["{}"]));
    }
    await until(() => said.length);
    equal(name === "AbortError" ? said[0] : said[0].Written.Way, want);
    equal(workers.length, name === "AbortError" ? 0 : 1);
  }
});

test("while the picker is open the order can be cancelled", async () => {
  const { w, workers, said, order } = await office((w) => put(w, "showSaveFilePicker", () => new Promise(() => {})));
  order({ ...write, Way: "save" });
  await pause();
  w.gloss.cancelOrder();
  await until(() => said.length);
  equal([said, workers.length], [[{ Cancelled: true }], 0]);
});

test("a file is copied without the mark of its encoding", async () => {
  const copied = [];
  const { w, workers, said, order } = await office((w) => put(w.navigator, "clipboard", { writeText: async (s) => void copied.push(s) }));
  order({ ...write, Way: "copy" });
  await asked(workers);
  answer(workers[0], written, { text: async () => "\ufeffa,\ufeffb" });
  await until(() => said.length);
  equal([said[0].Written.Way, copied], ["copy", ["a,\ufeffb"]]);
  put(w.navigator, "clipboard", undefined);
  order({ ...write, Way: "copy" });
  await asked(workers, 2);
  answer(workers[0], written, new w.Blob(["a"]));
  await until(() => said.length === 2);
  ok(said[1].Trouble.startsWith("The browser did not allow it."));
});

test("a file is shared where the system does that, and downloaded where it does not", async () => {
  const shared = [];
  const { w, workers, said, order } = await office((w) => {
    put(w.navigator, "canShare", ({ files }) => files[0].type === "application/json" || files[0].name === "x.txt");
    put(w.navigator, "share", async (what) => void shared.push(what));
  });
  order({ ...write, Way: "share" });
  await asked(workers);
  answer(workers[0], written, new w.Blob(["{}"]));
  await until(() => said.length);
  equal([said[0].Written.Way, shared[0].title, shared[0].files[0].name, shared[0].files[0].type, w.saved], ["share", "my-file.json", "my-file.json", "application/json", []]);
  order({ ...write, Way: "share" });
  await asked(workers, 2);
  answer(workers[0], { Written: { Ending: ".csv", MediaType: "text/csv" } }, new w.Blob(["a"]));
  await until(() => said.length === 2);
  equal([said[1].Written.Way, w.saved], ["download", [["my-file.csv", "text/csv"]]]);
});

test("shares tells whether the system shares files", async () => {
  const { w } = await office();
  const set = (share, canShare) => (put(w.navigator, "share", share), put(w.navigator, "canShare", canShare), w.gloss.shares());
  equal(set(() => {}, () => true), true);
  equal(set(() => {}, () => false), false);
  equal(set(() => {}, () => "yes"), false);
  equal(set(undefined, () => true), false);
  equal(set(() => {}, undefined), false);
});

test("reading is cancelled by ending the worker, and the next order has a new one", async () => {
  const { w, workers, said, order } = await office();
  w.gloss.cancelOrder(); // there is none
  order({ Do: "look" });
  await asked(workers);
  w.gloss.cancelOrder();
  await until(() => said.length);
  equal([said, workers[0].ended], [[{ Cancelled: true }], true]);
  order({ Do: "look" });
  await until(() => workers.length === 2);
});

test("taking in is cancelled by asking, since the store says whether it was in time", async () => {
  const { w, workers, said, order } = await office();
  order({ Do: "take" });
  await asked(workers);
  w.gloss.cancelOrder();
  equal([workers[0].got[1], workers[0].ended, said], [{ cancel: true }, false, []]);
  answer(workers[0], { Cancelled: true });
  await until(() => said.length);
  equal(said, [{ Cancelled: true }]);
});

test("a worker that fails, or says that its program did, is told of", async () => {
  const { workers, said, order } = await office();
  order({ Do: "look" });
  await asked(workers);
  equal(workers[0].fail().defaultPrevented, true);
  await until(() => said.length);
  ok(said[0].Trouble.startsWith("The part of Gloss that reads and writes files could not be started."), said[0].Trouble);
  order({ Do: "look" });
  await until(() => workers.length === 2 && workers[1].got.length);
  workers[1].say({ failed: true });
  await until(() => said.length === 2);
  equal([said[1], workers.map((one) => one.ended)], [said[0], [true, true]]);
});

test("a browser without workers is told of", async () => {
  const { said, order } = await office((w) => put(w, "Worker", undefined));
  order({ Do: "look" });
  await until(() => said.length);
  ok(said[0].Trouble.includes("could not be started"));
});

test("a worker that says nothing for a minute is ended", async () => {
  const { w, workers, said, order } = await office();
  const pass = clock(w);
  order({ Do: "take" });
  await settle();
  await pass(59999);
  answer(workers[0], { Of: 10 });
  await pass(59999);
  equal([said.length, workers[0].ended], [1, false]);
  await pass(1);
  equal([said.length, workers[0].ended], [2, true]);
  ok(said[1].Trouble.includes("did not answer for a minute"), said[1].Trouble);
});

test("one that has answered or was cancelled is not waited for", async () => {
  const { w, workers, said, order } = await office();
  const pass = clock(w);
  order({ Do: "look" });
  await settle();
  answer(workers[0], { Plan: 1 });
  await pass(100000);
  equal([said, workers[0].ended], [[{ Plan: 1 }], false]);
  order({ Do: "look" });
  await settle();
  w.gloss.cancelOrder();
  order({ Do: "look" });
  await settle();
  await pass(59999);
  equal(workers[1].ended, false);
});

test("a file that cannot be written is told of", async () => {
  const { w, workers, said, order } = await office((w) => put(w, "showSaveFilePicker", () => Promise.resolve({ createWritable: () => Promise.reject(new Error("the disk is full")) })));
  order({ ...write, Way: "save" });
  await asked(workers);
  answer(workers[0], written, new Blob(["{}"]));
  await until(() => said.length);
  equal(said[0], { Trouble: "The file could not be written: the disk is full" });
  equal(w.warned, ["gloss: Error: the disk is full"]);
});
