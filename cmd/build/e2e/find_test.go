package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

// observeShifts adds up how far anything on the page moves by itself, what comes
// right after a key or a tap included.
const observeShifts = `window.shifted = 0; new PerformanceObserver(l => { for (const e of l.getEntries()) { window.shifted += e.value; window.moved = (window.moved || "") + " at " + Math.round(e.startTime) + (e.hadRecentInput ? " after input " : " ") + e.sources.map(s => (s.node ? (s.node.outerHTML || s.node.data || "").slice(0, 90) : "gone by now") + JSON.stringify([s.previousRect, s.currentRect])).join() } }).observe({type: "layout-shift", buffered: true})`

// found is how many places are drawn as found.
const found = `(CSS.highlights.get("found") || {size: 0}).size`

func TestFind(t *testing.T) {
	t.Parallel()
	for _, width := range []int64{1440, 900, 400} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			p := launch(t, profile(t)).tab(serve(t))
			p.Show(width, 900, "light")
			p.Open("/")
			eval[any](p, observeShifts)
			p.Wait(`!!document.querySelector("#gutter i")`) // the suggestions are drawn
			whole := eval[string](p, `document.getElementById("article").innerHTML`)
			p.keys("/mr blinken")
			p.WaitText(".count", "1 of 3")
			p.Wait(found + ` === 3`)
			if eval[string](p, `document.getElementById("article").innerHTML`) != whole {
				now := eval[string](p, `document.getElementById("article").innerHTML`)
				i := 0
				for i < min(len(now), len(whole)) && now[i] == whole[i] {
					i++
				}
				t.Errorf("finding changes what is drawn: %.200q, before %.200q", now[max(0, i-60):], whole[max(0, i-60):])
			}
			for _, want := range []string{"2 of 3", "3 of 3", "1 of 3"} {
				p.Press(kb.ArrowDown)
				p.WaitText(".count", want)
				// Where it is shown, the bars do not cover it.
				p.Wait(`(b => b.top >= 52 && b.bottom <= innerHeight - 60)([...CSS.highlights.get("found-here")][0].getBoundingClientRect())`)
			}
			p.Press(kb.ArrowUp)
			p.WaitText(".count", "3 of 3")
			if !eval[bool](p, `(b => b.bottom <= 53 && b.left >= 0 && b.right <= innerWidth)(document.querySelector(".find").getBoundingClientRect()) && document.documentElement.scrollWidth <= innerWidth`) {
				t.Error("the find bar covers the text, or reaches beyond the page")
			}
			p.Click(".find .all .claim")
			p.WaitText("#notice", "3 claims marked")
			p.WaitMarks("claim Mr Blinken | claim Mr Blinken | claim Mr Blinken")
			p.Wait(found + ` === 3`)
			p.Press(kb.Escape)
			p.Wait(`!document.querySelector(".find") && document.activeElement.id === "article" && getSelection().isCollapsed && document.getElementById("caret").classList.contains("on")`)
			p.Wait(found + ` === 0`)
			if moved := eval[float64](p, `window.shifted`); moved > 0 {
				t.Errorf("things move by %g: %s", moved, eval[string](p, `window.moved`))
			}
			p.Press("z", input.ModifierCtrl)
			p.WaitMarks("")
			p.NoProblems()
		})
	}
}

// A browser without highlights has the place selected.
func TestFindWithoutHighlights(t *testing.T) {
	t.Parallel()
	p := launch(t, profile(t)).tab(serve(t))
	p.Before(`delete window.Highlight`)
	p.Open("/")
	p.keys("/80,0")
	p.WaitText(".count", "1 of 1")
	p.Wait(`getSelection().toString() === "80,0" && document.activeElement.id === "find"`)
	p.Press("0")
	p.Wait(`document.getElementById("find").value === "80,00" && getSelection().toString() === "80,00"`)
	p.keys("⏎3")
	p.WaitMarks("figure 80,000")
	p.NoProblems()
}
