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
	Pick       reader.Picking
	Picked     []reader.Pick // what is found, the nearest first
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
	at := min(p.Pick.At, len(p.Picked)-1)
	input := kit.El("input").Attr("type", "text").Attr("autocomplete", "off").ID("%s", id).Class("in").Role("combobox").
		Attr("placeholder", words.EditorPickHint.String()).Aria("autocomplete", "list").Aria("expanded", strconv.FormatBool(at >= 0)).Aria("controls", id+"-list").
		OnInput(kit.Heard(p.typed)).OnFocus(kit.Heard(p.focused)).OnKeyDown(kit.Heard(p.pressed))
	if at >= 0 {
		input = input.Aria("activedescendant", p.optionID(at))
	}
	var rows []app.UI
	for i, pick := range p.Picked {
		m := pick.Mark
		rows = append(rows, kit.El("li").ID("%s", p.optionID(i)).Class(string(m.Kind)).Role("option").Aria("selected", strconv.FormatBool(i == at)).
			OnClick(kit.Heard(func(app.Context, app.Event) { p.take(m.ID) }, m.ID)).Body(
			kit.El("b").Dir("auto").Text(wording.FirstWords(m.Target.Quote.Exact, 120)),
			kit.El("small").Text(pickWords(pick)),
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
				kit.El("div").Class("of").Body(kit.El("p").Role("status").Text(said), kit.El("div").Class("seg").Role("group").Aria("label", words.EditorPick.String()).Body(
					kit.Button("", p.here).Aria("pressed", strconv.FormatBool(!p.Pick.All)).Text(words.EditorPickHere.String()),
					kit.Button("", p.everywhere).Aria("pressed", strconv.FormatBool(p.Pick.All)).Text(words.EditorPickAll.String()),
				)),
				kit.El("ul").ID("%s", id+"-list").Role("listbox").Aria("label", words.EditorPick.String()).Body(rows...),
				kit.El("p").Class("keysline").Aria("hidden", "true").Body(
					key("↑ ↓", words.EditorPickChoose), key(words.KeyNameEnter.String(), words.EditorPickLink), key(words.KeyNameEscape.String(), words.EditorPickLeave),
				),
			),
		),
	)
}

// pickWords says of what kind a mark is, what was found of it, and in which article it is.
func pickWords(p reader.Pick) string {
	return wording.Join(" · ", wording.Join(", ", words.Kind(p.Mark.Kind), words.Verdict(p.Mark.Step().Word).String()), p.Title)
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

// focused begins the search with what stands in the field.
func (p *picker) focused(app.Context, app.Event) {
	if !p.Pick.On {
		p.root.Send(reader.PickTyped{Words: p.root.config.Page.Value(p.fieldID())})
	}
}

func (p *picker) here(app.Context, app.Event)       { p.root.Send(reader.PickScoped{}) }
func (p *picker) everywhere(app.Context, app.Event) { p.root.Send(reader.PickScoped{All: true}) }

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
