package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/session/wording"
	"gloss/app/ui/kit"
)

// editor is the card in which one mark is changed. It floats over the margin,
// or lies at the bottom of a narrow screen; it never moves the text.
type editor struct {
	compo
	root *Root

	Mark        annotation.Annotation
	Overlapping []annotation.Annotation // the marks at the place that was chosen, Mark among them

	Source   bool // there is a link to its words on the article's page
	More     bool // is shown what is needed less often
	Unfolded int  // the piece of evidence that is shown, from 1
	Faults   []fields.Fault
	Offers   map[fields.Field][]string
	Ties     []reader.Tie
	Linkable []fields.Option
}

func (r *Root) editor() app.UI {
	m, ok := r.state.Mark(r.state.Open)
	if !ok {
		return kit.El("div").ID("editor").Hidden(true)
	}
	s := &r.state
	e := &editor{
		root: r, Mark: m,
		More: s.More, Unfolded: s.Unfolded, Faults: s.Faults, Offers: s.Offers(m.ID), Ties: s.Ties(m.ID),
	}
	if s.More {
		e.Linkable = s.Linkable(m.ID)
	}
	_, e.Source = s.SourceLink(m)
	for _, id := range s.Overlapping {
		if u, ok := s.Mark(id); ok {
			e.Overlapping = append(e.Overlapping, u)
		}
	}
	return e
}

// CompoID gives each mark an editor, and with it fields, of its own.
func (e *editor) CompoID() string { return string(e.Mark.ID) }

// Render implements app.Composer.
func (e *editor) Render() app.UI { return kit.Draw(&e.compo, e.root, e, e.render) }

func (e *editor) render() app.UI {
	m := e.Mark
	return kit.El("section").ID("editor").Class("card "+string(m.Kind)).DataSet("mark", string(m.ID)).Role("dialog").TabIndex(-1).Aria("label", m.Kind.Name()).Body(
		kit.El("div").Class("top").Body(
			e.kinds(),
			kit.Button("btn close", e.close).Title("Close (Esc)").Aria("label", "Close").Body(kit.Icon("close")),
		),
		kit.El("blockquote").Dir("auto").Text(m.Target.Quote.Exact),
		e.chooser(),
		standing(m),
		kit.El("div").Class("fields").Body(e.fields(false)...),
		e.more(),
		kit.El("div").Class("foot").Body(
			kit.El("span").Text(dates(m)),
			e.links(),
			kit.Button("btn", e.delete).Body(kit.Icon("trash"), kit.El("span").Text("Delete")),
		),
	)
}

// links copies addresses that lead to the mark.
func (e *editor) links() app.UI {
	source := kit.Hidden(kit.Button("btn", e.copySource).Title("A link to these words on the page of the article").Text("Copy source link"), !e.Source)
	return kit.El("span").Class("links").Body(kit.Button("btn", e.copyLink).Title("A link to this mark in Gloss, on this device").Text("Copy link"), source)
}

func (e *editor) copyLink(app.Context, app.Event) { e.root.Send(reader.LinkCopied{ID: e.Mark.ID}) }
func (e *editor) copySource(app.Context, app.Event) {
	e.root.Send(reader.LinkCopied{ID: e.Mark.ID, Source: true})
}

// fields are those of the mark's kind that are always there, or those that are
// needed less often.
func (e *editor) fields(more bool) []app.UI {
	var out []app.UI
	for i := range fields.All {
		r := &fields.All[i]
		if r.Each != fields.Once || r.More != more || !r.Of(e.Mark.Kind) {
			continue
		}
		if r.Field == fields.Note {
			out = append(out, e.evidence())
		}
		out = append(out, e.fieldOf(r, 0))
	}
	return out
}

