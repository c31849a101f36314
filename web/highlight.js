// Draws places of the article that no element marks, such as what was found and
// what is suggested, by the CSS Custom Highlight API. Places are given by their
// bytes, and become ranges of the DOM here.
"use strict";
(() => {
  const gloss = window.gloss;

  // found draws places of the article, given by the bytes where they begin and
  // end, as found, without touching what is drawn; and scrolls to one of them.
  gloss.found = (spans, here, reveal) => {
    const ranges = gloss.ranges(spans);
    const at = ranges[here];
    if (!(gloss.highlight("found", ranges) && gloss.highlight("found-here", at ? [at] : [])) && at && reveal) gloss.select(at);
    if (!at || !reveal) return;
    const box = at.getBoundingClientRect();
    if (box.top < 80 || box.bottom > innerHeight - 120) scrollBy(0, box.top - innerHeight / 3);
  };

  // suggested underlines places of each kind as suggested, in the same way. Each
  // list is bytes with commas between them.
  gloss.suggested = (...lists) => {
    ["claim", "quote", "figure"].every((kind, i) => gloss.highlight("suggested-" + kind, lists[i] ? gloss.ranges(lists[i].split(",").map(Number)) : []));
  };

  // highlight draws ranges under a name, and reports whether this browser can.
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
    // Notices are drawn last, wherever they stand in the text.
    const runs = [...document.querySelectorAll("#article [data-at]")].map((el) => ({ node: /** @type {Text} */ (el.firstChild), at: Number(el.dataset.at) })).filter(({ node }) => node && node.data).sort((a, b) => a.at - b.at);
    if (!runs.length) return [];
    let i = 0;
    // Where two runs meet, a range begins in the second and ends in the first.
    /** @type {(byte: number, before: number) => [node: Text, unit: number]} */
    const place = (byte, before) => {
      while (i + 1 < runs.length && runs[i + 1].at <= byte - before) i++;
      while (i > 0 && runs[i].at > byte - before) i--;
      const node = runs[i].node;
      let rest = byte - runs[i].at;
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

  // select shows a place found by selecting it, where there are no highlights.
  // A page has one selection, so this waits for a pause in typing, and the field
  // has its own back at the next key.
  gloss.select = (range) => {
    const field = /** @type {HTMLInputElement | null} */ (document.getElementById("find"));
    if (!field) return; // it was closed, and the place is selected
    const waits = setTimeout(() => {
      if (document.activeElement !== field) return;
      /** @type {Selection} */ (getSelection()).setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
      field.focus({ preventScroll: true });
    }, 200);
    field.onkeydown = () => {
      clearTimeout(waits);
      field.setSelectionRange(field.value.length, field.value.length);
    };
  };
})();
