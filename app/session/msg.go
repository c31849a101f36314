package session

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/store"
)

// Msg is something that happened.
type Msg interface{ msg() }

// Dialog names what is shown over the page.
type Dialog string

// The dialogs.
const (
	KeysDialog    Dialog = "keys"
	PasteDialog   Dialog = "paste"
	LibraryDialog Dialog = "library"
)

type (
	// Started comes first: the article that the page came with, and which one
	// and which mark its address asks for, if any.
	Started struct {
		Bundled article.Article
		Article article.ID
		Mark    annotation.ID
		At      time.Time
	}

	// Loaded, NotLoaded and Listed answer the effects Load and List.
	Loaded    struct{ store.Loaded }
	NotLoaded struct {
		Article article.ID
		Missing bool   // it is not in the store, which is no failure
		Why     string // in words
	}
	Listed struct{ Articles []store.Card }

	// Selected reports the selection in the article, and Unselected that it
	// is elsewhere now.
	Selected   struct{ Selection Selection }
	Unselected struct{}

	// Moved asks for the cursor to be moved.
	Moved struct {
		By      Step
		Forward bool
		Extend  bool
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

	// Stepped goes to the next or the previous mark.
	Stepped struct{ Forward bool }

	// Left closes what is open: the editor, else the selection.
	Left struct{}

	KindSet struct {
		ID   annotation.ID
		Kind annotation.Kind
		At   time.Time
	}
	// FieldTyped says what a field of a mark holds now.
	FieldTyped struct {
		ID    annotation.ID
		Field Field
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
	NotSaved struct{ Why string }
	// Retried asks to save again what failed.
	Retried struct{}

	// Exported asks for the native file of the article.
	Exported struct{}
	// Rescued asks for a file of the marks that are not saved.
	Rescued struct{}

	// FileRead brings a file that a person opened: a native file, or a text.
	FileRead struct {
		Name string
		Data []byte
		At   time.Time
	}
	// TextGiven brings a text that a person pasted.
	TextGiven struct {
		Text string
		At   time.Time
	}
	// ArticlePicked opens another article of the library.
	ArticlePicked struct{ ID article.ID }

	// Asked asks for one of the dialogs.
	Asked struct{ Dialog Dialog }

	UpdateFound    struct{}
	UpdateTaken    struct{}
	InstallOffered struct{ Possible bool }
	InstallAsked   struct{}

	// Dismissed takes the notice away.
	Dismissed struct{ N int }
)

func (Started) msg()         {}
func (Loaded) msg()          {}
func (NotLoaded) msg()       {}
func (Listed) msg()          {}
func (Selected) msg()        {}
func (Unselected) msg()      {}
func (Moved) msg()           {}
func (MarkMade) msg()        {}
func (Chosen) msg()          {}
func (Stepped) msg()         {}
func (Left) msg()            {}
func (KindSet) msg()         {}
func (FieldTyped) msg()      {}
func (EvidenceAdded) msg()   {}
func (EvidenceRemoved) msg() {}
func (EvidenceShown) msg()   {}
func (Linked) msg()          {}
func (Unlinked) msg()        {}
func (MoreShown) msg()       {}
func (Deleted) msg()         {}
func (Undone) msg()          {}
func (Redone) msg()          {}
func (Saved) msg()           {}
func (NotSaved) msg()        {}
func (Retried) msg()         {}
func (Exported) msg()        {}
func (Rescued) msg()         {}
func (FileRead) msg()        {}
func (TextGiven) msg()       {}
func (ArticlePicked) msg()   {}
func (Asked) msg()           {}
func (UpdateFound) msg()     {}
func (UpdateTaken) msg()     {}
func (InstallOffered) msg()  {}
func (InstallAsked) msg()    {}
func (Dismissed) msg()       {}
