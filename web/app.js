// Starts the program, and stands in for it where it cannot: before it runs,
// when it cannot run, and when it has died. The program finds it as window.gloss.
"use strict";
(() => {
  let prompt = null; // the browser's offer to install
  let channel = null; // to other windows
  let registration = null; // of the worker
  let reloading = false;
  let begin; // says that the program has taken over
  const begun = new Promise((resolve) => (begin = resolve));
  const own = "gloss.draft." + Date.now().toString(36) + Math.random().toString(36).slice(2); // of this page alone

  const gloss = Object.assign(window.gloss, {
    unsaved: "", // a file of what is not on the device yet; the program keeps it current

    // started is called when the program has taken over.
    started() {
      gloss.note("taken over");
      gloss.starts();
      document.documentElement.classList.remove("elsewhere");
      document.documentElement.classList.add("started");
      begin();
    },

    installable: () => prompt !== null,
    install() {
      // The browser refuses where the person's click is not fresh.
      if (prompt) Promise.resolve(prompt.prompt()).catch(() => {});
    },

    updatable: () => !!(registration && registration.waiting && navigator.serviceWorker.controller),
    update() {
      if (!gloss.updatable()) return location.reload();
      reloading = true;
      registration.waiting.postMessage("take over");
    },

    // arrange puts the notes, the editor and the ticks where their marks are. The
    // program could, but 200 marks are some 5,000 steps between it and the page,
    // of 15 µs each. Everything is read first, so that the layout is done once.
    arrange() {
      const margin = document.getElementById("margin");
      const article = document.getElementById("article");
      if (!margin || !article) return;
      const gap = 8;
      // On a narrow screen the notes are not seen, so that Tab passes them by. A
      // screen reader has them all the same, and the key for them leads there.
      const unseen = narrow();
      let number = 0;
      const top = margin.getBoundingClientRect().top;
      // Not the page's: that grows when the editor opens as a sheet, and no tick moves for it.
      const height = article.getBoundingClientRect().bottom + scrollY + 128;
      const at = new Map(); // the first line of each mark, from the margin's top
      for (const m of document.querySelectorAll("#article mark[id]")) {
        const line = m.getClientRects()[0];
        if (line) at.set(m.dataset.mark, line.top - top);
      }
      const placeOf = (el) => at.get(el.dataset.mark) ?? 0;
      const moves = [];
      const numbers = new Map(); // of the marks on paper, in the order of the notes
      let free = 0;
      for (const note of margin.querySelectorAll(".note")) {
        const y = Math.max(placeOf(note), free);
        moves.push([note, "--y", y.toFixed(1) + "px"]);
        free = y + note.offsetHeight + gap;
        if (note.firstChild) note.firstChild.tabIndex = unseen ? -1 : 0;
        numbers.set(note.dataset.mark, ++number);
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
      for (const end of document.querySelectorAll("#article mark[data-tail], .note[data-mark]")) {
        const n = String(numbers.get(end.dataset.mark) || "");
        if (end.dataset.number !== n) end.dataset.number = n;
      }
      for (const [el, name, value] of moves) {
        if (el.style.getPropertyValue(name) !== value) el.style.setProperty(name, value);
      }
    },

    // refocus gives the focus back to the modal dialog that is open, if what had it
    // there is gone: else keys would reach nothing.
    refocus() {
      const dialog = gloss.modal();
      const at = document.activeElement;
      // A button that was switched off loses the focus a little later.
      if (!dialog || (dialog.contains(at) && !at.disabled)) return;
      const heading = dialog.querySelector("h2[tabindex]");
      if (!heading) dialog.tabIndex = -1;
      (heading || dialog).focus({ preventScroll: true });
    },

    // handles finds where the ends of the open mark are: in text from right to
    // left it begins on the right.
    handles(moves) {
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
        const words = pieces.map((m) => (m.parentElement.closest("mark") && pieces.includes(m.parentElement.closest("mark")) ? "" : m.textContent)).join(" ");
        handle.setAttribute("aria-valuetext", last ? "…" + words.slice(-40) : words.slice(0, 40) + "…");
        const onLeft = (getComputedStyle(piece).direction === "rtl") === last;
        moves.push([handle, "--x", ((onLeft ? line.left : line.right) - origin.left).toFixed(1) + "px"]);
        moves.push([handle, "--y", (line.bottom - origin.top).toFixed(1) + "px"]);
      }
    },

    // found draws places of the article, given by the bytes where they begin and
    // end, as found, without touching what is drawn; and scrolls to one of them.
    found(spans, here, reveal) {
      const ranges = gloss.ranges(spans);
      const at = ranges[here];
      if (!(gloss.highlight("found", ranges) && gloss.highlight("found-here", at ? [at] : [])) && at && reveal) gloss.select(at);
      if (!at || !reveal) return;
      const box = at.getBoundingClientRect();
      if (box.top < 80 || box.bottom > innerHeight - 120) scrollBy(0, box.top - innerHeight / 3);
    },

    // suggested underlines places of each kind as suggested, in the same way. Each
    // list is bytes with commas between them.
    suggested(...lists) {
      ["claim", "quote", "figure"].every((kind, i) => gloss.highlight("suggested-" + kind, lists[i] ? gloss.ranges(lists[i].split(",").map(Number)) : []));
    },

    // highlight draws ranges under a name, and reports whether this browser can.
    highlight(name, ranges) {
      try {
        const drawn = new Highlight();
        for (const range of ranges) drawn.add(range);
        CSS.highlights.set(name, drawn);
        return true;
      } catch {
        return false;
      }
    },

    // hear calls back when another window has changed something, and announce tells
    // the others. A browser without channels has what they did at the next load.
    hear(f) {
      try {
        channel = new BroadcastChannel("gloss");
        channel.onmessage = f;
      } catch {
        gloss.note("no channel to other windows");
      }
    },
    announce() {
      try {
        if (channel) channel.postMessage("changed");
      } catch {
        channel = null;
      }
    },

    // flowed calls back when the text has flowed anew. The element is drawn anew when
    // the program takes over, so what is watched is the document.
    flowed(f) {
      addEventListener("resize", f);
      try {
        // What is moved within the observer's turn would have the browser complain.
        new ResizeObserver(() => requestAnimationFrame(f)).observe(document.body);
      } catch {
        // Then what the window's size changes is all that is heard of.
      }
    },

    // space resolves to the room that is used and that there is, in bytes, and to
    // whether it lasts; with keep it asks for that. What the browser has not said
    // after three seconds is left out: it may ask the person, who need not answer.
    async space(keep) {
      const said = (work) => gloss.within(3, work).catch(() => undefined);
      const [lasting, e] = await Promise.all([said(() => (keep ? navigator.storage.persist() : navigator.storage.persisted())), said(() => navigator.storage.estimate())]);
      return [+(e && e.usage) || 0, +(e && e.quota) || 0, lasting === true];
    },

    // copy copies a text, and resolves to whether that could be done.
    copy: (words) => gloss.within(5, () => navigator.clipboard.writeText(words)).then(() => true, () => false),

    // keepDraft leaves what is not saved, for the next start, as this page may end
    // now; "" is nothing. drafts are what pages left: pairs of a key and a text.
    keepDraft(draft) {
      try {
        if (draft) localStorage.setItem(own, draft);
        else localStorage.removeItem(own);
      } catch {
        // There is no room for it, or none at all: the store may still be in time.
      }
    },
    drafts() {
      try {
        return Object.entries(localStorage).filter(([key]) => key.startsWith("gloss.draft."));
      } catch {
        return [];
      }
    },

    // whenIdle calls back when the page has nothing else to do.
    whenIdle(f) {
      let late = 0;
      const run = () => {
        if (late === null) return;
        clearTimeout(late);
        late = null;
        f();
      };
      try {
        requestIdleCallback(run, { timeout: 3000 });
        late = setTimeout(run, 6000); // one that never calls back
      } catch {
        late = setTimeout(run, 200);
      }
    },

    // afterPaint calls back once what is on the screen now has been painted, or when
    // the page hides, for that may be its end.
    afterPaint(f) {
      const run = () => {
        clearTimeout(late);
        cancelAnimationFrame(frame);
        for (const [target, name] of leaving) target.removeEventListener(name, run);
        f();
      };
      const leaving = [[document, "visibilitychange"], [window, "pagehide"]];
      for (const [target, name] of leaving) target.addEventListener(name, run);
      let late = setTimeout(run, 100); // a page in the background paints nothing
      const frame = requestAnimationFrame(() => {
        clearTimeout(late);
        late = setTimeout(run);
      });
    },

    // ranges makes ranges of bytes of the article: where each begins and ends.
    ranges(spans) {
      // Notices are drawn last, wherever they stand in the text.
      const runs = [...document.querySelectorAll("#article [data-at]")].filter((el) => el.firstChild && el.firstChild.data).map((el) => ({ node: el.firstChild, at: +el.dataset.at })).sort((a, b) => a.at - b.at);
      if (!runs.length) return [];
      let i = 0;
      // Where two runs meet, a range begins in the second and ends in the first.
      const place = (byte, before) => {
        while (i + 1 < runs.length && runs[i + 1].at <= byte - before) i++;
        while (i > 0 && runs[i].at > byte - before) i--;
        const node = runs[i].node;
        let rest = byte - runs[i].at;
        let unit = 0;
        while (rest > 0 && unit < node.data.length) {
          const c = node.data.codePointAt(unit);
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
    },

    // select shows a place found by selecting it, where there are no highlights.
    // A page has one selection, so this waits for a pause in typing, and the field
    // has its own back at the next key.
    select(range) {
      const field = document.getElementById("find");
      if (!field) return; // it was closed, and the place is selected
      const waits = setTimeout(() => {
        if (document.activeElement !== field) return;
        getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
        field.focus({ preventScroll: true });
      }, 200);
      field.onkeydown = () => {
        clearTimeout(waits);
        field.setSelectionRange(field.value.length, field.value.length);
      };
    },

    // uncover scrolls an element out from under the editor, where that is a sheet.
    uncover(id) {
      const el = document.getElementById(id);
      const sheet = document.getElementById("editor");
      if (!el || !sheet || getComputedStyle(sheet).position !== "fixed") return;
      const lines = el.getClientRects();
      const bar = document.querySelector(".bar");
      if (!lines.length) return; // it is not shown
      const top = bar ? bar.getBoundingClientRect().bottom : 0;
      if (lines[0].top > top && lines[lines.length - 1].bottom < sheet.getBoundingClientRect().top - 24) return;
      scrollBy(0, lines[0].top - top - 24);
    },
  });
  // narrow reports whether the notes are not beside the text.
  function narrow() {
    try {
      return matchMedia("(max-width: 60rem)").matches;
    } catch {
      return innerWidth <= 960; // of a browser that does not say
    }
  }

  const tell = (name) => window.dispatchEvent(new Event(name));

  // Tab goes round within a modal dialog, after the pattern of the W3C's ARIA
  // Authoring Practices. The browser would let it out at either end.
  document.addEventListener("keydown", (e) => {
    if (e.key !== "Tab" || e.ctrlKey || e.altKey || e.metaKey) return;
    const dialog = gloss.modal();
    if (!dialog) return;
    const stops = [...dialog.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter((el) => el.tabIndex >= 0 && !el.disabled && el.getClientRects().length);
    const at = document.activeElement;
    const beyond = e.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
    if (!stops.length || (dialog.contains(at) && stops.some((el) => at.compareDocumentPosition(el) & beyond))) return;
    e.preventDefault();
    stops.at(e.shiftKey ? -1 : 0).focus();
  });

  // rescued is what a dead program has left: the file it kept, and what stands in fields.
  function rescued() {
    const files = [];
    if (gloss.unsaved) files.push(["gloss-unsaved.json", gloss.unsaved]);
    const drafts = [...document.querySelectorAll("textarea, input:focus")].map((t) => t.value).filter(Boolean);
    if (drafts.length) files.push(["gloss-unsaved.txt", drafts.join("\n\n")]);
    return files;
  }

  let ended = false;
  function died(reason) {
    if (ended) return;
    ended = true;
    console.error("gloss: the program has ended", reason);
    gloss.noteTrace(printed);
    gloss.ended(reason);
    offer("Gloss has stopped because of a fault in the program.");
  }

  // stop is for a program that lives, but runs into the same fault again and again.
  gloss.stop = () => {
    gloss.note("the same fault again");
    gloss.ended("the same fault again");
    offer("Gloss runs into the same fault again and again.");
  };

  // offer says what can be done after a fault from which the program cannot go on.
  function offer(what) {
    const save = ["Download what was not saved", () => rescued().forEach(([name, text]) => gloss.download(name, new Blob([text])))];
    const safely = ["Start safely", gloss.startSafely];
    const next = gloss.safe ? "." : "; if it happens again, start it safely, without the last article and without suggestions.";
    gloss.fail(what + " What was saved on this device is safe. Reload the page to go on" + next,
      gloss.reload, ...(rescued().length ? [save] : []), ...(gloss.safe ? [] : [safely]), gloss.reporting);
  }

  // load gets the program, past the browser's own copy if that is broken.
  async function load(url, imports) {
    try {
      return await compile(url, imports, "default");
    } catch {
      return compile(url, imports, "reload");
    }
  }

  async function compile(url, imports, cache) {
    const answer = await fetch(url, { cache });
    if (!answer.ok) throw new Error(url + ": " + answer.status);
    if ((answer.headers.get("Content-Type") || "").startsWith("application/wasm") && WebAssembly.instantiateStreaming) {
      return WebAssembly.instantiateStreaming(answer, imports);
    }
    return WebAssembly.instantiate(await answer.arrayBuffer(), imports);
  }

  // shown waits until the whole page has been painted once. A page in the
  // background never is.
  const began = performance.now();
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  function shown() {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    // A paint before this script may have been of the first half of the page.
    if (document.hidden || (paint && paint.startTime > began)) return turn();
    return new Promise(requestAnimationFrame).then(turn);
  }

  // What Go prints is kept for a while: of a panic it is all that there is.
  let printed = "";
  function listen() {
    const decoder = new TextDecoder();
    const write = globalThis.fs.writeSync;
    globalThis.fs.writeSync = (fd, bytes) => {
      printed = (printed + decoder.decode(bytes)).slice(-16384);
      return write.call(globalThis.fs, fd, bytes);
    };
  }

  async function run() {
    gloss.running = true;
    if (typeof WebAssembly !== "object") {
      return gloss.fail("This browser cannot run Gloss, as it has no WebAssembly or has it switched off. The article can be read here; to mark it, use a current browser.");
    }
    const go = new Go();
    listen();
    // A fault of the machine itself, such as too deep a stack, leaves by the way
    // that the program was entered, and go.run never hears of it.
    const resume = go._resume;
    go._resume = () => {
      if (ended) throw new Error("the program has ended"); // to return would have its timers wait for ever
      try {
        resume.call(go);
      } catch (e) {
        died(e);
      }
    };
    let program;
    try {
      program = await load(document.getElementById("program").href, go.importObject);
    } catch (e) {
      console.error("gloss: loading failed", e);
      return gloss.notLoaded(e);
    }
    await shown();
    died(await go.run(program.instance).then(() => "it returned", (e) => e));
  }

  // The worker makes the program start offline. A newer version waits until
  // the person takes it.
  async function work() {
    const workers = navigator.serviceWorker;
    if (!workers || gloss.blocked) return; // asked for it, Firefox would print an error
    let controlled = !!workers.controller;
    workers.addEventListener("controllerchange", () => {
      if (reloading) return location.reload();
      // Another tab took a newer version. This one keeps its own until it is told.
      if (controlled) tell("gloss:update");
      controlled = true;
    });
    const base = new URL(".", document.querySelector("link[rel=manifest]").href);
    try {
      registration = await workers.register(gloss.script(new URL("worker.js", base)), { scope: base.pathname, updateViaCache: "none" });
    } catch (e) {
      return console.warn("gloss: offline use is not possible here:", e.message);
    }
    // What reads pages is kept too, but not before there is time for it.
    begun.then(() => workers.ready).then((ready) => {
      if (navigator.connection && navigator.connection.saveData) return;
      gloss.whenIdle(() => ready.active.postMessage("keep the rest"));
    }).catch((e) => gloss.noteError("not kept for offline use", e));
    const waits = () => gloss.updatable() && tell("gloss:update");
    registration.addEventListener("updatefound", () => registration.installing.addEventListener("statechange", waits));
    waits();
    let checked = Date.now();
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible" && Date.now() - checked > 3600000) {
        checked = Date.now();
        registration.update().catch(() => {});
      }
    });
  }

  window.addEventListener("beforeinstallprompt", (e) => {
    e.preventDefault();
    prompt = e;
    tell("gloss:install");
  });
  window.addEventListener("appinstalled", () => {
    prompt = null;
    tell("gloss:install");
  });

  // Without the worker all works but a start without a network.
  const offline = () => work().catch((e) => console.warn("gloss: offline use is not possible here:", e.message));

  run();
  if (document.readyState === "complete") offline();
  else window.addEventListener("load", offline);
})();
