"use strict";
const words = (at, text) => `<p><span data-at="${at}">${text}</span></p>`;
const body = `<style>#gutter .claim { position: fixed; left: 300px; top: 400px; width: 6px; height: 20px }</style><div style="position:relative" id="article"><div class="text">${words(0, "One two three.")}${words(20, "Four five six.")}</div><div id="gutter"></div></div><div id="offer"></div>`;
const scripts = ["boot.js", "guard.js", "place.js", "layout.js", "suggested.js"];
// block is the painter's; here each paragraph is one.
const shown = async (set = () => {}) => {
  const w = await open({ body, set, scripts });
  w.gloss.block = (at) => w.document.querySelectorAll("#article p")[at < 20 ? 0 : 1];
  return w;
};
const lit = (w, kind) => [...(w.CSS.highlights.get("lit-" + kind) || [])].map(String);
const ticks = (w) => [...w.document.querySelectorAll("#gutter i")].map((i) => i.className + " " + i.dataset.key).sort();
const line = (w, n) => {
  const [p, article] = [w.document.querySelectorAll("#article span")[n].getClientRects()[0], w.document.getElementById("article").getBoundingClientRect()];
  return Math.round(p.top + p.height / 2 - article.top);
};

test("dots are under what is named, and ticks beside the lines of claims and figures", async () => {
  const w = await shown();
  w.gloss.suggested("0,14", "25,29", "4,7,20,24", "20,24");
  equal([...w.CSS.highlights.get("suggested")].map(String), ["Four"]);
  await until(() => ticks(w).length === 3);
  equal(ticks(w), ["claim claim:0-14", "figure figure:20-24", "figure second figure:4-7"]);
  const at = (key) => w.document.querySelector(`#gutter [data-key="${key}"]`).style.getPropertyValue("--y");
  equal([at("claim:0-14"), at("figure:20-24")], [line(w, 0) + "px", line(w, 1) + "px"]);
  const kept = w.document.querySelector('[data-key="figure:20-24"]');
  w.gloss.suggested("", "", "20,24", "");
  equal(ticks(w), ["figure figure:20-24"]);
  ok(kept.isConnected, "the tick was made anew");
  w.gloss.suggested("", "", "", "");
  equal([ticks(w), w.CSS.highlights.get("suggested").size], [[], 0]);
});

test("a line has one tick of a kind", async () => {
  const w = await shown();
  w.gloss.suggested("", "", "0,3,4,7", "");
  await until(() => ticks(w).length > 0);
  equal(ticks(w), ["figure figure:0-3"]);
});

test("ticks move when the text flows otherwise, and are gone while it is not shown", async () => {
  const w = await shown();
  w.gloss.suggested("", "", "20,24", "");
  await until(() => ticks(w).length === 1);
  w.document.querySelector("#article p").style.height = "300px";
  w.gloss.remeasure();
  equal(w.document.querySelector("#gutter i").style.getPropertyValue("--y"), line(w, 1) + "px");
  w.document.querySelector("#article .text").style.display = "none";
  w.gloss.remeasure();
  equal(ticks(w), []);
});

test("what is far from the screen is measured when it comes near", async () => {
  const w = await shown();
  w.document.querySelectorAll("#article p")[1].style.marginTop = "5000px";
  w.gloss.suggested("", "", "0,3,20,24", "");
  await until(() => ticks(w).length === 1);
  equal(ticks(w), ["figure figure:0-3"]);
  w.scrollTo(0, 4600);
  await until(() => ticks(w).join() === "figure figure:20-24", "the ticks are those near the screen");
});

test("a browser without an observer has all of them", async () => {
  const w = await shown((win) => put(win, "IntersectionObserver", undefined));
  w.gloss.suggested("", "", "0,3,20,24", "");
  equal(ticks(w), ["figure figure:0-3", "figure figure:20-24"]);
});

