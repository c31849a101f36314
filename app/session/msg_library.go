package session

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/marklist"
	"gloss/app/store"
)

// What happens in the library and in the list of all marks.
type (
	// ArticlePicked opens another article of the library.
	ArticlePicked struct{ ID article.ID }

	// ShelfFiltered says which articles are shown. TextsSought answers SeekTexts.
	ShelfFiltered struct {
		By    ShelfField
		Value string
	}
	TextsSought struct{ In []article.ID }

	// Of an article in the library: CardPinned pins it or no longer, CardEdited
	// opens its title and tags, CardTyped changes one of the two, and CardRemoved
	// removes it. WholeLoaded answers LoadWhole; Why says in words why it could not.
	CardPinned struct{ ID article.ID }
	CardEdited struct{ ID article.ID }
	CardTyped  struct {
		Tags  bool // else the title
		Value string
	}
	CardRemoved struct{ ID article.ID }
	WholeLoaded struct {
		store.Loaded
		Why string
	}

	// ReadTo says how far down the open article was seen, from 0 to 1, and
	// SpaceMeasured what the browser says of the room on the device.
	ReadTo        struct{ Part float64 }
	SpaceMeasured struct{ Space Space }

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

func (ArticlePicked) msg()  {}
func (ShelfFiltered) msg()  {}
func (TextsSought) msg()    {}
func (CardPinned) msg()     {}
func (CardEdited) msg()     {}
func (CardTyped) msg()      {}
func (CardRemoved) msg()    {}
func (WholeLoaded) msg()    {}
func (ReadTo) msg()         {}
func (SpaceMeasured) msg()  {}
func (AllListed) msg()      {}
func (AllNotListed) msg()   {}
func (Filtered) msg()       {}
func (FiltersCleared) msg() {}
func (MoreListed) msg()     {}
func (ListRetried) msg()    {}
func (RowOpened) msg()      {}
func (RowChosen) msg()      {}
func (AllChosen) msg()      {}
func (RowsTagged) msg()     {}
func (RowsKindSet) msg()    {}
func (RowsDeleted) msg()    {}
