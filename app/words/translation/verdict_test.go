package translation

import (
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/words"
)

// The words of the scales are in the catalogue, and no others are among the verdicts.
func TestVerdictsAreInTheCatalogue(t *testing.T) {
	in := map[string]bool{}
	for _, e := range catalogue(t) {
		in[e.English] = true
	}
	for _, k := range annotation.Kinds {
		for _, step := range append(annotation.Scale{annotation.NotChecked}, annotation.ScaleOf(k)...) {
			if text := words.Verdict(step.Word); !in[string(text)] || text.English() != step.Word {
				t.Errorf("%q is not in the catalogue", text)
			}
		}
	}
}

// Why an article may be a newer version is in the catalogue.
func TestVersionReasonsAreInTheCatalogue(t *testing.T) {
	in := map[string]bool{}
	for _, e := range catalogue(t) {
		in[e.English] = true
	}
	for _, why := range []string{article.AddressAlike, article.TextAlike, article.HeadlineAlike} {
		if text := words.VersionWhy(why); !in[string(text)] {
			t.Errorf("%q is not in the catalogue", text)
		}
	}
}
