package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/link"
)

// outward is the only way out of Gloss: a link to an address that package link
// lets be opened, in a tab of its own that is told neither who opened it nor
// where; or else its words.
func outward(address string) app.UI {
	to, ok := link.Openable(address)
	if !ok {
		return el("span").Text(address)
	}
	return el("a").Attr("href", to).Attr("target", "_blank").Attr("rel", "noopener noreferrer").Text(address)
}
