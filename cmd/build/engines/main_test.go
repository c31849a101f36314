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
