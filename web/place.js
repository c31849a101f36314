// Turns places of the article into places of the DOM and back, draws ranges, and puts
// the bar at the selection. A place of the article is a byte of its text. Each run of
// the text carries in data-at the byte at which it begins.
"use strict";
(() => {
  const gloss = window.gloss;
  const runs = () => [...document.querySelectorAll("#article [data-at]")];

  // texts lists the runs that hold words in the order of the text, of one block or of all.
  // Notices are drawn last, wherever they stand in the text.
  gloss.texts = (block) => (block instanceof Element ? /** @type {HTMLElement[]} */ ([...block.querySelectorAll("[data-at]")]) : runs()).map((el) => ({ node: /** @type {Text} */ (el.firstChild), at: Number(el.dataset.at) })).filter(({ node }) => node && node.data).sort((a, b) => a.at - b.at);

  // highlight draws ranges under a name by the CSS Custom Highlight API, and reports
  // whether this browser can.
  gloss.highlight = (name, ranges) => {
    try {
      const drawn = new Highlight();
      for (const range of ranges) drawn.add(range);
      CSS.highlights.set(name, drawn);
      return true;
    } catch {
      return false;
    }
  };

  // What was made under each name last: the range of each place, and the text and the
  // place in it where it begins and ends.
  /** @typedef {{ range: Range, ends: [Text, number, number][] }} Made */
  /** @type {Map<string, Map<string, Made>>} */
  const made = new Map();

  // stands reports whether a range is still where it was made: its texts are in the page,
  // begin at the same bytes, and were not changed before its ends.
  /** @type {(m: Made) => boolean} */
  function stands({ range, ends: [[first, unit, at], [last, end, lastAt]] }) {
    return (
      range.startContainer === first && range.startOffset === unit && range.endContainer === last && range.endOffset === end &&
      first.isConnected && last.isConnected && Number(first.parentElement?.dataset.at) === at && Number(last.parentElement?.dataset.at) === lastAt
    );
  }

  // ranges makes ranges of bytes of the article: where each begins and ends. Those that
  // were made under the same name and still stand are the same ones: after a change of the
  // text only runs of the blocks that changed are looked at.
  gloss.ranges = (spans, name) => {
    const kept = (name && made.get(name)) || new Map();
    const now = new Map();
    /** @type {{ node: Text, at: number }[] | undefined} */
    let all;
    const inBlocks = new Map();
    // textsAt lists runs among which is the one with a byte.
    /** @param {number} byte */
    const textsAt = (byte) => {
      const block = gloss.block?.(byte);
      if (!block) return (all ??= gloss.texts());
      if (!inBlocks.has(block)) inBlocks.set(block, gloss.texts(block));
      const texts = inBlocks.get(block);
      return texts.length && texts[0].at <= byte ? texts : (all ??= gloss.texts());
    };
    // Where two runs meet, a range begins in the second and ends in the first.
    /** @type {(byte: number, before: number) => [Text, number, number] | null} */
    const place = (byte, before) => {
      const texts = textsAt(byte - before);
      if (!texts.length) return null;
      let [low, high] = [0, texts.length];
      while (low < high) {
        const mid = (low + high) >> 1;
        if (texts[mid].at <= byte - before) low = mid + 1;
        else high = mid;
      }
      const { node, at } = texts[Math.max(0, low - 1)];
      let rest = byte - at;
      let unit = 0;
      while (rest > 0 && unit < node.data.length) {
        const c = Number(node.data.codePointAt(unit));
        rest -= c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        unit += c < 0x10000 ? 1 : 2;
      }
      return [node, unit, at];
    };
    const ranges = [];
    for (let n = 0; n < spans.length; n += 2) {
      const key = spans[n] + "-" + spans[n + 1];
      let m = kept.get(key);
      if (!m || !stands(m)) {
        const [first, last] = [place(spans[n], 0), place(spans[n + 1], 1)];
        if (!first || !last) return [];
        const range = document.createRange();
        range.setStart(first[0], first[1]);
        range.setEnd(last[0], last[1]);
        m = { range, ends: [first, last] };
      }
      now.set(key, m);
      ranges.push(m.range);
    }
    if (name) made.set(name, now);
    return ranges;
  };

  // byteAt is the byte of the article at a place of the DOM. A place in no run is where
  // the next run begins, or else where the last one ends.
  gloss.byteAt = (node, offset) => {
    /** @type {(el: HTMLElement, units?: number) => number} */
    const within = (el, units) => Number(el.dataset.at) + new TextEncoder().encode(String(el.textContent).slice(0, units)).length;
    const around = /** @type {Element | null} */ (node instanceof Text ? node.parentElement : node);
    const run = /** @type {HTMLElement | null | undefined} */ (around?.closest?.("#article [data-at]"));
    if (run) return within(run, node instanceof Text ? offset : offset && Infinity);
    const all = runs();
    const at = document.createRange();
    at.setStart(node, offset);
    const next = all.find((el) => at.comparePoint(el, 0) > 0);
    return next ? within(next, 0) : all.length ? within(all[all.length - 1]) : 0;
  };

  // beside puts the bar below the selection, or above it where there is no room below,
  // and never over it.
  gloss.beside = () => {
    const gap = 10;
    const bar = document.getElementById("bubble");
    const selection = getSelection();
    if (!bar || bar.hidden || !selection || !selection.rangeCount) return;
    const lines = selection.getRangeAt(0).getClientRects();
    if (!lines.length) return;
    const first = lines[0];
    const last = lines[lines.length - 1];
    // Where the list of suggestions is a sheet, the page ends above it.
    const sheet = document.getElementById("suggestions")?.getBoundingClientRect();
    const bottom = sheet && sheet.height && sheet.left < last.right ? sheet.top : innerHeight;
    const x = Math.min(Math.max(last.left + last.width / 2 - bar.offsetWidth / 2, gap), document.documentElement.clientWidth - bar.offsetWidth - gap);
    const above = last.bottom + gap + bar.offsetHeight > bottom && first.top > bar.offsetHeight + 2 * gap;
    const y = above ? first.top - bar.offsetHeight - gap : last.bottom + gap;
    bar.style.setProperty("--x", (x + scrollX).toFixed(1) + "px");
    bar.style.setProperty("--y", (y + scrollY).toFixed(1) + "px");
  };
})();
