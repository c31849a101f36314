package search

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/words"
)

func TestOrder(t *testing.T) {
	for _, tt := range []struct {
		name, language string
		want           []string
	}{
		{"accents are no letters of their own", "en", []string{"cafe", "café", "Cafés", "cage"}},
		{"umlauts", "de", []string{"Apfel", "Ärger", "Arzt", "Öl", "Zebra"}},
		{"sharp s", "de", []string{"Strasen", "Straße", "Strassen", "Strate"}},
		{"ligatures", "fr", []string{"odeur", "œil", "oursin"}},
		{"ñ in English", "en", []string{"ñu", "nube", "nuez"}},
		{"ñ in Spanish", "es", []string{"nube", "nuez", "ñu", "oca"}},
	} {
		language, err := words.Read(tt.language, "!\nx\n.\n")
		if err != nil {
			t.Fatal(err)
		}
		words.Use(language)
		got := slices.Clone(tt.want)
		slices.Reverse(got)
		slices.SortFunc(got, func(a, b string) int { return strings.Compare(Order(a), Order(b)) })
		words.Use(nil)
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, not %q", tt.name, got, tt.want)
		}
	}
}
