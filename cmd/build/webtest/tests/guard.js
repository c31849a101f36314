"use strict";
const body = `<div class="head"></div><div id="failure" role="alert" hidden></div>`;
const guard = (options = {}) => open({ body, scripts: ["boot.js", "guard.js"], ...options });
const kept = (values, more = {}) => ({ ...more, set: (w) => {
  for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value);
  for (const [key, value] of Object.entries(more.tab || {})) sessionStorage.setItem(key, value);
  if (more.now) w.Date.now = () => more.now;
} });
const log = (w) => w.gloss.report().split("\nBefore that")[0].split("\n").filter((line) => /^ *\d+\.\d{3}  /.test(line)).map((line) => line.slice(11));
const failed = () => localStorage.getItem("gloss.failed");

test("the log has kinds of events with their times, and counts what repeats", async () => {
  const w = await guard();
  w.gloss.note("a");
  w.gloss.note("b");
  w.gloss.note("b");
  w.gloss.note("b");
  w.gloss.note("a");
  equal(log(w), ["start", "a", "b ×3", "a"]);
  w.gloss.note("x".repeat(600));
  equal(log(w)[4], "x".repeat(500));
});

test("the time of an entry is that since the start", async () => {
  let now = 1000000;
  const w = await guard({ set: (w) => (w.Date.now = () => now) });
  now += 12345;
  w.gloss.note("later");
  ok(w.gloss.report().includes("\n    0.000  start\n   12.345  later\n"), w.gloss.report());
});

test("the log keeps the latest two hundred entries", async () => {
  const w = await guard();
  for (let i = 0; i < 300; i++) w.gloss.note("n" + i);
  equal([log(w).length, log(w)[0], log(w)[199]], [200, "n100", "n299"]);
});

test("of errors the machine's own words are kept, and of others only names and places", async () => {
  const w = await guard();
  w.gloss.noteError("kind", Object.assign(new RangeError("too deep"), { stack: "at f (https://x/app.1.js:3:4)\nat g (app.2.wasm:wasm-function[7]:0x1f)\nat secret" }));
  w.gloss.noteError("kind", Object.assign(new TypeError("a reader's words"), { stack: "" }));
  w.gloss.noteError("kind", { name: "not a word", message: "m" });
  w.gloss.noteError("kind", { name: "RuntimeError", message: "m".repeat(300) });
  w.gloss.noteError("kind", null);
  equal(log(w).slice(1), ["kind RangeError too deep app.1.js:3:4 app.2.wasm:wasm-function[7]:0x1f", "kind TypeError", "kind", "kind RuntimeError " + "m".repeat(200), "kind"]);
  w.gloss.noteError("many", { name: "E", stack: Array.from({ length: 9 }, (_, i) => `f${i}.js:1`).join("\n") });
  equal(log(w).at(-1), "many E f0.js:1 f1.js:1 f2.js:1 f3.js:1 f4.js:1 f5.js:1");
});

test("of what Go prints of a panic functions and lines are kept, and no value", async () => {
  const w = await guard();
  w.gloss.noteTrace("said before\npanic: runtime error: index out of range [5]\n\ngoroutine 1 [running]:\ngloss/app/session.Update({0x1, 0x2})\n\t/home/me/secret/update.go:12 +0x3\nmain.main()\n");
  equal(log(w).slice(1), ["panic: runtime error: index out of range [5]", "  gloss/app/session.Update", "  update.go:12", "  main.main"]);
  for (const [printed, want] of [
    ["panic: a reader's words\n", ["panic"]],
    ["panic: JavaScript error: words\n", ["panic: JavaScript error"]],
    ["fatal error: out of memory\n", ["fatal error: out of memory"]],
    ["panic: first\nfatal error: second\npanic: runtime error: third\n", ["panic: runtime error: third"]],
    ["no trace", []],
  ]) {
    const w = await guard();
    w.gloss.noteTrace(printed);
    equal(log(w).slice(1), want, printed);
  }
});

test("a long trace is cut", async () => {
  const w = await guard();
  w.gloss.noteTrace("panic: runtime error: " + "x".repeat(300) + "\n" + Array.from({ length: 90 }, (_, i) => `main.f${i}()`).join("\n"));
  equal([log(w).length, log(w)[1].length, log(w).at(-1)], [2 + 60, 200, "  main.f59"]);
});

