// Package claim finds the sentences of English news that state what can be checked, and who
// states it. It never says that one of them is true.
package claim

import (
	"sort"

	"gloss/app/suggest/figure"
	"gloss/app/suggest/quote"
	"gloss/app/suggest/token"
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

// likely is the least score of a sentence that is taken for a claim.
const likely = 0.5

// Find finds the sentences of d that state a verifiable fact, the likeliest first,
// given its figures and quotes.
func Find(d *token.Document, figures []figure.Figure, quotes []quote.Quote) []Claim {
	m := shippedModel()
	var out []Claim
	var cited []bool // of each of out: a word of it may name a source
	r := reader{d: d, lex: sharedLexicon(), figures: figures}
	for _, s := range d.Sentences {
		v := r.read(s)
		if score := m.score(v); score >= likely {
			out = append(out, Claim{Span: s, Score: score, Reasons: m.reasons(v)})
			cited = append(cited, v.named[hasSource])
		}
	}
	nameClaimants(d, out, cited, quotes)
	sort.SliceStable(out, func(i, j int) bool { return out[i].Score > out[j].Score })
	return out
}

// Score is the highest score of a sentence of d, 0 if it has none, given its
// figures.
func Score(d *token.Document, figures []figure.Figure) float64 {
	m := shippedModel()
	best := 0.0
	r := reader{d: d, lex: sharedLexicon(), figures: figures}
	for _, s := range d.Sentences {
		best = max(best, m.score(r.read(s)))
	}
	return best
}

// shippedModel reads the embedded weights.
func shippedModel() model {
	m, err := parseModel(shippedWeights)
	if err != nil {
		panic(err) // the file is part of the program, and a test reads it
	}
	return m
}
