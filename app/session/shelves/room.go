// Package shelves is the room of the articles: it opens them, shows all of them with what
// is known of each, and follows what other windows change in the store.
package shelves

import (
	"time"

	"gloss/app/article"
	"gloss/app/session/catalog"
	"gloss/app/session/workspace"
	"gloss/app/store"
)

// State is what the room of the articles knows, beside the model.
type State struct {
	Shelves     Shelves
	LabelFaults []workspace.LabelFault // what is wrong in the fields about the open article

	wanted    article.ID                // the article that is open or being loaded
	first     article.ID                // was asked for at the start, and is opened once the store answers
	incoming  *workspace.ArticleBrought // was brought, and waits for what the store has of it
	fresh     article.ID                // has come with a file and is being loaded
	rereading rereading
	closing   bool // the open article was removed, and is left once that is on the device
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

// Begin says which article is opened at the start.
func (s *State) Begin(id article.ID) { s.wanted = id }

// Enter comes to the articles, and asks what is there now.
func (s *State) Enter(w *workspace.Workspace) []workspace.Effect {
	s.Shelves.held = nil
	return []workspace.Effect{workspace.List{}, workspace.MeasureSpace{}, FillShelfSearch{s.Shelves.Search}, workspace.FocusView{}}
}

// About opens what is known of the open article.
func (s *State) About(w *workspace.Workspace) []workspace.Effect {
	s.LabelFaults = nil
	return []workspace.Effect{workspace.Show{Dialog: workspace.AboutDialog}, workspace.FillLabels{Article: w.Article}}
}

// Volumes lists the articles that pass the filter, pinned ones first, and how many there
// are without it.
func (s *State) Volumes(w *workspace.Workspace) (shown []catalog.VersionChain, total int) {
	return room{s, w}.volumes()
}

// Tags lists the tags of all articles in their order.
func (s *State) Tags(w *workspace.Workspace) []string { return room{s, w}.tags() }

func (s room) update(m workspace.Msg) (todo []workspace.Effect) {
	switch m := m.(type) {
	case Loaded:
		return s.loaded(m)
	case NotLoaded:
		return s.takeNotLoaded(m)
	case Listed:
		return s.shelved(m)
	case workspace.ArticlePicked:
		return s.pick(m.ID)
	case workspace.ArticleBrought:
		return s.receive(m)
	case workspace.ArticleFetched:
		return s.fetch(m)
	case workspace.StoreChanged:
		return s.reread()
	case workspace.WorkSaved:
		return append(s.closed(), s.catchUp()...)
	case workspace.StoreRetried:
		return s.retried()
	case workspace.ShelfChanged:
		return s.applyShelf(m.Batch)
	case workspace.LabelCorrected:
		return s.correct(m)
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

func (Loaded) Msg() workspace.Room        { return workspace.InShelves }
func (NotLoaded) Msg() workspace.Room     { return workspace.InShelves }
func (Listed) Msg() workspace.Room        { return workspace.InShelves }
func (ShelfFiltered) Msg() workspace.Room { return workspace.InShelves }
func (TextsSought) Msg() workspace.Room   { return workspace.InShelves }
func (CardPinned) Msg() workspace.Room    { return workspace.InShelves }
func (CardEdited) Msg() workspace.Room    { return workspace.InShelves }
func (CardTyped) Msg() workspace.Room     { return workspace.InShelves }
func (CardRemoved) Msg() workspace.Room   { return workspace.InShelves }
func (WholeLoaded) Msg() workspace.Room   { return workspace.InShelves }
func (ReadTo) Msg() workspace.Room        { return workspace.InShelves }
func (SpaceMeasured) Msg() workspace.Room { return workspace.InShelves }

// Effects that only the library asks for.
type (
	// Address shows in the page's address which article is open. Empty means
	// the bundled one.
	Address struct{ Article article.ID }
	// Visit goes to another page of the site.
	Visit struct{ Path string }
	// SeekTexts asks in which articles' texts some folded words stand; TextsSought
	// answers. LoadWhole asks for an article with the versions before it, to remove
	// it; WholeLoaded answers. KeepShelf writes a card that nobody waits for.
	SeekTexts struct{ Words []string }
	LoadWhole struct{ Article article.ID }
	KeepShelf struct{ ArticleSummary store.ArticleSummary }
	// FillShelfSearch and FillCard say what the fields of the library hold.
	FillShelfSearch struct{ Value string }
	FillCard        struct{ Title, Tags string }
)

func (Address) Effect()         {}
func (Visit) Effect()           {}
func (SeekTexts) Effect()       {}
func (LoadWhole) Effect()       {}
func (KeepShelf) Effect()       {}
func (FillShelfSearch) Effect() {}
func (FillCard) Effect()        {}
