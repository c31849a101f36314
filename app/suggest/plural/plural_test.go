package plural

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/text"
)

func TestSingular(t *testing.T) {
	for _, tt := range []struct{ name, plural, want string }{
		{"an s", "prisoners", "prisoner"},
		{"the last word alone", "arms dealers", "arms dealer"},
		{"a hyphen parts words", "by-laws", "by-law"},
		{"ies", "factories", "factory"},
		{"ies after one letter", "ties", "tie"},
		{"sh and es", "dishes", "dish"},
		{"x and es", "boxes", "box"},
		{"z and es", "quizzes", "quiz"},
		{"us and es", "viruses", "virus"},
		{"men", "firemen", "fireman"},
		{"no s", "children", "child"},
		{"the same in both", "sheep", "sheep"},
		{"a singular in s", "crisis", "crisis"},
		{"a capital stays", "Buses", "Bus"},
		{"nothing", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Singular(tt.plural); got != tt.want {
				t.Errorf("Singular(%q) = %q, want %q", tt.plural, got, tt.want)
			}
		})
	}
}

func TestIs(t *testing.T) {
	for _, tt := range []struct {
		word string
		want bool
	}{
		{"prisoners", true}, {"people", true}, {"viruses", true}, {"congressmen", true}, {"schoolchildren", true},
		{"prisoner", false}, {"virus", false}, {"always", false}, {"glass", false}, {"mayor’s", false}, {"", false},
	} {
		if got := Is(tt.word); got != tt.want {
			t.Errorf("Is(%q) = %v, want %v", tt.word, got, tt.want)
		}
	}
}

func TestListsAreSorted(t *testing.T) {
	for _, v := range []text.Vocabulary{plurals, singulars} {
		if words := strings.Split(string(v), " "); !slices.IsSorted(words) || len(slices.Compact(slices.Clone(words))) != len(words) {
			t.Errorf("%.40q... is not in order", string(v))
		}
	}
	for row := range strings.SplitSeq(string(irregulars), ";") {
		word, want, named := strings.Cut(row, " ")
		if !named {
			want = word
		}
		if got, ok := irregulars.Find(word); !ok || got != want {
			t.Errorf("%q is %q, %v, want %q", word, got, ok, want)
		}
	}
}
