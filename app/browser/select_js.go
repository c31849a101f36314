package browser

import "syscall/js"

func selection() js.Value { return document().Call("getSelection") }

// listenSelection reports the selection whenever it is settled: not while a
// button is down, for then it changes with every move.
func (p *Page) listenSelection() {
	on(document(), "selectionchange", func(js.Value) {
		if !p.dragging {
			p.reportSelection()
		}
	})
	on(document(), "pointerdown", func(e js.Value) {
		p.presses++
		p.dragging = e.Get("pointerType").String() == "mouse" && e.Get("button").Int() == 0
		p.caret.hide()
		if p.dragging {
			p.unfocusable(e.Get("target"))
		}
	})
	for _, end := range []string{"pointerup", "pointercancel"} {
		on(window(), end, func(js.Value) {
			if p.dragging {
				p.dragging = false
				p.focusable()
				p.reportSelection()
			}
		})
	}
}

// unfocusable takes the marks under the mouse out of the reach of focus while
// the button is down. Chromium does not begin a selection inside a mark that
// is in another one and takes the focus (seen in 156).
func (p *Page) unfocusable(target js.Value) {
	for m := closest(target, "mark[tabindex]"); m.Truthy(); m = closest(m.Get("parentNode"), "mark[tabindex]") {
		m.Call("removeAttribute", "tabindex")
		p.held = append(p.held, m)
	}
}

func (p *Page) focusable() {
	for _, m := range p.held {
		m.Set("tabIndex", 0)
	}
	p.held = nil
}

func (p *Page) reportSelection() {
	// The browser tells of every letter that is typed in a field.
	at := document().Get("activeElement")
	writes := at.Truthy() && at.Call("matches", "textarea, input").Bool()
	if writes && p.writes {
		return
	}
	p.writes = writes
	sel := selection()
	if !sel.Truthy() || sel.Get("rangeCount").Int() == 0 {
		p.events.Unselected(p.caret.shown)
		return
	}
	anchor, ok1 := offsetOf(point{sel.Get("anchorNode"), sel.Get("anchorOffset").Int()})
	focus, ok2 := offsetOf(point{sel.Get("focusNode"), sel.Get("focusOffset").Int()})
	switch {
	case ok1 && ok2:
		p.events.Selected(anchor, focus, p.caret.shown)
	case ok1 && !sel.Get("isCollapsed").Bool():
		// Dragged out of the article: up to the end that it left by.
		p.events.Selected(anchor, outside(sel.Get("focusNode")), p.caret.shown)
	default:
		p.events.Unselected(p.caret.shown)
	}
}

// outside is the end of the article that a node beyond it lies at.
func outside(node js.Value) int {
	const preceding = 2 // Node.DOCUMENT_POSITION_PRECEDING
	article := articleElement()
	if article.Call("compareDocumentPosition", node).Int()&preceding != 0 {
		return 0
	}
	return betweenRuns(article, point{article, article.Get("childNodes").Length()})
}

// Select implements ui.Page.
func (p *Page) Select(anchor, focus int, caret bool) {
	a, ok1 := pointOf(anchor)
	f, ok2 := pointOf(focus)
	if !ok1 || !ok2 || p.dragging {
		return
	}
	selection().Call("setBaseAndExtent", a.node, a.offset, f.node, f.offset)
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
	p.caret.show(point{sel.Get("focusNode"), sel.Get("focusOffset").Int()})
}

// caret draws the reading cursor, which browsers do not show in text that
// cannot be edited.
type caret struct{ shown bool }

func (c *caret) show(at point) {
	el, article := byID("caret"), articleElement()
	if !el.Truthy() || !at.node.Truthy() {
		return
	}
	r := document().Call("createRange")
	r.Call("setStart", at.node, at.offset)
	r.Call("collapse", true)
	rects := r.Call("getClientRects")
	box := r.Call("getBoundingClientRect")
	if n := rects.Length(); n > 0 {
		box = rects.Index(n - 1)
	}
	origin := article.Call("getBoundingClientRect")
	style := el.Get("style")
	style.Call("setProperty", "--x", px(box.Get("left").Float()-origin.Get("left").Float()))
	style.Call("setProperty", "--y", px(box.Get("top").Float()-origin.Get("top").Float()))
	style.Call("setProperty", "--h", px(box.Get("height").Float()))
	el.Get("classList").Call("add", "on")
	c.shown = true
	el.Call("scrollIntoView", map[string]any{"block": "nearest"})
}

func (c *caret) hide() {
	if el := byID("caret"); c.shown && el.Truthy() {
		el.Get("classList").Call("remove", "on")
	}
	c.shown = false
}
