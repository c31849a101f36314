// Package listing is the room of the list of marks: what is listed, what is ticked, and
// what is done to all that is ticked.
package listing

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/session/marklist"
	"gloss/app/session/workspace"
	"gloss/app/store"
)

// State is what the room of the list of marks knows.
type State struct {
	List MarkList
	list *listed // what is listed, once made
}

// room is the room at work.
type room struct {
	*State
	*workspace.Workspace
}

// Update answers for the messages of this room.
func (s *State) Update(w *workspace.Workspace, m workspace.Msg) []workspace.Effect {
	return room{s, w}.update(m)
}

// Enter comes to the list: with what is there of it, and asking for the rest.
func (s *State) Enter(w *workspace.Workspace) []workspace.Effect {
	return room{s, w}.enter()
}

// Listing lists the marks that pass the filter. It costs nothing while neither has
// changed.
func (s *State) Listing(w *workspace.Workspace) *marklist.Listing {
	return room{s, w}.listing()
}

// Ticked is the rows that are ticked, in the order of the list.
func (s *State) Ticked(w *workspace.Workspace) []marklist.Row {
	return room{s, w}.ticked()
}

// ListsAll reports whether the marks of all articles are listed.
func (s *State) ListsAll() bool { return s.List.Filter.All }

// Unread is the records that could not be read of what is listed.
func (s *State) Unread(w *workspace.Workspace) []string {
	if w.View != workspace.Marks || !s.List.Filter.All || !s.List.Loaded {
		return nil
	}
	return w.All.Unread
}

// Untick ticks nothing any more.
func (s *State) Untick() { s.List.Chosen = nil }

func (s room) update(m workspace.Msg) (todo []workspace.Effect) {
	switch m := m.(type) {
	case AllListed:
		s.allListed(m)
	case AllNotListed:
		s.List.Trouble = m.Why
	case workspace.MarksStale:
		if s.View == workspace.Marks && s.List.Filter.All {
			return []workspace.Effect{workspace.ListAll{}}
		}
	case Filtered:
		return s.filter(s.List.Filter.With(m.By, m.Value))
	case FiltersCleared:
		return s.clearFilters()
	case MoreListed:
		return s.listMore()
	case ListRetried:
		return s.askAll()
	case RowOpened:
		return s.openRow(m.ID)
	case RowChosen:
		s.tick(m)
	case AllChosen:
		s.tickAll(m.On)
	case RowsTagged:
		return s.tagTicked(m)
	case workspace.RowStepped:
		return s.stepRow(m.Forward)
	case workspace.RowsKindSet:
		return s.setKindOfTicked(m.Kind, m.At)
	case RowsJudged:
		return s.judgeTicked(m)
	case RowsDeleted:
		return s.deleteTicked()
	}
	return todo
}

// Messages about the list of marks.
type (
	// AllListed and AllNotListed answer the effect ListAll.
	AllListed    struct{ store.All }
	AllNotListed struct{ Why string } // in words
	// Filtered sets one field of the list's filter, FiltersCleared empties all,
	// and MoreListed draws more rows. ListRetried asks again for what could not
	// be loaded.
	Filtered struct {
		By    marklist.FilterField
		Value string
	}
	FiltersCleared struct{}
	MoreListed     struct{}
	ListRetried    struct{}
	// RowOpened goes to a listed mark. RowChosen ticks one, with Range all from
	// the one before; AllChosen ticks all or none.
	RowOpened struct{ ID annotation.ID }
	RowChosen struct {
		ID        annotation.ID
		On, Range bool
	}
	AllChosen struct{ On bool }
	// The rest is done to what is ticked.
	RowsTagged struct {
		Tag string
		At  time.Time
	}
	// RowsJudged sets the verdict of those that are of a kind; "" is any kind.
	RowsJudged struct {
		Kind    annotation.Kind
		Verdict annotation.Verdict
		At      time.Time
	}
	RowsDeleted struct{}
)

func (AllListed) Msg() workspace.Room      { return workspace.InListing }
func (AllNotListed) Msg() workspace.Room   { return workspace.InListing }
func (Filtered) Msg() workspace.Room       { return workspace.InListing }
func (FiltersCleared) Msg() workspace.Room { return workspace.InListing }
func (MoreListed) Msg() workspace.Room     { return workspace.InListing }
func (ListRetried) Msg() workspace.Room    { return workspace.InListing }
func (RowOpened) Msg() workspace.Room      { return workspace.InListing }
func (RowChosen) Msg() workspace.Room      { return workspace.InListing }
func (AllChosen) Msg() workspace.Room      { return workspace.InListing }
func (RowsTagged) Msg() workspace.Room     { return workspace.InListing }
func (RowsJudged) Msg() workspace.Room     { return workspace.InListing }
func (RowsDeleted) Msg() workspace.Room    { return workspace.InListing }

// Effects that only the list asks for. FillSearch and FillTag say what its fields hold,
// where that was not typed; FillTag empties its one. FocusSearch and FocusTag give them
// the keyboard.
type (
	FillSearch  struct{ Value string }
	FillTag     struct{}
	FocusSearch struct{}
	FocusTag    struct{}
)

func (FillSearch) Effect()  {}
func (FillTag) Effect()     {}
func (FocusSearch) Effect() {}
func (FocusTag) Effect()    {}
