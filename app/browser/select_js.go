package browser

import "gloss/app/dom"

// selection is the document's Selection, or nothing where it has none, as in a hidden
// frame.
func selection() dom.Value { return dom.Document.Call("getSelection") }

// selected reports whether anything is selected.
func selected() bool {
	sel := selection()
	return sel.Is() && !sel.Flag("isCollapsed")
}

// listenSelection reports the selection whenever it is settled. It is not settled
// while a button of the mouse is down, since every move changes it then.
func (p *Page) listenSelection() {
	dom.On(dom.Document, "selectionchange", func(e dom.Event) {
		// A field whose value is set has such an event too, though nobody is in it: twenty
		// of them when the dialogs are drawn.
		if unfocused := e.Target().Call("matches", "input:not(:focus), textarea:not(:focus)").Is(); !p.dragging && !unfocused {
			p.reportSelection()
		}
	})
	dom.On(dom.Document, "pointerdown", func(e dom.Event) {
		p.presses++
		p.dragging = e.Text("pointerType") == "mouse" && e.Int("button") == 0
		p.caret.hide()
		if p.dragging {
			p.unfocusable(e.Target())
		}
	})
	for _, end := range []string{"pointerup", "pointercancel"} {
		dom.On(dom.Window, end, func(dom.Event) {
			if p.dragging {
				p.dragging = false
				p.focusable()
				p.reportSelection()
			}
		})
	}
}

// unfocusable makes the marks under the mouse unable to take the focus while the
// button is down. Chromium begins no selection inside a mark that lies in another and
// can be focused (seen in 156).
func (p *Page) unfocusable(target dom.Element) {
	for m := target.Closest("mark[tabindex]"); m.Is(); m = m.Outer("mark[tabindex]") {
		m.Call("removeAttribute", "tabindex")
		p.held = append(p.held, m)
	}
}

// focusable undoes unfocusable.
func (p *Page) focusable() {
	for _, m := range p.held {
		m.Set("tabIndex", 0)
	}
	p.held = nil
}

func (p *Page) reportSelection() {
	// Every letter that is typed in a field changes the selection too. The first such
	// event is reported; the others say nothing new.
	writes := dom.Active().Call("matches", "textarea, input").Is()
	if writes && p.writes {
		return
	}
	p.writes = writes
	sel := selection()
	if sel.Int("rangeCount") == 0 {
		p.events.Unselected(p.caret.shown)
		return
	}
	anchor, ok1 := offsetOf(endOf(sel, "anchor"))
	focus, ok2 := offsetOf(endOf(sel, "focus"))
	switch {
	case ok1 && ok2:
		p.events.Selected(anchor, focus, p.caret.shown)
	case ok1 && !sel.Flag("isCollapsed"):
		// A selection that was dragged out of the article goes up to the end that it left by.
		p.events.Selected(anchor, outside(sel.Get("focusNode")), p.caret.shown)
	default:
		p.events.Unselected(p.caret.shown)
	}
}

// outside is the end of the article that is nearer to a node outside of it.
func outside(node dom.Value) int {
	const preceding = 2 // Node.DOCUMENT_POSITION_PRECEDING
	article := articleElement()
	// compareDocumentPosition throws for what is no node.
	position, err := article.Try("compareDocumentPosition", node)
	if err != nil || int(position.Float())&preceding != 0 {
		return 0
	}
	return betweenRuns(article, point{article.Value, article.Get("childNodes").Len()})
}

// Select implements ui.Page.
func (p *Page) Select(anchor, focus int, caret bool) {
	a, ok1 := pointOf(anchor)
	f, ok2 := pointOf(focus)
	if !ok1 || !ok2 || p.dragging {
		return
	}
	// setBaseAndExtent throws if the text is just being drawn anew.
	if _, err := selection().Try("setBaseAndExtent", a.node, a.offset, f.node, f.offset); err != nil {
		return
	}
	if caret {
		p.caret.show(f)
	} else {
		p.caret.hide()
	}
}

// MoveLine implements ui.Page. Only the browser knows where lines break.
func (p *Page) MoveLine(forward, extend bool) {
	how, where := "move", "backward"
	if extend {
		how = "extend"
	}
	if forward {
		where = "forward"
	}
	sel := selection()
	sel.Call("modify", how, where, "line")
	p.reportSelection()
	p.caret.show(endOf(sel, "focus"))
}

// caret draws the reading cursor, which browsers do not show in text that
// cannot be edited.
type caret struct{ shown bool }

func (c *caret) show(at point) {
	el, article := dom.ByID("caret"), articleElement()
	if !el.Is() || !at.node.Is() {
		return
	}
	r := dom.Document.Call("createRange")
	if _, err := r.Try("setStart", at.node, at.offset); err != nil {
		return
	}
	r.Call("collapse", true)
	rects := r.Call("getClientRects")
	var box dom.Box
	if n := rects.Len(); n > 0 {
		box.Value = rects.At(n - 1)
	} else {
		box = r.Box()
	}
	origin := article.Box()
	el.Style("--x", px(box.Left()-origin.Left()))
	el.Style("--y", px(box.Top()-origin.Top()))
	el.Style("--h", px(box.Height()))
	el.Mark("on", true)
	c.shown = true
	el.Reveal()
}

func (c *caret) hide() {
	if c.shown {
		dom.ByID("caret").Mark("on", false)
	}
	c.shown = false
}
