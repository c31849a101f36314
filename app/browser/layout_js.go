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
	p.arrange = again
	window().Get("gloss").Call("flowed", again)
}

// Arrange implements ui.Page.
func (p *Page) Arrange() {
	window().Get("gloss").Call("arrange")
	p.arrangeBubble()
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
	if sheet := byID("suggestions"); sheet.Truthy() {
		// Where the list of suggestions is a sheet, the page ends above it.
		box := sheet.Call("getBoundingClientRect")
		if top := box.Get("top").Float(); box.Get("height").Float() > 0 && box.Get("left").Float() < last.Get("right").Float() {
			viewH = top
		}
	}
	x := min(max(last.Get("left").Float()+last.Get("width").Float()/2-width/2, gap), viewW-width-gap)
	y := last.Get("bottom").Float() + gap
	if y+height > viewH && first.Get("top").Float() > height+2*gap {
		y = first.Get("top").Float() - height - gap
	}
	style := bubble.Get("style")
	style.Call("setProperty", "--x", px(x+window().Get("scrollX").Float()))
	style.Call("setProperty", "--y", px(y+window().Get("scrollY").Float()))
}

// typingPause is how long things wait for their places while a person types.
const typingPause = 150 // milliseconds

// ArrangeSoon implements ui.Page.
func (p *Page) ArrangeSoon() {
	window().Call("clearTimeout", p.arranging)
	p.arranging = window().Call("setTimeout", p.arrange, typingPause)
}
