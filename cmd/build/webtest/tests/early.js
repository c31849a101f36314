"use strict";
const doc = ["Fares rise by 12 per cent in May, the operator said.", "A family of four will pay 96 crowns. It is dear."];
const article = (lang = "") => `<div id="gloss">
  <div class="bar"><span id="saved"></span><div class="actions" inert><button aria-label="Undo" disabled>u</button><button aria-label="Redo" disabled>r</button><button>Export</button></div></div>
  <ul class="legend" inert><button>Claims</button></ul>
  <article id="article" tabindex="0" style="user-select:text"><p><span data-at="0">${doc[0]}</span></p><p><span data-at="54">${doc[1]}</span></p><div id="caret"></div></article>
  <div id="bubble" hidden style="position:absolute"><div class="edges"><button>a</button><span id="count"></span><button>b</button></div>
    <button class="claim">Claim<kbd>1</kbd></button><button class="quote">Quote<kbd>2</kbd></button><button class="figure">Figure<kbd>3</kbd></button></div>
</div><input id="field"><script type="application/json" id="bundled">{"the":"article"}</script>`;

// early opens the page with the script in it. kept is what is in localStorage before,
// set goes over the window.
const early = async ({ kept = {}, set = () => {}, query = "", body = article(), keep = false } = {}) => {
  const w = await open({ body, query, keep, set: (w) => {
    for (const [name, content] of [["article", "a"], ["keys", "1 2 3 e g s ?"]]) {
      const meta = w.document.createElement("meta");
      meta.name = "gloss-" + name;
      meta.content = content;
      w.document.head.append(meta);
    }
    Object.assign(localStorage, kept);
    put(w, "indexedDB", undefined); // records.js has tests of its own
    set(w);
  }, scripts: ["boot.js", "place.js", "records.js", "waiting.js", "early.js"] });
  w.el = (id) => w.document.getElementById(id);
  w.nodes = [...w.document.querySelectorAll("[data-at]")].map((run) => run.firstChild);
  return w;
};
// select selects words of a paragraph, backwards if told.
const select = (w, words, n = 0, back = false) => {
  const from = doc[n].indexOf(words);
  const [a, f] = back ? [from + words.length, from] : [from, from + words.length];
  w.getSelection().setBaseAndExtent(w.nodes[n], a, w.nodes[n], f);
};
const press = (w, key, more = {}) => {
  const e = new w.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  (more.target || w.document.activeElement).dispatchEvent(e);
  return e.defaultPrevented;
};
const drawn = (w) => ["claim", "quote", "figure"].flatMap((kind) => [...(w.CSS.highlights.get("early-" + kind) || [])].map((range) => kind + " " + range));
const shows = async (w, ...want) => {
  await until(() => JSON.stringify(drawn(w)) === JSON.stringify(want), "drawn are " + want).catch((e) => { throw new Error(e.message + ", but drawn are " + drawn(w)); });
};
const deeds = (w) => JSON.parse(w.gloss.ownEarly() || `{"deeds":[]}`).deeds;
const settings = (set) => ({ kept: { "gloss.settings": JSON.stringify(set) } });
const button = (w, name) => w.document.querySelector(`[aria-label=${name}]`);

test("a key makes a mark of what is selected, which is kept and drawn", async () => {
  const w = await early();
  select(w, "12 per cent");
  const before = Date.now();
  equal(press(w, "3"), true);
  const [{ id, at, ...rest }] = deeds(w);
  equal(rest, { do: "mark", kind: "figure", anchor: 14, focus: 25, caret: false });
  ok(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id), id);
  ok(at >= before && at <= Date.now());
  equal([w.getSelection().isCollapsed, w.getSelection().focusOffset], [true, 25]);
  await shows(w, "figure 12 per cent");
  equal([w.el("saved").textContent, w.gloss.earlyMarks(), localStorage["gloss.early-text.a"]], ["Figure marked", 1, `{"the":"article"}`]);
});

