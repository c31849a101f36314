package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/session/wording"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// picker is the search for a mark to link to the one on the card. The keyboard stays in
// its field, and the arrows go through what is found.
type picker struct {
	compo
	root *Root

	Mark       annotation.ID
	Picked     []annotation.Annotation // found, the nearest first
	At         int                     // which of them is chosen
	Found, All int
}

// CompoID keeps the field with its mark.
func (p *picker) CompoID() string { return "pick-" + string(p.Mark) }

// Render implements app.Composer.
func (p *picker) Render() app.UI { return kit.Draw(&p.compo, p.root, p, p.render) }

func (p *picker) optionID(n int) string { return p.fieldID() + "-" + strconv.Itoa(n) }
func (p *picker) fieldID() string {
	return fieldID(fields.Ref{Mark: p.Mark, Field: fields.PickMark})
}

func (p *picker) render() app.UI {
	id := p.fieldID()
	at := min(p.At, len(p.Picked)-1)
	input := kit.El("input").Attr("type", "text").Attr("autocomplete", "off").ID("%s", id).Class("in").Role("combobox").
		Attr("placeholder", words.EditorPickHint.String()).Aria("autocomplete", "list").Aria("expanded", strconv.FormatBool(at >= 0)).Aria("controls", id+"-list").
		OnInput(kit.Heard(p.typed)).OnKeyDown(kit.Heard(p.pressed))
	if at >= 0 {
		input = input.Aria("activedescendant", p.optionID(at))
	}
	var rows []app.UI
	for i, m := range p.Picked {
		rows = append(rows, kit.El("li").ID("%s", p.optionID(i)).Class(string(m.Kind)).Role("option").Aria("selected", strconv.FormatBool(i == at)).
			OnClick(kit.Heard(func(app.Context, app.Event) { p.take(m.ID) }, m.ID)).Body(
			kit.El("b").Dir("auto").Text(wording.FirstWords(m.Target.Quote.Exact, 120)),
			kit.El("small").Text(pickWords(m)),
		))
	}
	said := words.EditorPickCount.With("n", p.Found, "all", p.All)
	switch {
	case p.All == 0:
		said = words.EditorPickEmpty.String()
	case p.Found == 0:
		said = words.EditorPickNone.String()
	}
	key := func(name string, does words.Text) app.UI {
		return kit.El("span").Body(kit.El("kbd").Text(name), kit.El("span").Text(does.String()))
	}
	return kit.El("div").Class("pick").Body(
		kit.El("label").Attr("for", id).Text(words.EditorPick.String()),
		kit.El("div").Class("picker").OnMouseDown(kit.Heard(p.keepFocus)).Body(
			input,
			kit.El("div").Class("found").Body(
				kit.El("p").Class("of").Role("status").Text(said),
				kit.El("ul").ID("%s", id+"-list").Role("listbox").Aria("label", words.EditorPick.String()).Body(rows...),
				kit.El("p").Class("keysline").Aria("hidden", "true").Body(
					key("↑ ↓", words.EditorPickChoose), key("Enter", words.EditorPickLink), key("Esc", words.EditorPickLeave),
				),
			),
		),
	)
}

// pickWords says of what kind a mark is, and what was found of it.
func pickWords(m annotation.Annotation) string {
	return wording.Join(", ", m.Kind.Name(), m.Step().Word)
}

// keepFocus leaves the keyboard in the field while a row is pressed.
func (p *picker) keepFocus(_ app.Context, e app.Event) {
	if e.Get("target").Get("tagName").String() != "INPUT" {
		e.PreventDefault()
	}
}

func (p *picker) typed(_ app.Context, e app.Event) {
	p.root.Send(reader.PickTyped{Words: e.Get("target").Get("value").String()})
}

func (p *picker) pressed(_ app.Context, e app.Event) {
	if e.Get("isComposing").Truthy() {
		return
	}
	switch e.Get("key").String() {
	case "ArrowDown":
		p.root.Send(reader.PickStepped{Forward: true})
	case "ArrowUp":
		p.root.Send(reader.PickStepped{})
	case "Enter":
		p.take("")
	case "Escape":
		if p.root.config.Page.Value(p.fieldID()) == "" {
			return // that closes the card
		}
		p.root.config.Page.SetValue(p.fieldID(), "")
		p.root.Send(reader.PickTyped{})
	default:
		return
	}
	e.PreventDefault()
}

func (p *picker) take(to annotation.ID) {
	p.root.Send(reader.PickTaken{To: to, At: p.root.config.Now()})
}
