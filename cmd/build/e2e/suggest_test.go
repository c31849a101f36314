package e2e

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// dottedWords are the words under which the page has dots, with a bar between.
const dottedWords = `[...CSS.highlights.get("suggested")].map(r => r.toString()).join(" | ")`

// offeredNumber is how many suggestions there are, as the bar says.
const offeredNumber = `Number(document.querySelector(".suggesting b").textContent)`

// observeTextShifts counts what moves of itself, as the cumulative layout shift
// does, and besides whatever moves of the text, the notes and the bar at the top,
// also right after a key. The bar at a suggestion goes from one to the next.
const observeTextShifts = `window.shifted = 0; new PerformanceObserver(l => { for (const e of l.getEntries()) {
	const moved = e.sources.filter(s => !e.hadRecentInput || (s.node?.closest ? s.node : s.node?.parentElement)?.closest("#article, #margin, .bar"));
	if (moved.length) { window.shifted += e.value; window.moved = (window.moved || "") + moved.map(s => s.node && (s.node.outerHTML || s.node.data).slice(0, 90) + JSON.stringify([s.previousRect, s.currentRect])).join() }
} }).observe({type: "layout-shift", buffered: true})`

// Suggestions by keyboard alone: to one, take, undo, dismiss, edit, all of a kind;
// what is dismissed stays so after a reload, and nothing in the text moves.
func TestSuggestionsByKeyboard(t *testing.T) {
	t.Parallel()
	p := startShared(t)
	eval[any](p, observeTextShifts)
	p.waitSuggestions()
	const quote = "The regime in North Korea continues to commit systemic and widespread abuses against its own people,"
	if got := eval[string](p, dottedWords); !strings.Contains(got, "between 80,000 and 120,000") || strings.Contains(got, "regime") {
		t.Fatalf("dots are under %s", got)
	}
	if n := eval[int](p, `document.querySelectorAll("#gutter .claim").length`); n == 0 {
		t.Error("no claim has a tick in the gutter")
	}
	all := eval[int](p, offeredNumber)
	here := `document.getElementById("suggested").textContent`
	selected := `getSelection().toString()`
	to := func(words string) {
		t.Helper()
		for range 40 {
			if eval[string](p, selected) == words {
				return
			}
			was := eval[string](p, here)
			p.Press(kb.Tab)
			p.Wait(fmt.Sprintf("%s !== %q", here, was))
		}
		t.Fatalf("Tab never comes to %q", words)
	}
	offered := func(n int) {
		t.Helper()
		p.Wait(fmt.Sprintf(offeredNumber+` === %d`, n))
	}
	dotted := func(words string, want bool) {
		t.Helper()
		p.Wait(fmt.Sprintf(dottedWords+`.includes(%q) === %t`, words, want))
	}
	undo := func() { p.Press("z", input.ModifierCtrl) }
	eval[any](p, `document.getElementById("article").focus()`)

	// Taken, and taken back.
	to(quote)
	p.WaitText("#suggested", "Suggested quote: “The regime")
	p.Wait(`[...CSS.highlights.get("lit-quote")].join() === getSelection().toString()`)
	if off := eval[float64](p, `(([o, r]) => Math.abs(o.top + o.height / 2 - r.top - r.height / 2))([document.getElementById("offer").getBoundingClientRect(), getSelection().getRangeAt(0).getClientRects()[0]])`); off > 2 {
		t.Errorf("the offer is %g pixels beside its words", off)
	}
	p.Press(kb.Enter)
	p.WaitMarks("quote " + quote)
	offered(all - 1)
	undo()
	p.WaitMarks("")
	offered(all)

	// Dismissed.
	const camps = "between 80,000 and 120,000"
	to(camps)
	p.keys("x")
	dotted(camps, false)
	undo()
	dotted(camps, true)

	// Put right first: its fields are filled.
	p.Press(kb.Tab, input.ModifierShift)
	to(camps)
	p.keys("e")
	p.WaitMarks("figure " + camps)
	p.Wait(`document.activeElement.id.startsWith("field-note-")`)
	p.WaitText("#editor .parsed", "80,000 to 120,000")
	p.Press(kb.Escape)
	p.Wait(`!document.querySelector("#editor.card")`)

	// From the list: all quotes in one step.
	p.keys("p")
	p.Wait(`document.activeElement.id === "suggestions-title"`)
	p.Wait(`[...document.querySelectorAll("#suggestions .group.quote .rows li")].length > 2`)
	eval[any](p, `document.querySelector("#suggestions .group.quote .heading").scrollIntoView()`)
	p.Button("Mark all quotes")
	p.Wait(`document.querySelectorAll("#article mark.quote[id]").length > 2 && !document.querySelector("#suggestions .group.quote .rows")`)
	undo()
	p.WaitMarks("figure " + camps)
	p.Press(kb.Escape)
	p.Wait(`!document.querySelector("#suggestions.card") && document.activeElement.id === "suggestions-button"`)

	// Off and on, and no trap: behind the last one Tab goes on.
	p.keys("g")
	p.WaitText("#suggestions-button", ", off")
	p.Wait(dottedWords + ` === "" && !document.querySelector("#gutter i")`)
	p.keys("g")
	offered(all - 1) // one is marked
	p.Wait(`document.querySelector("#gutter i")`)
	eval[any](p, `document.getElementById("article").focus()`)
	for range 300 { // a Tab before the selection is announced goes to the same one again
		p.Press(kb.Tab)
		if eval[bool](p, `!document.activeElement.closest("#article")`) {
			break
		}
	}
	if eval[bool](p, `!!document.activeElement.closest("#article")`) {
		t.Error("Tab does not lead out of the text")
	}
	if moved := eval[float64](p, `window.shifted`); moved > 0 {
		t.Errorf("the layout shifted by %g: %s", moved, eval[string](p, `window.moved`))
	}

	// What is dismissed stays so, until it is brought back.
	eval[any](p, `document.getElementById("article").focus()`)
	p.keys("s")
	for eval[string](p, selected) != quote {
		// The last one may be announced again, in the same words.
		now := here + " + getSelection()"
		was := eval[string](p, now)
		p.Press(kb.Tab, input.ModifierShift)
		p.Wait(fmt.Sprintf("%s !== %q", now, was))
	}
	p.keys("x")
	offered(all - 2)
	p.WaitSaved()
	p.Open("/")
	p.waitSuggestions()
	offered(all - 2)
	p.keys("p")
	p.Wait(`document.querySelector("#suggestions .unfold")`)
	p.ClickThe(`document.querySelector("#suggestions .unfold")`)
	p.Wait(`document.querySelector("#suggestions [aria-label='Dismissed suggestions'] .btn")`)
	p.ClickThe(`document.querySelector("#suggestions [aria-label='Dismissed suggestions'] .btn")`)
	offered(all - 1)
	p.WaitSaved()
	p.NoProblems()
}

