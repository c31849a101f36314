package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/session/revising"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	"gloss/app/ui/revisionview"
	"gloss/app/words"
)

// editor is the card in which one mark is changed. It floats over the margin,
// or lies at the bottom of a narrow screen; it never moves the text.
type editor struct {
	compo
	root *Root

	Mark        annotation.Annotation
	Overlapping []annotation.Annotation // the marks at the place that was chosen, Mark among them

	Asks     bool            // Before is to be decided
	Before   revising.Before // what was recorded of it before it was put on other words
	Source   bool            // there is a link to its words on the article's page
	More     bool            // is shown what is needed less often
	Unfolded int             // the piece of evidence that is shown, from 1
	Faults   []fields.Fault
	Offers   map[fields.Field][]string
	Ties     []reader.Tie

	By        string         // who made it, if a file said so
	Published string         // when the article was
	Keys      [2]string      // that add evidence and go to the verdict; empty if they are switched off
	Pick      reader.Picking // the search for a mark to link,
	Picked    []reader.Pick  // and what it found
	Found     int
	All       int
}

func (r *Root) editor() app.UI {
	m, ok := r.state.Mark(r.state.Open)
	if !ok {
		return kit.El("div").ID("editor").Hidden(true)
	}
	s := &r.state
	e := &editor{
		root: r, Mark: m,
		More: s.More, Unfolded: s.Unfolded, Faults: s.Faults,
	}
	e.By = wording.FirstWords(workspace.MadeBy(m), 60)
	e.Published, e.Keys = s.Article.Published, [2]string{singleKey(s.Settings, "e"), singleKey(s.Settings, "v")}
	if s.More {
		if e.Pick = s.Pick; e.Pick.On {
			e.Picked, e.Found, e.All = r.neighbours.Pickable(&s.Workspace, s.Pick)
		}
	}
	e.Before, e.Asks = s.BeforeOf(m)
	r.neighbours.Update(&s.Workspace, m.ID)
	e.Offers, e.Ties = r.neighbours.Offers, r.neighbours.Ties
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
	return kit.El("section").ID("editor").Class("card "+string(m.Kind)).DataSet("mark", string(m.ID)).Role("dialog").TabIndex(-1).Aria("label", words.Kind(m.Kind)).Body(
		kit.El("div").Class("top").Body(
			e.kinds(),
			kit.Button("btn close", e.close).Title(words.EditorCloseKey.String()).Aria("label", words.Close.String()).Body(kit.Icon("close")),
		),
		kit.El("div").Class("body").Body(
			e.chooser(),
			e.said(),
			standing(m),
			e.before(),
			kit.El("div").Class("fields").Body(e.fields(false)...),
			e.evidence(),
			e.more(),
		),
		kit.El("div").Class("foot").Body(
			kit.El("span").Class("by").Dir("auto").Text(made(m, e.By)),
			e.keys(),
			e.links(),
			kit.Button("btn", e.delete).Title(words.EditorDeleteKey.String()).Aria("label", words.Delete.String()).Body(kit.Icon("trash")),
		),
	)
}

// said is the words that are marked or, of a figure, what was read of them.
func (e *editor) said() app.UI {
	m := e.Mark
	quoted := kit.El("blockquote").Dir("auto").Text(m.Target.Quote.Exact)
	number, of := wording.Number(m.Quantity), wording.Counted(m.Quantity)
	if m.Kind != annotation.Figure || number == "" {
		return kit.El("div").Class("said").Body(quoted)
	}
	return kit.El("div").Class("said").Body(
		quoted.Class("unseen"),
		kit.El("div").Class("parsed").Body(
			kit.El("b").Text(number), kit.El("small").Dir("auto").Text(of),
			kit.Button("", e.correct).Title(words.EditorFigure.String()).Aria("label", words.EditorFigure.String()).Body(kit.Icon("pencil")),
		),
	)
}

func (e *editor) correct(app.Context, app.Event) {
	e.root.Send(reader.FieldAsked{ID: e.Mark.ID, Field: fields.Value})
}

// keys says what the keys do while the keyboard is in the text.
func (e *editor) keys() app.UI {
	var body []app.UI
	for i, does := range []words.Text{words.EditorKeyWrite, words.EditorKeyEvidence, words.EditorKeyVerdict, words.EditorKeyBack} {
		if key := [4]string{words.KeyNameEnter.String(), e.Keys[0], e.Keys[1], words.KeyNameEscape.String()}[i]; key != "" {
			body = append(body, kit.El("span").Body(kit.El("kbd").Text(key), kit.El("span").Text(does.String())))
		}
	}
	return kit.El("p").Class("keysline").Aria("hidden", "true").Body(body...)
}

