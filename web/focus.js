// Keeps the focus where keys reach something: in the modal dialog that is open.
"use strict";
(() => {
  const gloss = window.gloss;

  // refocus gives the focus back to the modal dialog that is open, if what had it
  // there is gone: else keys would reach nothing.
  gloss.refocus = () => {
    const dialog = gloss.modal();
    const at = /** @type {HTMLButtonElement | null} */ (document.activeElement);
    // A button that was switched off loses the focus a little later.
    if (!dialog || (dialog.contains(at) && !at?.disabled)) return;
    const heading = dialog.querySelector("h2[tabindex]");
    if (!heading) dialog.tabIndex = -1;
    (heading || dialog).focus({ preventScroll: true });
  };

  // A press on what lies around a modal dialog, or on a field that is just gone, takes
  // the focus to the body, where keys reach nothing. A window that another program
  // covers keeps it.
  document.addEventListener("focusout", (e) => {
    if (!e.relatedTarget) requestAnimationFrame(() => gloss.refocus());
  });

  // Tab goes round within a modal dialog, after the pattern of the W3C's ARIA
  // Authoring Practices. The browser would let it out at either end.
  document.addEventListener("keydown", (e) => {
    if (e.key !== "Tab" || e.ctrlKey || e.altKey || e.metaKey) return;
    const dialog = gloss.modal();
    if (!dialog) return;
    const stops = [.../** @type {NodeListOf<HTMLButtonElement>} */ (dialog.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]"))].filter((el) => el.tabIndex >= 0 && !el.disabled && el.getClientRects().length);
    const at = /** @type {Element} */ (document.activeElement);
    const beyond = e.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
    if (!stops.length || (dialog.contains(at) && stops.some((el) => at.compareDocumentPosition(el) & beyond))) return;
    e.preventDefault();
    stops[e.shiftKey ? stops.length - 1 : 0].focus();
  });
})();
