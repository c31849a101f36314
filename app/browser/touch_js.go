package browser

import (
	"strconv"
	"syscall/js"
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
	on(document(), "pointerdown", func(e js.Value) {
		sel := selection()
		p.touch = touch{
			finger:    e.Get("pointerType").String() == "touch" && underFinger(),
			suggested: document().Call("querySelector", "#bubble.suggested:not([hidden])").Truthy(),
			selected:  sel.Truthy() && !sel.Get("isCollapsed").Bool(),
		}
	})
}

// tapped reports a tap on words that no mark is on. A tap while something is
// selected does no more than drop that.
func (p *Page) tapped(click js.Value) {
	run := closest(click.Get("target"), runs)
	switch {
	case !p.touch.finger:
		return
	case p.touch.selected || !run.Truthy():
		selection().Call("removeAllRanges")
		return
	}
	if at, ok := clickedAt(click); ok {
		p.events.Tapped(at)
	}
}

// clickedAt is the place in the text that a click is on, if it is on words.
func clickedAt(click js.Value) (int, bool) {
	run := closest(click.Get("target"), runs)
	if !run.Truthy() {
		return 0, false
	}
	at, ok := pointAt(click.Get("clientX").Float(), click.Get("clientY").Float())
	if !ok {
		return 0, false
	}
	place, ok := offsetOf(at)
	// At the beginning of a line WebKit finds the end of the words before, which
	// are other ones than those that were clicked.
	start, err := strconv.Atoi(run.Get("dataset").Get("at").String())
	if err != nil {
		return 0, false
	}
	return min(max(place, start), start+len(run.Get("textContent").String())), ok
}
