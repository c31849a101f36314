package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/ui/kit"
)

// buttons is a choice of which all options are in sight: a verdict, a stance, how exact
// a number is.
type buttons struct {
	compo
	root *Root
	row  *fields.Row

	FieldRef fields.Ref
	Kind     annotation.Kind
	Options  []fields.Option
	Value    string
}

// CompoID keeps the buttons with what they are of.
func (b *buttons) CompoID() string { return string(b.Kind) + fieldID(b.FieldRef) }

// Render implements app.Composer.
func (b *buttons) Render() app.UI { return kit.Draw(&b.compo, b.root, b, b.render) }

// offered is the options that have a button: a mark without a verdict has none pressed.
func (b *buttons) offered() []fields.Option {
	if b.row.Field == fields.Verdict {
		return b.Options[1:]
	}
	return b.Options
}

// buttonID names the n-th button of a choice, from 0.
func buttonID(at fields.Ref, n int) string { return fieldID(at) + "-" + strconv.Itoa(n) }

func (b *buttons) render() app.UI {
	id := fieldID(b.FieldRef)
	class := "seg"
	if b.row.Field == fields.Verdict {
		class = "verdicts"
	}
	var body []app.UI
	for i, o := range b.offered() {
		button := kit.Button(string(o.Step.Hue), nil).ID("%s", buttonID(b.FieldRef, i)).OnClick(kit.Heard(func(app.Context, app.Event) { b.choose(i, true) }, i, o.Value)).
			Aria("pressed", strconv.FormatBool(o.Value == b.Value))
		if b.row.Field == fields.Verdict {
			button = button.Body(kit.Gauge(o.Step.Gauge), kit.El("span").Text(o.Label))
		} else {
			button = button.Text(o.Label)
		}
		body = append(body, button)
	}
	return kit.El("div").Class("field f-"+string(b.row.Field)).Body(
		kit.El("span").Class("label").ID("%s", id+"-label").Text(b.row.Label),
		kit.El("div").ID("%s", id).Class(class).Role("group").Aria("labelledby", id+"-label").OnKeyDown(kit.Heard(b.pressed)).Body(body...),
	)
}

// choose takes the n-th option. A verdict that is pressed again is taken back.
func (b *buttons) choose(n int, toggle bool) {
	value := b.offered()[n].Value
	if toggle && value == b.Value && b.row.Field == fields.Verdict {
		value = b.Options[0].Value
	}
	b.root.Send(b.root.holds(b.FieldRef, value))
}

// pressed goes from button to button by arrows, and chooses by a digit.
func (b *buttons) pressed(_ app.Context, e app.Event) {
	if e.Get("ctrlKey").Truthy() || e.Get("metaKey").Truthy() || e.Get("altKey").Truthy() {
		return
	}
	n := len(b.offered())
	at := slices.IndexFunc(b.offered(), func(o fields.Option) bool { return o.Value == b.Value })
	for i := range n {
		if buttonID(b.FieldRef, i) == e.Get("target").Get("id").String() {
			at = i
		}
	}
	switch key := e.Get("key").String(); key {
	case "ArrowRight", "ArrowDown":
		at = (at + 1) % n
	case "ArrowLeft", "ArrowUp":
		at = (max(at, 0) + n - 1) % n
	default:
		digit, err := strconv.Atoi(key)
		if err != nil || digit < 1 || digit > n {
			return
		}
		e.PreventDefault() // here it is no key of a kind
		b.choose(digit-1, false)
		at = digit - 1
	}
	e.PreventDefault()
	b.root.config.Page.Focus(buttonID(b.FieldRef, at))
}

// focusField gives the keyboard to a field of the card; of a choice in sight to the
// button that is pressed, or to the first.
func (r *Root) focusField(at fields.Ref) {
	m, _ := r.state.Mark(at.Mark)
	if row := fields.RowOf(at.Field, m.Kind); row != nil && row.Input == fields.Buttons {
		b := buttons{row: row, FieldRef: at, Options: row.OptionsFor(&m), Value: row.Shown(&m, at.Index)}
		n := slices.IndexFunc(b.offered(), func(o fields.Option) bool { return o.Value == b.Value })
		r.config.Page.Focus(buttonID(at, max(n, 0)))
		return
	}
	r.config.Page.Focus(fieldID(at))
}
