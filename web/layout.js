// Puts what stands beside the text where its mark is: the notes, the editor, the
// ticks of the ruler and the handles of the open mark. The program finds it as
// gloss.arrange.
"use strict";
(() => {
  const gloss = window.gloss;

  // narrow reports whether the notes are not beside the text.
  function narrow() {
    try {
      return matchMedia("(max-width: 60rem)").matches;
    } catch {
      return innerWidth <= 960; // of a browser that does not say
    }
  }

  // arrange puts the notes, the editor and the ticks where their marks are. The
  // program could, but 200 marks are some 5,000 steps between it and the page,
  // of 15 µs each. Everything is read first, so that the layout is done once.
  gloss.arrange = () => {
    const margin = document.getElementById("margin");
    const article = document.getElementById("article");
    if (!margin || !article) return;
    const gap = 8;
    // On a narrow screen the notes are not seen, so that Tab passes them by. A
    // screen reader has them all the same, and the key for them leads there.
    const unseen = narrow();
    const top = margin.getBoundingClientRect().top;
    // Not the page's: that grows when the editor opens as a sheet, and no tick moves for it.
    const height = article.getBoundingClientRect().bottom + scrollY + 128;
    const at = new Map(); // the first line of each mark, from the margin's top
    for (const m of document.querySelectorAll("#article mark[id]")) {
      const line = m.getClientRects()[0];
      if (line) at.set(m.dataset.mark, line.top - top);
    }
    /** @param {HTMLElement} el */
    const placeOf = (el) => at.get(el.dataset.mark) ?? 0;
    /** @type {Move[]} */
    const moves = [];
    let free = 0;
    for (const note of margin.querySelectorAll(".note")) {
      const y = Math.max(placeOf(note), free);
      moves.push([note, "--y", y.toFixed(1) + "px"]);
      free = y + note.offsetHeight + gap;
      if (note.firstChild) /** @type {HTMLElement} */ (note.firstChild).tabIndex = unseen ? -1 : 0;
    }
    const editor = document.getElementById("editor");
    // At the end of the article it stands higher, so that the page grows no longer for it.
    if (editor && editor.dataset.mark) {
      const lowest = Math.max(height - scrollY - top - editor.offsetHeight, 0);
      moves.push([editor, "--y", Math.min(placeOf(editor), lowest).toFixed(1) + "px"]);
    }
    gloss.handles(moves);
    const ruler = document.getElementById("ruler");
    for (const tick of ruler ? ruler.children : []) {
      moves.push([tick, "--at", (100 * (placeOf(tick) + top + scrollY) / height).toFixed(2) + "%"]);
    }
    for (const [el, name, value] of moves) {
      if (el.style.getPropertyValue(name) !== value) el.style.setProperty(name, value);
    }
  };

  // number numbers the marks on paper in the order of their notes.
  gloss.number = () => {
    const numbers = new Map();
    for (const note of document.querySelectorAll(".note[data-mark]")) numbers.set(note.dataset.mark, numbers.size + 1);
    for (const end of document.querySelectorAll("#article mark[data-tail], .note[data-mark]")) {
      const n = String(numbers.get(end.dataset.mark) || "");
      if (end.dataset.number !== n) end.dataset.number = n;
    }
  };

  // handles finds where the ends of the open mark are: in text from right to
  // left it begins on the right.
  gloss.handles = (moves) => {
    const held = document.getElementById("handles");
    const article = document.getElementById("article");
    if (!held || !article) return;
    const origin = article.getBoundingClientRect();
    for (const handle of held.children) {
      const pieces = [...document.querySelectorAll("#article mark[data-mark]")].filter((m) => m.dataset.mark === handle.dataset.mark);
      const last = handle.dataset.end === "last";
      const piece = pieces[last ? pieces.length - 1 : 0];
      const lines = piece ? piece.getClientRects() : [];
      if (!lines.length) continue;
      const line = lines[last ? lines.length - 1 : 0];
      /** @param {HTMLElement} m */
      const within = (m) => pieces.includes(/** @type {HTMLElement} */ (m.parentElement?.closest("mark")));
      const words = pieces.map((m) => (within(m) ? "" : m.textContent)).join(" ");
      handle.setAttribute("aria-valuetext", last ? "…" + words.slice(-40) : words.slice(0, 40) + "…");
      const onLeft = (getComputedStyle(piece).direction === "rtl") === last;
      moves.push([handle, "--x", ((onLeft ? line.left : line.right) - origin.left).toFixed(1) + "px"]);
      moves.push([handle, "--y", (line.bottom - origin.top).toFixed(1) + "px"]);
    }
  };

  // uncover scrolls an element out from under the editor, where that is a sheet.
  gloss.uncover = (id) => {
    const el = document.getElementById(id);
    const sheet = document.getElementById("editor");
    if (!el || !sheet || getComputedStyle(sheet).position !== "fixed") return;
    const lines = el.getClientRects();
    const bar = document.querySelector(".bar");
    if (!lines.length) return; // it is not shown
    const top = bar ? bar.getBoundingClientRect().bottom : 0;
    if (lines[0].top > top && lines[lines.length - 1].bottom < sheet.getBoundingClientRect().top - 24) return;
    scrollBy(0, lines[0].top - top - 24);
  };
})();