// Under a finger suggested words are words: a tap takes the number, another one its
// sentence, a third drops it. The list is opened from the dock.
func TestSuggestionsByTouch(t *testing.T) {
	t.Parallel()
	p := phone(t)
	eval[any](p, observeTextShifts)
	p.waitSuggestions()
	selected := `getSelection().toString()`
	p.tapOn("80,000 and")
	p.Wait(selected + ` === "between 80,000 and 120,000" && !document.getElementById("bubble").hidden`)
	p.tapOn("80,000 and")
	p.Wait(selected + `.startsWith("The department puts")`)
	p.tapOn("80,000 and")
	p.Wait(selected + ` === ""`)
	p.tapOn("80,000 and")
	p.Wait(selected + ` === "between 80,000 and 120,000"`)
	p.Tap("#bubble .figure")
	p.WaitMarks("figure between 80,000 and 120,000")
	p.Tap("#editor .close")
	p.Tap("#dock-suggestions")
	p.Wait(`!!document.querySelector("#suggestions.card .rows li")`)
	p.Tap("#suggestions .rows .words")
	p.Wait(`!!document.querySelector("#bubble.suggested:not([hidden])")`)
	if !eval[bool](p, `[...document.querySelectorAll("#bubble button")].every(b => b.offsetHeight >= 44 && b.offsetWidth >= 44) && (b => b.left >= 0 && b.right <= innerWidth && innerHeight - b.bottom < 30)(document.getElementById("bubble").getBoundingClientRect())`) {
		t.Error("the bar is not docked at the bottom, or its targets are small")
	}
	p.Tap("#bubble.suggested button") // Mark; the list has a "Mark all" of its own
	p.Wait(`document.querySelectorAll("#article mark[id]").length === 2`)
	p.NoProblems()
}

