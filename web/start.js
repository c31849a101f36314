// Loads the program and starts it, and stands in for it where it cannot: before it
// runs, when it cannot run, and when it has ended.
"use strict";
(() => {
  const gloss = window.gloss;
  /** @type {() => void} */
  let begin; // says that the program has taken over
  gloss.begun = new Promise((resolve) => (begin = resolve));
  gloss.unsaved = ""; // a file of what is not on the device yet; the program keeps it current

  // started is called when the program has taken over.
  gloss.started = () => {
    gloss.note("taken over");
    gloss.drawn = true;
    gloss.redrawEarly();
    gloss.starts();
    document.documentElement.classList.remove("elsewhere");
    document.documentElement.classList.add("started");
    begin();
  };

  // rescued is what a dead program has left: the file it kept, and what stands in fields.
  function rescued() {
    const files = [];
    if (gloss.unsaved) files.push(["gloss-unsaved.json", gloss.unsaved]);
    const drafts = [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("textarea, input:focus"))].map((t) => t.value).filter(Boolean);
    if (drafts.length) files.push(["gloss-unsaved.txt", drafts.join("\n\n")]);
    return files;
  }

  let ended = false;
  /** @param {unknown} reason */
  function died(reason) {
    if (ended) return;
    ended = true;
    console.error("gloss: the program has ended", reason);
    gloss.noteTrace(printed);
    gloss.ended(reason);
    offer("Gloss has stopped because of a fault in the program.");
  }

  // stop is for a program that lives, but runs into the same fault again and again.
  gloss.stop = () => {
    gloss.note("the same fault again");
    gloss.ended("the same fault again");
    offer("Gloss runs into the same fault again and again.");
  };

  // offer says what can be done after a fault from which the program cannot go on.
  /** @param {string} what */
  function offer(what) {
    /** @type {Action} */
    const save = ["Download what was not saved", () => rescued().forEach(([name, text]) => gloss.download(name, new Blob([text])))];
    /** @type {Action} */
    const safely = ["Start safely", gloss.startSafely];
    const next = gloss.safe ? "." : "; if it happens again, start it safely, without the last article and without suggestions.";
    gloss.fail(what + " What was saved on this device is safe. Reload the page to go on" + next,
      gloss.reload, ...(rescued().length ? [save] : []), ...(gloss.safe ? [] : [safely]), gloss.reporting);
  }

  // load gets the program, past the browser's own copy if that is broken.
  /** @type {(url: string, imports: WebAssembly.Imports) => Promise<WebAssembly.WebAssemblyInstantiatedSource>} */
  async function load(url, imports) {
    try {
      return await compile(url, imports, "default");
    } catch {
      return compile(url, imports, "reload");
    }
  }

  /** @type {(url: string, imports: WebAssembly.Imports, cache: RequestCache) => Promise<WebAssembly.WebAssemblyInstantiatedSource>} */
  async function compile(url, imports, cache) {
    const fetched = await fetch(url, { cache });
    if (!fetched.ok) throw new Error(url + ": " + fetched.status);
    const answer = cache === "default" ? counted(fetched) : fetched;
    if ((answer.headers.get("Content-Type") || "").startsWith("application/wasm") && WebAssembly.instantiateStreaming) {
      return WebAssembly.instantiateStreaming(answer, imports);
    }
    return WebAssembly.instantiate(await answer.arrayBuffer(), imports);
  }

  // counted is an answer of which the line in the bar shows how much has arrived. What
  // the service worker has is there at once, and the browser keeps the code compiled
  // only of an answer that is as it came.
  /** @param {Response} answer */
  function counted(answer) {
    const size = Number(/** @type {HTMLElement} */ (document.getElementById("program")).dataset.size);
    if (!size || !answer.body || typeof TransformStream !== "function" || navigator.serviceWorker?.controller) return answer;
    let come = 0; // bytes, as they are once the browser has decompressed them
    const count = new TransformStream({
      transform(part, on) {
        come += part.byteLength;
        document.documentElement.style.setProperty("--come", Math.min(come / size, 1).toFixed(3));
        on.enqueue(part);
      },
    });
    return new Response(answer.body.pipeThrough(count), { headers: answer.headers });
  }

  // shown waits until the whole page has been painted once. A page in the
  // background never is.
  const began = performance.now();
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  function shown() {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    // A paint before this script may have been of the first half of the page.
    if (document.hidden || (paint && paint.startTime > began)) return turn();
    return new Promise(requestAnimationFrame).then(turn);
  }

  // What Go prints is kept for a while: of a panic it is all that there is.
  let printed = "";
  function listen() {
    const decoder = new TextDecoder();
    const write = globalThis.fs.writeSync;
    globalThis.fs.writeSync = (fd, bytes) => {
      printed = (printed + decoder.decode(bytes)).slice(-16384);
      return write.call(globalThis.fs, fd, bytes);
    };
  }

  async function run() {
    gloss.running = true;
    if (!gloss.takeEarly) return gloss.notLoaded({ name: "missing", stack: "first.js" });
    if (typeof WebAssembly !== "object") {
      return gloss.fail("This browser cannot run Gloss, as it has no WebAssembly or has it switched off. The article can be read here; to mark it, use a current browser.");
    }
    const go = new Go();
    listen();
    // A fault of the machine itself, such as too deep a stack, leaves by the way
    // that the program was entered, and go.run never hears of it.
    const resume = go._resume;
    go._resume = () => {
      if (ended) throw new Error("the program has ended"); // to return would have its timers wait for ever
      try {
        resume.call(go);
      } catch (e) {
        died(e);
      }
    };
    let program;
    try {
      program = await load(/** @type {HTMLLinkElement} */ (document.getElementById("program")).href, go.importObject);
    } catch (e) {
      console.error("gloss: loading failed", e);
      return gloss.notLoaded(e);
    }
    await gloss.translated;
    await shown();
    died(await go.run(program.instance).then(() => "it returned", (e) => e));
  }

  run();
})();
