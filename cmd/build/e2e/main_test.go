package e2e

import (
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	"gloss/cmd/build/chrome"
	"gloss/cmd/build/site"
	"gloss/cmd/build/sitetest"
)

const root = "../../.."

// built is the site, built once for all tests. How small it gets, which takes a
// minute, is for the tests of package site.
var built = sitetest.Site{Quick: true}

func TestMain(m *testing.M) { built.Run(m, shared.Stop) }

// host is a web server that can be taken away and brought back at the same
// address, and whose files can change.
type host struct {
	*httptest.Server
	mu      sync.Mutex
	handler http.Handler
}

// whole serves the built site to every test: it is 35 MB, and read once.
var whole struct {
	sync.Once
	files http.Handler
	err   error
}

// serve hosts the built site.
func serve(t testing.TB) *host {
	t.Helper()
	chrome.Command(t)
	dir := built.Dir(t, root)
	whole.Do(func() { whole.files, whole.err = site.Handler(dir, "/") })
	if whole.err != nil {
		t.Fatal(whole.err)
	}
	h := &host{}
	h.use(whole.files)
	h.Server = httptest.NewServer(h)
	t.Cleanup(h.Close)
	return h
}

func (h *host) load(t testing.TB, dir string) {
	t.Helper()
	h.use(handler(t, dir))
}

// handler serves another site than the built one, as it is now.
func handler(t testing.TB, dir string) http.Handler {
	t.Helper()
	files, err := site.Handler(dir, "/")
	if err != nil {
		t.Fatal(err)
	}
	return files
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
