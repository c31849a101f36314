package suggest_test

import (
	"cmp"
	"os"
	"slices"
	"strings"
	"testing"

	"gloss/app/suggest"
)

// judged is a sentence of testdata/own/claims.txt: what kind it is, and the score it got.
type judged struct {
	kind, text string
	score      float64
}

func ownClaims(t *testing.T) []judged {
	t.Helper()
	data, err := os.ReadFile("testdata/own/claims.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []judged
	for line := range strings.Lines(string(data)) {
		kind, sentence, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || kind == "#" {
			continue
		}
		d := suggest.ReadAs(sentence, suggest.WritingOf("en", sentence))
		out = append(out, judged{kind, sentence, d.ClaimScore(d.Figures())})
	}
	return out
}

// below is the share of the pairs of a claim and a sentence of kind in which the claim has the
// higher score, and that of the sentences of kind which are not offered.
func below(all []judged, kind string) (ordered, refused float64) {
	pairs, right, sentences, quiet := 0, 0, 0, 0
	for _, other := range all {
		if other.kind == "claim" || kind != "" && other.kind != kind {
			continue
		}
		sentences++
		if other.score < .5 {
			quiet++
		}
		for _, c := range all {
			if c.kind == "claim" {
				pairs++
				if c.score > other.score {
					right++
				}
			}
		}
	}
	return float64(right) / float64(max(1, pairs)), float64(quiet) / float64(max(1, sentences))
}

// TestOwnClaims holds how well claims are told from plans, duties, visions, stories and thanks,
// in sentences that were written before the rules.
func TestOwnClaims(t *testing.T) {
	all := ownClaims(t)
	for _, tt := range []struct {
		kind             string
		ordered, refused float64
	}{
		{"", .9, .6},
		{"plan", .7, .15},
		{"duty", .98, .65},
		{"vision", .99, .9},
		{"first", .91, .6},
		{"thanks", .9, .6},
		{"other", .95, .8},
	} {
		ordered, refused := below(all, tt.kind)
		t.Logf("%-7s: %.3f of the pairs in order, %.2f not offered", tt.kind, ordered, refused)
		if ordered < tt.ordered || refused < tt.refused {
			t.Errorf("%s: too little is right", tt.kind)
		}
	}
	found := 0
	slices.SortStableFunc(all, func(a, b judged) int { return cmp.Compare(b.score, a.score) })
	claims := 0
	for _, c := range all {
		t.Logf("%.3f %s %s", c.score, c.kind, c.text)
		if c.kind == "claim" {
			claims++
			if c.score >= .5 {
				found++
			}
		}
	}
	if share := float64(found) / float64(claims); share < .95 {
		t.Errorf("%.3f of the claims are offered", share)
	}
}
