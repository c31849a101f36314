package browser

// before is what the reader did on the prerendered page, which is replaced
// when the program takes over.
type before struct {
	focused       string // id of the element
	anchor, focus int
	selected      bool
}

func (p *Page) remember() {
	if active := document().Get("activeElement"); active.Truthy() {
		p.before.focused = active.Get("id").String()
	}
	sel := selection()
	if !sel.Truthy() || sel.Get("rangeCount").Int() == 0 || sel.Get("isCollapsed").Bool() {
		return
	}
	anchor, ok1 := offsetOf(point{sel.Get("anchorNode"), sel.Get("anchorOffset").Int()})
	focus, ok2 := offsetOf(point{sel.Get("focusNode"), sel.Get("focusOffset").Int()})
	p.before.anchor, p.before.focus, p.before.selected = anchor, focus, ok1 && ok2
}

func (p *Page) restore() {
	if el := byID(p.before.focused); p.before.focused != "" && el.Truthy() {
		el.Call("focus", map[string]any{"preventScroll": true})
	}
	if p.before.selected {
		p.Select(p.before.anchor, p.before.focus, false)
	}
}
