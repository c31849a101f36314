package reader

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/session/caret"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/text"
	"gloss/app/words"
)

// drag shows an end of a mark where it is dragged to.
func (s room) drag(m EndDragged) {
	mark, ok := s.Mark(m.ID)
	if !ok {
		return
	}
	span := caret.WithEnd(s.Article.Text, mark.Target.Span, m.Last, m.To)
	snapped := s.Snap(span)
	// Only the end in the hand moves, and not onto white space.
	if m.Last {
		span.End = max(snapped.End, text.NextGrapheme(s.Article.Text, span.Start))
	} else {
		span.Start = min(snapped.Start, text.PrevGrapheme(s.Article.Text, span.End))
	}
	s.EdgeDrag = workspace.EdgeDrag{ID: m.ID, Span: text.TrimSpace(s.Article.Text, span)}
	if s.EdgeDrag.Span.Empty() {
		s.EdgeDrag.Span = mark.Target.Span
	}
}

// drop leaves the end where it was dragged to.
func (s room) drop(at time.Time) []workspace.Effect {
	stretch := s.EdgeDrag
	s.EdgeDrag = workspace.EdgeDrag{}
	s.EndTyping()
	return s.reshape(stretch.ID, stretch.Span, at, "")
}

// stepEnd moves an end of a mark by keys. Steps in a row are undone as one.
func (s room) stepEnd(m EndStepped) []workspace.Effect {
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
func (s room) reshape(id annotation.ID, span text.Span, at time.Time, field string) []workspace.Effect {
	c, ok := s.ChangeOf(id, at, func(a *annotation.Annotation) {
		if a.Target.Span != span && span.Fits(s.Article.Text) && !span.Empty() {
			// What is marked by hand is not what was found again.
			before := *a
			a.Target = annotation.Target{Source: a.Target.Source, Span: span, Quote: annotation.Describe(s.Article.Text, span)}
			s.Refill(before, a)
		}
	})
	if !ok {
		return nil
	}
	todo := s.Do(workspace.Edit{Changes: []workspace.Change{c}, Words: words.MarkResizedEdit.With("kind", string(c.Before.Kind)), Field: field})
	s.Say(words.MarkResized.With("kind", string(c.After.Kind), "text", wording.Excerpt(*c.After)), true)
	return todo
}

// rightToLeft reports whether the block at a place is written from right to
// left, where the arrow to the left leads onward.
func (s room) rightToLeft(at int) bool {
	return text.RightToLeft(caret.BlockAt(s.Article, at).Span.In(s.Article.Text))
}
