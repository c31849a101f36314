package e2e

import (
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"sync"
	"testing"

	"gloss/cmd/build/site"
	"gloss/cmd/build/sitetest"
)

const root = "../../.."

// built is the site, built once for all tests.
var built sitetest.Site

func TestMain(m *testing.M) {
	code := m.Run()
	built.Remove()
	os.Exit(code)
}

// chromium is the browser's command, or the test is skipped.
func chromium(t testing.TB) string {
	t.Helper()
	for _, name := range []string{os.Getenv("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path
		}
	}
	if os.Getenv("GLOSS_BROWSER") == "required" {
		t.Fatal("there is no Chromium on this machine; install it (on Debian: apt-get install chromium), or name its command in CHROMIUM")
	}
	t.Skip("there is no Chromium on this machine")
	return ""
}

// host is a web server that can be taken away and brought back at the same
// address, and whose files can change.
type host struct {
	*httptest.Server
	mu      sync.Mutex
	handler http.Handler
}

// serve hosts the built site.
func serve(t testing.TB) *host {
	t.Helper()
	chromium(t)
	dir, err := built.Dir(root)
	if err != nil {
		t.Fatal(err)
	}
	h := &host{}
	h.load(t, dir)
	h.Server = httptest.NewServer(h)
	t.Cleanup(h.Close)
	return h
}

func (h *host) load(t testing.TB, dir string) {
	t.Helper()
	files, err := site.Handler(dir, "/")
	if err != nil {
		t.Fatal(err)
	}
	h.use(files)
}

func (h *host) use(files http.Handler) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.handler = files
}

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	files := h.handler
	h.mu.Unlock()
	if files == nil {
		// Gone: the connection breaks, as it does without a network.
		panic(http.ErrAbortHandler)
	}
	files.ServeHTTP(w, r)
}

// goOffline breaks every connection from now on.
func (h *host) goOffline() {
	h.use(nil)
	h.CloseClientConnections()
}
