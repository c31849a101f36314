//go:build !js

package ui

import (
	"encoding/json"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/surface"
	"gloss/app/ui/kit"
)

// surface is the element of a surface with what the page paints into it, so that the
// page can be made on the host.
func (r *Root) surface(name string, e app.HTMLElem) app.UI {
	var body []app.UI
	for _, s := range r.drawn.Surfaces(r.toShow()) {
		if s.Name != name {
			continue
		}
		for _, item := range s.Items {
			body = append(body, Painted(surface.Drawn(item)))
		}
	}
	return e.Body(body...)
}

// Painted is an element of a surface, as package surface writes it for the page, as one
// of go-app's. It panics if that is no such element.
func Painted(drawn []byte) app.UI {
	var e any
	if err := json.Unmarshal(drawn, &e); err != nil {
		panic(err)
	}
	return painted(e)
}

func painted(drawn any) app.UI {
	words, isText := drawn.(string)
	if isText {
		return app.Text(words)
	}
	parts := drawn.([]any)
	tag, attributes := parts[0].(string), parts[1].([]any)
	e := kit.El(tag)
	if tag == "svg" || tag == "path" {
		e = e.XMLNS(kit.SVG)
	}
	for i := 0; i < len(attributes); i += 2 {
		e = e.Attr(attributes[i].(string), attributes[i+1])
	}
	var body []app.UI
	for _, child := range parts[2:] {
		body = append(body, painted(child))
	}
	return e.Body(body...)
}
