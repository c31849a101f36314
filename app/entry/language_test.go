package entry

import (
	"testing"

	"gloss/app/words"
	"gloss/app/words/translation"
)

// speak has the texts in a language until the test ends.
func speak(t *testing.T, tag string) {
	t.Helper()
	file, err := translation.Make("../words", tag)
	if err != nil {
		t.Fatal(err)
	}
	l, err := words.Read(tag, file)
	if err != nil {
		t.Fatal(err)
	}
	words.Use(l)
	t.Cleanup(func() { words.Use(nil) })
}

// Dates are read and offered as the language that is used writes them.
func TestDatesInOtherLanguages(t *testing.T) {
	for _, tt := range []struct{ tag, typed, dated, meant string }{
		{"de", "17. März 2021", "17 March 2021", ""},
		{"de", "März 2021", "March 2021", ""},
		{"de", "gestern", "gestern", "16. März 2021"},
		{"de", "Montag", "Montag", "15. März 2021"},
		{"de", "yesterday", "yesterday", "16. März 2021"},
		{"es", "17 de marzo de 2021", "17 March 2021", ""},
		{"es", "anteayer", "anteayer", "15 de marzo de 2021"},
		{"fr", "1er août 2021", "1 August 2021", ""},
		{"fr", "aujourd'hui", "aujourd'hui", "17 mars 2021"},
		{"fr", "17 March 2021", "17 March 2021", ""},
		{"fr", "le 17 mars", "le 17 mars", ""},
	} {
		t.Run(tt.tag+" "+tt.typed, func(t *testing.T) {
			speak(t, tt.tag)
			if got := Dated(tt.typed); got != tt.dated {
				t.Errorf("it is %q, not %q", got, tt.dated)
			}
			if got, _ := DayMeant(tt.typed, "2021-03-17"); got != tt.meant {
				t.Errorf("%q is meant, not %q", got, tt.meant)
			}
		})
	}
	speak(t, "de")
	if why := DateFault("31. Juni 2021"); why == "" {
		t.Error("31. Juni has no fault")
	}
	if why := DateFault("30. Juni 2021"); why != "" {
		t.Errorf("30. Juni: %s", why)
	}
}
