"use strict";
const run = (at, words) => `<span data-at="${at}">${words}</span>`;
const shown = (body, set = () => {}) => open({ body, set, scripts: ["boot.js", "guard.js", "place.js", "layout.js", "highlight.js"] });
const texts = (ranges) => [...ranges].map(String);

test("what is found is highlighted, and one of it apart", async () => {
  const w = await shown(`<p id="article">${run(0, "one two three")}</p>`);
  w.gloss.found([0, 3, 4, 7], 1, false);
  const drawn = (name) => texts(w.CSS.highlights.get(name));
  equal([drawn("found"), drawn("found-here")], [["one", "two"], ["two"]]);
  w.gloss.found([0, 3], -1, false);
  equal([drawn("found"), drawn("found-here")], [["one"], []]);
  w.gloss.found([], 0, true);
  equal([drawn("found"), drawn("found-here")], [[], []]);
});

test("the one that is shown is scrolled to where it is not seen", async () => {
  const w = await shown(`<div style="height:1000px"></div><p id="article" style="margin:0">${run(0, "one")}</p><div style="height:2000px"></div>`);
  const scrolled = (from, reveal = true) => {
    w.scrollTo(0, from);
    w.gloss.found([0, 3], 0, reveal);
    return Math.round(w.scrollY);
  };
  // A third of 600 pixels from the top; the line box begins at 1000.
  const want = Math.round(w.document.querySelector("span").getBoundingClientRect().top + w.scrollY - 200);
  equal(scrolled(0), want);
  equal(scrolled(0, false), 0, "where it is not to be shown");
  equal(scrolled(700), 700, "where it is seen");
  const top = w.document.querySelector("span").getBoundingClientRect().top + w.scrollY; // in the page
  const bottom = w.document.querySelector("span").getBoundingClientRect().bottom + w.scrollY;
  equal(scrolled(Math.floor(top - 80)), Math.floor(top - 80), "80 pixels from the top");
  equal(scrolled(Math.ceil(top - 79)), want, "less than that");
  equal(scrolled(Math.ceil(bottom - 480)), Math.ceil(bottom - 480), "120 pixels from the bottom");
  equal(scrolled(Math.floor(bottom - 481)), want, "less than that");
});

const without = (w) => put(w, "Highlight", undefined);
const field = `<input id="find" value="two">`;

test("without highlights the place is selected after a pause, and the field keeps the focus", async () => {
  const w = await shown(`${field}<p id="article">${run(0, "one two three")}</p>`, without);
  const pass = clock(w);
  equal(w.gloss.highlight("found", []), false);
  const find = w.document.getElementById("find");
  find.focus();
  w.gloss.found([4, 7], 0, true);
  await pass(199);
  ok(String(w.getSelection()) !== "two" || w.document.activeElement !== find, "it was selected at once");
  let selected = "";
  w.document.addEventListener("selectionchange", () => {});
  const put0 = w.Selection.prototype.setBaseAndExtent;
  w.Selection.prototype.setBaseAndExtent = function (a, b, c, d) {
    selected = a.data.slice(b, d);
    return put0.call(this, a, b, c, d);
  };
  await pass(1);
  equal(selected, "two");
  ok(w.document.activeElement === find);
});

test("a key in the field ends that, and a field that was left is left alone", async () => {
  const w = await shown(`${field}<button>b</button><p id="article">${run(0, "one two three")}</p>`, without);
  const pass = clock(w);
  let selected = 0;
  w.Selection.prototype.setBaseAndExtent = () => selected++;
  const find = w.document.getElementById("find");
  find.focus();
  find.setSelectionRange(0, 0);
  w.gloss.found([4, 7], 0, true);
  find.dispatchEvent(new w.KeyboardEvent("keydown", { key: "x" }));
  equal([find.selectionStart, find.selectionEnd], [3, 3]);
  await pass(1000);
  w.gloss.found([4, 7], 0, true);
  w.document.querySelector("button").focus();
  await pass(1000);
  find.focus();
  w.gloss.found([4, 7], 0, false);
  await pass(1000);
  equal(selected, 0);
  find.remove();
  w.gloss.found([4, 7], 0, true);
  await pass(1000);
  equal(selected, 0);
});
