package e2e

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"gloss/cmd/build/site"
)

// installed waits until the worker has everything it needs.
func (p *page) installed() {
	p.t.Helper()
	p.wait(`navigator.serviceWorker.ready.then(r => r.active && r.active.state === "activated")`)
}

func TestOfflineStart(t *testing.T) {
	p := start(t)
	p.mark(range80, "3")
	p.waitSaved()
	p.installed()
	p.host.goOffline()
	for _, address := range []string{"/", "/?source=pwa", "/some/where/deep?x=1#y"} {
		p.open(address)
		p.waitMarks("figure " + range80)
	}
	p.mark("five-fold", "3")
	p.waitSaved()
	p.open("/")
	p.waitMarks("figure " + range80 + " | figure five-fold")
	p.noProblems()
}

// another is the site of another article, and so of another version.
func another(t *testing.T, base string) string {
	t.Helper()
	dir := t.TempDir()
	text := filepath.Join(dir, "other.txt")
	if err := os.WriteFile(text, []byte("Council raises fares\n\nFares rise by 12 per cent.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "dist")
	if _, err := site.Build(t.Context(), site.Options{Root: root, Out: out, Base: base, Article: text, Cache: filepath.Join(cache, "gloss-build")}); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestBelowAPath(t *testing.T) {
	h := serve(t)
	files, err := site.Handler(another(t, "/news/gloss/"), "/news/gloss/")
	if err != nil {
		t.Fatal(err)
	}
	h.use(files)
	p := launch(t, tempProfile(t)).tab(h)
	p.open("/news/gloss/")
	p.mark("12 per cent", "3")
	p.waitSaved()
	p.installed()
	p.host.goOffline()
	p.open("/news/gloss/?source=pwa")
	p.waitMarks("figure 12 per cent")
	p.noProblems()
}

func TestUpdateWaitsUntilItIsTaken(t *testing.T) {
	p := start(t)
	p.mark(range80, "3")
	p.waitSaved()
	p.installed()
	p.host.load(t, another(t, "/"))
	p.do(chromedp.Reload())
	p.wait(ready)
	p.waitText("#alerts", "A newer version of Gloss is ready.")
	p.waitText("h1", "Blinken puts") // still the old one, also when loaded again
	p.waitMarks("figure " + range80)
	p.button("Use it now")
	p.waitText("h1", "Council raises fares")
	p.wait(ready)
	p.button("Menu")
	p.button("Articles")
	p.button("Blinken puts")
	p.waitMarks("figure " + range80)
	p.noProblems()
}

func TestABrokenDeploymentLeavesTheOldVersion(t *testing.T) {
	p := start(t)
	p.installed()
	broken := another(t, "/")
	wasm, err := filepath.Glob(filepath.Join(broken, "assets", "boot.*"))
	if err != nil || len(wasm) == 0 {
		t.Fatal("no file to take away")
	}
	for _, name := range wasm {
		if err := os.Remove(name); err != nil {
			t.Fatal(err)
		}
	}
	p.host.load(t, broken)
	// The update is looked for and fails; then the network goes.
	eval[bool](p, `navigator.serviceWorker.ready.then(r => r.update()).then(() => true, () => true)`)
	p.wait(`navigator.serviceWorker.ready.then(r => !r.installing && !r.waiting)`)
	p.host.goOffline()
	p.open("/")
	p.waitText("h1", "Blinken puts")
}

func TestInstallable(t *testing.T) {
	p := start(t)
	p.installed()
	p.do(chromedp.ActionFunc(func(ctx context.Context) error {
		errors, err := cdpage.GetInstallabilityErrors().Do(ctx)
		for _, e := range errors {
			t.Errorf("not installable: %s %v", e.ErrorID, e.ErrorArguments)
		}
		return err
	}))
	p.do(chromedp.ActionFunc(func(ctx context.Context) error {
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
