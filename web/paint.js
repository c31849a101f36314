// Paints the surfaces: the article with its marks, the notes and the ticks of the
// ruler. The program says what changed, and elements are made of it here, from text
// and from the tags and attributes listed below alone. The program finds it as
// gloss.paint.
"use strict";
(() => {
  const gloss = window.gloss;

  // Where each surface is in the page.
  /** @type {Record<string, string>} */
  const places = { front: "#article > header", text: "#article > .text", notices: "#article > footer", notes: "#notes", ruler: "#ruler" };
  const tags = new Set(["p", "h1", "h2", "div", "span", "mark", "button", "b", "q", "dl", "dt", "dd", "i", "svg", "path"]);
  const attributes = new Set(["id", "class", "dir", "role", "type", "tabindex", "data-at", "data-mark", "data-tail", "aria-details", "aria-expanded", "aria-hidden", "aria-roledescription", "viewBox", "d"]);
  // Those that are drawings.
  const drawings = new Set(["svg", "path"]);

  /** @typedef {{ name: string, root: HTMLElement, keys: string[], elements: HTMLElement[] }} Surface */
  /** @type {Record<string, Surface>} */
  const surfaces = {};

  // make makes what the program says: a text of a string, and an element of an array
  // of its tag, the names and values of its attributes by turns, and its children.
  /** @type {(drawn: Drawn | string) => Node} */
  function make(drawn) {
    if (typeof drawn === "string") return document.createTextNode(drawn);
    if (!tags.has(drawn[0])) throw new TypeError("no element of a surface: " + drawn[0]);
    const el = drawings.has(drawn[0]) ? document.createElementNS("http://www.w3.org/2000/svg", drawn[0]) : document.createElement(drawn[0]);
    for (let i = 0; i < drawn[1].length; i += 2) set(el, drawn[1][i], drawn[1][i + 1]);
    for (const child of children(drawn)) el.appendChild(make(child));
    return el;
  }

  /** @type {(drawn: Drawn) => (Drawn | string)[]} */
  const children = (drawn) => /** @type {(Drawn | string)[]} */ (drawn.slice(2));

  /** @type {(el: Element, name: string, value: string) => void} */
  function set(el, name, value) {
    if (!attributes.has(name)) throw new TypeError("no attribute of a surface: " + name);
    el.setAttribute(name, value);
  }

  // same reports whether what is there can be changed into what is to be there: a text
  // into another, and an element into one of the same tag at the same place or of the
  // same mark.
  /** @type {(there: any, drawn: Drawn | string) => boolean} */
  function same(there, drawn) {
    if (typeof drawn === "string") return there.nodeType === Node.TEXT_NODE;
    return there.localName === drawn[0] && ["data-at", "data-mark"].every((name) => there.getAttribute(name) === (given(drawn, name) ?? null));
  }

  /** @type {(drawn: Drawn, name: string) => string | undefined} */
  function given(drawn, name) {
    for (let i = 0; i < drawn[1].length; i += 2) if (drawn[1][i] === name) return drawn[1][i + 1];
  }

  // patch changes what is there, so that the selection, the focus and a second click
  // find what they found before. Attributes that other scripts set stay.
  /** @type {(there: any, drawn: Drawn | string) => void} */
  function patch(there, drawn) {
    if (typeof drawn === "string") {
      if (there.data !== drawn) there.data = drawn;
      return;
    }
    for (const name of there.getAttributeNames()) {
      if (attributes.has(name) && given(drawn, name) === undefined) there.removeAttribute(name);
    }
    for (let i = 0; i < drawn[1].length; i += 2) {
      if (there.getAttribute(drawn[1][i]) !== drawn[1][i + 1]) set(there, drawn[1][i], drawn[1][i + 1]);
    }
    // Most children at the beginning and at the end are the same: only those between
    // are made anew.
    const old = [...there.childNodes];
    const next = children(drawn);
    let from = 0;
    let to = old.length;
    let end = next.length;
    for (; from < to && from < end && same(old[from], next[from]); from++) patch(old[from], next[from]);
    for (; to > from && end > from && same(old[to - 1], next[end - 1]); to--, end--) patch(old[to - 1], next[end - 1]);
    for (const node of next.slice(from, end)) there.insertBefore(make(node), old[to] || null);
    for (const node of old.slice(from, to)) node.remove();
  }

  // surface is one of the surfaces. The program replaces the page that it came with,
  // and what was painted goes along.
  /** @param {string} name */
  function surface(name) {
    const root = document.querySelector(places[name]);
    if (!root) return null;
    const s = (surfaces[name] ??= { name, root, keys: [], elements: [] });
    if (s.root !== root) {
      root.replaceChildren(...s.root.children);
      s.root = root;
    }
    return s;
  }

  // Where there is one of each mark, the elements stand in groups, so that the browser
  // lays out and paints the few groups that are near the screen or changed.
  const grouped = ["notes", "ruler"];
  const groupSize = 50;

  // after is the element that follows in the surface.
  /** @type {(s: Surface, el: Element) => Element | null} */
  const after = (s, el) => el.nextElementSibling || (el.parentElement !== s.root && el.parentElement?.nextElementSibling?.firstElementChild) || null;

  // put puts an element before another, or at the end.
  /** @type {(s: Surface, el: HTMLElement, next: Element | null) => void} */
  function put(s, el, next) {
    if (!grouped.includes(s.name)) {
      s.root.insertBefore(el, next);
      return;
    }
    let group = next ? /** @type {Element} */ (next.parentElement) : s.root.lastElementChild;
    if (!group || (!next && group.childElementCount >= groupSize)) {
      group = document.createElement("div");
      group.className = "group";
      s.root.appendChild(group);
    }
    group.insertBefore(el, next);
    if (group.childElementCount > 2 * groupSize) {
      const half = document.createElement("div");
      half.className = "group";
      half.append(...[...group.children].slice(groupSize));
      group.after(half);
      gloss.touched(s.name, half);
    }
  }

  // take takes an element out.
  /** @type {(s: Surface, el: Element) => void} */
  function take(s, el) {
    const group = /** @type {HTMLElement} */ (el.parentElement);
    el.remove();
    if (group === s.root) return;
    if (group.firstElementChild) gloss.touched(s.name, group);
    else group.remove();
  }

  // splice puts items in the place of others. An item is a key alone if it was among
  // these and stays, or a key with its element.
  /** @type {(s: Surface, at: number, removed: number, items: (string | [key: string, drawn: Drawn])[]) => void} */
  function splice(s, at, removed, items) {
    const there = new Map();
    for (let i = at; i < at + removed; i++) there.set(s.keys[i], s.elements[i]);
    /** @type {HTMLElement[]} */
    const changed = [];
    const elements = items.map((item) => {
      const key = typeof item === "string" ? item : item[0];
      let el = there.get(key);
      if (typeof item !== "string") {
        if (el && same(el, item[1])) patch(el, item[1]);
        else el = make(item[1]);
        changed.push(el);
      }
      if (there.get(key) === el) there.delete(key);
      return /** @type {HTMLElement} */ (el);
    });
    let next = s.elements[at + removed] || null;
    // What stands in its place is not moved, which would take the focus from it.
    for (const el of removed ? [...elements].reverse() : []) {
      if (!el.isConnected || after(s, el) !== next) put(s, el, next);
      next = el;
    }
    for (const el of there.values()) take(s, el);
    if (!removed) for (const el of elements) put(s, el, next);
    s.keys.splice(at, removed, ...items.map((item) => (typeof item === "string" ? item : item[0])));
    s.elements.splice(at, removed, ...elements);
    for (const el of changed) gloss.touched(s.name, el);
  }

  // paint changes surfaces as the program says: for each its name, and what is to be
  // put where. Whatever has the focus has it afterwards too, if it is still there.
  gloss.paint = (changes) => {
    const focused = document.activeElement?.id;
    for (const [name, ...splices] of JSON.parse(changes)) {
      const s = surface(name);
      if (s) for (const [at, removed, ...items] of splices) splice(s, at, removed, items);
    }
    if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true });
  };

  // block is the element of the article in which a byte of its text is drawn: the one
  // that begins last before it.
  gloss.block = (at) => {
    let found = null;
    if (typeof at !== "number") return found;
    let start = -1;
    for (const { keys, elements } of ["front", "text", "notices"].flatMap((name) => surfaces[name] || [])) {
      let [low, high] = [0, keys.length];
      while (low < high) {
        const mid = (low + high) >> 1;
        if (Number(keys[mid]) <= at) low = mid + 1;
        else high = mid;
      }
      if (low > 0 && Number(keys[low - 1]) > start) [start, found] = [Number(keys[low - 1]), elements[low - 1]];
    }
    return found;
  };
})();
