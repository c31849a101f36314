package browser

import (
	"time"

	"gloss/app/dom"
)

// Linger implements ui.Page. A page that nobody sees lets no time pass.
func (p *Page) Linger(seconds int, f func()) {
	p.lingers++
	p.lingerOn(time.Duration(seconds)*time.Second, p.lingers, f)
}

func (p *Page) lingerOn(d time.Duration, n int, f func()) {
	dom.After(d, "linger", func() {
		switch {
		case n != p.lingers:
		case held():
			p.lingerOn(time.Second, n, f)
		default:
			f()
		}
	})
}

// held reports whether the notice is pointed at, has the keyboard, or cannot be seen.
func held() bool {
	return dom.Document.Flag("hidden") || dom.Query(":is(#notice:hover, #notice:focus-within)").Is()
}
