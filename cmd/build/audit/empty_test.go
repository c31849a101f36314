package audit

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"gloss/cmd/build/site"
)

// serveEmpty builds the empty go-app program as the site is built, with a page
// and a worker of its own, hosts it as the site is hosted, and returns its
// address.
func serveEmpty(t testing.TB) string {
	t.Helper()
	const src = "testdata/empty"
	dir := t.TempDir()
	assets := filepath.Join(dir, "assets")
	if err := os.Mkdir(assets, 0o755); err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(assets, "app.wasm")
	build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", program, "./"+src)
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build the empty program: %v\n%s", err, said)
	}
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	wasm := read(t, program)
	write(t, program+".br", packed(t, wasm))
	write(t, filepath.Join(assets, "wasm_exec.js"), read(t, filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js")))
	write(t, filepath.Join(assets, "start.js"), read(t, filepath.Join(src, "start.js")))
	for _, name := range []string{"index.html", "worker.js"} {
		write(t, filepath.Join(dir, name), read(t, filepath.Join(src, name)))
	}
	files, err := site.Handler(dir, "/")
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(files)
	t.Cleanup(server.Close)
	return server.URL
}

// packed compresses a program as the build does. That takes the better part of
// a minute, so it is kept in the user's cache.
func packed(t testing.TB, data []byte) []byte {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(data)
	kept := filepath.Join(cache, "gloss-audit", "empty-"+hex.EncodeToString(sum[:8])+".br")
	if old, err := os.ReadFile(kept); err == nil {
		return old
	}
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(kept), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, kept, b.Bytes())
	return b.Bytes()
}

func read(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func write(t testing.TB, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}