// links copies addresses that lead to the mark.
func (e *editor) links() app.UI {
	link := func(hint, name words.Text, icon string, do app.EventHandler) app.HTMLElem {
		return kit.Button("btn", do).Title(hint.String()).Aria("label", name.String()).Body(kit.Icon(icon))
	}
	return kit.El("span").Class("copies").Body(
		kit.Hidden(link(words.EditorCopySourceHint, words.EditorCopySource, "page", e.copySource), !e.Source),
		link(words.EditorCopyLinkHint, words.EditorCopyLink, "link", e.copyLink),
	)
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
		if r.Each != fields.Once || r.More != more || !r.Of(e.Mark.Kind) || r.Field == fields.From || r.Field == fields.To {
			continue // the ends of a range stand in the row of the value
		}
		out = append(out, e.fieldOf(r, 0))
	}
	return out
}

// more is the rest of the card, behind a line that opens it.
func (e *editor) more() app.UI {
	said := words.EditorMore.String()
	if n := len(e.Ties); n > 0 {
		said = words.EditorMoreLinks.With("n", n)
	}
	line := kit.Button("unfold", e.showMore).Aria("expanded", strconv.FormatBool(e.More)).Text(said)
	if !e.More {
		return kit.El("div").Class("more").Body(line)
	}
	return kit.El("div").Class("more").Body(line, kit.El("div").Class("fields").Body(e.fields(true)...), e.ties())
}

func (e *editor) showMore(app.Context, app.Event) { e.root.Send(reader.MoreShown{Open: !e.More}) }

// made says when a mark was made and changed, and by whom if that is known.
func made(m annotation.Annotation, by string) string {
	at, changed := words.Moment(m.Created.Local()), words.Moment(m.Modified.Local())
	switch {
	case at == changed && by == "":
		return words.EditorMarked.With("date", at)
	case at == changed:
		return words.EditorMarkedBy.With("date", at, "name", by)
	case by == "":
		return words.EditorChanged.With("date", at, "later", changed)
	}
	return words.EditorChangedBy.With("date", at, "later", changed, "name", by)
}

func (e *editor) kinds() app.UI {
	keys := kindKeys(e.root.state.Settings)
	var out []app.UI
	for i, k := range annotation.Kinds {
		out = append(out, &choice{root: e.root, Mark: e.Mark.ID, Kind: k, Key: keys[i], Taken: k == e.Mark.Kind})
	}
	return kit.El("div").Class("seg kinds").Role("group").Aria("label", words.EditorKinds.String()).Body(out...)
}

// standing says what became of the mark when its article was revised.
func standing(m annotation.Annotation) app.UI {
	p := kit.El("p").Class("standing")
	switch m.State() {
	case annotation.Moved:
		return p.Text(words.EditorMoved.String())
	case annotation.Changed:
		return p.Dir("auto").Text(words.EditorFormer.With("words", m.Target.AnchorStatus.Former))
	}
	return p.Hidden(true)
}

// before asks about what was recorded of the mark before it was put on other words.
func (e *editor) before() app.UI {
	if !e.Asks {
		return kit.El("div").Hidden(true)
	}
	return revisionview.Decide(e.root, e.Before)
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
	return kit.El("ul").Class("chooser").Aria("label", words.EditorHere.String()).Body(rows...)
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
		kit.El("b").Text(words.Kind(u.Kind)),
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
	Key   string // that does the same, if any
	Taken bool
}

// Render implements app.Composer.
func (c *choice) Render() app.UI { return kit.Draw(&c.compo, c.root, c, c.render) }

func (c *choice) render() app.UI {
	return kit.Button(string(c.Kind), c.take).Aria("pressed", strconv.FormatBool(c.Taken)).Body(
		kit.El("span").Class("name").Text(words.Kind(c.Kind)),
		kit.Hidden(kit.El("kbd").Aria("hidden", "true").Text(c.Key), c.Key == ""),
	)
}

func (c *choice) take(app.Context, app.Event) {
	c.root.Send(reader.KindSet{ID: c.Mark, Kind: c.Kind, At: c.root.config.Now()})
}
