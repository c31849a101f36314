package session

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/caret"
	"gloss/app/session/catalog"
	"gloss/app/session/fields"
	"gloss/app/store"
	"gloss/app/text"
)

// Msg is something that happened.
type Msg interface{ msg() }

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

type (
	// Started comes first: the article that the page came with, and which one
	// and which mark its address asks for, if any.
	Started struct {
		Bundled    article.Article
		Collection []catalog.Collected // all articles that come with the site, if there are several
		Article    article.ID
		Mark       annotation.ID
		Settings   Settings
		Safe       bool // starts failed, or it was asked for: nothing is opened
		Shares     bool // the system offers to share files
		Aside      int  // drafts that earlier pages left, and that may not be delivered yet
		At         time.Time
	}

	// ReportAsked asks for a report of what happened; ReportGiven says that the
	// person has it, copied or else as a file.
	ReportAsked struct{}
	ReportGiven struct{ Copied bool }

	// UsualAsked asks for a start as it is usual, out of safe mode.
	UsualAsked struct{}

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
	// Conflicted says that nothing of a batch was written, since another window
	// had changed some of its marks, which are now as here.
	Conflicted struct{ Current []store.Known }

	// Selected reports the selection in the article, and Unselected that it
	// is elsewhere now.
	Selected struct{ Selection caret.Selection }
	// Caret says that the cursor is shown all the same.
	Unselected struct{ Caret bool }

	// Reclicked reports what a second or a third click in one place has selected,
	// after the first was a Chosen, a SuggestionChosen or a Tapped.
	Reclicked struct{ Selection caret.Selection }

	// Tapped is a touch of the text where no mark is. EdgeStepped moves the first
	// or the last end of the selection by a word.
	Tapped      struct{ At int } // byte offset
	EdgeStepped struct{ Last, Forward bool }

	// Moved asks for the cursor to be moved.
	Moved struct {
		By      caret.Step
		Forward bool
		Extend  bool
	}

	// UnitTaken selects the sentence or the clause at the cursor; again, one more.
	UnitTaken struct{ By caret.Step }

	// NoteAsked goes to the note of a mark, and MarkAsked back to the mark.
	NoteAsked struct{ ID annotation.ID }
	MarkAsked struct{ ID annotation.ID }

	// FindAsked opens the find bar, FindQueryChanged says what to find, HitStepped goes
	// to the next place or the one before, and HitTaken selects it. HitsMarked
	// marks them all; there is an id for each.
	FindAsked        struct{}
	FindQueryChanged struct{ Words string }
	HitStepped       struct{ Forward bool }
	HitTaken         struct{}
	HitsMarked       struct {
		Kind annotation.Kind
		IDs  []annotation.ID
		At   time.Time
	}

	// MarkMade marks the selection. ID is for the new mark.
	MarkMade struct {
		Kind annotation.Kind
		ID   annotation.ID
		At   time.Time
	}

	// Chosen opens the innermost of the marks at a place; the rest can be
	// reached from its editor.
	Chosen struct{ At []annotation.ID }

	// MarkPicked opens another of the marks at that place.
	MarkPicked struct{ ID annotation.ID }

	// CursorOpened opens the marks at the reading cursor.
	CursorOpened struct{}

	// Stepped goes to the next or the previous mark.
	Stepped struct{ Forward bool }

	// Left closes what is open: the list of suggestions if the keyboard is in it,
	// the editor, else the selection.
	Left struct{ Panel bool }

	// EndDragged drags the first or the last end of a mark to a place, EndDropped
	// leaves it there, and EndStepped moves it by keys. EndsAsked goes to the
	// handles of a mark.
	EndDragged struct {
		ID   annotation.ID
		Last bool
		To   int // byte offset
	}
	EndDropped struct{ At time.Time }
	EndStepped struct {
		ID      annotation.ID
		Last    bool
		By      caret.Step
		Forward bool
		At      time.Time
	}
	EndsAsked struct{ ID annotation.ID }

	KindSet struct {
		ID   annotation.ID
		Kind annotation.Kind
		At   time.Time
	}
	// FieldTyped says what a field of a mark holds now.
	FieldTyped struct {
		ID    annotation.ID
		Field fields.Field
		Index int // of the piece of evidence or the link, from 0; else 0
		Value string
		At    time.Time
	}
	Deleted struct{ ID annotation.ID }

	// EvidenceAdded and EvidenceRemoved change how much there is of it, and
	// EvidenceShown unfolds one piece, or folds it.
	EvidenceAdded struct {
		ID annotation.ID
		At time.Time
	}
	EvidenceRemoved struct {
		ID    annotation.ID
		Index int
		At    time.Time
	}
	EvidenceShown struct{ Index int }

	// Linked ties a mark to another one, and Unlinked unties the one of an index.
	Linked struct {
		ID, To annotation.ID
		At     time.Time
	}
	Unlinked struct {
		ID    annotation.ID
		Index int
		At    time.Time
	}

	// MoreShown opens what is behind "More" in the editor, or closes it.
	MoreShown struct{ Open bool }

	Undone struct{}
	Redone struct{}

	// Saved and NotSaved answer the effect Save.
	Saved    struct{}
	NotSaved struct {
		Why   string // in words
		Final bool   // trying again will not help
	}
	// Retried asks to save again what failed.
	Retried struct{}

	// RevisionNamed says that the open article is a newer version of another
	// one, and RevisionDenied that it is not. EarlierLoaded answers LoadEarlier.
	RevisionNamed  struct{ Earlier article.ID }
	RevisionDenied struct{}
	EarlierLoaded  struct {
		store.Loaded
		Of      article.ID // the newer version
		Missing bool       // it is not in the store
		At      time.Time
	}
	// Of a mark on an earlier version: WordingAccepted takes it over to what
	// stands in its place now, CandidateTaken to one of the places offered,
	// MarkKept leaves it. PlacingBegan lets the person choose its words, and
	// Placed ends that with the selection.
	WordingAccepted struct {
		ID annotation.ID
		At time.Time
	}
	CandidateTaken struct {
		ID   annotation.ID
		Span text.Span
		At   time.Time
	}
	MarkKept struct {
		ID annotation.ID
		At time.Time
	}
	PlacingBegan struct{ ID annotation.ID }
	Placed       struct{ At time.Time }

	// ReviewPutOff takes away the hint that marks wait for a decision.
	ReviewPutOff struct{}

	// ChangedElsewhere says that another window has changed something in the store.
	ChangedElsewhere struct{}

	// Viewed turns to a view, and SettingsChanged changes the settings.
	Viewed          struct{ View View }
	SettingsChanged struct{ Settings Settings }

	// KindToggled hides the marks of a kind, or shows them again.
	KindToggled struct{ Kind annotation.Kind }

	// Asked asks for one of the dialogs.
	Asked struct{ Dialog Dialog }

	UpdateFound    struct{}
	UpdateTaken    struct{}
	InstallOffered struct{ Possible bool }
	InstallAsked   struct{}
	PrintAsked     struct{}

	// Dismissed takes the notice away.
	Dismissed struct{ N int }
)

