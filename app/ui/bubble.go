package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/reader"
	"gloss/app/session/revising"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
)

// bubble is the bar at a selection that offers the kinds.
type bubble struct {
	compo
	root *Root

	Keys      [3]string // of the kinds, in their order; empty if they are switched off
	Shown     bool
	Ahead     bool // the program is not there yet: the page itself shows the bar
	Placing   bool // a place is being chosen for a mark
	Suggested suggested
}

// Render implements app.Composer.
func (b *bubble) Render() app.UI { return kit.Draw(&b.compo, b.root, b, b.render) }

func (b *bubble) render() app.UI {
	bar := kit.El("div").ID("bubble").Role("toolbar").Aria("label", "Mark the selection").OnMouseDown(kit.Heard(keepSelection))
	if !b.Shown && !b.Ahead {
		return bar.Hidden(true).Body()
	}
	if b.Placing {
		return bar.Body(kit.Button("", b.place).Body(kit.El("span").Text("Put it here"), kit.El("kbd").Aria("hidden", "true").Text("Enter")))
	}
	if b.Suggested.Kind != "" {
		return bar.Class("suggested").Aria("label", "Suggestion").Body(b.decide()...)
	}
	body := []app.UI{b.edges()}
	for i, k := range annotation.Kinds {
		body = append(body, &offer{root: b.root, Kind: k, Key: b.Keys[i]})
	}
	return kit.Hidden(bar, !b.Shown).Body(body...)
}

func (b *bubble) place(app.Context, app.Event) {
	b.root.Send(revising.Placed{At: b.root.config.Now()})
}

// keepSelection stops a press on the bar from taking the selection away.
func keepSelection(_ app.Context, e app.Event) { e.PreventDefault() }

// offer is one kind to mark the selection as.
type offer struct {
	compo
	root *Root

	Kind annotation.Kind
	Key  string // that does the same, if any
}

// Render implements app.Composer.
func (o *offer) Render() app.UI { return kit.Draw(&o.compo, o.root, o, o.render) }

func (o *offer) render() app.UI {
	return kit.Button(string(o.Kind), o.mark).Body(
		kit.El("i").Aria("hidden", "true"),
		kit.El("span").Text(o.Kind.Name()),
		kit.Hidden(kit.El("kbd").Aria("hidden", "true").Text(o.Key), o.Key == ""),
	)
}

func (o *offer) mark(app.Context, app.Event) {
	o.root.Send(reader.MarkMade{Kind: o.Kind, ID: o.root.config.NewID(), At: o.root.config.Now()})
}

// kindKeys are the keys of the kinds as a person has them.
func kindKeys(s workspace.Settings) [3]string {
	return [3]string{singleKey(s, "1"), singleKey(s, "2"), singleKey(s, "3")}
}

// edges are the buttons that move the ends of the selection by a word. They are
// shown under a finger, which cannot take hold of one. Their signs tell whether
// more is selected or less, not which way the end goes.
func (b *bubble) edges() app.UI {
	edge := func(name string, back, on app.UI) app.UI {
		return kit.El("span").Class("edge").Role("group").Aria("label", name+" of the selection").Body(
			kit.El("span").Aria("hidden", "true").Text(name), back, on,
		)
	}
	step := func(name, sign string, do app.EventHandler) app.UI {
		return kit.Button("", do).Aria("label", name).Text(sign)
	}
	return kit.El("div").Class("edges").Body(
		edge("Start", step("A word back", "+", b.startBack), step("A word on", "−", b.startOn)),
		edge("End", step("A word back", "−", b.endBack), step("A word on", "+", b.endOn)),
	)
}

func (b *bubble) startBack(app.Context, app.Event) { b.root.Send(reader.EdgeStepped{}) }
func (b *bubble) startOn(app.Context, app.Event)   { b.root.Send(reader.EdgeStepped{Forward: true}) }
func (b *bubble) endBack(app.Context, app.Event)   { b.root.Send(reader.EdgeStepped{Last: true}) }
func (b *bubble) endOn(app.Context, app.Event) {
	b.root.Send(reader.EdgeStepped{Last: true, Forward: true})
}
