package browser

import (
	"strconv"

	"gloss/app/dom"
)

// touch is what is remembered of a press until its click.
type touch struct {
	finger    bool // it was a finger's, on a device that is used by fingers
	suggested bool // a suggestion was selected when it came
	selected  bool // something was selected when it came: the system drops that at a tap
}

// listenTouch remembers how a press began. What comes of a long one is the
// system's, with its own handles and its own bar; it makes no click.
func (p *Page) listenTouch() {
	dom.On(dom.Document, "pointerdown", func(e dom.Event) {
		p.touch = touch{
			finger:    e.Text("pointerType") == "touch" && underFinger(),
			suggested: dom.Query("#bubble.suggested:not([hidden])").Is(),
			selected:  selected(),
		}
	})
}

// tapped reports a tap on words that no mark is on. A tap while something is
// selected does no more than drop that.
func (p *Page) tapped(click dom.Event) {
	run := click.Target().Closest(runs)
	switch {
	case !p.touch.finger:
		return
	case p.touch.selected || !run.Is():
		selection().Call("removeAllRanges")
		return
	}
	if at, ok := clickedAt(click); ok {
		p.events.Tapped(at)
	}
}

// clickedAt is the place in the text that a click is on, if it is on words.
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
	// At the beginning of a line WebKit finds the end of the words before, which
	// are other ones than those that were clicked.
	start, err := strconv.Atoi(run.Data("at"))
	if err != nil {
		return 0, false
	}
	return min(max(place, start), start+len(run.Words())), ok
}
