package browser

import "syscall/js"

// listenHandles reports how the ends of the open mark are dragged, with the
// mouse, a pen or a finger.
func (p *Page) listenHandles() {
	var held js.Value // the handle in the hand, if one is
	// What is dragged is the end of the mark and not the pointer, which may have
	// taken the handle somewhere below it.
	var dx, dy float64
	on(document(), "pointerdown", func(e js.Value) {
		handle := closest(e.Get("target"), ".handle")
		if !handle.Truthy() || e.Get("button").Int() != 0 {
			return
		}
		e.Call("preventDefault")
		handle.Call("focus", map[string]any{"preventScroll": true})
		handle.Call("setPointerCapture", e.Get("pointerId"))
		handle.Get("parentNode").Get("classList").Call("add", "held")
		box := handle.Call("getBoundingClientRect")
		dx = box.Get("left").Float() + box.Get("width").Float()/2 - e.Get("clientX").Float()
		dy = box.Get("top").Float() - e.Get("clientY").Float() - 4
		held = handle
	})
	on(document(), "pointermove", func(e js.Value) {
		if !held.Truthy() {
			return
		}
		at, ok := pointAt(e.Get("clientX").Float()+dx, e.Get("clientY").Float()+dy)
		if !ok {
			return
		}
		if to, ok := offsetOf(at); ok {
			set := held.Get("dataset")
			p.events.EndDragged(set.Get("mark").String(), set.Get("end").String() == "last", to)
		}
	})
	for _, end := range []string{"pointerup", "pointercancel"} {
		on(document(), end, func(js.Value) {
			if held.Truthy() {
				held.Get("parentNode").Get("classList").Call("remove", "held")
				held = js.Undefined()
				p.events.EndDropped()
			}
		})
	}
}

// pointAt is the place in the DOM below a point of the screen, in CSS pixels.
// WebKit has another name for it.
func pointAt(x, y float64) (point, bool) {
	d := document()
	if d.Get("caretPositionFromPoint").Truthy() {
		if at := d.Call("caretPositionFromPoint", x, y); at.Truthy() {
			return point{at.Get("offsetNode"), at.Get("offset").Int()}, true
		}
		return point{}, false
	}
	if at := d.Call("caretRangeFromPoint", x, y); at.Truthy() {
		return point{at.Get("startContainer"), at.Get("startOffset").Int()}, true
	}
	return point{}, false
}