test("what is drawn has whole words, and no white space or comma at its ends", async () => {
  const w = await early();
  for (const [words, want] of [["er cent in May, ", "per cent in May"], ["ise b", "rise by"], [" rise ", "rise"], [", the operator said.", "the operator said."]]) {
    select(w, words, 0, true);
    press(w, "1");
    await shows(w, "claim " + want);
    press(w, "z", { ctrlKey: true });
    await shows(w);
  }
  // From one paragraph into the next.
  w.getSelection().setBaseAndExtent(w.nodes[0], doc[0].indexOf("aid."), w.nodes[1], 0);
  press(w, "2");
  await shows(w, "quote said.");
  equal(deeds(w).at(-1).focus, 54);
});

test("white space alone is no mark, nor what is outside of the article", async () => {
  const w = await early();
  select(w, " ");
  equal(press(w, "1"), false);
  w.getSelection().selectAllChildren(w.el("gloss").firstElementChild);
  equal(press(w, "1"), false);
  w.getSelection().removeAllRanges();
  equal([press(w, "1"), deeds(w)], [false, []]);
});

test("what was set holds: other keys, none, and where marks end", async () => {
  let w = await early(settings({ keys: { 1: "q" }, snap: "characters" }));
  equal([...w.document.querySelectorAll("kbd")].map((k) => k.textContent), ["Q", "2", "3"]);
  select(w, "ise b");
  equal(press(w, "1"), false);
  equal(press(w, "Q"), true);
  await shows(w, "claim ise b");
  w = await early(settings({ singleKeysOff: true }));
  select(w, "rise");
  equal([press(w, "1"), press(w, "g"), w.document.querySelector("kbd").hidden], [false, false, true]);
  w = await early({ kept: { "gloss.settings": "{" } });
  select(w, "rise");
  equal(press(w, "1"), true);
});

test("a browser without words of its own draws what was selected", async () => {
  const w = await early({ set: (w) => put(w.Intl, "Segmenter", undefined) });
  select(w, "ise b");
  press(w, "1");
  await shows(w, "claim ise b");
});

test("keys of other keyboards have the same places", async () => {
  const w = await early();
  const type = async (init, works) => {
    select(w, "rise");
    equal(press(w, init.key, init), works, JSON.stringify(init));
    if (works) press(w, "z", { ctrlKey: true });
  };
  await type({ key: "&", code: "Digit1" }, true); // French
  await type({ key: "1", code: "Digit1", shiftKey: true }, true);
  await type({ key: "!", code: "Digit1", shiftKey: true }, false);
  await type({ key: "5", code: "Digit1" }, false);
  await type({ key: "1", code: "Digit1", altKey: true }, false);
  await type({ key: "1", code: "Digit1", ctrlKey: true }, false);
  select(w, "rise");
  press(w, "1");
  equal(w.gloss.earlyMarks(), 1);
  equal(press(w, "я", { code: "KeyZ", ctrlKey: true }), true); // Russian
  equal(w.gloss.earlyMarks(), 0);
  equal(press(w, "w", { code: "KeyZ", ctrlKey: true }), false); // French has its Z elsewhere
});

test("keys in fields, of input methods and those that another has taken are not ours", async () => {
  const w = await early();
  select(w, "rise");
  equal(press(w, "1", { target: w.el("field") }), false);
  equal(press(w, "1", { isComposing: true }), false);
  equal(press(w, "1", { keyCode: 229 }), false);
  equal(press(w, ""), false);
  const taken = new w.KeyboardEvent("keydown", { key: "1", bubbles: true, cancelable: true });
  taken.preventDefault();
  w.document.body.dispatchEvent(taken);
  equal(deeds(w), []);
});

