package session

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/app/annotation"
)

// fold is words as they are searched: in one case, as strings.EqualFold has it,
// and with single spaces.
func fold(words string) string {
	var b strings.Builder
	b.Grow(len(words))
	space := false
	for _, r := range words {
		if unicode.IsSpace(r) {
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(foldRune(r))
	}
	return b.String()
}

// foldRune is the smallest of the letters that are the same but for their case.
func foldRune(r rune) rune {
	if r < utf8.RuneSelf && r != 'k' && r != 's' {
		// Only these two have a sign beyond ASCII for a third case, and it is
		// greater.
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	least := r
	for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
		least = min(least, next)
	}
	return least
}

// searchable is everything of a mark that a search looks at, folded. Pieces are
// parted by a line break, which no search word has.
func searchable(a *annotation.Annotation) string {
	q := a.Quantity
	pieces := []string{
		a.Target.Quote.Exact, a.Note, a.Said.Name, a.Said.Role, a.Said.On, a.Said.Where, string(a.Verdict),
		a.Quotation.Cue, a.Quotation.Verified, q.Unit, q.Of, q.Period, q.Source, a.Target.AnchorStatus.Former,
	}
	for _, n := range []annotation.Number{q.Value, q.From, q.To} {
		pieces = append(pieces, string(n), n.Grouped())
	}
	for _, t := range a.Tags {
		pieces = append(pieces, "#"+t)
	}
	for _, e := range a.Evidence {
		pieces = append(pieces, e.URL, e.Title, e.Excerpt)
	}
	var b strings.Builder
	for _, p := range pieces {
		if p != "" {
			b.WriteString(fold(p))
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// matches reports whether folded text has every one of some words in it.
func matches(folded string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(folded, w) {
			return false
		}
	}
	return true
}
