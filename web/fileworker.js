// A Web Worker that reads and writes files of marks. The work is done by a
// program of its own, app/fileworker, which says what the messages are; this starts
// it. The build fills in the two addresses.
"use strict";
// Where the host sends the page's policy with this file too, it has Trusted Types.
/** @type {{ createScriptURL(address: string): string }} */
const trusted = self.trustedTypes ? trustedTypes.createPolicy("gloss", { createScriptURL: (address) => address }) : { createScriptURL: (address) => address };
importScripts(trusted.createScriptURL("{{glue}}"));
const go = new Go();
// A program that has ended answers nobody any more.
const ended = () => postMessage({ failed: true });
const started = fetch("{{program}}").then(async (answer) => {
  if (!answer.ok) throw new Error("the program is not there: " + answer.status);
  const streams = (answer.headers.get("Content-Type") || "").startsWith("application/wasm") && WebAssembly.instantiateStreaming;
  const { instance } = await (streams ? WebAssembly.instantiateStreaming(answer, go.importObject) : WebAssembly.instantiate(await answer.arrayBuffer(), go.importObject));
  go.run(instance).then(ended, ended);
});
onmessage = async ({ data }) => {
  try {
    await started;
  } catch (e) {
    console.warn("gloss:", e.message);
    return postMessage({ failed: true });
  }
  try {
    carryOut(data);
  } catch (e) {
    console.warn("gloss:", e.name);
    ended();
  }
};
