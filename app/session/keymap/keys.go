// Package keymap is the table of keys: what each means where, how a person changes it, and
// what a keyboard of another layout means by a press.
package keymap

import (
	"time"
	"unicode"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/exporting"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/session/revising"
	"gloss/app/session/shelves"
	"gloss/app/session/suggestion"
	"gloss/app/session/workspace"
	"gloss/app/words"
)

// Where says in which places a key means something.
type Where int

// The places of a key.
const (
	OnPage        Where = iota // anywhere but in a field, where keys are letters
	InText                     // while the article has the focus
	WithLine                   // in the text, once the cursor is being moved by keys
	AtCursor                   // the same, while no mark has the focus
	OnMark                     // while a mark has the focus
	BesideCard                 // in the text but not on a mark, while the card of the mark at the cursor is open
	InCard                     // in the card, but not in a field
	OnEnd                      // while a handle at an end of a mark has it
	Choosing                   // while a new place is being chosen for a mark, once words are selected
	Reading                    // anywhere but in a field, while the article fills the page
	Finding                    // in the field of the find bar
	OnCard                     // while a card of the library has the focus
	OnNote                     // while a note beside the text has the focus
	ToNextOffer                // where Reading is, but on no mark and no note, while there are suggestions
	ToSuggestion               // in the text but not on a mark, while there is a suggestion that way
	OnSuggestion               // while a suggestion is selected, and no mark has the focus
	OffSuggestion              // where Reading is, but not OnSuggestion
	Always                     // also in the editor's fields
)

// Press is a key that was pressed.
type Press struct {
	Key      string        // what it types, or its name, as KeyboardEvent.key has it
	Code     string        // the place of the key, as KeyboardEvent.code names it
	Mod      bool          // with Ctrl, or Cmd on a Mac
	Shift    bool          // with Shift
	Alt      bool          // with Alt, or Option on a Mac: the browser's or the system's
	AltGraph bool          // with AltGr
	Field    bool          // in a field
	Text     bool          // the article or a mark in it has the focus
	OnMark   annotation.ID // the mark that has the focus, or whose handle has it
	Nowhere  bool          // nothing on the page has the focus
	Card     bool          // in the card of the open mark
	OnEnd    End           // the handle that has the focus, if one has
	OnNote   annotation.ID // the mark whose note has the focus, if one has
	OnCard   article.ID    // the card that has the focus, if one has
	Find     bool          // in the field of the find bar, which is a field too
	Panel    bool          // in the list of suggestions
	ID       annotation.ID // for a mark that the key makes
	At       time.Time
}

// End is one end of a mark.
type End string

// The ends, as the page names them.
const (
	FirstEnd End = "first"
	LastEnd  End = "last"
)

// Key is one line of the table of keys: it is shown to a person and it
// dispatches, so that the two cannot differ.
type Key struct {
	Key   string
	Mod   bool
	Shift bool
	Where Where
	Help  words.Text // what it does; empty if the line before says it
	msg   func(Press) workspace.Msg
}

