// Holds back what is pressed before the program is there and only the program can do,
// shows that it comes, and has it done in its order once the start is over.
"use strict";
(() => {
  const gloss = window.gloss;
  const most = 50; // that are held back
  /** @type {(() => void)[]} */
  let waiting = [];
  let never = false; // no program comes
  // The program draws its buttons anew. Those of the page before are the same, in the
  // same order.
  const buttons = () => [.../** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll(".bar .actions button, .legend button, .dock .tabs button"))];

  gloss.waits = () => waiting.length > 0;

  // wait holds back a button or a key, and reports whether it does.
  gloss.wait = (what) => {
    const number = what instanceof Element ? buttons().indexOf(what) : 0;
    if (never || number < 0 || waiting.length >= most) return false;
    if (what instanceof Element) {
      what.setAttribute("aria-busy", "true");
      waiting.push(() => buttons()[number]?.click());
    } else {
      const { key, code, ctrlKey, metaKey, shiftKey, altKey } = what;
      waiting.push(() => {
        const pressed = new KeyboardEvent("keydown", { key, code, ctrlKey, metaKey, shiftKey, altKey, bubbles: true, cancelable: true });
        (document.activeElement || document.body).dispatchEvent(pressed);
      });
    }
    gloss.sayEarly("Gloss is loading…");
    return true;
  };

  // carryOut does what was held back, each after what came of the one before it was
  // painted. neverMind forgets it, as no program comes.
  gloss.carryOut = () => {
    const next = waiting.shift();
    if (!next) return;
    next();
    gloss.afterPaint(gloss.carryOut);
  };
  gloss.neverMind = () => {
    [waiting, never] = [[], true];
    for (const button of buttons()) button.removeAttribute("aria-busy");
    gloss.sayEarly("");
  };
})();
