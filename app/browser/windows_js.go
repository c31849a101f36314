package browser

import "gloss/app/dom"

// listenWindows reports that another window changed something. gloss.hear in
// web/windows.js listens to the channel between windows.
func (p *Page) listenWindows() {
	gloss().Call("hear", dom.FuncOf("hear", func(dom.Value) { p.events.ChangedElsewhere() }))
}

// Changing implements ui.Page.
func (p *Page) Changing() { gloss().Call("changing") }

// Announce implements ui.Page.
func (p *Page) Announce() { gloss().Call("announce") }
