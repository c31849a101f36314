package text

import (
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	for _, tt := range []struct{ name, doc, want string }{
		{"punctuation is none", "It fell, he said.", "It|fell|he|said"},
		{"apostrophes and numbers", "don't pay 1,234.5", "don't|pay|1,234.5"},
		{"hyphens part", "twenty-five", "twenty|five"},
		{"other scripts", "Ağrı’da kaldı", "Ağrı’da|kaldı"},
	} {
		var got []string
		for _, s := range Words(tt.doc) {
			got = append(got, s.In(tt.doc))
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestWhole(t *testing.T) {
	const family = "👩‍👩‍👧"
	doc := "ae\u0301b " + family + "."
	at := strings.Index(doc, family)
	for _, tt := range []struct {
		name string
		in   Span
		want string
	}{
		{"already whole", Span{0, 1}, "a"},
		{"an accent cut off", Span{1, 2}, "e\u0301"},
		{"inside a code point", Span{3, 4}, "e\u0301"},
		{"a part of a family", Span{at + 4, at + 8}, family},
		{"from one to another", Span{2, at + 1}, "e\u0301b " + family},
		{"beyond both ends", Span{-3, 99}, doc},
		{"nothing between two", Span{1, 1}, ""},
		{"nothing inside one", Span{2, 2}, "e\u0301"},
		{"after the end", Span{99, 120}, ""},
	} {
		if got := Whole(doc, tt.in); got.In(doc) != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got.In(doc), tt.want)
		}
	}
}
