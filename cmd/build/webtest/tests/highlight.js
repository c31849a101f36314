"use strict";
// Bytes: "Zürich – 👍🏽 é" has letters of one to four bytes.
const run = (at, words) => `<span data-at="${at}">${words}</span>`;
const shown = (body, set = () => {}) => open({ body, set, scripts: ["boot.js", "guard.js", "layout.js", "highlight.js"] });
const bytes = (s) => new TextEncoder().encode(s).length;
const texts = (ranges) => [...ranges].map(String);

test("bytes become ranges of the same words, whatever their letters take", async () => {
  const doc = "Zürich – 👍🏽 été, 東京.";
  const w = await shown(`<p id="article">${run(0, doc)}</p>`);
  for (const words of ["Zürich", "ürich", "rich", "–", "👍🏽", "été", "té", "東京", "京", ".", doc]) {
    const at = bytes(doc.slice(0, doc.indexOf(words)));
    equal(texts(w.gloss.ranges([at, at + bytes(words)])), [words]);
  }
});

test("a letter takes as many bytes as its number asks for", async () => {
  const letters = ["\x7f", "\x80", "\u07ff", "\u0800", "\uffff", "\u{10000}", "\u{10ffff}"];
  const doc = letters.map((letter) => letter + "x").join("");
  const w = await shown(`<p id="article">${run(0, "")}</p>`);
  w.document.querySelector("#article span").textContent = doc;
  letters.forEach((letter, i) => {
    const at = bytes(letters.slice(0, i).join("") + "x".repeat(i));
    equal(texts(w.gloss.ranges([at, at + bytes(letter)])), [letter]);
  });
});

test("places go over several runs, and begin and end within the nearest", async () => {
  const w = await shown(`<p id="article">${run(0, "one ")}<b>${run(4, "twö ")}</b>${run(9, "three")}</p>`);
  const [range, second, third] = w.gloss.ranges([0, 4, 4, 9, 2, 11]);
  equal(texts([range, second, third]), ["one ", "twö ", "e twö th"]);
  const where = (r) => [r.startContainer.data, r.startOffset, r.endContainer.data, r.endOffset];
  equal(where(range), ["one ", 0, "one ", 4]); // and not before the first letter of the next
  equal(where(second), ["twö ", 0, "twö ", 4]);
});

test("places are found in any order, and runs wherever they are drawn", async () => {
  const w = await shown(`<p id="article">${run(8, "three")}${run(4, "two ")}${run(0, "one ")}</p>`);
  equal(texts(w.gloss.ranges([8, 13, 0, 3, 4, 7])), ["three", "one", "two"]);
});

test("what is beyond the text ends with it, and empty runs count for nothing", async () => {
  const w = await shown(`<p id="article">${run(0, "one")}<span data-at="3"></span><span data-at="3"><br></span></p>`);
  equal(texts(w.gloss.ranges([0, 99])), ["one"]);
  equal(texts(w.gloss.ranges([0, 0])), [""], "an empty place at the very beginning:");
  w.document.querySelector("#article").innerHTML = "";
  equal(w.gloss.ranges([0, 3]), []);
});

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

test("suggestions of each kind are highlighted under its name", async () => {
  const w = await shown(`<p id="article">${run(0, "one two three")}</p>`);
  w.gloss.suggested("0,3", "", "4,7,8,13");
  const drawn = () => ["claim", "quote", "figure"].map((kind) => texts(w.CSS.highlights.get("suggested-" + kind)));
  equal(drawn(), [["one"], [], ["two", "three"]]);
  w.gloss.suggested("", "8,13", "");
  equal(drawn(), [[], ["three"], []]);
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
