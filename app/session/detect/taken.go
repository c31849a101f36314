package detect

import (
	"gloss/app/article"
	"gloss/app/session/caret"
	"gloss/app/suggest"
	"gloss/app/text"
)

// Taken is the span that a finger takes at a place of an article: the number there, or
// else the quotation with its marks, or else the sentence. Of several the shortest is
// taken, and words in scare quotes are no quotation. The span is empty where no sentence
// is.
func (c *Cache) Taken(a article.Article, at int) text.Span {
	block := caret.BlockAt(a, at)
	read := caret.VicinityOf(a.Text, block.Span, text.Span{Start: at, End: at})
	d := suggest.ReadAs(read.In(a.Text), c.writingOf(a))
	var taken text.Span
	take := func(s text.Span) {
		s = text.Span{Start: s.Start + read.Start, End: s.End + read.Start}
		if s.Start <= at && at <= s.End && (taken.Empty() || s.Len() < taken.Len()) {
			taken = s
		}
	}
	for _, f := range d.Figures() {
		take(f.Span)
	}
	if !taken.Empty() {
		return taken
	}
	for _, q := range d.Quotes() {
		if q.Kind != suggest.ScareQuote {
			take(q.Outer)
		}
	}
	if !taken.Empty() {
		return taken
	}
	return SentenceAt(a, at)
}

// SentenceAt is the sentence at a place of an article, or an empty span where none is.
func SentenceAt(a article.Article, at int) text.Span {
	if u := caret.UnitAfter(a, caret.Sentence, at); u.Start <= at {
		return text.TrimSpace(a.Text, u)
	}
	return text.Span{Start: at, End: at}
}
