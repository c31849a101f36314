"use strict";
(async () => {
  const go = new Go();
  const program = await WebAssembly.instantiateStreaming(fetch("/assets/app.wasm"), go.importObject);
  go.run(program.instance);
})();
const policy = window.trustedTypes?.createPolicy("gloss", { createScriptURL: (path) => path });
addEventListener("load", () => navigator.serviceWorker.register(policy ? policy.createScriptURL("/worker.js") : "/worker.js"));
