package e2e

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"gloss/cmd/build/chrome"
	"gloss/cmd/build/site"
)

// bundle builds the site with a folder of articles, by the names of the files.
func bundle(t *testing.T, files map[string]string) string {
	t.Helper()
	in := t.TempDir()
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(in, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return built.Build(t, site.Options{Root: root, Base: "/", Articles: in})
}

// visit is a page that has seen nothing yet of the site in a directory.
func visit(t *testing.T, dir string) *page {
	h := serve(t)
	h.load(t, dir)
	return launch(t, chrome.Profile(t)).tab(h)
}

const (
	wellsText  = "Wells run dry\n\nNine wells of the valley gave no water in May, the office said.\n"
	bridgeText = "A bridge instead\n\nThe council voted for a bridge on Tuesday, with 14 votes against 9.\n"
)

// Without the program every article can be read, and leads to the others.
func TestBundleWithoutScript(t *testing.T) {
	t.Parallel()
	p := visit(t, bundle(t, map[string]string{"1 wells.txt": wellsText, "2 bridge.txt": bridgeText}))
	p.Do(emulation.SetScriptExecutionDisabled(true))
	p.Visit("/articles/2-bridge/")
	p.WaitText("#article h1", "A bridge instead")
	p.WaitText("#collection [aria-current]", "A bridge instead")
	p.Do(chromedp.Click(`#collection a[href="/articles/1-wells/"]`, chromedp.ByQuery))
	p.WaitText("#article h1", "Wells run dry")
}

func TestBundle(t *testing.T) {
	t.Parallel()
	p := visit(t, bundle(t, map[string]string{"1 wells.txt": wellsText, "2 bridge.txt": bridgeText}))
	p.Open("/articles/1-wells/")
	p.Mark("Nine wells", "3")
	p.WaitSaved()
	p.Press("l")
	p.cards("Wells run dry", "A bridge instead")
	p.ClickThe(`document.querySelectorAll(".card h2 button")[1]`)
	p.Wait(`location.pathname === "/articles/2-bridge/"`)
	p.Wait(chrome.Ready)
	p.WaitText("#article h1", "A bridge instead")
	p.Mark("14 votes", "3")
	p.WaitSaved()

	// Offline, by a deep link.
	p.installed()
	p.host.goOffline()
	p.Open("/articles/1-wells/")
	p.WaitText("#article h1", "Wells run dry")
	p.WaitMarks("figure Nine wells")
	// The slash at the end is often lost when an address is passed on.
	p.Open("/articles/2-bridge")
	p.WaitText("#article h1", "A bridge instead")
	p.Wait(`location.pathname === "/articles/2-bridge/"`)
	p.NoProblems()
}

// The site is built anew: marks on what did not change are there, and what
// changed is taken for a newer version.
func TestBundleBuiltAnew(t *testing.T) {
	t.Parallel()
	p := visit(t, bundle(t, map[string]string{"1 wells.txt": wellsText, "2 bridge.txt": bridgeText}))
	p.Open("/articles/1-wells/")
	p.Mark("Nine wells", "3")
	p.WaitSaved()
	p.installed()
	p.host.load(t, bundle(t, map[string]string{"1 wells.txt": "Wells run dry\n\nEleven wells of the valley gave no water in May, the office said.\n", "2 bridge.txt": bridgeText}))
	p.Do(chromedp.Reload())
	p.Wait(chrome.Ready)
	p.WaitText("#alerts", "A new version of Gloss is ready.")
	p.Button("Update now")
	p.WaitText("#article p", "Eleven wells")
	p.Wait(chrome.Ready)
	p.WaitText("#alerts", "Is this a newer version of")
	p.Button("Yes, update it")
	p.WaitText("main.view", "Nine")
	p.NoProblems()
}
