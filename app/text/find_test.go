package text

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFind(t *testing.T) {
	for _, tt := range []struct {
		name, doc, words string
		want             []string
	}{
		{"as it stands", "one two one", "one", []string{"one", "one"}},
		{"whatever the case", "Seoul, SEOUL", "seOul", []string{"Seoul", "SEOUL"}},
		{"accents in the text", "Café, cafe\u0301 and cafe", "cafe", []string{"Café", "cafe\u0301", "cafe"}},
		{"accents in what is typed", "a cafe", "café", []string{"cafe"}},
		{"letters without a key", "Møller, Łódź, Straße", "lodz", []string{"Łódź"}},
		{"one letter for two", "Straße", "strasse", []string{"Straße"}},
		{"half of such a letter is none", "Maß", "mas", nil},
		{"quotation marks", "“It’s «so»”", "\"it's", []string{"“It’s"}},
		{"a no-break space", "80\u00a0000 and 120\u202f000", "80 000", []string{"80\u00a0000"}},
		{"dashes", "five‑fold — so", "five-fold - s", []string{"five‑fold — s"}},
		{"a typewriter's dash", "so—then", "so--t", []string{"so—t"}},
		{"three dots", "well… so", "well...", []string{"well…"}},
		{"one dot is not three", "well…", ".", nil},
		{"across a line", "he said.\n\nThe end", "said. the", []string{"said.\n\nThe"}},
		{"a soft hyphen", "co\u00adop", "coop", []string{"co\u00adop"}},
		{"greek", "ΆΛΦΑ", "αλφα", []string{"ΆΛΦΑ"}},
		{"korean", "한국", "한", []string{"한"}},
		{"not half of a syllable", "한국", "하", nil},
		{"not half of a family", "👨‍👩‍👧", "👩", []string{"👨‍👩‍👧"}},
		{"hits do not overlap", "aaaa", "aa", []string{"aa", "aa"}},
		{"white space before it", "a b", "  b", []string{"b"}},
		{"white space after it", "in inn", "in ", []string{"in "}},
		{"nothing", "abc", " ", nil},
		{"signs that cannot be seen", "abc", "\u00ad", nil},
		{"not there", "abc", "abd", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range Fold(tt.doc).Find(tt.words) {
				got = append(got, s.In(tt.doc))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestFindIsBounded(t *testing.T) {
	f := Fold(strings.Repeat("a ", 3*MaxHits))
	if got := len(f.Find("a")); got != MaxHits {
		t.Errorf("%d hits", got)
	}
	f.Find(strings.Repeat("é", MaxSought))
}

func FuzzFind(f *testing.F) {
	f.Add("Café, cafe\u0301 — “so”…", "cafe")
	f.Add("👨‍👩‍👧 \u0301\u0301", "👩")
	f.Add("Straße\u00ad", "ss")
	f.Add("\xff a\x80", "\xff")
	f.Add("a", strings.Repeat("\x80", MaxSought+1))
	f.Fuzz(func(t *testing.T, doc, words string) {
		folded := Fold(doc)
		at := 0
		for _, s := range folded.Find(words) {
			if s.Start < at || s.Empty() || s.End > len(doc) {
				t.Fatalf("%v after %d, of %q in %q", s, at, words, doc)
			}
			if utf8.ValidString(doc) && !s.Fits(doc) {
				t.Fatalf("%v is no place of %q", s, doc)
			}
			at = s.End
		}
		// A word of the text is found where it stands, or in something before.
		for _, w := range Words(doc)[:min(len(Words(doc)), 3)] {
			hits := folded.Find(w.In(doc))
			if utf8.ValidString(doc) && w.Len() < MaxSought && len(hits) == 0 && !strings.ContainsAny(w.In(doc), "ßẞæÆœŒ") {
				t.Fatalf("%q is not found in %q", w.In(doc), doc)
			}
		}
	})
}

func BenchmarkFold(b *testing.B) {
	doc := strings.Repeat("The department puts the number at “80,000” — or more. ", 400)
	b.SetBytes(int64(len(doc)))
	for b.Loop() {
		Fold(doc).Find("number at")
	}
}
