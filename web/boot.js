// Runs before the first paint: decides what may be run as a script, says that scripts run, hides the bundled article
// where the address asks for another one, and gives the page the look that was
// set, so that it does not change under the reader's eyes.
"use strict";
(() => {
  const root = document.documentElement;
  const gloss = (window.gloss = /** @type {Gloss} */ ({}));

  // script lets an address be that of a worker: one of this site, and no other.
  // Where there are Trusted Types nothing else can be run, and no text can become
  // markup at all.
  /** @param {string | URL} address */
  const own = (address) => {
    const url = new URL(address, location.href);
    if (url.origin !== location.origin || !url.pathname.endsWith(".js")) throw new TypeError("not a script of this site: " + address);
    return url.href;
  };
  const policy = window.trustedTypes ? trustedTypes.createPolicy("gloss", { createScriptURL: own }) : { createScriptURL: own };
  gloss.script = (address) => policy.createScriptURL(address);

  // A browser may refuse a thing as soon as its name is read. It then counts as one
  // that the browser does not have: what a name throws would end the program.
  /** @type {[any, ...string[]][]} */
  const refusable = [
    [window, "indexedDB", "BroadcastChannel", "caches", "requestIdleCallback", "ResizeObserver", "showSaveFilePicker", "launchQueue", "Worker", "Highlight"],
    [navigator, "storage", "serviceWorker", "clipboard", "canShare", "share", "connection"],
    [window.CSS || {}, "highlights"],
  ];
  for (const [of, ...names] of refusable) {
    for (const name of names) {
      try {
        void of[name];
      } catch {
        Object.defineProperty(of, name, { value: undefined, configurable: true });
      }
    }
  }

  // In the place of a storage that is refused comes one that forgets. What is not
  // saved then goes with the page, so the browser is to ask first.
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      /** @type {any} */ (window)[name].getItem("gloss.settings");
    } catch (e) {
      /** @type {Map<string, string>} */
      const kept = new Map();
      /** @type {Storage} */
      const value = {
        get length() { return kept.size; },
        key: (i) => [...kept.keys()][i] ?? null,
        getItem: (k) => kept.get(k) ?? null,
        setItem: (k, v) => void kept.set(k, String(v)),
        removeItem: (k) => void kept.delete(k),
        clear: () => kept.clear(),
      };
      Object.defineProperty(window, name, { value, configurable: true });
      if (name === "sessionStorage") continue;
      gloss.blocked = e.name === "SecurityError"; // all site data, in every browser that has such a setting
      addEventListener("beforeunload", (leaving) => gloss.unsaved && leaving.preventDefault());
    }
  }

  // within is a promise that fails after some seconds if nothing came of the one
  // that work makes. A browser may leave a question open for ever.
  gloss.within = (seconds, work) => new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("no answer")), 1000 * seconds);
    Promise.resolve().then(work).then(resolve, reject);
  });

  // The language of the interface is the one that was set, or else the first of the
  // browser's that Gloss has. English is in the program; the texts of another are
  // loaded beside it.
  function speaks() {
    let set;
    try {
      set = JSON.parse(localStorage.getItem("gloss.settings") || "").language;
    } catch {
      // Nothing was set.
    }
    /** @type {Record<string, string>} */
    const files = JSON.parse(/** @type {HTMLMetaElement} */ (document.querySelector("meta[name=gloss-words]"))?.content || "{}");
    for (const wanted of set ? [set] : navigator.languages || []) {
      const tag = String(wanted).slice(0, 2).toLowerCase();
      if (tag === "en") return;
      if (!Object.hasOwn(files, tag)) continue;
      gloss.language = tag;
      gloss.wordsFile = files[tag];
      const whole = async () => {
        const answer = await fetch(files[tag]);
        if (!answer.ok) throw new Error(files[tag] + ": " + answer.status);
        return answer.text();
      };
      gloss.translated = gloss.within(10, whole).then((text) => {
        gloss.words = text;
        root.lang = tag;
      }).catch((e) => console.warn("gloss: the page stays in English:", e.message));
      return;
    }
  }
  speaks();

  root.classList.add("js");
  if (new URLSearchParams(location.search).has("article")) root.classList.add("elsewhere");

  // What may be set, and how: anything else in the record is none of this page.
  /** @type {Record<string, string[]>} */
  const looks = { theme: ["light", "dark"], size: ["small", "large", "largest"], width: ["narrow", "wide"] };

  /** @param {string | null} record */
  function look(record) {
    /** @type {Record<string, any>} */
    let set = {};
    try {
      set = JSON.parse(record || "") || {};
    } catch {
      // A record that cannot be read sets nothing.
    }
    for (const [name, values] of Object.entries(looks)) {
      if (values.includes(set[name])) root.dataset[name] = set[name];
      else delete root.dataset[name];
    }
    if (set.noPurpose === true) root.dataset.purpose = "none";
    else delete root.dataset.purpose;
    if (set.boundaries === true) root.dataset.boundaries = "said";
    else delete root.dataset.boundaries;
    // The browser's own bar has the colour of the page.
    for (const meta of /** @type {NodeListOf<HTMLMetaElement>} */ (document.querySelectorAll("meta[name=theme-color]"))) {
      const device = meta.media.includes("dark") ? "dark" : "light";
      meta.content = (root.dataset.theme || device) === "dark" ? "#181715" : "#fbfaf7";
    }
  }

  try {
    look(localStorage.getItem("gloss.settings"));
  } catch {
    // Where site data is blocked nothing was set.
  }
  addEventListener("gloss:settings", (e) => look(e.detail));
})();
