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

// evidence lists what speaks for and against a mark. One piece is unfolded at
// a time.
func (e *editor) evidence() app.UI {
	body := []app.UI{kit.El("span").Class("group-name").Text("Evidence")}
	for i, v := range e.Mark.Evidence {
		p := &piece{root: e.root, Mark: e.Mark.ID, Index: i, As: v.Stance, Words: pieceWords(v), Open: e.Unfolded == i+1}
		var drawn []app.UI
		for k := range fields.All {
			if r := &fields.All[k]; p.Open && r.Each == fields.EachEvidence {
				drawn = append(drawn, e.fieldOf(r, i))
			}
		}
		if p.Open {
			drawn = append(drawn, &removal{root: e.root, Index: i, Mark: e.Mark.ID})
		}
		body = append(body, kit.El("div").Class("piece").Body(p, kit.El("div").Class("fields").Body(drawn...)))
	}
	body = append(body, kit.Button("btn add", e.addEvidence).ID("%s", fieldID(fields.Ref{Mark: e.Mark.ID, Field: fields.AddEvidence})).Body(kit.Icon("plus"), kit.El("span").Text("Add evidence")))
	return kit.El("div").Class("evidence").Role("group").Aria("label", "Evidence").Body(body...)
}

func (e *editor) addEvidence(app.Context, app.Event) {
	e.root.Send(reader.EvidenceAdded{ID: e.Mark.ID, At: e.root.config.Now()})
}

// pieceWords is what a piece of evidence is called.
func pieceWords(v annotation.Evidence) string {
	for _, words := range []string{v.Title, v.URL, v.Excerpt} {
		if words = wording.FirstWords(words, 80); words != "" {
			return words
		}
	}
	return "No source yet"
}

// piece is the line that unfolds one piece of evidence.
type piece struct {
	compo
	root *Root

	Mark  annotation.ID
	Index int
	As    annotation.Stance
	Words string
	Open  bool
}

// CompoID keeps each line with its mark and place.
func (p *piece) CompoID() string { return string(p.Mark) + strconv.Itoa(p.Index) }

// Render implements app.Composer.
func (p *piece) Render() app.UI { return kit.Draw(&p.compo, p.root, p, p.render) }

func (p *piece) render() app.UI {
	return kit.Button("unfold", p.show).Aria("expanded", strconv.FormatBool(p.Open)).Body(
		kit.Stance(p.As, stanceWords(p.As)),
		kit.El("span").Class("words").Dir("auto").Text(p.Words),
	)
}

func (p *piece) show(app.Context, app.Event) { p.root.Send(reader.EvidenceShown{Index: p.Index}) }

// stanceWords says how something bears on a mark.
func stanceWords(s annotation.Stance) string {
	switch s {
	case annotation.Supports:
		return "supports"
	case annotation.InPart:
		return "supports in part"
	case annotation.Contradicts:
		return "contradicts"
	}
	return "context"
}

// removal takes a piece of evidence away.
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
	return kit.El("div").Class("field remove").Body(kit.Button("btn", r.remove).Text("Remove evidence"))
}

func (r *removal) remove(app.Context, app.Event) {
	r.root.Send(reader.EvidenceRemoved{ID: r.Mark, Index: r.Index, At: r.root.config.Now()})
}