test("the report says what runs where, and what the run before ended by", async () => {
  let w = await guard();
  const report = w.gloss.report();
  for (const words of [w.navigator.userAgent, "800 × 600 at ", "\nGloss 0.0.0-test, version v1\n", "\nstarted 20", "no word of an article"]) ok(report.includes(words), words);
  ok(!report.includes("Before that") && !report.includes("started safely") && !report.includes("offline"));
  w.gloss.ended(new RangeError("deep"));
  w = await guard({ keep: true, query: "?safe", set: (w) => put(w.navigator, "onLine", false) });
  const next = w.gloss.report();
  ok(next.includes("Before that, in a run that ended by a fault:\nstarted ") && next.includes("the program ended RangeError deep") && next.includes(", offline, started safely"));
});

test("the report is copied, or saved where that is not possible", async () => {
  let copied = "";
  let w = await guard({ set: (w) => put(w.navigator, "clipboard", { writeText: async (s) => void (copied = s) }) });
  equal([await w.gloss.copyReport(), copied === w.gloss.report()], ["copied", true]);
  w = await guard({ set: (w) => put(w.navigator, "clipboard", undefined) });
  const saved = [];
  w.gloss.download = (name, blob) => saved.push([name, blob.type]);
  equal([await w.gloss.copyReport(), saved], ["saved", [["gloss-report.txt", "text/plain"]]]);
});

test("a download has its name, and its address is let go of after a minute", async () => {
  const w = await guard();
  const pass = clock(w);
  const clicked = [];
  w.HTMLAnchorElement.prototype.click = function () { clicked.push([this.download, this.href.startsWith("blob:")]); };
  let freed = 0;
  w.URL.revokeObjectURL = () => freed++;
  w.gloss.download("x.txt", new w.Blob(["x"]));
  equal([clicked, freed], [[["x.txt", true]], 0]);
  await pass(59999);
  equal(freed, 0);
  await pass(1);
  equal(freed, 1);
});

test("two starts that failed make the next one a safe one", async () => {
  equal((await guard()).gloss.safe, false);
  for (const [n, safe] of [["1", false], ["2", true], ["3", true], ["9", true], ["x", false]]) equal((await guard(kept({ "gloss.failed": n }))).gloss.safe, safe, n);
  const w = await guard(kept({ "gloss.failed": "2" }));
  equal(log(w), ["start, safely after faults"]);
  equal(log(await guard({ query: "?safe" })), ["start, safely as asked"]);
});

test("a start of this tab that was cut off has failed", async () => {
  await guard(kept({}, { tab: { "gloss.starting": "yes" } }));
  equal(failed(), "1");
  await guard({ ...kept({ "gloss.failed": "1" }, { tab: { "gloss.starting": "yes" } }) });
  equal(failed(), "2");
  await guard(kept({ "gloss.failed": "1" }));
  equal(failed(), "1");
});

test("one that is left has not failed", async () => {
  const w = await guard();
  equal(sessionStorage.getItem("gloss.starting"), "yes");
  w.dispatchEvent(new w.Event("pagehide"));
  equal([sessionStorage.getItem("gloss.starting"), failed()], [null, null]);
});

test("a start that comes through forgets those before", async () => {
  const w = await guard(kept({ "gloss.failed": "1" }));
  w.gloss.starts();
  ok(localStorage.getItem("gloss.began") > 0);
  w.gloss.settled();
  equal([failed(), sessionStorage.getItem("gloss.starting"), localStorage.getItem("gloss.began")], [null, null, null]);
  equal(log(w).at(-1), "start is over");
  w.gloss.starts();
  equal(localStorage.getItem("gloss.began"), null, "it is over:");
});

const held = async (milliseconds, end) => {
  let now = 5000000;
  const w = await guard({ set: (w) => (w.Date.now = () => now) });
  w.gloss.starts();
  now += milliseconds;
  end(w);
  return [failed(), log(w).at(-1), localStorage.getItem("gloss.began")];
};

