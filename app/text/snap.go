package text

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/words"
)

// SnapWords widens s, which must fit doc, to the words that its ends lie in.
func SnapWords(doc string, s Span) Span {
	if w, in := wordAround(doc, s.Start); in {
		s.Start = w.Start
	}
	if w, in := wordAround(doc, s.End); in {
		s.End = w.End
	}
	return s
}

// wordAround is the word that at lies in, and not at an end of.
func wordAround(doc string, at int) (Span, bool) {
	from := lineStart(doc, at)
	for it := words.FromString(doc[from:Boundary(doc, at+window)]); it.Next(); {
		w := Span{from + it.Start(), from + it.End()}
		if w.Start >= at {
			break
		}
		if w.End > at {
			return w, hasWordRune(it.Value())
		}
	}
	return Span{}, false
}

// SnapSentences widens s, which must fit doc, to the sentences that it touches.
// It reads doc as a whole: hand it a paragraph.
func SnapSentences(doc string, s Span) Span {
	for _, sentence := range Sentences(doc) {
		if sentence.Overlaps(s) || s.Empty() && sentence.Start <= s.Start && s.Start <= sentence.End {
			s = Span{min(s.Start, sentence.Start), max(s.End, sentence.End)}
		}
	}
	return s
}

// commas are the signs that part words or clauses, and belong to neither.
const commas = ",;:،؛、，；："

// TrimPauses is s without white space, commas and the like at its ends; s must
// fit doc. A span of nothing else is left as it is.
func TrimPauses(doc string, s Span) Span {
	in := s.In(doc)
	rest := strings.TrimLeft(in, commas+blanks)
	if rest == "" {
		return s
	}
	s.Start += len(in) - len(rest)
	s.End = s.Start + len(strings.TrimRight(rest, commas+blanks))
	return s
}

// blanks are the characters of white space that articles hold.
const blanks = " \n\t\u00a0\u2009\u202f"

// RightToLeft reports whether s is written from right to left: its first letter
// decides, as for dir=auto in HTML.
func RightToLeft(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return 0x0590 <= r && r <= 0x08ff || 0xfb1d <= r && r <= 0xfdff || 0xfe70 <= r && r <= 0xfefe ||
				0x10800 <= r && r <= 0x10fff || 0x1e800 <= r && r <= 0x1efff
		}
	}
	return false
}
