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
	Under []annotation.Annotation // the marks at the place that was chosen, Mark among them
}

func (r *Root) editor() app.UI {
	m, ok := r.state.Mark(r.state.Open)
	if !ok {
		return el("div").ID("editor").Hidden(true)
	}
	e := &editor{root: r, Mark: m}
	for _, id := range r.state.Under {
		if u, ok := r.state.Mark(id); ok {
			e.Under = append(e.Under, u)
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
		e.chooser(),
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

// chooser lists the marks at the same place, so that each can be reached.
func (e *editor) chooser() app.UI {
	if len(e.Under) < 2 {
		return el("div").Hidden(true)
	}
	var rows []app.UI
	for _, m := range e.Under {
		rows = append(rows, &under{root: e.root, ID: m.ID, Kind: m.Kind, Words: session.Beginning(m.Target.Quote.Exact), Open: m.ID == e.Mark.ID})
	}
	return el("ul").Class("chooser").Aria("label", "Marks here").Body(rows...)
}

// under is one of the marks at the place that was chosen.
type under struct {
	app.Compo
	root *Root

	ID    annotation.ID
	Kind  annotation.Kind
	Words string
	Open  bool
}

// CompoID keeps each row with its mark.
func (u *under) CompoID() string { return string(u.ID) }

// Render implements app.Composer.
func (u *under) Render() app.UI {
	return el("li").Body(button(string(u.Kind), u.pick).Aria("current", strconv.FormatBool(u.Open)).Body(
		el("i").Aria("hidden", "true"),
		el("b").Text(u.Kind.Name()),
		el("span").Dir("auto").Text(u.Words),
	))
}

func (u *under) pick(app.Context, app.Event) { u.root.Send(session.MarkPicked{ID: u.ID}) }

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
