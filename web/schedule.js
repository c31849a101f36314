// Calls back at the right time: when the page is idle, when it was painted, when its
// text has flowed anew, and when it goes to paper.
"use strict";
(() => {
  const gloss = window.gloss;

  // whenIdle calls back when the page has nothing else to do.
  gloss.whenIdle = (f) => {
    /** @type {number | null} */
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
  };

  // afterPaint calls back once what is on the screen now has been painted, or when
  // the page hides, for that may be its end.
  gloss.afterPaint = (f) => {
    const run = () => {
      clearTimeout(late);
      cancelAnimationFrame(frame);
      for (const [target, name] of leaving) target.removeEventListener(name, run);
      f();
    };
    /** @type {[EventTarget, string][]} */
    const leaving = [[document, "visibilitychange"], [window, "pagehide"]];
    for (const [target, name] of leaving) target.addEventListener(name, run);
    let late = setTimeout(run, 100); // a page in the background paints nothing
    const frame = requestAnimationFrame(() => {
      clearTimeout(late);
      late = setTimeout(run);
    });
  };

  // flowed calls back when the text has flowed anew. The element is drawn anew when
  // the program takes over, so what is watched is the document.
  gloss.flowed = (f) => {
    addEventListener("resize", f);
    try {
      // What is moved within the observer's turn would have the browser complain.
      new ResizeObserver(() => requestAnimationFrame(f)).observe(document.body);
    } catch {
      // Then what the window's size changes is all that is heard of.
    }
  };

  // onPaper calls back when the page is laid out for paper, and when it is for the
  // screen again.
  gloss.onPaper = (f) => {
    let was = false;
    /** @param {boolean} paper */
    const turn = (paper) => {
      if (was === paper) return;
      was = paper;
      f(paper);
      if (paper) gloss.number();
    };
    addEventListener("beforeprint", () => turn(true));
    addEventListener("afterprint", () => turn(false));
    try {
      matchMedia("print").addEventListener("change", (e) => turn(e.matches));
    } catch {
      // A browser without it has the events above.
    }
  };
})();
