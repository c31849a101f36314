package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"

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
	// The sheet of the mark comes by itself, over the lower half of the text.
	p.Tap("#editor .close")
	p.Wait(`!document.querySelector("#editor.card")`)

	// A second tap, or one elsewhere, drops what the first selected.
	p.tapOn("Human rights were")
	p.Wait(selected + `.startsWith("Human rights were seldom")`)
	p.tapOn("Human rights were")
	p.Wait(selected + ` === "" && document.getElementById("bubble").hidden`)
	p.tapOn("Human rights were")
	p.Wait(selected + `.startsWith("Human rights were seldom")`)
	p.tapOn("The coal is sold")
	p.Wait(selected + ` === "" && document.getElementById("bubble").hidden`)

	// The end goes by words.
	p.tapOn("Mr Trump wanted")
	p.Wait(selected + `.startsWith("Mr Trump wanted")`)
	for range 7 {
		p.Tap("#bubble .edge:first-child")
	}
	p.Tap("#bubble .edge:last-child")
	p.Wait(selected + `.endsWith("the cost of") && document.getElementById("count").textContent === "16 words"`)
	p.Tap("#bubble .quote")
	p.Wait(`document.querySelectorAll("#article mark.quote").length > 0`)

	if moved := eval[float64](p, `window.shifted`); moved > 0 {
		t.Errorf("things move by %g: %s", moved, eval[string](p, `window.moved`))
	}

	// A tap on a mark opens its sheet, and no keyboard.
	p.Wait(`!!document.querySelector("#editor.card")`)
	p.Press(kb.Escape)
	p.Wait(`!document.querySelector("#editor.card")`)
	p.tapOn("prisoners and detainees")
	p.Wait(`document.activeElement.id === "editor"`)
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

// On a phone a sentence is marked and has a verdict in four taps at most. The sheet leaves
// the mark in sight, and no field has the keyboard.
func TestAVerdictInFourTaps(t *testing.T) {
	t.Parallel()
	p := phone(t)
	const words = "Human rights were"
	eval[any](p, `[...document.querySelectorAll("#article [data-at]")].find(r => r.textContent.includes("`+words+`")).scrollIntoView({block: "end"})`)
	p.tapOn(words) // one
	p.Wait(`!document.getElementById("bubble").hidden`)
	p.Tap("#bubble .claim") // two
	p.Wait(`!!document.querySelector("#editor.card")`)
	p.Wait(`(() => {
		const sheet = document.getElementById("editor").getBoundingClientRect(), mark = document.querySelector("#article mark.open").getBoundingClientRect();
		return sheet.height <= innerHeight * .62 + 1 && Math.abs(sheet.bottom - innerHeight) < 2 && mark.top >= document.querySelector(".head").getBoundingClientRect().bottom && mark.bottom <= sheet.top;
	})()`)
	if eval[bool](p, `document.activeElement.matches("input, textarea, select")`) {
		t.Error("a keyboard comes up over the sheet")
	}
	p.Tap("#editor .verdicts button") // three
	p.Wait(`document.querySelector("#editor .verdicts button").getAttribute("aria-pressed") === "true"`)
	p.Tap("#editor .close") // four
	p.Wait(`!document.querySelector("#editor.card")`)
	p.WaitSaved()
	p.Open("/")
	p.Wait(`document.querySelectorAll("#article mark.claim[id]").length === 1`)
	p.tapOn(words)
	p.Wait(`document.querySelector("#editor .verdicts button")?.getAttribute("aria-pressed") === "true"`)
	p.NoProblems()
}

// The views at the bottom of a phone, and the notes as a list.
func TestTheDockOfAPhone(t *testing.T) {
	t.Parallel()
	p := phone(t)
	p.waitSuggestions()
	tab := func(name string) {
		t.Helper()
		p.Wait(fmt.Sprintf(`(b => b && (b.setAttribute("data-tab", %[1]q), true))([...document.querySelectorAll(".tab")].find(b => b.textContent.includes(%[1]q)))`, name))
		p.Tap(fmt.Sprintf(`[data-tab=%q]`, name))
	}
	if small := eval[[]string](p, `[...document.querySelectorAll(".dock button, .bar button")].filter(b => b.getClientRects().length && (b.offsetHeight < 44 || b.offsetWidth < 44)).map(b => b.outerHTML.slice(0, 60))`); len(small) > 0 {
		t.Errorf("small: %q", small)
	}
	p.WaitText(".dock", "Tap a sentence, or hold and drag.")
	p.Tap(".first .close")
	p.Wait(`!document.querySelector(".first:not([hidden])") && document.activeElement.id === "article"`)
	p.tapOn("Human rights were")
	p.Wait(`!document.getElementById("bubble").hidden`)
	p.Tap("#bubble .claim")
	p.Wait(`!!document.querySelector("#editor.card")`)
	p.Tap("#editor .close")
	p.Wait(`!document.querySelector("#editor.card")`)
	tab("Notes")
	p.WaitText(".notes .list", "Human rights were")
	p.WaitText(".notes .list", "Unchecked")
	p.Tap(".chips .quote")
	p.Wait(`!document.querySelector(".notes .list li")`)
	p.Tap(".chips .claim")
	p.Tap(".notes .words")
	p.Wait(`!document.querySelector(".notes") && !!document.querySelector("#editor.card") && !!document.querySelector("mark.open")`)
	p.Tap("#editor .close")
	tab("suggestion")
	p.Wait(`!!document.querySelector("#suggestions.card")`)
	p.Press(kb.Escape)
	tab("Articles")
	p.Wait(`!!document.querySelector(".library")`)
	tab("Text")
	p.Wait(`!document.querySelector(".library")`)

	// Scrolling by a finger selects nothing, and neither does a tap on a button.
	from, _ := p.Ends("Human rights were")
	p.Do(
		input.DispatchTouchEvent(input.TouchStart, []*input.TouchPoint{{X: 200, Y: from.Y}}),
		input.DispatchTouchEvent(input.TouchMove, []*input.TouchPoint{{X: 200, Y: from.Y - 60}}),
		input.DispatchTouchEvent(input.TouchMove, []*input.TouchPoint{{X: 200, Y: from.Y - 120}}),
		input.DispatchTouchEvent(input.TouchEnd, []*input.TouchPoint{}),
	)
	if eval[string](p, `getSelection().toString()`) != "" {
		t.Error("scrolling selects")
	}
	p.NoProblems()
}
