package suggestion

import (
	"slices"
	"sort"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/caret"
	"gloss/app/session/detect"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/suggest"
	"gloss/app/words"
)

type (
	// SuggestionsToggled switches suggestions off, or on again; PanelToggled opens
	// their list, or closes it.
	SuggestionsToggled struct{}
	PanelToggled       struct{}

	// SuggestionStepped selects the next suggestion or the one before, and
	// SuggestionChosen the one of a key.
	SuggestionStepped struct{ Forward bool }
	SuggestionChosen  struct {
		Key   string
		Panel bool // from the list
	}

	// SuggestionPointed says which suggestion the mouse points at, by its key, or ""
	// for none.
	SuggestionPointed struct{ Key string }

	// SuggestionTaken makes a mark of a suggestion, and SuggestionDismissed has it
	// never offered again. Without a key it is the selected one. ID is for the mark,
	// and Edit opens it. Panel says that the keyboard is in the list.
	SuggestionTaken struct {
		Key         string
		ID          annotation.ID
		Edit, Panel bool
		At          time.Time
	}
	SuggestionDismissed struct {
		Key   string
		Panel bool
	}
	// SuggestionsTaken takes all of a kind that are offered; there is an id for
	// each.
	SuggestionsTaken struct {
		Kind annotation.Kind
		IDs  []annotation.ID
		At   time.Time
	}

	// MoreClaimsAsked offers claims that are less likely. BygonesShown lists what
	// was dismissed, and SuggestionReturned offers it again: one, or all without a
	// key.
	MoreClaimsAsked    struct{}
	BygonesShown       struct{ Shown bool }
	SuggestionReturned struct{ Key string }
)

func (SuggestionsToggled) Msg() workspace.Room  { return workspace.InSuggestion }
func (PanelToggled) Msg() workspace.Room        { return workspace.InSuggestion }
func (SuggestionStepped) Msg() workspace.Room   { return workspace.InSuggestion }
func (SuggestionChosen) Msg() workspace.Room    { return workspace.InSuggestion }
func (SuggestionPointed) Msg() workspace.Room   { return workspace.InSuggestion }
func (SuggestionTaken) Msg() workspace.Room     { return workspace.InSuggestion }
func (SuggestionDismissed) Msg() workspace.Room { return workspace.InSuggestion }
func (SuggestionsTaken) Msg() workspace.Room    { return workspace.InSuggestion }
func (MoreClaimsAsked) Msg() workspace.Room     { return workspace.InSuggestion }
func (BygonesShown) Msg() workspace.Room        { return workspace.InSuggestion }
func (SuggestionReturned) Msg() workspace.Room  { return workspace.InSuggestion }

type (
	// AskPart has the N-th part of the article read, when there is time for it;
	// PartRead answers. Writing is how the article is written, as the first part said.
	AskPart struct {
		Of      article.ID
		N       int
		Writing suggest.Writing
	}
	// FocusPanel gives the keyboard to the row of a suggestion in the list, or else
	// to its heading; FocusPanelButton to what opens it.
	FocusPanel       struct{ Key string }
	FocusPanelButton struct{}
)

func (AskPart) Effect()          {}
func (FocusPanel) Effect()       {}
func (FocusPanelButton) Effect() {}

// toggleSuggestions also ends a run without them: who asks for them gets them.
func (s room) toggleSuggestions() []workspace.Effect {
	to := s.Settings
	to.NoSuggestions = s.Suggests(s.Workspace)
	s.Suggest.Without = false
	if to.NoSuggestions {
		s.Say(words.SuggestionsOff.String(), false)
	} else {
		s.Say(words.SuggestionsOn.String(), false)
	}
	return s.Set(to)
}

func (s room) showPanel(open bool) []workspace.Effect {
	s.Suggest.Panel = open
	if open {
		return []workspace.Effect{FocusPanel{}}
	}
	return []workspace.Effect{FocusPanelButton{}}
}

func (s room) stepSuggestion(forward bool) []workspace.Effect {
	g, ok := s.beside(forward, true)
	if !ok {
		return nil
	}
	return s.selectSuggestion(g, true)
}

func (s room) chooseSuggestion(m SuggestionChosen) []workspace.Effect {
	g, ok := s.offeredAs(m.Key)
	if !ok {
		return nil
	}
	return s.selectSuggestion(g, m.Panel)
}

// selectSuggestion selects the words of a suggestion, so that every key for a
// selection works on it too.
func (s room) selectSuggestion(g detect.Suggestion, shown bool) []workspace.Effect {
	s.EndTyping()
	s.CloseEditor()
	s.Suggest.At = g
	return []workspace.Effect{workspace.FocusText{}, s.SelectText(caret.Selection{Anchor: g.Span.Start, Focus: g.Span.End, Caret: shown})}
}

// meant is the suggestion that a message is about.
func (s room) meant(key string) (detect.Suggestion, bool) {
	if key == "" {
		return s.suggested()
	}
	return s.offeredAs(key)
}

// doneWith puts the cursor behind a suggestion that is done with, from where
// Tab goes on; in the list the keyboard goes to the next row.
func (s room) doneWith(g detect.Suggestion, panel bool) []workspace.Effect {
	if panel {
		return []workspace.Effect{FocusPanel{s.rowAfter(g)}}
	}
	s.Suggest.At = g
	sel := s.Selection
	sel.Anchor, sel.Focus = g.Span.End, g.Span.End
	return []workspace.Effect{workspace.FocusText{}, s.SelectText(sel)}
}

