package e2e

import (
	"slices"
	"testing"

	"github.com/chromedp/chromedp"

	"gloss/cmd/build/chrome"
)

// With the program running, too, a link leads to another article and not only to
// its address: go-app would take it for one of its own.
func TestBundleLinksWhileTheProgramRuns(t *testing.T) {
	t.Parallel()
	p := visit(t, bundle(t, map[string]string{"1 wells.txt": wellsText, "2 bridge.txt": bridgeText}))
	p.Open("/articles/1-wells/")
	p.Mark("Nine wells", "3")
	p.WaitSaved()
	p.Do(chromedp.Click(`#collection a[href="/articles/2-bridge/"]`, chromedp.ByQuery))
	p.Wait(`location.pathname === "/articles/2-bridge/"`)
	p.WaitText("#article h1", "A bridge instead")
	p.Wait(chrome.Ready)
	p.WaitText("#collection [aria-current]", "A bridge instead")
	eval[any](p, `history.back()`)
	p.WaitText("#article h1", "Wells run dry")
	p.WaitMarks("figure Nine wells")
	p.NoProblems()
}

// The address of an article that comes with the site leads to it on a device that
// has never opened it.
func TestBundleByTheIdOfAnArticle(t *testing.T) {
	t.Parallel()
	p := visit(t, bundle(t, map[string]string{"1 wells.txt": wellsText, "2 bridge.txt": bridgeText}))
	p.Open("/articles/2-bridge/")
	id := eval[string](p, `JSON.parse(document.getElementById("bundled").textContent).id`)
	p.Visit("/?article=" + id)
	p.WaitText("#article h1", "A bridge instead")
	p.NoProblems()
}

// The page of every article is taken over without a shift.
func TestBundleTakeoverMovesNothing(t *testing.T) {
	t.Parallel()
	p := visit(t, bundle(t, map[string]string{"1 wells.txt": wellsText, "2 bridge.txt": bridgeText}))
	p.Before(`{ const real = window.fetch; window.fetch = (...a) => new Promise(r => { window.letGo = () => r(real(...a)) }) }`)
	for _, width := range []int64{400, 1440} {
		p.Show(width, 900, "light")
		p.Visit("/articles/2-bridge/")
		whole := rects + `.concat([...document.querySelectorAll("#collection a")].map((a) => JSON.stringify(a.getBoundingClientRect())))`
		before := eval[[]string](p, whole)
		p.Wait(`window.letGo && (window.letGo(), true)`)
		p.Wait(chrome.Ready)
		if after := eval[[]string](p, whole); len(before) < 6 || !slices.Equal(before, after) {
			t.Errorf("at %d pixels the page moved:\n%q\n%q", width, before, after)
		}
	}
	p.NoProblems()
}
