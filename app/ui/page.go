package ui

import (
	"strconv"

	"gloss/app/importexport/protocol"
	"gloss/app/session/fields"
	"gloss/app/session/keymap"
	"gloss/app/text"
	"gloss/app/ui/kit"
)

// Page is what the browser does for the components beside drawing them. All
// its methods return at once; places in the text are byte offsets.
type Page interface {
	// What handlers of components ask for.
	kit.Page

	// Mounted says that the program has taken over: what the reader had
	// focused and selected before is brought back.
	Mounted()

	// Paint changes what is drawn of the article and its marks, as surface.Changes has it.
	Paint(changes string)

	// Arrange puts notes, editor, ruler and selection bar where they belong.
	// It is called after every drawing.
	Arrange()

	// ArrangeSoon does the same once a person pauses in typing.
	ArrangeSoon()

	// Select makes a selection in the article and shows the cursor if asked.
	Select(anchor, focus int, caret bool)

	// MoveLine moves the cursor to the line below or above.
	MoveLine(forward, extend bool)

	// ShowHits marks places found as such, without changing what is drawn, and
	// scrolls to one of them if asked. No places take away what was marked.
	ShowHits(hits []text.Span, here int, reveal bool)

	// ShowSuggestions shows what is suggested in the text: the places that can be pointed
	// at, by kind, with a tick in the gutter for each claim and figure, and dots under
	// some figures. It changes nothing that is drawn, and is called again when some of
	// the text was drawn anew.
	ShowSuggestions(places [3][]text.Span, dots []text.Span)

	// WhenIdle calls f once, when the page has nothing else to do.
	WhenIdle(f func())

	// AfterPaint calls f once, when what is on the screen has been painted.
	AfterPaint(f func())

	// Later calls f once, after some time.
	Later(seconds int, f func())

	// Linger calls f once, after some seconds and not before a person has the pointer and
	// the keyboard off the notice. Of several only the last one counts.
	Linger(seconds int, f func())

	// FocusCard gives the keyboard to a field of the editor; or to the editor itself after
	// a touch, so that no keyboard comes over the page before a field is touched.
	FocusCard(field string)

	// Uncover scrolls an element out from under the editor, where that lies at
	// the bottom of a narrow screen.
	Uncover(id string)

	// ShowDialog opens a dialog over the page.
	ShowDialog(id string)

	// ReadArticle has the thing of a key read as an article, HandOver hands on its
	// bytes, both as messages; Forget lets go of it, and ends what is being done.
	ReadArticle(key int, kind string)
	HandOver(key int)
	Forget(key int)

	// Download gives the person a file.
	Download(name, mediaType string, data []byte)

	// Carry hands an order to the program that reads and writes files. What came
	// of it is told, in the event loop or outside of it; CancelCarry ends it.
	Carry(o protocol.Order, tell func(protocol.Answer))
	CancelCarry()

	// LetGo says that a file need not be held any more.
	LetGo(file int)

	// Copy copies a text to the clipboard, and says whether it could be done.
	Copy(text string, done func(ok bool))

	// MarkAddress is the address under which this program shows a mark.
	MarkAddress(article, mark string) string

	// Address shows an article's id in the page's address; "" for the
	// bundled one.
	Address(article string)

	// KeepUnsaved leaves with the page how to make a file of what is not on
	// the device yet, for the case that the program dies.
	KeepUnsaved(file func() string)

	// KeepDraft keeps what is not on the device yet beyond the end of the page, and
	// does so before it returns; "" lets go of it.
	KeepDraft(draft string)

	// TakeEarly ends the time in which the page itself takes marks in, and returns the
	// record of what was done to an article in it, as package early reads it, or "".
	// EarlyDrawn says that the program draws these marks now, and LetGoEarly that they
	// are on the device.
	TakeEarly(article string) string
	EarlyDrawn()
	LetGoEarly()

	// Leave remembers how far the view of that name is scrolled, before another
	// is drawn, and Enter scrolls the one that was drawn to where it was.
	Leave(view string)
	Enter(view string)

	// Changing leaves word that something is about to be written to the store, so
	// that other windows find it even if this one ends before Announce.
	Changing()

	// Announce tells other windows that something in the store has changed.
	Announce()

	// Visit goes to another page of the site, by its path.
	Visit(path string)

	// MeasureSpace asks for storage that is kept, if it is to, and tells how much of the device's storage is used and how much
	// there is, in bytes, and whether it is kept until the person deletes it;
	// room is 0 where the browser does not say. If that takes long it tells what it
	// knows first, and all of it later.
	MeasureSpace(keep bool, tell func(used, room int64, lasting bool))

	// KeepSettings keeps a record of the settings on the device.
	KeepSettings(record string)

	// Note remembers that something of a kind happened, for a report of faults.
	// No word that was read or typed may be in it.
	Note(kind string)

	// Fault notes that a fault of Gloss ended an action, and tells the person so:
	// where, by a short name, what was panicked with, and what debug.Stack returned.
	// Nothing but Go's own words is kept of them.
	Fault(where string, reason any, stack []byte)

	// Stop tells the person that the program cannot go on as it is, and what to do.
	Stop()

	// Settled says that the start is over: what it found is drawn.
	Settled()

	// CopyReport gives the person a report of what happened, and says whether it
	// was copied; else it was saved as a file.
	CopyReport(done func(copied bool))

	// StartAsUsual loads the page again, out of safe mode.
	StartAsUsual()

	ScrollTop()
	TakeUpdate()
	Install()
	Print()
}

// Ids of elements that the browser is told about, here and in package browser.
const (
	articleID = "article"
	menuID    = "menu"
	findID    = "find"
)

func handleID(e keymap.End) string { return "handle-" + string(e) }

// fieldID names a field of the editor; there may be several of one name.
func fieldID(at fields.Ref) string {
	if at.Index > 0 {
		return "field-" + string(at.Field) + "-" + strconv.Itoa(at.Index) + "-" + string(at.Mark)
	}
	return "field-" + string(at.Field) + "-" + string(at.Mark)
}
