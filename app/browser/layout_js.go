package browser

import (
	"strconv"
	"syscall/js"
)

func px(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) + "px" }

// listenLayout arranges again when the text flows anew.
func (p *Page) listenLayout() {
	again := js.FuncOf(func(js.Value, []js.Value) any {
		p.Arrange()
		return nil
	})
	window().Call("addEventListener", "resize", again)
	if observer := window().Get("ResizeObserver"); observer.Truthy() {
		// The element is drawn anew when the program takes over, so what is
		// watched is the document.
		observer.New(again).Call("observe", document().Get("body"))
	}
}

// Arrange implements ui.Page. It reads every place first and writes after, so
// that the browser lays the page out once.
func (p *Page) Arrange() {
	margin := byID("margin")
	if !margin.Truthy() {
		return
	}
	top := margin.Call("getBoundingClientRect").Get("top").Float()
	height := document().Get("documentElement").Get("scrollHeight").Float()
	scrolled := window().Get("scrollY").Float()
	place := map[string]float64{} // of the first line of each mark, from the margin's top
	marks := document().Call("querySelectorAll", "#article mark[id]")
	for i := range marks.Length() {
		m := marks.Index(i)
		place[m.Get("dataset").Get("mark").String()] = m.Call("getClientRects").Index(0).Get("top").Float() - top
	}
	notes := stack(margin.Call("querySelectorAll", ".note"), place)
	for _, n := range notes {
		n.el.Get("style").Call("setProperty", "--y", px(n.y))
	}
	if editor := byID("editor"); editor.Truthy() && editor.Get("dataset").Get("mark").Truthy() {
		y := place[editor.Get("dataset").Get("mark").String()]
		editor.Get("style").Call("setProperty", "--y", px(y))
	}
	ticks := byID("ruler").Get("children")
	for i := range ticks.Length() {
		t := ticks.Index(i)
		part := (place[t.Get("dataset").Get("mark").String()] + top + scrolled) / height
		t.Get("style").Call("setProperty", "--at", strconv.FormatFloat(100*part, 'f', 2, 64)+"%")
	}
	p.arrangeBubble()
}

type placed struct {
	el js.Value
	y  float64
}

// stack gives each note the place of its mark, or the next free one below.
func stack(notes js.Value, place map[string]float64) []placed {
	const gap = 8
	var out []placed
	free := 0.0
	for i := range notes.Length() {
		el := notes.Index(i)
		y := max(place[el.Get("dataset").Get("mark").String()], free)
		out = append(out, placed{el, y})
		free = y + el.Get("offsetHeight").Float() + gap
	}
	return out
}

// arrangeBubble puts the selection bar below the selection, or above it where
// there is no room below, and never over it.
func (p *Page) arrangeBubble() {
	const gap = 10
	bubble, sel := byID("bubble"), selection()
	if !bubble.Truthy() || bubble.Get("hidden").Bool() || !sel.Truthy() || sel.Get("rangeCount").Int() == 0 {
		return
	}
	rects := sel.Call("getRangeAt", 0).Call("getClientRects")
	if rects.Length() == 0 {
		return
	}
	first, last := rects.Index(0), rects.Index(rects.Length()-1)
	width, height := bubble.Get("offsetWidth").Float(), bubble.Get("offsetHeight").Float()
	viewW, viewH := document().Get("documentElement").Get("clientWidth").Float(), window().Get("innerHeight").Float()
	x := min(max(last.Get("left").Float()+last.Get("width").Float()/2-width/2, gap), viewW-width-gap)
	y := last.Get("bottom").Float() + gap
	if y+height > viewH && first.Get("top").Float() > height+2*gap {
		y = first.Get("top").Float() - height - gap
	}
	style := bubble.Get("style")
	style.Call("setProperty", "--x", px(x+window().Get("scrollX").Float()))
	style.Call("setProperty", "--y", px(y+window().Get("scrollY").Float()))
}
