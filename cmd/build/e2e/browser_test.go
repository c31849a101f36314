package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"

	"gloss/cmd/build/chrome"
)

// browser is a running Chromium.
type browser struct{ *chrome.Browser }

func launch(t testing.TB, profile string, more ...chromedp.ExecAllocatorOption) *browser {
	t.Helper()
	return &browser{chrome.Launch(t, profile, more...)}
}

// page is one tab with the site, and its host.
type page struct {
	*chrome.Page
	host *host
}

func (b *browser) tab(h *host) *page {
	b.T.Helper()
	return &page{b.Tab(h.URL), h}
}

// start opens a browser on a fresh profile, and the site in it.
func start(t testing.TB) *page {
	t.Helper()
	p := launch(t, chrome.Profile(t)).tab(serve(t))
	p.Open("/")
	return p
}

// shared is the Chromium of startShared.
var shared chrome.Shared

// startShared is start, but in a Chromium that it shares with other tests: for a test
// that looks neither at the clipboard nor at what lies on the disk.
func startShared(t testing.TB) *page {
	t.Helper()
	p := (&browser{shared.Context(t)}).tab(serve(t))
	p.Open("/")
	return p
}

// eval runs a JavaScript expression in a page.
func eval[T any](p *page, expression string) T {
	p.T.Helper()
	return chrome.Eval[T](p.Page, expression)
}
