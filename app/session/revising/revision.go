package revising

import (
	"slices"
	"strings"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/caret"
	"gloss/app/session/library"
	"gloss/app/session/merge"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/text"
	"gloss/app/words"
)

// suspect asks whether the article that has just come in is a newer version of
// one in the library. sketch is that of its text, or nil if it is not made yet.
func (s room) suspect(sketch article.Sketch) {
	if s.Article.Revises != "" || s.denied == s.Article.ID {
		return
	}
	if sketch == nil {
		sketch = article.SketchOf(s.Article.Text)
	}
	if l := s.GuessRevision(s.Article, sketch); l.ID != "" {
		s.RevisionGuess = l
	}
}

// revises asks for the article that the open one is said to be a newer version
// of.
func (s room) revises(m RevisionNamed) []workspace.Effect {
	s.RevisionGuess = library.RevisionGuess{}
	switch {
	case s.Refused():
		return nil
	case m.Earlier == s.Article.ID:
		s.Say(words.RevisionItself.String(), false)
		return nil
	case s.VersionIndex(string(m.Earlier)) >= 0:
		s.View = workspace.Revision
		return nil
	}
	return []workspace.Effect{LoadEarlier{m.Earlier, s.Article.ID}}
}

// takeRevision makes the open article the newer version of another. Marks whose
// words still stand come over; the others stay where they are until the person
// decides.
func (s room) takeRevision(m EarlierLoaded) []workspace.Effect {
	if m.Missing && m.Article.ID == s.Bundled.ID {
		m.Article, m.Missing = s.Bundled, false
	}
	chain := append([]store.Loaded{m.Loaded}, m.Earlier...)
	switch {
	case m.Missing:
		s.Say(words.RevisionGone.String(), false)
		return nil
	case slices.ContainsFunc(chain, func(v store.Loaded) bool { return v.Article.ID == s.Article.ID }):
		s.Say(words.RevisionReversed.String(), false)
		return nil
	case !s.Ready || m.Of != s.Article.ID:
		return nil // another article was opened meanwhile
	}
	chain[0].Earlier = nil
	s.SetEarlier(chain)
	after := s.Article
	after.Revises = m.Article.ID
	e := workspace.Edit{Words: words.RevisionEdit.String(), Article: &workspace.ArticleChange{Before: s.Article, After: after}}
	tally := map[annotation.State]int{}
	for i, v := range chain {
		for _, mark := range v.Annotations {
			if mark.Target.AnchorStatus.Kept {
				continue
			}
			place := s.Alignment(i).Place(mark.Target.Span)
			tally[place.State]++
			moved := s.carried(mark, place, m.At)
			e.Changes = append(e.Changes, workspace.Change{Before: &mark, After: &moved})
		}
	}
	s.EndTyping()
	var todo []workspace.Effect
	if !s.InStore(m.Article.ID) {
		todo = s.Queue(store.Batch{Articles: []article.Article{m.Article}})
	}
	todo = append(todo, s.Do(e)...)
	s.View = workspace.Revision
	s.CloseEditor()
	s.Say(tallyWords(tally), true)
	return append(todo, workspace.List{}, workspace.FocusView{})
}

// tallyWords says how many marks have each state.
func tallyWords(n map[annotation.State]int) string {
	var parts []string
	for _, p := range []struct {
		state annotation.State
		text  words.Text
	}{{annotation.Exact, words.RevisionExact}, {annotation.Moved, words.RevisionMoved}, {annotation.Changed, words.RevisionChanged}, {annotation.Lost, words.RevisionLost}} {
		if n[p.state] > 0 {
			parts = append(parts, p.text.With("n", n[p.state]))
		}
	}
	if parts == nil {
		return words.RevisionNoMarks.String()
	}
	return words.RevisionUpdated.With("list", strings.Join(parts, ", "))
}

// carried is a mark of an earlier version after it was looked for in the open
// one: there, if its words stand there, and else where it was, with what was
// found.
func (s room) carried(m annotation.Annotation, p annotation.Place, at time.Time) annotation.Annotation {
	standing := annotation.AnchorStatus{Version: string(s.Article.ID), State: p.State, Confidence: p.Confidence}
	if p.State == annotation.Exact || p.State == annotation.Moved {
		return s.placed(m, p.Span, standing, at)
	}
	m.Target.AnchorStatus = standing
	m.Modified = merge.Later(m.Modified, at)
	return m
}

// placed is a mark on a span of the open article.
func (s room) placed(m annotation.Annotation, span text.Span, standing annotation.AnchorStatus, at time.Time) annotation.Annotation {
	m.Target = annotation.Target{Source: string(s.Article.ID), Span: span, Quote: annotation.Describe(s.Article.Text, span)}
	m.Target.Stand(standing)
	m.Modified = merge.Later(m.Modified, at)
	return m
}

