"use strict";
// The bootstrap of the worker in a page that has what a worker has.
const worker = async ({ program = "/program.wasm", set = () => {} } = {}) => {
  const said = [];
  const ran = [];
  const imported = [];
  let end;
  const w = await open({ set: (w) => {
    put(w, "trustedTypes", { createPolicy: (name, { createScriptURL }) => ({ createScriptURL: (a) => name + ":" + createScriptURL(a) }) });
    w.importScripts = (address) => imported.push(address);
    w.Go = class {
      constructor() { this.importObject = {}; }
      run(instance) {
        ran.push(instance instanceof w.WebAssembly.Instance);
        return new Promise((resolve, reject) => (end = { resolve, reject }));
      }
    };
    const real = w.fetch.bind(w);
    w.fetch = (address) => real(address === "/program.wasm" ? program : address);
    w.got = [];
    w.carryOut = (message) => w.got.push(message);
    set(w);
  } });
  w.postMessage = (message) => said.push(message);
  await load(w, "fileworker.js");
  return { w, said, ran, imported, end: () => end, ask: (data) => w.onmessage({ data }) };
};

test("the glue is loaded by the one policy, and the program is run", async () => {
  let streamed = 0;
  const { imported, ran } = await worker({ set: (w) => {
    const real = w.WebAssembly.instantiateStreaming;
    put(w.WebAssembly, "instantiateStreaming", (...args) => (streamed++, real(...args)));
  } });
  equal(imported, ["gloss:/assets/glue.js"]);
  await until(() => ran.length);
  equal([ran, streamed], [[true], 1]);
});

test("a browser without Trusted Types loads it as it is", async () => {
  equal((await worker({ set: (w) => put(w, "trustedTypes", undefined) })).imported, ["/assets/glue.js"]);
});

test("what is asked for waits for the program, and goes to it", async () => {
  const { w, ask, said, ran } = await worker();
  await ask({ id: 7, x: 1 });
  equal([w.got, said, ran], [[{ id: 7, x: 1 }], [], [true]]);
});

test("a program that is typed otherwise, or cannot be streamed, is run too", async () => {
  for (const options of [{ program: "/untyped.wasm" }, { set: (w) => put(w.WebAssembly, "instantiateStreaming", undefined) }]) {
    const { w, ask } = await worker(options);
    await ask({ id: 7 });
    equal(w.got.length, 1);
  }
});

test("a program that does not come is told of", async () => {
  for (const program of ["/none.wasm", "/broken.wasm"]) {
    const { w, ask, said } = await worker({ program });
    await ask({ id: 7 });
    equal([w.got, said], [[], [{ failed: true }]]);
  }
});

test("an answer that says that it failed is no program", async () => {
  const { w, ask, said } = await worker({ set: (w) => {
    put(w.WebAssembly, "instantiateStreaming", undefined);
    const real = w.fetch;
    w.fetch = async (address) => new w.Response(await (await real(address)).arrayBuffer(), { status: 500, headers: { "Content-Type": "application/wasm" } });
  } });
  await ask({ id: 7 });
  equal(w.warned, ["gloss: the program is not there: 500"]);
  equal(said, [{ failed: true }]);
});

test("a fault in the program is told of", async () => {
  const { w, ask, said } = await worker({ set: (w) => (w.carryOut = () => { throw new TypeError("a reader’s words"); }) });
  await ask({ id: 8 });
  equal(w.warned, ["gloss: TypeError"]);
  equal(said, [{ failed: true }]);
});

test("a program that has ended answers nobody any more, and that is told", async () => {
  for (const how of ["resolve", "reject"]) {
    const { ask, said, end } = await worker();
    await ask({ id: 8 });
    end()[how]();
    await settle();
    equal(said, [{ failed: true }]);
  }
});
