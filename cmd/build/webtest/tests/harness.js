// What the tests of scripts have to themselves. Each test gets a frame of its own,
// with a page in it that no script has seen yet, and fails by throwing.
"use strict";

const tests = [];
let uncaught = []; // what the frames of the test threw at nobody
const test = (name, run) => tests.push({ name, run });

// runTests runs the tests that were declared, one after another, and resolves to
// the failures. With first it ends at the first one.
async function runTests(first) {
  const failures = [];
  for (const { name, run } of tests) {
    let late;
    const patience = new Promise((_, reject) => (late = setTimeout(() => reject(new Error("it never ended")), 10000)));
    try {
      uncaught = [];
      await Promise.race([run(), patience]);
      await pause();
      if (uncaught.length) throw new Error("uncaught: " + uncaught.join("; "));
    } catch (e) {
      failures.push(name + ": " + (e.stack || e));
      if (first) break;
    } finally {
      clearTimeout(late);
      for (const frame of document.querySelectorAll("iframe")) frame.remove();
    }
  }
  return failures;
}

function ok(value, what = "it is not so") {
  if (!value) throw new Error(what);
}

function equal(got, want, what = "") {
  const [g, w] = [JSON.stringify(got), JSON.stringify(want)];
  if (g !== w) throw new Error(`${what} got ${g}, want ${w}`);
}

// until waits until something is so.
async function until(holds, what = String(holds)) {
  for (let i = 0; i < 400; i++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("never came true: " + what);
}

const pause = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

// open opens a page in a frame and returns its window. Storage is empty. body is
// markup, set goes over the window before a script is loaded, scripts are loaded in
// their order.
async function open({ query = "", body = "", set = () => {}, scripts = [], keep = false } = {}) {
  if (!keep) {
    localStorage.clear();
    sessionStorage.clear();
  }
  const frame = document.createElement("iframe");
  frame.width = 800;
  frame.height = 600;
  frame.src = "/frame" + query;
  const loaded = new Promise((resolve) => (frame.onload = resolve));
  document.body.append(frame);
  await loaded;
  const w = frame.contentWindow;
  w.frame = frame;
  w.addEventListener("error", (e) => e.isTrusted && e.target === w && !e.message.startsWith("ResizeObserver loop") && uncaught.push(e.message));
  w.addEventListener("unhandledrejection", (e) => e.isTrusted && uncaught.push(String(e.reason)));
  w.warned = [];
  w.focus();
  w.document.body.innerHTML = body;
  w.console.error = w.console.warn = (...words) => w.warned.push(words.join(" "));
  await set(w);
  await load(w, ...scripts);
  return w;
}

async function load(w, ...names) {
  for (const name of names) {
    await new Promise((resolve, reject) => {
      const script = w.document.createElement("script");
      script.src = "/web/" + name;
      script.onload = resolve;
      script.onerror = () => reject(new Error(name + " was not loaded"));
      w.document.head.append(script);
    });
  }
}

// refuse has a name of an object throw, as a browser does that forbids it.
function refuse(of, name, error = new DOMException("refused", "SecurityError")) {
  Object.defineProperty(of, name, { configurable: true, get() { throw error; } });
}

function put(of, name, value) {
  Object.defineProperty(of, name, { configurable: true, writable: true, value });
}

// clock stops the time of a window; what it returns lets milliseconds pass.
function clock(w) {
  let now = Date.now();
  let last = 0;
  const due = new Map();
  w.setTimeout = (f, ms = 0, ...args) => {
    due.set(++last, { at: now + ms, f: () => f(...args) });
    return last;
  };
  w.clearTimeout = (id) => void due.delete(id);
  w.Date.now = () => now;
  return async (ms) => {
    for (let end = now + ms; ; ) {
      await settle();
      const [next] = [...due].filter(([, d]) => d.at <= end).sort((a, b) => a[1].at - b[1].at);
      if (!next) {
        now = end;
        return settle();
      }
      now = Math.max(now, next[1].at);
      due.delete(next[0]);
      next[1].f();
    }
  };
}

// settle lets what is promised already come about.
async function settle() {
  for (let i = 0; i < 20; i++) await null;
}

// FakeWorker takes the place of Worker: a test says what comes from it.
function fakeWorkers(w) {
  const made = [];
  w.Worker = class {
    constructor(address) {
      this.address = String(address);
      this.got = [];
      this.ended = false;
      made.push(this);
    }
    postMessage(message) { this.got.push(message); }
    terminate() { this.ended = true; }
    say(data) { this.onmessage({ data }); }
    fail() {
      const e = new w.Event("error", { cancelable: true });
      this.onerror(e);
      return e;
    }
  };
  return made;
}

// settled is what came of a promise: a value, or what it failed with.
const outcome = (promise) => promise.then((value) => ({ value }), (e) => ({ failed: e.name + ": " + e.message }));
