package suggest

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/text"
)

func TestTablesAreSorted(t *testing.T) {
	checkSorted(t, "cardinals", cardinals)
	checkSorted(t, "ordinals", ordinals)
	checkSorted(t, "multitudes", multitudes)
	checkSorted(t, "multiples", multiples)
}

// TestGlossaries holds that each glossary is sorted and finds its words and no other.
func TestGlossaries(t *testing.T) {
	for _, g := range []glossary{
		moneyCodes, moneyWords, moneySigns, dollarWords, customary, siWords, siSymbols, symbols, gluedSymbols, phraseHeads, phrases, periods,
		shares, comparisons, asBounds, irregulars,
		"", "a", "a b;c", "a;b c d;ba;c",
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
			if g == moneyCodes && len(word) > longestCode {
				t.Errorf("%q is longer than longestCode", word)
			}
			if name, ok := g.find(word); ok != (word != "") || name != want {
				t.Errorf("%q in %.40q is %q, %v, want %q", word, string(g), name, ok, want)
			}
			for _, other := range []string{word + "x", "x" + word + "x", word + ";", ";"} {
				if name, ok := g.find(other); ok {
					t.Errorf("%q in %.40q is %q, want nothing", other, string(g), name)
				}
			}
		}
	}
}

func TestVocabulariesAreSorted(t *testing.T) {
	for _, v := range []text.Vocabulary{moreWords, lessWords, upwards, downwards, extents, angular, multiplied, halved, indices, monthWords, functionWords, labels, moneyCountries, partFollowers, lots, approximators, determiners, plurals, singulars, pronominal, yearLeads, movements, homes, streets, modelLeads, articles, unnamed, halving, leadingMoney, lengths, hundredths, modals, starters, demonstratives, elisions, archaic, possessives} {
		words := strings.Split(string(v), " ")
		if !slices.IsSorted(words) || len(slices.Compact(slices.Clone(words))) != len(words) {
			t.Errorf("%.60q... is not in order", string(v))
		}
	}
}

func checkSorted[T any](t *testing.T, name string, table []entry[T]) {
	t.Helper()
	for i, e := range table {
		if i > 0 && table[i-1].word >= e.word {
			t.Errorf("%s: %q stands before %q", name, table[i-1].word, e.word)
		}
		if _, ok := find(table, e.word); !ok {
			t.Errorf("%s: %q is not found", name, e.word)
		}
	}
}

// TestStarters holds that no word which begins a number is kept out.
func TestStarters(t *testing.T) {
	for _, e := range cardinals {
		if !startsNumber(e.word) {
			t.Errorf("%q does not start a number", e.word)
		}
	}
	for _, e := range multitudes {
		if !startsNumber(e.word) {
			t.Errorf("%q does not start a number", e.word)
		}
	}
	for _, word := range strings.Split(string(starters), " ") {
		if len(word) > 15 || !startsNumber(word) {
			t.Errorf("%q is too long, or does not start a number", word)
		}
	}
	for _, e := range multiples {
		if !startsNumber(e.word) {
			t.Errorf("%q does not start a number", e.word)
		}
	}
	for _, word := range []string{"", "and", "the", "Ärger", "zz", "sevenfoldsevenfold"} {
		if startsNumber(word) {
			t.Errorf("%q starts a number", word)
		}
	}
}
