"use strict";
// An article of three lines of 20 pixels, 10 pixels from the top, with the notes beside it.
const run = (at, words) => `<span data-at="${at}">${words}</span>`;
const mark = (id, words, more = "") => `<mark id="mark-${id}" data-mark="${id}" ${more}>${words}</mark>`;
const note = (id, height = 30) => `<div class="note" data-mark="${id}" style="height:${height}px"><button>${id}</button></div>`;
const page = (article, rest = "") => `<div style="height:10px"></div><div id="article" style="position:relative;width:400px">${article}</div><div id="margin" style="position:absolute;top:10px;left:500px"><div id="notes">${rest.includes("note") ? group(rest) : ""}</div>${rest.includes("note") ? "" : rest}</div>`;
const group = (notes) => `<div class="group">${notes}</div>`;

const laidOut = async (body, set = () => {}) => {
  const w = await open({ body, set, scripts: ["boot.js", "guard.js", "layout.js", "suggested.js"] });
  w.gloss.arrange();
  return w;
};
const y = (el) => parseFloat(el.style.getPropertyValue("--y"));
const tops = (w) => [...w.document.querySelectorAll(".note")].map((n) => (y(n.parentElement) + y(n)).toFixed(1) + "px");

test("a note stands beside the first line of its mark", async () => {
  const w = await laidOut(page(`<p style="margin:0">one</p><p style="margin:80px 0 0">${mark("a", "two")}</p>`, note("a")));
  const line = w.document.querySelector("mark").getClientRects()[0].top - 10;
  ok(line > 80);
  equal(tops(w), [line.toFixed(1) + "px"]);
});

test("notes that would overlap stand below one another, with a gap", async () => {
  const w = await laidOut(page(`${mark("a", "one")} ${mark("b", "two")} ${mark("c", "three")}<p style="margin:200px 0 0">${mark("d", "four")}</p>`, note("a", 30) + note("b", 50) + note("c", 30) + note("d", 30)));
  const [a, b, c, d] = tops(w).map(parseFloat);
  ok(Math.abs(b - (a + 30 + 8)) < 3 || b === 38, `the second stands at ${b}`);
  equal([b, c], [a + (b - a), b + 50 + 8]);
  ok(b >= a + 38 && b < a + 40, `the first ends at ${a + 30}, the second begins at ${b}`);
  ok(d > 200 && d > c + 38, "one that has room stands at its mark");
});

test("a note without a mark stands at the top, and below the one before", async () => {
  const w = await laidOut(page("words", note("gone", 30) + note("lost", 30)));
  equal(tops(w), ["0.0px", "38.0px"]);
});

test("nothing is written that stands already", async () => {
  const w = await laidOut(page(mark("a", "one"), note("a")));
  let writes = 0;
  new w.MutationObserver((all) => (writes += all.length)).observe(w.document.body, { subtree: true, attributeFilter: ["style", "data-number"] });
  w.gloss.arrange();
  await pause();
  equal(writes, 0);
});

test("Tab passes the notes by where they are not seen", async () => {
  const w = await laidOut(page(mark("a", "one"), note("a"))); // the frame is narrower than 60rem
  equal(w.document.querySelector(".note").firstChild.tabIndex, -1);
  w.frame.width = 1200;
  await until(() => w.innerWidth === 1200);
  w.gloss.arrange();
  equal(w.document.querySelector(".note").firstChild.tabIndex, 0);
});

test("a browser that tells no widths by query tells its own", async () => {
  const set = (width) => (w) => {
    put(w, "matchMedia", () => { throw new Error("no"); });
    put(w, "innerWidth", width);
  };
  for (const [width, want] of [[960, -1], [961, 0]]) {
    const w = await laidOut(page(mark("a", "one"), note("a")), set(width));
    equal(w.document.querySelector(".note").firstChild.tabIndex, want, width + " wide:");
  }
});

