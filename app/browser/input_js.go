package browser

import "gloss/app/dom"

// listenKeys reports keys, and keeps from the browser those that mean
// something here.
func (p *Page) listenKeys() {
	dom.On(dom.Document, "keydown", func(e dom.Event) {
		p.clicked = false
		// A field that the browser fills in by itself sends keys that name no key. The
		// code 229 is that of a press which an input method has taken for itself. Not
		// while a word is being composed either.
		key := e.Text("key")
		if key == "" || e.Int("keyCode") == 229 || e.Flag("isComposing") || e.Flag("defaultPrevented") {
			return
		}
		// Nor in what lies over the page and has keys of its own, even if nothing in it
		// has the focus.
		target := e.Target()
		if target.Closest("dialog, [popover]").Is() || dom.Query("dialog[open]").Is() {
			return
		}
		// A menu that is open is left first.
		if key == "Escape" && dom.Query("[popover=auto]:popover-open").Is() {
			return
		}
		mod := e.Flag("ctrlKey") || e.Flag("metaKey")
		press := Press{
			Key: key, Code: e.Text("code"),
			Shift: e.Flag("shiftKey"), Mod: mod, Alt: e.Flag("altKey"),
			AltGraph: e.Call("getModifierState", "AltGraph").Is(),
			// A choice takes letters, but has nothing to undo by itself.
			Field:  target.Closest("input:not([type=checkbox], [type=radio]), textarea, [contenteditable]").Is() || !mod && target.Closest("select").Is(),
			Text:   target.Closest("#article").Is(),
			Find:   target.Closest("#find").Is(),
			Panel:  target.Closest("#suggestions").Is(),
			OnMark: target.Closest("mark[data-mark]").Data("mark"),
			OnCard: target.Closest(".card[data-card]").Data("card"),
			OnNote: target.Closest(".note[data-mark]").Data("mark"),
		}
		if handle := target.Closest(".handle"); handle.Is() {
			press.OnMark, press.OnEnd = handle.Data("mark"), handle.Data("end")
		}
		if p.events.Pressed(press) {
			e.Keep()
		}
	})
}

// listenClicks reports the marks under a click, the innermost first.
func (p *Page) listenClicks() {
	// Chromium leaves what is selected as it is at a double click (seen in 156), and
	// the first click may have selected a suggestion: it is to be the word.
	dom.On(dom.Document, "mousedown", func(e dom.Event) {
		if p.clicked && e.Int("detail") == 2 && !e.Flag("shiftKey") && e.Target().Closest("#article").Is() {
			selection().Call("removeAllRanges")
		}
	})
	dom.On(dom.Document, "click", func(e dom.Event) {
		if e.Int("detail") < 2 {
			p.clicked = false
		} else if p.clicked && !p.touch.finger && p.reclicked() {
			return
		}
		target := e.Target()
		if !target.Closest("#article").Is() || selected() && !p.touch.finger {
			return
		}
		// What the system's handles selected, a tap only drops.
		drops := p.touch.finger && p.touch.selected && !p.touch.suggested
		if at, ok := clickedAt(e); ok && !drops && p.events.Clicked(at, p.touch.suggested) {
			p.clicked = true
			return
		}
		var ids []string
		for m := target.Closest("mark[data-mark]"); m.Is(); m = m.Outer("mark[data-mark]") {
			ids = append(ids, m.Data("mark"))
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
	if !selected() {
		return false
	}
	anchor, ok1 := offsetOf(point{sel.Get("anchorNode"), sel.Int("anchorOffset")})
	focus, ok2 := offsetOf(point{sel.Get("focusNode"), sel.Int("focusOffset")})
	if ok1 && ok2 {
		p.events.Reclicked(anchor, focus)
	}
	return ok1 && ok2
}
