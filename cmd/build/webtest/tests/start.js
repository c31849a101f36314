"use strict";
// start loads start.js with a program that runs until end is called.
const start = async ({ scripts = ["boot.js", "place.js", "records.js", "waiting.js", "early.js", "guard.js"], body = `<div id="failure" hidden></div>`, program = "/program.wasm", query = "", set = () => {}, go = {} } = {}) => {
  let end;
  const ran = [];
  const w = await open({ query, body, scripts, set: (w) => {
    w.fs = { written: [], writeSync(fd, bytes) { this.written.push(fd); return bytes.length; } };
    w.Go = class {
      constructor() { this.importObject = {}; w.go = this; }
      _resume() { if (go.resume) go.resume(); }
      run(instance) {
        ran.push(instance instanceof w.WebAssembly.Instance);
        return new Promise((resolve, reject) => (end = { resolve, reject }));
      }
    };
    w.document.getElementById("program").href = program;
    set(w);
  } });
  w.saved = [];
  w.gloss.download = async (name, blob) => w.saved.push([name, await blob.text()]);
  await load(w, "start.js");
  return { w, ran, end: () => end, failure: () => w.document.getElementById("failure") };
};
const labels = (el) => [...el.querySelectorAll("button")].map((b) => b.textContent);

test("the program is loaded and run once the page was painted", async () => {
  const { w, ran } = await start();
  equal(w.gloss.running, true);
  await until(() => ran.length);
  equal(ran, [true]);
});

test("a page that nobody sees does not wait for a paint", async () => {
  const { ran } = await start({ set: (w) => {
    put(w.document, "hidden", true);
    put(w, "requestAnimationFrame", () => {});
  } });
  await until(() => ran.length);
});

test("a page that was painted before waits for one more frame, and one painted since does not", async () => {
  for (const [at, want] of [[0, 1], [5, 1], [6, 0]]) {
    let frames = 0;
    const { ran } = await start({ set: (w) => {
      put(w.performance, "now", () => 5);
      put(w.performance, "getEntriesByName", (name) => (name === "first-contentful-paint" ? [{ startTime: at }] : []));
      put(w, "requestAnimationFrame", (f) => (frames++, setTimeout(f)));
    } });
    await until(() => ran.length);
    equal(frames, want, "painted at " + at);
  }
});

test("nothing is run before the page was painted", async () => {
  let painted = null;
  const { ran } = await start({ set: (w) => {
    put(w.performance, "getEntriesByName", () => []);
    put(w, "requestAnimationFrame", (f) => (painted = f));
  } });
  await until(() => painted);
  await pause(20);
  equal(ran, []);
  painted();
  await until(() => ran.length);
});

test("a program of another type is run, too", async () => {
  const { ran } = await start({ program: "/untyped.wasm" });
  await until(() => ran.length);
});

test("a browser that compiles no streams runs it", async () => {
  const { ran } = await start({ set: (w) => put(w.WebAssembly, "instantiateStreaming", undefined) });
  await until(() => ran.length);
});

test("a copy that is broken is loaded once more, past the browser's own", async () => {
  const asked = [];
  const { ran } = await start({ set: (w) => {
    const real = w.fetch.bind(w);
    w.fetch = (url, options) => (asked.push(options.cache), real(asked.length === 1 ? "/broken.wasm" : url, options));
  } });
  await until(() => ran.length);
  equal(asked, ["default", "reload"]);
});

test("a program that does not come is said not to", async () => {
  for (const program of ["/none.wasm", "/broken.wasm"]) {
    const { w, ran, failure } = await start({ program });
    await until(() => !failure().hidden);
    ok(failure().textContent.includes("could not be loaded"));
    ok(w.warned.some((words) => words.startsWith("gloss: loading failed")));
    ok(w.gloss.report().includes("not loaded"));
    equal(ran, []);
  }
});

test("an answer that says that it failed is no program", async () => {
  const { ran, failure } = await start({ set: (w) => {
    put(w.WebAssembly, "instantiateStreaming", undefined);
    const real = w.fetch.bind(w);
    w.fetch = async (url, options) => {
      const answer = await real(url, options);
      return new w.Response(await answer.arrayBuffer(), { status: 500, headers: answer.headers });
    };
  } });
  await until(() => !failure().hidden);
  equal(ran, []);
});

test("a browser without WebAssembly is told so", async () => {
  const { failure, ran } = await start({ set: (w) => put(w, "WebAssembly", undefined) });
  ok(failure().textContent.includes("it has no WebAssembly"));
  equal([labels(failure()), ran], [[], []]);
});

test("that the program has taken over is known to the page", async () => {
  const { w } = await start({ query: "?article=x" });
  let begun = false;
  w.gloss.begun.then(() => (begun = true));
  await settle();
  equal([begun, w.gloss.unsaved], [false, ""]);
  w.gloss.started();
  await settle();
  const root = w.document.documentElement.classList;
  equal([begun, root.contains("started"), root.contains("elsewhere")], [true, true, false]);
  ok(localStorage.getItem("gloss.began") > 0, "its start is not timed");
  ok(w.gloss.report().includes("taken over"));
});

