package fields

import (
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/words"
	"gloss/app/words/translation"
)

// Numbers are read and shown as the language that is used writes them.
func TestAmountsInOtherLanguages(t *testing.T) {
	defer words.Use(nil)
	for _, tt := range []struct {
		language, typed string
		want            annotation.Number
		shown           string
	}{
		{"de", "80.000", "80000", "80.000"},
		{"de", "1.234,5", "1234.5", "1234,5"},
		{"de", "12.345,5", "12345.5", "12.345,5"},
		{"de", "3,2 Milliarden", "3200000000", "3.200.000.000"},
		{"de", "0,5", "0.5", "0,5"},
		{"de", "3.5", "3.5", "3,5"},
		{"de", "1,234,567", "1234567", "1.234.567"},
		{"de", "two thousand", "2000", "2000"},
		{"fr", "80 000", "80000", "80 000"},
		{"fr", "3,2 milliards", "3200000000", "3 200 000 000"},
		{"es", "12.500,25", "12500.25", "12.500,25"},
	} {
		file, err := translation.Make("../../words", tt.language)
		if err != nil {
			t.Fatal(err)
		}
		l, err := words.Read(tt.language, file)
		if err != nil {
			t.Fatal(err)
		}
		words.Use(l)
		got, ok := parseAmount(tt.typed)
		if !ok || got != tt.want {
			t.Errorf("%s in %s: %q, %v, not %q", tt.typed, tt.language, got, ok, tt.want)
			continue
		}
		shown := words.Amount(string(got))
		if again, ok := parseAmount(shown); !ok || again != got {
			t.Errorf("%s in %s is shown as %q, which is read as %q", tt.typed, tt.language, shown, again)
		}
		if plain := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(shown); plain != tt.shown {
			t.Errorf("%s in %s is shown as %q, not %q", tt.typed, tt.language, shown, tt.shown)
		}
	}
}
