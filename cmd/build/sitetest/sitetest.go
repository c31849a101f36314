// Package sitetest builds the site for tests that drive browsers. It knows
// where the site is built to, and nothing of any browser.
package sitetest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"

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
func (s *Site) Dir(root string) (string, error) {
	s.once.Do(func() {
		cache, err := os.UserCacheDir()
		if err != nil {
			s.err = err
			return
		}
		s.dir = filepath.Join(os.TempDir(), fmt.Sprintf("gloss-site-%d", os.Getpid()))
		_, s.err = site.Build(context.Background(), site.Options{Root: root, Out: s.dir, Base: "/", Cache: filepath.Join(cache, "gloss-build")})
	})
	return s.dir, s.err
}

// Remove deletes what was built, if anything was.
func (s *Site) Remove() error {
	if s.dir == "" {
		return nil
	}
	return os.RemoveAll(s.dir)
}
