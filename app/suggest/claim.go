package suggest

import (
	"sort"

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
func Claims(doc string) []Claim {
	d := Read(doc)
	return d.Claims(d.Figures(), d.Quotes())
}

// Claims finds the sentences that state a verifiable fact, the likeliest first,
// given the figures and quotes of the text.
func (d *Document) Claims(figures []Figure, quotes []Quote) []Claim {
	m := shippedClaimModel()
	var out []Claim
	var cited []bool // of each of out: a word of it may name a source
	r := claimReader{d: d, lex: sharedLexicon(), figures: figures}
	for _, s := range d.Sentences {
		v := r.read(s)
		if score := m.claimScore(v); score >= likelyClaim {
			out = append(out, Claim{Span: s, Score: score, Reasons: m.reasons(v)})
			cited = append(cited, v.named[hasSource])
		}
	}
	nameClaimants(d, r.lex, out, cited, quotes)
	sort.SliceStable(out, func(i, j int) bool { return out[i].Score > out[j].Score })
	return out
}

// ClaimScore is the highest score of a sentence of the text, 0 if it has none,
// given its figures.
func (d *Document) ClaimScore(figures []Figure) float64 {
	m := shippedClaimModel()
	best := 0.0
	r := claimReader{d: d, lex: sharedLexicon(), figures: figures}
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
