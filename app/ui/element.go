package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/ui/kit"
)

// The files that draw the article and its marks have these of package kit under
// short names.

func el(tag string) app.HTMLElem                                 { return kit.El(tag) }
func button(class string, onClick app.EventHandler) app.HTMLElem { return kit.Button(class, onClick) }
func hidden(e app.HTMLElem, off bool) app.HTMLElem               { return kit.Hidden(e, off) }
func flag(e app.HTMLElem, name string, on bool) app.HTMLElem     { return kit.Flag(e, name, on) }
func icon(name string) app.UI                                    { return kit.Icon(name) }
func heard(h app.EventHandler, scope ...any) (app.EventHandler, app.EventOption) {
	return kit.Heard(h, scope...)
}

// compo is what every component of this package embeds.
type compo struct{ kit.Component }

func (c *compo) guardDrawing(r *Root, of app.Composer, draw func() app.UI) app.UI {
	return kit.Draw(&c.Component, r, of, draw)
}