// Keys is every key that does something.
var Keys = []Key{
	{"1", false, false, OnPage, words.KeyClaim, marks(annotation.Claim)},
	{"2", false, false, OnPage, words.KeyQuote, marks(annotation.Quote)},
	{"3", false, false, OnPage, words.KeyFigure, marks(annotation.Figure)},
	{"Enter", false, false, Choosing, words.KeyPlace, func(p Press) workspace.Msg { return revising.Placed{At: p.At} }},
	{"Enter", false, false, OnMark, words.KeyOpenMark, func(p Press) workspace.Msg { return reader.Chosen{At: []annotation.ID{p.OnMark}} }},
	{"Enter", false, false, BesideCard, words.KeyWriteNote, says(reader.FieldAsked{Field: fields.Note})},
	{"Enter", false, false, AtCursor, words.KeyOpenAtCursor, says(reader.CursorOpened{})},
	{"e", false, false, OnMark, words.KeyEvidence, addsEvidence},
	{"e", false, false, BesideCard, "", addsEvidence},
	{"e", false, false, InCard, "", addsEvidence},
	{"v", false, false, OnMark, words.KeyVerdict, asks(fields.Verdict)},
	{"v", false, false, BesideCard, "", asks(fields.Verdict)},
	{"v", false, false, InCard, "", asks(fields.Verdict)},
	{"w", false, false, OnMark, words.KeyEnds, func(p Press) workspace.Msg { return reader.EndsAsked{ID: p.OnMark} }},
	{"ArrowRight", false, false, OnEnd, words.KeyEndCharacter, steps(caret.Character, true)},
	{"ArrowLeft", false, false, OnEnd, "", steps(caret.Character, false)},
	{"ArrowRight", true, false, OnEnd, words.KeyEndWord, steps(caret.Word, true)},
	{"ArrowLeft", true, false, OnEnd, "", steps(caret.Word, false)},
	{"ArrowDown", false, false, OnEnd, words.KeyEndSentence, steps(caret.Sentence, true)},
	{"ArrowUp", false, false, OnEnd, "", steps(caret.Sentence, false)},
	{"g", false, false, OnPage, words.KeySuggestions, says(suggestion.SuggestionsToggled{})},
	{"p", false, false, Reading, words.KeySuggestionList, says(suggestion.PanelToggled{})},
	{"Delete", false, false, OnMark, words.KeyDelete, deletes},
	{"Delete", false, false, BesideCard, "", deletes},
	{"Backspace", false, false, OnMark, "", deletes},
	{"Backspace", false, false, BesideCard, "", deletes},
	{"j", false, false, OnPage, words.KeyNext, says(reader.Stepped{Forward: true})},
	{"k", false, false, OnPage, words.KeyPrevious, says(reader.Stepped{Forward: false})},
	{"m", false, false, OnPage, words.KeyMarks, says(workspace.Viewed{View: workspace.Marks})},
	{"l", false, false, OnPage, words.KeyArticles, says(workspace.Viewed{View: workspace.Library})},
	{"Delete", false, false, OnCard, words.KeyRemove, func(p Press) workspace.Msg { return shelves.CardRemoved{ID: p.OnCard} }},
	{"n", false, false, OnMark, words.KeyNote, func(p Press) workspace.Msg { return reader.NoteAsked{ID: p.OnMark} }},
	{"n", false, false, OnNote, "", func(p Press) workspace.Msg { return reader.MarkAsked{ID: p.OnNote} }},
	{"Escape", false, false, Always, words.KeyEscape, func(p Press) workspace.Msg { return reader.Left{Panel: p.Panel} }},
	{"z", true, false, OnPage, words.KeyUndo, says(reader.Undone{})},
	{"z", true, true, OnPage, words.KeyRedo, says(reader.Redone{})},
	{"y", true, false, OnPage, "", says(reader.Redone{})},
	{"ArrowRight", false, false, InText, words.KeyCharacter, moves(caret.Character, true, false)},
	{"ArrowLeft", false, false, InText, "", moves(caret.Character, false, false)},
	{"ArrowRight", true, false, InText, words.KeyWord, moves(caret.Word, true, false)},
	{"ArrowLeft", true, false, InText, "", moves(caret.Word, false, false)},
	{"ArrowDown", false, false, WithLine, words.KeyLine, moves(caret.Line, true, false)},
	{"ArrowUp", false, false, WithLine, "", moves(caret.Line, false, false)},
	{"ArrowDown", true, false, InText, words.KeyParagraph, moves(caret.Paragraph, true, false)},
	{"ArrowUp", true, false, InText, "", moves(caret.Paragraph, false, false)},
	{"ArrowRight", false, true, InText, words.KeySelect, moves(caret.Character, true, true)},
	{"ArrowLeft", false, true, InText, "", moves(caret.Character, false, true)},
	{"ArrowRight", true, true, InText, "", moves(caret.Word, true, true)},
	{"ArrowLeft", true, true, InText, "", moves(caret.Word, false, true)},
	{"ArrowDown", false, true, WithLine, "", moves(caret.Line, true, true)},
	{"ArrowUp", false, true, WithLine, "", moves(caret.Line, false, true)},
	{"ArrowDown", true, true, InText, "", moves(caret.Paragraph, true, true)},
	{"ArrowUp", true, true, InText, "", moves(caret.Paragraph, false, true)},
	{"s", false, false, Reading, words.KeyNextSentence, moves(caret.Sentence, true, false)},
	{"a", false, false, Reading, words.KeyPreviousSentence, moves(caret.Sentence, false, false)},
	{"d", false, false, Reading, words.KeyNextClause, moves(caret.Clause, true, false)},
	{"s", false, true, Reading, words.KeySelectTo, moves(caret.Sentence, true, true)},
	{"a", false, true, Reading, "", moves(caret.Sentence, false, true)},
	{"d", false, true, Reading, "", moves(caret.Clause, true, true)},
	{"x", false, false, OffSuggestion, words.KeySelectSentence, says(reader.UnitTaken{By: caret.Sentence})},
	{"c", false, false, Reading, words.KeySelectClause, says(reader.UnitTaken{By: caret.Clause})},
	{"n", false, false, ToNextOffer, words.KeyNextOffer, says(suggestion.SuggestionStepped{Forward: true})},
	{"n", false, true, ToNextOffer, words.KeyPreviousOffer, says(suggestion.SuggestionStepped{Forward: false})},
	{"Tab", false, false, ToSuggestion, words.KeyNextSuggestion, says(suggestion.SuggestionStepped{Forward: true})},
	{"Tab", false, true, ToSuggestion, words.KeyPreviousSuggestion, says(suggestion.SuggestionStepped{Forward: false})},
	{"Enter", false, false, OnSuggestion, words.KeyAccept, takes(false)},
	{"e", false, false, OnSuggestion, words.KeyAcceptEdit, takes(true)},
	{"x", false, false, OnSuggestion, words.KeyDismiss, says(suggestion.SuggestionDismissed{})},
	{"/", false, false, Reading, words.KeyFind, says(reader.FindAsked{})},
	{"Enter", false, false, Finding, words.KeyFindSelect, says(reader.HitTaken{})},
	{"ArrowDown", false, false, Finding, words.KeyFindStep, says(reader.HitStepped{Forward: true})},
	{"ArrowUp", false, false, Finding, "", says(reader.HitStepped{Forward: false})},
	{"s", true, false, OnPage, words.KeyExport, func(p Press) workspace.Msg { return exporting.ExportAsked{Taking: exporting.ThisArticle, At: p.At} }},
	{"?", false, false, OnPage, words.KeyKeys, says(session.Asked{Dialog: workspace.KeysDialog})},
}