test("marks are undone and made again, by keys and by buttons", async () => {
  const w = await early();
  equal([button(w, "Undo").disabled, button(w, "Redo").disabled], [true, true]);
  equal(press(w, "z", { ctrlKey: true, shiftKey: true }) && w.gloss.waits(), true, "without anything to do it waits:");
  w.gloss.neverMind();
  for (const [words, key] of [["Fares", "1"], ["operator", "2"]]) {
    select(w, words);
    press(w, key);
  }
  await shows(w, "claim Fares", "quote operator");
  press(w, "z", { metaKey: true });
  await shows(w, "claim Fares");
  equal([button(w, "Undo").disabled, button(w, "Redo").disabled, w.el("saved").textContent], [false, false, "Undone"]);
  press(w, "z", { ctrlKey: true, shiftKey: true });
  await shows(w, "claim Fares", "quote operator");
  equal(w.el("saved").textContent, "Done again");
  button(w, "Undo").click();
  button(w, "Undo").click();
  await shows(w);
  equal([button(w, "Undo").disabled, w.gloss.earlyMarks()], [true, 0]);
  button(w, "Redo").click();
  press(w, "y", { ctrlKey: true });
  await shows(w, "claim Fares", "quote operator");
  press(w, "z", { ctrlKey: true });
  select(w, "May");
  press(w, "1");
  await shows(w, "claim Fares", "claim May");
  equal(button(w, "Redo").disabled, true, "after another mark:");
  const ids = deeds(w).map((deed) => deed.id);
  equal(deeds(w).map((deed) => deed.do[0] + (ids.indexOf(deed.id) + 1)).join(" "), "m1 m2 u2 r2 u2 u1 r1 r2 u2 m10");
});

test("the bar stands by the selection once it is settled, and its buttons mark", async () => {
  const w = await early();
  const bar = w.el("bubble");
  const pointer = (type, more = {}) => w.el("article").dispatchEvent(new w.PointerEvent(type, { bubbles: true, pointerType: "mouse", button: 0, ...more }));
  pointer("pointerdown");
  select(w, "rise by");
  await pause(30);
  equal(bar.hidden, true, "while the button is down:");
  pointer("pointerup");
  equal(bar.hidden, false);
  ok(bar.style.getPropertyValue("--y").endsWith("px"));
  const down = new w.MouseEvent("mousedown", { bubbles: true, cancelable: true });
  bar.querySelector("kbd").dispatchEvent(down);
  equal(down.defaultPrevented, true);
  bar.querySelector(".quote kbd").click();
  await shows(w, "quote rise by");
  await until(() => bar.hidden);
  pointer("pointerdown", { pointerType: "touch" });
  select(w, "May");
  await until(() => !bar.hidden);
  w.dispatchEvent(new w.Event("resize"));
  equal([press(w, "Escape"), w.getSelection().isCollapsed], [true, true]);
  await until(() => bar.hidden);
  equal(press(w, "Escape"), false);
});

test("the end of the selection moves by words, which are counted", async () => {
  const w = await early();
  const [fewer, more] = w.document.querySelectorAll(".edges button");
  const words = () => w.getSelection().toString().trim();
  select(w, "family of four", 1);
  await until(() => w.el("count").textContent === "3 words");
  more.click();
  equal(words(), "family of four will");
  await until(() => w.el("count").textContent === "4 words");
  fewer.click();
  fewer.click();
  fewer.click();
  equal(words(), "family");
  await until(() => w.el("count").textContent === "1 word");
  fewer.click();
  equal(words(), "family", "a word is always left:");
  select(w, "96 crowns.", 1);
  fewer.click();
  equal(words(), "96");
  w.getSelection().removeAllRanges();
  fewer.click();
  equal(words(), "");
});

test("a tap selects a sentence, and drops it", async () => {
  const w = await early({ set: (w) => put(w, "matchMedia", () => ({ matches: true })) });
  const at = () => {
    const range = w.document.createRange();
    range.setStart(w.nodes[1], doc[1].indexOf("dear"));
    range.setEnd(w.nodes[1], doc[1].length);
    return range.getBoundingClientRect();
  };
  const tap = (type = "touch", on = w.nodes[1].parentElement) => {
    const { left, top, height } = at();
    on.dispatchEvent(new w.PointerEvent("pointerdown", { bubbles: true, pointerType: type }));
    on.dispatchEvent(new w.MouseEvent("click", { bubbles: true, clientX: left + 3, clientY: top + height / 2 }));
    return w.getSelection().toString();
  };
  equal(tap("mouse"), "");
  equal(tap("touch", w.el("article")), "");
  equal(tap(), "It is dear.");
  equal(tap(), "");
  put(w.document, "caretPositionFromPoint", undefined);
  equal(tap(), "It is dear.");
  tap();
  w.document.caretRangeFromPoint = () => {
    const range = w.document.createRange();
    range.setStart(w.nodes[0], 5);
    return range;
  };
  equal(tap(), "A family of four will pay 96 crowns.", "where the browser answers with the run before:");
});

