package audit

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"gloss/cmd/build/chrome"
)

// watchShifts collects every layout shift from the first on. Those that come
// within half a second of input are marked, and count here too: nothing that
// Gloss draws may move the text, whoever caused it.
const watchShifts = `
	window.shifts = [];
	new PerformanceObserver((list) => {
		for (const e of list.getEntries()) shifts.push({
			Value: e.value, Input: e.hadRecentInput,
			What: e.sources.map((s) => s.node ? s.node.nodeName + "#" + (s.node.id || "") + "." + (s.node.className || s.node.parentNode?.className || "") +
				" " + JSON.stringify(s.previousRect) + " to " + JSON.stringify(s.currentRect) : "?").join("; "),
		});
	}).observe({type: "layout-shift", buffered: true});`

// settled is true two frames later, when shifts of what was done are reported.
const settled = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 200))))`

type shift struct {
	Value float64
	Input bool
	What  string
}

func TestLayoutStaysStill(t *testing.T) {
	wanted(t)
	for _, width := range []int64{1440, 400} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			p := visitor(t)
			p.Show(width, 900, "light")
			p.Before(watchShifts)
			p.Open("/")
			still(t, p, "the program takes over")
			p.Drag("three summits, and none of them brought disarmament")
			still(t, p, "words are selected")
			p.Press("1")
			p.WaitMarks("claim three summits, and none of them brought disarmament")
			p.WaitSaved()
			still(t, p, "they are marked")
			p.ClickOn("none of them")
			p.Wait(`document.activeElement.id.startsWith("field-note-")`)
			still(t, p, "the editor opens")
			p.Press("x")
			p.WaitText(".note, textarea", "x")
			p.WaitSaved()
			still(t, p, "a note is written")
			p.Press(kb.Escape)
			p.Wait(`document.activeElement.matches("mark.claim")`)
			still(t, p, "the editor closes")
			p.Open("/")
			p.WaitMarks("claim three summits, and none of them brought disarmament")
			still(t, p, "the marks are loaded")
			p.Press("/")
			p.Wait(`document.activeElement.id === "find"`)
			p.Press("t")
			p.WaitText(".find .count", "of")
			still(t, p, "words are found")
			p.Press(kb.Escape)
			p.Wait(`!document.querySelector(".find")`)
			still(t, p, "finding ends")
			list(p)
			still(t, p, "the marks are listed")
			p.Click(".rows.marked input")
			p.WaitText(".toolbar", "1 selected")
			still(t, p, "one is chosen")
			p.Press(kb.Escape)
			p.Wait(`!document.querySelector(".marks")`)
			still(t, p, "the article is back")
		})
	}
}

// still fails the test if anything moved since it was called last.
func still(t *testing.T, p *chrome.Page, when string) {
	t.Helper()
	p.Wait(settled)
	sum := map[bool]float64{}
	for _, s := range chrome.Eval[[]shift](p, `shifts.splice(0)`) {
		sum[s.Input] += s.Value
		t.Errorf("when %s, %.4f shifts: %s", when, s.Value, s.What)
	}
	t.Logf("shifts when %s: %.4f, and after input %.4f", when, sum[false], sum[true])
}
