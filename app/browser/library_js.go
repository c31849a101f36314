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

// spacePatience is after how many seconds what is known of the space is told without
// the rest: a browser may ask the person first, who need not answer.
const spacePatience = 3

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
	var used, room int64
	lasting, missing := false, 2
	say := func() { tell(used, room, lasting) }
	answered := func(js.Value) {
		if missing--; missing == 0 {
			say()
		}
	}
	then(storage.Call(ask), func(is js.Value) {
		lasting = is.Bool()
		answered(is)
	}, answered)
	then(storage.Call("estimate"), func(e js.Value) {
		used, room = int64(e.Get("usage").Float()), int64(e.Get("quota").Float())
		answered(e)
	}, answered)
	p.Later(spacePatience, func() {
		if missing > 0 {
			say()
		}
	})
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
