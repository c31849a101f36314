package search

import (
	"math/rand/v2"
	"strings"
	"testing"

	"gloss/app/annotation"
)

func TestFoldIsEqualFold(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	letters := []rune("aAkKKsSſßéÉσΣςµΜμıiİІ🚌 \t")
	word := func() string {
		out := make([]rune, 1+r.IntN(3))
		for i := range out {
			out[i] = letters[r.IntN(len(letters)-2)]
		}
		return string(out)
	}
	for range 20_000 {
		a, b := word(), word()
		if (Fold(a) == Fold(b)) != strings.EqualFold(a, b) {
			t.Fatalf("%q and %q", a, b)
		}
	}
}

func TestWhatIsFound(t *testing.T) {
	m := annotation.Annotation{Note: "Of what?\nAsk again"}
	m.Tags = []string{"Fares"}
	m.Target.Quote.Exact = "12 per cent"
	m.Quantity.Value = "80000"
	m.Evidence = []annotation.Evidence{{URL: "https://example.org/a"}}
	for typed, found := range map[string]bool{
		"": true, "PER  Cent": true, "cent 12": true, "what? ask": true, "#fares": true, "80,000": true, "80000": true,
		"example.org": true, "what?ask": false, "per cent boats": false,
	} {
		if got := Matches(Searchable(&m), strings.Fields(Fold(typed))); got != found {
			t.Errorf("%q is found: %v", typed, got)
		}
	}
	if !HasWords("The Ferry\n\nsank", strings.Fields(Fold("ferry sank"))) || HasWords("The ferry", strings.Fields(Fold("sank"))) {
		t.Error("a text is not searched as it reads")
	}
}

func TestBounded(t *testing.T) {
	if got := Bounded(strings.Repeat("a", maxWords+1)); len(got) != maxWords {
		t.Errorf("%d bytes are searched for", len(got))
	}
	if got := Bounded(strings.Repeat("a", maxWords-1) + "é"); got != strings.Repeat("a", maxWords-1) {
		t.Errorf("half a letter is searched for: %q", got[maxWords-2:])
	}
}
