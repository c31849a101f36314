package browser

import (
	"strings"

	"gloss/app/dom"
)

// listenKeys reports keys, and keeps from the browser those that mean
// something here.
func (p *Page) listenKeys() {
	dom.On(dom.Document, "keydown", func(e dom.Event) {
		// A field that the browser fills in by itself sends keys that name no key.
		key := e.Text("key")
		// Not while a word is being composed, nor in what lies over the page
		// and has keys of its own.
		if key == "" || e.Flag("isComposing") || e.Flag("altKey") || e.Flag("defaultPrevented") {
			return
		}
		target := e.Target()
		if target.Closest("dialog, [popover]").Is() {
			return
		}
		if len([]rune(key)) == 1 {
			key = strings.ToLower(key)
		}
		press := Press{
			Key: key, Shift: e.Flag("shiftKey"), Mod: e.Flag("ctrlKey") || e.Flag("metaKey"),
			Field:  target.Closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]").Is(),
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
	dom.On(dom.Document, "click", func(e dom.Event) {
		target := e.Target()
		if !target.Closest("#article").Is() || selected() && !p.touch.finger {
			return
		}
		// What the system's handles selected, a tap only drops.
		drops := p.touch.finger && p.touch.selected && !p.touch.suggested
		if at, ok := clickedAt(e); ok && !drops && p.events.Clicked(at, p.touch.suggested) {
			return
		}
		var ids []string
		for m := target.Closest("mark[data-mark]"); m.Is(); m = m.Outer("mark[data-mark]") {
			ids = append(ids, m.Data("mark"))
		}
		if len(ids) > 0 {
			p.events.MarksClicked(ids)
			return
		}
		p.tapped(e)
	})
}
