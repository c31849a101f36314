// Package reconcile says what annotations that a file brings do to those that are
// there: which article each is on, where it stands in that, on what it waits if the
// article is not here, and which of two with one id counts. It changes no store.
package reconcile

import (
	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/codeunit"
)

// Unplaced is a mark that was not found, and why, in words.
type Unplaced struct {
	codec.Incoming
	Reason string
}

// Anchor finds marks in an article by the rules of annotation.Matcher. What
// became of each is in its standing; a lost one is returned with the reason.
func Anchor(incoming []codec.Incoming, a article.Article) (placed []annotation.Annotation, unplaced []Unplaced) {
	m, u := annotation.NewMatcher(a.Text), codeunit.New(a.Text)
	for _, in := range incoming {
		if in.Unplaced != "" {
			unplaced = append(unplaced, Unplaced{in, in.Unplaced})
			continue
		}
		sel := in.Selector
		if sel.Position != nil && in.UTF16 {
			p := annotation.Position{Start: u.ToRunes(sel.Position.Start), End: u.ToRunes(sel.Position.End)}
			sel.Position = &p
		}
		place := m.Match(sel)
		if place.State == annotation.Lost && sel.Position != nil {
			// Another tool counts from where its page begins, menus and all.
			sel.Position = nil
			if place = m.Match(sel); place.State == annotation.Exact {
				place.State = annotation.Moved
			}
		}
		if place.State == annotation.Lost {
			unplaced = append(unplaced, Unplaced{in, place.Reason})
			continue
		}
		mark, err := stand(in, place, a)
		if err != nil {
			unplaced = append(unplaced, Unplaced{in, err.Error()})
			continue
		}
		placed = append(placed, mark)
	}
	annotation.Sort(placed)
	return placed, unplaced
}

// stand is the mark at a place of the article.
func stand(in codec.Incoming, place annotation.Place, a article.Article) (annotation.Annotation, error) {
	mark := in.Annotation
	mark.Target = annotation.Target{Source: string(a.ID), Span: place.Span, Quote: annotation.Describe(a.Text, place.Span)}
	standing := annotation.AnchorStatus{Version: string(a.ID), State: place.State, Confidence: place.Confidence}
	if place.State == annotation.Changed {
		standing.Former = in.Selector.Quote.Exact
	}
	mark.Target.Stand(standing)
	return mark, mark.Check(a.Text)
}
