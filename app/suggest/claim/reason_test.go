package claim

import (
	"slices"
	"testing"

	"gloss/app/words"
	"gloss/app/words/translation"
)

// What a claim contains is said in words of the catalogue.
func TestReasonsAreInTheCatalogue(t *testing.T) {
	all, err := translation.Catalogue("../../words")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range reasonWords {
		if text := words.ClaimReason(r.words); !slices.ContainsFunc(all, func(e translation.Entry) bool { return e.English == string(text) }) {
			t.Errorf("%q is not in the catalogue", text)
		}
	}
}
