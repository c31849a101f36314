package claim

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/text"
)

func TestVocabulariesAreSorted(t *testing.T) {
	for _, v := range []text.Vocabulary{aims, appeals, demonstratives, kin, notSuperlative, owes, records, scopes, things, weighs} {
		words := strings.Split(string(v), " ")
		if !slices.IsSorted(words) || len(slices.Compact(slices.Clone(words))) != len(words) {
			t.Errorf("%.60q... is not in order", string(v))
		}
	}
}
