package browser

import "syscall/js"

// listenReading reports how far down the article was seen, when scrolling has
// come to rest.
func (p *Page) listenReading() {
	rest := js.FuncOf(func(js.Value, []js.Value) any {
		whole := document().Call("querySelector", "#article .text")
		if !whole.Truthy() {
			return nil
		}
		box := whole.Call("getBoundingClientRect")
		if height := box.Get("height").Float(); height > 0 {
			p.events.ReadTo((window().Get("innerHeight").Float() - box.Get("top").Float()) / height)
		}
		return nil
	})
	var timer js.Value
	on(document(), "scroll", func(js.Value) {
		window().Call("clearTimeout", timer)
		timer = window().Call("setTimeout", rest, 1000)
	})
}

// MeasureSpace implements ui.Page. The work is done by gloss.space in web/app.js.
func (p *Page) MeasureSpace(keep bool, tell func(used, room int64, lasting bool)) {
	then(window().Get("gloss").Call("space", keep), func(said js.Value) {
		tell(int64(said.Index(0).Float()), int64(said.Index(1).Float()), said.Index(2).Bool())
	}, func(js.Value) {})
}

// Visit implements ui.Page.
func (p *Page) Visit(path string) { window().Get("location").Call("assign", path) }

// Collected returns the articles that come with the site and their paths, as
// JSON, or "" if there is only the one of the page.
func (p *Page) Collected() string {
	if el := byID("collected"); el.Truthy() {
		return el.Get("textContent").String()
	}
	return ""
}
