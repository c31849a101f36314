// A Web Worker that reads files as articles. The work is done by a program of
// its own, app/pageworker, which says what the messages are; this starts it. The
// build fills in the two addresses.
"use strict";
// Where the host sends the page's policy with this file too, it has Trusted Types.
/** @type {{ createScriptURL(address: string): string }} */
const trusted = self.trustedTypes ? trustedTypes.createPolicy("gloss", { createScriptURL: (address) => address }) : { createScriptURL: (address) => address };
importScripts(trusted.createScriptURL("{{glue}}"));
const go = new Go();
/** @type {number | undefined} */
let asked; // the id of what is being read
// A program that has ended answers nobody any more.
const ended = () => postMessage({ id: asked, error: "the part of Gloss that reads web pages has stopped because of a fault" });
const started = fetch("{{program}}").then(async (answer) => {
  if (!answer.ok) throw new Error("the reader is not there: " + answer.status);
  const streams = (answer.headers.get("Content-Type") || "").startsWith("application/wasm") && WebAssembly.instantiateStreaming;
  const { instance } = await (streams ? WebAssembly.instantiateStreaming(answer, go.importObject) : WebAssembly.instantiate(await answer.arrayBuffer(), go.importObject));
  go.run(instance).then(ended, ended);
});
onmessage = async ({ data }) => {
  asked = data.id;
  try {
    await started;
  } catch (e) {
    console.warn("gloss:", e.message);
    return postMessage({ id: data.id, error: "the part of Gloss that reads web pages could not be loaded" });
  }
  try {
    read(data);
  } catch (e) {
    console.warn("gloss:", e.name);
    ended();
  }
};
