package browser

import "gloss/app/dom"

// listenReading reports how far down the article was seen, when scrolling has
// come to rest.
func (p *Page) listenReading() {
	rest := dom.FuncOf("reading", func(dom.Value) {
		box := dom.Query("#article .text").Box()
		if height := box.Height(); height > 0 {
			p.events.ReadTo((dom.Window.Number("innerHeight") - box.Top()) / height)
		}
	})
	var timer dom.Value
	dom.On(dom.Document, "scroll", func(dom.Event) {
		dom.Window.Call("clearTimeout", timer)
		timer = dom.Window.Call("setTimeout", rest, 1000)
	})
}

// MeasureSpace implements ui.Page. The work is done by gloss.space in web/device.js.
func (p *Page) MeasureSpace(keep bool, tell func(used, room int64, lasting bool)) {
	gloss().Call("space", keep).Then("space", func(said dom.Value) {
		tell(int64(said.At(0).Float()), int64(said.At(1).Float()), said.At(2).Is())
	}, func(dom.Value) {})
}

// Visit implements ui.Page.
func (p *Page) Visit(path string) {
	// assign throws for a path that makes no address.
	_, _ = dom.Window.Get("location").Try("assign", path)
}

// Collected returns the articles that come with the site and their paths, as JSON.
// It returns "" if the page's own article is the only one.
func (p *Page) Collected() string { return dom.ByID("collected").Words() }
