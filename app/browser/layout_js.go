package browser

import (
	"strconv"

	"gloss/app/dom"
)

func px(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) + "px" }

// listenLayout calls Arrange whenever the lines of the text break anew.
func (p *Page) listenLayout() {
	again := dom.FuncOf("arrange", func(dom.Value) { p.Arrange() })
	p.arrange = again
	gloss().Call("flowed", again)
}

// Paint implements ui.Page.
func (p *Page) Paint(changes string) { gloss().Call("paint", changes) }

// listenPaper reports that the page is laid out for paper, before it is.
func (p *Page) listenPaper() {
	gloss().Call("onPaper", dom.FuncOf("paper", func(paper dom.Value) { p.events.Paper(paper.Is()) }))
}

// Arrange implements ui.Page.
func (p *Page) Arrange() {
	gloss().Call("arrange")
	gloss().Call("refocus")
	p.arrangeBubble()
}

// arrangeBubble puts the selection bar below the selection, or above it where
// there is no room below, and never over it.
func (p *Page) arrangeBubble() {
	const gap = 10
	bubble := dom.ByID("bubble")
	if !bubble.Is() || bubble.Flag("hidden") {
		return
	}
	sel := selection()
	if sel.Int("rangeCount") == 0 {
		return
	}
	rects := sel.Call("getRangeAt", 0).Call("getClientRects")
	n := rects.Len()
	if n == 0 {
		return
	}
	first, last := dom.Box{Value: rects.At(0)}, dom.Box{Value: rects.At(n - 1)}
	left := last.Left()
	width, height := bubble.Number("offsetWidth"), bubble.Number("offsetHeight")
	viewW, viewH := dom.Document.Get("documentElement").Number("clientWidth"), dom.Window.Number("innerHeight")
	if sheet := dom.ByID("suggestions"); sheet.Is() {
		// Where the list of suggestions is a sheet, the page ends above it.
		if box := sheet.Box(); box.Height() > 0 && box.Left() < last.Right() {
			viewH = box.Top()
		}
	}
	x := min(max(left+last.Width()/2-width/2, gap), viewW-width-gap)
	y := last.Bottom() + gap
	if top := first.Top(); y+height > viewH && top > height+2*gap {
		y = top - height - gap
	}
	bubble.Style("--x", px(x+dom.Window.Number("scrollX")))
	bubble.Style("--y", px(y+dom.Window.Number("scrollY")))
}

// typingPause is how long after the last letter ArrangeSoon arranges.
const typingPause = 150 // milliseconds

// ArrangeSoon implements ui.Page.
func (p *Page) ArrangeSoon() {
	if !p.arrange.Is() {
		return // Listen was not called yet
	}
	dom.Window.Call("clearTimeout", p.arranging)
	p.arranging = dom.Window.Call("setTimeout", p.arrange, typingPause)
}
