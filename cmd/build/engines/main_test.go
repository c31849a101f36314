package engines

import (
	"net/http/httptest"
	"os"
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

// serve hosts a built site.
func serve(t testing.TB, dir string) *httptest.Server {
	t.Helper()
	files, err := site.Handler(dir, "/")
	if err != nil {
		t.Fatal(err)
	}
	h := httptest.NewServer(files)
	t.Cleanup(h.Close)
	return h
}

// directory is where the built site is.
func directory(t testing.TB) string {
	t.Helper()
	dir, err := built.Dir(root)
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// inEach runs a test in each engine, on a host of its own, and fails it if the
// page complains of anything.
func inEach(t *testing.T, test func(p *page, host *httptest.Server)) {
	for _, engine := range []struct {
		name   string
		launch func(testing.TB) driver
		site   func(t testing.TB, dir string) string
	}{
		{"Firefox", firefox, func(_ testing.TB, dir string) string { return dir }},
		{"WebKitGTK", webkit, recording},
	} {
		t.Run(engine.name, func(t *testing.T) {
			d := engine.launch(t)
			t.Log(d.Version())
			host := serve(t, engine.site(t, directory(t)))
			p := &page{t, d, host.URL}
			test(p, host)
			p.noComplaints()
			if err := d.Close(); err != nil {
				t.Error("close: ", err)
			}
		})
	}
}