test("marks on paper are numbered in the order of their notes", async () => {
  const w = await laidOut(page(mark("a", "one", "data-tail") + mark("b", "two", "data-tail") + mark("c", "three", `data-tail data-number="9"`), note("b") + note("a")));
  w.gloss.number();
  equal([...w.document.querySelectorAll("mark, .note")].map((el) => el.dataset.number), ["2", "1", "", "1", "2"]);
});

test("the card stands at its mark, but no lower than the article allows, and in the window", async () => {
  const editor = `<div id="editor" data-mark="b" style="height:100px"></div>`;
  const w = await laidOut(page(`${mark("a", "one")}<p style="margin:300px 0">${mark("b", "two")}</p>`, editor));
  const y = () => parseFloat(w.document.getElementById("editor").style.getPropertyValue("--y"));
  const line = w.document.getElementById("mark-b").getClientRects()[0].top - 10;
  ok(Math.abs(y() - line) < 0.1, `at ${y()}, its mark at ${line}`);
  oneDecimal(w, "#editor", "--y");
  w.document.getElementById("editor").style.height = "300px";
  w.gloss.arrange();
  const bottom = w.document.getElementById("article").getBoundingClientRect().bottom;
  ok(Math.abs(y() - (Math.min(bottom + 128, w.innerHeight - 16 + 12) - 10 - 300)) < 0.1, `at ${y()}`);
  w.document.getElementById("editor").style.height = "5000px";
  w.gloss.arrange();
  equal(y(), 14); // its top in sight
});

test("the card stays in the window while the page is scrolled", async () => {
  const editor = `<div id="editor" data-mark="a" style="height:100px"></div>`;
  const w = await laidOut(page(`${mark("a", "one")}<p style="margin:3000px 0">two</p>`, editor));
  const y = () => parseFloat(w.document.getElementById("editor").style.getPropertyValue("--y"));
  w.scrollTo(0, 1000);
  await until(() => Math.abs(y() - (w.scrollY + 14)) < 0.1, "the card to follow");
  w.document.getElementById("editor").remove();
  w.scrollTo(0, 1100); // and nothing fails without it
});

test("what has scrolled away moves nothing", async () => {
  const w = await laidOut(page(`${mark("a", "one")}<p style="margin:900px 0">${mark("b", "two")}</p>`, note("a") + note("b") + `<div id="editor" data-mark="b" style="height:900px"></div>`) + `<div id="ruler"><i data-mark="a"></i><i data-mark="b"></i></div>`);
  const all = () => [...w.document.querySelectorAll(".note, #ruler i")].map((el) => el.getAttribute("style"));
  const before = all();
  w.scrollTo(0, 300);
  ok(w.scrollY > 200);
  w.gloss.arrange();
  equal(all(), before);
});

test("a tick of the ruler stands as far down as its mark in the page", async () => {
  const w = await laidOut(page(`<p style="margin:0 0 300px">${mark("a", "one")}</p>`) + `<div id="ruler"><i data-mark="a"></i><i data-mark="none"></i></div>`);
  const height = w.document.getElementById("article").getBoundingClientRect().bottom + 128;
  const top = w.document.querySelector("mark").getClientRects()[0].top;
  equal([...w.document.querySelectorAll("#ruler i")].map((i) => i.style.getPropertyValue("--at")), [(100 * top / height).toFixed(2) + "%", (1000 / height).toFixed(2) + "%"]);
});

test("without notes or article nothing is arranged", async () => {
  const w = await laidOut(`<div id="article">${mark("a", "one", "data-tail")}</div>`);
  equal(w.document.querySelector("mark").dataset.number, undefined);
  w.document.body.innerHTML = `<div id="margin">${note("a")}</div>`;
  w.gloss.arrange();
  equal(w.document.querySelector(".note").getAttribute("style"), "height:30px");
});

