package detect

import (
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/suggest"
)

func found(t *testing.T, paragraph string) (article.Article, []Suggestion) {
	t.Helper()
	a, err := article.FromPlain([]byte("A headline\n\n" + paragraph + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	return a, ReadPart(a, 0, suggest.English).Found
}

func TestAClaimThatOnlyRepeatsAQuote(t *testing.T) {
	for _, tt := range []struct {
		name, paragraph string
		want            int // claims
	}{
		{"a quote and its speaker", "“The council cut the subsidy by $3.2 million in May 2019,” Mayor Ida Holm said.", 0},
		{"with what she did meanwhile", "“The council cut the subsidy by $3.2 million in May 2019,” Ida Holm told reporters on Monday.", 0},
		{"part of a sentence, quoted", "Drivers say it is “the road on which 40 people died in the last two years”.", 0},
		{"more than it quotes", "The council cut the subsidy by $3.2 million in May 2019, which Ida Holm called “a disgrace”, and closed four schools.", 1},
		{"a word at arm's length", "The “mayor” of the island cut the subsidy for ferries by $3.2 million in May 2019.", 1},
		{"no quote", "The council cut the subsidy by $3.2 million in May 2019.", 1},
	} {
		_, all := found(t, tt.paragraph)
		n := 0
		for _, g := range all {
			if g.Kind == annotation.Claim {
				n++
			}
		}
		if n != tt.want {
			t.Errorf("%s: %d claims, not %d", tt.name, n, tt.want)
		}
	}
}

func TestAFigureAlone(t *testing.T) {
	for _, tt := range []struct {
		paragraph string
		want      map[string]bool
	}{
		{"It sold 12 boats. 40 per cent.", map[string]bool{"12 boats": false, "12": false, "40 per cent": true}},
		{"14.8 per cent.", map[string]bool{"14.8 per cent": true}},
		{"Fares rose by 14.8 per cent.", map[string]bool{"14.8 per cent": false}},
	} {
		a, all := found(t, tt.paragraph)
		n := 0
		for _, g := range all {
			if g.Kind != annotation.Figure {
				continue
			}
			n++
			if want, ok := tt.want[g.Span.In(a.Text)]; !ok || g.Alone != want {
				t.Errorf("%q: %q alone is %t", tt.paragraph, g.Span.In(a.Text), g.Alone)
			}
		}
		if n == 0 {
			t.Errorf("%q has no figure", tt.paragraph)
		}
	}
}
