"use strict";
// The service worker's script in a page that has what a worker has. The template
// is filled in with version v2, the base /base/, and the two files below.
const page = (version = "v2") => `<html>${version}</html>\n`;
const site = { "/base/": page(), "/base/assets/a.js": "hello", "/base/assets/b.js": "world" };

const worker = async ({ network = site, windows = 1, cached = {} } = {}) => {
  for (const name of await caches.keys()) await caches.delete(name);
  for (const [name, entries] of Object.entries(cached)) {
    const cache = await caches.open(name);
    for (const [path, text] of Object.entries(entries)) await cache.put(path, new Response(text));
  }
  const asked = [];
  const skipped = [];
  const warned = [];
  const w = await open({ set: (w) => {
    w.fetch = async (request, options = {}) => {
      const path = typeof request === "string" ? request : new URL(request.url).pathname;
      asked.push(path + " " + (options.cache || ""));
      const found = typeof network === "function" ? network(path, options) : network[path];
      if (found instanceof Error) throw found;
      if (found && found.status) return new w.Response(found.body, found);
      return found === undefined ? new w.Response("", { status: 404 }) : new w.Response(found);
    };
    w.clients = { matchAll: async ({ includeUncontrolled }) => Array(includeUncontrolled ? windows : 0).fill({}) };
    put(w, "File", File); // the files of a test are those of its own window
    w.registration = { installing: null, waiting: null };
    w.skipWaiting = () => skipped.push(1);
  } });
  w.console.warn = (...words) => warned.push(words.join(" "));
  await load(w, "worker.js");
  // happen sends an event and resolves to what it waits for, or answers with.
  const happen = (name, more = {}) => {
    const e = Object.assign(new w.Event(name), more);
    let done;
    e.waitUntil = e.respondWith = (promise) => (done = promise);
    w.dispatchEvent(e);
    return done;
  };
  const ask = (path, more = {}) => happen("fetch", { request: { url: new URL(path, location.origin).href, method: "GET", mode: "cors", ...more } });
  return { w, asked, skipped, warned, happen, ask };
};
const text = async (answer) => (await answer).text();
const stored = async (name) => {
  const cache = await caches.open(name);
  const out = {};
  for (const request of await cache.keys()) out[new URL(request.url).pathname] = await (await cache.match(request)).text();
  return out;
};
const name = "gloss /base/ v2";

test("a version is installed whole", async () => {
  const { happen, asked } = await worker();
  await happen("install");
  equal(await stored(name), { "/base/": page(), "/base/assets/a.js": "hello" });
  equal(asked.sort(), ["/base/ reload", "/base/assets/a.js default"]);
});

test("a file that the browser has broken is asked for anew", async () => {
  const { happen, asked } = await worker({ network: (path, { cache }) => (path.endsWith("a.js") && cache === "default" ? "hell" : site[path]) });
  await happen("install");
  ok(asked.includes("/base/assets/a.js reload"));
  equal((await stored(name))["/base/assets/a.js"], "hello");
});

test("what is not what was built becomes no version", async () => {
  for (const [path, found] of [["/base/assets/a.js", "hell"], ["/base/assets/a.js", undefined], ["/base/", page("v1")], ["/base/", "<html>v2"], ["/base/", new Error("offline")], ["/base/", { status: 404, body: page() }]]) {
    const { happen, warned } = await worker({ network: { ...site, [path]: found } });
    ok((await outcome(happen("install"))).failed, `${path} may be ${found}`);
    ok(warned[0].startsWith("gloss: the newer version is not whole, so this one stays:"));
  }
});

test("a page may have more around it than was built", async () => {
  const { happen } = await worker({ network: { ...site, "/base/": "<!-- host -->" + page() + "\n\n" } });
  await happen("install");
  ok((await stored(name))["/base/"].includes("host"));
});

test("what did not change is taken over, and what others left is dropped", async () => {
  const { happen, asked } = await worker({ cached: { "gloss /base/ v1": { "/base/assets/b.js": "world" }, "gloss /other/ v1": { "/x": "x" }, [name]: {} } });
  await happen("activate");
  equal([await stored(name), asked], [{ "/base/assets/b.js": "world" }, []]);
  equal((await caches.keys()).sort(), ["gloss /base/ v2", "gloss /other/ v1"]);
});

test("while a tab may be of another version, or a newer one comes, nothing is dropped", async () => {
  const cached = { "gloss /base/ v1": { "/base/x": "x" }, [name]: {} };
  const left = async (windows, change = () => {}) => {
    const { w, happen } = await worker({ cached, windows });
    change(w);
    await happen("activate");
    return (await caches.keys()).includes("gloss /base/ v1");
  };
  equal(await left(2), true);
  equal(await left(1), false);
  equal(await left(0), false);
  equal(await left(1, (w) => (w.registration.installing = {})), true);
  equal(await left(1, (w) => (w.registration.waiting = {})), true);
  equal(await left(1, (w) => (w.serviceWorker = { state: "redundant" })), true);
  equal(await left(1, (w) => (w.serviceWorker = { state: "activated" })), false);
});

test("the page says when to take over, and when there is time for the rest", async () => {
  const { happen, skipped, asked } = await worker({ cached: { "gloss /base/ v1": {} } });
  equal([happen("message", { data: "take over" }), skipped.length], [undefined, 1]);
  equal(happen("message", { data: "something" }), undefined);
  await happen("message", { data: "keep the rest" });
  equal([await stored(name), await caches.has("gloss /base/ v1"), skipped.length], [{ "/base/assets/b.js": "world" }, false, 1]);
  await happen("message", { data: "keep the rest" });
  equal(asked, ["/base/assets/b.js default"], "what is kept is not asked for:");
});