const groups = (...all) => `<div style="height:10px"></div><div id="article" style="position:relative;width:400px">${all.flat().map((id) => `<p style="margin:0">${mark(id, id)}</p>`).join("")}<p style="height:500px;margin:0"></p></div><div id="margin" style="position:absolute;top:10px;left:500px"><div id="notes">${all.map((ids) => group(ids.map((id) => `<div class="note" id="note-${id}" data-mark="${id}" style="height:30px"><button>${id}</button></div>`).join(""))).join("")}</div></div>`;

test("a group moves as a whole when those above grow or shrink", async () => {
  const w = await laidOut(groups(["a", "b"], ["c", "d"], ["e"]));
  const at = () => tops(w).map(parseFloat);
  equal(at(), [0, 38, 76, 114, 152]);
  let written = [];
  new w.MutationObserver((all) => (written = written.concat(all.map((m) => m.target.dataset.mark || "group")))).observe(w.document.getElementById("notes"), { subtree: true, attributeFilter: ["style"] });
  const high = async (id, height) => {
    const note = w.document.getElementById("note-" + id);
    note.style.height = height + "px";
    w.gloss.touched("notes", note);
    await pause();
    written = [];
    w.gloss.arrange();
    await pause();
    return at();
  };
  equal(await high("a", 60), [0, 68, 106, 144, 182]);
  equal(written.sort(), ["b", "group", "group", "group"]);
  equal(await high("a", 10), [0, 20, 58, 96, 134]);
  equal(await high("b", 12), [0, 20, 40, 78, 116]);
  equal(await high("b", 0), [0, 20, 40, 78, 116], "no higher than its mark:");
});

test("only what was painted is measured", async () => {
  const w = await laidOut(groups(["a", "b"], ["c"]));
  const measured = [];
  const rects = w.Element.prototype.getClientRects;
  w.Element.prototype.getClientRects = function () { measured.push(this.dataset.mark); return rects.call(this); };
  w.gloss.arrange();
  equal(measured, []);
  const block = w.document.querySelectorAll("p")[2];
  block.style.cssText = "position:relative;top:200px;margin:0";
  w.gloss.touched("text", block);
  w.gloss.arrange();
  equal(measured, ["c"]);
  ok(parseFloat(tops(w)[2]) > 200, tops(w));
  w.document.querySelector("[style*='500px']").style.height = "600px"; // the text flows otherwise
  w.gloss.arrange();
  equal(measured, ["c", "a", "b", "c"]);
});

test("a tick that was painted finds its place", async () => {
  const w = await laidOut(page(mark("a", "one"), note("a")) + `<div id="ruler"></div>`);
  const tick = w.document.createElement("i");
  tick.dataset.mark = "a";
  w.document.getElementById("ruler").append(tick);
  w.gloss.arrange();
  equal(tick.style.getPropertyValue("--at"), "");
  w.gloss.touched("ruler", tick);
  w.gloss.arrange();
  ok(/%$/.test(tick.style.getPropertyValue("--at")));
});

const handles = (id) => `<div id="handles"><b data-mark="${id}" data-end="first"></b><b data-mark="${id}" data-end="last"></b></div>`;
const ends = (w) => [...w.document.querySelectorAll("#handles b")].map((h) => [h.style.getPropertyValue("--x"), h.style.getPropertyValue("--y")].map(parseFloat));
const oneDecimal = (w, selector, ...names) => w.document.querySelectorAll(selector).forEach((el) => names.forEach((name) => ok(/^-?\d+\.\dpx$/.test(el.style.getPropertyValue(name)), el.getAttribute("style"))));
const near = (got, want) => ok(got.every((n, i) => Math.abs(n - want[i]) < 0.11), `got ${got}, want ${want}`);

