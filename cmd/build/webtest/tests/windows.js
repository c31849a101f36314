"use strict";
const other = (set = () => {}) => open({ keep: true, set, scripts: ["boot.js", "guard.js", "windows.js"] });

test("a window hears of what another one changes, and not of itself", async () => {
  const [a, b] = [await other(), await other()];
  const heard = [];
  a.gloss.hear(() => heard.push("a"));
  b.gloss.hear(() => heard.push("b"));
  b.gloss.announce();
  await until(() => heard.length);
  await pause(20);
  equal(heard, ["a"]);
});

test("a browser without channels has none, and that is noted", async () => {
  const w = await other((w) => refuse(w, "BroadcastChannel"));
  w.gloss.hear(() => {});
  ok(w.gloss.report().includes("no channel to other windows"));
  w.gloss.announce();
});

test("a channel that breaks is given up", async () => {
  let tried = 0;
  const w = await other((w) => put(w, "BroadcastChannel", class { postMessage() { tried++; throw new Error("closed"); } }));
  w.gloss.hear(() => {});
  w.gloss.announce();
  w.gloss.announce();
  equal(tried, 1);
});

// back says that the person has come to a window again.
const back = (w) => w.dispatchEvent(new w.Event("focus"));

test("what a window that was killed had begun to write is found when the person comes back, once", async () => {
  const [a, b] = [await other(), await other()];
  let heard = 0;
  a.gloss.hear(() => heard++);
  b.gloss.hear(() => {});
  back(a);
  equal(heard, 0, "nothing was written");
  b.gloss.changing();
  back(a);
  equal(heard, 1);
  back(a);
  equal(heard, 1, "it is known");
  b.gloss.changing();
  a.gloss.changing();
  equal(heard, 2, "what a window writes itself does not cover what another one wrote");
  a.gloss.announce();
  back(a);
  equal(heard, 2, "its own");
});

test("a window that is closed while it writes tells the others", async () => {
  const [a, b] = [await other(), await other()];
  let heard = 0;
  a.gloss.hear(() => heard++);
  b.gloss.hear(() => {});
  b.dispatchEvent(new b.Event("pagehide"));
  b.gloss.changing();
  b.gloss.announce();
  await until(() => heard === 1);
  b.dispatchEvent(new b.Event("pagehide"));
  b.gloss.changing();
  b.dispatchEvent(new b.Event("pagehide"));
  await until(() => heard > 1);
  await pause(20);
  equal(heard, 2);
});

test("a storage that refuses stops no change", async () => {
  const w = await other((w) => refuse(w.Storage.prototype, "setItem"));
  let heard = 0;
  w.gloss.hear(() => heard++);
  w.gloss.changing();
  w.gloss.announce();
  back(w);
  equal(heard, 0);
});
