package session

import (
	"slices"
	"time"

	"gloss/app/annotation"
	"gloss/app/session/caret"
	"gloss/app/session/wording"
	"gloss/app/text"
)

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
	i := s.MarkIndex(s.EdgeDrag.ID)
	if i < 0 || s.Marks[i].Target.Span == s.EdgeDrag.Span {
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

// drag shows an end of a mark where it is dragged to.
func (s *State) drag(m EndDragged) {
	mark, ok := s.Mark(m.ID)
	if !ok {
		return
	}
	span := caret.WithEnd(s.Article.Text, mark.Target.Span, m.Last, m.To)
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
	to := caret.StepFrom(s.Article, at, m.By, m.Forward != (s.rightToLeft(at) && m.By != caret.Sentence))
	if to <= 0 && m.Last || to >= len(s.Article.Text) && !m.Last {
		return nil
	}
	span = caret.WithEnd(s.Article.Text, span, m.Last, to)
	if m.By != caret.Character {
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
			s.quoted.Refill(s.Article, before, a)
		}
	})
	if !ok {
		return nil
	}
	todo := s.do(edit{changes: []change{c}, words: c.before.Kind.Name() + " given other ends", field: field})
	s.say(c.after.Kind.Name()+" is now “"+wording.Excerpt(*c.after)+"”", true)
	return todo
}

// rightToLeft reports whether the block at a place is written from right to
// left, where the arrow to the left leads onward.
func (s *State) rightToLeft(at int) bool {
	return text.RightToLeft(caret.BlockAt(s.Article, at).Span.In(s.Article.Text))
}

// snap brings a span to what the person set marks to snap to.
func (s *State) snap(span text.Span) text.Span { return s.Settings.Snap.Bring(s.Article, span) }
