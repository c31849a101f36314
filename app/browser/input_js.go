package browser

import "syscall/js"

// listenKeys reports keys, and keeps from the browser those that mean
// something here.
func (p *Page) listenKeys() {
	on(document(), "keydown", func(e js.Value) {
		p.clicked = false
		target := e.Get("target")
		// Not while a word is being composed, nor in what lies over the page
		// and has keys of its own.
		if e.Get("isComposing").Truthy() || e.Get("defaultPrevented").Bool() || closest(target, "dialog, [popover]").Truthy() {
			return
		}
		// Chrome fills in a form with a keydown that has no key. The code 229 is that
		// of a press which an input method has taken for itself.
		key, code := e.Get("key"), e.Get("code")
		if key.Type() != js.TypeString || code.Type() != js.TypeString || e.Get("keyCode").Equal(js.ValueOf(229)) {
			return
		}
		press := Press{
			Key: key.String(), Code: code.String(),
			Shift: e.Get("shiftKey").Truthy(), Mod: e.Get("ctrlKey").Truthy() || e.Get("metaKey").Truthy(), Alt: e.Get("altKey").Truthy(),
			AltGraph: e.Get("getModifierState").Type() == js.TypeFunction && e.Call("getModifierState", "AltGraph").Truthy(),
			Field:    closest(target, "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]").Truthy(),
			Text:     closest(target, "#article").Truthy(),
			Find:     closest(target, "#find").Truthy(),
			Panel:    closest(target, "#suggestions").Truthy(),
		}
		if mark := closest(target, "mark[data-mark]"); mark.Truthy() {
			press.OnMark = mark.Get("dataset").Get("mark").String()
		}
		if card := closest(target, ".card[data-card]"); card.Truthy() {
			press.OnCard = card.Get("dataset").Get("card").String()
		}
		if note := closest(target, ".note[data-mark]"); note.Truthy() {
			press.OnNote = note.Get("dataset").Get("mark").String()
		}
		if handle := closest(target, ".handle"); handle.Truthy() {
			press.OnMark, press.OnEnd = handle.Get("dataset").Get("mark").String(), handle.Get("dataset").Get("end").String()
		}
		if p.events.Pressed(press) {
			e.Call("preventDefault")
		}
	})
}

// listenClicks reports the marks under a click, the innermost first.
func (p *Page) listenClicks() {
	// Chromium leaves what is selected as it is at a double click (seen in 156), and
	// the first click may have selected a suggestion: it is to be the word.
	on(document(), "mousedown", func(e js.Value) {
		if p.clicked && e.Get("detail").Int() == 2 && !e.Get("shiftKey").Bool() && closest(e.Get("target"), "#article").Truthy() {
			selection().Call("removeAllRanges")
		}
	})
	on(document(), "click", func(e js.Value) {
		if e.Get("detail").Int() < 2 {
			p.clicked = false
		} else if p.clicked && !p.touch.finger && p.reclicked() {
			return
		}
		if !closest(e.Get("target"), "#article").Truthy() || !selection().Get("isCollapsed").Bool() && !p.touch.finger {
			return
		}
		// What the system's handles selected, a tap only drops.
		drops := p.touch.finger && p.touch.selected && !p.touch.suggested
		if at, ok := clickedAt(e); ok && !drops && p.events.Clicked(at, p.touch.suggested) {
			p.clicked = true
			return
		}
		var ids []string
		for m := closest(e.Get("target"), "mark[data-mark]"); m.Truthy(); m = closest(m.Get("parentNode"), "mark[data-mark]") {
			ids = append(ids, m.Get("dataset").Get("mark").String())
		}
		if len(ids) > 0 {
			p.clicked = true
			p.events.MarksClicked(ids)
			return
		}
		p.tapped(e)
	})
}

// reclicked reports what a second click has selected, if it has.
func (p *Page) reclicked() bool {
	sel := selection()
	if sel.Get("isCollapsed").Bool() {
		return false
	}
	anchor, ok1 := offsetOf(point{sel.Get("anchorNode"), sel.Get("anchorOffset").Int()})
	focus, ok2 := offsetOf(point{sel.Get("focusNode"), sel.Get("focusOffset").Int()})
	if ok1 && ok2 {
		p.events.Reclicked(anchor, focus)
	}
	return ok1 && ok2
}

// then calls one of two functions when a promise settles.
func then(promise js.Value, ok, failed func(js.Value)) {
	var funcs [2]js.Func
	settle := func(f func(js.Value)) js.Func {
		return js.FuncOf(func(_ js.Value, args []js.Value) any {
			funcs[0].Release()
			funcs[1].Release()
			f(args[0])
			return nil
		})
	}
	funcs[0], funcs[1] = settle(ok), settle(failed)
	promise.Call("then", funcs[0], funcs[1])
}
