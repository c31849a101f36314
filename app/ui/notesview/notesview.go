// Package notesview draws the notes of the open article as a list in the order of the
// text, for screens on which no margin stands beside it.
package notesview

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/reader"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// compo is what every component of this package embeds.
type compo = kit.Component

// most is how many notes are drawn. The list of all marks has the rest.
const most = 200

// notes lists the marks of the open article.
type notes struct {
	compo
	host kit.Host

	Marks []annotation.Annotation // all of them, in the order of the text
	Kind  annotation.Kind         // that alone is listed; "" for all
}

// New is the list of notes as the state has it.
func New(host kit.Host) app.UI {
	s := host.State()
	return &notes{host: host, Marks: s.Marks.Values(), Kind: s.NotesOf}
}

// Render implements app.Composer.
func (v *notes) Render() app.UI { return kit.Draw(&v.compo, v.host, v, v.render) }

func (v *notes) render() app.UI {
	var rows []app.UI
	for i := range v.Marks {
		if m := &v.Marks[i]; (v.Kind == "" || m.Kind == v.Kind) && len(rows) < most {
			rows = append(rows, v.row(m))
		}
	}
	empty := kit.El("p").Class("none")
	switch {
	case len(v.Marks) == 0:
		empty = empty.Text(words.PhoneNoNotes.String())
	case len(rows) == 0:
		empty = empty.Text(words.PhoneOtherKinds.String())
	default:
		empty = empty.Hidden(true)
	}
	return kit.El("main").Class("view notes").Aria("labelledby", kit.ViewID).Body(
		kit.Button("btn back", v.back).Body(kit.Icon("back"), kit.El("span").Text(words.BackToArticle.String())),
		kit.El("h1").ID(kit.ViewID).TabIndex(-1).Text(words.PhoneNotes.String()),
		v.chips(),
		kit.El("ol").Class("list").Body(rows...),
		empty,
		kit.Hidden(kit.Button("btn outlined", v.all), len(v.Marks) == 0).Text(words.PhoneAllMarks.String()),
	)
}

func (v *notes) back(app.Context, app.Event) { v.host.Send(workspace.Viewed{View: workspace.Reader}) }
func (v *notes) all(app.Context, app.Event)  { v.host.Send(workspace.Viewed{View: workspace.Marks}) }

// counted is what a chip says of a kind.
var counted = map[annotation.Kind]words.Text{
	annotation.Claim: words.PhoneClaims, annotation.Quote: words.PhoneQuotes, annotation.Figure: words.PhoneFigures,
}

// chips count the marks of each kind, and list one kind alone.
func (v *notes) chips() app.UI {
	n := map[annotation.Kind]int{}
	for i := range v.Marks {
		n[v.Marks[i].Kind]++
	}
	chip := func(k annotation.Kind, says string) app.UI {
		pick := func(app.Context, app.Event) { v.host.Send(reader.NotesListed{Kind: k}) }
		return kit.El("li").Body(kit.Button("chip "+string(k), nil).OnClick(kit.Heard(pick, k)).Aria("pressed", strconv.FormatBool(v.Kind == k)).Body(
			kit.El("span").Text(says),
		))
	}
	chips := []app.UI{chip("", words.PhoneAllNotes.With("n", len(v.Marks)))}
	for _, k := range annotation.Kinds {
		chips = append(chips, chip(k, counted[k].With("n", n[k])))
	}
	return kit.El("ul").Class("chips").Aria("label", words.PhoneByKind.String()).Body(chips...)
}

// row is one mark: its kind and verdict, its words, and its note.
func (v *notes) row(m *annotation.Annotation) app.UI {
	id := m.ID
	pick := func(app.Context, app.Event) { v.host.Send(reader.NotePicked{ID: id}) }
	quoted, _ := wording.CutTo(wording.OneLine(m.Target.Quote.Exact), 240)
	_, note := wording.Summary(*m)
	rest := kit.El("span").Class("rest").Dir("auto").Text(note)
	if note == "" {
		rest = kit.El("span").Class("rest ask").Text(words.PhoneWriteNote.String())
	}
	return kit.El("li").Class(string(m.Kind)).Body(
		kit.Button("words", nil).OnClick(kit.Heard(pick, id)).Body(
			kit.El("span").Class("of").Body(kit.El("b").Class("kind").Text(words.Kind(m.Kind)), kit.Verdict(m.Step())),
			kit.El("span").Class("what").Dir("auto").Text(quoted),
			rest,
		),
	)
}