test("the handles stand at the ends of the open mark", async () => {
  const w = await laidOut(page(`one ${mark("a", "two three")} four<p>${mark("a", "five")}</p>${mark("b", "six")}`) + handles("a"));
  const [first, last] = w.document.querySelectorAll("[data-mark=a]");
  const [f, l] = [first.getClientRects()[0], last.getClientRects()[0]];
  near(ends(w)[0], [f.left, f.bottom - 10]);
  near(ends(w)[1], [l.right, l.bottom - 10]);
  oneDecimal(w, "#handles b", "--x", "--y");
  ok(ends(w)[0][0] > 0 && ends(w)[1][1] > ends(w)[0][1]);
});

test("in a mark of several lines they stand at the first and at the last", async () => {
  const w = await laidOut(page(`<div style="width:100px">${mark("a", "aaaa bbbb cccc dddd eeee")}</div>`) + handles("a"));
  const lines = w.document.querySelector("mark").getClientRects();
  ok(lines.length > 1);
  near(ends(w)[0], [lines[0].left, lines[0].bottom - 10]);
  near(ends(w)[1], [lines[lines.length - 1].right, lines[lines.length - 1].bottom - 10]);
});

test("in text from right to left the beginning is on the right", async () => {
  const w = await laidOut(page(`<p dir="rtl">${mark("a", "אבג")}</p>`) + handles("a"));
  const line = w.document.querySelector("mark").getClientRects()[0];
  const { top } = w.document.getElementById("article").getBoundingClientRect();
  near(ends(w)[0], [line.right, line.bottom - top]);
  near(ends(w)[1], [line.left, line.bottom - top]);
});

test("a handle says the words at its end, those of a piece within a piece once", async () => {
  const words = "0123456789".repeat(5);
  const said = (w) => [...w.document.querySelectorAll("#handles b")].map((h) => h.getAttribute("aria-valuetext"));
  equal(said(await laidOut(page(mark("a", words)) + handles("a"))), [words.slice(0, 40) + "…", "…" + words.slice(-40)]);
  equal(said(await laidOut(page(`<mark data-mark="a">one <mark data-mark="a">two</mark></mark> <mark data-mark="a">six</mark>`) + handles("a"))), ["one two  six…", "…one two  six"]);
  equal(said(await laidOut(page(mark("b", "x")) + handles("a"))), [null, null]);
});

const sheet = (position) => `<div class="bar" style="position:fixed;top:0;height:50px;width:100%"></div><div style="height:900px"></div><p id="it" style="margin:0;height:20px">it</p><div style="height:2000px"></div><div id="editor" style="position:${position};bottom:0;height:300px;width:100%"></div>`;
const uncovered = async (position, from, more = () => {}) => {
  const w = await open({ body: sheet(position), scripts: ["boot.js", "guard.js", "layout.js", "suggested.js"] });
  more(w);
  w.scrollTo(0, from);
  w.gloss.uncover("it");
  return w.scrollY;
};

test("what lies under the editor is scrolled out from it", async () => {
  equal(await uncovered("fixed", 500), 900 - 50 - 24); // at 400, and the sheet begins at 300
  equal(await uncovered("fixed", 880), 900 - 50 - 24); // under the bar
  equal(await uncovered("fixed", 700), 700); // at 200: it is seen
  equal(await uncovered("fixed", 644), 900 - 50 - 24); // its end is 24 pixels above the sheet
  equal(await uncovered("fixed", 645), 645);
  equal(await uncovered("fixed", 850), 900 - 50 - 24); // at the bar's very end
  equal(await uncovered("fixed", 849), 849);
  equal(await uncovered("static", 500), 500, "an editor in the margin covers nothing:");
  equal(await uncovered("fixed", 500, (w) => w.document.querySelector(".bar").remove()), 900 - 24);
  equal(await uncovered("fixed", 500, (w) => (w.document.getElementById("it").style.display = "none")), 500);
  equal(await uncovered("fixed", 500, (w) => w.document.getElementById("it").remove()), 500);
  equal(await uncovered("fixed", 500, (w) => w.document.getElementById("editor").remove()), 500);
});
