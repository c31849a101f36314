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
	m, describe := annotation.NewMatcher(a.Text), annotation.NewDescriber(a.Text)
	o := codeunit.NewOffsets(a.Text)
	unit, _ := unitOf(incoming, o)
	for _, in := range incoming {
		if in.Unplaced != "" {
			unplaced = append(unplaced, Unplaced{in, in.Unplaced})
			continue
		}
		sel := in.Selector
		if sel.Position != nil && unit != codeunit.Runes {
			sel.Position = inRunes(*sel.Position, unit, o)
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
		mark, err := stand(in, place, a, describe)
		if err != nil {
			unplaced = append(unplaced, Unplaced{in, err.Error()})
			continue
		}
		placed = append(placed, mark)
	}
	annotation.Sort(placed)
	return placed, unplaced
}

// Unit is what the positions of marks on an article are counted in, in words; "" where none
// has one. Without the text of the article it is what the format of their file counts in.
func Unit(incoming []codec.Incoming, doc string) string {
	unit, said := unitOf(incoming, codeunit.NewOffsets(doc))
	if !said {
		return ""
	}
	return unit.String()
}

// unitOf is what the positions of marks count, if there are any: what puts the most of them
// on their words, or else what the format of their file counts in.
func unitOf(incoming []codec.Incoming, o *codeunit.Offsets) (unit codeunit.Unit, said bool) {
	usual := codeunit.Runes
	var votes codeunit.Votes
	for _, in := range incoming {
		if in.UTF16 {
			usual = codeunit.UTF16
		}
		if p := in.Selector.Position; p != nil {
			said = true
			votes.Add(o, p.Start, p.End, in.Selector.Quote.Exact)
		}
	}
	unit, _ = votes.Unit(usual)
	return unit, said
}

// inRunes is a position in code points. One that is no place of the text is kept as it is,
// for the words to be looked for elsewhere.
func inRunes(p annotation.Position, unit codeunit.Unit, o *codeunit.Offsets) *annotation.Position {
	if span, is := o.Span(unit, p.Start, p.End); is {
		p.Start, p.End = o.From(codeunit.Runes, span)
	}
	return &p
}

// stand is the mark at a place of the article.
func stand(in codec.Incoming, place annotation.Place, a article.Article, describe *annotation.Describer) (annotation.Annotation, error) {
	mark := in.Annotation
	mark.Target = annotation.Target{Source: string(a.ID), Span: place.Span, Quote: describe.Quote(place.Span)}
	standing := annotation.AnchorStatus{Version: string(a.ID), State: place.State, Confidence: place.Confidence}
	if place.State == annotation.Changed {
		standing.Former = in.Selector.Quote.Exact
	}
	mark.Target.Stand(standing)
	return mark, mark.Check(a.Text)
}
