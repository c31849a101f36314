package ui

import (
	"bytes"
	"context"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/importexport"
	"gloss/app/importexport/protocol"
	"gloss/app/session/sniff"
	"gloss/app/store"
	"gloss/app/store/memstore"
	"gloss/app/text"
)

var _ Page = (*fakePage)(nil)

// fakePage is a browser that does nothing but remember.
type fakePage struct {
	painting               []func()          // that wait until a letter is painted
	pauses                 []int             // that were asked for,
	later                  []func()          // and what waits for their end
	open                   map[string]bool   // dialogs and menus that lie over the page
	fields                 map[string]string // what stands in them
	files                  []file            // that the person was given
	focused                string            // id of the element that was focused last
	address                string
	draft                  string   // what it keeps beyond its end
	early                  string   // the record of what was done before the program was there
	asksEarly              []string // the articles for which it was asked
	earlyDrawn, letGoEarly int
	unsaved                string // what the page would hand out if the program died now

	store     store.Store // that the Worker works on
	orders    []protocol.Order
	away      bool // the Worker cannot be started
	cancelled int
	copied    []string
	refuses   bool           // to copy
	held      map[int][]byte // files by number

	settings      string
	announced     int
	visited       string
	asked         int      // to keep what is stored,
	grants        bool     // and whether that is agreed to
	lasting       bool     // storage is kept until the person deletes it
	left, entered []string // views

	lingers  int    // seconds that the last notice stands for,
	lingered func() // and what is called after them

	anchor, focus int // the selection on the screen
	caret         bool

	brought map[int]brought // what was brought, by its key
	keys    int             // that were given
	reading []brought       // what is to be read, the last one last
	bring   func([]sniff.Brought)

	handOver func(brought)

	hits []text.Span // places found that are shown as such
	here int

	underlined [3][]text.Span // what can be pointed at as suggested
	dotted     []text.Span    // what has dots under it
	waiting    []func()       // for the page to be idle
	underlines int

	printed, revealed int

	faults         []string // where
	stopped        int
	notes          []string // kinds of what happened
	settled, usual int
	noClipboard    bool

	t      testing.TB
	canvas canvas

	mounted, arranged, picked, topped, updated, installed int // how often each was asked for
}

// file is one download.
type file struct {
	name, mediaType string
	data            []byte
}

func newFakePage() *fakePage {
	return &fakePage{open: map[string]bool{}, fields: map[string]string{}, held: map[int][]byte{}, brought: map[int]brought{}}
}

func (p *fakePage) Mounted() { p.mounted++ }
func (p *fakePage) Paint(changes string) {
	p.canvas.paint(p.t, changes)
}
func (p *fakePage) Arrange() { p.arranged++ }
func (p *fakePage) Select(anchor, focus int, caret bool) {
	p.anchor, p.focus, p.caret = anchor, focus, caret
}
func (p *fakePage) Linger(seconds int, f func()) { p.lingers, p.lingered = seconds, f }
func (p *fakePage) MoveLine(bool, bool)          {}
func (p *fakePage) Focus(id string)              { p.focused = id }
func (p *fakePage) FocusCard(field string)       { p.focused = field }
func (p *fakePage) Uncover(string)               {}
func (p *fakePage) Value(id string) string       { return p.fields[id] }
func (p *fakePage) SetValue(id, value string)    { p.fields[id] = value }
func (p *fakePage) ShowDialog(id string)         { p.open[id] = true }
func (p *fakePage) CloseDialog(id string)        { delete(p.open, id) }
func (p *fakePage) HideMenu(id string)           { delete(p.open, id) }
func (p *fakePage) PickFiles()                   { p.picked++ }
func (p *fakePage) Download(name, mediaType string, data []byte) {
	p.files = append(p.files, file{name, mediaType, data})
}

// Carry does what the Worker does, at once, and hands out what was written.
func (p *fakePage) Carry(o protocol.Order, tell func(protocol.Answer)) {
	p.orders = append(p.orders, o)
	if p.away {
		tell(protocol.Answer{Trouble: "The part of Gloss that reads and writes files could not be started."})
		return
	}
	var out bytes.Buffer
	c := importexport.Worker{Store: p.store}
	answer := c.Do(context.Background(), o, p.held[o.File], &out, func(done, of int) { tell(protocol.Answer{Done: done, Of: of}) })
	if w := answer.Written; w != nil {
		p.files = append(p.files, file{w.Name, w.MediaType, out.Bytes()})
	}
	if o.Keep != 0 && answer.Trouble == "" {
		p.held[o.Keep] = out.Bytes()
	}
	tell(answer)
}
func (p *fakePage) Copy(text string, done func(bool)) {
	p.copied = append(p.copied, text)
	done(!p.refuses)
}
func (p *fakePage) MarkAddress(article, mark string) string {
	return "here?article=" + article + "#" + mark
}
func (p *fakePage) LetGo(file int) { delete(p.held, file) }
func (p *fakePage) CancelCarry()   { p.cancelled++ }