test("a program that returns or throws has ended, and that is said once", async () => {
  for (const how of ["resolve", "reject"]) {
    const s = await start({ body: `<div id="failure" hidden></div>` });
    await until(() => s.end());
    s.end()[how](new RangeError("deep"));
    await until(() => !s.failure().hidden);
    ok(s.failure().textContent.startsWith("Gloss has stopped because of a fault in the program. What was saved on this device is safe. Reload the page to go on; if it happens again, start it safely"));
    equal(labels(s.failure()), ["Reload", "Start safely", "Copy diagnostics"]);
    ok(s.w.gloss.report().includes("the program ended" + (how === "reject" ? " RangeError" : "")));
  }
});

test("what was not saved can be downloaded", async () => {
  const s = await start({ query: "?safe", body: `<div id="failure" hidden></div><textarea>a note</textarea><textarea></textarea><input id="typed" value="typed"><input value="not in it">` });
  await until(() => s.end());
  s.w.gloss.unsaved = `{"marks":1}`;
  s.w.document.getElementById("typed").focus();
  s.end().resolve();
  await until(() => !s.failure().hidden);
  ok(s.failure().textContent.includes("Reload the page to go on."));
  equal(labels(s.failure()), ["Reload", "Download what was not saved", "Copy diagnostics"]);
  s.failure().querySelectorAll("button")[1].click();
  await until(() => s.w.saved.length === 2);
  equal(s.w.saved, [["gloss-unsaved.json", `{"marks":1}`], ["gloss-unsaved.txt", "a note\n\ntyped"]]);
});

test("a fault of the machine itself ends the program, and it is not entered again", async () => {
  const s = await start({ go: { resume: () => { throw new RangeError("too deep"); } } });
  await until(() => s.end());
  s.w.go._resume();
  ok(s.failure().textContent.includes("has stopped") && s.w.gloss.report().includes("RangeError too deep"));
  equal((await outcome(Promise.resolve().then(() => s.w.go._resume()))).failed, "Error: the program has ended");
  s.failure().hidden = true;
  s.end().resolve();
  await pause(20);
  equal(s.failure().hidden, true, "it is said once:");
});

test("a program that runs is entered as it was", async () => {
  let entered = 0;
  const s = await start({ go: { resume: () => entered++ } });
  await until(() => s.end());
  s.w.go._resume();
  equal([entered, s.failure().hidden], [1, true]);
});

test("what Go printed last is in the report, and is printed as before", async () => {
  const s = await start();
  await until(() => s.end());
  const print = (words) => s.w.fs.writeSync(2, new TextEncoder().encode(words));
  equal(print("panic: runtime error: first\n"), 28);
  print("x".repeat(16384));
  print("\npanic: runtime error: index\nmain.f()\n");
  equal(s.w.fs.written, [2, 2, 2]);
  s.end().resolve();
  await until(() => !s.failure().hidden);
  ok(s.w.gloss.report().includes("panic: runtime error: index") && s.w.gloss.report().includes("main.f"));
  ok(!s.w.gloss.report().includes("first"));
});

test("what was printed long ago is forgotten", async () => {
  const s = await start();
  await until(() => s.end());
  s.w.fs.writeSync(2, new TextEncoder().encode("panic: runtime error: old\n" + "x".repeat(16384)));
  s.end().resolve();
  await until(() => !s.failure().hidden);
  ok(!s.w.gloss.report().includes("runtime error"));
});

test("the same fault again and again is said, while the program lives", async () => {
  const s = await start();
  s.w.gloss.stop();
  ok(s.failure().textContent.startsWith("Gloss runs into the same fault again and again."));
  ok(s.w.gloss.report().includes("the same fault again"));
  ok(localStorage.getItem("gloss.fault"));
});

test("without the script that comes first nothing is run", async () => {
  const { ran, failure } = await start({ scripts: ["boot.js", "guard.js"] });
  ok(failure().textContent.includes("could not be loaded"));
  equal(ran, []);
});

test("a line shows how much of the program has come", async () => {
  const shown = [];
  const watch = (size) => (w) => {
    if (size) w.document.getElementById("program").dataset.size = size;
    put(w.navigator, "serviceWorker", undefined);
    const set = w.CSSStyleDeclaration.prototype.setProperty;
    w.CSSStyleDeclaration.prototype.setProperty = function (name, value) {
      if (name === "--come") shown.push(value);
      return set.call(this, name, value);
    };
  };
  for (const [size, want] of [["16", "0.500"], ["8", "1.000"], ["4", "1.000"], ["", undefined]]) {
    shown.length = 0;
    const { ran } = await start({ set: watch(size) });
    await until(() => ran.length);
    equal([shown.at(-1), ran], [want, [true]], "of " + size + " bytes:");
  }
});

test("what the worker has is not counted, nor what a browser cannot count", async () => {
  for (const set of [(w) => put(w.navigator, "serviceWorker", { controller: {} }), (w) => put(w, "TransformStream", undefined), (w) => put(w.Response.prototype, "body", null)]) {
    const { w, ran } = await start({ set: (w) => {
      w.document.getElementById("program").dataset.size = "8";
      put(w.navigator, "serviceWorker", undefined);
      set(w);
    } });
    await until(() => ran.length);
    equal([w.document.documentElement.style.getPropertyValue("--come"), ran], ["", [true]]);
  }
});

test("what is drawn is the program's once it has taken over", async () => {
  const { w } = await start();
  let redrawn = 0;
  w.gloss.redrawEarly = () => redrawn++;
  equal(w.gloss.drawn, undefined);
  w.gloss.started();
  equal([w.gloss.drawn, redrawn], [true, 1]);
});
