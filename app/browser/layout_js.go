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
	gloss().Call("beside")
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
