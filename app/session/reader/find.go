package reader

import (
	"slices"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/caret"
	"gloss/app/session/workspace"
	"gloss/app/text"
	"gloss/app/words"
)

// Search is what the find bar shows.
type Search struct {
	Open  bool
	Words string      // what is looked for, as it was typed
	Hits  []text.Span // where it stands, in order; never changed in place
	Here  int         // the hit that is shown, if there is one

	folded *text.Folded // the article made ready, once it was asked for
	of     article.ID   // which article that is
	from   int          // where the search began
}

// Hit is the hit that is shown; it reports false if there is none.
func (s Search) Hit() (text.Span, bool) {
	if !s.Open || s.Here >= len(s.Hits) {
		return text.Span{}, false
	}
	return s.Hits[s.Here], true
}

// openFind opens the find bar with the words of the last time. It looks from the
// cursor on, so that the same words again lead to the next place.
func (s room) openFind() []workspace.Effect {
	if !s.Search.Open {
		s.Search.Open, s.Search.from = true, s.Selection.Focus
		s.seek(s.Search.Words)
	}
	return []workspace.Effect{FocusFind{}}
}

// seek finds words, the first at or after where the search began.
func (s room) seek(words string) {
	if s.Search.folded == nil || s.Search.of != s.Article.ID {
		s.Search.folded, s.Search.of = text.Fold(s.Article.Text), s.Article.ID
	}
	s.Search.Words = words
	s.Search.Hits = s.Search.folded.Find(words)
	s.Search.Here = max(0, slices.IndexFunc(s.Search.Hits, func(h text.Span) bool { return h.Start >= s.Search.from }))
}

func (s room) stepHit(forward bool) {
	n := len(s.Search.Hits)
	if n == 0 {
		return
	}
	by := n - 1
	if forward {
		by = 1
	}
	s.Search.Here = (s.Search.Here + by) % n
	s.Search.from = s.Search.Hits[s.Search.Here].Start
}

// takeHit selects the words of the hit, so that a key or the bar marks them.
func (s room) takeHit() []workspace.Effect {
	hit, ok := s.Search.Hit()
	if !ok {
		return nil
	}
	s.Search.Open = false
	hit = s.Snap(hit)
	s.Selection = caret.Selection{Anchor: hit.Start, Focus: hit.End, Caret: true}
	return []workspace.Effect{workspace.FocusText{}, workspace.Select{Selection: s.Selection}}
}

// closeFind leaves the cursor at the hit, or where it was.
func (s room) closeFind() []workspace.Effect {
	if hit, ok := s.Search.Hit(); ok {
		s.Selection = caret.Selection{Anchor: hit.Start, Focus: hit.Start, Caret: true}
	}
	s.Search.Open = false
	if !s.Selection.Caret {
		return []workspace.Effect{workspace.FocusText{}}
	}
	return []workspace.Effect{workspace.FocusText{}, workspace.Select{Selection: s.Selection}}
}

// markHits marks every hit as one kind, but for those that are so already, in
// one step.
func (s room) markHits(m HitsMarked) []workspace.Effect {
	if !s.Ready {
		s.Say(words.MarksLoading.String(), false)
		return nil
	}
	s.EndTyping()
	at := m.At.UTC().Truncate(time.Millisecond)
	there := map[text.Span]bool{}
	for a := range s.Marks.All() {
		if a.Kind == m.Kind {
			there[a.Target.Span] = true
		}
	}
	var e workspace.Edit
	already := 0
	for i, hit := range s.Search.Hits {
		span := text.TrimSpace(s.Article.Text, s.Snap(hit))
		switch {
		case there[span]:
			already++
			continue
		case span.Empty() || i >= len(m.IDs):
			continue
		}
		there[span] = true
		a := annotation.Annotation{
			ID: m.IDs[i], Kind: m.Kind, Created: at, Modified: at,
			Target: annotation.Target{Source: string(s.Article.ID), Span: span, Quote: annotation.Describe(s.Article.Text, span)},
		}
		s.Detect(&a)
		e.Changes = append(e.Changes, workspace.Change{Before: nil, After: &a})
	}
	if len(e.Changes) == 0 {
		if already > 0 {
			s.Say(words.MarksAlready.String(), false)
		}
		return nil
	}
	s.Current = e.Changes[len(e.Changes)-1].After.ID
	e.Words = words.MarksMade.With("kind", string(m.Kind), "n", len(e.Changes))
	todo := s.Do(e)
	said := e.Words
	if already > 0 {
		said = words.MarksMadeSome.With("done", said, "n", already)
	}
	s.Say(said, true)
	return todo
}
