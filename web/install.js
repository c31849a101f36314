// Keeps the browser's offer to install Gloss until the person takes it.
"use strict";
(() => {
  const gloss = window.gloss;
  /** @type {InstallPrompt | null} */
  let prompt = null; // the browser's offer
  const changed = () => window.dispatchEvent(new Event("gloss:install"));

  gloss.installable = () => prompt !== null;
  gloss.install = () => {
    // The browser refuses where the person's click is not fresh.
    if (prompt) Promise.resolve(prompt.prompt()).catch(() => {});
  };

  window.addEventListener("beforeinstallprompt", (e) => {
    e.preventDefault();
    prompt = e;
    changed();
  });
  window.addEventListener("appinstalled", () => {
    prompt = null;
    changed();
  });
})();
