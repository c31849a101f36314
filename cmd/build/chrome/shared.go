package chrome

import (
	"context"
	"os"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
)

// Shared is one Chromium for tests that need none of their own: starting it takes
// more than half a second of a processor. It starts on first use.
type Shared struct {
	once    sync.Once
	ctx     context.Context
	stop    context.CancelFunc
	profile string
	err     error
}

// Context returns a browser context of its own until the test ends: with nothing
// stored, no service worker, and tabs that all have the focus. What it stores lies in
// memory, the clipboard and the end of the browser are those of all. A test of these
// things needs Launch.
func (s *Shared) Context(t testing.TB) *Browser {
	t.Helper()
	command := Command(t)
	s.once.Do(func() {
		if s.profile, s.err = os.MkdirTemp("", "gloss-profile"); s.err != nil {
			return
		}
		s.ctx, s.stop, s.err = run(command, s.profile,
			// Tabs lie over one another, and each is to go on as if it were alone.
			chromedp.Flag("disable-backgrounding-occluded-windows", true), chromedp.Flag("disable-renderer-backgrounding", true))
	})
	if s.err != nil {
		t.Fatal(s.err)
	}
	ctx, cancel := chromedp.NewContext(s.ctx, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	if err := chromedp.Run(ctx); err != nil {
		t.Fatal("open a browser context: ", err)
	}
	return &Browser{T: t, Ctx: ctx, shared: true}
}

// Stop ends the Chromium, if it was started, and removes what it stored.
func (s *Shared) Stop() {
	if s.stop != nil {
		s.stop()
	}
	if s.profile != "" {
		os.RemoveAll(s.profile)
	}
}
