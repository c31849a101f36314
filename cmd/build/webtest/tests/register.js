"use strict";
// register loads register.js with a container of workers that a test drives.
const register = async ({ set = () => {}, controller = null, waiting = null, fails = null, state = "complete" } = {}) => {
  const container = new EventTarget();
  const asked = [];
  const posted = [];
  const registration = new EventTarget();
  Object.assign(registration, { waiting, installing: null, updates: 0, update: async () => void registration.updates++ });
  Object.assign(container, {
    controller,
    ready: Promise.resolve({ active: { postMessage: (m) => posted.push(m) } }),
    register: async (address, options) => {
      asked.push([String(address), options]);
      if (fails) throw fails;
      return registration;
    },
  });
  const told = { update: 0 };
  const warned = [];
  const w = await open({ scripts: ["boot.js", "guard.js", "schedule.js"], set: (w) => {
    put(w.navigator, "serviceWorker", container);
    put(w.document, "readyState", state);
    set(w);
  } });
  w.console.warn = (...words) => warned.push(words.join(" "));
  w.gloss.whenIdle = (f) => f();
  let begin;
  w.gloss.begun = new Promise((resolve) => (begin = resolve));
  w.addEventListener("gloss:update", () => told.update++);
  await load(w, "register.js");
  await settle();
  return { w, container, registration, asked, posted, told, warned, begin };
};
const event = (of, name) => of.dispatchEvent(new Event(name));

test("the worker is registered for the site, past the browser's own copy", async () => {
  const r = await register();
  equal(r.asked, [[location.origin + "/base/worker.js", { scope: "/base/", updateViaCache: "none" }]]);
  equal([r.w.gloss.updatable(), r.told.update], [false, 0]);
});

test("a page that is still loading registers it then", async () => {
  const r = await register({ state: "loading" });
  equal(r.asked, []);
  event(r.w, "load");
  await settle();
  equal(r.asked.length, 1);
});

test("without workers, or where all is blocked, nothing is asked for", async () => {
  equal((await register({ set: (w) => put(w.navigator, "serviceWorker", undefined) })).asked, []);
  equal((await register({ set: (w) => refuse(w, "localStorage") })).asked, []);
});

test("a worker that is refused is warned of, and no more", async () => {
  const r = await register({ fails: new Error("not over http") });
  equal(r.warned, ["gloss: offline use is not possible here: not over http"]);
  equal(r.w.gloss.updatable(), false);
  const broken = await register({ set: (w) => w.document.querySelector("link[rel=manifest]").remove() });
  ok(broken.warned[0].startsWith("gloss: offline use is not possible here:"));
});

test("what a start does not need is kept once the program has taken over", async () => {
  const r = await register();
  equal(r.posted, []);
  r.begin();
  await settle();
  equal(r.posted, ["keep the rest"]);
  const saving = await register({ set: (w) => put(w.navigator, "connection", { saveData: true }) });
  saving.begin();
  await settle();
  equal(saving.posted, []);
});

test("that it could not be kept is noted", async () => {
  const r = await register();
  r.container.ready = Promise.reject(new RangeError("no"));
  r.begin();
  await settle();
  ok(r.w.gloss.report().includes("not kept for offline use RangeError"));
});

test("a newer version that waits is told of", async () => {
  const r = await register({ controller: {}, waiting: {} });
  equal([r.told.update, r.w.gloss.updatable()], [1, true]);
  equal((await register({ controller: null, waiting: {} })).told.update, 0, "the first one is no newer one:");
});

test("one that comes later is told of when it waits", async () => {
  const r = await register({ controller: {} });
  const installing = new EventTarget();
  r.registration.installing = installing;
  event(r.registration, "updatefound");
  event(installing, "statechange");
  equal(r.told.update, 0);
  r.registration.waiting = {};
  event(installing, "statechange");
  equal(r.told.update, 1);
});

test("the person takes the newer version, and the page is loaded with it", async () => {
  const got = [];
  const r = await register({ controller: {}, waiting: { postMessage: (m) => got.push(m) } });
  let loads = 0;
  r.w.frame.onload = () => loads++;
  r.w.gloss.update();
  equal([got, loads], [["take over"], 0]);
  event(r.container, "controllerchange");
  await until(() => loads === 1);
});

test("with nothing newer the page is loaded anew", async () => {
  const r = await register();
  let loads = 0;
  r.w.frame.onload = () => loads++;
  r.w.gloss.update();
  await until(() => loads === 1);
});

test("a version that another tab took is told of, and the first worker is not", async () => {
  const r = await register();
  event(r.container, "controllerchange");
  equal(r.told.update, 0);
  event(r.container, "controllerchange");
  equal(r.told.update, 1);
  const second = await register({ controller: {} });
  event(second.container, "controllerchange");
  equal(second.told.update, 1);
});

test("a page that is seen again asks for a newer version, once an hour", async () => {
  let now = 1000000;
  let visible = "visible";
  const r = await register({ set: (w) => {
    w.Date.now = () => now;
    Object.defineProperty(w.document, "visibilityState", { get: () => visible });
  } });
  const seen = (after) => {
    now += after;
    event(r.w.document, "visibilitychange");
    return r.registration.updates;
  };
  equal(seen(3600000), 0);
  equal(seen(1), 1);
  equal(seen(3600000), 1);
  visible = "hidden";
  equal(seen(3600000), 1);
  visible = "visible";
  r.registration.update = () => Promise.reject(new Error("offline"));
  seen(1);
});
