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

  const gap = 8; // between two notes, in CSS pixels
  const raised = 12; // that the style sheet has a card stand above its line
  const edge = 4; // around the notes of a group, for what is drawn around a note

  // What was measured, for as long as the text flows as it did: the first line of each
  // mark from the article's top, and how high each note is.
  let flow = "";
  /** @type {Map<string | undefined, number>} */
  const firstLines = new Map();
  /** @type {WeakMap<Element, number>} */
  let heights = new WeakMap();
  // Of a group of notes: the places that were free above and below it, where it stands,
  // and how far it may move up until one of its notes stands at its mark; less than
  // nothing if one does.
  /** @typedef {{ from: number, to: number, top: number, slack: number }} Room */
  /** @type {WeakMap<Element, Room>} */
  let rooms = new WeakMap();

  // What was painted since, and is to be measured.
  /** @type {Set<HTMLElement>} */
  const blocks = new Set();
  /** @type {Set<HTMLElement>} */
  const ticks = new Set();

  // touched says that an element of a surface was painted, or that a group has others in
  // it than before.
  gloss.touched = (name, el) => {
    const group = el.className === "group";
    if (name === "notes") {
      heights.delete(el);
      rooms.delete(group ? el : /** @type {Element} */ (el.parentElement));
    } else if (!group) (name === "ruler" ? ticks : blocks).add(el);
  };

  // measure finds the first lines of the marks that are in an element. The notes and
  // the ticks of those that moved are to be placed anew.
  /** @type {(el: HTMLElement, top: number) => void} */
  function measure(el, top) {
    for (const m of el.querySelectorAll("mark[id]")) {
      const id = m.dataset.mark;
      const line = m.getClientRects()[0];
      if (!line || firstLines.get(id) === line.top - top) continue;
      firstLines.set(id, line.top - top);
      const group = document.getElementById("note-" + id)?.parentElement;
      if (group) rooms.delete(group);
    }
  }

  // arrange puts the notes, the editor and the ticks where their marks are. Only what
  // was painted since is measured, unless the text flows otherwise than before.
  gloss.arrange = () => {
    const margin = document.getElementById("margin");
    const article = document.getElementById("article");
    if (!margin || !article) return;
    // On a narrow screen the notes are not seen, so that Tab passes them by. A
    // screen reader has them all the same, and the key for them leads there.
    const unseen = narrow();
    const text = article.getBoundingClientRect();
    const offset = text.top - margin.getBoundingClientRect().top;
    // Not the page's: that grows when the editor opens as a sheet, and no tick moves for it.
    const height = text.bottom + scrollY + 128;
    const now = [text.width, text.height, text.top + scrollY, offset, unseen, margin.offsetWidth].join();
    const ruler = document.getElementById("ruler");
    if (now !== flow) {
      flow = now;
      firstLines.clear();
      [heights, rooms] = [new WeakMap(), new WeakMap()];
      blocks.clear();
      blocks.add(article);
      for (const tick of ruler ? ruler.querySelectorAll("[data-mark]") : []) ticks.add(tick);
      gloss.remeasure();
    }
    // Everything is read before anything is written, so that the layout is done once.
    for (const el of blocks) measure(el, text.top);
    blocks.clear();
    /** @type {Move[]} */
    const moves = [];
    place(moves, offset, unseen);
    const editor = document.getElementById("editor");
    if (editor && editor.dataset.mark) moves.push([editor, "--y", card(editor, margin, offset, height - scrollY).toFixed(1) + "px"]);
    gloss.handles(moves);
    gloss.light(moves, offset, text.top);
    for (const tick of ticks) {
      moves.push([tick, "--at", (100 * ((firstLines.get(tick.dataset.mark) ?? -offset) + text.top + scrollY) / height).toFixed(2) + "%"]);
    }
    ticks.clear();
    for (const [el, name, value] of moves) {
      if (el.style.getPropertyValue(name) !== value) el.style.setProperty(name, value);
    }
  };

  // card finds where the card of the open mark stands from the margin's top: at its mark,
  // but between the bar and the foot of the window. At the end of the article it stands
  // higher, so that the page grows no longer for it.
  /** @type {(editor: HTMLElement, margin: HTMLElement, offset: number, end: number) => number} */
  function card(editor, margin, offset, end) {
    const room = 16; // above the window's foot
    const top = margin.getBoundingClientRect().top;
    const high = editor.offsetHeight;
    const line = (firstLines.get(editor.dataset.mark) ?? -offset) + offset;
    const bar = document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0;
    const lowest = Math.min(end - high, innerHeight - room - high + raised);
    return Math.max(Math.min(line, lowest - top), bar + 2 * raised - top, 0);
  }

  // A card that is open stays in the window while the page is scrolled.
  let moving = false;
  addEventListener("scroll", () => {
    if (moving || !document.querySelector("#editor[data-mark]")) return;
    moving = true;
    requestAnimationFrame(() => {
      moving = false;
      const editor = document.getElementById("editor");
      const margin = document.getElementById("margin");
      const text = document.getElementById("article")?.getBoundingClientRect();
      if (!editor?.dataset.mark || !margin || !text) return;
      const y = card(editor, margin, text.top - margin.getBoundingClientRect().top, text.bottom + 128).toFixed(1) + "px";
      if (editor.style.getPropertyValue("--y") !== y) editor.style.setProperty("--y", y);
    });
  }, { passive: true });

  // place puts each note beside the first line of its mark, or below the note before it.
  // A group in which nothing changed stays, or moves as a whole.
  /** @type {(moves: Move[], offset: number, unseen: boolean) => void} */
  function place(moves, offset, unseen) {
    let free = 0;
    for (const group of document.getElementById("notes")?.children || []) {
      let room = rooms.get(group);
      if (!room || (room.from !== free && room.slack < room.from - free)) {
        rooms.set(group, (room = { from: free, to: 0, top: 0, slack: Infinity }));
        for (const note of group.children) {
          let high = heights.get(note);
          if (high === undefined) {
            heights.set(note, (high = note.offsetHeight));
            if (note.firstChild) /** @type {HTMLElement} */ (note.firstChild).tabIndex = unseen ? -1 : 0;
          }
          const line = (firstLines.get(note.dataset.mark) ?? -offset) + offset;
          const y = Math.max(line, free);
          // One that stands at its mark does not move with those above.
          room.slack = y > free ? -Infinity : Math.min(room.slack, y - line);
          if (note === group.firstElementChild) room.top = y - edge;
          moves.push([note, "--y", (y - room.top).toFixed(1) + "px"]);
          free = y + high + gap;
        }
        room.to = free;
        moves.push([group, "--h", (free - gap + edge - room.top).toFixed(1) + "px"], [group, "--y", room.top.toFixed(1) + "px"]);
      } else if (room.from !== free) {
        const by = free - room.from;
        rooms.set(group, (room = { from: free, to: room.to + by, top: room.top + by, slack: room.slack + by }));
        moves.push([group, "--y", room.top.toFixed(1) + "px"]);
      }
      free = room.to;
    }
  }

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
      const pieces = [...document.querySelectorAll("#article mark[data-mark=" + CSS.escape(handle.dataset.mark || "") + "]")];
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