func says(m workspace.Msg) func(Press) workspace.Msg { return func(Press) workspace.Msg { return m } }

func marks(k annotation.Kind) func(Press) workspace.Msg {
	return func(p Press) workspace.Msg { return reader.MarkMade{Kind: k, ID: p.ID, At: p.At} }
}

func moves(by caret.Step, forward, extend bool) func(Press) workspace.Msg {
	return says(reader.Moved{By: by, Forward: forward, Extend: extend})
}

func steps(by caret.Step, forward bool) func(Press) workspace.Msg {
	return func(p Press) workspace.Msg {
		return reader.EndStepped{ID: p.OnMark, Last: p.OnEnd == LastEnd, By: by, Forward: forward, At: p.At}
	}
}

func takes(edit bool) func(Press) workspace.Msg {
	return func(p Press) workspace.Msg { return suggestion.SuggestionTaken{ID: p.ID, Edit: edit, At: p.At} }
}

func asks(f fields.Field) func(Press) workspace.Msg {
	return func(p Press) workspace.Msg { return reader.FieldAsked{ID: p.OnMark, Field: f} }
}

func addsEvidence(p Press) workspace.Msg { return reader.EvidenceAdded{ID: p.OnMark, At: p.At} }

func deletes(p Press) workspace.Msg { return reader.Deleted{ID: p.OnMark} }

// Pressed finds what a key means in a state. It reports false for a key that is
// the browser's.
func Pressed(p Press, s session.State) (workspace.Msg, bool) {
	keys := CurrentKeys(s.Settings)
	p = p.named(keys)
	for _, k := range keys {
		if k.is(p) && k.Where.holds(p, s) {
			return k.msg(p), true
		}
	}
	return nil, false
}

// is reports whether a press, as the table names it, is of this key. A sign or a digit is its own Shift,
// on whatever keyboard: ? is typed with it on some, 1 on others.
func (k Key) is(p Press) bool {
	return k.Key == p.Key && k.Mod == p.Mod && (k.Shift == p.Shift || k.single() && !isLetter(k.Key))
}

func isLetter(key string) bool {
	r, _ := utf8.DecodeRuneInString(key)
	return unicode.IsLetter(r)
}

func (w Where) holds(p Press, s session.State) bool {
	switch w {
	case OnPage:
		return !p.Field
	case InText:
		return !p.Field && p.Text && p.OnEnd == ""
	case WithLine:
		return !p.Field && p.Text && p.OnEnd == "" && s.Selection.Caret
	case AtCursor:
		return WithLine.holds(p, s) && p.OnMark == "" && !BesideCard.holds(p, s) && !Choosing.holds(p, s) && !OnSuggestion.holds(p, s)
	case OnMark:
		return !p.Field && p.OnMark != "" && p.OnEnd == "" && !Choosing.holds(p, s)
	case BesideCard:
		return !p.Field && (p.Text || p.Nowhere) && p.OnMark == "" && !Choosing.holds(p, s) && !OnSuggestion.holds(p, s) && s.AtOpen()
	case InCard:
		return !p.Field && p.Card
	case OnEnd:
		return p.OnEnd != ""
	case Reading:
		return !p.Field && s.View == workspace.Reader
	case Finding:
		return p.Find
	case OnCard:
		return !p.Field && p.OnCard != ""
	case OnNote:
		return !p.Field && p.OnNote != ""
	case ToNextOffer:
		_, ok := s.NextOffer(&s.Workspace, !p.Shift)
		return ok && Reading.holds(p, s) && p.OnMark == "" && p.OnNote == ""
	case ToSuggestion:
		_, ok := s.Beside(&s.Workspace, !p.Shift)
		return ok && InText.holds(p, s) && p.OnMark == ""
	case OnSuggestion:
		_, ok := s.Suggested()
		return ok && InText.holds(p, s) && p.OnMark == ""
	case OffSuggestion:
		return Reading.holds(p, s) && !OnSuggestion.holds(p, s)
	case Choosing:
		return !p.Field && p.Text && s.IsPlacing() && !s.Selection.Span().Empty()
	}
	return true
}