test("one that takes more than ten seconds counts as two that failed", async () => {
  equal(await held(10000, (w) => w.gloss.settled()), [null, "start is over", null]);
  equal(await held(10001, (w) => w.gloss.settled()), ["2", "start is over, too late", null]);
  equal((await held(10001, (w) => w.dispatchEvent(new w.Event("pagehide"))))[0], "2");
  equal((await held(10000, (w) => w.dispatchEvent(new w.Event("pagehide"))))[0], null);
  equal((await held(10001, (w) => w.document.dispatchEvent(new w.Event("visibilitychange"))))[0], "2");
  equal((await held(20000, (w) => { w.dispatchEvent(new w.Event("pagehide")); w.gloss.settled(); }))[0], null, "and what comes through after all clears it:");
});

test("one that was killed while it was held up counts as two, too", async () => {
  await guard(kept({ "gloss.began": "1000" }, { now: 11001, tab: { "gloss.starting": "yes" } }));
  equal([failed(), localStorage.getItem("gloss.began")], ["2", null]);
  await guard(kept({ "gloss.began": "1000" }, { now: 11000, tab: { "gloss.starting": "yes" } }));
  equal(failed(), "1", "killed in time:");
  await guard(kept({ "gloss.began": "1000" }, { now: 11000 }));
  equal(failed(), null);
});

test("a page that nobody sees is no start that is timed", async () => {
  const w = await guard({ set: (w) => put(w.document, "hidden", true) });
  w.gloss.starts();
  equal(localStorage.getItem("gloss.began"), null);
});

test("what another window began meanwhile is not forgotten with this one", async () => {
  const w = await guard();
  w.gloss.starts();
  localStorage.setItem("gloss.began", "77");
  w.gloss.settled();
  equal(localStorage.getItem("gloss.began"), "77");
});

test("a program that ends before its start is over has failed, once", async () => {
  const w = await guard();
  w.gloss.starts();
  w.gloss.ended(new Error("x"));
  w.gloss.ended(new Error("y"));
  equal([failed(), sessionStorage.getItem("gloss.starting")], ["1", null]);
  ok(localStorage.getItem("gloss.fault").includes("the program ended"));
  w.gloss.settled();
  equal(failed(), "1", "it goes on behind the banner:");
});

test("one that ends later has failed only if there were faults", async () => {
  let w = await guard();
  w.gloss.settled();
  w.gloss.ended(new Error("x"));
  equal(failed(), null);
  w = await guard();
  w.gloss.settled();
  w.gloss.fault("Update", "");
  w.gloss.ended(new Error("x"));
  equal(failed(), "1");
});

test("a start with faults leaves those before counted, unless it is a safe one", async () => {
  let w = await guard(kept({ "gloss.failed": "1" }));
  w.gloss.fault("Update", "");
  w.gloss.settled();
  equal(failed(), "1");
  w = await guard(kept({ "gloss.failed": "2" }));
  w.gloss.fault("Update", "");
  w.gloss.settled();
  equal(failed(), null);
});

test("without storage nothing is remembered, and nothing breaks", async () => {
  const w = await guard({ set: (w) => ["localStorage", "sessionStorage"].forEach((name) => put(w, name, { getItem() { if (this.broken) throw new Error("no"); return null; }, setItem() { throw new Error("no"); }, removeItem() { throw new Error("no"); } })) });
  w.localStorage.broken = w.sessionStorage.broken = true;
  w.gloss.starts();
  w.gloss.settled();
  w.gloss.ended(new Error("x"));
  equal(w.gloss.safe, false);
});

test("a start goes on safely, or as usual", async () => {
  for (const [how, query, want] of [["startSafely", "?x=1", "?safe"], ["startAsUsual", "?safe", ""]]) {
    const w = await guard({ query });
    const { frame } = w;
    const gone = new Promise((resolve) => (frame.onload = resolve));
    w.gloss[how]();
    await gone;
    equal(frame.contentWindow.location.search, want);
  }
});

const box = (w, id) => w.document.getElementById(id);
const labels = (el) => [...el.querySelectorAll("button")].map((b) => b.textContent);

test("a sentence says what happened and what can be done, and stays", async () => {
  const w = await guard({ query: "?article=x" });
  let pressed = null;
  w.gloss.fail("It failed.", ["Do this", (b) => (pressed = b)], ["Or that", () => {}]);
  const failure = box(w, "failure");
  equal([failure.querySelector("p").textContent, labels(failure), failure.hidden, failure.parentNode.className], ["It failed.", ["Do this", "Or that"], false, "head"]);
  const [b] = failure.querySelectorAll("button");
  equal([b.type, b.className, b.parentNode.className], ["button", "btn outlined", "decide"]);
  b.click();
  ok(pressed === b);
  const root = w.document.documentElement.classList;
  ok(root.contains("started") && !root.contains("elsewhere"));
  w.gloss.fail("Again.");
  equal([failure.textContent, labels(failure)], ["Again.", []]);
  failure.remove();
  w.gloss.fail("Nowhere.");
});

