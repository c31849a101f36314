package e2e

import (
	"slices"
	"testing"

	"gloss/cmd/build/chrome"
)

// rects is where every heading, paragraph and line of the article stands, to a
// tenth of a pixel.
const rects = `[...document.querySelectorAll("article h1, article p, article .meta, article [data-at]")].flatMap(e =>
	[...e.getClientRects()].map(r => [e.tagName, r.x, r.y + scrollY, r.width, r.height].map(v => v.toFixed ? v.toFixed(1) : v).join(" ")))`

// What is read before the program is there stands where it stands after, and
// the reader's place, focus and selection stay.
func TestTakeoverMovesNothing(t *testing.T) {
	t.Parallel()
	h := serve(t)
	p := launch(t, chrome.Profile(t)).tab(h)
	// The program waits until it is let go.
	p.Before(`{ const real = window.fetch; window.fetch = (...a) => new Promise(r => { window.letGo = () => r(real(...a)) }) }`)
	for _, width := range []int64{360, 400, 900, 1440, 1600} {
		p.Show(width, 900, "light")
		p.Visit("/")
		before := eval[[]string](p, rects)
		eval[bool](p, `(() => {
			const run = [...document.querySelectorAll("[data-at]")].find(r => r.textContent.includes("80,000"));
			run.scrollIntoView({block: "center"});
			document.querySelector("article").focus({preventScroll: true});
			getSelection().setBaseAndExtent(run.firstChild, 3, run.firstChild, 30);
			return true;
		})()`)
		place := eval[float64](p, `scrollY`)
		selected := eval[string](p, `getSelection().toString()`)
		p.Wait(`window.letGo && (window.letGo(), true)`)
		p.Wait(chrome.Ready)
		after := eval[[]string](p, rects)
		if len(before) < 20 || !slices.Equal(before, after) {
			t.Errorf("at %d pixels the page moved:\n%q\n%q", width, before, after)
		}
		if got := eval[float64](p, `scrollY`); got != place || place == 0 {
			t.Errorf("at %d pixels scrolled from %v to %v", width, place, got)
		}
		if got := eval[string](p, `getSelection().toString()`); got != selected || selected == "" {
			t.Errorf("at %d pixels the selection was %q and is %q", width, selected, got)
		}
		if got := eval[string](p, `document.activeElement.id`); got != "article" {
			t.Errorf("at %d pixels the focus is on %q", width, got)
		}
	}
	p.NoProblems()
}
