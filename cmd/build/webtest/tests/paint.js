"use strict";
const body = `<div id="article"><header></header><div class="text"></div><footer></footer></div><aside id="margin"><div id="notes"></div></aside><div id="ruler"></div>`;
const canvas = (markup = body) => open({ body: markup, scripts: ["boot.js", "guard.js", "layout.js", "paint.js"] });
const paint = (w, ...changes) => w.gloss.paint(JSON.stringify(changes));
const text = (w) => w.document.querySelector(".text");

const run = (at, words) => ["span", ["data-at", String(at)], words];
const mark = (id, ...children) => ["mark", ["class", "claim d0", "data-mark", id, "id", "mark-" + id, "tabindex", "0"], ...children];
const p = (...children) => ["p", ["dir", "auto"], ...children];
const note = (id, words, open = "false") => ["div", ["class", "note", "data-mark", id], ["button", ["type", "button", "id", "open-note-" + id, "aria-expanded", open], ["span", [], words]]];

test("elements are made of their tags, attributes and texts", async () => {
  const w = await canvas();
  paint(w, ["text", [0, 0, ["0", p(run(0, "one "), mark("a", run(4, "<b>two</b>")))]]], ["ruler", [0, 0, ["a", ["i", ["class", "claim"]]]]]);
  equal(text(w).innerHTML, `<p dir="auto"><span data-at="0">one </span><mark class="claim d0" data-mark="a" id="mark-a" tabindex="0"><span data-at="4">&lt;b&gt;two&lt;/b&gt;</span></mark></p>`);
  equal(w.document.getElementById("ruler").innerHTML, `<div class="group"><i class="claim"></i></div>`);
});

test("a drawing is made in its own namespace, and changed in place", async () => {
  const w = await canvas();
  const gauge = (fill) => ["svg", ["class", "gauge", "viewBox", "0 0 16 16", "aria-hidden", "true"], ["path", ["class", "line", "d", "M8 1z"]], ...(fill ? [["path", ["class", "fill", "d", fill]]] : [])];
  paint(w, ["notes", [0, 0, ["a", ["div", [], gauge("M8 8z")]]]]);
  const svg = w.document.querySelector(".gauge");
  equal([svg, ...svg.children].map((el) => el.namespaceURI), Array(3).fill("http://www.w3.org/2000/svg"));
  equal(svg.getAttribute("viewBox"), "0 0 16 16");
  paint(w, ["notes", [0, 1, ["a", ["div", [], gauge("M9 9z")]]]]);
  equal([svg.isConnected, svg.lastChild.getAttribute("d")], [true, "M9 9z"]);
  paint(w, ["notes", [0, 1, ["a", ["div", [], gauge("")]]]]);
  equal([svg.isConnected, svg.childElementCount], [true, 1]);
});

test("no other element and no other attribute is made", async () => {
  const w = await canvas();
  for (const bad of [["script", [], "alert(1)"], ["p", ["onclick", "alert(1)"]], ["p", ["style", "color: red"]], ["p", [], ["img", []]], ["a", []], ["p", ["href", "javascript:0"]]]) {
    let refused = false;
    try {
      paint(w, ["text", [0, 0, ["0", bad]]]);
    } catch (e) {
      refused = e.name === "TypeError";
    }
    ok(refused, JSON.stringify(bad));
    equal(text(w).innerHTML, "");
  }
});

const words = (w) => [...text(w).children].map((el) => el.textContent);

