package browser

import "syscall/js"

// touch is what is remembered of a press until its click.
type touch struct {
	finger   bool // it was a finger's, on a device that is used by fingers
	selected bool // something was selected when it came: the system drops that at a tap
}

// listenTouch remembers how a press began. What comes of a long one is the
// system's, with its own handles and its own bar; it makes no click.
func (p *Page) listenTouch() {
	on(document(), "pointerdown", func(e js.Value) {
		sel := selection()
		p.touch = touch{
			finger:   e.Get("pointerType").String() == "touch" && underFinger(),
			selected: sel.Truthy() && !sel.Get("isCollapsed").Bool(),
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
	at, ok := pointAt(click.Get("clientX").Float(), click.Get("clientY").Float())
	if !ok {
		return
	}
	if at, ok := offsetOf(at); ok {
		p.events.Tapped(at)
	}
}
