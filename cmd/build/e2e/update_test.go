package e2e

import (
	"fmt"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"gloss/cmd/build/chrome"
)

// broken is a deployment that is not what was built: one of its files is
// answered by something else.
func broken(whole http.Handler, file string, answer http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if match, _ := path.Match(file, r.URL.Path); match {
			answer(w, r)
			return
		}
		whole.ServeHTTP(w, r)
	})
}

// content is a built file, by a pattern.
func content(t *testing.T, dir, pattern string) []byte {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, pattern))
	if err != nil || len(names) != 1 {
		t.Fatalf("%s: %q %v", pattern, names, err)
	}
	data, err := os.ReadFile(names[0])
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// update has the browser look for a newer version, and waits until it has one
// or has given up.
func (p *page) update() {
	p.T.Helper()
	// Files that are the same in both versions would come from the browser's own copy.
	p.Do(network.ClearBrowserCache())
	eval[bool](p, `navigator.serviceWorker.ready.then(r => r.update()).then(() => true, () => true)`)
	p.Wait(`navigator.serviceWorker.ready.then(r => !r.installing)`)
}

const portal = `<!doctype html><title>Welcome to the hotel</title><form><input type="password"></form></html>`

func TestABrokenDeploymentLeavesTheOldVersion(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark(range80, "3")
	p.WaitSaved()
	p.installed()
	p.Open("/") // from the worker now
	dir, old := another(t, "/"), built.Dir(t, root)
	deployed := handler(t, dir)
	answer := func(kind string, data []byte) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			w.Write(data)
		}
	}
	program, page, script := content(t, dir, "assets/app.*.wasm"), content(t, dir, "index.html"), content(t, dir, "assets/app.*.js")
	for _, tt := range []struct {
		name, file string
		answer     http.HandlerFunc
	}{
		{"a file that is missing", "/icons/512.png", http.NotFound},
		{"a file that the server stumbles over", "/assets/app.*.css", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusInternalServerError) }},
		{"a program cut short", "/assets/app.*.wasm", answer("application/wasm", program[:len(program)-1])},
		{"a program cut off in the middle", "/assets/app.*.wasm", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", fmt.Sprint(len(program)))
			w.Write(program[:len(program)/2])
		}},
		{"an empty program", "/assets/app.*.wasm", answer("application/wasm", nil)},
		{"a page of the network in place of the program", "/assets/app.*.wasm", answer("text/html", []byte(portal))},
		{"a page of the network in place of a script", "/assets/app.*.js", answer("text/html", []byte(portal))},
		{"a script that was changed", "/assets/app.*.js", answer("text/javascript", append([]byte("alert(1);"), script...))},
		{"a page of the network in place of the page", "/", answer("text/html", []byte(portal))},
		{"the page of the version before", "/", answer("text/html", content(t, old, "index.html"))},
		{"a page cut short", "/", answer("text/html", page[:len(page)/2])},
		{"another page in place of the manifest", "/manifest.webmanifest", answer("text/html", page)},
		{"a worker cut short", "/worker.js", answer("text/javascript", content(t, dir, "worker.js")[:600])},
		{"a page of the network in place of the worker", "/worker.js", answer("text/html", []byte(portal))},
		{"no worker", "/worker.js", http.NotFound},
	} {
		p.host.use(broken(deployed, tt.file, tt.answer))
		p.update()
		p.host.goOffline()
		p.Open("/")
		p.WaitText("h1", "Blinken puts")
		p.WaitMarks("figure " + range80)
		if eval[bool](p, `gloss.updatable()`) || strings.Contains(eval[string](p, `document.getElementById("alerts").textContent`), "newer version") {
			t.Fatalf("%s: it is taken for a newer version", tt.name)
		}
	}
	// Once it is whole it is offered, and taken as a whole.
	p.host.use(deployed)
	p.update()
	p.WaitText("#alerts", "A new version of Gloss is ready.")
	// Until then the worker of this version goes on keeping what it needs, and drops
	// nothing of the newer one.
	eval[any](p, `(async () => {
		window.reader = document.querySelector("meta[name=gloss-pageworker]").content;
		window.kept = (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat().length;
		for (const name of await caches.keys()) await (await caches.open(name)).delete(reader);
		navigator.serviceWorker.controller.postMessage("keep the rest");
	})()`)
	p.Wait(`caches.match(reader)`)
	if n, of := eval[int](p, `(async () => (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat().length)()`), eval[int](p, `kept`); n != of {
		t.Errorf("of %d files of both versions %d are kept", of, n)
	}
	p.Button("Update now")
	p.WaitText("h1", "Council raises fares")
	p.installed()
	p.host.goOffline()
	p.Open("/")
	p.WaitText("h1", "Council raises fares")
	p.Open("//")
	p.WaitText("h1", "Council raises fares")
}