func (Started) msg()          {}
func (ReportAsked) msg()      {}
func (ReportGiven) msg()      {}
func (UsualAsked) msg()       {}
func (Loaded) msg()           {}
func (NotLoaded) msg()        {}
func (Listed) msg()           {}
func (Conflicted) msg()       {}
func (Selected) msg()         {}
func (Reclicked) msg()        {}
func (Unselected) msg()       {}
func (Moved) msg()            {}
func (MarkMade) msg()         {}
func (Chosen) msg()           {}
func (Stepped) msg()          {}
func (Left) msg()             {}
func (KindSet) msg()          {}
func (FieldTyped) msg()       {}
func (EvidenceAdded) msg()    {}
func (EvidenceRemoved) msg()  {}
func (EvidenceShown) msg()    {}
func (Linked) msg()           {}
func (Unlinked) msg()         {}
func (MoreShown) msg()        {}
func (Deleted) msg()          {}
func (Undone) msg()           {}
func (Redone) msg()           {}
func (Saved) msg()            {}
func (NotSaved) msg()         {}
func (Retried) msg()          {}
func (MarkPicked) msg()       {}
func (ReviewPutOff) msg()     {}
func (CursorOpened) msg()     {}
func (EndDragged) msg()       {}
func (EndDropped) msg()       {}
func (EndStepped) msg()       {}
func (EndsAsked) msg()        {}
func (RevisionNamed) msg()    {}
func (RevisionDenied) msg()   {}
func (EarlierLoaded) msg()    {}
func (WordingAccepted) msg()  {}
func (CandidateTaken) msg()   {}
func (MarkKept) msg()         {}
func (PlacingBegan) msg()     {}
func (Placed) msg()           {}
func (ChangedElsewhere) msg() {}
func (Viewed) msg()           {}
func (SettingsChanged) msg()  {}
func (KindToggled) msg()      {}
func (Asked) msg()            {}
func (UpdateFound) msg()      {}
func (UpdateTaken) msg()      {}
func (InstallOffered) msg()   {}
func (InstallAsked) msg()     {}
func (Dismissed) msg()        {}
func (Tapped) msg()           {}
func (EdgeStepped) msg()      {}
func (PrintAsked) msg()       {}
func (UnitTaken) msg()        {}
func (NoteAsked) msg()        {}
func (MarkAsked) msg()        {}
func (FindAsked) msg()        {}
func (FindQueryChanged) msg() {}
func (HitStepped) msg()       {}
func (HitTaken) msg()         {}
func (HitsMarked) msg()       {}
