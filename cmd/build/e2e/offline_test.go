package e2e

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"gloss/cmd/build/chrome"
	"gloss/cmd/build/site"
)

// installed waits until the worker has everything it needs.
func (p *page) installed() {
	p.T.Helper()
	p.Wait(`navigator.serviceWorker.ready.then(r => r.active && r.active.state === "activated")`)
}

func TestOfflineStart(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark(range80, "3")
	p.WaitSaved()
	p.installed()
	p.host.goOffline()
	for _, address := range []string{"/", "/?source=pwa", "/some/where/deep?x=1#y"} {
		p.Open(address)
		p.WaitMarks("figure " + range80)
	}
	p.Mark("five-fold", "3")
	p.WaitSaved()
	p.Open("/")
	p.WaitMarks("figure " + range80 + " | figure five-fold")
	p.NoProblems()
}

// another is the site of another article, and so of another version.
func another(t *testing.T, base string) string {
	t.Helper()
	return siteOf(t, base, "Council raises fares\n\nFares rise by 12 per cent.\n")
}

// siteOf is the site that an article is bundled with.
func siteOf(t *testing.T, base, words string) string {
	t.Helper()
	text := filepath.Join(t.TempDir(), "other.txt")
	if err := os.WriteFile(text, []byte(words), 0o644); err != nil {
		t.Fatal(err)
	}
	return built.Build(t, site.Options{Root: root, Base: base, Article: text})
}

func TestBelowAPath(t *testing.T) {
	t.Parallel()
	h := serve(t)
	files, err := site.Handler(another(t, "/news/gloss/"), "/news/gloss/")
	if err != nil {
		t.Fatal(err)
	}
	h.use(files)
	p := launch(t, chrome.Profile(t)).tab(h)
	p.Open("/news/gloss/")
	p.Mark("12 per cent", "3")
	p.WaitSaved()
	p.installed()
	p.host.goOffline()
	p.Open("/news/gloss/?source=pwa")
	p.WaitMarks("figure 12 per cent")
	p.NoProblems()
}

func TestUpdateWaitsUntilItIsTaken(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark(range80, "3")
	p.WaitSaved()
	p.installed()
	p.host.load(t, another(t, "/"))
	p.Do(chromedp.Reload())
	p.Wait(chrome.Ready)
	p.WaitText("#alerts", "A new version of Gloss is ready.")
	p.WaitText("h1", "Blinken puts") // still the old one, also when loaded again
	p.WaitMarks("figure " + range80)
	p.Button("Update now")
	p.WaitText("h1", "Council raises fares")
	p.Wait(chrome.Ready)
	p.Button("Menu")
	p.Button("Articles")
	p.openCard("Blinken puts")
	p.WaitMarks("figure " + range80)
	p.NoProblems()
}

func TestInstallable(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.installed()
	p.Do(chromedp.ActionFunc(func(ctx context.Context) error {
		errors, err := cdpage.GetInstallabilityErrors().Do(ctx)
		for _, e := range errors {
			t.Errorf("not installable: %s %v", e.ErrorID, e.ErrorArguments)
		}
		return err
	}))
	p.Do(chromedp.ActionFunc(func(ctx context.Context) error {
		url, problems, data, _, err := cdpage.GetAppManifest().Do(ctx)
		for _, e := range problems {
			t.Errorf("manifest: %s", e.Message)
		}
		if url != p.host.URL+"/manifest.webmanifest" || data == "" {
			t.Errorf("manifest at %q", url)
		}
		return err
	}))
}
