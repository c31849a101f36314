package annotation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/app/annotation/scan"
)

// leastBeyond is how much of the sentence before and of the one after a
// selector must hold, in bytes of normal form, to say where they meet.
const leastBeyond = 8

// sentenceGone reports whether what the context holds of the sentence before
// now stands next to what it holds of the one after: then the sentence of the
// quote was deleted, and what is like it elsewhere is not it.
func (m *Matcher) sentenceGone(q *query) bool {
	before := scan.Text(sentenceBefore(q.sel.Quote.Prefix)).Norm
	after := scan.Text(sentenceAfter(q.sel.Quote.Exact, q.sel.Quote.Suffix)).Norm
	return len(before) >= leastBeyond && len(after) >= leastBeyond && strings.Contains(m.p.Norm, before+after)
}

// sentenceBefore is what of a prefix lies before the sentence of its quote.
func sentenceBefore(prefix string) string {
	body := strings.TrimRightFunc(prefix, unicode.IsSpace)
	if strings.Contains(prefix[len(body):], "\n\n") {
		return body
	}
	at := strings.LastIndexAny(body, ends)
	if at < 0 {
		return ""
	}
	return body[:afterEnd(body, at)]
}

// sentenceAfter is what of a suffix lies after the sentence of its quote.
func sentenceAfter(quote, suffix string) string {
	whole := strings.TrimRightFunc(quote, unicode.IsSpace) + suffix
	at := len(whole) - len(suffix)
	last := strings.TrimRightFunc(whole[:at], func(r rune) bool { return scan.SignKind(r) == scan.Quoted })
	if r, size := utf8.DecodeLastRuneInString(last); strings.ContainsRune(ends, r) {
		at = len(last) - size
	} else if k := strings.IndexAny(suffix, ends); k >= 0 {
		at += k
	} else {
		return ""
	}
	return whole[max(afterEnd(whole, at), len(whole)-len(suffix)):]
}

// afterEnd is where the end of a sentence at at ends, with what closes it.
func afterEnd(s string, at int) int {
	for {
		r, size := utf8.DecodeRuneInString(s[at:])
		if size == 0 || scan.SignKind(r) != scan.Quoted && !strings.ContainsRune(ends, r) {
			return at
		}
		at += size
	}
}
