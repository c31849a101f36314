package browser

import "gloss/app/dom"

// listenHandles reports how the ends of the open mark are dragged, with the
// mouse, a pen or a finger.
func (p *Page) listenHandles() {
	var held dom.Element // the handle that is being dragged, if one is; it may be drawn anew meanwhile
	// The offset from the pointer to the end of the mark, in CSS pixels. The handle hangs
	// below that end, and the pointer may hold it anywhere.
	var dx, dy float64
	dom.On(dom.Document, "pointerdown", func(e dom.Event) {
		handle := e.Target().Closest(".handle")
		if !handle.Is() || e.Int("button") != 0 {
			return
		}
		e.Keep()
		handle.Focus()
		// A pointer that has been lifted already cannot be captured.
		_, _ = handle.Try("setPointerCapture", e.Get("pointerId"))
		dom.ByID("handles").Mark("held", true)
		box := handle.Box()
		dx = box.Left() + box.Width()/2 - e.Number("clientX")
		dy = box.Top() - e.Number("clientY") - 4
		held = handle
	})
	dom.On(dom.Document, "pointermove", func(e dom.Event) {
		if !held.Is() {
			return
		}
		at, ok := pointAt(e.Number("clientX")+dx, e.Number("clientY")+dy)
		if !ok {
			return
		}
		if to, ok := offsetOf(at); ok {
			p.events.EndDragged(held.Data("mark"), held.Data("end") == "last", to)
		}
	})
	for _, end := range []string{"pointerup", "pointercancel"} {
		dom.On(dom.Document, end, func(dom.Event) {
			if held.Is() {
				held = dom.Element{}
				dom.ByID("handles").Mark("held", false)
				p.events.EndDropped()
			}
		})
	}
}

// pointAt is the place in the DOM at a point of the screen, in CSS pixels. WebKit
// has caretRangeFromPoint in place of caretPositionFromPoint.
func pointAt(x, y float64) (point, bool) {
	if at, err := dom.Document.Try("caretPositionFromPoint", x, y); err == nil {
		return point{at.Get("offsetNode"), at.Int("offset")}, at.Is()
	}
	at := dom.Document.Call("caretRangeFromPoint", x, y)
	return point{at.Get("startContainer"), at.Int("startOffset")}, at.Is()
}
