// How things come in: gloss.files, .pasted, .typed and .takeUp make things of
// what a person brings, { file, title, url, words, shared }, gloss.heads looks
// at their first bytes, and gloss.read reads one as an article. That is done in
// a Worker, so that the page stays free; the Worker is there for one thing, and
// to cancel is to end it.
"use strict";
(() => {
  const program = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=gloss-pageworker]")).content;
  const most = 32 << 20; // bytes; the reader says so if there are more
  const known = 4096; // bytes of a thing that are looked at first

  const patience = 60000; // milliseconds without a word from the Worker

  // read returns { promise, cancel }. The promise is of { article, report }, as
  // app/pageworker describes them; onprogress is told from 0 to 1 how far it is.
  // about says what is known of the file: kind, url, plain.
  gloss.read = (file, onprogress = () => {}, about = {}) => {
    const away = new Error("the part of Gloss that reads web pages could not be started");
    /** @type {Worker} */
    let worker;
    try {
      worker = new Worker(gloss.script(program));
    } catch {
      return { promise: Promise.reject(away), cancel() {} };
    }
    /** @type {(error: Error | null, result?: any) => void} */
    let end;
    const promise = new Promise((resolve, reject) => {
      let silence = 0;
      const listen = () => {
        clearTimeout(silence);
        silence = setTimeout(() => end(new Error("it took more than a minute, and reading was ended")), patience);
      };
      end = (error, result) => {
        clearTimeout(silence);
        worker.terminate();
        if (error) reject(error);
        else resolve(result);
      };
      worker.onmessage = ({ data }) => {
        if (data.progress !== undefined) {
          listen();
          onprogress(data.progress);
        } else if (data.error) end(new Error(data.error));
        else end(null, { article: data.article, report: data.report });
      };
      listen();
      worker.onerror = (e) => {
        e.preventDefault();
        end(away);
      };
      file.slice(0, most + 1).arrayBuffer().then(
        (bytes) => worker.postMessage({ ...about, id: 1, name: file.name || "", type: file.type, bytes }, [bytes]),
        () => end(new Error("the file cannot be read any more; choose it again")),
      );
    });
    return { promise, cancel: () => end(new DOMException("cancelled", "AbortError")) };
  };

  gloss.heads = (things) => Promise.all([...things].map(({ file }) => file.slice(0, known).arrayBuffer().then((b) => new Uint8Array(b), () => new Uint8Array())));

  gloss.files = (list) => [...list].map((file) => ({ file }));

  gloss.typed = (words) => [{ file: new Blob([words], { type: "text/plain" }), words }];

  // pasted prefers files, then a page's own markup, which knows what is a heading.
  gloss.pasted = (clipboard) => {
    if (!clipboard) return [];
    if (clipboard.files.length) return gloss.files(clipboard.files);
    const words = clipboard.getData("text/plain");
    const markup = clipboard.getData("text/html");
    if (markup && words.trim() && !words.trimStart().startsWith("<")) return [{ file: new Blob([markup], { type: "text/html" }), words }];
    return words.trim() ? gloss.typed(words) : [];
  };

  // takeUp takes what came with the start: what the worker keeps of what another
  // program shared, and files that the system opens with this one.
  gloss.takeUp = async () => {
    /** @param {Thing[]} detail */
    const bring = (detail) => window.dispatchEvent(new CustomEvent("gloss:brought", { detail }));
    if (window.launchQueue) {
      launchQueue.setConsumer(async ({ files }) => {
        if (files && files.length) bring(gloss.files(await Promise.all(files.map((f) => f.getFile()))));
      });
    }
    const here = new URL(location.href);
    const shared = here.searchParams.get("shared");
    const add = here.searchParams.has("add");
    if (shared === null && !add) return;
    here.searchParams.delete("shared");
    here.searchParams.delete("add");
    history.replaceState(null, "", here);
    if (add) window.dispatchEvent(new Event("gloss:add"));
    if (shared === null) return;
    try {
      bring(await gloss.within(10, () => taken(shared)));
    } catch (e) {
      gloss.noteError("not taken up", e);
      gloss.fail("The shared content could not be read from this browser. Nothing else was changed. Copy it and paste it here, or share it again.", ["Close", (b) => void (/** @type {HTMLElement} */ (b.closest("#failure")).hidden = true)]);
    }
  };

  // taken is what was shared under a number, which is given out once.
  /** @type {(number: string) => Promise<Thing[]>} */
  async function taken(number) {
    const cache = await caches.open("gloss shared");
    const things = [];
    for (let i = 0; ; i++) {
      const key = "/" + encodeURIComponent(number) + "/" + i;
      const answer = await cache.match(key);
      if (!answer) return things;
      await cache.delete(key);
      const about = JSON.parse(decodeURIComponent(answer.headers.get("Gloss-About") || ""));
      const blob = await answer.blob();
      const file = about.name ? new File([blob], about.name, { type: about.type }) : new Blob([blob], { type: about.type });
      things.push({ file, title: about.title, url: about.url, words: about.name ? undefined : await blob.text(), shared: true });
    }
  }
})();
