package caret

import (
	"gloss/app/article"
	"gloss/app/text"
)

// Snap says what the ends of a mark are brought to.
type Snap string

// The ways to snap.
const (
	ToWords     Snap = ""           // whole words, without the comma after them
	ToSentences Snap = "sentences"  // whole sentences
	AsSelected  Snap = "characters" // just what was selected, in whole characters
)

// Snaps lists the ways to snap, in the order in which they are offered.
var Snaps = []Snap{ToWords, ToSentences, AsSelected}

// Bring brings the ends of a span of an article to where marks are to end.
func (to Snap) Bring(a article.Article, span text.Span) text.Span {
	doc := a.Text
	switch to {
	case AsSelected:
		return span
	case ToSentences:
		return text.TrimSpace(doc, snapSentences(a, span))
	}
	return text.TrimPauses(doc, text.SnapWords(doc, span))
}

// snapSentences brings each end to the sentences of its own block.
func snapSentences(a article.Article, span text.Span) text.Span {
	for _, b := range a.Blocks {
		if part := span.Clip(b.Span); !part.Empty() {
			read := VicinityOf(a.Text, b.Span, part)
			in := text.Span{Start: part.Start - read.Start, End: part.End - read.Start}
			in = text.SnapSentences(read.In(a.Text), in)
			span.Start, span.End = min(span.Start, read.Start+in.Start), max(span.End, read.Start+in.End)
		}
	}
	return span
}