test("arrow keys in the text move the cursor and select to the letter", async () => {
  const w = await early();
  const arrow = (key, more) => press(w, "Arrow" + key, more);
  equal(arrow("Right"), false, "out of the text:");
  w.el("article").focus();
  equal([arrow("Down"), arrow("Right", { altKey: true })], [false, false], "where no cursor is shown:");
  w.getSelection().removeAllRanges();
  equal(arrow("Right"), true);
  ok(w.el("caret").classList.contains("on") && w.el("caret").style.getPropertyValue("--x").endsWith("px"));
  for (let i = 0; i < 3; i++) arrow("Right", { shiftKey: true });
  equal(w.getSelection().toString(), "are");
  press(w, "1");
  await shows(w, "claim are");
  equal(deeds(w)[0].caret, true);
  arrow("Right", { ctrlKey: true, shiftKey: true });
  equal(w.getSelection().toString().trim(), "s");
  arrow("Left");
  equal([arrow("Down"), arrow("Down", { ctrlKey: true })], [true, false]);
  equal(w.getSelection().focusNode, w.nodes[1]);
  arrow("Up", { shiftKey: true });
  ok(!w.getSelection().isCollapsed);
  w.el("article").dispatchEvent(new w.PointerEvent("pointerdown", { bubbles: true }));
  ok(!w.el("caret").classList.contains("on"));
});

test("what only the program does waits for it", async () => {
  const w = await early();
  ok(!w.document.querySelector("[inert]"));
  equal([press(w, "?", { shiftKey: true }), press(w, "s", { ctrlKey: true }), press(w, "b"), press(w, "Enter")], [true, true, false, false]);
  w.document.querySelectorAll(".actions button")[2].click();
  ok(w.document.querySelector(".actions [aria-busy=true]"));
  equal([w.gloss.waits(), w.el("saved").textContent], [true, "Gloss is loading…"]);
  equal(press(w, "1"), true, "with something to wait for, a kind waits too:");
  select(w, "rise");
  press(w, "1");
  equal(w.gloss.earlyMarks(), 1);
});

test("the next page shows what is left, and goes on with it", async () => {
  const first = await early();
  select(first, "12 per cent");
  press(first, "3");
  const second = await early({ keep: true });
  await shows(second, "figure 12 per cent");
  await until(() => deeds(second).length === 1);
  press(second, "z", { ctrlKey: true });
  await shows(second);
  const third = await early({ keep: true });
  equal([third.gloss.earlyMarks(), drawn(third)], [0, []]);
});

test("what the database brings back is shown, too", async () => {
  const w = await early({ set: () => (localStorage["gloss.early.x"] = "{}") });
  const later = await open({ body: article(), keep: true, set: (w) => {
    put(w, "indexedDB", undefined);
    const meta = w.document.createElement("meta");
    [meta.name, meta.content] = ["gloss-article", "a"];
    w.document.head.append(meta);
  }, scripts: ["boot.js", "place.js", "records.js", "waiting.js"] });
  later.gloss.earlyRestored = new Promise((done) => setTimeout(() => {
    localStorage["gloss.early.x"] = JSON.stringify({ article: "a", deeds: [{ do: "mark", id: "m", at: 5, kind: "claim", anchor: 0, focus: 5 }] });
    done(true);
  }, 20));
  await load(later, "early.js");
  await shows(later, "claim Fares");
  await pause(40);
  equal([w.gloss.earlyMarks(), later.gloss.earlyMarks()], [0, 1]);
});

test("a page that waits for another article takes no mark", async () => {
  const w = await early({ query: "?article=b" });
  select(w, "rise");
  equal([press(w, "1"), w.el("bubble").hidden, deeds(w)], [false, true, []]);
  w.document.documentElement.classList.remove("elsewhere");
  equal(press(w, "1"), true, "when this one is shown after all:");
});

test("a browser that cannot run the program takes no mark", async () => {
  const w = await early({ set: (w) => put(w, "WebAssembly", undefined) });
  select(w, "rise");
  equal([press(w, "1"), press(w, "g"), !!w.document.querySelector("[inert]")], [false, false, true]);
  w.document.querySelector(".claim").click();
  w.dispatchEvent(new w.Event("resize"));
  equal([deeds(w), w.gloss.waits()], [[], false]);
});

