package text

import (
	"slices"
	"strings"
	"testing"
)

func TestClauses(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"commas", "Fares rose, he said, by half.", []string{"Fares rose", "he said", "by half"}},
		{"numbers stay whole", "From 80,000 to 3.5, at 12:30.", []string{"From 80,000 to 3.5", "at 12:30"}},
		{"a quotation", "He said: “It is full, and dear,” and left.", []string{"He said", "It is full", "and dear", "and left"}},
		{"words joined by a hyphen", "A five-fold rise – at best - is likely.", []string{"A five-fold rise", "at best", "is likely"}},
		{"a dash", "The coal—all of it—is sold.", []string{"The coal", "all of it", "is sold"}},
		{"brackets", "The group (in Seoul) says so.", []string{"The group", "in Seoul", "says so"}},
		{"an abbreviation goes on", "Mr. Kim met U.S. troops.", []string{"Mr. Kim met U.S. troops"}},
		{"an apostrophe parts nothing", "The citizens’ group, it’s said", []string{"The citizens’ group", "it’s said"}},
		{"arabic", "قال الوزير، ثم غادر", []string{"قال الوزير", "ثم غادر"}},
		{"chinese", "他说，是的。", []string{"他说", "是的"}},
		{"signs alone", "“…” — ,", nil},
		{"nothing", "", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range Clauses(tt.in) {
				got = append(got, s.In(tt.in))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%q", got)
			}
		})
	}
}

func FuzzClauses(f *testing.F) {
	f.Add("He said: “It is full, and dear,” and left.")
	f.Add("a\xff,\xe2\x80")
	f.Fuzz(func(t *testing.T, doc string) {
		doc = strings.ToValidUTF8(doc, "?")
		at := 0
		for _, s := range Clauses(doc) {
			if !s.Fits(doc) || s.Start < at || s.Empty() || s != TrimSpace(doc, s) {
				t.Fatalf("%v after %d in %q", s, at, doc)
			}
			at = s.End
		}
	})
}
