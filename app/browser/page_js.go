package browser

import (
	"fmt"
	"time"

	"gloss/app/dom"
	"gloss/app/session/sniff"
)

// Events are the functions that a Page calls when something happens. Each is called
// from JavaScript's event loop and must not block. Places in the text are byte offsets.
type Events struct {
	Selected         func(anchor, focus int, caret bool) // caret: the reading cursor is shown
	Unselected       func(caret bool)
	Reclicked        func(anchor, focus int) // the second click of two selected this, and the first was reported already
	Tapped           func(at int)
	Clicked          func(at int, again bool) bool // a click on words; again: a suggestion was selected when it came; false leaves the click to the marks there, or to Tapped
	Pointed          func(key string)              // the mouse points at the suggestion of a key, or at none
	Pressed          func(Press) bool              // false leaves the key to the browser
	MarksClicked     func(ids []string)
	EndDragged       func(mark string, last bool, to int)
	EndDropped       func()
	Hidden           func()           // the page may end now
	Paper            func(paper bool) // the page is about to be laid out for paper, or for the screen again
	Brought          func([]sniff.Brought)
	ReadingWent      func(key int, done float64)
	ArticleRead      func(key int, r Read)
	ArticleNotRead   func(key int, why string)
	MarksBrought     func(name string, file int) // a file of marks, held under a number for package importexport
	ReadTo           func(part float64)          // how far down the article was seen, from 0 to 1
	ChangedElsewhere func()                      // another window changed something in the store
	AddAsked         func()                      // the address asks for the dialog that adds an article
	UpdateFound      func()
	InstallOffered   func(possible bool)
}

// Press is a key that was pressed, and where.
type Press struct {
	Key, Code  string // as KeyboardEvent.key and .code have them
	Mod, Shift bool   // Mod: Ctrl or Meta
	Alt        bool   // Alt or Option
	AltGraph   bool   // AltGr
	Field      bool   // the key goes into a field
	Text       bool   // the article or something in it has the focus
	OnMark     string // id of the mark that has the focus, or whose handle has it
	OnCard     string // id of the article whose card has the focus
	OnNote     string // id of the mark whose note has the focus
	Card       bool   // something in the editor has the focus
	Nowhere    bool   // nothing on the page has the focus
	Panel      bool   // something in the list of suggestions has the focus
	Find       bool   // the key goes into the field of the find bar
	OnEnd      string // first or last, if a handle at an end of a mark has the focus
}

// Page is the one page of this program.
type Page struct {
	events Events
	intake intake // what was brought and is not read yet

	arrange   dom.Func           // calls Arrange
	arranging dom.Value          // the timer that ArrangeSoon set
	touch     touch              // the finger that was last on the page
	writes    bool               // the last change of the selection was in a field
	dragging  bool               // a button is down: the selection is not settled
	presses   int                // how often a button or a finger was pressed so far
	clicked   bool               // the last first click of a row was reported as one on a mark or a suggestion
	held      []dom.Element      // marks that cannot be focused while dragging is true
	caret     caret              // the reading cursor
	scrolled  map[string]float64 // how far each view was scrolled when it was left, in CSS pixels
	before    before             // what the reader did before the program took over
}

// New returns the page. It remembers at once what the reader has focused and
// selected so far, before anything is drawn anew.
func New() *Page {
	p := &Page{scrolled: map[string]float64{}}
	p.remember()
	return p
}

// Listen starts to report events. It is called once.
func (p *Page) Listen(e Events) {
	p.events = e
	p.listenSelection()
	p.listenKeys()
	p.listenClicks()
	p.listenPointing()
	p.listenTouch()
	p.listenHandles()
	p.listenIntake()
	p.listenLayout()
	p.listenPaper()
	p.listenReading()
	p.listenWindows()
	dom.On(dom.Document, "visibilitychange", func(dom.Event) { e.Hidden() })
	dom.On(dom.Window, "pagehide", func(dom.Event) { e.Hidden() })
	dom.On(dom.Window, "gloss:update", func(dom.Event) { e.UpdateFound() })
	dom.On(dom.Window, "gloss:install", func(dom.Event) { e.InstallOffered(gloss().Call("installable").Is()) })
}

// Mounted implements ui.Page.
func (p *Page) Mounted() {
	// go-app takes every click on a link and every step in the history for its
	// router, which this page has no use for: links are for the browser.
	dom.Window.Set("onclick", nil)
	dom.Window.Set("onpopstate", nil)
	p.restore()
	gloss := gloss()
	gloss.Call("started")
	if gloss.Call("updatable").Is() {
		p.events.UpdateFound()
	}
	p.events.InstallOffered(gloss.Call("installable").Is())
	gloss.Call("takeUp")
}

// Note implements ui.Page.
func (p *Page) Note(kind string) { gloss().Call("note", kind) }

// Fault implements ui.Page. The work is done by gloss.fault in web/guard.js.
func (p *Page) Fault(where string, reason any, stack []byte) {
	gloss().Call("fault", where, fmt.Sprintf("panic: %v\n\n%s", reason, stack))
}

// Stop implements ui.Page.
func (p *Page) Stop() { gloss().Call("stop") }

// Settled implements ui.Page.
func (p *Page) Settled() { gloss().Call("settled") }

// Safe reports whether this start is a safe one, which opens nothing.
func (p *Page) Safe() bool { return gloss().Flag("safe") }

// Words returns the language that was chosen and its file of translations, as
// web/boot.js and web/start.js have loaded it, or "" for English.
func (p *Page) Words() (tag, file string) {
	return gloss().Get("language").String(), gloss().Get("words").String()
}

// StartAsUsual implements ui.Page.
func (p *Page) StartAsUsual() { gloss().Call("startAsUsual") }

// CopyReport implements ui.Page.
func (p *Page) CopyReport(done func(copied bool)) {
	given, _ := gloss().Try("copyReport")
	given.Then("report", func(how dom.Value) { done(how.String() == "copied") }, func(dom.Value) { done(false) })
}

// Breathe lets the browser paint, scroll and do whatever else is waiting before
// the program goes on. A WebAssembly program that only yields to its own goroutines
// keeps the browser waiting. A timer returns to the browser's event loop.
func Breathe() { time.Sleep(time.Millisecond) }
