package main

import (
	"gloss/app/suggest"
	"gloss/app/text"
)

// quoteOut is one quote, without its marks; a null speaker was not found.
type quoteOut struct {
	Start      int     `json:"start"`
	End        int     `json:"end"`
	Speaker    *[2]int `json:"speaker"`
	Cue        *[2]int `json:"cue"`
	Name       string  `json:"name"`
	Confidence float64 `json:"confidence"`
}

// claimOut is one claim; a null claimant is the author.
type claimOut struct {
	Start    int      `json:"start"`
	End      int      `json:"end"`
	Score    float64  `json:"score"`
	Reasons  []string `json:"reasons"`
	Claimant *[2]int  `json:"claimant"`
	Name     string   `json:"name"`
}

func quotesOut(quotes []suggest.Quote, x *text.Index) []quoteOut {
	out := make([]quoteOut, 0, len(quotes))
	for _, q := range quotes {
		out = append(out, quoteOut{
			Start: x.ToRunes(q.Span.Start), End: x.ToRunes(q.Span.End),
			Speaker: spanOut(q.Speaker, x), Cue: spanOut(q.Cue, x), Name: q.Name, Confidence: q.Confidence,
		})
	}
	return out
}

func claimsOut(claims []suggest.Claim, x *text.Index) []claimOut {
	out := make([]claimOut, 0, len(claims))
	for _, c := range claims {
		out = append(out, claimOut{
			Start: x.ToRunes(c.Span.Start), End: x.ToRunes(c.Span.End), Score: c.Score,
			Reasons: c.Reasons, Claimant: spanOut(c.Claimant, x), Name: c.Name,
		})
	}
	return out
}

// spanOut converts a span that may be empty, for there is none.
func spanOut(s text.Span, x *text.Index) *[2]int {
	if s.Empty() {
		return nil
	}
	return &[2]int{x.ToRunes(s.Start), x.ToRunes(s.End)}
}
