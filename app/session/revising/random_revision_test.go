package revising_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/library"
	"gloss/app/session/reader"
	"gloss/app/session/revising"
	"gloss/app/session/sessiontest"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/text"
)

// edition is a story of these sentences.
func edition(sentences []string) string {
	var b strings.Builder
	b.WriteString("Harbour news\n\n")
	for i, s := range sentences {
		b.WriteString(s)
		if i%3 == 2 {
			b.WriteString("\n\n")
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// edited is what the editor makes of the sentences.
func edited(r *rand.Rand, sentences []string) []string {
	var out []string
	for _, s := range sentences {
		switch r.IntN(8) {
		case 0: // gone
		case 1:
			words := strings.Fields(s)
			words[r.IntN(len(words))] = fmt.Sprint("altered", r.IntN(1000))
			out = append(out, strings.Join(words, " ")+".")
		case 2:
			out = append(out, fmt.Sprintf("Something new of the %dth pier was said.", r.IntN(1000)), s)
		default:
			out = append(out, s)
		}
	}
	return out
}

// However an article is revised and whatever is decided, undone and done again,
// every mark is there once, on words that are its own, and the device has what
// the state has.
func TestRandomRevisionsLoseNothing(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 3))
		var sentences []string
		for i := range 20 {
			sentences = append(sentences, fmt.Sprintf("On pier %d the crew of %d unloaded %d crates of fish.", i, r.IntN(40), r.IntN(900)))
		}
		p := begin(t)
		p.Gives(edition(sentences), sessiontest.Noon)
		doc := p.S.Article.Text
		made := 0
		for range 12 {
			from := r.IntN(len(doc))
			p.IDs++
			p.Play(reader.Selected{Selection: caret.Selection{Anchor: from, Focus: min(len(doc), from+1+r.IntN(120))}})
			before := p.S.Marks.Len()
			p.Play(reader.MarkMade{Kind: annotation.Kinds[r.IntN(3)], ID: annotation.ID(fmt.Sprint("urn:", seed, ":", p.IDs)), At: sessiontest.Noon})
			made += p.S.Marks.Len() - before
		}
		texts := map[article.ID]string{p.S.Article.ID: doc}
		for range 3 {
			last := p.S.Article.ID
			sentences = edited(r, sentences)
			p.Gives(edition(sentences), sessiontest.Noon)
			texts[p.S.Article.ID] = p.S.Article.Text
			if p.S.Article.ID == last {
				continue
			}
			p.Play(revising.RevisionNamed{Earlier: last})
			for range 15 {
				p.Play(decision(r, &p.S))
				for _, m := range append(p.S.Left(), p.S.Marks.Values()...) {
					if err := m.Check(texts[article.ID(m.Target.Source)]); err != nil {
						t.Fatalf("seed %d: %v", seed, err)
					}
					if s := m.Target.AnchorStatus; m.Target.Source == s.Version && (s.State == annotation.Lost || s.State == annotation.Changed && s.Former == "") {
						t.Fatalf("seed %d: %q stands there as %+v", seed, m.Target.Quote.Exact, s)
					}
				}
			}
			if p.S.Article.Revises == "" {
				p.Play(revising.RevisionNamed{Earlier: last}) // it was undone
			}
			if got := len(p.S.Left()) + p.S.Marks.Len(); got != made {
				t.Fatalf("seed %d: %d marks of %d", seed, got, made)
			}
			l, err := store.History(t.Context(), p.Store, p.S.Article.ID)
			if err != nil || sessiontest.Quotes(l.Annotations) != sessiontest.Quotes(p.S.Marks.Values()) || len(l.Earlier) != len(p.S.Earlier) {
				t.Fatalf("seed %d: the device has %s, %v", seed, sessiontest.Quotes(l.Annotations), err)
			}
			for i, v := range l.Earlier {
				if sessiontest.Quotes(v.Annotations) != sessiontest.Quotes(p.S.Earlier[i].Annotations) {
					t.Fatalf("seed %d: of version %d the device has %s", seed, i, sessiontest.Quotes(v.Annotations))
				}
			}
		}
	}
}

// decision is something that a person may do about a revision.
func decision(r *rand.Rand, s *session.State) session.Msg {
	left := s.Left()
	if len(left) == 0 || r.IntN(4) == 0 {
		return []session.Msg{reader.Undone{}, reader.Redone{}, reader.Redone{}, workspace.Viewed{View: workspace.Reader}, workspace.Viewed{View: workspace.Revision}}[r.IntN(5)]
	}
	id := left[r.IntN(len(left))].ID
	from := r.IntN(len(s.Article.Text))
	switch r.IntN(6) {
	case 0:
		return revising.WordingAccepted{ID: id, At: sessiontest.Noon}
	case 1:
		return revising.MarkKept{ID: id, At: sessiontest.Noon}
	case 2:
		return revising.PlacingBegan{ID: id}
	case 3:
		return reader.Selected{Selection: caret.Selection{Anchor: from, Focus: min(len(s.Article.Text), from+20)}}
	case 4:
		return revising.Placed{At: sessiontest.Noon}
	}
	return reader.Left{}
}

// BenchmarkRevisionTaken takes a newer version of an article of 20,000 words
// with 1,000 marks, changed in 100 places.
func BenchmarkRevisionTaken(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	var sentences []string
	for i := range 2000 {
		sentences = append(sentences, fmt.Sprintf("On pier %d the crew of %d unloaded %d crates of fish.", i, r.IntN(4000), r.IntN(9000)))
	}
	old, _ := article.FromPlain([]byte(edition(sentences)))
	for i := range 100 {
		sentences[i*20] = strings.Replace(sentences[i*20], "crates", "boxes", 1)
	}
	now, _ := article.FromPlain([]byte(edition(sentences)))
	l := store.Loaded{Article: old}
	for i := range 1000 {
		from := i * (len(old.Text) - 40) / 1000
		m := annotation.Annotation{ID: annotation.ID(fmt.Sprint("urn:", i)), Kind: annotation.Claim, Created: sessiontest.Noon, Modified: sessiontest.Noon}
		span := text.TrimSpace(old.Text, text.Whole(old.Text, text.Span{Start: from, End: from + 30}))
		m.Target = annotation.Target{Source: string(old.ID), Span: span, Quote: annotation.Describe(old.Text, span)}
		l.Annotations = append(l.Annotations, m)
	}
	for b.Loop() {
		s := session.State{Workspace: workspace.Workspace{Model: library.Model{Article: now, Ready: true}}}
		s, _ = session.Update(s, revising.EarlierLoaded{Loaded: l, Of: now.ID, At: sessiontest.Noon})
		if s.Marks.Len()+len(s.Left()) != 1000 {
			b.Fatal(s.Marks.Len(), len(s.Left()))
		}
		if _, ok := s.Review(); !ok {
			b.Fatal("no review")
		}
	}
}
