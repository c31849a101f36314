// Tells other windows of Gloss that something was changed, and hears it from them.
"use strict";
(() => {
  const gloss = window.gloss;
  /** @type {BroadcastChannel | null} */
  let channel = null; // to other windows
  let writing = false; // something is written that the others were not told of
  let hears = () => {};

  // latest names the last change that any window began to write; known is the last
  // that this window has read, or made itself.
  const name = "gloss.changed";
  let known = /** @type {string | null} */ (null);
  const latest = () => {
    try {
      return localStorage.getItem(name);
    } catch {
      return known;
    }
  };
  const heard = () => {
    known = latest();
    hears();
  };
  // A window that is closed or killed while it writes tells nobody. What it began to
  // write is found by the others when the person comes back to them.
  const look = () => {
    if (!document.hidden && latest() !== known) heard();
  };

  // hear calls back when another window has changed something, and announce tells
  // the others; changing comes before something is written.
  gloss.hear = (f) => {
    hears = f;
    known = latest();
    try {
      channel = new BroadcastChannel("gloss");
      channel.onmessage = heard;
    } catch {
      gloss.note("no channel to other windows");
    }
    document.addEventListener("visibilitychange", look);
    addEventListener("focus", look);
    addEventListener("pagehide", () => {
      if (writing) gloss.announce();
    });
  };
  gloss.changing = () => {
    look();
    writing = true;
    known = "" + Math.random();
    try {
      localStorage.setItem(name, known);
    } catch {
      // The storage is full: the channel alone tells.
      known = latest();
    }
  };
  gloss.announce = () => {
    writing = false;
    try {
      if (channel) channel.postMessage("changed");
    } catch {
      channel = null;
    }
  };
})();
