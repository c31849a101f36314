package browser

import "gloss/app/dom"

// listenWindows hears of what other windows change, through gloss.hear of
// web/windows.js.
func (p *Page) listenWindows() {
	gloss().Call("hear", dom.FuncOf("hear", func(dom.Value) { p.events.ChangedElsewhere() }))
}

// Announce implements ui.Page.
func (p *Page) Announce() { gloss().Call("announce") }
