// Keeps one whole version of Gloss, so that it starts offline, and serves a page
// only files of its own version. The build fills in the three values.
"use strict";
const version = "{{version}}";
const base = "{{base}}";
const files = [/*files*/];

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
    for (const other of await caches.keys()) {
      if (other.startsWith(prefix) && other !== name) await caches.delete(other);
    }
  })());
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  event.respondWith((async () => {
    const cache = await caches.open(name);
    // Every address in scope is the one page; what it shows is in the query.
    const hit = await cache.match(event.request.mode === "navigate" ? base : url.pathname);
    return hit || fetch(event.request);
  })());
});
