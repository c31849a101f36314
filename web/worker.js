// Keeps one whole version of Gloss, so that it starts offline, and serves a page
// only files of its own version. The build fills in the four values.
"use strict";
const scope = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const version = "{{version}}";
const base = "{{base}}";
// By address: the beginning of the SHA-256 of what the file holds, or "" for a page.
/** @type {Record<string, string>} */
const files = {/*files*/};
/** @type {Record<string, string>} */
const later = {/*later*/}; // what a start does not need: kept when the page says that it has nothing else to do
/** @type {Record<string, string>} */
const asked = {/*asked*/}; // texts in other languages: kept is the one that a page is in

const prefix = "gloss " + base + " ";
const name = prefix + version;

// fetched gets one file as it was built, or throws. Files with a hash in their
// name never change, so the browser's own copy will do, unless that is broken; a
// page is asked for anew.
/** @type {(path: string, sum: string) => Promise<Response>} */
async function fetched(path, sum) {
  try {
    return await checked(await fetch(path, { cache: sum ? "default" : "reload" }), path, sum);
  } catch {
    return checked(await fetch(path, { cache: "reload" }), path, sum);
  }
}

// checked is the answer, if it is the file that was built. A deployment may be
// under way or have failed half-way, and a network that wants a password first
// answers everything with a page of its own.
/** @type {(answer: Response, path: string, sum: string) => Promise<Response>} */
async function checked(answer, path, sum) {
  if (!answer.ok) throw new Error(path + ": " + answer.status);
  if (sum) {
    const digest = await crypto.subtle.digest("SHA-256", await answer.clone().arrayBuffer());
    const found = Array.from(new Uint8Array(digest, 0, 8), (b) => b.toString(16).padStart(2, "0")).join("");
    if (found !== sum) throw new Error(path + " is not what was built");
    return answer;
  }
  const page = await answer.text();
  if (!page.includes(version) || !page.trimEnd().endsWith("</html>")) throw new Error(path + " is not the page of version " + version);
  return new Response(page, { headers: answer.headers });
}

scope.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(name);
    try {
      const wanted = [...Object.entries(files), ...(await spoken())];
      await Promise.all(wanted.map(async ([path, sum]) => cache.put(path, await fetched(path, sum))));
    } catch (e) {
      console.warn("gloss: the newer version is not whole, so this one stays:", e.message);
      throw e;
    }
  })());
});

scope.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    // What did not change since the version before is not loaded anew.
    const cache = await caches.open(name);
    for (const path of Object.keys(later)) {
      const same = await caches.match(path);
      if (same) await cache.put(path, same);
    }
    await forget();
  })());
});

// forget drops what other versions left, once no tab is there that may be of one
// of them: such a tab keeps its version until it is loaded anew. What a newer one
// keeps is not dropped: that is there before its worker is.
async function forget() {
  if ((await scope.clients.matchAll({ includeUncontrolled: true })).length > 1) return;
  const all = await caches.keys();
  const { installing, waiting } = scope.registration;
  if (installing || waiting || (scope.serviceWorker && scope.serviceWorker.state === "redundant")) return;
  for (const other of all) {
    if (other.startsWith(prefix) && other !== name) await caches.delete(other);
  }
}

// spoken are the texts in the languages that an earlier version has kept: without them
// a page would be in English when the version changes and there is no network.
async function spoken() {
  // A path ends with a hash and .txt; what is before is the same in every version.
  /** @param {string} path */
  const stem = (path) => path.replace(/\.\w+\.txt$/, "");
  const kept = new Set();
  for (const other of await caches.keys()) {
    if (!other.startsWith(prefix)) continue;
    for (const { url } of await (await caches.open(other)).keys()) kept.add(stem(new URL(url).pathname));
  }
  return Object.entries(asked).filter(([path]) => kept.has(stem(path)));
}

// keep keeps the texts in one language.
/** @param {string} path */
async function keep(path) {
  const cache = await caches.open(name);
  if (Object.hasOwn(asked, path) && !(await cache.match(path))) await cache.put(path, await fetched(path, asked[path]));
}

scope.addEventListener("message", (event) => {
  if (event.data && typeof event.data.keep === "string") event.waitUntil(keep(event.data.keep).catch((e) => console.warn("gloss: not kept for offline use:", e.message)));
  if (event.data === "take over") scope.skipWaiting();
  if (event.data === "keep the rest") event.waitUntil(keepRest());
});

// keepRest keeps what is not kept yet. If it fails, the next start tries again.
async function keepRest() {
  await forget();
  const cache = await caches.open(name);
  for (const [path, sum] of Object.entries(later)) {
    if (!(await cache.match(path))) await cache.put(path, await fetched(path, sum));
  }
}

// share keeps what another program shares, and shows the page, which takes it up.
// That works without a network.
/** @param {Request} request */
async function share(request) {
  const number = Date.now().toString(36) + Math.random().toString(36).slice(2);
  const cache = await caches.open("gloss shared");
  for (const old of await cache.keys()) await cache.delete(old); // never taken up
  const form = await request.formData();
  /** @param {string} field */
  const said = (field) => String(form.get(field) || "").slice(0, 1 << 20);
  const title = said("title").slice(0, 2000);
  /** @type {[Blob, { name: string, type: string, title: string, url: string }][]} */
  const things = form.getAll("files").flatMap((f) => (f instanceof File && f.size ? [f] : [])).slice(0, 100).map((file) => [file, { name: file.name || "file", type: file.type, title, url: said("url").slice(0, 2000) }]);
  if (!things.length) things.push([new Blob([said("text")]), { name: "", type: "text/plain", title, url: said("url").slice(0, 2000) }]);
  for (const [i, [body, about]] of things.entries()) {
    await cache.put("/" + number + "/" + i, new Response(body, { headers: { "Gloss-About": encodeURIComponent(JSON.stringify(about)) } }));
  }
  return Response.redirect(base + "?shared=" + number, 303);
}

scope.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === "POST" && url.origin === location.origin && url.pathname === base + "share") {
    return event.respondWith(share(event.request).catch(() => Response.redirect(base, 303)));
  }
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  event.respondWith((async () => {
    const cache = await caches.open(name);
    // Every address in scope is the front page, but for articles that have one of
    // their own; what else it shows is in the query.
    const at = url.origin + url.pathname; // whole: a path of two slashes is no address by itself
    const own = await cache.match(at);
    if (!own && event.request.mode === "navigate" && (await cache.match(at + "/"))) return Response.redirect(at + "/" + url.search, 301);
    const hit = own || (event.request.mode === "navigate" && (await cache.match(base)));
    if (hit) return hit;
    // A tab of an older version asks for files of that one: their names say so.
    const older = url.pathname.startsWith(base + "assets/") && (await caches.match(url.pathname));
    return older || fetch(event.request);
  })());
});
