// Package sitetest builds and hosts the site for tests that drive browsers, and
// waits with them. It knows nothing of any browser.
package sitetest

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"gloss/cmd/build/site"
)

// Site is the site of one checkout, built on first use, once for all tests of
// a package, as a person's host would get it.
type Site struct {
	once sync.Once
	dir  string
	err  error
}

// Dir returns the directory of the built site, which the checkout at root is
// built to if it has not been yet.
func (s *Site) Dir(t testing.TB, root string) string {
	t.Helper()
	s.once.Do(func() {
		cache, err := os.UserCacheDir()
		if err != nil {
			s.err = err
			return
		}
		s.dir = filepath.Join(os.TempDir(), fmt.Sprintf("gloss-site-%d", os.Getpid()))
		_, s.err = site.Build(context.Background(), site.Options{Root: root, Out: s.dir, Base: "/", Cache: filepath.Join(cache, "gloss-build"), Draft: Draft()})
	})
	if s.err != nil {
		t.Fatal(s.err)
	}
	return s.dir
}

// Draft reports whether tests are to try a quick build (GLOSS_DRAFT is set), while
// something is being made. What ships is never one.
func Draft() bool { return os.Getenv("GLOSS_DRAFT") != "" }

// Run runs the tests of a package, removes what was built, and ends.
func (s *Site) Run(m *testing.M) {
	code := m.Run()
	if s.dir != "" {
		os.RemoveAll(s.dir)
	}
	os.Exit(code)
}

// Host serves a directory that was built for the base / until the test ends.
func Host(t testing.TB, dir string) *httptest.Server {
	t.Helper()
	files, err := site.Handler(dir, "/")
	if err != nil {
		t.Fatal(err)
	}
	h := httptest.NewServer(files)
	t.Cleanup(h.Close)
	return h
}
