package report

import (
	"slices"
	"strconv"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/words"
)

// Line is one line of a report as a person reads it. Its Role is one of the constants.
type Line struct{ Role, Text string }

// The roles of lines.
const (
	TitleLine   = "title"
	AboutLine   = "about" // what is known of the article
	HeadingLine = "heading"
	TextLine    = "text"
	NoteLine    = "note" // what is known of a mark in the line before
)

// Lines is how the report of a document begins: its title, what is known of the article, and
// its text, with the notes after the paragraphs that their marks begin in. It has about most
// bytes of text.
func Lines(d codec.Document, most int) (lines []Line) {
	a := d.Article
	add := func(role, text string) {
		if text = oneLine(text); text != "" {
			lines = append(lines, Line{role, codec.Shortened(text, most)})
			most -= len(text)
		}
	}
	add(TitleLine, a.Title)
	add(AboutLine, codec.JoinFilled(" · ", a.Author, a.Source, a.Published))
	add(AboutLine, a.URL)
	add(AboutLine, kindCounts(d))
	numbers, rest := numbersOf(d), d.On(a.ID)
	for _, b := range a.Blocks {
		if most <= 0 {
			return lines
		}
		switch b.Role {
		case article.Headline:
			if oneLine(b.Span.In(a.Text)) != oneLine(a.Title) {
				add(HeadingLine, b.Span.In(a.Text))
			}
		case article.Subhead:
			add(HeadingLine, b.Span.In(a.Text))
		default:
			add(TextLine, b.Span.In(a.Text))
		}
		n := slices.IndexFunc(rest, func(m annotation.Annotation) bool { return m.Target.Span.Start >= b.Span.End })
		if n < 0 {
			n = len(rest)
		}
		for _, m := range rest[:n] {
			add(NoteLine, noteLine(numbers[m.ID], m))
		}
		rest = rest[n:]
	}
	return lines
}

// noteLine is what is known of a mark, on one line: its number, kind, verdict and note.
func noteLine(number int, m annotation.Annotation) string {
	said := m.Note
	if said == "" {
		said = "“" + codec.Shortened(oneLine(m.Target.Quote.Exact), 120) + "”"
	}
	return strconv.Itoa(number) + " · " + codec.JoinFilled(" · ", m.Kind.Name(), words.Verdict(m.Step().Word).String(), said)
}
