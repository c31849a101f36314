// Shows what is suggested in the text: faint dots under figures, ticks in the gutter, and
// the words that are lit. Tells which suggestion the mouse points at. Places are given by
// their bytes; place.js makes ranges of them.
"use strict";
(() => {
  const gloss = window.gloss;
  const kinds = ["claim", "quote", "figure"];

  // A suggestion in the text. Its line is measured when its block is near the screen, from
  // the article's top; undefined before, and null while it is on no line.
  /** @typedef {{ key: string, kind: string, range: Range, size: number, line?: number | null }} Place */
  /** @type {Map<Element, Place[]>} */
  let blocks = new Map();
  /** @type {WeakSet<Element>} */
  const near = new WeakSet();
  /** @type {Map<string, HTMLElement>} */
  let ticks = new Map(); // by their kinds and lines

  /** @type {IntersectionObserver | undefined} */
  let observer;
  try {
    observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      draw();
    }, { rootMargin: "50%" });
  } catch {
    // A browser without it has the ticks of the whole text measured.
  }

  /** @param {string | undefined} list */
  const numbers = (list) => (list ? list.split(",").map(Number) : []);

  // suggested shows places of each kind as suggested, and dots under some. Each list is
  // bytes with commas between them.
  gloss.suggested = (...lists) => {
    gloss.highlight("suggested", gloss.ranges(numbers(lists[3]), "dots"));
    const was = blocks;
    blocks = new Map();
    kinds.forEach((kind, k) => {
      const bytes = numbers(lists[k]);
      gloss.ranges(bytes, kind).forEach((range, i) => {
        const [start, end] = [bytes[2 * i], bytes[2 * i + 1]];
        const block = gloss.block(start);
        if (!block) return;
        const there = blocks.get(block) || [];
        if (!there.length) blocks.set(block, there);
        there.push({ key: kind + ":" + start + "-" + end, kind, range, size: end - start });
      });
    });
    for (const block of was.keys()) if (!blocks.has(block)) observer?.unobserve(block);
    for (const block of blocks.keys()) if (!was.has(block)) observer?.observe(block);
    draw();
  };

  // remeasure finds the lines anew, for the text flows otherwise than before.
  gloss.remeasure = () => {
    for (const places of blocks.values()) for (const p of places) p.line = undefined;
    draw();
  };

  // draw puts a tick beside each line on which a claim or a figure begins, one for each kind.
  function draw() {
    const gutter = document.getElementById("gutter");
    if (!gutter || !gutter.parentElement) return;
    const top = gutter.parentElement.getBoundingClientRect().top;
    /** @type {Map<number, Map<string, Place>>} */
    const lines = new Map();
    for (const [block, places] of blocks) {
      for (const p of !observer || near.has(block) ? places : []) {
        if (p.kind === "quote") continue; // it has its quotation marks
        if (p.line === undefined) {
          const box = p.range.getClientRects()[0];
          p.line = box ? Math.round(box.top + box.height / 2 - top) : null;
        }
        if (p.line === null) continue;
        const on = lines.get(p.line) || new Map();
        if (!on.has(p.kind)) on.set(p.kind, p);
        lines.set(p.line, on);
      }
    }
    /** @type {typeof ticks} */
    const now = new Map();
    for (const [line, on] of lines) {
      let n = 0;
      for (const [kind, p] of on) {
        const name = kind + line + (n++ ? " second" : "");
        const tick = ticks.get(name) || document.createElement("i");
        tick.className = kind + (n > 1 ? " second" : "");
        tick.dataset.key = p.key;
        tick.style.setProperty("--y", line + "px");
        if (tick.parentElement !== gutter) gutter.append(tick);
        ticks.delete(name);
        now.set(name, tick);
      }
    }
    for (const tick of ticks.values()) tick.remove();
    ticks = now;
  }

  // light lights the words of the offer in the margin, and puts the offer level with them.
  let lit = "";
  gloss.light = (moves, offset, top) => {
    const offer = document.getElementById("offer");
    const article = document.getElementById("article");
    const kind = offer?.dataset.kind || "";
    if (!article || (!kind && !lit)) return;
    const range = kind ? gloss.ranges(numbers(offer?.dataset.span))[0] : undefined;
    for (const k of kinds) if (k === kind || k === lit) gloss.highlight("lit-" + k, range && k === kind ? [range] : []);
    lit = kind;
    if (kind) article.dataset.lit = kind;
    else delete article.dataset.lit;
    const box = range?.getClientRects()[0];
    if (offer && box) moves.push([offer, "--y", (box.top + box.height / 2 - top + offset).toFixed(1) + "px"]);
  };

  // pointed calls back with the key of the suggestion that the mouse points at, and with ""
  // once it has left. It may go from the words to their offer.
  gloss.pointed = (f) => {
    let key = "";
    let frame = 0;
    let leaving = 0;
    /** @param {string} now */
    const tell = (now) => {
      clearTimeout(leaving);
      leaving = 0;
      if (now !== key) f((key = now));
    };
    const leave = () => {
      if (key && !leaving) leaving = setTimeout(tell, 300, "");
    };
    /** @param {PointerEvent} e */
    const look = (e) => {
      const target = /** @type {Element} */ (e.target);
      if (target.closest("#offer")) return tell(key);
      const found = /** @type {HTMLElement | null} */ (target.closest("#gutter i"))?.dataset.key || under(target, e.clientX, e.clientY);
      if (found) return tell(found);
      // On the way from the words to the margin it is neither on one nor on the other.
      const offer = document.getElementById("offer")?.getBoundingClientRect();
      if (key && offer && e.clientY > offer.top - 8 && e.clientY < offer.bottom + 8) return tell(key);
      leave();
    };
    document.addEventListener("pointermove", (e) => {
      if (e.pointerType !== "mouse" || e.buttons) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => look(e));
    });
    document.addEventListener("pointerleave", leave);
  };

  // under is the key of the shortest suggestion whose words are at a point.
  /** @type {(target: Element | null, x: number, y: number) => string} */
  function under(target, x, y) {
    let block = target;
    while (block && !blocks.has(block)) block = block.parentElement;
    /** @type {Place | undefined} */
    let best;
    for (const p of (block && blocks.get(block)) || []) {
      if (best && best.size <= p.size) continue;
      if ([...p.range.getClientRects()].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom)) best = p;
    }
    return best?.key || "";
  }
})();
