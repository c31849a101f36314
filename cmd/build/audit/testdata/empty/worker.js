"use strict";
const files = ["/", "/assets/app.wasm", "/assets/wasm_exec.js", "/assets/start.js"];
addEventListener("install", (e) => e.waitUntil(caches.open("empty").then((c) => c.addAll(files))));
addEventListener("fetch", (e) => e.respondWith(caches.match(new URL(e.request.url).pathname).then((hit) => hit || fetch(e.request))));
