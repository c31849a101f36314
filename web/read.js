// gloss.read reads a file, a web page or a text, as an article. That is done in
// a Worker, so that the page stays free; the Worker is there for one file, and
// to cancel is to end it.
"use strict";
(() => {
  const program = document.querySelector("meta[name=gloss-reader]").content;
  const most = 32 << 20; // bytes; the reader says so if there are more

  // read returns { promise, cancel }. The promise is of { article, report }, as
  // app/reader describes them; onprogress is told from 0 to 1 how far it is.
  window.gloss.read = (file, onprogress = () => {}) => {
    const worker = new Worker(gloss.script(program));
    let end;
    const promise = new Promise((resolve, reject) => {
      end = (error, result) => {
        worker.terminate();
        if (error) reject(error);
        else resolve(result);
      };
      worker.onmessage = ({ data }) => {
        if (data.progress !== undefined) onprogress(data.progress);
        else if (data.error) end(new Error(data.error));
        else end(null, { article: data.article, report: data.report });
      };
      worker.onerror = (e) => {
        e.preventDefault();
        end(new Error("the part of Gloss that reads web pages could not be started"));
      };
      file.slice(0, most + 1).arrayBuffer().then((bytes) => worker.postMessage({ id: 1, name: file.name, type: file.type, bytes }, [bytes]), end);
    });
    return { promise, cancel: () => end(new DOMException("cancelled", "AbortError")) };
  };
})();
