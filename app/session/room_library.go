package session

import (
	"time"

	"gloss/app/article"
	"gloss/app/store"
)

// libraryState is what the room of the articles knows, beside the model.
type libraryState struct {
	Shelves     Shelves
	LabelFaults []LabelFault // what is wrong in the fields about the open article

	wanted    article.ID       // the article that is open or being loaded
	first     article.ID       // was asked for at the start, and is opened once the store answers
	incoming  *article.Article // was brought, and waits for what the store has of it
	fresh     article.ID       // has come with a file and is being loaded
	rereading rereading
	notLoaded bool // what the store knows of the article that is shown was not asked for, or not answered
	closing   bool // the open article was removed, and is left once that is on the device
}

// updateLibrary answers for the messages of this room.
func (s *State) updateLibrary(m Msg) (todo []Effect) {
	switch m := m.(type) {
	case Loaded:
		return s.loaded(m)
	case NotLoaded:
		return s.takeNotLoaded(m)
	case Listed:
		return s.shelved(m)
	case ArticlePicked:
		return s.pick(m.ID)
	case ShelfFiltered:
		return s.shelve(m)
	case TextsSought:
		return s.soughtTexts(m)
	case CardPinned:
		return s.pin(m.ID)
	case CardEdited:
		return s.editCard(m.ID)
	case CardTyped:
		return s.typeCard(m)
	case CardRemoved:
		return s.removeArticle(m.ID)
	case WholeLoaded:
		return s.removeWhole(m)
	case ChangedElsewhere:
		return s.changedElsewhere()
	case ReadTo:
		return s.readTo(m)
	case SpaceMeasured:
		s.measured(m.Space)
	}
	return todo
}

// Messages about the articles.
type (
	// Loaded, NotLoaded and Listed answer the effects Load and List.
	Loaded struct {
		store.Loaded
		At time.Time
	}
	NotLoaded struct {
		Article article.ID
		Missing bool   // it is not in the store, which is no failure
		Why     string // in words
		Damaged *store.Damaged
	}
	Listed struct {
		Articles []store.ArticleSummary
		At       time.Time
	}
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
)

func (Loaded) msg() room        { return inLibrary }
func (NotLoaded) msg() room     { return inLibrary }
func (Listed) msg() room        { return inLibrary }
func (ArticlePicked) msg() room { return inLibrary }
func (ShelfFiltered) msg() room { return inLibrary }
func (TextsSought) msg() room   { return inLibrary }
func (CardPinned) msg() room    { return inLibrary }
func (CardEdited) msg() room    { return inLibrary }
func (CardTyped) msg() room     { return inLibrary }
func (CardRemoved) msg() room   { return inLibrary }
func (WholeLoaded) msg() room   { return inLibrary }
func (ReadTo) msg() room        { return inLibrary }
func (SpaceMeasured) msg() room { return inLibrary }
