"use strict";
// Bytes: "Zürich – 👍🏽 é" has letters of one to four bytes.
const run = (at, words) => `<span data-at="${at}">${words}</span>`;
const shown = (body, set = () => {}) => open({ body, set, scripts: ["boot.js", "place.js"] });
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

test("ranges that are made again under a name are the same while their texts are", async () => {
  const w = await shown(`<div id="article"><p>${run(0, "one two ")}${run(8, "three")}</p><p>${run(13, "four")}</p></div>`);
  const spans = [0, 3, 4, 11, 8, 13, 13, 17];
  const made = w.gloss.ranges(spans, "found");
  const same = (name) => w.gloss.ranges(spans, name).map((r, i) => r === made[i]);
  equal(same("found"), [true, true, true, true]);
  equal([...same("other"), ...same()], [false, false, false, false, false, false, false, false], "of another name, or none:");
  const [first, second, third] = w.document.querySelectorAll("span");
  first.firstChild.data = "one t";
  first.insertAdjacentHTML("afterend", run(5, "wo "));
  equal(same("found"), [false, false, true, true], "after a change of the first text:");
  equal(texts(w.gloss.ranges(spans, "found")), ["one", "two thr", "three", "four"]);
  third.replaceWith(third.cloneNode(true));
  equal(same("found")[3], false, "in a text that was taken out:");
  second.dataset.at = "108";
  equal(w.gloss.ranges([108, 113], "found").map(String), ["three"]);
  equal(texts(w.gloss.ranges([8, 9], "moved")), [""], "of bytes that are elsewhere now:");
});

test("only the runs of the blocks that are asked for are looked at", async () => {
  const w = await shown(`<div id="article"><p id="a">${run(4, "one ")}${run(8, "two ")}</p><p id="b">${run(12, "three")}</p><p id="c"></p></div>`);
  const asked = [];
  w.gloss.block = (at) => w.document.getElementById(at < 12 ? "a" : at < 17 ? "b" : "c");
  const all = w.gloss.texts;
  w.gloss.texts = (block) => {
    asked.push(block?.id);
    return all(block);
  };
  equal(texts(w.gloss.ranges([8, 11, 4, 14, 12, 17])), ["two", "one two th", "three"]);
  equal(asked, ["a", "b"]);
  asked.length = 0;
  equal(texts(w.gloss.ranges([17, 18, 0, 7])), ["", "one"], "where the block has no such run:");
  equal(asked, ["c", undefined, "a"]);
});

test("what is beyond the text ends with it, and empty runs count for nothing", async () => {
  const w = await shown(`<p id="article">${run(0, "one")}<span data-at="3"></span><span data-at="3"><br></span></p>`);
  equal(texts(w.gloss.ranges([0, 99])), ["one"]);
  equal(texts(w.gloss.ranges([0, 0])), [""], "an empty place at the very beginning:");
  w.document.querySelector("#article").innerHTML = "";
  equal(w.gloss.ranges([0, 3]), []);
});

test("places of the DOM become bytes, whatever the letters take", async () => {
  const doc = "Zürich – 👍🏽 été, 東京.";
  const w = await shown(`<p id="article">${run(7, doc)}</p>`);
  const node = w.document.querySelector("span").firstChild;
  for (const words of ["Zürich", "rich", "–", "👍🏽", "été", "京", "."]) {
    const unit = doc.indexOf(words);
    equal(w.gloss.byteAt(node, unit), 7 + bytes(doc.slice(0, unit)));
  }
  equal(w.gloss.byteAt(node, doc.length), 7 + bytes(doc));
});

test("a place in an element is one of its ends, or where the next run begins", async () => {
  const w = await shown(`<b>before</b><article id="article"><p>${run(0, "one ")}${run(4, "twö ")}</p><hr><p>${run(20, "three")}</p><i>notes</i></article><b>after</b>`);
  const [one, two, three] = w.document.querySelectorAll("span");
  const at = (node, offset) => w.gloss.byteAt(node, offset);
  equal([at(two, 0), at(two, 1)], [4, 9], "in a run:");
  const [p] = w.document.querySelectorAll("p");
  equal([at(p, 0), at(p, 1), at(p, 2)], [0, 4, 20], "between runs:");
  const all = w.document.getElementById("article");
  equal([at(all, 0), at(all, 1), at(all, 3), at(w.document.querySelector("i").firstChild, 2)], [0, 20, 25, 25], "between paragraphs:");
  equal([at(w.document.body, 0), at(w.document.body.lastChild.firstChild, 1), at(w.document, 0)], [0, 25, 0], "outside:");
  for (const span of [one, two, three]) span.remove();
  equal(at(all, 1), 0, "where there is no run:");
});

