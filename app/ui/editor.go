package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session"
)

// editor is the card in which one mark is changed. It floats over the margin,
// or lies at the bottom of a narrow screen; it never moves the text.
type editor struct {
	app.Compo
	root *Root

	Mark  annotation.Annotation
	Place int // of Mark among the marks where it was chosen, from 0
	Of    int // how many lie there
	Under []annotation.ID
}

func (r *Root) editor() app.UI {
	m, ok := r.state.Mark(r.state.Open)
	if !ok {
		return el("div").ID("editor").Hidden(true)
	}
	e := &editor{root: r, Mark: m, Under: r.state.Under, Of: len(r.state.Under)}
	for i, id := range r.state.Under {
		if id == m.ID {
			e.Place = i
		}
	}
	return e
}

// CompoID gives each mark an editor, and with it fields, of its own.
func (e *editor) CompoID() string { return string(e.Mark.ID) }

// Render implements app.Composer.
func (e *editor) Render() app.UI {
	m := e.Mark
	field := noteFieldID(m.ID)
	return el("section").ID("editor").Class("card "+string(m.Kind)).DataSet("mark", string(m.ID)).Role("dialog").TabIndex(-1).Aria("label", m.Kind.Name()).Body(
		el("div").Class("top").Body(
			e.kinds(),
			button("btn close", e.close).Title("Close (Esc)").Aria("label", "Close").Body(icon("close")),
		),
		el("blockquote").Dir("auto").Text(m.Target.Quote.Exact),
		e.others(),
		el("label").Attr("for", field).Text("Note"),
		el("textarea").ID("%s", field).Class("in").Attr("rows", 3).Dir("auto").Text(m.Note).OnInput(e.typed),
		el("div").Class("foot").Body(
			el("span").Text(m.Created.Local().Format("2 Jan 2006, 15:04")),
			button("btn", e.delete).Body(icon("trash"), el("span").Text("Delete")),
		),
	)
}

func (e *editor) kinds() app.UI {
	var out []app.UI
	for _, k := range annotation.Kinds {
		out = append(out, &choice{root: e.root, Mark: e.Mark.ID, Kind: k, Taken: k == e.Mark.Kind})
	}
	return el("div").Class("seg").Role("group").Aria("label", "Kind").Body(out...)
}

// others leads to the other marks at the same place.
func (e *editor) others() app.UI {
	if e.Of < 2 {
		return el("div").Hidden(true)
	}
	return button("btn others", e.next).Text("Mark " + strconv.Itoa(e.Place+1) + " of " + strconv.Itoa(e.Of) + " here: show the next")
}

func (e *editor) next(app.Context, app.Event) { e.root.Send(session.Chosen{At: e.Under}) }

func (e *editor) close(app.Context, app.Event) { e.root.Send(session.Left{}) }

func (e *editor) delete(app.Context, app.Event) { e.root.Send(session.Deleted{ID: e.Mark.ID}) }

func (e *editor) typed(_ app.Context, ev app.Event) {
	e.root.Send(session.NoteTyped{ID: e.Mark.ID, Note: ev.Get("target").Get("value").String(), At: e.root.config.Now()})
}

// choice is one kind that a mark can have, or has.
type choice struct {
	app.Compo
	root *Root

	Mark  annotation.ID
	Kind  annotation.Kind
	Taken bool
}

// Render implements app.Composer.
func (c *choice) Render() app.UI {
	return button("", c.take).Aria("pressed", strconv.FormatBool(c.Taken)).Text(c.Kind.Name())
}

func (c *choice) take(app.Context, app.Event) {
	c.root.Send(session.KindSet{ID: c.Mark, Kind: c.Kind, At: c.root.config.Now()})
}
