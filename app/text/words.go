package text

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/clipperhouse/uax29/v2/words"
)

// Words returns the words of doc in order, as UAX #29 bounds them: letters and
// digits with what joins them ("don't", "1,234.5"), neither white space nor
// punctuation.
func Words(doc string) []Span {
	var out []Span
	at := 0
	for it := words.FromString(doc); it.Next(); {
		end := at + len(it.Value())
		if hasWordRune(it.Value()) {
			out = append(out, Span{at, end})
		}
		at = end
	}
	return out
}

func hasWordRune(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

// maxCluster bounds how far Whole looks for the start of a character, in
// bytes; the longest emoji have 50.
const maxCluster = 256

// Whole widens s, which may be any two offsets, to whole characters of doc as
// a reader sees them: grapheme clusters of UAX #29.
func Whole(doc string, s Span) Span {
	start := clamp(s.Start, len(doc))
	end := max(start, clamp(s.End, len(doc)))
	at := clusterBefore(doc, start)
	out := Span{at, at}
	for it := graphemes.FromString(doc[at:]); it.Next() && out.End < max(end, start+1); {
		if out.End <= start {
			out.Start = out.End
		}
		out.End += len(it.Value())
	}
	if out.End <= start {
		out.Start = out.End
	}
	if start == end && out.Start == start {
		out.End = start // nothing, and between two characters
	}
	return out
}

// clusterBefore returns an offset not after at where a character surely begins,
// or one a long way before it.
func clusterBefore(doc string, at int) int {
	least := max(0, at-maxCluster)
	for at > least && (at == len(doc) || !startsCluster(doc[at])) {
		at--
	}
	for at > 0 && !boundary(doc, at) {
		at--
	}
	return at
}

// startsCluster reports whether b always begins a character: ASCII does,
// but for a line feed after a carriage return.
func startsCluster(b byte) bool { return b < utf8.RuneSelf && b != '\n' }
