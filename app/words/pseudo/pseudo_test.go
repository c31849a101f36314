package pseudo

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"gloss/app/words/translation"
)

func TestOf(t *testing.T) {
	for _, tt := range []struct{ name, english, want string }{
		{"letters", "Article text", "Árrtíççlé ttéxxt"},
		{"one letter", "C", "Ç"},
		{"signs alone", "…", "…"},
		{"a meaning is not shown", "verb|Open", "Óppéñ"},
		{"a name stays", "Read {date}", "Rééád {date}"},
		{"forms are written anew, not their keys", "{n, plural, one {# mark} other {# marks}}", "{n, plural, one {# mmárrk} other {# mmárrkš}}"},
	} {
		if got := Of(tt.english); got != tt.want {
			t.Errorf("%s: %q, not %q", tt.name, got, tt.want)
		}
	}
}

// Every text of the catalogue is longer by about as much, and is filled with the same.
func TestTextsAreLonger(t *testing.T) {
	was, is := 0, 0
	all, err := translation.Catalogue("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		s := Of(e.English)
		want, _ := translation.Check("en", e.English)
		if got, err := translation.Check("en", s); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s is filled with %q, not %q: %v", e.Name, got, want, err)
		}
		if !strings.Contains(e.English, "{") {
			was += utf8.RuneCountInString(e.English[strings.IndexByte(e.English, '|')+1:])
			is += utf8.RuneCountInString(s)
		}
	}
	if more := float64(is)/float64(was) - 1; more < longer-0.03 || more > longer+0.03 {
		t.Errorf("texts are longer by %.2f", more)
	}
	if _, err := Make(".."); err != nil {
		t.Error(err)
	}
}
