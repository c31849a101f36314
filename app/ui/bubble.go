package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session"
)

// bubble is the bar at a selection that offers the kinds.
type bubble struct {
	app.Compo
	root *Root

	Shown   bool
	Placing bool // a place is being chosen for a mark
}

// Render implements app.Composer.
func (b *bubble) Render() app.UI {
	bar := el("div").ID("bubble").Role("toolbar").Aria("label", "Mark the selection").OnMouseDown(keepSelection)
	if !b.Shown {
		return bar.Hidden(true).Body()
	}
	if b.Placing {
		return bar.Body(button("", b.place).Body(el("span").Text("Put it here"), el("kbd").Aria("hidden", "true").Text("Enter")))
	}
	var body []app.UI
	for _, k := range annotation.Kinds {
		body = append(body, &offer{root: b.root, Kind: k})
	}
	return bar.Body(body...)
}

func (b *bubble) place(app.Context, app.Event) {
	b.root.Send(session.Placed{At: b.root.config.Now()})
}

// keepSelection stops a press on the bar from taking the selection away.
func keepSelection(_ app.Context, e app.Event) { e.PreventDefault() }

// offer is one kind to mark the selection as.
type offer struct {
	app.Compo
	root *Root

	Kind annotation.Kind
}

// Render implements app.Composer.
func (o *offer) Render() app.UI {
	return button(string(o.Kind), o.mark).Body(
		el("i").Aria("hidden", "true"),
		el("span").Text(o.Kind.Name()),
		el("kbd").Aria("hidden", "true").Text(strconv.Itoa(slices.Index(annotation.Kinds, o.Kind)+1)),
	)
}

func (o *offer) mark(app.Context, app.Event) {
	o.root.Send(session.MarkMade{Kind: o.Kind, ID: o.root.config.NewID(), At: o.root.config.Now()})
}
