package browser

import (
	"strconv"

	"gloss/app/dom"
)

// touch is what is remembered of a press until its click comes.
type touch struct {
	finger    bool // a finger pressed, on a device that is used by fingers
	suggested bool // a suggestion was selected when the press began
	selected  bool // something was selected when the press began; the system drops that at a tap
}

// listenTouch remembers how a press began. A long press makes no click. It is left to
// the system, which has handles and a bar of its own for it.
func (p *Page) listenTouch() {
	dom.On(dom.Document, "pointerdown", func(e dom.Event) {
		p.touch = touch{
			finger:    e.Text("pointerType") == "touch" && underFinger(),
			suggested: dom.Query("#bubble.suggested:not([hidden])").Is(),
			selected:  selected(),
		}
	})
}

// tapped reports a tap on words that have no mark. One elsewhere only drops what is
// selected, and one on a link or a button is that element's own.
func (p *Page) tapped(click dom.Event) {
	if !p.touch.finger || click.Target().Closest("a, button, input, select, textarea, summary, label").Is() {
		return
	}
	at, ok := clickedAt(click)
	if !ok {
		selection().Call("removeAllRanges")
		return
	}
	p.events.Tapped(at, p.touch.selected)
}

// clickedAt is the place in the text at which a click was. It reports false for a
// click that was not on words.
func clickedAt(click dom.Event) (int, bool) {
	run := click.Target().Closest(runs)
	if !run.Is() {
		return 0, false
	}
	at, ok := pointAt(click.Number("clientX"), click.Number("clientY"))
	if !ok {
		return 0, false
	}
	place, ok := offsetOf(at)
	// At the beginning of a line WebKit answers with the end of the run before, which is
	// not the run that was clicked.
	start, err := strconv.Atoi(run.Data("at"))
	if err != nil {
		return 0, false
	}
	return min(max(place, start), start+len(run.Words())), ok
}

// FocusCard implements ui.Page.
func (p *Page) FocusCard(field string) {
	editor := dom.ByID("editor")
	if !p.touch.finger || !editor.Is() {
		p.Focus(field)
		return
	}
	editor.Set("tabIndex", -1)
	editor.Focus()
}