// more is the rest of the editor, behind a line that opens it.
func (e *editor) more() app.UI {
	words := "More"
	if n := len(e.Ties); n > 0 {
		words += " · " + strconv.Itoa(n) + map[bool]string{true: " link", false: " links"}[n == 1]
	}
	line := kit.Button("unfold", e.showMore).Aria("expanded", strconv.FormatBool(e.More)).Text(words)
	if !e.More {
		return kit.El("div").Class("more").Body(line)
	}
	return kit.El("div").Class("more").Body(line, kit.El("div").Class("fields").Body(append(e.fields(true), e.ties())...))
}

func (e *editor) showMore(app.Context, app.Event) { e.root.Send(reader.MoreShown{Open: !e.More}) }

// dates says when a mark was made and changed.
func dates(m annotation.Annotation) string {
	const minute = "2 Jan 2006, 15:04"
	made, changed := m.Created.Local().Format(minute), m.Modified.Local().Format(minute)
	if made == changed {
		return "Marked " + made
	}
	return "Marked " + made + "; changed " + changed
}

func (e *editor) kinds() app.UI {
	var out []app.UI
	for _, k := range annotation.Kinds {
		out = append(out, &choice{root: e.root, Mark: e.Mark.ID, Kind: k, Taken: k == e.Mark.Kind})
	}
	return kit.El("div").Class("seg").Role("group").Aria("label", "Kind").Body(out...)
}

// standing says what became of the mark when its article was revised.
func standing(m annotation.Annotation) app.UI {
	p := kit.El("p").Class("standing")
	switch m.State() {
	case annotation.Moved:
		return p.Text("Moved along with its text when the article was revised.")
	case annotation.Changed:
		return p.Body(kit.El("span").Text("Before the article was revised: "), kit.El("span").Dir("auto").Text("“"+m.Target.AnchorStatus.Former+"”"))
	}
	return p.Hidden(true)
}

// chooser lists the marks at the same place, so that each can be reached.
func (e *editor) chooser() app.UI {
	if len(e.Overlapping) < 2 {
		return kit.El("div").Hidden(true)
	}
	var rows []app.UI
	for _, m := range e.Overlapping {
		rows = append(rows, &under{root: e.root, ID: m.ID, Kind: m.Kind, Words: wording.Beginning(m.Target.Quote.Exact), Open: m.ID == e.Mark.ID})
	}
	return kit.El("ul").Class("chooser").Aria("label", "Marks here").Body(rows...)
}

// under is one of the marks at the place that was chosen.
type under struct {
	compo
	root *Root

	ID    annotation.ID
	Kind  annotation.Kind
	Words string
	Open  bool
}

// CompoID keeps each row with its mark.
func (u *under) CompoID() string { return string(u.ID) }

// Render implements app.Composer.
func (u *under) Render() app.UI { return kit.Draw(&u.compo, u.root, u, u.render) }

func (u *under) render() app.UI {
	return kit.El("li").Body(kit.Button(string(u.Kind), u.pick).Aria("current", strconv.FormatBool(u.Open)).Body(
		kit.El("i").Aria("hidden", "true"),
		kit.El("b").Text(u.Kind.Name()),
		kit.El("span").Dir("auto").Text(u.Words),
	))
}

func (u *under) pick(app.Context, app.Event) { u.root.Send(reader.MarkPicked{ID: u.ID}) }

func (e *editor) close(app.Context, app.Event) { e.root.Send(reader.Left{}) }

func (e *editor) delete(app.Context, app.Event) { e.root.Send(reader.Deleted{ID: e.Mark.ID}) }

// choice is one kind that a mark can have, or has.
type choice struct {
	compo
	root *Root

	Mark  annotation.ID
	Kind  annotation.Kind
	Taken bool
}

// Render implements app.Composer.
func (c *choice) Render() app.UI { return kit.Draw(&c.compo, c.root, c, c.render) }

func (c *choice) render() app.UI {
	return kit.Button("", c.take).Aria("pressed", strconv.FormatBool(c.Taken)).Text(c.Kind.Name())
}

func (c *choice) take(app.Context, app.Event) {
	c.root.Send(reader.KindSet{ID: c.Mark, Kind: c.Kind, At: c.root.config.Now()})
}
