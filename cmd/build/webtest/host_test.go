package webtest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

const root = "../../.."

// frame is the page that a test has to itself: the head of the site's page, as
// far as scripts look there.
const frame = `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="gloss-release" content="0.0.0-test">
<meta name="gloss-version" content="v1">
<meta name="gloss-pageworker" content="/assets/pageworker.js">
<meta name="gloss-fileworker" content="/assets/fileworker.js">
<meta name="theme-color" content="" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="" media="(prefers-color-scheme: dark)">
<link rel="manifest" href="/base/manifest.webmanifest">
<link id="program" href="/program.wasm">
<style>body { margin: 0; font: 16px/20px monospace }</style>
</head><body></body></html>`

// fill are the values of the templates that the build fills in.
var fill = strings.NewReplacer(
	"{{version}}", "v2", "{{base}}", "/base/", "{{glue}}", "/assets/glue.js", "{{program}}", "/program.wasm",
	"{/*files*/}", `{"/base/": "", "/base/assets/a.js": "2cf24dba5fb0a30e"}`, // of "hello"
	"{/*later*/}", `{"/base/assets/b.js": "486ea46224d1bb4f"}`, // of "world"
	"{/*asked*/}", `{"/base/assets/words.de.1.txt": "d3751d33f9cd5049"}`, // of "hallo"
)

// host serves the scripts, their tests and the frame. One script can be another
// than the one of the checkout.
type host struct {
	*httptest.Server
	mu      sync.Mutex
	instead map[string][]byte
}

func serve(t testing.TB) *host {
	h := &host{instead: map[string][]byte{}}
	mux := http.NewServeMux()
	send := func(kind, text string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", kind)
			w.Header().Set("Cache-Control", "no-store")
			fmt.Fprint(w, text)
		}
	}
	const nothing = "\x00asm\x01\x00\x00\x00" // a program that does nothing
	mux.Handle("/frame", send("text/html", frame))
	mux.Handle("/program.wasm", send("application/wasm", nothing))
	mux.Handle("/untyped.wasm", send("application/octet-stream", nothing))
	mux.Handle("/broken.wasm", send("application/wasm", "no program"))
	mux.HandleFunc("/run/{script}", func(w http.ResponseWriter, r *http.Request) {
		send("text/html", `<!doctype html><meta charset="utf-8"><title>`+r.PathValue("script")+`</title><body><script src="/tests/harness.js"></script><script src="/tests/`+r.PathValue("script")+`"></script>`)(w, r)
	})
	mux.Handle("/tests/", http.StripPrefix("/tests/", http.FileServer(http.Dir("tests"))))
	mux.HandleFunc("/web/{script}", func(w http.ResponseWriter, r *http.Request) {
		src, err := h.script(r.PathValue("script"))
		if err != nil {
			http.NotFound(w, r)
			return
		}
		send("text/javascript", fill.Replace(string(src)))(w, r)
	})
	h.Server = httptest.NewServer(mux)
	t.Cleanup(h.Close)
	return h
}

// script is the source of a script as it is tested.
func (h *host) script(name string) ([]byte, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if src, ok := h.instead[name]; ok {
		return src, nil
	}
	return os.ReadFile(filepath.Join(root, "web", name))
}

func (h *host) replace(name string, src []byte) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if src == nil {
		delete(h.instead, name)
	} else {
		h.instead[name] = src
	}
}

// scripts are the names of the scripts that have tests.
func scripts(t testing.TB) []string {
	files, err := filepath.Glob(filepath.Join(root, "web", "*.js"))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range files {
		names = append(names, filepath.Base(f))
	}
	return names
}
