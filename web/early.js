// Lets a person mark before the program has arrived. What is selected by mouse, finger
// or keys becomes a mark by a key or by the bar beside it, is drawn at once, can be
// undone, and is kept. The program takes all of it over as what it is: a selection and
// a mark made, with the same id and time. Where a mark ends is the program's to say.
// Here its ends are brought to words too, so that what is drawn is mostly what comes.
"use strict";
(() => {
  const gloss = window.gloss;
  const root = document.documentElement;
  const kinds = ["claim", "quote", "figure"];
  const most = 500; // deeds that are kept
  /** @param {string} name */
  const meta = (name) => /** @type {HTMLMetaElement | null} */ (document.querySelector("meta[name=gloss-" + name + "]"))?.content || "";
  const article = meta("article");
  /** @param {string} selector */
  const all = (selector) => [.../** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll(selector))];

  /** @type {Deed[]} */
  let deeds = [];
  let answers = typeof WebAssembly === "object"; // this script, and not the program
  let pressed = false; // a button of the mouse is down: the selection is not settled
  let patience = 1000; // milliseconds to wait until a mark is kept
  let caret = false; // the selection was made by keys

  /** @type {{ snap?: string, keys?: Record<string, string>, singleKeysOff?: boolean }} */
  let set = {};
  try {
    set = JSON.parse(localStorage.getItem("gloss.settings") || "") || {};
  } catch {
    // Then everything is as it comes.
  }
  /** @param {string} key */
  const keyFor = (key) => String(set.keys?.[key] || key);
  const modified = ["z", "y", "s"]; // that mean something with Ctrl
  const single = new Set(set.singleKeysOff ? [] : meta("keys").split(" ").map(keyFor));

  // taking reports whether marks are taken here: not on a page that hides its article,
  // as another one comes.
  const taking = () => answers && !root.classList.contains("elsewhere");
  // drawn reports whether the program has drawn the page. Its bar is its own then.
  const drawn = () => !!gloss.drawn;

  // fold is what came of the deeds: the marks that stand, and those that were undone.
  const fold = () => {
    /** @type {Deed[]} */
    const standing = [];
    /** @type {Deed[]} */
    const undone = [];
    for (const deed of deeds) {
      if (deed.do === "mark") {
        standing.push(deed);
        undone.length = 0;
      }
      const [from, to] = deed.do === "undo" ? [standing, undone] : [undone, standing];
      const at = from.findIndex((mark) => mark.id === deed.id);
      if (deed.do !== "mark" && at >= 0) to.push(...from.splice(at, 1));
    }
    return { standing, undone };
  };

  // trimmed leaves out at the ends of a range what matches, and reports whether
  // anything is left.
  /** @type {(range: Range, out: RegExp) => boolean} */
  const trimmed = (range, out) => {
    const nodes = gloss.texts().map(({ node }) => node);
    let [i, from] = [nodes.indexOf(/** @type {Text} */ (range.startContainer)), range.startOffset];
    let [j, to] = [nodes.indexOf(/** @type {Text} */ (range.endContainer)), range.endOffset];
    const left = () => i < j || (i === j && from < to);
    while (left() && (from === nodes[i].length || out.test(nodes[i].data[from]))) [i, from] = from === nodes[i].length ? [i + 1, 0] : [i, from + 1];
    while (left() && (to === 0 || out.test(nodes[j].data[to - 1]))) [j, to] = to === 0 ? [j - 1, nodes[j - 1].length] : [j, to - 1];
    if (!left()) return false;
    range.setStart(nodes[i], from);
    range.setEnd(nodes[j], to);
    return true;
  };

  // toWords widens a range to the words that its ends lie in, by Unicode's rules.
  /** @param {Range} range */
  const toWords = (range) => {
    const cut = new Intl.Segmenter(undefined, { granularity: "word" });
    /** @type {(node: Node, at: number) => { isWordLike?: boolean, index: number, segment: string } | undefined} */
    const word = (node, at) => {
      const found = cut.segment(/** @type {Text} */ (node).data).containing(at);
      return found?.isWordLike && found.index < at ? found : undefined;
    };
    const first = word(range.startContainer, range.startOffset);
    const last = word(range.endContainer, range.endOffset);
    if (first) range.setStart(range.startContainer, first.index);
    if (last) range.setEnd(range.endContainer, last.index + last.segment.length);
  };

  // ends is where a mark is drawn: what was selected without the white space at its
  // ends, and brought to words unless it was chosen to the letter.
  /** @type {(mark: Deed) => Range | undefined} */
  const ends = (mark) => {
    const [from, to] = [mark.anchor || 0, mark.focus || 0].sort((a, b) => a - b);
    const [range] = from < to ? gloss.ranges([from, to]) : [];
    if (!range || !trimmed(range, /\s/)) return undefined;
    if (mark.caret || set.snap || !Intl.Segmenter) return range;
    toWords(range);
    trimmed(range, /[\s,;:،؛、，；：]/);
    return range;
  };

  // draw draws the marks that stand. Where there are no highlights, boxes lie over the
  // text, which stays as it is.
  const draw = () => {
    const { standing, undone } = fold();
    /** @type {Range[][]} */
    const ranges = kinds.map((kind) => standing.filter((mark) => mark.kind === kind).map(ends).filter((range) => range !== undefined));
    document.getElementById("early")?.remove();
    if (!kinds.map((kind, i) => gloss.highlight("early-" + kind, ranges[i])).every(Boolean)) {
      const boxes = document.createElement("div");
      boxes.id = "early";
      ranges.forEach((of, i) => of.forEach((range) => [...range.getClientRects()].forEach((line) => {
        const box = document.createElement("i");
        box.className = kinds[i];
        /** @type {[string, number][]} */
        const sides = [["left", line.left + scrollX], ["top", line.top + scrollY], ["width", line.width], ["height", line.height]];
        for (const [side, length] of sides) box.style.setProperty(side, length + "px");
        boxes.append(box);
      })));
      document.body.append(boxes);
    }
    if (drawn()) return;
    const [undo, redo] = ["Undo", "Redo"].map((name) => all(`.actions [aria-label=${name}]`)[0]);
    if (undo) undo.disabled = !standing.length;
    if (redo) redo.disabled = !undone.length;
  };

  // say tells a person, and a screen reader, in the words beside "Undo".
  gloss.sayEarly = (words) => {
    const place = document.getElementById("saved");
    // A text of its own each time: one that only changes counts as moved, as it ends at the same edge.
    if (place && !drawn()) place.replaceChildren(words);
  };

  // did takes in what was done, keeps it, and draws it once it is kept. Where that has
  // taken a second nothing waits for it any more.
  /** @type {(words: string, deed: Deed) => void} */
  const did = (words, deed) => {
    deeds.push(deed);
    /** @type {number | undefined} */
    let timer;
    const late = new Promise((resolve) => (timer = setTimeout(() => resolve((patience = 0)), patience)));
    const kept = gloss.keepEarly(article, deeds, document.getElementById("bundled")?.textContent || "").then(() => {
      clearTimeout(timer);
      patience = 1000;
    });
    Promise.race([kept, late]).then(() => {
      if (!answers) return; // the program has it
      draw();
      gloss.sayEarly(words);
    });
  };

  // selected is what is selected of the article, as a mark would be made of it.
  /** @type {() => Pick<Deed, "anchor" | "focus" | "caret"> | undefined} */
  const selected = () => {
    const selection = getSelection();
    const text = document.getElementById("article");
    if (!taking() || !selection || selection.isCollapsed || !text?.contains(selection.anchorNode)) return undefined;
    const place = { anchor: gloss.byteAt(/** @type {Node} */ (selection.anchorNode), selection.anchorOffset), focus: gloss.byteAt(/** @type {Node} */ (selection.focusNode), selection.focusOffset), caret };
    return ends({ do: "mark", at: 0, id: "", ...place }) && place;
  };

  /** @param {string} kind */
  const mark = (kind) => {
    const place = selected();
    if (!place || deeds.length >= most) return false;
    const b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = (b[6] & 0x0f) | 0x40;
    b[8] = (b[8] & 0x3f) | 0x80;
    const id = "urn:uuid:" + [...b].map((n, i) => ([4, 6, 8, 10].includes(i) ? "-" : "") + n.toString(16).padStart(2, "0")).join("");
    /** @type {Deed} */
    const deed = { do: "mark", id, kind, at: Date.now(), ...place };
    const range = /** @type {Range} */ (ends(deed));
    getSelection()?.collapse(range.endContainer, range.endOffset);
    cursor(caret);
    did(kind[0].toUpperCase() + kind.slice(1) + " marked", deed);
    return true;
  };

  // step undoes the last mark or makes it again, and reports whether there was one.
  /** @param {"undo" | "redo"} way */
  const step = (way) => {
    const { standing, undone } = fold();
    const last = (way === "undo" ? standing : undone).pop();
    if (!taking() || !last || deeds.length >= most) return false;
    did(way === "undo" ? "Undone" : "Done again", { do: way, id: last.id, at: Date.now() });
    return true;
  };

  // offer shows the bar beside the selection, or hides it.
  const offer = () => {
    const bar = document.getElementById("bubble");
    if (!bar || pressed || drawn() || !answers) return;
    bar.hidden = !selected();
    count();
    gloss.beside();
  };

  // count says how many words are selected, beside the buttons that move the end.
  const count = () => {
    const place = document.getElementById("count");
    const words = String(getSelection()).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}.,'’-]*/gu)?.length || 0;
    if (place && !drawn()) place.textContent = words ? words + (words === 1 ? " word" : " words") : "";
  };

  // edge moves the end of the selection by a word.
  /** @param {"forward" | "backward"} way */
  const edge = (way) => {
    const selection = getSelection();
    if (!selection || !selection.rangeCount) return;
    const r = selection.getRangeAt(0).cloneRange();
    selection.setBaseAndExtent(r.startContainer, r.startOffset, r.endContainer, r.endOffset);
    const letters = () => String(selection).replace(/[^\p{L}\p{N}]/gu, "");
    const before = letters();
    // To a browser a full stop is a word, too.
    for (let i = 0; i < 3 && letters() === before; i++) selection.modify("extend", way, "word");
    if (!selected()) selection.setBaseAndExtent(r.startContainer, r.startOffset, r.endContainer, r.endOffset);
  };

  // cursor shows the reading cursor at the end of the selection that moves, or hides it.
  /** @param {boolean} on */
  const cursor = (on) => {
    const el = document.getElementById("caret");
    const selection = getSelection();
    caret = on;
    if (!el || drawn()) return;
    el.classList.toggle("on", on);
    if (!on || !selection || !selection.focusNode) return;
    const range = document.createRange();
    range.setStart(selection.focusNode, selection.focusOffset);
    const lines = range.getClientRects();
    const line = lines[lines.length - 1];
    const origin = /** @type {HTMLElement} */ (el.parentElement).getBoundingClientRect();
    if (!line) return;
    el.style.setProperty("--x", (line.left - origin.left).toFixed(1) + "px");
    el.style.setProperty("--y", (line.top - origin.top).toFixed(1) + "px");
    el.style.setProperty("--h", line.height.toFixed(1) + "px");
    el.scrollIntoView({ block: "nearest" });
  };

  // move moves the reading cursor, or selects, by the arrow keys in the text.
  /** @type {(key: string, extend: boolean, far: boolean) => boolean} */
  const move = (key, extend, far) => {
    const selection = getSelection();
    const text = document.getElementById("article");
    const way = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "backward", ArrowDown: "forward" }[key];
    const upright = key === "ArrowUp" || key === "ArrowDown";
    const first = gloss.texts()[0];
    // Where the cursor is not shown yet, up and down scroll.
    if (!way || !selection || !text?.contains(document.activeElement) || !first || (upright && (far || !caret))) return false;
    if (!text.contains(selection.focusNode)) selection.collapse(first.node, 0);
    selection.modify(extend ? "extend" : "move", way, upright ? "line" : far ? "word" : "character");
    cursor(true);
    return true;
  };

  // named is a key as the table of keys names it. The place of a key decides where what
  // it types says nothing: that of Z is typed as я on a Russian keyboard, that of 1 as
  // & on a French one. package session has the same rules.
  /** @type {(e: KeyboardEvent, known: (key: string) => boolean) => string} */
  const named = (e, known) => {
    const key = [...e.key].length === 1 ? e.key.toLowerCase() : e.key;
    const [, type, at] = (e.code || "").match(/^(Key|Digit)(.)$/) || [];
    if (known(key) || !type || [...key].length > 1) return key;
    const foreign = /[\u0250-\uffff]/.test(key);
    return (type === "Key" ? foreign : !e.shiftKey && !/\d/.test(key)) ? at.toLowerCase() : key;
  };

  /** @param {KeyboardEvent} e */
  const act = (e) => {
    const target = /** @type {Element} */ (e.target);
    if (!answers || !e.key || e.isComposing || e.keyCode === 229 || e.altKey || target.closest?.("input, textarea, select, [contenteditable], dialog, [popover]")) return false;
    const mod = e.ctrlKey || e.metaKey;
    const known = (/** @type {string} */ key) => (mod ? modified.includes(key) : single.has(key));
    const key = named(e, known);
    if (key.startsWith("Arrow")) return !drawn() && move(key, e.shiftKey, mod);
    if (mod && key === "z" && step(e.shiftKey ? "redo" : "undo")) return true;
    if (mod && key === "y" && step("redo")) return true;
    const kind = mod || !single.has(key) ? -1 : ["1", "2", "3"].map(keyFor).indexOf(key);
    if (kind >= 0 && mark(kinds[kind])) return true;
    if (key === "Escape" && !drawn() && selected()) {
      getSelection()?.collapseToEnd();
      return true;
    }
    if (!known(key) || (kind >= 0 && !gloss.waits())) return false;
    return gloss.wait(e);
  };

  /** @type {(type: string, on: (e: any) => void) => void} */
  const listen = (type, on) => addEventListener(type, on, true);
  listen("keydown", (e) => {
    if (!e.defaultPrevented && act(e)) {
      e.preventDefault();
      e.stopImmediatePropagation();
    }
  });
  listen("pointerdown", (e) => {
    pressed = e.pointerType === "mouse" && e.button === 0;
    if (answers && !e.target.closest?.("#bubble")) cursor(false);
  });
  for (const type of ["pointerup", "pointercancel"]) {
    listen(type, () => {
      pressed = false;
      offer();
    });
  }
  document.addEventListener("selectionchange", offer);
  listen("resize", () => {
    if (!answers) return;
    offer();
    draw();
  });
  // A press on the bar takes no selection away.
  listen("mousedown", (e) => answers && e.target.closest?.("#bubble") && e.preventDefault());

  // A tap on words selects their sentence; while something is selected it drops that.
  let finger = false; // the press was a finger's
  let drops = false; // something was selected when it came
  listen("pointerdown", (e) => {
    finger = e.pointerType === "touch" && matchMedia("(pointer: coarse)").matches;
    drops = !getSelection()?.isCollapsed;
  });
  /** @param {MouseEvent} e */
  const tap = (e) => {
    const run = /** @type {Element} */ (e.target).closest("#article [data-at]");
    const node = run?.firstChild;
    if (finger && drops) getSelection()?.removeAllRanges();
    if (!finger || drops || !(node instanceof Text) || !Intl.Segmenter) return;
    const position = document.caretPositionFromPoint?.(e.clientX, e.clientY);
    const range = position ? null : document.caretRangeFromPoint?.(e.clientX, e.clientY);
    // At the beginning of a line WebKit answers with the end of the run before.
    const [on, at] = position ? [position.offsetNode, position.offset] : [range?.startContainer, range?.startOffset || 0];
    const sentences = new Intl.Segmenter(root.lang, { granularity: "sentence" }).segment(node.data);
    const sentence = sentences.containing(on === node ? Math.min(at, node.length - 1) : 0);
    if (sentence) getSelection()?.setBaseAndExtent(node, sentence.index, node, sentence.index + sentence.segment.trimEnd().length);
  };

  listen("click", (e) => {
    const button = /** @type {HTMLButtonElement | null} */ (e.target.closest?.("#gloss button"));
    if (!answers) return;
    if (!button) return drawn() || !taking() || tap(e);
    const kind = kinds.find((name) => button.matches("#bubble ." + name));
    const name = button.getAttribute("aria-label");
    const edges = all("#bubble .edges button").indexOf(button);
    if (kind ? mark(kind) : edges < 0 && (name === "Undo" ? step("undo") : name === "Redo" && step("redo"))) e.stopImmediatePropagation();
    else if (drawn()) return;
    else if (edges >= 0) edge(edges ? "forward" : "backward");
    else if (!kind) gloss.wait(button);
  });

  // begin makes the page ready for all that: buttons can be pressed, the bar has the
  // keys that were set, and what earlier pages left is there.
  const begin = () => {
    if (!answers) return;
    all(".actions, .legend, .dock").forEach((el) => el.removeAttribute("inert"));
    all("#bubble kbd").forEach((el, i) => {
      el.textContent = keyFor(String(i + 1)).toUpperCase();
      el.hidden = !!set.singleKeysOff;
    });
    const adopt = () => {
      if (!taking() || !article) return;
      const [left, dropped] = gloss.adoptEarly(article);
      const known = new Set(deeds.map((deed) => JSON.stringify(deed)));
      const more = left.filter((deed) => !known.has(JSON.stringify(deed)));
      if (!more.length) return;
      deeds = [...more, ...deeds];
      gloss.keepEarly(article, deeds, document.getElementById("bundled")?.textContent || "").then(dropped);
      draw();
    };
    adopt();
    gloss.earlyRestored.then((more) => more && adopt());
    offer();
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
  else begin();

  // earlyMarks is how many marks stand here alone.
  gloss.earlyMarks = () => fold().standing.length;

  // takeEarly ends this script's part and returns the record of what was done on an
  // article, or "" if nothing was. earlyDrawn takes away what was drawn here, since the
  // program draws it now; letGoEarly lets go of the record.
  gloss.takeEarly = (of) => {
    const record = deeds.length && of === article ? gloss.ownEarly() || JSON.stringify({ article, deeds }) : "";
    answers = false;
    return record;
  };
  gloss.earlyDrawn = () => {
    kinds.forEach((kind) => gloss.highlight("early-" + kind, []));
    document.getElementById("early")?.remove();
  };
  gloss.redrawEarly = () => void (answers && deeds.length && draw());
  gloss.letGoEarly = () => {
    deeds = [];
    gloss.dropEarly();
  };
})();
