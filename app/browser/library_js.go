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

// spacePatience is after how many seconds what is known of the space is told without
// the rest: a browser may ask the person first, who need not answer.
const spacePatience = 3

// MeasureSpace implements ui.Page.
func (p *Page) MeasureSpace(keep bool, tell func(used, room int64, lasting bool)) {
	storage := dom.Window.Get("navigator").TryGet("storage")
	ask := "persisted"
	if keep {
		ask = "persist"
	}
	var used, room int64
	lasting, missing := false, 2
	say := func() { tell(used, room, lasting) }
	answered := func(dom.Value) {
		if missing--; missing == 0 {
			say()
		}
	}
	// Either may be absent, or refused.
	lasts, _ := storage.Try(ask)
	lasts.Then(ask, func(is dom.Value) {
		lasting = is.Is()
		answered(is)
	}, answered)
	space, _ := storage.Try("estimate")
	space.Then("estimate", func(e dom.Value) {
		used, room = int64(e.Number("usage")), int64(e.Number("quota"))
		answered(e)
	}, answered)
	if missing == 0 {
		return
	}
	p.Later(spacePatience, func() {
		if missing > 0 {
			say()
		}
	})
}

// Visit implements ui.Page.
func (p *Page) Visit(path string) {
	// An address that is none is refused.
	_, _ = dom.Window.Get("location").Try("assign", path)
}

// Collected returns the articles that come with the site and their paths, as
// JSON, or "" if there is only the one of the page.
func (p *Page) Collected() string { return dom.ByID("collected").Words() }