test("items are put in, taken out, moved and kept by their keys", async () => {
  const w = await canvas();
  const item = (key, says = key) => [key, p(says)];
  paint(w, ["text", [0, 0, item("a"), item("b"), item("c"), item("d")]]);
  const [a, b, c, d] = text(w).children;
  const rows = [
    ["one in the middle", [[2, 0, item("x")]], "a b x c d"],
    ["several at the end", [[5, 0, item("y"), item("z")]], "a b x c d y z"],
    ["one out", [[2, 1]], "a b c d y z"],
    ["some out at the end", [[4, 2]], "a b c d"],
    ["one other in its place", [[1, 1, item("q")]], "a q c d"],
    ["one back", [[1, 1, ["b", p("b")]]], "a b c d"],
    ["two, the last one first", [[3, 1, item("d", "D")], [0, 1, item("a", "A")]], "A b c D"],
    ["to another place", [[0, 4, "d", "a", "c", ["b", p("B")]]], "D A c B"],
    ["all out", [[0, 4]], ""],
    ["and in again", [[0, 0, item("e"), item("f")]], "e f"],
  ];
  for (const [name, splices, want] of rows) {
    paint(w, ["text", ...splices]);
    equal(words(w).join(" "), want, name + ":");
    if (name.startsWith("to another")) equal([...text(w).children].map((el) => [a, c, d].includes(el)), [true, true, true, false], "the same elements:");
  }
  ok(!b.isConnected);
});

test("what changes within an item is changed in place", async () => {
  const w = await canvas();
  paint(w, ["text", [0, 0, ["0", p(run(0, "one two three four"), run(20, "end"))]]]);
  const block = text(w).firstChild;
  const [first, last] = block.children;
  const letters = first.firstChild;
  paint(w, ["text", [0, 1, ["0", p(run(0, "one "), mark("a", run(4, "two")), run(7, " three four"), run(20, "end"))]]]);
  equal(block.textContent, "one two three fourend");
  ok(text(w).firstChild === block && block.firstChild === first && first.firstChild === letters && block.lastChild === last, "what stays was made anew");
  const a = block.querySelector("mark");
  paint(w, ["text", [0, 1, ["0", p(run(0, "one "), ["mark", ["class", "quote d0 open", "data-mark", "a"], run(4, "two")], run(7, " three four"), run(20, "end"))]]]);
  ok(block.querySelector("mark") === a, "the mark was made anew");
  equal([a.className, a.hasAttribute("id"), a.hasAttribute("tabindex")], ["quote d0 open", false, false]);
  paint(w, ["text", [0, 1, ["0", p(run(0, "one two three four"), run(20, "end"))]]]);
  equal(block.innerHTML, `<span data-at="0">one two three four</span><span data-at="20">end</span>`);
  paint(w, ["text", [0, 1, ["0", ["h2", [], "other"]]]]);
  equal(text(w).innerHTML, "<h2>other</h2>");
});

test("a text takes the place of an element, and an element that of a text", async () => {
  const w = await canvas();
  paint(w, ["text", [0, 0, ["0", p("words", run(5, " more"))]]]);
  paint(w, ["text", [0, 1, ["0", p(run(0, "words"), " more", " still")]]]);
  equal(text(w).innerHTML, `<p dir="auto"><span data-at="0">words</span> more still</p>`);
});

test("what other scripts set on an element stays", async () => {
  const w = await canvas();
  paint(w, ["notes", [0, 0, ["a", note("a", "one")]]]);
  const el = w.document.querySelector(".note");
  el.style.setProperty("--y", "5px");
  el.dataset.number = "1";
  paint(w, ["notes", [0, 1, ["a", note("a", "two", "true")]]]);
  equal([el.style.getPropertyValue("--y"), el.dataset.number, el.textContent, el.firstChild.getAttribute("aria-expanded")], ["5px", "1", "two", "true"]);
});

test("nothing is written that stands already", async () => {
  const w = await canvas();
  const drawn = p(run(0, "one "), mark("a", run(4, "two")));
  paint(w, ["text", [0, 0, ["0", drawn]]]);
  let writes = 0;
  new w.MutationObserver((all) => (writes += all.length)).observe(text(w), { subtree: true, childList: true, attributes: true, characterData: true });
  paint(w, ["text", [0, 1, ["0", drawn]]]);
  await pause();
  equal(writes, 0);
});

