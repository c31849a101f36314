package browser

import "syscall/js"

// listenWindows hears of what other windows change, through gloss.hear of
// web/app.js.
func (p *Page) listenWindows() {
	window().Get("gloss").Call("hear", js.FuncOf(func(js.Value, []js.Value) any {
		p.events.ChangedElsewhere()
		return nil
	}))
}

// Announce implements ui.Page.
func (p *Page) Announce() { window().Get("gloss").Call("announce") }
