package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"

	"gloss/cmd/build/chrome"
)

func profile(t testing.TB) string { return chrome.Profile(t) }

// phone opens the site as a phone shows it.
func phone(t testing.TB) *page {
	t.Helper()
	p := launch(t, profile(t)).tab(serve(t))
	p.Do(
		emulation.SetDeviceMetricsOverride(390, 844, 2, true),
		emulation.SetTouchEmulationEnabled(true).WithMaxTouchPoints(5),
	)
	p.Open("/")
	p.Wait(`matchMedia("(pointer: coarse)").matches`)
	return p
}

// tapOn touches the first letters of words in the article.
func (p *page) tapOn(words string) {
	p.T.Helper()
	from, _ := p.Ends(words)
	p.Do(
		input.DispatchTouchEvent(input.TouchStart, []*input.TouchPoint{{X: from.X + 3, Y: from.Y}}),
		input.DispatchTouchEvent(input.TouchEnd, []*input.TouchPoint{}),
	)
}

func TestMarkASentenceByTaps(t *testing.T) {
	t.Parallel()
	p := phone(t)
	p.withoutSuggestions()
	eval[any](p, observeShifts)
	const sentence = "The department puts the number of prisoners and detainees at between 80,000 and 120,000."
	selected := `getSelection().toString()`

	// Two taps: the sentence, its kind.
	p.tapOn("prisoners and detainees")
	p.Wait(selected + ` === "` + sentence + `"`)
	p.Wait(`!document.getElementById("bubble").hidden`)
	if !eval[bool](p, `[...document.querySelectorAll("#bubble button")].every(b => b.offsetHeight >= 44 && b.offsetWidth >= 44) && (b => b.left >= 0 && b.right <= innerWidth && innerHeight - b.bottom < 30)(document.getElementById("bubble").getBoundingClientRect())`) {
		t.Error("the bar is not docked at the bottom, or its targets are small")
	}
	p.Tap("#bubble .claim")
	p.WaitMarks("claim " + sentence)
	p.WaitSaved()

	// A second tap, or one elsewhere, drops what the first selected.
	p.tapOn("Human rights were")
	p.Wait(selected + `.startsWith("Human rights were seldom")`)
	p.tapOn("Human rights were")
	p.Wait(selected + ` === "" && document.getElementById("bubble").hidden`)
	p.tapOn("Human rights were")
	p.Wait(selected + `.startsWith("Human rights were seldom")`)
	p.tapOn("The coal is sold")
	p.Wait(selected + ` === "" && document.getElementById("bubble").hidden`)

	// The ends go by words.
	p.tapOn("Mr Trump wanted")
	p.Wait(selected + `.startsWith("Mr Trump wanted")`)
	for range 3 {
		p.Tap("#bubble .edge [aria-label='A word on']")
	}
	p.Wait(selected + `.startsWith("Seoul to pay")`)
	p.Tap("#bubble .edge [aria-label='A word back']")
	p.Wait(selected + `.startsWith("wanted Seoul")`)
	for range 7 {
		p.Tap("#bubble .edge:last-child [aria-label='A word back']")
	}
	p.Tap("#bubble .edge:last-child [aria-label='A word on']")
	p.Wait(selected + `.endsWith("the cost of")`)
	p.Tap("#bubble .quote")
	p.WaitMarks("claim " + sentence + " | quote wanted Seoul to pay five times as much as before towards the cost of")

	if moved := eval[float64](p, `window.shifted`); moved > 0 {
		t.Errorf("things move by %g: %s", moved, eval[string](p, `window.moved`))
	}

	// A tap on a mark opens it, as ever.
	p.Tap("#article mark.quote")
	p.Wait(`document.activeElement.closest("#editor")`)
	p.Tap("#editor .close")
	p.Wait(`!document.querySelector("#editor.card")`)
	p.NoProblems()
}

// What the system's own handles select is the system's: the bar comes for it, and
// a tap drops it and selects nothing new.
func TestASelectionOfTheSystemIsLeftAlone(t *testing.T) {
	t.Parallel()
	p := phone(t)
	p.Ends(range80)
	eval[bool](p, `(() => {
		const run = [...document.querySelectorAll("#article [data-at]")].find(r => r.textContent.includes("80,000 and 120,000")), at = run.textContent.indexOf("80,000");
		getSelection().setBaseAndExtent(run.firstChild, at, run.firstChild, at + 6);
		return true;
	})()`)
	p.Wait(`!document.getElementById("bubble").hidden && getSelection().toString() === "80,000"`)
	p.tapOn("number of prisoners")
	p.Wait(`getSelection().toString() === "" && document.getElementById("bubble").hidden`)
	p.NoProblems()
}
