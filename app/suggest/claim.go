package suggest

import (
	"cmp"
	"slices"

	"gloss/app/text"
)

// Claim is a sentence that states something that can be checked. It is never
// called true or false here.
type Claim struct {
	Span     text.Span // the sentence
	Score    float64   // 0 to 1: how likely somebody would want it checked
	Reasons  []string  // what speaks for it, in words
	Claimant text.Span // the words that name who states it; empty if it is the author
	Name     string    // the claimant, by the fullest name the text gives
}

// likelyClaim is the least score of a sentence that is taken for a claim.
const likelyClaim = 0.5

// Claims finds the claims in doc, as Document.Claims does.
func Claims(doc string) []Claim { return Read(doc).Claims() }

// Claims finds the sentences that state a verifiable fact, the likeliest first.
func (d *Document) Claims() []Claim {
	m := shippedClaimModel()
	var out []Claim
	r := claimReader{d: d, figures: d.Figures()}
	for _, s := range d.Sentences {
		v := r.read(s)
		if score := m.claimScore(v); score >= likelyClaim {
			out = append(out, Claim{Span: s, Score: score, Reasons: m.reasons(v)})
		}
	}
	nameClaimants(d, out)
	slices.SortStableFunc(out, func(a, b Claim) int { return cmp.Compare(b.Score, a.Score) })
	return out
}

// ClaimScore is the highest score of a sentence of the text, 0 if it has none.
func (d *Document) ClaimScore() float64 {
	m := shippedClaimModel()
	best := 0.0
	r := claimReader{d: d, figures: d.Figures()}
	for _, s := range d.Sentences {
		best = max(best, m.claimScore(r.read(s)))
	}
	return best
}

// shippedClaimModel reads the embedded weights.
func shippedClaimModel() claimModel {
	m, err := parseClaimModel(claimWeights)
	if err != nil {
		panic(err) // the file is part of the program, and a test reads it
	}
	return m
}

// nameClaimants fills who states each of claims, which are in order: the
// speaker of the quote that most of it is, or the one whom the sentence names
// as its source.
func nameClaimants(d *Document, claims []Claim) {
	quotes := d.Quotes()
	q := 0
	for i := range claims {
		c := &claims[i]
		for q < len(quotes) && quotes[q].Span.End <= c.Span.Start {
			q++
		}
		c.Claimant, c.Name = sourceOf(d, quotes[q:], c.Span)
	}
}

// sourceOf finds who states a sentence, given the quotes that end after its
// start.
func sourceOf(d *Document, quotes []Quote, s text.Span) (text.Span, string) {
	for k := range quotes {
		if quotes[k].Span.Start >= s.End {
			break
		}
		if !quotes[k].Speaker.Empty() && quotes[k].Span.Clip(s).Len()*2 > s.Len() {
			return quotes[k].Speaker, quotes[k].Name
		}
	}
	return text.Span{}, ""
}