func (p *fakePage) Address(article string) { p.address = article }
func (p *fakePage) KeepDraft(draft string) { p.draft = draft }
func (p *fakePage) TakeEarly(article string) string {
	p.asksEarly = append(p.asksEarly, article)
	return p.early
}
func (p *fakePage) EarlyDrawn()                    { p.earlyDrawn++ }
func (p *fakePage) LetGoEarly()                    { p.early, p.letGoEarly = "", p.letGoEarly+1 }
func (p *fakePage) KeepUnsaved(file func() string) { p.unsaved = file() }
func (p *fakePage) Leave(view string)              { p.left = append(p.left, view) }
func (p *fakePage) Enter(view string)              { p.entered = append(p.entered, view) }
func (p *fakePage) ArrangeSoon()                   { p.arranged++ }
func (p *fakePage) Changing()                      {}
func (p *fakePage) Announce()                      { p.announced++ }
func (p *fakePage) Visit(path string)              { p.visited = path }
func (p *fakePage) MeasureSpace(keep bool, tell func(used, room int64, lasting bool)) {
	if keep {
		p.asked++
		p.lasting = p.grants
	}
	tell(3_100_000, 2_000_000_000, p.lasting)
}
func (p *fakePage) KeepSettings(record string)          { p.settings = record }
func (p *fakePage) Note(kind string)                    { p.notes = append(p.notes, kind) }
func (p *fakePage) Fault(where string, _ any, _ []byte) { p.faults = append(p.faults, where) }
func (p *fakePage) Stop()                               { p.stopped++ }
func (p *fakePage) Settled()                            { p.settled++ }
func (p *fakePage) CopyReport(done func(bool))          { done(!p.noClipboard) }
func (p *fakePage) StartAsUsual()                       { p.usual++ }
func (p *fakePage) ScrollTop()                          { p.topped++ }
func (p *fakePage) TakeUpdate()                         { p.updated++ }
func (p *fakePage) Install()                            { p.installed++ }
func (p *fakePage) ShowSuggestions(places [3][]text.Span, dots []text.Span) {
	p.underlined, p.dotted = places, dots
	p.underlines++
}
func (p *fakePage) WhenIdle(f func()) { p.waiting = append(p.waiting, f) }
func (p *fakePage) Later(seconds int, f func()) {
	p.pauses = append(p.pauses, seconds)
	p.later = append(p.later, f)
}

func (p *fakePage) AfterPaint(f func()) { p.painting = append(p.painting, f) }

// paint ends a frame and reports whether anything waited for it.
func (p *fakePage) paint() bool {
	waited := p.painting
	p.painting = nil
	for _, f := range waited {
		f()
	}
	return len(waited) > 0
}
func (p *fakePage) Print() { p.printed++ }
func (p *fakePage) ShowHits(hits []text.Span, here int, reveal bool) {
	p.hits, p.here = hits, here
	if reveal {
		p.revealed++
	}
}

// device is a store that can be slow or refuse.
type device struct {
	memstore.Store

	blocked error         // what every question is answered with, if set
	held    chan struct{} // if set, writing waits until it is closed
}

func (d *device) Articles(ctx context.Context) ([]store.ArticleSummary, error) {
	if d.blocked != nil {
		return nil, d.blocked
	}
	return d.Store.Articles(ctx)
}

func (d *device) Load(ctx context.Context, id article.ID) (store.Loaded, error) {
	if d.blocked != nil {
		return store.Loaded{}, d.blocked
	}
	return d.Store.Load(ctx, id)
}

func (d *device) Find(ctx context.Context, ids []annotation.ID) ([]annotation.Annotation, error) {
	if d.blocked != nil {
		return nil, d.blocked
	}
	return d.Store.Find(ctx, ids)
}

func (d *device) All(ctx context.Context) (store.All, error) {
	if d.blocked != nil {
		return store.All{}, d.blocked
	}
	return d.Store.All(ctx)
}

func (d *device) Commit(ctx context.Context, b store.Batch) error {
	if d.held != nil {
		<-d.held
	}
	if d.blocked != nil {
		return d.blocked
	}
	return d.Store.Commit(ctx, b)
}

func (d *device) articles(t testing.TB) []store.ArticleSummary {
	t.Helper()
	cards, err := d.Articles(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return cards
}
