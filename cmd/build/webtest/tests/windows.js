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
