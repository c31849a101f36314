package session

import (
	"slices"
	"time"

	"gloss/app/annotation"
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

// EdgeDrag is a mark while one of its ends is being dragged.
type EdgeDrag struct {
	ID   annotation.ID // empty if none is
	Span text.Span
}

// Shown is the marks as they are drawn: one of them may be under the hand, and
// those of some kinds may be hidden.
func (s State) Shown() []annotation.Annotation {
	if len(s.Hidden) > 0 {
		s.Marks = slices.DeleteFunc(slices.Clone(s.Marks), func(m annotation.Annotation) bool { return s.Hides(m.Kind) })
	}
	i := slices.IndexFunc(s.Marks, func(m annotation.Annotation) bool { return m.ID == s.EdgeDrag.ID })
	if s.EdgeDrag.ID == "" || i < 0 || s.Marks[i].Target.Span == s.EdgeDrag.Span {
		return s.Marks
	}
	marks := slices.Clone(s.Marks)
	marks[i].Target.Span = s.EdgeDrag.Span
	annotation.Sort(marks)
	return marks
}

// chosen is the span that a selection stands for: whole characters, without
// white space at its ends, brought to words or sentences unless it was made by
// keys, which choose to the letter.
func (s *State) chosen() text.Span {
	doc, span := s.Article.Text, s.Selection.Span()
	if span.Empty() {
		return span
	}
	span = text.TrimSpace(doc, text.Whole(doc, span))
	if s.Selection.Caret {
		return span
	}
	return s.snap(span)
}

// snap brings a span to what the person set marks to snap to.
func (s *State) snap(span text.Span) text.Span {
	doc := s.Article.Text
	switch s.Settings.Snap {
	case AsSelected:
		return span
	case ToSentences:
		return text.TrimSpace(doc, s.snapSentences(span))
	}
	return text.TrimPauses(doc, text.SnapWords(doc, span))
}

// snapSentences brings each end to the sentences of its own block.
func (s *State) snapSentences(span text.Span) text.Span {
	for _, b := range s.Article.Blocks {
		if part := span.Clip(b.Span); !part.Empty() {
			read := vicinityOf(s.Article.Text, b.Span, part)
			in := text.Span{Start: part.Start - read.Start, End: part.End - read.Start}
			in = text.SnapSentences(read.In(s.Article.Text), in)
			span.Start, span.End = min(span.Start, read.Start+in.Start), max(span.End, read.Start+in.End)
		}
	}
	return span
}

// withEnd is a span with one of its ends at another place, never empty and never
// turned round.
func withEnd(doc string, span text.Span, last bool, to int) text.Span {
	to = text.Boundary(doc, to)
	if last {
		span.End = max(to, text.NextGrapheme(doc, span.Start))
	} else {
		span.Start = min(to, text.PrevGrapheme(doc, span.End))
	}
	return text.Whole(doc, span)
}

// drag shows an end of a mark where it is dragged to.
func (s *State) drag(m EndDragged) {
	mark, ok := s.Mark(m.ID)
	if !ok {
		return
	}
	span := withEnd(s.Article.Text, mark.Target.Span, m.Last, m.To)
	snapped := s.snap(span)
	// Only the end in the hand moves, and not onto white space.
	if m.Last {
		span.End = max(snapped.End, text.NextGrapheme(s.Article.Text, span.Start))
	} else {
		span.Start = min(snapped.Start, text.PrevGrapheme(s.Article.Text, span.End))
	}
	s.EdgeDrag = EdgeDrag{m.ID, text.TrimSpace(s.Article.Text, span)}
	if s.EdgeDrag.Span.Empty() {
		s.EdgeDrag.Span = mark.Target.Span
	}
}

// drop leaves the end where it was dragged to.
func (s *State) drop(at time.Time) []Effect {
	stretch := s.EdgeDrag
	s.EdgeDrag = EdgeDrag{}
	s.endTyping()
	return s.reshape(stretch.ID, stretch.Span, at, "")
}

// stepEnd moves an end of a mark by keys. Steps in a row are undone as one.
func (s *State) stepEnd(m EndStepped) []Effect {
	mark, ok := s.Mark(m.ID)
	if !ok {
		return nil
	}
	span, end := mark.Target.Span, "start"
	at := span.Start
	if m.Last {
		at, end = span.End, "end"
	}
	to := stepFrom(s.Article, at, m.By, m.Forward != (s.rightToLeft(at) && m.By != Sentence))
	if to <= 0 && m.Last || to >= len(s.Article.Text) && !m.Last {
		return nil
	}
	span = withEnd(s.Article.Text, span, m.Last, to)
	if m.By != Character {
		// Letter by letter a person passes over a space; otherwise nobody asks for one.
		span = text.TrimSpace(s.Article.Text, span)
	}
	return s.reshape(m.ID, span, m.At, end+" of "+string(m.ID))
}

// reshape gives a mark another span.
func (s *State) reshape(id annotation.ID, span text.Span, at time.Time, field string) []Effect {
	c, ok := s.changed(id, at, func(a *annotation.Annotation) {
		if a.Target.Span != span && span.Fits(s.Article.Text) && !span.Empty() {
			// What is marked by hand is not what was found again.
			before := *a
			a.Target = annotation.Target{Source: a.Target.Source, Span: span, Quote: annotation.Describe(s.Article.Text, span)}
			s.redetect(before, a)
		}
	})
	if !ok {
		return nil
	}
	todo := s.do(edit{changes: []change{c}, words: c.before.Kind.Name() + " given other ends", field: field})
	s.say(c.after.Kind.Name()+" is now “"+excerpt(*c.after)+"”", true)
	return todo
}

// rightToLeft reports whether the block at a place is written from right to
// left, where the arrow to the left leads onward.
func (s *State) rightToLeft(at int) bool {
	return text.RightToLeft(blockAt(s.Article, at).Span.In(s.Article.Text))
}

// blockAt is the block that a place is in or at the end of.
func blockAt(a article.Article, at int) article.Block {
	for _, b := range a.Blocks {
		if b.Span.Start <= at && at <= b.Span.End {
			return b
		}
	}
	return article.Block{}
}