// place is where a mark of an earlier version stands in the open one.
func (s room) place(m annotation.Annotation) annotation.Place {
	i := s.VersionIndex(m.Target.Source)
	if i < 0 {
		return annotation.Place{State: annotation.Lost}
	}
	return s.Alignment(i).Place(m.Target.Span)
}

// accept takes a mark over to what stands in its place now.
func (s room) accept(m WordingAccepted) []workspace.Effect {
	mark, ok := s.LeftMark(m.ID)
	if !ok {
		return nil
	}
	place := s.place(mark)
	if place.State == annotation.Lost {
		s.Say(words.RevisionNoPlace.String(), false)
		return nil
	}
	return s.reanchor(mark, place.Span, place.Confidence, words.RevisionAcceptedEdit, m.At)
}

// leaveBehind leaves a mark on its own version for good.
func (s room) leaveBehind(m MarkKept) []workspace.Effect {
	mark, ok := s.LeftMark(m.ID)
	if !ok {
		return nil
	}
	after := mark
	after.Target.AnchorStatus.Kept = true
	after.Modified = merge.Later(mark.Modified, m.At)
	next := s.nextPending(m.ID)
	s.EndTyping()
	todo := s.Do(workspace.Edit{Changes: []workspace.Change{{Before: &mark, After: &after}}, Words: words.RevisionKept.With("kind", string(mark.Kind))})
	s.Say(words.RevisionKept.With("kind", string(mark.Kind)), true)
	return append(todo, workspace.FocusView{Mark: next})
}

// nextPending is the mark after another one that waits for a decision too.
func (s room) nextPending(id annotation.ID) annotation.ID {
	var first annotation.ID
	passed := false
	for _, m := range s.Left() {
		switch {
		case m.ID == id:
			passed = true
		case m.Pending() && passed:
			return m.ID
		case m.Pending() && first == "":
			first = m.ID
		}
	}
	return first
}

// beginPlacing lets the person choose the words that a mark belongs to now.
func (s room) beginPlacing(id annotation.ID) []workspace.Effect {
	mark, ok := s.LeftMark(id)
	if !ok {
		return nil
	}
	s.Placing, s.View = id, workspace.Reader
	s.CloseEditor()
	near := s.place(mark)
	if near.State == annotation.Lost && len(near.Alternatives) > 0 {
		near.Span = near.Alternatives[0]
	}
	if !near.Span.Empty() {
		return []workspace.Effect{workspace.FocusText{}, s.SelectText(caret.Selection{Anchor: near.Span.Start, Focus: near.Span.End, Caret: true})}
	}
	return []workspace.Effect{workspace.FocusText{}, s.SelectText(s.Selection)}
}

// putHere places the mark that a place is being chosen for on the selection.
func (s room) putHere(at time.Time) []workspace.Effect {
	mark, ok := s.LeftMark(s.Placing)
	if !ok {
		return nil
	}
	span := s.ChosenSpan()
	if span.Empty() {
		s.Say(words.RevisionSelectFirst.String(), false)
		return nil
	}
	s.Placing = ""
	selected := s.SelectText(caret.Selection{Anchor: span.End, Focus: span.End})
	return append(s.reanchor(mark, span, 1, words.RevisionPlacedEdit, at), selected, workspace.FocusMark{Mark: mark.ID})
}

// placeAt places a mark where the person was offered to.
func (s room) placeAt(m CandidateTaken) []workspace.Effect {
	mark, ok := s.LeftMark(m.ID)
	if !ok || !slices.Contains(s.place(mark).Alternatives, m.Span) {
		return nil
	}
	return s.reanchor(mark, m.Span, 1, words.RevisionPlacedEdit, m.At)
}

// reanchor puts a mark of an earlier version on a span of the open one, as the
// person decided.
func (s room) reanchor(mark annotation.Annotation, span text.Span, confidence float64, done words.Text, at time.Time) []workspace.Effect {
	standing := annotation.AnchorStatus{Version: string(s.Article.ID), State: annotation.Moved, Confidence: confidence}
	if was := mark.Target.Quote.Exact; !annotation.SameText(was, span.In(s.Article.Text)) {
		standing.State, standing.Former = annotation.Changed, bounded(was)
	}
	after := s.placed(mark, span, standing, at)
	next := s.nextPending(mark.ID)
	s.EndTyping()
	s.Current = mark.ID
	todo := s.Do(workspace.Edit{Changes: []workspace.Change{{Before: &mark, After: &after}}, Words: done.String()})
	s.Say(words.RevisionPlaced.With("kind", string(mark.Kind), "text", wording.Excerpt(after)), true)
	if s.View == workspace.Revision {
		todo = append(todo, workspace.FocusView{Mark: next})
	}
	return todo
}

// bounded is words cut to what a standing may hold.
func bounded(words string) string {
	if len(words) > annotation.MaxFormer {
		return words[:text.Boundary(words, annotation.MaxFormer)]
	}
	return words
}
