// Package reader is the room of the text: the selection, the marks and their fields,
// finding, and what the keyboard goes to.
package reader

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/session/caret"
	"gloss/app/session/fields"
	"gloss/app/session/workspace"
	"gloss/app/text"
)

// State is what the room of the reader knows beside the workspace.
type State struct {
	Search Search
	Taken  text.Span // what the last tap took, for as long as nothing else is selected

	Faults   []fields.Fault  // what is wrong in the editor's fields
	More     bool            // what is behind "More" in the editor is shown, for every mark
	Pick     Picking         // the search for a mark to link
	Unfolded int             // the piece of evidence that is unfolded in the editor, from 1; 0 for none
	NotesOf  annotation.Kind // the kind that the list of notes shows alone; "" for all
}

// room is the room at work.
type room struct {
	*State
	*workspace.Workspace
}

// Update answers for the messages of this room.
func (s *State) Update(w *workspace.Workspace, m workspace.Msg) []workspace.Effect {
	before := s.Faults
	todo := room{s, w}.update(m)
	return append(todo, room{s, w}.keepTyped(before)...)
}

// Fills says what the fields of the editor are to hold after a message, where that was
// not typed into them. The room was as in before on the workspace was.
func (s *State) Fills(w *workspace.Workspace, before *State, was *workspace.Workspace, m workspace.Msg) []workspace.Effect {
	return room{s, w}.fills(room{before, was}, m)
}

// Enter begins at the top of an article that was just opened, or at the mark that was to
// be opened; other says that it was another one before.
func (s *State) Enter(w *workspace.Workspace, other bool) []workspace.Effect {
	return room{s, w}.enter(other)
}

func (s room) update(m workspace.Msg) (todo []workspace.Effect) {
	switch m := m.(type) {
	case Selected:
		s.selected(m.Selection)
	case Reclicked:
		return s.reclick(m.Selection)
	case Unselected:
		s.Selection.Anchor, s.Selection.Caret = s.Selection.Focus, m.Caret
	case Moved:
		return s.move(m)
	case Tapped:
		s.RememberClick()
		todo = s.tap(m)
	case EdgeStepped:
		return s.stepEdge(m)
	case UnitTaken:
		return s.takeUnit(m.By)
	case NoteAsked:
		return s.turnTo(m.ID, FocusNote{m.ID})
	case MarkAsked:
		return s.turnTo(m.ID, workspace.FocusMark{Mark: m.ID})
	case FindAsked:
		return s.openFind()
	case FindQueryChanged:
		s.seek(m.Words)
	case HitStepped:
		s.stepHit(m.Forward)
	case HitTaken:
		return s.takeHit()
	case HitsMarked:
		return s.markHits(m)
	case MarkMade:
		return s.mark(m)
	case Chosen:
		s.RememberClick()
		todo = s.Choose(m.At)
	case NotesListed:
		s.NotesOf = m.Kind
	case NotePicked:
		return s.pickNote(m.ID)
	case MarkPicked:
		return s.pickMark(m.ID)
	case CursorOpened:
		return s.Choose(s.atCursor())
	case Stepped:
		return s.step(m.Forward)
	case Left:
		return s.leave(m.Panel)
	case EndDragged:
		s.drag(m)
	case EndDropped:
		return s.drop(m.At)
	case EndStepped:
		return s.stepEnd(m)
	case EndsAsked:
		return s.handles(m.ID)
	case KindSet:
		return s.setKind(m)
	case FieldAsked:
		return s.askField(m)
	case FieldTyped:
		return s.typeField(m)
	case EvidenceAdded:
		return s.addEvidence(m)
	case EvidenceRemoved:
		return s.removeEvidence(m)
	case EvidenceDone:
		return s.endEvidence(m)
	case TagRemoved:
		return s.removeTag(m)
	case EvidenceShown:
		return s.showEvidence(m)
	case Linked:
		return s.link(m)
	case PickTyped:
		return s.pick(m)
	case PickScoped:
		return s.scopePick(m.All)
	case PickStepped:
		s.stepPick(m.Forward)
	case PickTaken:
		return s.takePick(m)
	case Unlinked:
		return s.unlink(m)
	case MoreShown:
		s.More = m.Open
	case Deleted:
		return s.remove(m.ID)
	case Undone:
		return s.Undo()
	case Redone:
		return s.Redo()
	case LinkCopied:
		return s.copyLink(m)
	case Copied:
		s.copied(m.OK)
	case KindToggled:
		s.toggleKind(m.Kind)
	}
	return todo
}