test("where the page has no gutter or no such block, nothing is drawn", async () => {
  const w = await shown();
  w.gloss.block = () => null;
  w.gloss.suggested("", "", "0,3", "");
  w.document.getElementById("gutter").remove();
  w.gloss.remeasure();
  equal(ticks(w), []);
});

test("the words of the offer are lit, and it stands level with them", async () => {
  const w = await shown();
  const offer = w.document.getElementById("offer");
  const light = () => {
    const moves = [];
    w.gloss.light(moves, 5, w.document.getElementById("article")?.getBoundingClientRect().top || 0);
    return moves.map(([el, name, value]) => [el.id, name, Math.round(parseFloat(value))]);
  };
  equal(light(), []);
  Object.assign(offer.dataset, { kind: "figure", span: "20,24" });
  equal([light(), lit(w, "figure"), w.document.getElementById("article").dataset.lit], [[["offer", "--y", line(w, 1) + 5]], ["Four"], "figure"]);
  Object.assign(offer.dataset, { kind: "claim", span: "0,14" });
  light();
  equal([lit(w, "figure"), lit(w, "claim"), w.document.getElementById("article").dataset.lit], [[], ["One two three."], "claim"]);
  delete offer.dataset.kind;
  equal([light(), lit(w, "claim"), "lit" in w.document.getElementById("article").dataset], [[], [], false]);
  w.document.getElementById("article").remove();
  offer.dataset.kind = "claim";
  equal(light(), []);
});

// pointing has the mouse move to the middle of a box, and lists what was told.
async function pointing() {
  const w = await shown();
  const told = [];
  w.gloss.suggested("0,14", "", "4,7,20,24", "");
  w.gloss.pointed((key) => told.push(key));
  await until(() => ticks(w).length === 3);
  const box = (start, end) => w.gloss.ranges([start, end])[0].getClientRects()[0];
  const over = async ({ left, top, width, height }, more = {}) => {
    const [clientX, clientY] = [left + width / 2, top + height / 2];
    (w.document.elementFromPoint(clientX, clientY) || w.document.body).dispatchEvent(new w.PointerEvent("pointermove", { bubbles: true, pointerType: "mouse", clientX, clientY, ...more }));
    await new Promise((done) => w.requestAnimationFrame(() => w.requestAnimationFrame(done)));
  };
  return { w, told, box, over };
}

test("the shortest suggestion under the mouse is told, once", async () => {
  const { w, told, box, over } = await pointing();
  await over(box(0, 3));
  await over(box(0, 3));
  await over(box(4, 7));
  await over(box(20, 24));
  await over(w.document.querySelector('[data-key="claim:0-14"]').getBoundingClientRect());
  await over(box(4, 7), { pointerType: "touch" });
  await over(box(4, 7), { buttons: 1 });
  equal(told, ["claim:0-14", "figure:4-7", "figure:20-24", "claim:0-14"]);
});

test("the mouse may go to the offer; elsewhere it has left after a moment", async () => {
  const { w, told, box, over } = await pointing();
  const pass = clock(w);
  const offer = w.document.getElementById("offer");
  Object.assign(offer.style, { position: "fixed", left: "500px", width: "100px", height: "20px", top: box(20, 24).top + "px" });
  await over({ left: 300, top: 500, width: 2, height: 2 });
  await pass(400);
  equal(told, [], "nothing was pointed at");
  await over(box(20, 24));
  await over({ left: 300, top: box(20, 24).top, width: 20, height: 20 }); // on the way
  await over(offer.getBoundingClientRect());
  await pass(1000);
  equal(told, ["figure:20-24"]);
  await over({ left: 300, top: 500, width: 2, height: 2 });
  await pass(299);
  await over({ left: 310, top: 500, width: 2, height: 2 });
  equal(told, ["figure:20-24"]);
  await pass(1);
  equal(told, ["figure:20-24", ""]);
  await over(box(20, 24));
  w.document.dispatchEvent(new w.PointerEvent("pointerleave"));
  await over(box(20, 24)); // it is back
  await pass(1000);
  equal(told, ["figure:20-24", "", "figure:20-24"]);
});
