"use strict";
const schedule = (set = () => {}) => open({ set, scripts: ["boot.js", "guard.js", "schedule.js"] });

test("what waits for an idle page is called once", async () => {
  let idle;
  let most;
  const w = await schedule((w) => put(w, "requestIdleCallback", (f, options) => ([idle, most] = [f, options.timeout])));
  const pass = clock(w);
  let called = 0;
  w.gloss.whenIdle(() => called++);
  equal([called, most], [0, 3000]);
  idle();
  equal(called, 1);
  idle();
  await pass(10000);
  equal(called, 1);
});

test("a browser that never calls back is waited for six seconds", async () => {
  let idle;
  const w = await schedule((w) => put(w, "requestIdleCallback", (f) => (idle = f)));
  const pass = clock(w);
  let called = 0;
  w.gloss.whenIdle(() => called++);
  await pass(5999);
  equal(called, 0);
  await pass(1);
  equal(called, 1);
  idle();
  equal(called, 1, "and then it calls back:");
});

test("a browser that knows no idle page is taken to be idle soon", async () => {
  const w = await schedule((w) => put(w, "requestIdleCallback", undefined));
  const pass = clock(w);
  let called = 0;
  w.gloss.whenIdle(() => called++);
  await pass(199);
  equal(called, 0);
  await pass(1);
  equal(called, 1);
});

const painted = async () => {
  let frame = null;
  let cancelled = 0;
  const w = await schedule((w) => {
    put(w, "requestAnimationFrame", (f) => ((frame = f), 5));
    put(w, "cancelAnimationFrame", (id) => (cancelled += id === 5 ? 1 : 0));
  });
  const pass = clock(w);
  let called = 0;
  w.gloss.afterPaint(() => called++);
  return { w, pass, frame: () => frame(), called: () => called, cancelled: () => cancelled };
};

test("after a paint is the turn after its frame", async () => {
  const p = await painted();
  p.frame();
  equal(p.called(), 0);
  await p.pass(0);
  equal(p.called(), 1);
  await p.pass(1000);
  p.w.dispatchEvent(new p.w.Event("pagehide"));
  p.w.document.dispatchEvent(new p.w.Event("visibilitychange"));
  await p.pass(1000);
  equal(p.called(), 1);
});

test("a page that is not painted is waited for a tenth of a second", async () => {
  const p = await painted();
  await p.pass(99);
  equal(p.called(), 0);
  await p.pass(1);
  equal([p.called(), p.cancelled()], [1, 1]);
});

test("a page that hides is not waited for", async () => {
  for (const [of, name] of [["document", "visibilitychange"], ["window", "pagehide"]]) {
    const p = await painted();
    p.w[of].dispatchEvent(new p.w.Event(name));
    equal([p.called(), p.cancelled()], [1, 1], name);
    await p.pass(1000);
    p.w[of].dispatchEvent(new p.w.Event(name));
    equal(p.called(), 1, name);
  }
  const p = await painted();
  p.frame();
  p.w.dispatchEvent(new p.w.Event("pagehide"));
  await p.pass(1000);
  equal(p.called(), 1, "after its frame:");
});

test("text flows anew when the window or the page changes its size", async () => {
  const w = await schedule();
  let called = 0;
  w.gloss.flowed(() => called++);
  await until(() => called > 0);
  called = 0;
  w.dispatchEvent(new w.Event("resize"));
  equal(called, 1);
  w.document.body.style.height = "500px";
  await until(() => called > 1);
});

test("a browser that observes no sizes tells of its window's alone", async () => {
  const w = await schedule((w) => put(w, "ResizeObserver", undefined));
  let called = 0;
  w.gloss.flowed(() => called++);
  w.dispatchEvent(new w.Event("resize"));
  equal(called, 1);
});

test("a page that goes to paper is told of before, once, and numbered after", async () => {
  const said = [];
  let media;
  const w = await schedule((w) => put(w, "matchMedia", () => ({ addEventListener: (name, f) => (media = f) })));
  w.gloss.number = () => said.push("numbered");
  w.gloss.onPaper((paper) => said.push(paper));
  w.dispatchEvent(new w.Event("beforeprint"));
  media({ matches: true });
  equal(said, [true, "numbered"]);
  media({ matches: false });
  w.dispatchEvent(new w.Event("afterprint"));
  equal(said, [true, "numbered", false]);
});

test("a browser that tells no media tells of printing by its events", async () => {
  const said = [];
  const w = await schedule((w) => put(w, "matchMedia", undefined));
  w.gloss.number = () => {};
  w.gloss.onPaper((paper) => said.push(paper));
  w.dispatchEvent(new w.Event("beforeprint"));
  w.dispatchEvent(new w.Event("afterprint"));
  equal(said, [true, false]);
});
