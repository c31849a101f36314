package workspace

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/store"
)

// Msg is something that happened, as plain data. Msg says which room answers for it.
type Msg interface{ Msg() Room }

// Room names a part of the program by what a person does there. Each has a package with
// its state, its messages and its effects.
type Room int

// The rooms.
const (
	InShell      Room = iota // the program: start, views, dialogs, settings
	InReader                 // the text, its marks and their fields, finding
	InSuggestion             // what could be marked
	InShelves                // the articles of the library
	InListing                // the list of marks
	InExporting              // files that go out
	InImporting              // articles and files that come in
	InRevising               // versions of an article
	InSaving                 // the way to the store and back
)

// Dialog names what is shown over the page.
type Dialog string

// The dialogs.
const (
	KeysDialog     Dialog = "keys"
	AddDialog      Dialog = "add"
	AboutDialog    Dialog = "about"
	CardDialog     Dialog = "card"
	SettingsDialog Dialog = "settings"
	ExportDialog   Dialog = "export"
	ImportDialog   Dialog = "import"
)

// Messages that a room sends to another one by Ask. Viewed, ArticlePicked and RowsKindSet
// come from a person as well.
type (
	// Viewed turns to a view, and ArticlePicked opens another article of the library.
	Viewed        struct{ View View }
	ArticlePicked struct{ ID article.ID }

	// ArticleBrought has the library take in and open an article that a person
	// brought, with the sketch of its text. ArticleTaken says that one is in the
	// library and open, so that nobody need hold it any longer.
	ArticleBrought struct {
		Article article.Article
		Sketch  article.Sketch
	}
	ArticleTaken struct{ ID article.ID }
	// ArticleCame says that the open article has just come in, so that it may be a
	// newer version of another. Sketch is that of its text, or nil if it is not made yet.
	ArticleCame struct{ Sketch article.Sketch }
	// ArticleShown says that an article was opened; Other that another one was open
	// before.
	ArticleShown struct{ Other bool }
	// LabelCorrected changes what is known of the open article.
	LabelCorrected struct {
		Label article.Label
		Value string
	}

	// StoreChanged says that an order has changed the store, and ArticleFetched that it
	// was about an article, which is to be opened; Fresh says that the order brought it.
	StoreChanged   struct{}
	ArticleFetched struct {
		ID    article.ID
		Fresh bool
	}
	// MarksStale says that the marks of other articles may have changed.
	MarksStale struct{}
	// ArticlesListed says what articles the store has.
	ArticlesListed struct {
		Articles []store.ArticleSummary
		At       time.Time
	}
	// WorkSaved says that all or some of the work is on the device now, and
	// StoreRetried that it is time to ask the store again for what it did not answer.
	WorkSaved    struct{}
	StoreRetried struct{}
	// ShelfChanged changes cards of the library, or removes articles with their marks.
	ShelfChanged struct{ Batch store.Batch }

	// RowStepped goes to the next row of the list of marks or the one before, and
	// RowsKindSet changes the kind of those that are ticked.
	RowStepped  struct{ Forward bool }
	RowsKindSet struct {
		Kind annotation.Kind
		At   time.Time
	}
	// SuggestionLeft has no suggestion selected. PanelLeft closes the list of
	// suggestions; Inside says that the keyboard is in it.
	SuggestionLeft struct{}
	PanelLeft      struct{ Inside bool }
)

func (Viewed) Msg() Room         { return InShell }
func (ArticlePicked) Msg() Room  { return InShelves }
func (ArticleBrought) Msg() Room { return InShelves }
func (ArticleTaken) Msg() Room   { return InImporting }
func (ArticleCame) Msg() Room    { return InRevising }
func (ArticleShown) Msg() Room   { return InShell }
func (LabelCorrected) Msg() Room { return InShelves }
func (StoreChanged) Msg() Room   { return InShelves }
func (ArticleFetched) Msg() Room { return InShelves }
func (MarksStale) Msg() Room     { return InListing }
func (ShelfChanged) Msg() Room   { return InShelves }
func (ArticlesListed) Msg() Room { return InSaving }
func (WorkSaved) Msg() Room      { return InShelves }
func (StoreRetried) Msg() Room   { return InShelves }
func (RowStepped) Msg() Room     { return InListing }
func (RowsKindSet) Msg() Room    { return InListing }
func (SuggestionLeft) Msg() Room { return InSuggestion }
func (PanelLeft) Msg() Room      { return InSuggestion }
