package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/safeurl"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/ui/kit"
)

// field is one field of the editor, as the table of fields has it. What it
// holds is no part of it: see reader.FillField.
type field struct {
	compo
	root *Root
	row  *fields.Row

	FieldRef  fields.Ref
	Kind      annotation.Kind
	On        bool            // of a tick
	Offers    []string        // what can be completed to
	Addresses []string        // what can be opened
	Fault     string          // why it is not recorded as it stands
	Options   []fields.Option // of a choice
}

// fieldOf is the field of a row for the n-th piece of what it is of.
func (e *editor) fieldOf(r *fields.Row, n int) *field {
	slot := fields.Ref{Mark: e.Mark.ID, Field: r.Field, Index: n}
	f := &field{root: e.root, row: r, FieldRef: slot, Kind: e.Mark.Kind, Offers: e.Offers[r.Field]}
	held := r.Shown(&e.Mark, n)
	f.On = r.Input == fields.Tick && held != ""
	if r.Input == fields.Choice {
		f.Options = r.OptionsFor(&e.Mark)
	}
	if r.Input == fields.OneLine || r.Input == fields.ManyLines {
		f.Addresses = safeurl.Find(held)
	}
	for _, fault := range e.Faults {
		if fault.Ref == slot {
			f.Fault = fault.Why
		}
	}
	return f
}

// CompoID keeps each field with what it is of.
func (f *field) CompoID() string { return string(f.Kind) + fieldID(f.FieldRef) }

// Render implements app.Composer.
func (f *field) Render() app.UI { return kit.Draw(&f.compo, f.root, f, f.render) }

func (f *field) render() app.UI {
	id := fieldID(f.FieldRef)
	box := kit.El("div").Class("field f-" + string(f.FieldRef.Field))
	if f.row.Input == fields.Tick {
		return box.Body(kit.Button("tick", f.toggle).ID("%s", id).Title("The number is approximate").Aria("pressed", strconv.FormatBool(f.On)).Text(f.row.Label))
	}
	control := f.control().ID("%s", id).Class("in").Aria("describedby", id+"-fault").OnInput(kit.Heard(f.typed))
	if f.Fault != "" {
		control = control.Aria("invalid", "true")
	}
	body := []app.UI{
		kit.El("label").Attr("for", id).Text(f.row.Label),
		control,
		kit.El("p").ID("%s", id+"-fault").Class("fault").Aria("live", "polite").Text(f.Fault),
	}
	if len(f.Offers) > 0 {
		control.Attr("list", id+"-offers")
		body = append(body, kit.El("datalist").ID("%s", id+"-offers").Body(app.Range(f.Offers).Slice(func(i int) app.UI {
			return kit.El("option").Attr("value", f.Offers[i])
		})))
	}
	if len(f.Addresses) > 0 {
		body = append(body, kit.El("p").Class("addresses").Body(app.Range(f.Addresses).Slice(func(i int) app.UI {
			return kit.Outward(f.Addresses[i])
		})))
	}
	return box.Body(body...)
}

func (f *field) control() app.HTMLElem {
	switch f.row.Input {
	case fields.ManyLines:
		return kit.El("textarea").Attr("rows", 2).Dir("auto")
	case fields.Choice:
		return kit.El("select").Body(app.Range(f.Options).Slice(func(i int) app.UI {
			return kit.El("option").Attr("value", f.Options[i].Value).Text(f.Options[i].Label)
		}))
	}
	return kit.El("input").Attr("type", "text").Attr("autocomplete", "off").Dir("auto")
}

func (f *field) typed(ctx app.Context, e app.Event) {
	ctx.PreventUpdate() // go-app would draw the whole page before the letter is painted
	f.root.typed(f.holds(e.Get("target").Get("value").String()))
}

func (f *field) toggle(app.Context, app.Event) {
	if f.On {
		f.root.Send(f.holds(""))
		return
	}
	f.root.Send(f.holds("yes"))
}

func (f *field) holds(value string) reader.FieldTyped {
	return reader.FieldTyped{ID: f.FieldRef.Mark, Field: f.FieldRef.Field, Index: f.FieldRef.Index, Value: value, At: f.root.config.Now()}
}
