// Draws places of the article that were found. Places are given by their bytes; place.js
// makes ranges of them.
"use strict";
(() => {
  const gloss = window.gloss;

  // found draws places of the article, given by the bytes where they begin and
  // end, as found, without touching what is drawn; and scrolls to one of them.
  gloss.found = (spans, here, reveal) => {
    const ranges = gloss.ranges(spans, "found");
    const at = ranges[here];
    if (!(gloss.highlight("found", ranges) && gloss.highlight("found-here", at ? [at] : [])) && at && reveal) gloss.select(at);
    if (!at || !reveal) return;
    const box = at.getBoundingClientRect();
    if (box.top < 80 || box.bottom > innerHeight - 120) scrollBy(0, box.top - innerHeight / 3);
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
