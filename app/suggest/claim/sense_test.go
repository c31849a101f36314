package claim

import (
	"testing"

	"gloss/app/suggest/figure"
	"gloss/app/suggest/token"
)

func TestSuperlativeInItsSense(t *testing.T) {
	for _, tt := range []struct {
		doc  string
		want bool
	}{
		{"It was the coldest night of the century.", true},
		{"The region is among the worst in the country.", true},
		{"The bay has the most whales on the coast.", true},
		{"Sales reached a record high in June.", true},
		{"The fair drew a record 41,000 visitors.", true},
		{"She is the league's best keeper since 1990.", true},
		{"The first train left at noon.", false},
		{"The last guests went home.", false},
		{"At least two people were hurt.", false},
		{"Most of the roads are closed.", false},
		{"Most farmers sold their herds.", false},
		{"He has a criminal record.", false},
		{"The record was kept in a drawer.", false},
		{"Police made an arrest in the forest.", false},
		{"Her best friend lives abroad.", false},
		{"The interest on the loan was paid.", false},
	} {
		if got := read(tt.doc).named[hasSuperlative]; got != tt.want {
			t.Errorf("%q: superlative is %v", tt.doc, got)
		}
	}
}

func TestWhatASentenceIsFor(t *testing.T) {
	for _, tt := range []struct {
		doc  string
		f    feature
		want bool
	}{
		{"The harbour will reopen in spring.", hasPlan, true},
		{"They'd like what we'll sell.", hasPlan, true},
		{"The studio is set to close.", hasPlan, true},
		{"The delay was due to the rain.", hasPlan, false},
		{"The team went to bed.", hasPlan, false},
		{"Prices would have doubled.", hasPlan, false},
		{"I want to drain the marsh.", hasPledge, true},
		{"The firm wants to drain the marsh.", hasPledge, false},
		{"The town has to repay the loan.", hasDuty, true},
		{"It is time to vote.", hasDuty, true},
		{"The town had to repay the loan.", hasDuty, false},
		{"The envoy urged both sides to talk.", hasAppeal, true},
		{"The derby was called off.", hasAppeal, false},
		{"My uncle slept in the barn.", narrates, true},
		{"I watched the parade.", narrates, true},
		{"The mayor watched the parade.", narrates, false},
		{"I met 300 farmers in May.", narrates, false},
	} {
		if got := read(tt.doc).named[tt.f]; got != tt.want {
			t.Errorf("%q: feature %d is %v", tt.doc, tt.f, got)
		}
	}
}

// read makes the vector of the first sentence of doc.
func read(doc string) *vector {
	d := token.Read(doc)
	r := reader{d: d, lex: sharedLexicon(), figures: figure.Find(d, false)}
	return r.read(d.Sentences[0])
}