// rowAfter is the key of the row below one in the list, or above if it is the
// last of its kind.
func (s room) rowAfter(g detect.Suggestion) string {
	rows := s.Suggest.Of(g.Kind)
	i := slices.IndexFunc(rows, func(o detect.Suggestion) bool { return o.Key() == g.Key() })
	switch {
	case i >= 0 && i+1 < len(rows):
		return rows[i+1].Key()
	case i > 0:
		return rows[i-1].Key()
	}
	return ""
}

// Of lists what is offered of a kind as the list has it: claims the likeliest
// first, the others as they stand in the text.
func (g Suggesting) Of(k annotation.Kind) []detect.Suggestion {
	var out []detect.Suggestion
	for _, o := range g.Offered {
		if o.Kind == k {
			out = append(out, o)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Rank < out[j].Rank })
	return out
}

// MoreClaims is how many claims were found beyond those that are offered.
func (g Suggesting) MoreClaims() int {
	n := 0
	for _, o := range g.Found {
		if o.Kind == annotation.Claim && o.Rank >= g.Claims {
			n++
		}
	}
	return n
}

// bygone lists what was dismissed of what was found.
func (s room) bygone() []detect.Suggestion {
	if len(s.ReadingState.Dismissed) == 0 {
		return nil
	}
	var out []detect.Suggestion
	for _, o := range s.Suggest.Found {
		if slices.Contains(s.ReadingState.Dismissed, o.Key()) {
			out = append(out, o)
		}
	}
	return out
}

// marked is a suggestion as a mark, with what the text says of it.
func (s room) marked(g detect.Suggestion, id annotation.ID, at time.Time) annotation.Annotation {
	at = at.UTC().Truncate(time.Millisecond)
	a := annotation.Annotation{
		ID: id, Kind: g.Kind, Created: at, Modified: at,
		Target: annotation.Target{Source: string(s.Article.ID), Span: g.Span, Quote: annotation.Describe(s.Article.Text, g.Span)},
	}
	s.Detect(&a)
	if g.Kind == annotation.Claim {
		a.Said.Name, _ = wording.CutTo(g.Who, annotation.MaxField)
	}
	return a
}

func (s room) takeSuggestion(m SuggestionTaken) []workspace.Effect {
	g, ok := s.meant(m.Key)
	if !ok {
		return nil
	}
	s.EndTyping()
	a := s.marked(g, m.ID, m.At)
	after := s.doneWith(g, m.Panel)
	s.Current = a.ID
	s.CloseEditor()
	todo := s.Do(workspace.Edit{Changes: []workspace.Change{{Before: nil, After: &a}}, Words: words.MarkMadeEdit.With("kind", string(g.Kind))})
	s.Say(words.MarkMade.With("kind", string(g.Kind), "text", wording.Excerpt(a)), true)
	if m.Edit {
		return append(append(todo, s.SelectText(s.Selection)), s.Choose([]annotation.ID{a.ID})...)
	}
	return append(todo, after...)
}

func (s room) takeSuggestions(m SuggestionsTaken) []workspace.Effect {
	all := s.Suggest.Of(m.Kind)
	all = all[:min(len(all), len(m.IDs))]
	if len(all) == 0 {
		return nil
	}
	s.EndTyping()
	var e workspace.Edit
	for i, g := range all {
		a := s.marked(g, m.IDs[i], m.At)
		e.Changes = append(e.Changes, workspace.Change{Before: nil, After: &a})
	}
	e.Words = words.MarksMade.With("kind", string(m.Kind), "n", len(all))
	todo := s.Do(e)
	s.Say(e.Words, true)
	return append(todo, FocusPanel{})
}

func (s room) dismissSuggestion(m SuggestionDismissed) []workspace.Effect {
	g, ok := s.meant(m.Key)
	if !ok || s.Refused() {
		return nil
	}
	s.EndTyping()
	after := s.doneWith(g, m.Panel)
	dismissed := append(slices.Clone(s.ReadingState.Dismissed), g.Key())
	todo := s.Do(workspace.Edit{Dismissed: &workspace.Dismissal{Before: s.ReadingState.Dismissed, After: dismissed}, Words: words.SuggestionDismissedEdit.String()})
	s.Say(words.SuggestionDismissed.With("text", wording.Beginning(g.Span.In(s.Article.Text))), true)
	return append(todo, after...)
}

// bringBack offers again what was dismissed.
func (s room) bringBack(key string) []workspace.Effect {
	var left []string
	if key != "" {
		left = slices.DeleteFunc(slices.Clone(s.ReadingState.Dismissed), func(k string) bool { return k == key })
	}
	n := len(s.ReadingState.Dismissed) - len(left)
	if n == 0 {
		return nil
	}
	s.EndTyping()
	todo := s.Do(workspace.Edit{Dismissed: &workspace.Dismissal{Before: s.ReadingState.Dismissed, After: left}, Words: words.SuggestionsRestored.With("n", n)})
	s.Say(words.SuggestionsRestored.With("n", n), true)
	return append(todo, FocusPanel{})
}
