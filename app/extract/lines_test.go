package extract

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

func TestLinesOfThePage(t *testing.T) {
	for s, want := range map[string]Reason{
		"No comments yet": Around, "» Kommentar verfassen": Around, "Loading …": Around, "Imprimer": Around, "(Noch keine Bewertungen)": Around, "Печать": Around,
		"Print is dead.": "", "Back to top form after a year": "", "Comments made by the minister were withdrawn.": "", "He came back.": "",
	} {
		b := &block{text: s, role: article.Paragraph, size: len([]rune(s))}
		if why := lineAbout(b, &facts{}, false); why != want {
			t.Errorf("%q: %q, want %q", s, why, want)
		}
	}
}

func TestCredits(t *testing.T) {
	for s, want := range map[string]bool{
		"Photo: Ada Fenwick": true, "Foto: dpa": true, "(Credit: Bo Quill / The Harbour)": true, "Crédits photos : Ada Fenwick": true, "Titelbild: Bo Quill": true,
		"Ada Fenwick at the ferry. © AFP / Bo Quill":   false, // whose it is, in a way that names alone tell
		"The ferry on Friday. (Bo Quill/Getty Images)": true, "The ferry on Friday. Bo Quill / Reuters": true, "The ferry on Friday © Shutterstock": true,
		"He sold the picture to Getty Images.": false, "She works for Reuters": false, "Imago": false, "Photographs show the ferry on Friday.": false, "Images of the ferry were shared.": false,
	} {
		if got := credit(&block{text: s, role: article.Paragraph, size: len([]rune(s))}); got != want {
			t.Errorf("%q: %t", s, got)
		}
	}
	if credit(&block{text: "Photo: Ada", role: article.Subhead, size: 10}) {
		t.Error("a heading is a credit")
	}
}
