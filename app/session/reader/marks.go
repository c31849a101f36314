package reader

import (
	"slices"
	"time"

	"gloss/app/annotation"
	"gloss/app/session/caret"
	"gloss/app/session/fields"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/words"
)

// mark makes a mark of the selection; or, where nothing is selected and a mark
// is open, changes that one's kind, so that the same key does both.
func (s room) mark(m MarkMade) []workspace.Effect {
	if s.View == workspace.Marks {
		return s.Ask(workspace.RowsKindSet{Kind: m.Kind, At: m.At})
	}
	span := s.ChosenSpan()
	if span.Empty() {
		if _, open := s.Mark(s.Open); open {
			return s.setKind(KindSet{s.Open, m.Kind, m.At})
		}
		s.Say(words.MarkSelectFirst.String(), false)
		return nil
	}
	if !s.Ready {
		s.Say(words.MarksLoading.String(), false)
		return nil
	}
	s.EndTyping()
	at := m.At.UTC().Truncate(time.Millisecond)
	a := annotation.Annotation{
		ID: m.ID, Kind: m.Kind, Created: at, Modified: at,
		Target: annotation.Target{Source: string(s.Article.ID), Span: span, Quote: annotation.Describe(s.Article.Text, span)},
	}
	s.Detect(&a)
	s.Selection.Anchor, s.Selection.Focus = span.End, span.End
	todo := s.Do(workspace.Edit{Changes: []workspace.Change{{Before: nil, After: &a}}, Words: words.MarkMadeEdit.With("kind", string(m.Kind))})
	s.Say(words.MarkMade.With("kind", string(m.Kind), "text", wording.Excerpt(a)), true)
	// The mark asks its next question, and the keyboard stays in the text.
	s.Current, s.Open, s.Overlapping = a.ID, a.ID, nil
	return append(todo, workspace.FocusText{}, workspace.Select{Selection: s.Selection}, UncoverMark{a.ID})
}

// turnTo makes a mark the current one and gives the keyboard to what belongs to it.
func (s room) turnTo(id annotation.ID, there workspace.Effect) []workspace.Effect {
	if _, ok := s.Mark(id); !ok {
		return nil
	}
	s.Current = id
	return []workspace.Effect{there}
}

// handles goes to the handles at the ends of a mark.
func (s room) handles(id annotation.ID) []workspace.Effect {
	if _, ok := s.Mark(id); !ok {
		return nil
	}
	if s.Open != id || len(s.Overlapping) == 0 {
		s.Choose([]annotation.ID{id})
	}
	return []workspace.Effect{FocusEnd{id}}
}

// atCursor lists the marks around the reading cursor, the innermost first.
func (s room) atCursor() []annotation.ID {
	var out []annotation.ID
	for m := range s.Shown().Around(s.Selection.Focus) {
		out = append(out, m.ID)
	}
	slices.Reverse(out)
	return out
}

// pickMark opens one of the marks at the place that was chosen.
func (s room) pickMark(id annotation.ID) []workspace.Effect {
	if _, there := s.Mark(id); !there {
		return nil
	}
	s.EndTyping()
	s.Open, s.Current = id, id
	return []workspace.Effect{workspace.FocusEditor{Mark: id}}
}

// step goes from the mark where the keyboard is to its neighbour in the text.
func (s room) step(forward bool) []workspace.Effect {
	if s.View == workspace.Marks {
		return s.Ask(workspace.RowStepped{Forward: forward})
	}
	marks := s.Shown()
	n := marks.Len()
	if n == 0 {
		if s.Marks.Len() > 0 {
			s.Say(words.MarksHidden.String(), false)
		} else {
			s.Say(words.MarksNone.String(), false)
		}
		return nil
	}
	i := marks.Index(s.Current)
	switch {
	case i < 0 && forward:
		i = 0
	case i < 0:
		i = n - 1
	case forward:
		i = (i + 1) % n
	default:
		i = (i - 1 + n) % n
	}
	s.Current = marks.At(i).ID
	todo := []workspace.Effect{workspace.FocusMark{Mark: s.Current}}
	if s.Open != "" {
		s.show(s.Current)
		todo = append(todo, UncoverMark{s.Current})
	}
	return todo
}

