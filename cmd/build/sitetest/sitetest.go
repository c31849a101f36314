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

// Site is the site of one checkout. It is built on first use, once for all tests of a
// package, as a host would get it. If Quick is set its files are compressed less.
type Site struct {
	Quick bool

	once     sync.Once
	dir      string
	programs site.Programs
	cache    string
	err      error
}

// Dir returns the directory of the built site. The first call builds the checkout at
// root.
func (s *Site) Dir(t testing.TB, root string) string {
	t.Helper()
	s.once.Do(func() {
		var cache string
		if cache, s.err = os.UserCacheDir(); s.err != nil {
			return
		}
		s.cache = filepath.Join(cache, "gloss-build")
		if s.programs, s.err = site.Compile(context.Background(), root); s.err != nil {
			return
		}
		dir := filepath.Join(os.TempDir(), fmt.Sprintf("gloss-site-%d", os.Getpid()))
		if _, s.err = site.Build(context.Background(), s.with(site.Options{Root: root, Out: dir, Base: "/"})); s.err == nil {
			s.dir = dir
		}
	})
	if s.err != nil {
		t.Fatal(s.err)
	}
	return s.dir
}

// Build builds the site with other options, and returns the directory. All builds of a
// package share the compiled programs and the cache of compressed files.
func (s *Site) Build(t testing.TB, o site.Options) string {
	t.Helper()
	s.Dir(t, o.Root)
	o.Out = filepath.Join(t.TempDir(), "dist")
	if _, err := site.Build(t.Context(), s.with(o)); err != nil {
		t.Fatal(err)
	}
	return o.Out
}

func (s *Site) with(o site.Options) site.Options {
	o.Programs, o.Cache, o.Draft = &s.programs, s.cache, s.Quick || Draft()
	return o
}

// Draft reports whether tests are to try a quick build (GLOSS_DRAFT is set), while
// something is being made. What ships is never one.
func Draft() bool { return os.Getenv("GLOSS_DRAFT") != "" }

// Run runs the tests of a package, then stop, removes what was built, and ends.
func (s *Site) Run(m *testing.M, stop ...func()) {
	code := m.Run()
	for _, f := range stop {
		f()
	}
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
