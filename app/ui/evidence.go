package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/safeurl"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/session/wording"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// evidence lists what speaks for and against a mark, each as a small card. One piece at a
// time is being filled in.
func (e *editor) evidence() app.UI {
	m := e.Mark
	head := words.EditorEvidence.String()
	if n := len(m.Evidence); n > 0 {
		head = words.EditorEvidenceCount.With("n", n)
	}
	add := fieldID(fields.Ref{Mark: m.ID, Field: fields.AddEvidence})
	body := []app.UI{kit.El("div").Class("hd").Body(
		kit.El("span").Class("group-name").Text(head),
		kit.Button("btn add", e.addEvidence).ID("%s", add).Body(kit.Icon("plus"), kit.El("span").Text(words.EditorAddEvidence.String())),
	)}
	for i, v := range m.Evidence {
		if e.Unfolded != i+1 {
			body = append(body, &piece{root: e.root, Mark: m.ID, Index: i, Evidence: v})
			continue
		}
		var drawn []app.UI
		for k := range fields.All {
			if r := &fields.All[k]; r.Each == fields.EachEvidence {
				drawn = append(drawn, e.fieldOf(r, i))
			}
		}
		body = append(body, kit.El("div").Class("piece open "+string(v.Stance.Hue())).Role("group").Aria("label", words.EditorEvidence.String()).Body(
			kit.El("div").Class("fields").Body(drawn...), &removal{root: e.root, Index: i, Mark: m.ID},
		))
	}
	return kit.El("div").Class("evidence").Role("group").Aria("label", words.EditorEvidence.String()).Body(body...)
}

func (e *editor) addEvidence(app.Context, app.Event) {
	e.root.Send(reader.EvidenceAdded{ID: e.Mark.ID, At: e.root.config.Now()})
}

// pieceWords is what a piece of evidence is called.
func pieceWords(v annotation.Evidence) string {
	for _, said := range []string{v.Title, v.URL, v.Excerpt} {
		if said = wording.FirstWords(said, 80); said != "" {
			return said
		}
	}
	return words.EditorNoSource.String()
}

// piece is one piece of evidence, with a button that opens its fields.
type piece struct {
	compo
	root *Root

	Mark     annotation.ID
	Index    int
	Evidence annotation.Evidence
}

// CompoID keeps each piece with its mark and place.
func (p *piece) CompoID() string { return string(p.Mark) + strconv.Itoa(p.Index) }

// Render implements app.Composer.
func (p *piece) Render() app.UI { return kit.Draw(&p.compo, p.root, p, p.render) }

func (p *piece) render() app.UI {
	v := p.Evidence
	var title app.UI = kit.El("span").Class("words").Dir("auto").Text(pieceWords(v))
	if to := safeurl.Web(v.URL); to != "" {
		title = kit.OutwardAs(to, pieceWords(v))
	}
	edit := fieldID(fields.Ref{Mark: p.Mark, Field: fields.EditEvidence, Index: p.Index})
	body := []app.UI{
		kit.El("div").Class("t").Body(
			kit.Stance(v.Stance, stanceName(v.Stance).String()),
			kit.Button("unfold", p.show).ID("%s", edit).Aria("expanded", "false").Body(
				kit.Icon("pencil"), kit.El("span").Class("unseen").Text(words.EditorEdit.With("words", pieceWords(v))),
			),
		),
		title,
	}
	if v.Excerpt != "" && v.Title+v.URL != "" {
		body = append(body, kit.El("p").Class("excerpt").Dir("auto").Text(wording.FirstWords(v.Excerpt, 240)))
	}
	var about []app.UI
	if v.Accessed != "" {
		about = append(about, kit.El("span").Text(words.EditorRead.With("date", v.Accessed)))
	}
	switch to := safeurl.Web(v.Archive); {
	case to != "":
		about = append(about, kit.OutwardAs(to, words.EditorArchived.String()))
	case safeurl.Web(v.URL) != "":
		about = append(about, kit.Button("link", p.archive).Text(words.EditorAddArchive.String()))
	}
	if about != nil {
		body = append(body, kit.El("p").Class("k").Body(about...))
	}
	return kit.El("div").Class("piece " + string(v.Stance.Hue())).Body(body...)
}

func (p *piece) show(app.Context, app.Event) { p.root.Send(reader.EvidenceShown{Index: p.Index}) }

// archive goes to the field for a saved copy.
func (p *piece) archive(app.Context, app.Event) {
	p.root.Send(reader.EvidenceShown{Index: p.Index, Field: fields.Archive})
}

// stanceName is what evidence does to a mark.
func stanceName(s annotation.Stance) words.Text {
	switch s {
	case annotation.Supports:
		return words.EditorSupports
	case annotation.InPart:
		return words.EditorInPart
	case annotation.Contradicts:
		return words.EditorContradicts
	}
	return words.EditorContext
}

// removal ends the filling in of a piece of evidence, or takes the piece away.
type removal struct {
	compo
	root *Root

	Mark  annotation.ID
	Index int
}

// CompoID keeps each button with its piece.
func (r *removal) CompoID() string { return string(r.Mark) + strconv.Itoa(r.Index) }

// Render implements app.Composer.
func (r *removal) Render() app.UI { return kit.Draw(&r.compo, r.root, r, r.render) }

func (r *removal) render() app.UI {
	return kit.El("div").Class("do").Body(
		kit.Button("btn primary", r.end).Text(words.EditorDone.String()),
		kit.Button("btn", r.remove).Text(words.EditorRemove.String()),
	)
}

func (r *removal) end(app.Context, app.Event) {
	r.root.Send(reader.EvidenceDone{ID: r.Mark, Index: r.Index, At: r.root.config.Now()})
}

func (r *removal) remove(app.Context, app.Event) {
	r.root.Send(reader.EvidenceRemoved{ID: r.Mark, Index: r.Index, At: r.root.config.Now()})
}
