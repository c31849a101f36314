// Registers the service worker, and has a newer version wait until the person takes it.
"use strict";
(() => {
  const gloss = window.gloss;
  /** @type {ServiceWorkerRegistration | null} */
  let registration = null; // of the worker
  let reloading = false;
  const newer = () => window.dispatchEvent(new Event("gloss:update"));

  // waiting is the worker of a newer version, if there is one.
  const waiting = () => (registration && navigator.serviceWorker.controller && registration.waiting) || null;
  gloss.updatable = () => waiting() !== null;
  gloss.update = () => {
    const worker = waiting();
    if (!worker) return location.reload();
    reloading = true;
    worker.postMessage("take over");
  };

  // The worker makes the program start offline. A newer version waits until
  // the person takes it.
  async function work() {
    const workers = navigator.serviceWorker;
    if (!workers || gloss.blocked) return; // asked for it, Firefox would print an error
    let controlled = !!workers.controller;
    workers.addEventListener("controllerchange", () => {
      if (reloading) return location.reload();
      // Another tab took a newer version. This one keeps its own until it is told.
      if (controlled) newer();
      controlled = true;
    });
    const base = new URL(".", /** @type {HTMLLinkElement} */ (document.querySelector("link[rel=manifest]")).href);
    try {
      registration = await workers.register(gloss.script(new URL("worker.js", base)), { scope: base.pathname, updateViaCache: "none" });
    } catch (e) {
      return console.warn("gloss: offline use is not possible here:", e.message);
    }
    // What reads pages is kept too, but not before there is time for it.
    gloss.begun.then(() => workers.ready).then((ready) => {
      if (navigator.connection && navigator.connection.saveData) return;
      gloss.whenIdle(() => {
        ready.active?.postMessage("keep the rest");
        if (gloss.wordsFile) ready.active?.postMessage({ keep: new URL(gloss.wordsFile, location.href).pathname });
      });
    }).catch((e) => gloss.noteError("not kept for offline use", e));
    const registered = registration;
    const waits = () => void (gloss.updatable() && newer());
    registered.addEventListener("updatefound", () => registered.installing?.addEventListener("statechange", waits));
    waits();
    let checked = Date.now();
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible" && Date.now() - checked > 3600000) {
        checked = Date.now();
        registered.update().catch(() => {});
      }
    });
  }

  // Without the worker all works but a start without a network.
  const offline = () => work().catch((e) => console.warn("gloss: offline use is not possible here:", e.message));

  if (document.readyState === "complete") offline();
  else window.addEventListener("load", offline);
})();
