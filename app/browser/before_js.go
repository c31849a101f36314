package browser

import "gloss/app/dom"

// before is the focus and the selection that the reader had on the prerendered
// page. The program replaces that page when it takes over.
type before struct {
	focused       string // id of the element with the focus, or ""
	anchor, focus int
	selected      bool
}

func (p *Page) remember() {
	p.before.focused = dom.Active().Text("id")
	sel := selection()
	if sel.Int("rangeCount") == 0 || sel.Flag("isCollapsed") {
		return
	}
	anchor, ok1 := offsetOf(endOf(sel, "anchor"))
	focus, ok2 := offsetOf(endOf(sel, "focus"))
	p.before.anchor, p.before.focus, p.before.selected = anchor, focus, ok1 && ok2
}

func (p *Page) restore() {
	if p.before.focused != "" {
		dom.ByID(p.before.focused).Focus()
	}
	if p.before.selected {
		p.Select(p.before.anchor, p.before.focus, false)
	}
}
