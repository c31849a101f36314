package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/safeurl"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// field is one field of the card, as the table of fields has it. What it holds is no
// part of it: see reader.FillField.
type field struct {
	compo
	root *Root
	row  *fields.Row

	FieldRef  fields.Ref
	Kind      annotation.Kind
	Rows      int             // lines that what it holds takes, about
	Offers    []string        // what other marks have there and what fits what is typed
	Meant     string          // what is meant by what is typed
	Addresses []string        // what can be opened
	Fault     string          // why it is not recorded as it stands
	Options   []fields.Option // of a choice
}

// fieldOf is the field of a row for the n-th piece of what it is of.
func (e *editor) fieldOf(r *fields.Row, n int) app.UI {
	slot := fields.Ref{Mark: e.Mark.ID, Field: r.Field, Index: n}
	switch {
	case r.Input == fields.Buttons:
		return &buttons{root: e.root, row: r, FieldRef: slot, Kind: e.Mark.Kind, Options: r.OptionsFor(&e.Mark), Value: r.Shown(&e.Mark, n)}
	case r.Input == fields.Commas:
		return &tags{root: e.root, row: r, FieldRef: slot, Tags: e.Mark.Tags, Known: e.Offers[r.Field], Fault: e.faultOf(slot).Why}
	case r.Field == fields.Value:
		end := fields.Ref{Mark: e.Mark.ID, Field: fields.To}
		return &numbers{root: e.root, FieldRef: slot, Fault: e.faultOf(slot).Why, EndFault: e.faultOf(end).Why}
	}
	fault := e.faultOf(slot)
	held := r.Shown(&e.Mark, n)
	f := &field{root: e.root, row: r, FieldRef: slot, Kind: e.Mark.Kind, Fault: fault.Why}
	switch r.Input {
	case fields.Choice:
		f.Options = r.OptionsFor(&e.Mark)
		return f
	case fields.OneLine:
		f.Offers = offersFor(e.Offers[r.Field], held)
	case fields.ManyLines:
		f.Rows = lines(held)
	}
	if f.Addresses = safeurl.Find(held); r.Field == fields.URL || r.Field == fields.Archive {
		f.Addresses = nil // its piece leads there
	}
	if typed := held; r.Meant != nil {
		if fault.Typed != "" {
			typed = fault.Typed
		}
		f.Meant, _ = r.Meant(typed, e.Published)
	}
	return f
}

func (e *editor) faultOf(slot fields.Ref) fields.Fault {
	i := slices.IndexFunc(e.Faults, func(f fields.Fault) bool { return f.Ref == slot })
	if i < 0 {
		return fields.Fault{}
	}
	return e.Faults[i]
}

// mostOffers is how many values a field offers at a time.
const mostOffers = 4

// offersFor is those of the known values that begin with what a field holds.
func offersFor(known []string, held string) []string {
	var out []string
	for _, v := range known {
		if len(out) < mostOffers && len(v) > len(held) && strings.EqualFold(v[:len(held)], held) {
			out = append(out, v)
		}
	}
	return out
}

// lines is how many lines of the card a text takes, about, from 2 to 12.
func lines(held string) int {
	const wide = 40 // characters
	n := 0
	for line := range strings.SplitSeq(held, "\n") {
		n += 1 + utf8.RuneCountInString(line)/wide
		if n > 12 {
			break
		}
	}
	return min(max(n, 2), 12)
}

// CompoID keeps each field with what it is of.
func (f *field) CompoID() string { return string(f.Kind) + fieldID(f.FieldRef) }

// Render implements app.Composer.
func (f *field) Render() app.UI { return kit.Draw(&f.compo, f.root, f, f.render) }

func (f *field) render() app.UI {
	id := fieldID(f.FieldRef)
	control := marked(f.control().ID("%s", id), id, f.Fault).OnInput(kit.Heard(f.typed))
	if f.row.Input == fields.OneLine {
		control = control.OnKeyDown(kit.Heard(f.pressed))
	}
	body := []app.UI{kit.El("label").Attr("for", id).Text(f.row.Label), control}
	if f.FieldRef.Field == fields.Note {
		body = append(body, kit.El("kbd").Class("armed").Aria("hidden", "true").Text(words.KeyNameEnter.String()))
	}
	body = append(body, f.aside()...)
	return kit.El("div").Class("field f-" + string(f.FieldRef.Field)).Body(append(body, faultLine(id, f.Fault))...)
}

// marked makes a control one of the card, with what is wrong in it.
func marked(control app.HTMLElem, id, fault string) app.HTMLElem {
	control = control.Aria("describedby", id+"-fault")
	if fault != "" {
		control = control.Aria("invalid", "true")
	}
	return control
}

// faultLine says what is wrong in a field, on a line of its own.
func faultLine(id, fault string) app.UI {
	return kit.El("p").ID("%s", id+"-fault").Class("fault").Aria("live", "polite").Text(fault)
}