// The mouse over a number lights it and brings its offer into the margin. The mouse may go
// there, and the offer is gone once it is elsewhere. Nothing of it is printed.
func TestSuggestionsUnderTheMouse(t *testing.T) {
	t.Parallel()
	p := startShared(t)
	eval[any](p, observeTextShifts)
	p.waitSuggestions()
	over := func(js string) {
		t.Helper()
		p.Do(chromedp.ActionFunc(func(ctx context.Context) error {
			at := eval[[]float64](p, `(r => [r.left + r.width / 2, r.top + r.height / 2])(`+js+`)`)
			return input.DispatchMouseEvent(input.MouseMoved, at[0], at[1]).Do(ctx)
		}))
	}
	const camps = `[...CSS.highlights.get("suggested")].find(r => r.toString().includes("80,000")).getClientRects()[0]`
	eval[any](p, `window.scrollTo(0, `+camps+`.top - 300)`)
	over(camps)
	p.Wait(`[...CSS.highlights.get("lit-figure") || []].join() === "between 80,000 and 120,000" && !document.getElementById("offer").hidden`)
	p.Wait(`document.querySelector("#gutter .figure")`)
	over(`document.querySelector("#offer button").getBoundingClientRect()`)
	p.ClickThe(`document.querySelector("#offer button")`)
	p.WaitMarks("figure between 80,000 and 120,000")
	p.Press("z", input.ModifierCtrl)
	p.WaitMarks("")
	p.Press(kb.Escape)
	over(camps)
	p.Wait(`!document.getElementById("offer").hidden`)
	over(`document.querySelector(".wordmark").getBoundingClientRect()`)
	p.Wait(`document.getElementById("offer").hidden && CSS.highlights.get("lit-figure").size === 0`)
	if moved := eval[float64](p, `window.shifted`); moved > 0 {
		t.Errorf("the layout shifted by %g: %s", moved, eval[string](p, `window.moved`))
	}
	p.Do(emulation.SetEmulatedMedia().WithMedia("print"))
	if drawn := eval[string](p, `[getComputedStyle(document.getElementById("article"), "::highlight(suggested)").textDecorationLine, getComputedStyle(document.getElementById("gutter")).display].join()`); drawn != "none,none" {
		t.Errorf("on paper there is %s", drawn)
	}
	p.NoProblems()
}

// After a dialog N goes to the next suggestion after what was marked last: the browser
// puts its caret wherever what had it was taken away.
func TestNAfterADialog(t *testing.T) {
	t.Parallel()
	p := startShared(t)
	p.waitSuggestions()
	p.Mark("old alliance", "1")
	p.ClickOn("old alliance")
	p.Wait(`document.activeElement.id.startsWith("field-note-")`)
	p.Press(kb.Escape)
	p.Wait(`document.activeElement.matches("mark")`)
	p.Press(kb.Delete)
	p.WaitMarks("")
	p.Button("Undo")
	p.WaitMarks("claim old alliance")
	for _, name := range []string{"Export", "Add article"} {
		p.Button(name)
		p.Wait(`document.querySelector("dialog:modal")`)
		p.Press(kb.Escape)
		p.Wait(`!document.querySelector("dialog:modal")`)
	}
	p.Press("n")
	p.Wait(`!document.getElementById("offer").hidden`)
	if in := eval[string](p, `["claim", "figure"].flatMap(k => [...CSS.highlights.get("lit-" + k) || []])[0].startContainer.parentElement.closest("p").textContent`); !strings.HasPrefix(in, "Behind the change") {
		t.Errorf("N leads to a suggestion in %q", in)
	}
	p.NoProblems()
}

// withoutSuggestions opens the page anew with suggestions switched off.
func (p *page) withoutSuggestions() {
	p.T.Helper()
	eval[any](p, `localStorage.setItem("gloss.settings", '{"noSuggestions":true}')`)
	p.Open("/")
}
