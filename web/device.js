// Asks the device for what a browser may refuse: room, the clipboard, and a place
// for drafts that outlives the page.
"use strict";
(() => {
  const gloss = window.gloss;
  const own = "gloss.draft." + Date.now().toString(36) + Math.random().toString(36).slice(2); // of this page alone

  // space resolves to the room that is used and that there is, in bytes, and to
  // whether it lasts; with keep it asks for that. What the browser has not said
  // after three seconds is left out: it may ask the person, who need not answer.
  gloss.space = async (keep) => {
    /** @type {(work: () => Promise<any>) => Promise<any>} */
    const said = (work) => gloss.within(3, work).catch(() => undefined);
    const [lasting, e] = await Promise.all([said(() => (keep ? navigator.storage.persist() : navigator.storage.persisted())), said(() => navigator.storage.estimate())]);
    return [+(e && e.usage) || 0, +(e && e.quota) || 0, lasting === true];
  };

  // copy copies a text, and resolves to whether that could be done.
  gloss.copy = (words) => gloss.within(5, () => navigator.clipboard.writeText(words)).then(() => true, () => false);

  // keepDraft leaves what is not saved, for the next start, as this page may end
  // now; "" is nothing. drafts are what pages left: pairs of a key and a text.
  gloss.keepDraft = (draft) => {
    try {
      if (draft) localStorage.setItem(own, draft);
      else localStorage.removeItem(own);
    } catch {
      // There is no room for it, or none at all: the store may still be in time.
    }
  };
  gloss.drafts = () => {
    try {
      return Object.entries(localStorage).filter(([key]) => key.startsWith("gloss.draft."));
    } catch {
      return [];
    }
  };
})();
