package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session"
)

// bubble is the bar at a selection that offers the kinds.
type bubble struct {
	app.Compo
	root *Root

	Shown bool
}

// Render implements app.Composer.
func (b *bubble) Render() app.UI {
	bar := el("div").ID("bubble").Role("toolbar").Aria("label", "Mark the selection").OnMouseDown(keepSelection)
	if !b.Shown {
		return bar.Hidden(true).Body()
	}
	var body []app.UI
	for i, k := range annotation.Kinds {
		body = append(body, button(string(k), nil).OnClick(b.mark, app.EventScope(string(k))).DataSet("kind", string(k)).Body(
			el("i").Aria("hidden", "true"),
			el("span").Text(k.Name()),
			el("kbd").Aria("hidden", "true").Text(strconv.Itoa(i+1)),
		))
	}
	return bar.Body(body...)
}

// keepSelection stops a press on the bar from taking the selection away.
func keepSelection(_ app.Context, e app.Event) { e.PreventDefault() }

func (b *bubble) mark(ctx app.Context, _ app.Event) {
	kind := annotation.Kind(ctx.JSSrc().Get("dataset").Get("kind").String())
	b.root.Send(session.MarkMade{Kind: kind, ID: b.root.config.NewID(), At: b.root.config.Now()})
}
