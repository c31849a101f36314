package claim

import (
	"gloss/app/suggest/quote"
	"gloss/app/suggest/token"
	"gloss/app/text"
)

// nameClaimants fills who states each of claims, which are in order: the
// speaker of the quote that most of it is, or the one whom the sentence names
// as its source, if it is one that cites any.
func nameClaimants(d *token.Document, claims []Claim, cited []bool, quotes []quote.Quote) {
	sources := quote.NewSources(d, quotes)
	spoken := spokenOf(quotes)
	q, token := 0, 0
	for i := range claims {
		c := &claims[i]
		for q < len(spoken) && spoken[q].Span.End <= c.Span.Start {
			q++
		}
		for token < len(d.Tokens) && d.Tokens[token].Start < c.Span.Start {
			token++
		}
		if by := speakerOf(spoken[q:], c.Span); by != nil {
			c.Claimant, c.Name = by.Speaker, by.Name
			continue
		}
		if !cited[i] {
			continue
		}
		if source, name := sources.Find(token, c.Span.End); !source.Empty() {
			c.Claimant, c.Name = source, name
		}
	}
}

// spokenOf returns those of quotes that have a speaker; none of them lies within
// another.
func spokenOf(quotes []quote.Quote) []quote.Quote {
	spoken := make([]quote.Quote, 0, len(quotes))
	for _, q := range quotes {
		if !q.Speaker.Empty() && q.Depth == 0 {
			spoken = append(spoken, q)
		}
	}
	return spoken
}

// speakerOf finds the quote that most of the sentence s is, among those with a
// speaker that end after its start, or nil.
func speakerOf(spoken []quote.Quote, s text.Span) *quote.Quote {
	for k := range spoken {
		q := &spoken[k]
		if q.Outer.Start >= s.End {
			break
		}
		if q.Outer.Clip(s).Len()*2 > s.Len() {
			return q
		}
	}
	return nil
}
