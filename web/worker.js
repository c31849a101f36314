// Keeps one whole version of Gloss, so that it starts offline, and serves a page
// only files of its own version. The build fills in the four values.
"use strict";
const version = "{{version}}";
const base = "{{base}}";
const files = [/*files*/];
const later = [/*later*/]; // what a start does not need: kept when the page says that it has nothing else to do

const prefix = "gloss " + base + " ";
const name = prefix + version;

// fetched gets one file, or throws. Files with a hash in their name never
// change, so the browser's own copy will do; the page is asked for anew, and
// must be of this version, for a deployment may be under way.
async function fetched(path) {
  const answer = await fetch(path, { cache: path === base ? "reload" : "default" });
  if (!answer.ok) throw new Error(path + ": " + answer.status);
  if (path !== base) return answer;
  const page = await answer.text();
  if (!page.includes(version)) throw new Error("the page is of another version than " + version);
  return new Response(page, { headers: answer.headers });
}

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(name);
    await Promise.all(files.map(async (path) => cache.put(path, await fetched(path))));
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    // What did not change since the version before is not loaded anew.
    const cache = await caches.open(name);
    for (const path of later) {
      const same = await caches.match(path);
      if (same) await cache.put(path, same);
    }
    for (const other of await caches.keys()) {
      if (other.startsWith(prefix) && other !== name) await caches.delete(other);
    }
  })());
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
  if (event.data === "keep the rest") event.waitUntil(keepRest());
});

// keepRest keeps what is not kept yet. If it fails, the next start tries again.
async function keepRest() {
  const cache = await caches.open(name);
  for (const path of later) {
    if (!(await cache.match(path))) await cache.put(path, await fetched(path));
  }
}

// share keeps what another program shares, and shows the page, which takes it up.
// That works without a network.
async function share(request) {
  const number = Date.now().toString(36) + Math.random().toString(36).slice(2);
  const cache = await caches.open("gloss shared");
  for (const old of await cache.keys()) await cache.delete(old); // never taken up
  const form = await request.formData();
  const said = (name) => String(form.get(name) || "").slice(0, 1 << 20);
  const title = said("title").slice(0, 2000);
  const things = form.getAll("files").filter((f) => f instanceof File && f.size).slice(0, 100).map((file) => [file, { name: file.name || "file", type: file.type, title, url: said("url").slice(0, 2000) }]);
  if (!things.length) things.push([new Blob([said("text")]), { name: "", type: "text/plain", title, url: said("url").slice(0, 2000) }]);
  for (const [i, [body, about]] of things.entries()) {
    await cache.put("/" + number + "/" + i, new Response(body, { headers: { "Gloss-About": encodeURIComponent(JSON.stringify(about)) } }));
  }
  return Response.redirect(base + "?shared=" + number, 303);
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === "POST" && url.origin === location.origin && url.pathname === base + "share") {
    return event.respondWith(share(event.request).catch(() => Response.redirect(base, 303)));
  }
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  event.respondWith((async () => {
    const cache = await caches.open(name);
    // Every address in scope is the one page; what it shows is in the query.
    const hit = await cache.match(event.request.mode === "navigate" ? base : url.pathname);
    return hit || fetch(event.request);
  })());
});
