package quote

import (
	"iter"
	"strings"

	"gloss/app/text"
)

// paragraphs yields the spans of doc between lines that are empty or hold
// nothing but space; none is empty or blank.
func paragraphs(doc string) iter.Seq[text.Span] {
	return func(yield func(text.Span) bool) {
		start, from := 0, 0
		for from < len(doc) {
			line := lineEnd(doc, from)
			if !blankText(doc[from:line]) {
				from = line
				continue
			}
			if !yieldParagraph(doc, text.Span{Start: start, End: from}, yield) {
				return
			}
			start, from = line, line
		}
		yieldParagraph(doc, text.Span{Start: start, End: len(doc)}, yield)
	}
}

func yieldParagraph(doc string, s text.Span, yield func(text.Span) bool) bool {
	return blankText(s.In(doc)) || yield(s)
}

// lineEnd is the end of the line that begins at from, with its break.
func lineEnd(doc string, from int) int {
	if n := strings.IndexByte(doc[from:], '\n'); n >= 0 {
		return from + n + 1
	}
	return len(doc)
}

// blankText reports whether s holds nothing but space.
//
//go:noinline
func blankText(s string) bool { return strings.TrimSpace(s) == "" }
