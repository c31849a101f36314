package quote

import (
	"iter"
	"strings"

	"gloss/app/text"
)

// paragraphs yields the spans of doc between lines that are empty or hold
// nothing but space, and the lines between where they are paragraphs themselves; none is
// empty or blank.
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
	if !linesAreParagraphs(doc, s) {
		return blankText(s.In(doc)) || yield(s)
	}
	for s.Start < s.End {
		line := text.Span{Start: s.Start, End: min(lineEnd(doc, s.Start), s.End)}
		if !blankText(line.In(doc)) && !yield(line) {
			return false
		}
		s.Start = line.End
	}
	return true
}

// fewLines is how many lines that end within s are too few to tell what they are.
const fewLines = 3

// linesAreParagraphs reports whether the lines of s are paragraphs and no lines of a wrapped one:
// nearly all end as sentences do.
func linesAreParagraphs(doc string, s text.Span) bool {
	lines, ended := 0, 0
	for at := s.Start; ; {
		end := lineEnd(doc, at)
		if end >= s.End {
			return lines >= fewLines && ended*5 >= lines*4
		}
		lines++
		if line := strings.TrimRight(doc[at:end], " \t\r\n\"'”’»)"); line != "" {
			switch line[len(line)-1] {
			case '.', '!', '?':
				ended++
			}
		}
		at = end
	}
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
