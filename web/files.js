// gloss.order hands an order to the program that reads and writes files, which
// runs in a Worker, and sees to what only a page can do: pickers, the clipboard,
// sharing. Orders and answers are those of app/importexport/protocol, as JSON. Files themselves stay
// outside the page's program; it knows them by a number.
"use strict";
(() => {
  const program = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=gloss-fileworker]")).content;
  const held = new Map(); // files by number
  let last = 0;
  /** @type {Worker | null} */
  let worker = null;
  /** @type {(() => void) | null} */
  let stop = null; // ends the order that is being carried out

  const away = "The part of Gloss that reads and writes files could not be started. Check the connection and try again. The article and its marks can still be saved as JSON.";

  const slow = "The part of Gloss that reads and writes files did not answer for a minute and was stopped. An import is there whole or not at all. Try again, or use a smaller file.";
  const patience = 60000; // milliseconds without a word

  // work asks the worker, and returns a promise of its last answer with the file
  // that came with it.
  /** @type {(order: any, file: Blob | undefined, tell: (json: string) => void) => Promise<[any, Blob]>} */
  function work(order, file, tell) {
    return new Promise((resolve, reject) => {
      stop = () => {
        // What changes the store answers itself whether it was in time.
        if (order.Do === "take") return worker && worker.postMessage({ cancel: true });
        clearTimeout(silence);
        if (worker) worker.terminate();
        worker = null;
        reject(new DOMException("cancelled", "AbortError"));
      };
      let silence = 0;
      const listen = () => {
        clearTimeout(silence);
        silence = setTimeout(() => failed(null, slow), patience);
      };
      /** @param {Event | null} [e] */
      const failed = (e, why = away) => {
        if (e && e.preventDefault) e.preventDefault();
        clearTimeout(silence);
        if (worker) worker.terminate();
        worker = null;
        reject(new Error(why));
      };
      try {
        worker = worker || new Worker(gloss.script(program));
      } catch {
        return failed();
      }
      worker.onerror = failed;
      worker.onmessage = ({ data }) => {
        if (data.failed) return failed();
        const answer = JSON.parse(data.answer);
        if (answer.Of) {
          listen();
          return tell(data.answer);
        }
        clearTimeout(silence);
        resolve([answer, data.file]);
      };
      listen();
      worker.postMessage({ order: JSON.stringify(order), file, language: gloss.language, words: gloss.words });
    });
  }

  // left is a promise that a person can cancel meanwhile: a picker may never answer.
  /** @type {<T>(promise: Promise<T>) => Promise<T>} */
  const left = (promise) => new Promise((resolve, reject) => {
    stop = () => reject(new DOMException("cancelled", "AbortError"));
    promise.then(resolve, reject);
  });

  // target asks where to save, at once: a picker may only be opened while the
  // person's click is fresh. Without a picker there is none.
  /** @type {(name: string, ending: string, type: string) => Promise<FileSystemFileHandle | null>} */
  async function target(name, ending, type) {
    if (!window.showSaveFilePicker) return null;
    try {
      return await left(showSaveFilePicker({ suggestedName: name, types: [{ accept: { [type.split(";")[0]]: [ending] } }] }));
    } catch (e) {
      if (e.name === "AbortError") throw e;
      return null; // it is not allowed here, as in a frame
    }
  }

  // give hands a written file to the person, and returns how.
  /** @type {(order: any, answer: any, file: Blob, picked: FileSystemFileHandle | null) => Promise<string>} */
  async function give(order, answer, file, picked) {
    const { Ending, MediaType } = answer.Written;
    const name = order.Name + Ending;
    if (order.Way === "copy") {
      const words = (await file.text()).replace(/^\ufeff/, "");
      if (!(await gloss.copy(words))) throw new DOMException("not copied", "NotAllowedError");
      return "copy";
    }
    if (order.Way === "share") {
      const shared = new File([file], name, { type: MediaType.split(";")[0] });
      if (gloss.shares(shared)) {
        await left(navigator.share({ files: [shared], title: name }));
        return "share";
      }
    }
    if (picked) {
      const out = await picked.createWritable();
      await out.write(file);
      await out.close();
      return "save";
    }
    gloss.download(name, new Blob([file], { type: MediaType }));
    return "download";
  }

  /** @type {(order: any, tell: (json: string) => void) => Promise<any>} */
  async function carryOut(order, tell) {
    const writes = order.Do === "write";
    const picked = writes && order.Way === "save" ? await target(order.Name + order.Ending, order.Ending, order.MediaType) : null;
    const [answer, file] = await work(order, held.get(order.File), tell);
    if (answer.Written) answer.Written.Way = await give(order, answer, file, picked);
    if (order.Keep && !answer.Trouble) held.set(order.Keep, file);
    return answer;
  }

  // order carries out one order; tell is called with JSON, at last with its end.
  gloss.order = (json, tell) => {
    const order = JSON.parse(json);
    carryOut(order, tell)
      .catch((e) => {
        if (e.name === "AbortError") return { Cancelled: true };
        if (e.name === "NotAllowedError") return { Trouble: "The browser did not allow it. Press the button again, or save the file instead." };
        console.warn("gloss:", e);
        return { Trouble: [away, slow].includes(e.message) ? e.message : "The file could not be written: " + e.message };
      })
      .then((answer) => tell(JSON.stringify(answer)));
  };
  gloss.cancelOrder = () => stop && stop();
  // shares reports whether the system offers to share a file.
  gloss.shares = (file = new File(["x"], "x.txt", { type: "text/plain" })) => {
    try {
      return !!navigator.share && navigator.canShare({ files: [file] }) === true;
    } catch {
      return false;
    }
  };

  // hold keeps a file for orders to come, and returns its number.
  gloss.hold = (file) => {
    held.set(++last, file);
    return last;
  };
  gloss.letGo = (number) => held.delete(number);
})();
