package suggest_test

import (
	"strings"
	"testing"

	"gloss/app/suggest"
	"gloss/app/suggest/lang"
)

// bulk are pieces of texts that are numbers with every kind of mark between, and words that
// numbers begin with.
var bulk = []string{
	"1,", "1.", "1'", "1’", "1 234", "1\u00a0234", "1\u202f", "1-", "1–", "1:", "1/", "1,2.3", "12,34,", "1.234,", "1 000 ", "0", "9", "1e9", "10⁶", "⁶", "×10", "1×10⁸ ",
	"3 in ", "1 t ", "1 C ", "couple hundred ", "sub-7 ", "५", "５", "5万", "１,", "٣", "Mio. ", "von 1 auf ", "entre 1 et ", "de 1 a ", "milliers de ", "l'", "'",
}

// TestBulk reads 16 kB of each in every language: whatever looks too far ahead or back
// does not come to an end.
func TestBulk(t *testing.T) {
	for _, piece := range bulk {
		doc := strings.Repeat(piece, (16<<10)/len(piece))
		for _, l := range []lang.Lang{lang.English, lang.German, lang.French, lang.Spanish, lang.Other} {
			d := suggest.ReadAs(doc, suggest.WritingOf(string(l), doc))
			for _, f := range d.Figures() {
				if !f.Span.Fits(doc) || f.Min > f.Max {
					t.Fatalf("%s: %q has a figure at %v, %v to %v", l, piece, f.Span, f.Min, f.Max)
				}
			}
		}
	}
}
