package session

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/session/marklist"
	"gloss/app/store"
)

// listingState is what the room of the list of marks knows.
type listingState struct {
	List   MarkList
	listed *listed // what is listed, once made
}

// updateListing answers for the messages of this room.
func (s *State) updateListing(m Msg) (todo []Effect) {
	switch m := m.(type) {
	case AllListed:
		s.allListed(m)
	case AllNotListed:
		s.List.Trouble = m.Why
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
	case RowsKindSet:
		return s.setKindOfTicked(m.Kind, m.At)
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
	RowsKindSet struct {
		Kind annotation.Kind
		At   time.Time
	}
	RowsDeleted struct{}
)

func (AllListed) msg() room      { return inListing }
func (AllNotListed) msg() room   { return inListing }
func (Filtered) msg() room       { return inListing }
func (FiltersCleared) msg() room { return inListing }
func (MoreListed) msg() room     { return inListing }
func (ListRetried) msg() room    { return inListing }
func (RowOpened) msg() room      { return inListing }
func (RowChosen) msg() room      { return inListing }
func (AllChosen) msg() room      { return inListing }
func (RowsTagged) msg() room     { return inListing }
func (RowsKindSet) msg() room    { return inListing }
func (RowsDeleted) msg() room    { return inListing }