test("runs that hold no words are no texts", async () => {
  const w = await shown(`<p id="article">${run(4, "two")}${run(0, "one ")}<span data-at="7"></span><span data-at="7"><br></span></p>`);
  equal(w.gloss.texts().map(({ node, at }) => [node.data, at]), [["one ", 0], ["two", 4]]);
});

test("ranges are drawn under a name, where the browser can", async () => {
  const w = await shown(`<p id="article">${run(0, "one two")}</p>`);
  equal(w.gloss.highlight("x", w.gloss.ranges([0, 3])), true);
  equal(texts(w.CSS.highlights.get("x")), ["one"]);
  put(w, "Highlight", undefined);
  equal(w.gloss.highlight("x", []), false);
});

// bar opens a page of 800 by 600 pixels with a line of the article, and the bar of 200
// by 40 beside it; it returns where the bar is put and where the selection is.
const bar = async ({ top = 100, left = 300, sheet = "", hidden = "", scrolled = 0 } = {}) => {
  const w = await shown(`<div style="height:3000px;width:2000px"><p id="article" style="position:absolute;margin:0;top:${top}px;left:${left}px">${run(0, "words")}</p></div>
    <div id="bubble" ${hidden} style="position:absolute;width:200px;height:40px"></div>${sheet}`);
  w.scrollTo(0, scrolled);
  const node = w.document.querySelector("#article span").firstChild;
  w.getSelection().setBaseAndExtent(node, 0, node, 5);
  w.gloss.beside();
  const style = w.document.getElementById("bubble").style;
  const r = w.getSelection().getRangeAt(0).getBoundingClientRect();
  return { w, x: parseFloat(style.getPropertyValue("--x")), y: parseFloat(style.getPropertyValue("--y")), r };
};
const near = (got, want, what) => ok(Math.abs(got - want) < 0.1, `${what} ${got}, want ${want}`);

test("the bar stands below the middle of the selection", async () => {
  const { x, y, r } = await bar();
  near(x, r.left + r.width / 2 - 100, "x is");
  near(y, r.bottom + 10, "y is");
});

test("the bar stays on the screen, and moves with the page", async () => {
  near((await bar({ left: 5 })).x, 10, "at the left edge x is");
  const right = await bar({ left: 760 });
  near(right.x, right.w.document.documentElement.clientWidth - 210, "at the right edge x is");
  const { y, r } = await bar({ top: 700, scrolled: 500 });
  near(y, r.bottom + 10 + 500, "on a page that is scrolled y is");
});

test("the bar stands above where there is no room below, and below where there is none at all", async () => {
  const above = await bar({ top: 540 });
  near(above.y, above.r.top - 50, "y is");
  const sheet = (left) => `<div id="suggestions" style="position:fixed;top:130px;left:${left}px;width:300px;height:400px"></div>`;
  const over = await bar({ sheet: sheet(0) });
  near(over.y, over.r.top - 50, "over a sheet y is");
  const beside = await bar({ sheet: sheet(500) });
  near(beside.y, beside.r.bottom + 10, "beside one y is");
  const none = await bar({ top: 40, sheet: sheet(0).replace("130", "60") });
  near(none.y, none.r.bottom + 10, "without room above y is");
});

test("a bar that is hidden or has no words beside it stays where it is", async () => {
  equal(Number.isNaN((await bar({ hidden: "hidden" })).y), true);
  const { w } = await bar();
  const style = w.document.getElementById("bubble").style;
  style.setProperty("--y", "1px");
  w.document.getElementById("article").style.display = "none";
  w.gloss.beside();
  w.getSelection().removeAllRanges();
  w.gloss.beside();
  w.document.getElementById("bubble").remove();
  w.gloss.beside();
  equal(style.getPropertyValue("--y"), "1px");
});
