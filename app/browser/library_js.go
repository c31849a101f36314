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

// MeasureSpace implements ui.Page.
func (p *Page) MeasureSpace(keep bool, tell func(used, room int64, lasting bool)) {
	storage := window().Get("navigator").Get("storage")
	if !storage.Truthy() || !storage.Get("estimate").Truthy() {
		tell(0, 0, false)
		return
	}
	ask := "persisted"
	if keep {
		ask = "persist"
	}
	failed := func(js.Value) { tell(0, 0, false) }
	then(storage.Call(ask), func(lasting js.Value) {
		then(storage.Call("estimate"), func(e js.Value) {
			tell(int64(e.Get("usage").Float()), int64(e.Get("quota").Float()), lasting.Bool())
		}, failed)
	}, failed)
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
