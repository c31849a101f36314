// Turns places of the article into places of the DOM and back, draws ranges, and puts
// the bar at the selection. A place of the article is a byte of its text. Each run of
// the text carries in data-at the byte at which it begins.
"use strict";
(() => {
  const gloss = window.gloss;
  const runs = () => [...document.querySelectorAll("#article [data-at]")];

  // texts lists the runs that hold words in the order of the text. Notices are drawn
  // last, wherever they stand in the text.
  gloss.texts = () => runs().map((el) => ({ node: /** @type {Text} */ (el.firstChild), at: Number(el.dataset.at) })).filter(({ node }) => node && node.data).sort((a, b) => a.at - b.at);

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

  // ranges makes ranges of bytes of the article: where each begins and ends.
  gloss.ranges = (spans) => {
    const texts = gloss.texts();
    if (!texts.length) return [];
    let i = 0;
    // Where two runs meet, a range begins in the second and ends in the first.
    /** @type {(byte: number, before: number) => [node: Text, unit: number]} */
    const place = (byte, before) => {
      while (i + 1 < texts.length && texts[i + 1].at <= byte - before) i++;
      while (i > 0 && texts[i].at > byte - before) i--;
      const node = texts[i].node;
      let rest = byte - texts[i].at;
      let unit = 0;
      while (rest > 0 && unit < node.data.length) {
        const c = Number(node.data.codePointAt(unit));
        rest -= c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        unit += c < 0x10000 ? 1 : 2;
      }
      return [node, unit];
    };
    const ranges = [];
    for (let n = 0; n < spans.length; n += 2) {
      const range = document.createRange();
      range.setStart(...place(spans[n], 0));
      range.setEnd(...place(spans[n + 1], 1));
      ranges.push(range);
    }
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