test("without highlights boxes lie over the text", async () => {
  const w = await early({ set: (w) => put(w, "Highlight", undefined) });
  select(w, "12 per cent");
  const r = w.getSelection().getRangeAt(0).getBoundingClientRect();
  press(w, "3");
  await until(() => w.document.querySelector("#early .figure"));
  const { left, top, width, height } = w.document.querySelector("#early i").style;
  equal([left, top, width, height].map((side) => Math.round(parseFloat(side))), [r.left, r.top, r.width, r.height].map(Math.round));
  press(w, "z", { ctrlKey: true });
  await until(() => !w.document.querySelector("#early i"));
  w.gloss.takeEarly("a");
  w.gloss.earlyDrawn();
  equal(w.el("early"), null);
});

test("a mark is drawn soon though it takes long to keep", async () => {
  const w = await early();
  const pass = clock(w);
  let kept;
  w.gloss.keepEarly = () => new Promise((done) => (kept = done));
  const mark = (words) => (select(w, words), press(w, "1"));
  mark("rise");
  await pass(999);
  equal(drawn(w), []);
  await pass(1);
  equal(drawn(w), ["claim rise"]);
  mark("May");
  await pass(0);
  equal(drawn(w), ["claim rise", "claim May"], "the next does not wait:");
  kept();
  await settle();
  mark("Fares");
  await pass(999);
  equal(drawn(w).length, 2, "once it was kept again:");
  kept();
  await settle();
  equal(drawn(w).length, 3);
});

test("there are no more than five hundred deeds", async () => {
  const many = Array.from({ length: 500 }, (_, i) => ({ do: "mark", id: "m" + i, at: i, kind: "claim", anchor: 0, focus: 5 }));
  const w = await early({ kept: { "gloss.early.x": JSON.stringify({ article: "a", deeds: many }) } });
  select(w, "rise");
  equal([press(w, "1"), w.gloss.earlyMarks()], [false, 500]);
  press(w, "z", { ctrlKey: true });
  equal(w.gloss.earlyMarks(), 500);
});

test("the program takes all of it over, and this script is at an end", async () => {
  const w = await early();
  select(w, "12 per cent");
  press(w, "3");
  await shows(w, "figure 12 per cent");
  w.gloss.drawn = true;
  w.el("saved").textContent = "Saved";
  w.gloss.redrawEarly();
  select(w, "rise");
  press(w, "1"); // the program has drawn the page, but its marks are not there yet
  await shows(w, "claim rise", "figure 12 per cent");
  equal([w.el("saved").textContent, w.el("bubble").hidden], ["Saved", true]);
  w.document.querySelector(".actions button:last-child").click();
  equal([w.gloss.waits(), press(w, "Escape"), press(w, "ArrowRight", { target: w.el("article") })], [false, false, false]);
  const record = w.gloss.takeEarly("a");
  equal([JSON.parse(record).article, JSON.parse(record).deeds.length], ["a", 2]);
  select(w, "May");
  equal([press(w, "1"), press(w, "z", { ctrlKey: true }), deeds(w).length], [false, false, 2]);
  w.document.querySelector(".claim").click();
  w.dispatchEvent(new w.Event("resize"));
  equal(drawn(w), ["claim rise", "figure 12 per cent"], "until the program draws them:");
  w.gloss.earlyDrawn();
  w.gloss.redrawEarly();
  equal([drawn(w), w.gloss.ownEarly()], [[], record]);
  w.gloss.letGoEarly();
  equal([w.gloss.ownEarly(), w.gloss.earlyMarks()], ["", 0]);
});

test("nothing is taken of another article, nor where nothing was done", async () => {
  const w = await early();
  equal(w.gloss.takeEarly("a"), "");
  const other = await early();
  select(other, "rise");
  press(other, "1");
  equal([other.gloss.takeEarly("b"), deeds(other).length], ["", 1]);
  const full = await early();
  select(full, "rise");
  press(full, "1");
  full.gloss.ownEarly = () => "";
  equal(JSON.parse(full.gloss.takeEarly("a")).deeds.length, 1, "what could not be kept:");
});
