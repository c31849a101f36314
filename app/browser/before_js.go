package browser

import "gloss/app/dom"

// before is the focus and the selection that the reader has before something is drawn
// anew that they may be in. The program replaces the prerendered page when it takes
// over, and the blocks that have marks once these are there.
type before struct {
	focused       string // id of the element with the focus, or ""
	anchor, focus int
	selected      bool
	caret         bool // by keys, with the reading cursor shown
}

func (p *Page) remember() {
	p.before = before{focused: dom.Active().Text("id"), caret: dom.Query("#caret.on").Is()}
	sel := selection()
	if sel.Int("rangeCount") == 0 || sel.Flag("isCollapsed") && !p.before.caret {
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
	p.reselect()
}

func (p *Page) reselect() {
	if p.before.selected {
		p.Select(p.before.anchor, p.before.focus, p.before.caret)
	}
}

// TakeEarly implements ui.Page. The work is done by gloss.takeEarly in web/early.js.
func (p *Page) TakeEarly(article string) string {
	p.remember()
	record, _ := gloss().Try("takeEarly", article)
	return record.String()
}

// EarlyDrawn implements ui.Page.
func (p *Page) EarlyDrawn() {
	gloss().Call("earlyDrawn")
	if !selected() {
		p.reselect()
	}
}

// LetGoEarly implements ui.Page.
func (p *Page) LetGoEarly() { gloss().Call("letGoEarly") }

// EarlyLeft returns what was done on pages that ended before the program was there:
// for each a key for DropEarly, the record, and the record of its article, "" if that
// was not kept.
func (p *Page) EarlyLeft() [][3]string {
	var out [][3]string
	found, _ := gloss().Try("leftEarly")
	for i := range found.Len() {
		left := found.At(i)
		out = append(out, [3]string{left.At(0).String(), left.At(1).String(), left.At(2).String()})
	}
	return out
}

// DropEarly removes the record of a key, once it was delivered.
func (p *Page) DropEarly(key string) { gloss().Call("dropEarly", key) }
