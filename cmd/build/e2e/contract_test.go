package e2e

import (
	"encoding/json"
	"fmt"
	"gloss/cmd/build/chrome"
	"gloss/cmd/build/sitetest"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// The store's contract on the browser's own IndexedDB: the package's tests are
// compiled to WebAssembly and run in a page.
func TestStoreContractInTheBrowser(t *testing.T) {
	t.Parallel()
	runInBrowser(t, "./app/store/idbstore")
}

// What rules find in a text, as fast as it is in the browser: run with
// go test -bench DetectorsInTheBrowser -run none ./cmd/build/e2e
func BenchmarkDetectorsInTheBrowser(b *testing.B) {
	for b.Loop() {
		b.Logf("\n%s", inBrowser(b, "./app/session", "-test.run=^$", "-test.bench=ReadPart|ReadAll", "-test.benchtime=1s"))
	}
}

// How long the browser's database takes: run with
// go test -bench StoreInTheBrowser -run none ./cmd/build/e2e
func BenchmarkStoreInTheBrowser(b *testing.B) {
	for b.Loop() {
		b.Logf("\n%s", inBrowser(b, "./app/store/idbstore", "-test.run=^$", "-test.bench=.", "-test.benchtime=2s", "-test.count=4"))
	}
}

func runInBrowser(t *testing.T, pkg string) {
	out := inBrowser(t, pkg, "-test.v")
	if !strings.Contains(out, "--- PASS") {
		t.Error(out)
	}
	t.Logf("%d tests passed in the browser", strings.Count(out, "--- PASS"))
}

// inBrowser runs the tests of a package in Chromium and returns what they say.
func inBrowser(t testing.TB, pkg string, args ...string) string {
	t.Helper()
	chrome.Command(t)
	binary := filepath.Join(t.TempDir(), "test.wasm")
	build := exec.Command("go", "test", "-c", "-o", binary, pkg)
	build.Dir = root
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	glue, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	argv, err := json.Marshal(append([]string{runtime.Version()}, args...))
	if err != nil {
		t.Fatal(err)
	}
	h := serve(t)
	mux := http.NewServeMux()
	mux.HandleFunc("/wasm_exec.js", func(w http.ResponseWriter, r *http.Request) {
		http.ServeFile(w, r, filepath.Join(strings.TrimSpace(string(glue)), "lib", "wasm", "wasm_exec.js"))
	})
	mux.HandleFunc("/test.wasm", func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, binary) })
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprintf(w, `<!doctype html><script src="wasm_exec.js"></script><script>
			window.out = ""; window.code = null;
			console.log = (...words) => { window.out += words.join(" ") + "\n" };
			const go = new Go(); go.argv = %s; go.exit = (code) => { window.code = code };
			WebAssembly.instantiateStreaming(fetch("test.wasm"), go.importObject).then((r) => go.run(r.instance));
		</script>`, argv)
	})
	h.use(mux)
	p := launch(t, chrome.Profile(t)).tab(h)
	p.Visit("/")
	waitForTests(p)
	p.Wait(`window.code !== null`)
	out := eval[string](p, `window.out`)
	if code := eval[int](p, `window.code`); code != 0 {
		t.Errorf("exit code %d\n%s", code, out)
	}
	return out
}

// waitForTests waits until the tests that run in a page have ended, or have said
// nothing more for as long as a condition may take to come true.
func waitForTests(p *page) {
	p.T.Helper()
	for said := -1; ; {
		if sitetest.Until(chrome.Patience, func() bool { return eval[bool](p, `window.code !== null`) }) {
			return
		}
		now := eval[int](p, `window.out.length`)
		if now == said {
			return
		}
		said = now
	}
}