test("the focus stays on what has it", async () => {
  const w = await canvas();
  const active = () => w.document.activeElement.id;
  paint(w, ["text", [0, 0, ["0", p(mark("a", run(0, "one")), mark("b", run(3, "two")))], ["9", p("last")]]], ["notes", [0, 0, ["a", note("a", "one")], ["b", note("b", "two")]]]);
  w.document.getElementById("mark-b").focus();
  paint(w, ["text", [0, 1, ["0", p(mark("c", run(0, "o")), mark("b", run(1, "netwo")))]]]);
  equal(active(), "mark-b");
  paint(w, ["text", [0, 1, ["0", ["h1", [], mark("b", run(1, "netwo"))]]]]);
  equal(active(), "mark-b", "made anew:");
  w.document.getElementById("open-note-b").focus();
  paint(w, ["notes", [0, 2, ["c", note("c", "new")], "b", ["a", note("a", "one")]]]);
  equal(active(), "open-note-b");
  paint(w, ["notes", [1, 1]]);
  ok(active() !== "open-note-b");
});

test("a selection stays where its words stay", async () => {
  const w = await canvas();
  paint(w, ["text", [0, 0, ["0", p(run(0, "one"), run(3, "two"))]]]);
  w.getSelection().selectAllChildren(text(w).querySelector("[data-at='3']"));
  paint(w, ["text", [0, 1, ["0", p(mark("a", run(0, "one")), run(3, "two"))]]]);
  equal(String(w.getSelection()), "two");
});

test("what was painted goes along when the page is replaced", async () => {
  const w = await canvas();
  paint(w, ["text", [0, 0, ["0", p("one")], ["3", p("two")]]]);
  const [one] = text(w).children;
  w.document.body.innerHTML = body;
  paint(w, ["text", [1, 1, ["3", p("TWO")]]]);
  equal(words(w), ["one", "TWO"]);
  ok(text(w).firstChild === one);
  w.document.body.innerHTML = "";
  paint(w, ["text", [0, 0, ["x", p("lost")]]]);
});

test("notes stand in groups of some dozens, in their order", async () => {
  const w = await canvas();
  let keys = [];
  const touched = new Set();
  const dirty = (name, el) => name === "notes" && touched.add(el.className === "group" ? el : el.parentElement);
  const change = (at, removed, ...fresh) => {
    touched.clear();
    w.gloss.touched = dirty;
    paint(w, ["notes", [at, removed, ...fresh.map((key) => [key, note(key, key)])]]);
    keys.splice(at, removed, ...fresh);
    const groups = [...w.document.querySelectorAll("#notes > .group")];
    equal([...w.document.querySelectorAll("#notes > .group > .note")].map((el) => el.dataset.mark), keys);
    equal(w.document.querySelectorAll("#notes *").length, groups.length + 3 * keys.length);
    ok(groups.every((g) => g.childElementCount > 0 && g.childElementCount <= 100), "groups of " + groups.map((g) => g.childElementCount));
    return groups;
  };
  const some = (n, name) => Array.from({ length: n }, (_, i) => name + i);
  equal(change(0, 0, ...some(120, "a")).length, 3);
  let groups = change(60, 0, "b");
  equal(groups.map((g) => g.childElementCount), [50, 51, 20]);
  equal([...touched], [groups[1]]);
  groups = change(60, 0, ...some(60, "c"));
  ok(groups.length > 3 && touched.size >= 2);
  groups = change(61, 1);
  equal(touched.size, 1);
  change(0, 2, "d", "e", "f");
  change(0, 150);
  change(10, 5, ...some(130, "g"));
  equal(change(0, keys.length).length, 0);
  change(0, 0, "h");
});

test("the block of a byte is the one that begins last before it", async () => {
  const w = await canvas();
  equal(w.gloss.block(3), null);
  const item = (key) => [key, p(key)];
  paint(w, ["front", [0, 0, item("0"), ["known", ["div", ["class", "meta"]]]]], ["text", [0, 0, item("10"), item("20"), item("40")]], ["notices", [0, 0, item("30")]]);
  equal([0, 9, 10, 19, 20, 29, 30, 39, 40, 500].map((at) => w.gloss.block(at).textContent).join(), "0,0,10,10,20,20,30,30,40,40");
});