// aside is what a field offers: what is meant, what others have, and what it leads to.
func (f *field) aside() []app.UI {
	var out []app.UI
	if f.Meant != "" {
		out = append(out, kit.El("div").Class("meant").Body(kit.Button("link", f.use).Text(words.EditorUse.With("value", f.Meant))))
	}
	if len(f.Offers) > 0 {
		out = append(out, kit.El("div").Class("offers").OnMouseDown(kit.Heard(keepSelection)).Body(app.Range(f.Offers).Slice(func(i int) app.UI {
			return kit.Button("chip", nil).OnClick(kit.Heard(func(app.Context, app.Event) { f.fill(f.Offers[i]) }, f.Offers[i])).Dir("auto").Text(f.Offers[i])
		})))
	}
	if len(f.Addresses) > 0 {
		out = append(out, kit.El("p").Class("addresses").Body(app.Range(f.Addresses).Slice(func(i int) app.UI {
			return kit.Outward(f.Addresses[i])
		})))
	}
	return out
}

func (f *field) control() app.HTMLElem {
	switch f.row.Input {
	case fields.ManyLines:
		area := kit.El("textarea").Class("in area").Attr("rows", f.Rows).Dir("auto")
		if f.FieldRef.Field == fields.Note {
			area = area.Attr("placeholder", words.EditorNoteHint.String())
		}
		return area
	case fields.Choice:
		return kit.El("select").Class("in").Body(app.Range(f.Options).Slice(func(i int) app.UI {
			return kit.El("option").Attr("value", f.Options[i].Value).Text(f.Options[i].Label)
		}))
	}
	// One line that wraps where it is long.
	return kit.El("textarea").Class("in line").Attr("rows", 1).Attr("autocomplete", "off").Dir("auto")
}

func (f *field) typed(ctx app.Context, e app.Event) {
	ctx.PreventUpdate() // go-app would draw the whole page before the letter is painted
	value := e.Get("target").Get("value").String()
	if f.row.Input == fields.OneLine && strings.ContainsAny(value, "\r\n") {
		value = strings.Join(strings.FieldsFunc(value, func(r rune) bool { return r == '\r' || r == '\n' }), " ")
		f.root.config.Page.SetValue(fieldID(f.FieldRef), value)
	}
	f.root.typed(f.root.holds(f.FieldRef, value))
}

// pressed keeps Enter out of a field of one line. In evidence it says that all is there.
func (f *field) pressed(_ app.Context, e app.Event) {
	if e.Get("key").String() != "Enter" || e.Get("isComposing").Bool() {
		return
	}
	e.PreventDefault()
	if f.row.Each == fields.EachEvidence {
		f.root.Send(reader.EvidenceDone{ID: f.FieldRef.Mark, Index: f.FieldRef.Index, At: f.root.config.Now()})
	}
}

func (f *field) use(app.Context, app.Event) { f.fill(f.Meant) }

// fill puts a value into the field, as if it were typed.
func (f *field) fill(value string) {
	id := fieldID(f.FieldRef)
	f.root.config.Page.SetValue(id, value)
	f.root.Send(f.root.holds(f.FieldRef, value))
	f.root.config.Page.Focus(id)
}

// holds says that a field holds something now.
func (r *Root) holds(at fields.Ref, value string) reader.FieldTyped {
	return reader.FieldTyped{ID: at.Mark, Field: at.Field, Index: at.Index, Value: value, At: r.config.Now()}
}

// numbers are the two boxes of a figure's number: the number, or the ends of a range.
type numbers struct {
	compo
	root *Root

	FieldRef        fields.Ref
	Fault, EndFault string
}

// CompoID keeps the boxes with their mark.
func (n *numbers) CompoID() string { return fieldID(n.FieldRef) }

// Render implements app.Composer.
func (n *numbers) Render() app.UI { return kit.Draw(&n.compo, n.root, n, n.render) }

func (n *numbers) render() app.UI {
	id, end := fieldID(n.FieldRef), fieldID(n.end())
	box := func(id, fault string, typed app.EventHandler) app.UI {
		return marked(kit.El("input").Attr("type", "text").Attr("inputmode", "decimal").Attr("autocomplete", "off").ID("%s", id).Class("in"), id, fault).OnInput(kit.Heard(typed))
	}
	return kit.El("div").Class("field f-value").Body(
		kit.El("label").Attr("for", id).Text(fields.RowOf(fields.Value, annotation.Figure).Label),
		kit.El("div").Class("pair").Body(
			box(id, n.Fault, n.typed),
			kit.El("label").Attr("for", end).Text(fields.RowOf(fields.To, annotation.Figure).Label),
			box(end, n.EndFault, n.typedEnd),
		),
		faultLine(id, n.Fault),
		faultLine(end, n.EndFault),
	)
}

func (n *numbers) end() fields.Ref { return fields.Ref{Mark: n.FieldRef.Mark, Field: fields.To} }

func (n *numbers) typed(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	n.root.typed(n.root.holds(n.FieldRef, e.Get("target").Get("value").String()))
}

func (n *numbers) typedEnd(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	n.root.typed(n.root.holds(n.end(), e.Get("target").Get("value").String()))
}
