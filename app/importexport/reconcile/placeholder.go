package reconcile

import (
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/text"
)

// Marks whose article is not at hand wait for it on a placeholder: an article whose
// text is the words that were marked, with what stood around them. So they are
// kept, found, edited and exported as all others are.

// waitingNote is the first thing that a placeholder says.
const waitingNote = "The text of this article is not here yet. These are the words that were marked in it; add the article, and they find their places."

// Placeholder makes the placeholder for what is on one source, and puts the marks on
// it: those that are on no words of the article on a line that says so, since what
// another tool's file holds is not to be lost. Those that cannot be kept come back.
// Added is left for the caller.
func Placeholder(g *Group) (a article.Article, marks []annotation.Annotation, left []Unplaced) {
	title := g.Title
	if title == "" {
		title = g.Source
	}
	var here []codec.Incoming
	pieces := []article.Piece{{Role: article.Headline, Text: titleLine(title)}, {Role: article.Notice, Text: waitingNote}}
	for _, in := range g.Incoming {
		q := &in.Selector.Quote
		if reason := in.Unplaced; reason != "" || strings.TrimSpace(q.Exact) == "" {
			if reason == "" {
				reason = "the file does not say which"
			}
			*q = annotation.TextQuote{Exact: codec.WithoutWords + reason}
		}
		here = append(here, in)
		pieces = append(pieces, article.Piece{Role: article.Paragraph, Text: q.Prefix + q.Exact + q.Suffix})
	}
	doc, blocks := article.Compose(pieces)
	a = article.Article{ID: article.WaitingID(g.Source + "\x00" + doc), Title: titleLine(title), Text: doc, Blocks: blocks}
	if len(g.Source) <= article.MaxMeta {
		a.URL = g.Source
	}
	if len(a.Title) > article.MaxMeta {
		a.Title = strings.ToValidUTF8(a.Title[:article.MaxMeta], "")
	}
	for i, in := range here {
		q := in.Selector.Quote
		start := blocks[len(blocks)-len(here)+i].Span.Start + len(q.Prefix)
		codec.KeepPosition(&in)
		m := in.Annotation
		m.Target = annotation.Target{Source: string(a.ID), Span: text.Span{Start: start, End: start + len(q.Exact)}, Quote: q}
		if err := m.Check(doc); err != nil {
			left = append(left, Unplaced{Incoming: in, Reason: err.Error()})
			continue
		}
		marks = append(marks, m)
	}
	annotation.Sort(marks)
	return a, marks, left
}

// titleLine is a title on one line, or what is said where there is none.
func titleLine(s string) string {
	if s = strings.Join(strings.Fields(s), " "); s == "" {
		return "An article that is not here yet"
	}
	return s
}
