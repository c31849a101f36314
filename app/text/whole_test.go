package text

import (
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// clusters returns where each character of doc ends, from 0 on.
func clusters(doc string) []int {
	ends := []int{0}
	for it := graphemes.FromString(doc); it.Next(); {
		ends = append(ends, it.End())
	}
	return ends
}

// TestWholeIsTheLeastCover holds, for every two offsets of a text, that Whole covers them by
// as few whole characters as it can.
func TestWholeIsTheLeastCover(t *testing.T) {
	for _, doc := range []string{
		"", "a", "ae\u0301b", "👨‍👩‍👧 x", "🇩🇪🇫🇷🇰", "a\r\nb", "\n\n", "한국", "\u0301a", "e\u0301\u0323\u0301", strings.Repeat("a\u0301", 5) + "\r\n",
	} {
		ends := clusters(doc)
		for start := -1; start <= len(doc)+1; start++ {
			for end := -1; end <= len(doc)+1; end++ {
				from, to := max(0, min(start, len(doc))), max(0, min(end, len(doc)))
				to = max(from, to)
				want := Span{0, len(doc)}
				for _, at := range ends {
					if at <= from {
						want.Start = at
					}
					if at >= to {
						want.End = at
						break
					}
				}
				if from == to && want.Start == from {
					want.End = from
				}
				if got := Whole(doc, Span{start, end}); got != want {
					t.Errorf("%+q: %d to %d is %v, want %v", doc, start, end, got, want)
				}
			}
		}
	}
}

// TestWholeOfBrokenText holds that what is no UTF-8 ends no search.
func TestWholeOfBrokenText(t *testing.T) {
	for _, doc := range []string{"\x80", "\x80\x80a", "\xff", "a\x80\x80", strings.Repeat("\x80", 600)} {
		for at := range len(doc) + 1 {
			if got := Whole(doc, Span{at, at + 1}); got.Start < 0 || got.End > len(doc) || got.Start > at || got.End < min(at+1, len(doc)) {
				t.Errorf("%q: %d is %v", doc, at, got)
			}
			if got := Boundary(doc, at); got < 0 || got > at {
				t.Errorf("%q: boundary %d of %d", doc, got, at)
			}
		}
	}
}

// TestStepsOfHostileText holds how far a step looks: a character or a word that is longer is
// cut there.
func TestStepsOfHostileText(t *testing.T) {
	marks, word := strings.Repeat("\u0301", 3000), strings.Repeat("a", 5000)
	for name, got := range map[string][2]int{
		"a character from its start":  {NextGrapheme(marks, 0), window},
		"a character back":            {PrevGrapheme(marks, 4000), 4000 - window},
		"a word from its start":       {NextWord(word, 0), window},
		"a word from within":          {NextWord(word, 10), 10 + window},
		"the rest of a word":          {NextWord(word, 4500), 5000},
		"a word back":                 {PrevWord(word, 5000), 5000 - window},
		"a word that is near":         {PrevWord(word, 1000), 0},
		"spaces before a word":        {NextWord(strings.Repeat(" ", 3000)+"b", 0), 3001},
		"spaces after a word":         {PrevWord("b"+strings.Repeat(" ", 3000), 3001), 0},
		"no word":                     {NextWord(" . ", 0), 3},
		"no word before":              {PrevWord(" . ", 3), 0},
		"an offset before the text":   {NextGrapheme("ab", -5), 1},
		"an offset behind the text":   {NextGrapheme("ab", 9), 2},
		"back from before the text":   {PrevGrapheme("ab", -5), 0},
		"back from behind the text":   {PrevGrapheme("ab", 9), 1},
		"within a code point":         {NextGrapheme("é𝄞", 4), 6},
		"a line break before":         {PrevGrapheme("a\nb", 2), 1},
		"a word in the line before":   {PrevWord("one\n", 4), 0},
		"a word two lines before":     {PrevWord("one\n\n\n", 6), 0},
		"from the start of a line":    {PrevWord("one\ntwo", 4), 0},
		"within the word of a line":   {PrevWord("one\ntwo", 6), 4},
		"the sizes a test relies on":  {window, 1024},
		"the longest character known": {maxCluster, 256},
	} {
		if got[0] != got[1] {
			t.Errorf("%s: %d, want %d", name, got[0], got[1])
		}
	}
}

// TestCutIsAsLateAsCanBe holds where a text is cut.
func TestCutIsAsLateAsCanBe(t *testing.T) {
	for _, tt := range []struct {
		name, doc string
		most      int
		want      int
	}{
		{"short enough", "aaaa", 4, 4},
		{"nothing", "", 4, 0},
		{"after the last space", "aaa bbb ccc ddd", 9, 8},
		{"a space is the last byte that fits", "aaa bbb ccc", 8, 8},
		{"a space just behind", "aaa bbb ccc", 7, 4},
		{"a space in the first byte of the second half", "aaaaa bbbbbb", 10, 6},
		{"a space before that", "aaaa bbbbbbb", 10, 9},
		{"a space in the first half", "aa bbbbbbbbbbbb", 10, 9},
		{"a line", "aaa bb\ncc dddddd", 9, 7},
		{"no space", "aaaaaaaaaaaa", 8, 7},
		{"whole characters", "éééééééé", 7, 4},
		{"a space with a mark", "aaaa \u0301bbbbbb", 8, 7},
		{"a character as long as the text", "a" + strings.Repeat("\u0301", 20), 10, 9},
	} {
		if got := Cut(tt.doc, tt.most); got != tt.want {
			t.Errorf("%s: cut at %d, want %d", tt.name, got, tt.want)
		}
	}
}

// TestSpans holds what spans say of one another, for all that lie in a few bytes.
func TestSpans(t *testing.T) {
	for a := range 4 {
		for b := a; b < 4; b++ {
			for c := range 4 {
				for d := c; d < 4; d++ {
					s, o := Span{a, b}, Span{c, d}
					shared, outside := 0, 0
					for i := range 4 {
						inS, inO := a <= i && i < b, c <= i && i < d
						if inS && inO {
							shared++
						}
						if inO && !inS {
							outside++
						}
					}
					if s.Len() != b-a || s.Empty() != (a == b) {
						t.Errorf("%v has the length %d, empty %v", s, s.Len(), s.Empty())
					}
					if !s.Empty() && !o.Empty() && s.Overlaps(o) != (shared > 0) {
						t.Errorf("%v overlaps %v: %v", s, o, s.Overlaps(o))
					}
					if !o.Empty() && s.Contains(o) != (outside == 0) {
						t.Errorf("%v contains %v: %v", s, o, s.Contains(o))
					}
					if got := s.Clip(o); got.Len() != shared || shared > 0 && !(s.Contains(got) && o.Contains(got)) {
						t.Errorf("%v clipped to %v is %v", s, o, got)
					}
				}
			}
		}
	}
	for _, tt := range []struct {
		s    Span
		fits bool
	}{{Span{0, 0}, true}, {Span{0, 3}, true}, {Span{1, 3}, true}, {Span{3, 3}, true}, {Span{-1, 1}, false}, {Span{0, 4}, false}, {Span{2, 3}, false}, {Span{1, 2}, false}, {Span{1, 0}, false}} {
		if tt.s.Fits("aé") != tt.fits {
			t.Errorf("%v fits: %v", tt.s, !tt.fits)
		}
	}
}