// A tab that was there before keeps its version, with all of its files, when
// another tab takes a newer one.
func TestAnOpenTabKeepsItsVersion(t *testing.T) {
	t.Parallel()
	b := launch(t, chrome.Profile(t))
	h := serve(t)
	one, two := b.tab(h), b.tab(h)
	one.Open("/")
	one.installed()
	one.Open("/")
	two.Open("/")
	two.Mark("five-fold", "3")
	two.WaitSaved()
	two.readArticle("fares.html", fmt.Sprintf("%q", smallPage))
	two.Wait(`caches.match(document.querySelector("meta[name=gloss-pageworker]").content)`)
	// The newer version has another reader: no file of that name is on the host.
	h.use(broken(handler(t, another(t, "/")), "/assets/reader.*", http.NotFound))
	one.Front()
	one.update()
	one.WaitText("#alerts", "A new version of Gloss is ready.")
	one.Button("Update now")
	one.WaitText("h1", "Council raises fares")
	one.Wait(chrome.Ready)
	eval[bool](one, `(async () => {
		const mine = document.querySelector("meta[name=gloss-version]").content;
		for (const name of await caches.keys()) {
			if (!name.endsWith(mine)) continue;
			const cache = await caches.open(name);
			for (const request of await cache.keys()) if (request.url.includes("reader.")) await cache.delete(request);
		}
		return true;
	})()`)
	two.Front()
	two.WaitText("#alerts", "A new version of Gloss is ready.")
	two.WaitText("h1", "Blinken puts")
	two.Mark(range80, "3")
	two.WaitSaved()
	if a, _ := two.readArticle("fares.html", fmt.Sprintf("%q", smallPage)); a.Title != "Fares rise again in May" {
		t.Errorf("read %q", a.Title)
	}
	two.NoProblems()
	two.Button("Update now")
	two.WaitText("h1", "Council raises fares")
	// Nobody is left who needs the old files.
	if err := chromedp.Cancel(one.Ctx); err != nil {
		t.Fatal(err)
	}
	two.Wait(chrome.Ready)
	two.Open("/")
	two.Wait(`caches.keys().then(names => names.length === 1)`)
}

// A first visit that gets something else in place of the program says so, and
// the article can be read.
func TestABrokenFirstVisit(t *testing.T) {
	t.Parallel()
	dir := built.Dir(t, root)
	program := content(t, dir, "assets/app.*.wasm")
	for _, tt := range []struct {
		name, file string
		answer     http.HandlerFunc
	}{
		{"a program cut short", "/assets/app.*.wasm", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/wasm")
			w.Write(program[:len(program)/2])
		}},
		{"a page of the network in place of the program", "/assets/app.*.wasm", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, portal) }},
		{"no program", "/assets/app.*.wasm", http.NotFound},
		{"no script", "/assets/app.*.js", http.NotFound},
		{"a page of the network in place of a script", "/assets/app.*.js", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, portal) }},
		{"a script cut short", "/assets/app.*.js", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/javascript")
			w.Write(content(t, dir, "assets/app.*.js")[:5000])
		}},
		{"no script for what comes first", "/assets/first.*.js", http.NotFound},
		{"no glue", "/assets/wasm_exec.*.js", http.NotFound},
	} {
		t.Run(tt.name, func(t *testing.T) {
			h := serve(t)
			h.use(broken(whole.files, tt.file, tt.answer))
			p := launch(t, chrome.Profile(t)).tab(h)
			p.Visit("/")
			p.readable()
			p.WaitText("#failure", "could not be loaded")
			h.load(t, dir)
			p.Button("Reload")
			p.Wait(chrome.Ready)
			p.Mark("five-fold", "3")
		})
	}
}
