package session

import (
	"slices"
	"strings"
	"time"

	"gloss/app/annotation"
	"gloss/app/session/caret"
	"gloss/app/session/library"
	"gloss/app/session/merge"
	"gloss/app/session/wording"
)

// mark makes a mark of the selection; or, where nothing is selected and a mark
// is open, changes that one's kind, so that the same key does both.
func (s *State) mark(m MarkMade) []Effect {
	if s.View == Marks {
		return s.setKindOfTicked(m.Kind, m.At)
	}
	span := s.chosen()
	if span.Empty() {
		if _, open := s.Mark(s.Open); open {
			return s.setKind(KindSet{s.Open, m.Kind, m.At})
		}
		s.say("Select some text first, then choose what it is.", false)
		return nil
	}
	if !s.Ready {
		s.say("One moment: your marks are still being loaded.", false)
		return nil
	}
	s.endTyping()
	at := m.At.UTC().Truncate(time.Millisecond)
	a := annotation.Annotation{
		ID: m.ID, Kind: m.Kind, Created: at, Modified: at,
		Target: annotation.Target{Source: string(s.Article.ID), Span: span, Quote: annotation.Describe(s.Article.Text, span)},
	}
	s.detect(&a)
	s.Current, s.Open, s.Overlapping = a.ID, "", nil
	s.Selection.Anchor, s.Selection.Focus = span.End, span.End
	todo := s.do(edit{changes: []change{{nil, &a}}, words: m.Kind.Name() + " marked"})
	s.say(m.Kind.Name()+" marked: “"+wording.Excerpt(a)+"”", true)
	return append(todo, Select{s.Selection})
}

// choose opens the innermost of the marks at a place. Choosing there again
// goes on to the next, so that a mark below another can be reached.
func (s *State) choose(at []annotation.ID) []Effect {
	at = slices.DeleteFunc(slices.Clone(at), func(id annotation.ID) bool {
		_, there := s.Mark(id)
		return !there
	})
	if len(at) == 0 {
		return nil
	}
	s.endTyping()
	for _, id := range at {
		m, _ := s.Mark(id)
		s.reveal(m.Kind)
	}
	next := (slices.Index(at, s.Open) + 1) % len(at)
	s.Open, s.Current, s.Overlapping = at[next], at[next], at
	return []Effect{FocusEditor{s.Open}}
}

// turnTo makes a mark the current one and gives the keyboard to what belongs to it.
func (s *State) turnTo(id annotation.ID, there Effect) []Effect {
	if _, ok := s.Mark(id); !ok {
		return nil
	}
	s.Current = id
	return []Effect{there}
}

// handles goes to the handles at the ends of a mark.
func (s *State) handles(id annotation.ID) []Effect {
	if _, ok := s.Mark(id); !ok {
		return nil
	}
	if s.Open != id {
		s.choose([]annotation.ID{id})
	}
	return []Effect{FocusEnd{id}}
}

// atCursor lists the marks around the reading cursor, the innermost first.
func (s State) atCursor() []annotation.ID {
	var out []annotation.ID
	for _, m := range slices.Backward(s.Shown()) {
		if m.Target.Span.Start <= s.Selection.Focus && s.Selection.Focus <= m.Target.Span.End {
			out = append(out, m.ID)
		}
	}
	return out
}

// pickMark opens one of the marks at the place that was chosen.
func (s *State) pickMark(id annotation.ID) []Effect {
	if _, there := s.Mark(id); !there {
		return nil
	}
	s.endTyping()
	s.Open, s.Current = id, id
	return []Effect{FocusEditor{id}}
}

// step goes from the mark where the keyboard is to its neighbour in the text.
func (s *State) step(forward bool) []Effect {
	if s.View == Marks {
		return s.stepRow(forward)
	}
	marks := s.Shown()
	if len(marks) == 0 {
		if len(s.Marks) > 0 {
			s.say("All marks are hidden.", false)
		} else {
			s.say("There is no mark yet.", false)
		}
		return nil
	}
	shown := library.Model{Marks: marks}
	i := shown.MarkIndex(s.Current)
	switch {
	case i < 0 && forward:
		i = 0
	case i < 0:
		i = len(marks) - 1
	case forward:
		i = (i + 1) % len(marks)
	default:
		i = (i - 1 + len(marks)) % len(marks)
	}
	s.Current = marks[i].ID
	if s.Open != "" {
		return s.choose([]annotation.ID{s.Current})
	}
	return []Effect{FocusMark{s.Current}}
}

// leave closes the editor and returns to its mark, or else drops the selection.
func (s *State) leave(panel bool) []Effect {
	switch {
	case panel:
		return s.showPanel(false)
	case s.EdgeDrag.ID != "":
		s.EdgeDrag = EdgeDrag{}
		return nil
	case s.Search.Open:
		return s.closeFind()
	case s.Open != "":
		s.endTyping()
		was := s.Open
		s.Open, s.Overlapping = "", nil
		todo := []Effect{FocusMark{was}}
		if s.Selection.Caret {
			// The reading cursor is where it was before the editor was opened.
			todo = append(todo, Select{s.Selection})
		}
		return todo
	case s.placing():
		return s.turn(Revision)
	case s.View != Reader:
		return s.turn(Reader)
	}
	if !s.Selection.Span().Empty() {
		s.Selection.Anchor = s.Selection.Focus
		return []Effect{Select{s.Selection}}
	}
	s.closePanel()
	return nil
}

// changed is the edit of one mark, or none if there is no such mark or nothing
// changes.
func (s *State) changed(id annotation.ID, at time.Time, f func(*annotation.Annotation)) (change, bool) {
	before, ok := s.Mark(id)
	after := before
	if f(&after); !ok || after.Equal(before) {
		return change{}, false
	}
	after.Modified = merge.Later(after.Modified, at)
	return change{&before, &after}, true
}

func (s *State) setKind(m KindSet) []Effect {
	c, ok := s.changed(m.ID, m.At, func(a *annotation.Annotation) {
		a.Kind = m.Kind
		s.detect(a)
	})
	if !ok {
		return nil
	}
	s.endTyping()
	words := c.before.Kind.Name() + " changed to " + strings.ToLower(m.Kind.Name())
	todo := s.do(edit{changes: []change{c}, words: words})
	s.say(words, true)
	return todo
}

func (s *State) remove(id annotation.ID) []Effect {
	a, ok := s.Mark(id)
	if !ok {
		return nil
	}
	s.endTyping()
	inEditor := s.Open == id
	todo := s.do(edit{changes: []change{{&a, nil}}, words: a.Kind.Name() + " deleted"})
	s.say(a.Kind.Name()+" deleted", true)
	s.Selection = caret.Selection{Anchor: a.Target.Span.Start, Focus: a.Target.Span.Start, Caret: s.Selection.Caret}
	if inEditor || s.Current == id {
		todo = append(todo, FocusText{})
	}
	return todo
}
