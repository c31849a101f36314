"use strict";
const page = (dialog) => `<button id="before">b</button><dialog id="d">${dialog}</dialog><button id="after">a</button>`;
const focus = (dialog) => open({ body: page(dialog), scripts: ["boot.js", "guard.js", "focus.js"] });
const at = (w) => w.document.activeElement.id || w.document.activeElement.localName;
const tab = (w, more = {}) => {
  const e = new w.KeyboardEvent("keydown", { key: "Tab", bubbles: true, cancelable: true, ...more });
  w.document.activeElement.dispatchEvent(e);
  return e.defaultPrevented;
};

test("the focus comes back to the modal dialog when what had it is gone", async () => {
  const w = await focus(`<h2 id="h" tabindex="-1">Heading</h2><button id="one">1</button>`);
  w.gloss.refocus();
  ok(at(w) !== "h", "no dialog is open");
  w.document.getElementById("d").showModal();
  w.document.getElementById("one").focus();
  w.gloss.refocus();
  equal(at(w), "one", "what has it within keeps it:");
  w.document.getElementById("one").disabled = true;
  w.gloss.refocus();
  equal(at(w), "h", "a button that was switched off:");
  w.document.getElementById("h").blur();
  w.gloss.refocus();
  equal([at(w), w.document.getElementById("d").hasAttribute("tabindex")], ["h", false]);
});

test("a dialog without a heading takes the focus itself", async () => {
  const w = await focus(`<p>words</p><button id="one">1</button>`);
  const d = w.document.getElementById("d");
  d.showModal();
  w.document.getElementById("one").remove();
  w.document.activeElement.blur();
  w.gloss.refocus();
  equal([at(w), d.getAttribute("tabindex")], ["d", "-1"]);
});

test("the focus that a modal dialog lost comes back by itself", async () => {
  const w = await focus(`<h2 id="h" tabindex="-1">Heading</h2><button id="one">1</button><button id="two">2</button>`);
  const frame = () => new Promise((done) => w.requestAnimationFrame(() => w.requestAnimationFrame(done)));
  w.document.getElementById("after").focus();
  w.document.getElementById("after").blur();
  await frame();
  equal(at(w), "body", "without a dialog:");
  w.document.getElementById("d").showModal();
  w.document.getElementById("one").focus();
  w.document.getElementById("two").focus();
  await frame();
  equal(at(w), "two", "from one to the other:");
  w.document.getElementById("two").blur();
  equal(at(w), "body");
  await frame();
  equal(at(w), "h");
  w.document.getElementById("one").focus();
  w.document.getElementById("d").close();
  await frame();
  ok(at(w) !== "h", "a dialog that is closed takes no focus");
});

test("Tab goes round in a modal dialog", async () => {
  const w = await focus(`<a id="link" href="#x">l</a><input id="field"><button id="off" disabled>o</button><button id="hidden" style="display:none">h</button><button id="last">1</button><span tabindex="-1" id="none">n</span>`);
  w.document.getElementById("after").focus();
  equal(tab(w), false, "without a dialog:");
  w.document.getElementById("d").showModal();
  for (const [from, shiftKey, to] of [["last", false, "link"], ["link", true, "last"], ["none", false, "link"], ["d", true, "last"]]) {
    if (from === "d") w.document.getElementById("d").tabIndex = -1;
    w.document.getElementById(from).focus();
    equal([tab(w, { shiftKey }), at(w)], [true, to], `from ${from}, shift ${shiftKey}:`);
  }
  for (const [from, shiftKey] of [["link", false], ["field", false], ["field", true], ["last", true], ["none", true]]) {
    w.document.getElementById(from).focus();
    equal([tab(w, { shiftKey }), at(w)], [false, from], `from ${from}, shift ${shiftKey}:`);
  }
});

test("other keys, and Tab with others held, are none of its business", async () => {
  const w = await focus(`<button id="last">1</button>`);
  w.document.getElementById("d").showModal();
  w.document.getElementById("last").focus();
  for (const more of [{ key: "a" }, { ctrlKey: true }, { altKey: true }, { metaKey: true }]) equal(tab(w, more), false, JSON.stringify(more));
  equal(tab(w), true);
});

test("a dialog with nothing to stop at lets Tab go", async () => {
  const w = await focus(`<p>words</p>`);
  w.document.getElementById("d").showModal();
  equal(tab(w), false);
});

test("the focus that is outside of the dialog is brought into it", async () => {
  const w = await focus(`<button id="one">1</button><button id="two">2</button>`);
  const d = w.document.getElementById("d");
  d.showModal();
  w.document.activeElement.blur();
  equal([tab(w), at(w)], [true, "one"]);
  w.document.activeElement.blur();
  equal([tab(w, { shiftKey: true }), at(w)], [true, "two"]);
});
