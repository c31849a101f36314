package e2e

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"gloss/cmd/build/chrome"
)

// cards waits until the library shows articles of these titles, in this order.
func (p *page) cards(titles ...string) {
	p.T.Helper()
	want, err := json.Marshal(titles)
	if err != nil {
		p.T.Fatal(err)
	}
	p.Wait(fmt.Sprintf(`JSON.stringify([...document.querySelectorAll(".card h2")].map((e) => e.textContent)) === JSON.stringify(%s)`, want))
}

// How much room is used comes late, and moves no card under a finger.
func TestTheLibraryStaysStill(t *testing.T) {
	t.Parallel()
	p := startShared(t)
	eval[any](p, `const estimate = navigator.storage.estimate.bind(navigator.storage); navigator.storage.estimate = () => new Promise((go) => { window.answer = go }).then(estimate); 0`)
	p.Press("l")
	p.Wait(`document.activeElement.id === "view-heading" && window.answer`)
	const at = `JSON.stringify([...document.querySelectorAll(".card, .filters")].map((e) => e.getBoundingClientRect().top))`
	before := eval[string](p, at)
	eval[any](p, `answer()`)
	p.WaitText(".library .meta", " used")
	if after := eval[string](p, at); after != before {
		t.Errorf("what stood at %s stands at %s", before, after)
	}
	p.NoProblems()
}

func TestLibrary(t *testing.T) {
	t.Parallel()
	p := startShared(t)
	p.Mark("five-fold", "3")
	p.WaitSaved()
	p.addFile("wells.txt", []byte("Wells run dry\n\nNine wells of the valley gave no water in May, the office said."))
	p.WaitText("h1", "Wells run dry")
	p.Mark("Nine wells", "3")
	p.WaitSaved()
	p.Press("l")
	p.Wait(`document.activeElement.id === "view-heading"`)
	sample := eval[string](p, `document.querySelectorAll(".card h2")[1].textContent`)
	p.cards("Wells run dry", sample)

	// Search finds what stands in a text that is not open.
	p.Click("#shelf-search")
	for _, c := range "summits" {
		p.Press(string(c))
	}
	p.cards(sample)
	p.WaitText(".card", "found in the text")
	for range "summits" {
		p.Press(kb.Backspace)
	}
	p.cards("Wells run dry", sample)

	// Removed by the keyboard while it is open, and brought back.
	eval[any](p, `document.querySelector(".card h2 button").focus()`)
	p.Press(kb.Delete)
	p.WaitText("#notice", "removed, with 1 mark")
	p.WaitText("#article h1", "Blinken puts")
	p.WaitMarks("figure five-fold")
	p.Press("l")
	p.cards(sample)
	p.Button("Back to the article")
	eval[any](p, `document.getElementById("article").focus()`)
	p.Press("z", input.ModifierCtrl)
	p.WaitText("#notice", "Undone: article removed")
	p.WaitSaved()
	p.Do(chromedp.Reload())
	p.Wait(chrome.Ready)
	p.Press("l")
	p.Wait(`document.querySelectorAll(".card").length === 2`)
	p.Button("Wells run dry")
	p.WaitMarks("figure Nine wells")
	p.NoProblems()
}

// BenchmarkLibrary opens the list of a hundred articles with ten thousand marks.
func BenchmarkLibrary(b *testing.B) {
	p := start(b)
	p.fill(100, 100)
	p.Do(chromedp.Reload())
	p.Wait(chrome.Ready)
	var took float64
	n := 0
	for b.Loop() {
		n++
		took += eval[float64](p, `new Promise((resolve) => {
			const from = performance.now();
			document.dispatchEvent(new KeyboardEvent("keydown", { key: "l", bubbles: true }));
			const look = () => document.querySelectorAll(".card .chip").length >= 300 ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from))) : requestAnimationFrame(look);
			look();
		})`)
		p.Press(kb.Escape)
		p.Wait(`!document.querySelector(".library")`)
	}
	b.ReportMetric(took/float64(n), "ms/open")
}

// TestLookLibrary takes pictures of the library when GLOSS_LOOK names a directory
// for them.
func TestLookLibrary(t *testing.T) {
	t.Parallel()
	dir := os.Getenv("GLOSS_LOOK")
	if dir == "" {
		t.Skip("GLOSS_LOOK is not set")
	}
	p := start(t)
	p.Mark("three summits", "3")
	p.Mark("Mr Blinken said", "2")
	p.WaitSaved()
	p.fill(3, 6)
	p.Do(chromedp.Reload())
	p.Wait(chrome.Ready)
	p.Press("l")
	p.Wait(`document.querySelectorAll(".card").length === 4`)
	p.eachLook(dir, func(look func(string)) { look("library") })
	p.Button("Edit title and tags…")
	p.eachLook(dir, func(look func(string)) { look("library-card") })
}