// Messages about the text, its marks and their fields.
type (
	// Selected reports the selection in the article, and Unselected that it
	// is elsewhere now.
	Selected struct{ Selection caret.Selection }
	// Caret says that the cursor is shown all the same.
	Unselected struct{ Caret bool }
	// Reclicked reports what a second or a third click in one place has selected,
	// after the first was a Chosen, a SuggestionChosen or a Tapped.
	Reclicked struct{ Selection caret.Selection }
	// Tapped is a touch of the text where no mark is.
	Tapped struct {
		At       int  // byte offset
		Again    bool // something was selected when the finger came; the browser may have dropped it
		Sentence bool // the sentence is asked for, whatever is in it
	}
	// EdgeStepped moves the end of the selection by a word: on to take in more, or back.
	EdgeStepped struct{ More bool }
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
	// NotesListed lists the notes of one kind, or of all if that is "", and NotePicked
	// goes from that list to a mark in the text and opens it.
	NotesListed struct{ Kind annotation.Kind }
	NotePicked  struct{ ID annotation.ID }
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
	KindSet   struct {
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
	// Deleted deletes a mark; without an id the open one.
	Deleted struct{ ID annotation.ID }
	// FieldAsked opens a mark, if it is not open yet, and goes to one of its fields.
	// Without an id it is the open mark.
	FieldAsked struct {
		ID    annotation.ID
		Field fields.Field
	}
	// EvidenceAdded and EvidenceRemoved change how much there is of it, and
	// EvidenceShown unfolds one piece, or folds it; with a field it unfolds the piece and
	// goes to that. EvidenceAdded without an id is about
	// the open mark.
	EvidenceAdded struct {
		ID annotation.ID
		At time.Time
	}
	EvidenceRemoved struct {
		ID    annotation.ID
		Index int
		At    time.Time
	}
	EvidenceShown struct {
		Index int
		Field fields.Field
	}
	// EvidenceDone says that a piece of evidence is filled in.
	EvidenceDone struct {
		ID    annotation.ID
		Index int
		At    time.Time
	}
	// TagRemoved takes a tag away.
	TagRemoved struct {
		ID  annotation.ID
		Tag string
		At  time.Time
	}
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
	Undone    struct{}
	Redone    struct{}
	// KindToggled hides the marks of a kind, or shows them again.
	KindToggled struct{ Kind annotation.Kind }
)

func (Selected) Msg() workspace.Room         { return workspace.InReader }
func (Unselected) Msg() workspace.Room       { return workspace.InReader }
func (Reclicked) Msg() workspace.Room        { return workspace.InReader }
func (Tapped) Msg() workspace.Room           { return workspace.InReader }
func (EdgeStepped) Msg() workspace.Room      { return workspace.InReader }
func (Moved) Msg() workspace.Room            { return workspace.InReader }
func (UnitTaken) Msg() workspace.Room        { return workspace.InReader }
func (NoteAsked) Msg() workspace.Room        { return workspace.InReader }
func (MarkAsked) Msg() workspace.Room        { return workspace.InReader }
func (FindAsked) Msg() workspace.Room        { return workspace.InReader }
func (FindQueryChanged) Msg() workspace.Room { return workspace.InReader }
func (HitStepped) Msg() workspace.Room       { return workspace.InReader }
func (HitTaken) Msg() workspace.Room         { return workspace.InReader }
func (HitsMarked) Msg() workspace.Room       { return workspace.InReader }
func (MarkMade) Msg() workspace.Room         { return workspace.InReader }
func (Chosen) Msg() workspace.Room           { return workspace.InReader }
func (MarkPicked) Msg() workspace.Room       { return workspace.InReader }
func (NotesListed) Msg() workspace.Room      { return workspace.InReader }
func (NotePicked) Msg() workspace.Room       { return workspace.InReader }
func (CursorOpened) Msg() workspace.Room     { return workspace.InReader }
func (Stepped) Msg() workspace.Room          { return workspace.InReader }
func (Left) Msg() workspace.Room             { return workspace.InReader }
func (EndDragged) Msg() workspace.Room       { return workspace.InReader }
func (EndDropped) Msg() workspace.Room       { return workspace.InReader }
func (EndStepped) Msg() workspace.Room       { return workspace.InReader }
func (EndsAsked) Msg() workspace.Room        { return workspace.InReader }
func (KindSet) Msg() workspace.Room          { return workspace.InReader }
func (FieldTyped) Msg() workspace.Room       { return workspace.InReader }
func (Deleted) Msg() workspace.Room          { return workspace.InReader }
func (FieldAsked) Msg() workspace.Room       { return workspace.InReader }
func (EvidenceAdded) Msg() workspace.Room    { return workspace.InReader }
func (EvidenceRemoved) Msg() workspace.Room  { return workspace.InReader }
func (EvidenceDone) Msg() workspace.Room     { return workspace.InReader }
func (TagRemoved) Msg() workspace.Room       { return workspace.InReader }
func (EvidenceShown) Msg() workspace.Room    { return workspace.InReader }
func (Linked) Msg() workspace.Room           { return workspace.InReader }
func (Unlinked) Msg() workspace.Room         { return workspace.InReader }
func (MoreShown) Msg() workspace.Room        { return workspace.InReader }
func (Undone) Msg() workspace.Room           { return workspace.InReader }
func (Redone) Msg() workspace.Room           { return workspace.InReader }
func (KindToggled) Msg() workspace.Room      { return workspace.InReader }

// Effects that only the reader asks for.
type (
	// MoveLine moves the cursor on the screen, where alone lines are known; Selected
	// answers it.
	MoveLine struct{ Forward, Extend bool }
	// FillField says what a field of the editor holds, where that was not typed
	// into it. It is no part of drawing: what is drawn lags behind what is
	// typed, and would overwrite it.
	FillField struct {
		fields.Ref
		Value string
	}
	// FocusField, FocusNote and FocusFind give the keyboard to a field of the editor,
	// to the note of a mark, and to the find bar, with what stands in it selected.
	// FocusEnd gives it to the handle at the last end of a mark.
	FocusField struct{ fields.Ref }
	FocusNote  struct{ Mark annotation.ID }
	FocusFind  struct{}
	FocusEnd   struct{ Mark annotation.ID }
	// UncoverMark scrolls a mark out from under its card, where that is a sheet.
	UncoverMark struct{ Mark annotation.ID }
	// ScrollTop shows the beginning of an article that was just opened.
	ScrollTop struct{}
)

func (MoveLine) Effect()    {}
func (FillField) Effect()   {}
func (FocusField) Effect()  {}
func (FocusNote) Effect()   {}
func (FocusFind) Effect()   {}
func (FocusEnd) Effect()    {}
func (UncoverMark) Effect() {}
func (ScrollTop) Effect()   {}