test("a fault while another view was to be drawn shows the article again", async () => {
  const w = await guard();
  const [reader, view] = [w.document.createElement("main"), w.document.createElement("main")];
  w.document.body.append(reader);
  reader.hidden = true;
  w.document.body.append(view);
  w.gloss.fail("It failed.");
  equal([reader.hidden, view.hidden], [true, false], "another view is there");
  view.remove();
  w.gloss.fail("It failed.");
  ok(!reader.hidden);
  reader.remove();
  w.gloss.fail("It failed.");
});

test("an error of ours is told of only while nothing runs", async () => {
  let w = await guard();
  w.dispatchEvent(new w.ErrorEvent("error", { error: new RangeError("deep") }));
  ok(box(w, "failure").textContent.includes("could not be loaded"));
  equal(labels(box(w, "failure")), ["Reload", "Copy diagnostics"]);
  ok(log(w).at(-1).startsWith("not loaded RangeError deep"));
  w = await guard();
  w.gloss.running = true;
  w.dispatchEvent(new w.ErrorEvent("error", { error: new RangeError("deep") }));
  equal(box(w, "failure").hidden, true);
  ok(log(w).at(-1).startsWith("error RangeError deep"));
  w.dispatchEvent(Object.assign(new w.Event("unhandledrejection"), { reason: new RangeError("left") }));
  ok(log(w).at(-1).startsWith("rejection RangeError left"));
  w = await guard();
  w.dispatchEvent(new w.ErrorEvent("error", { filename: "https://x/app.9.js" }));
  equal(log(w).at(-1), "not loaded app.9.js");
});

test("a script that does not come is told of, and a picture is not", async () => {
  const w = await guard();
  w.gloss.running = true;
  const img = w.document.createElement("img");
  w.document.body.append(img);
  img.dispatchEvent(new w.Event("error"));
  equal(box(w, "failure").hidden, true);
  await outcome(load(w, "none.js"));
  await until(() => !box(w, "failure").hidden);
  equal(log(w).at(-1), "not loaded missing none.js");
});

const trace = "panic: words\n\ngoroutine 1:\ngloss/app/ui.guard()\npanic({0x1})\n\t/usr/panic.go:1\ngloss/app/session.(*State).Update(0x1)\n\t/x/update.go:3\n";

test("a fault that ended an action alone is said in one sentence, which can be dismissed", async () => {
  const w = await guard();
  w.gloss.fault("Update", trace);
  const fault = box(w, "fault");
  equal([fault.parentNode.className, fault.getAttribute("role"), fault.className, labels(fault)], ["head", "alert", "alert bad", ["Copy diagnostics", "Dismiss"]]);
  ok(fault.textContent.startsWith("That didn’t work."));
  equal(log(w).slice(1, 3), ["fault, Update", "panic"]);
  w.gloss.fault("Update", "");
  equal(w.document.querySelectorAll("#fault").length, 1);
  labels(fault);
  fault.querySelectorAll("button")[1].click();
  equal(box(w, "fault"), null);
});

test("diagnostics that were given say how", async () => {
  const w = await guard();
  let how = "copied";
  w.gloss.copyReport = async () => how;
  w.gloss.fault("Update", "");
  const [b] = box(w, "fault").querySelectorAll("button");
  b.click();
  await until(() => b.textContent === "Copied");
  how = "saved";
  b.click();
  await until(() => b.textContent === "Saved as a file");
});