test("the rest is checked, too", async () => {
  const { happen } = await worker({ network: { "/base/assets/b.js": "word" } });
  equal((await outcome(happen("message", { data: "keep the rest" }))).failed, "Error: /base/assets/b.js is not what was built");
  equal(await stored(name), {});
});

test("texts are kept in the language of a page, and in a later version too", async () => {
  const { happen, asked } = await worker({ network: { ...site, "/base/assets/words.de.1.txt": "hallo" } });
  await happen("message", { data: { keep: "/base/assets/b.js" } });
  equal([await stored(name), asked], [{}, []], "nothing is kept by this way that is no language:");
  await happen("message", { data: { keep: "/base/assets/words.de.1.txt" } });
  equal(await stored(name), { "/base/assets/words.de.1.txt": "hallo" });
  const next = await worker({ network: { ...site, "/base/assets/words.de.1.txt": "hallo" }, cached: { "gloss /base/ v1": { "/base/assets/words.de.0.txt": "old" } } });
  await next.happen("install");
  equal((await stored(name))["/base/assets/words.de.1.txt"], "hallo");
});

const cached = { [name]: { "/base/": "front", "/base/one/": "article", "/base/assets/a.js": "hello" }, "gloss /base/ v1": { "/base/assets/old.js": "old", "/base/other": "old page" } };

test("a file is the one of this version, and one that only an older one has is of that", async () => {
  const { ask, asked } = await worker({ cached, network: { "/base/other": "from the network" } });
  equal(await text(ask("/base/assets/a.js?x=1")), "hello");
  equal(await text(ask("/base/assets/old.js")), "old");
  equal(asked, []);
  equal(await text(ask("/base/other")), "from the network");
  equal((await ask("/base/assets/none.js")).status, 404);
});

test("every address is the front page, but those of articles", async () => {
  const { ask } = await worker({ cached });
  equal(await text(ask("/base/?article=x", { mode: "navigate" })), "front");
  equal(await text(ask("/base/whatever", { mode: "navigate" })), "front");
  equal(await text(ask("/base/one/", { mode: "navigate" })), "article");
  equal(await text(ask("//base/", { mode: "navigate", url: location.origin + "//base/" })), "front");
  const moved = await outcome(Promise.resolve(ask("/base/one?x=1", { mode: "navigate" })));
  // A relative address is one of the worker's own.
  ok(moved.value ? moved.value.status === 301 && moved.value.headers.get("Location").endsWith("/base/one/?x=1") : false, JSON.stringify(moved));
});

test("other sites and what is sent are left to the network", async () => {
  const { ask } = await worker({ cached });
  equal(ask("https://elsewhere.example/base/"), undefined);
  equal(ask("/base/", { method: "POST" }), undefined);
  equal(ask("/base/share", { method: "HEAD" }), undefined);
  equal(ask("https://elsewhere.example/base/share", { method: "POST", formData: async () => new FormData() }), undefined);
});

const share = async (fields, more = {}) => {
  const { ask } = await worker({ cached: { "gloss shared": { "/old/0": "never taken up" } } });
  const form = new FormData();
  for (const [key, value] of fields) form.append(key, value);
  const answer = await ask("/base/share", { method: "POST", formData: async () => form, ...more });
  const cache = await caches.open("gloss shared");
  const kept = [];
  for (const request of await cache.keys()) {
    const got = await cache.match(request);
    kept.push([new URL(request.url).pathname.split("/")[2], await got.text(), JSON.parse(decodeURIComponent(got.headers.get("Gloss-About")))]);
  }
  return { answer, kept };
};

test("words that are shared are kept until the page takes them up", async () => {
  const { answer, kept } = await share([["title", "T".repeat(3000)], ["text", "wörds"], ["url", "u".repeat(3000)]]);
  equal(kept, [["0", "wörds", { name: "", type: "text/plain", title: "T".repeat(2000), url: "u".repeat(2000) }]]);
  equal(answer.status, 303);
  ok(/\/base\/\?shared=[a-z0-9]{8,}$/.test(answer.headers.get("Location")), answer.headers.get("Location"));
});

test("files that are shared are kept in their order, and empty ones are not", async () => {
  const file = (text, name, type = "text/plain") => ["files", new File([text], name, { type })];
  const { kept } = await share([["title", "T"], file("one", "1.txt"), file("", "empty.txt"), file("<p>", "2.html", "text/html"), ["files", "words"], ["text", "not these"]]);
  equal(kept, [["0", "one", { name: "1.txt", type: "text/plain", title: "T", url: "" }], ["1", "<p>", { name: "2.html", type: "text/html", title: "T", url: "" }]]);
});

test("of a hundred files and of a megabyte of words no more is kept", async () => {
  const many = Array.from({ length: 102 }, (_, i) => ["files", new File(["x"], i + ".txt")]);
  equal((await share(many)).kept.length, 100);
  equal((await share([["text", "x".repeat((1 << 20) + 5)]])).kept[0][1].length, 1 << 20);
  equal((await share([])).kept, [["0", "", { name: "", type: "text/plain", title: "", url: "" }]]);
});

test("what cannot be kept leads to the page all the same", async () => {
  const { answer } = await share([], { formData: async () => { throw new Error("cut off"); } });
  equal([answer.status, new URL(answer.headers.get("Location"), location).pathname + new URL(answer.headers.get("Location"), location).search], [303, "/base/"]);
});
