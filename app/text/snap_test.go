package text

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// in finds the part of a text between brackets.
func in(marked string) (string, Span) {
	start := strings.IndexByte(marked, '[')
	doc := strings.Replace(marked, "[", "", 1)
	end := strings.IndexByte(doc, ']')
	return strings.Replace(doc, "]", "", 1), Span{start, end}
}

func TestSnapWords(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"inside two words", "Fares r[ose by 1]2 per cent", "rose by 12"},
		{"at the ends of words", "Fares [rose by] 12", "rose by"},
		{"inside one word", "Fa[re]s", "Fares"},
		{"a number with its signs", "between 80[,0]00 and", "80,000"},
		{"an apostrophe", "they don['t] know", "don't"},
		{"between words", "Fares[ ]rose", " "},
		{"nothing, in a word", "Fa[]res", "Fares"},
		{"nothing, at its start", "[]Fares", ""},
		{"Chinese has no spaces", "票价上[涨百分]之十二", "涨百分"},
		{"Arabic", "قال العم[دة يو]م الاثنين", "العمدة يوم"},
		{"a combining mark", "cafe\u0301[ x]", " x"},
		{"in a later line", "One.\n\nFares ro[se]", "rose"},
		{"emoji", "🚌[ ]🚌", " "},
	} {
		doc, s := in(tt.in)
		if got := SnapWords(doc, s); got.In(doc) != tt.want {
			t.Errorf("%s: %q, not %q", tt.name, got.In(doc), tt.want)
		}
	}
}

func TestSnapSentences(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"in one", "Fares rose. The ma[yor agr]eed. So it goes.", "The mayor agreed."},
		{"over two", "Fares ro[se. The ma]yor agreed. So it goes.", "Fares rose. The mayor agreed."},
		{"a place in one", "Fares rose. The ma[]yor agreed.", "The mayor agreed."},
		{"all of one", "[Fares rose.] The mayor agreed.", "Fares rose."},
		{"Chinese", "票价上涨了。市[长]同意。", "市长同意。"},
	} {
		doc, s := in(tt.in)
		if got := SnapSentences(doc, s); got.In(doc) != tt.want {
			t.Errorf("%s: %q, not %q", tt.name, got.In(doc), tt.want)
		}
	}
}

func TestTrimPauses(t *testing.T) {
	for in, want := range map[string]string{
		"prisoners, ": "prisoners", ", the mayor;": "the mayor", "the end.": "the end.", "“so,”": "“so,”", ", ": ", ", "": "",
		"قال،": "قال", "票价，": "票价", "a, b": "a, b", "12:": "12",
	} {
		if got := TrimPauses(in, Span{0, len(in)}); got.In(in) != want {
			t.Errorf("%q: %q, not %q", in, got.In(in), want)
		}
	}
}

func TestRightToLeft(t *testing.T) {
	for in, want := range map[string]bool{"": false, "Fares": false, "قال العمدة": true, "12 “قال” said": true, "🚌 שלום": true, "été שלום": false, "票价 قال": false, "12 %": false} {
		if RightToLeft(in) != want {
			t.Errorf("%q: %v", in, !want)
		}
	}
}

func FuzzSnap(f *testing.F) {
	f.Add("Fares rose. The mayor agreed.", 3, 9)
	f.Add("قال 🚌 e\u0301, 12,000", 4, 7)
	f.Fuzz(func(t *testing.T, doc string, a, b int) {
		doc = strings.ToValidUTF8(doc, "")
		s := Whole(doc, Span{Boundary(doc, a), Boundary(doc, b)})
		for name, got := range map[string]Span{"words": SnapWords(doc, s), "sentences": SnapSentences(doc, s)} {
			if !got.Fits(doc) || !got.Contains(s) {
				t.Errorf("%s: %v of %v in %q", name, got, s, doc)
			}
		}
		if got := TrimPauses(doc, s); !got.Fits(doc) || !s.Contains(got) || got.Empty() != s.Empty() {
			t.Errorf("pauses: %v of %v in %q", got, s, doc)
		}
		RightToLeft(doc)
	})
}

// TestRightToLeftOfEveryLetter holds, for every letter, the direction that Unicode gives it.
func TestRightToLeftOfEveryLetter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !unicode.IsLetter(r) {
			continue
		}
		p, _ := bidi.LookupRune(r)
		want := p.Class() == bidi.R || p.Class() == bidi.AL
		if RightToLeft(string(r)) != want {
			t.Errorf("%U is written from right to left: %v", r, !want)
		}
	}
}
