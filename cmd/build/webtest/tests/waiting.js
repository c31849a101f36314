"use strict";
const page = `<div class="bar"><span id="saved"></span><span class="actions"><button>Export</button><button>Menu</button></span></div><ul class="legend"><button>Claims</button></ul><button>Other</button>`;
// waiting loads waiting.js; painted lets what waits for a paint go on.
const waiting = async () => {
  const w = await open({ body: page, scripts: ["boot.js", "waiting.js"] });
  w.said = [];
  w.gloss.sayEarly = (words) => w.said.push(words);
  const paints = [];
  w.gloss.afterPaint = (f) => paints.push(f);
  w.painted = () => paints.shift()?.();
  w.did = [];
  w.document.addEventListener("click", (e) => w.did.push(e.target.textContent));
  w.document.addEventListener("keydown", (e) => w.did.push([e.key, e.code, e.ctrlKey, e.metaKey, e.shiftKey, e.altKey]));
  w.buttons = [...w.document.querySelectorAll("button")];
  return w;
};
const key = (w, init) => new w.KeyboardEvent("keydown", init);

test("what waits is shown to come, and done in its order, each after a paint", async () => {
  const w = await waiting();
  equal(w.gloss.waits(), false);
  equal(w.gloss.wait(w.buttons[1]), true);
  equal(w.gloss.wait(key(w, { key: "?", code: "Minus", shiftKey: true })), true);
  equal(w.gloss.wait(key(w, { key: "s", code: "KeyS", ctrlKey: true, metaKey: true, altKey: true })), true);
  equal(w.gloss.wait(w.buttons[2]), true);
  equal([w.gloss.waits(), w.buttons.map((b) => b.getAttribute("aria-busy")), w.said.at(-1)], [true, [null, "true", "true", null], "Gloss is loading…"]);
  w.gloss.carryOut();
  equal(w.did, ["Menu"]);
  w.painted();
  equal(w.did.at(-1), ["?", "Minus", false, false, true, false]);
  w.painted();
  equal(w.did.at(-1), ["s", "KeyS", true, true, false, true]);
  w.painted();
  equal([w.did.length, w.did.at(-1), w.gloss.waits()], [4, "Claims", false]);
  w.painted();
  w.gloss.carryOut();
  equal(w.did.length, 4);
});

test("a button is found again where the program has drawn it anew, and a key goes to the focus", async () => {
  const w = await waiting();
  w.gloss.wait(w.buttons[0]);
  w.gloss.wait(w.buttons[2]);
  w.gloss.wait(key(w, { key: "j" }));
  w.document.body.innerHTML = page.replace("Export", "Export it").replace(/<ul.*<.ul>/, "") + `<button id="at">x</button>`;
  w.document.getElementById("at").focus();
  let on;
  w.document.addEventListener("keydown", (e) => (on = e.target.id));
  w.gloss.carryOut();
  equal(w.did, ["Export it"]);
  w.painted();
  equal(w.did.length, 1, "a button that is not there any more:");
  w.painted();
  equal(on, "at");
});

test("other buttons do not wait, nor more than fifty things", async () => {
  const w = await waiting();
  equal([w.gloss.wait(w.buttons[3]), w.buttons[3].getAttribute("aria-busy"), w.gloss.waits()], [false, null, false]);
  for (let i = 0; i < 50; i++) equal(w.gloss.wait(key(w, { key: "j" })), true);
  equal(w.gloss.wait(key(w, { key: "j" })), false);
});

test("where no program comes nothing waits any more", async () => {
  const w = await waiting();
  w.gloss.wait(w.buttons[0]);
  w.gloss.neverMind();
  equal([w.gloss.waits(), w.buttons[0].getAttribute("aria-busy"), w.said.at(-1), w.gloss.wait(w.buttons[0])], [false, null, "", false]);
  w.gloss.carryOut();
  equal(w.did, []);
});