test("the same fault three times in a minute is no accident", async () => {
  let now = 9000000;
  const faulty = async (...times) => {
    const w = await guard({ set: (w) => (w.Date.now = () => now) });
    let stopped = 0;
    w.gloss.stop = () => stopped++;
    for (const [after, where, text] of times) {
      now += after;
      w.gloss.fault(where, text);
    }
    return stopped;
  };
  equal(await faulty([0, "Update", trace], [30000, "Update", trace], [30000, "Update", trace]), 1);
  equal(await faulty([0, "Update", trace], [30000, "Update", trace], [30001, "Update", trace]), 0, "in more than a minute:");
  equal(await faulty([0, "Update", trace], [0, "Update", trace.replace("Update(", "Other(")], [0, "Update", trace]), 0, "another function:");
  equal(await faulty([0, "Update", trace], [0, "Draw", trace], [0, "Update", trace]), 0, "another action:");
  equal(await faulty([0, "Update", trace.replace("ui.guard", "ui.other")], [0, "Update", trace], [0, "Update", trace]), 1, "called from elsewhere:");
  equal(await faulty([0, "a"], [0, "a"]), 0);
});

test("a fault behind the banner is only noted", async () => {
  const w = await guard();
  w.gloss.ended(new Error("x"));
  w.gloss.fault("Update", "");
  equal(box(w, "fault"), null);
  equal(log(w).at(-1), "fault, Update");
});

const dialogs = `<dialog id="one"><button>1</button></dialog><dialog id="two"><button>2</button></dialog>`;

test("the modal dialog is the open one that has the focus, else the last", async () => {
  const w = await guard({ body: body + dialogs });
  const [one, two] = [box(w, "one"), box(w, "two")];
  ok(!w.gloss.modal());
  one.show();
  ok(!w.gloss.modal(), "one that is not modal");
  one.close();
  one.showModal();
  ok(w.gloss.modal() === one);
  two.showModal();
  ok(w.gloss.modal() === two);
  w.document.activeElement.blur();
  ok(w.gloss.modal() === two);
  one.close();
  two.close();
  two.showModal();
  one.showModal(); // it is above, and stands before in the page
  ok(w.gloss.modal() === one);
});

test("a browser that cannot tell a modal dialog takes the open one", async () => {
  const w = await guard({ body: body + dialogs });
  w.document.querySelectorAll = () => { throw new Error("no such selector"); };
  equal(w.gloss.modal(), null);
  box(w, "one").showModal();
  ok(w.gloss.modal() === box(w, "one"));
});

test("what is said lies in the modal dialog, and comes out of it when that closes", async () => {
  const w = await guard({ body: body + dialogs });
  const one = box(w, "one");
  w.gloss.fault("Update", "");
  equal(box(w, "fault").parentNode.className, "head");
  one.showModal();
  await until(() => box(w, "fault").parentNode === one);
  ok(box(w, "fault") === one.firstElementChild, "it is not at the top of the dialog");
  one.close();
  await until(() => box(w, "fault").parentNode.className === "head");
  equal(box(w, "fault").hidden, false);
  one.showModal();
  w.gloss.fail("It failed.");
  equal(box(w, "failure").parentNode.id, "one");
  one.close();
  await until(() => box(w, "failure").parentNode.className === "head");
});

test("what was dismissed does not come back with a dialog", async () => {
  const w = await guard({ body: body + dialogs });
  w.gloss.fault("Update", "");
  box(w, "fault").querySelectorAll("button")[1].click();
  box(w, "one").showModal();
  await pause(20);
  equal(box(w, "fault"), null);
});

test("without a place for messages a fault is said in the page", async () => {
  const w = await guard({ body: "" });
  w.gloss.fault("Update", "");
  equal(box(w, "fault").parentNode, w.document.body);
});

test("what was marked before is said to be kept, if it is", async () => {
  const said = async (marks, blocked) => {
    const w = await guard();
    let forgot = 0;
    Object.assign(w.gloss, { earlyMarks: () => marks, neverMind: () => forgot++, blocked });
    w.gloss.notLoaded(new Error("x"));
    equal(forgot, 1);
    return box(w, "failure").querySelector("p").textContent.replace("Gloss could not be loaded. The article can be read, and what was saved is safe. ", "").replace("Check the connection, then reload.", "");
  };
  equal(await said(0), "");
  equal(await said(1), "The mark that you made before that is kept in this browser, and will be here at the next visit. ");
  equal(await said(2), "The 2 marks that you made before that are kept in this browser, and will be here at the next visit. ");
  equal(await said(2, false), "The 2 marks that you made cannot be kept, as this browser keeps nothing of this site. ");
});

test("what waited is carried out when the start is over", async () => {
  const w = await guard();
  let done = 0;
  w.gloss.carryOut = () => done++;
  w.gloss.settled();
  equal(done, 1);
});