// leave closes the editor and returns to its mark, or else drops the selection.
func (s room) leave(panel bool) []workspace.Effect {
	switch {
	case panel:
		return s.Ask(workspace.PanelLeft{Inside: true})
	case s.EdgeDrag.ID != "":
		s.EdgeDrag = workspace.EdgeDrag{}
		return nil
	case s.Search.Open:
		return s.closeFind()
	case s.Open != "":
		s.EndTyping()
		was := s.Open
		s.Open, s.Overlapping = "", nil
		todo := []workspace.Effect{workspace.FocusMark{Mark: was}}
		if s.Selection.Caret {
			// The reading cursor is where it was before the editor was opened.
			todo = append(todo, workspace.Select{Selection: s.Selection})
		}
		return todo
	case s.IsPlacing():
		return s.Ask(workspace.Viewed{View: workspace.Revision})
	case s.View != workspace.Reader:
		return s.Ask(workspace.Viewed{View: workspace.Reader})
	}
	if !s.Selection.Span().Empty() {
		s.Selection.Anchor = s.Selection.Focus
		return []workspace.Effect{workspace.Select{Selection: s.Selection}}
	}
	return s.Ask(workspace.PanelLeft{})
}

// show opens the card of a mark. The keyboard stays where it is.
func (s room) show(id annotation.ID) {
	s.EndTyping()
	s.Open, s.Current, s.Overlapping = id, id, nil
}

// askField opens a mark, if it is not open yet, and gives the keyboard to one of its
// fields.
func (s room) askField(m FieldAsked) []workspace.Effect {
	a, ok := s.Mark(s.meant(m.ID))
	if !ok || fields.RowOf(m.Field, a.Kind) == nil {
		return nil
	}
	if s.Open != a.ID {
		s.Reveal(a.Kind)
		s.show(a.ID)
	}
	if fields.RowOf(m.Field, a.Kind).More {
		s.More = true
	}
	if len(s.Overlapping) == 0 {
		s.Overlapping = []annotation.ID{a.ID}
	}
	if m.Field == fields.Note {
		return []workspace.Effect{workspace.FocusEditor{Mark: a.ID}}
	}
	return []workspace.Effect{FocusField{fields.Ref{Mark: a.ID, Field: m.Field}}}
}

// meant is the mark of an id, or the open one where there is none.
func (s room) meant(id annotation.ID) annotation.ID {
	if id == "" {
		return s.Open
	}
	return id
}

func (s room) setKind(m KindSet) []workspace.Effect {
	c, ok := s.ChangeOf(m.ID, m.At, func(a *annotation.Annotation) {
		a.Become(m.Kind)
		s.Detect(a)
	})
	if !ok {
		return nil
	}
	s.EndTyping()
	done := words.MarkKindChanged.With("from", string(c.Before.Kind), "to", string(m.Kind))
	todo := s.Do(workspace.Edit{Changes: []workspace.Change{c}, Words: done})
	s.Say(done, true)
	return todo
}

func (s room) remove(id annotation.ID) []workspace.Effect {
	id = s.meant(id)
	a, ok := s.Mark(id)
	if !ok {
		return nil
	}
	s.EndTyping()
	inEditor := s.Open == id
	todo := s.Do(workspace.Edit{Changes: []workspace.Change{{Before: &a, After: nil}}, Words: words.MarkDeleted.With("kind", string(a.Kind))})
	s.Say(words.MarkDeleted.With("kind", string(a.Kind)), true)
	s.Selection = caret.Selection{Anchor: a.Target.Span.Start, Focus: a.Target.Span.Start, Caret: s.Selection.Caret}
	if inEditor || s.Current == id {
		todo = append(todo, workspace.FocusText{})
	}
	return todo
}
