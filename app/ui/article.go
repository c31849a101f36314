package ui

import (
	"cmp"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/annotation/ordered"
	"gloss/app/article"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/surface"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// drawing is the surfaces of the article, and how much of them is drawn.
type drawing struct {
	surface.Reading

	shows article.ID // what is being drawn
	upTo  int        // how many of its parts are, if it is long
	notes int        // how many of its notes are, at most
	more  bool       // more notes are to be drawn after this frame
	paper bool       // the notes are to be on paper

	read    article.ID
	minutes int // to read it

	of     ordered.Marks // all marks
	hidden []annotation.Kind
	held   workspace.EdgeDrag
	left   ordered.Marks // those that are drawn
}

// shown is the marks that are drawn. They are the same ones for as long as nothing of
// them changes.
func (r *Root) shown() ordered.Marks {
	s, d := &r.state, &r.drawn
	switch {
	case !identical(d.hidden, s.Hidden) || d.held != s.EdgeDrag || d.held.ID != "" && !d.of.Same(s.Marks):
		d.left = s.Shown()
	case !d.of.Same(s.Marks):
		d.left = r.shownAfter()
	}
	d.of, d.hidden, d.held = s.Marks, s.Hidden, s.EdgeDrag
	return d.left
}

// shownAfter is the marks that are drawn after some of them changed, with no look at the
// others.
func (r *Root) shownAfter() ordered.Marks {
	s, d := &r.state, &r.drawn
	from, before, now := ordered.Changed(d.of, s.Marks)
	if len(s.Hidden) == 0 || before-from > fewMarks || now-from > fewMarks {
		return s.Shown()
	}
	var gone []annotation.ID
	var come []*annotation.Annotation
	for m := range d.of.Between(from, before) {
		gone = append(gone, m.ID)
	}
	for m := range s.Marks.Between(from, now) {
		if !s.Hides(m.Kind) {
			come = append(come, m)
		}
	}
	return d.left.With(gone, come...)
}

// fewMarks is how many marks change at most for those that are drawn not to be chosen anew
// among all.
const fewMarks = 100

// identical reports whether two slices are one. Slices of State are never
// changed in place, so that they then hold the same.
func identical[T any](a, b []T) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// toShow is what the page is to show of the article and its marks.
func (r *Root) toShow() surface.Shown {
	d, a := &r.drawn, r.state.Article
	if d.read != a.ID || d.minutes == 0 {
		d.read, d.minutes = a.ID, minutes(a)
	}
	d.Says = func(m *annotation.Annotation) (string, string) { return wording.Summary(*m) }
	d.Printed = func(m *annotation.Annotation) [][2]string { return printed(m, tiesOf(&r.state, *m)) }
	s := surface.Shown{Article: a, Known: metadata(a, d.minutes), Marks: r.shown(), Open: r.state.Open, UpTo: d.upTo, Notes: d.notes, Paper: d.paper}
	if d.shows == "" {
		d.Read(a) // the page before the program runs
		s.UpTo = len(d.Parts())
	}
	return s
}

// paint shows on the page what changed of the article and its marks. If that panics,
// the page goes back to what it showed before.
func (r *Root) paint() {
	if !r.guard("draw surface", func() {
		if c := r.drawn.Change(r.toShow()); !c.Empty() {
			r.config.Page.Paint(c.JSON())
			c.Done()
		}
	}) {
		r.NotDrawn()
	}
}

func (r *Root) article() app.UI {
	a := r.state.Article
	whole := kit.El("article").ID(articleID).TabIndex(0).Aria("label", words.BarArticle.String()).Body(
		r.surface("front", kit.El("header")),
		r.surface("text", kit.El("div").Class("text")),
		r.surface("notices", kit.El("footer")),
		kit.El("div").ID("gutter").Aria("hidden", "true"), // gloss.suggested puts the ticks there
		kit.El("div").ID("caret").Aria("hidden", "true"),
		r.handles(),
	)
	// The page is in the language of the interface, which is no language of the article.
	if lang := cmp.Or(a.Lang, r.state.Suggest.Lang); lang != "" {
		whole = whole.Lang("%s", lang)
	}
	return whole
}

// metadata is what is known of an article, in pieces, with the minutes that it takes
// to read.
func metadata(a article.Article, minutes int) []string {
	var out []string
	for _, known := range []string{a.Author, a.Source, wording.Date(a.Published), words.BarMinutes.With("n", minutes)} {
		if known != "" {
			out = append(out, known)
		}
	}
	return out
}

// wordsAMinute is an adult's silent reading of prose, by Brysbaert's review of
// 190 studies (2019): 238.
const wordsAMinute = 238

func minutes(a article.Article) int { return max(1, (a.Words()+wordsAMinute/2)/wordsAMinute) }
