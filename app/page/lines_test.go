package page

import (
	"testing"

	"gloss/app/article"
)

// The words of the house around an article are those of people in it too, who
// say them without a link.
func TestSentencesThatSoundLikeTheHouse(t *testing.T) {
	for _, s := range []string{
		"Do you have a story about that?",
		"By signing up, he lost his vote.",
		"Agents earn a commission of 3% on each house.",
		"Got a story? We all have one, she said.",
	} {
		b := &block{text: s, role: article.Paragraph, size: len(s)}
		if why := lineAbout(b, &facts{}, false); why != "" {
			t.Errorf("%q is left out as %s", s, why)
		}
		if quote := (&block{text: s, role: article.BlockQuote, size: len(s)}); lineAbout(quote, &facts{}, false) != "" {
			t.Errorf("%q is left out as a quotation", s)
		}
	}
	for s, want := range map[string]Reason{
		"By signing up you agree to our privacy policy.":                 Newsletter,
		"If you buy something through a link, we may earn a commission.": Newsletter,
		"This article appears in the March print edition.":               Around,
		"This post may contain affiliate links.":                         Around,
		"Advertisement · Scroll to continue":                             Advert,
	} {
		b := &block{text: s, role: article.Paragraph, size: len(s)}
		if why := lineAbout(b, &facts{}, false); why != want {
			t.Errorf("%q: %q, want %q", s, why, want)
		}
	}
}
