"use strict";
(async () => {
  const go = new Go();
  const program = await WebAssembly.instantiateStreaming(fetch("/assets/app.wasm"), go.importObject);
  go.run(program.instance);
})();
addEventListener("load", () => navigator.serviceWorker.register("/worker.js"));
