// Tells other windows of Gloss that something was changed, and hears it from them.
"use strict";
(() => {
  const gloss = window.gloss;
  /** @type {BroadcastChannel | null} */
  let channel = null; // to other windows

  // hear calls back when another window has changed something, and announce tells
  // the others. A browser without channels has what they did at the next load.
  gloss.hear = (f) => {
    try {
      channel = new BroadcastChannel("gloss");
      channel.onmessage = f;
    } catch {
      gloss.note("no channel to other windows");
    }
  };
  gloss.announce = () => {
    try {
      if (channel) channel.postMessage("changed");
    } catch {
      channel = null;
    }
  };
})();
