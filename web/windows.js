// Tells other windows of Gloss that something was changed, and hears it from them.
"use strict";
(() => {
  const gloss = window.gloss;
  const last = "gloss.changed"; // the name of the last change that any window began to write
  /** @type {BroadcastChannel | null} */
  let channel = null; // to other windows
  let known = /** @type {string | null} */ (null); // of them
  let writing = false; // something is written that the others were not told of
  let hears = () => {};

  const latest = () => {
    try {
      return localStorage.getItem(last);
    } catch {
      return known;
    }
  };
  const tell = () => {
    writing = false;
    try {
      if (channel) channel.postMessage("changed");
    } catch {
      channel = null;
    }
  };
  // A window that is closed or killed while it writes tells nobody. What it began to
  // write is found by the others when the person comes back to them.
  const look = () => {
    const now = latest();
    if (document.hidden || now === known) return;
    known = now;
    hears();
  };

  // hear calls back when another window has changed something, and announce tells
  // the others; changing comes before something is written.
  gloss.hear = (f) => {
    hears = f;
    known = latest();
    try {
      channel = new BroadcastChannel("gloss");
      channel.onmessage = () => {
        known = latest();
        f();
      };
    } catch {
      gloss.note("no channel to other windows");
    }
    document.addEventListener("visibilitychange", look);
    addEventListener("focus", look);
    addEventListener("pageshow", look);
    addEventListener("pagehide", () => {
      if (writing) tell();
    });
  };
  gloss.changing = () => {
    look();
    writing = true;
    try {
      localStorage.setItem(last, (known = Date.now() + "." + Math.random()));
    } catch {
      // The storage is full: the channel alone tells.
    }
  };
  gloss.announce = tell;
})();
