package figure

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/text"
)

// TestGlossaries holds that each glossary is sorted and finds its words and no other.
func TestGlossaries(t *testing.T) {
	for _, g := range []text.Glossary{
		shares, comparisons, asBounds,
	} {
		rows := strings.Split(string(g), ";")
		for i, row := range rows {
			word, want, named := strings.Cut(row, " ")
			if !named {
				want = word
			}
			if before, _, _ := strings.Cut(rows[max(i-1, 0)], " "); i > 0 && before >= word {
				t.Errorf("%q stands before %q", before, word)
			}
			if name, ok := g.Find(word); !ok || name != want {
				t.Errorf("%q in %.40q is %q, %v, want %q", word, string(g), name, ok, want)
			}
			for _, other := range []string{word + "x", "x" + word + "x", word + ";", ";"} {
				if name, ok := g.Find(other); ok {
					t.Errorf("%q in %.40q is %q, want nothing", other, string(g), name)
				}
			}
		}
	}
}

func TestVocabulariesAreSorted(t *testing.T) {
	for _, v := range []text.Vocabulary{moreWords, lessWords, upwards, downwards, extents, angular, multiplied, halved, indices, monthWords, functionWords, labels, partFollowers, lots, approximators, determiners, pronominal, yearLeads, movements, homes, streets, modelLeads, articles, unnamed, halving, leadingMoney, lengths, gameWords, voteWords, gameEnds, called, kin, hundredths, modals} {
		words := strings.Split(string(v), " ")
		if !slices.IsSorted(words) || len(slices.Compact(slices.Clone(words))) != len(words) {
			t.Errorf("%.60q... is not in order", string(v))
		}
	}
}
