package clerk

import (
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/text"
)

// Marks whose article is not here wait for it on a stand-in: an article whose
// text is the words that were marked, with what stood around them. So they are
// kept, found, edited and exported as all others are.

// waitingNote is the first thing that a stand-in says.
const waitingNote = "The text of this article is not here yet. These are the words that were marked in it; add the article, and they find their places."

// standIn makes the stand-in for what is on one source, and puts the marks on
// it. Those that have no words to be found by come back.
func standIn(source, title string, incoming []codec.Incoming) (a article.Article, marks []annotation.Annotation, left []codec.Unplaced) {
	var here []codec.Incoming
	pieces := []article.Piece{{Role: article.Headline, Text: plainLine(title)}, {Role: article.Notice, Text: waitingNote}}
	for _, in := range incoming {
		switch q := in.Selector.Quote; {
		case in.Unplaced != "":
			left = append(left, codec.Unplaced{Incoming: in, Reason: in.Unplaced})
		case strings.TrimSpace(q.Exact) == "":
			left = append(left, codec.Unplaced{Incoming: in, Reason: "it does not say which words it is on"})
		default:
			here = append(here, in)
			pieces = append(pieces, article.Piece{Role: article.Paragraph, Text: q.Prefix + q.Exact + q.Suffix})
		}
	}
	doc, blocks := article.Compose(pieces)
	a = article.Article{ID: article.WaitingID(source + "\x00" + doc), Title: plainLine(title), Text: doc, Blocks: blocks}
	if len(source) <= article.MaxMeta {
		a.URL = source
	}
	if len(a.Title) > article.MaxMeta {
		a.Title = strings.ToValidUTF8(a.Title[:article.MaxMeta], "")
	}
	for i, in := range here {
		q := in.Selector.Quote
		start := blocks[len(blocks)-len(here)+i].Span.Start + len(q.Prefix)
		m := in.Annotation
		m.Target = annotation.Target{Source: string(a.ID), Span: text.Span{Start: start, End: start + len(q.Exact)}, Quote: q}
		if err := m.Check(doc); err != nil {
			left = append(left, codec.Unplaced{Incoming: in, Reason: err.Error()})
			continue
		}
		marks = append(marks, m)
	}
	annotation.Sort(marks)
	return a, marks, left
}

func plainLine(s string) string {
	if s = strings.Join(strings.Fields(s), " "); s == "" {
		return "An article that is not here yet"
	}
	return s
}

// selectorOf is what a mark that waits is to be found by.
func selectorOf(m annotation.Annotation) annotation.Selector {
	return annotation.Selector{Quote: m.Target.Quote}
}
