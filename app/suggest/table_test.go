package suggest

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/text"
)

func TestTablesAreSorted(t *testing.T) {
	checkSorted(t, "starters", starters)
	checkSorted(t, "cardinals", cardinals)
	checkSorted(t, "ordinals", ordinals)
	checkSorted(t, "multitudes", multitudes)
	checkSorted(t, "moneyCodes", moneyCodes)
	checkSorted(t, "moneyWords", moneyWords)
	checkSorted(t, "customary", customary)
	checkSorted(t, "siWords", siWords)
	checkSorted(t, "siSymbols", siSymbols)
	checkSorted(t, "periods", periods)
	checkSorted(t, "multiples", multiples)
}

func TestVocabulariesAreSorted(t *testing.T) {
	for _, v := range []text.Vocabulary{moreWords, lessWords, upwards, downwards, extents, angular, multiplied, halved, indices, monthWords, functionWords, labels, moneyCountries, partFollowers, lots, approximators, determiners, plurals, singulars, pronominal, yearLeads, movements} {
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
	for _, e := range starters {
		if v := timesWord(e.word); len(e.word) > maxStarter || v > 0 && !startsNumber(e.word) {
			t.Errorf("%q is longer than maxStarter, or not found", e.word)
		}
	}
}
