package browser

import "gloss/app/dom"

// listenKeys reports keys, and keeps from the browser those that mean
// something here.
func (p *Page) listenKeys() {
	dom.On(dom.Document, "keydown", func(e dom.Event) {
		p.clicked = false
		// A press without a name comes from a field that the browser fills in by itself.
		// The code 229, and isComposing, say that an input method has taken the press.
		key := e.Text("key")
		if key == "" || e.Int("keyCode") == 229 || e.Flag("isComposing") || e.Flag("defaultPrevented") {
			return
		}
		// A dialog or a popover has keys of its own, even if nothing in it has the focus.
		target := e.Target()
		if target.Closest("dialog, [popover]").Is() || dom.Query("dialog[open]").Is() {
			return
		}
		// Escape closes an open menu, and the browser does that.
		if key == "Escape" && dom.Query("[popover=auto]:popover-open").Is() {
			return
		}
		mod := e.Flag("ctrlKey") || e.Flag("metaKey")
		press := Press{
			Key: key, Code: e.Text("code"),
			Shift: e.Flag("shiftKey"), Mod: mod, Alt: e.Flag("altKey"),
			AltGraph: e.Call("getModifierState", "AltGraph").Is(),
			// A select element takes letters, but Ctrl+Z in it is not the browser's.
			Field:   target.Closest("input:not([type=checkbox], [type=radio]), textarea, [contenteditable]").Is() || !mod && target.Closest("select").Is(),
			Text:    target.Closest("#article").Is(),
			Find:    target.Closest("#find").Is(),
			Panel:   target.Closest("#suggestions").Is(),
			Card:    target.Closest("#editor").Is(),
			Nowhere: target.Text("tagName") == "BODY",
			OnMark:  target.Closest("mark[data-mark]").Data("mark"),
			OnCard:  target.Closest(".card[data-card]").Data("card"),
			OnNote:  target.Closest(".note[data-mark]").Data("mark"),
		}
		if handle := target.Closest(".handle"); handle.Is() {
			press.OnMark, press.OnEnd = handle.Data("mark"), handle.Data("end")
		}
		if p.events.Pressed(press) {
			e.Keep()
		}
	})
}

// listenClicks reports the marks under a click, the innermost first, or the mark of a
// note.
func (p *Page) listenClicks() {
	// The first click may have selected a suggestion. Chromium keeps that selection at the
	// second click (seen in 156), which is to select the word.
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
		if note := target.Closest(".note[data-mark] > button"); note.Is() {
			p.events.MarksClicked([]string{note.Closest(".note").Data("mark")})
			return
		}
		if !target.Closest("#article").Is() || selected() && !p.touch.finger {
			return
		}
		// A finger takes words, suggested or not.
		if at, ok := clickedAt(e); ok && !p.touch.finger && p.events.Clicked(at, p.touch.suggested) {
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

// reclicked passes on what the second click of two has selected in the article. It
// reports whether it has selected anything.
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

// listenPointing reports the suggestion that the mouse points at, once that is another.
func (p *Page) listenPointing() {
	gloss().Call("pointed", dom.FuncOf("pointing", func(key dom.Value) { p.events.Pointed(key.String()) }))
}
