package ui

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/importing"
	"gloss/app/session/keymap"
	"gloss/app/session/reader"
	"gloss/app/session/sniff"
	"gloss/app/text"
	"gloss/app/ui/kit"
)

// report is the article of most journeys. It has a block of every role.
const report = `Title: Ferry fares rise again
Subtitle: Islanders call the third increase in two years a breach of promise
Author: Ida Holm
Source: The Sound Courier
Date: 2026-03-17
Language: en

Fares on the island ferries rise by 12 per cent in May, the operator said on Monday.

“We have been patient for long enough,” said the mayor of Lyngholm, “and patience does not fill a tank.”

What it costs

A family of four will pay 96 crowns for the crossing, 🚢 included.

© 2026 The Sound Courier. All rights reserved.
`

func plain(t testing.TB, raw string) article.Article {
	t.Helper()
	a, err := article.FromPlain([]byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// desk is a person at a page: it does what a person can do, through the
// components and go-app's event loop, and looks at what is drawn.
type desk struct {
	t      testing.TB
	engine app.TestEngine
	stage  *stage
	page   *fakePage
	device *device
}

// stage is a Root that go-app takes for the component itself, so that what is
// sent to it has it drawn again. Natively nothing is mounted as in a browser;
// being prerendered is the one occasion to get hold of a context.
type stage struct {
	*Root
	lent app.Context
}

func (s *stage) OnPreRender(ctx app.Context) { s.lent = ctx }

// load draws the page as it is before the program takes over.
func load(t testing.TB, a article.Article, on *device) *desk {
	t.Helper()
	d := &desk{t: t, engine: app.NewTestEngine(), page: newFakePage(), device: on}
	d.page.bring = func(things []sniff.Brought) { d.stage.Send(importing.FilesBrought{Things: things}) }
	d.page.handOver = func(b brought) {
		d.page.held[b.key] = []byte(b.data)
		d.stage.Send(importing.MarksBrought{Name: b.name, File: b.key, At: d.stage.config.Now()})
	}
	d.page.store, d.page.t = on, t
	ids, clock := 0, time.Date(2026, 3, 18, 12, 0, 0, 0, time.UTC)
	d.stage = &stage{Root: New(Config{
		Store: on, Page: d.page, Start: session.Started{Bundled: a},
		Now: func() time.Time {
			clock = clock.Add(time.Second)
			return clock
		},
		NewID: func() annotation.ID {
			ids++
			return annotation.ID(fmt.Sprintf("urn:uuid:00000000-0000-4000-8000-%012d", ids))
		},
	})}
	if err := d.engine.Load(d.stage); err != nil {
		t.Fatal(err)
	}
	d.settle()
	return d
}

// begin lets the program take over.
func (d *desk) begin() *desk {
	d.stage.lent.Dispatch(d.stage.begin)
	d.settle()
	return d
}

// open is load and begin, on a device of its own.
func open(t testing.TB, raw string) *desk {
	t.Helper()
	return load(t, plain(t, raw), &device{}).begin()
}

// settle waits until nothing is going on any more, the store included.
func (d *desk) settle() {
	d.engine.ConsumeAll()
	if d.page.paint() {
		d.settle()
	}
	if d.stage.mounted && kit.Inject == nil {
		d.page.canvas.shows(d.t, d.stage.drawn.Surfaces(d.stage.toShow()))
	}
}

// send takes in what the browser reports.
func (d *desk) send(m session.Msg) {
	d.stage.Send(m)
	d.settle()
}

// place is where some words stand in the article that is shown.
func (d *desk) place(words string) text.Span {
	d.t.Helper()
	doc := d.stage.state.Article.Text
	at := strings.Index(doc, words)
	if at < 0 {
		d.t.Fatalf("%q is not in the article", words)
	}
	return text.Span{Start: at, End: at + len(words)}
}

// selects selects words, as with the mouse.
func (d *desk) selects(words string) {
	d.t.Helper()
	at := d.place(words)
	d.send(reader.Selected{Selection: caret.Selection{Anchor: at.Start, Focus: at.End}})
}

// key presses a key that means something here.
func (d *desk) key(p keymap.Press) {
	d.t.Helper()
	if !d.stage.Press(p) {
		d.t.Fatalf("the key %q means nothing here", p.Key)
	}
	d.settle()
}

func (d *desk) press(key string) {
	d.t.Helper()
	d.key(keymap.Press{Key: key})
}

func (d *desk) ctrl(key string) {
	d.t.Helper()
	d.key(keymap.Press{Key: key, Mod: true})
}

// mark selects words and presses the key of a kind.
func (d *desk) mark(words, key string) {
	d.t.Helper()
	d.selects(words)
	d.press(key)
}

// click presses what is shown, as a browser lets a person press it.
func (e element) click() {
	e.on.d.t.Helper()
	e.touch()
	e.on.d.settle()
}

// touch clicks and leaves open what comes of it.
func (e element) touch() {
	e.on.d.t.Helper()
	click := e.drawn.handler("click")
	menu := attr(e.Node, "popovertarget")
	switch {
	case !e.shown() || attr(e.Node, "disabled") != "":
		e.on.d.t.Fatalf("%q cannot be pressed", e.name())
	case menu != "":
		e.on.d.page.open[menu] = true
	case attr(e.Parent, "method") == "dialog":
		e.on.d.page.CloseDialog(attr(e.Parent.Parent, "id"))
	case click == nil && attr(e.Parent, "role") == "comment":
		d := e.on.d // the page hears clicks on notes, and has no handler for each
		d.stage.Send(reader.Chosen{At: []annotation.ID{annotation.ID(attr(e.Parent, "data-mark"))}})
	case click != nil:
		e.drawn.from(e.on.d.stage.lent).Dispatch(func(ctx app.Context) { click(ctx, happens("")) })
	default:
		e.on.d.t.Fatalf("%q does nothing", e.name())
	}
}

// write puts a text in a field.
func (e element) write(words string) {
	e.on.d.t.Helper()
	e.on.d.page.fields[attr(e.Node, "id")] = words
	if input := e.drawn.handler("input"); input != nil {
		e.drawn.from(e.on.d.stage.lent).Dispatch(func(ctx app.Context) { input(ctx, happens(words)) })
	}
	e.on.d.settle()
}

// change settles what a field or a choice holds.
func (e element) change(value string) {
	e.on.d.t.Helper()
	change := e.drawn.handler("change")
	if change == nil {
		e.on.d.t.Fatalf("%q takes no change", e.name())
	}
	e.drawn.from(e.on.d.stage.lent).Dispatch(func(ctx app.Context) { change(ctx, happens(value)) })
	e.on.d.settle()
}

// chooses clicks on a mark in the text, which is one on all marks around it.
func (d *desk) chooses(words string) {
	d.t.Helper()
	var at []annotation.ID
	found := d.all("mark", words)
	if len(found) == 0 {
		d.t.Fatalf("no mark is on %q", words)
	}
	for n := found[len(found)-1].Node; n != nil; n = n.Parent {
		if n.Data == "mark" {
			at = append(at, annotation.ID(attr(n, "data-mark")))
		}
	}
	d.send(reader.Chosen{At: at})
}

// says checks the words of the one element that is shown of a role and name.
func (d *desk) says(role, name, want string) {
	d.t.Helper()
	if got := textOf(d.the(role, name).Node); got != want {
		d.t.Errorf("%s %q says %q, not %q", role, name, got, want)
	}
}

// saved checks the line that tells whether the work is saved.
func (d *desk) saved(want string) {
	d.t.Helper()
	if got := textOf(d.byID("saved").Node); got != want {
		d.t.Errorf("the bar says %q, not %q", got, want)
	}
}

// notice checks what is said to have been done.
func (d *desk) notice(want string) {
	d.t.Helper()
	if got := textOf(d.byID("notice").Node); !strings.HasPrefix(got, want) || want == "" && got != "" {
		d.t.Errorf("the notice says %q, not %q", got, want)
	}
}

// marks lists the words of the marks as they are drawn, outer ones first.
func (d *desk) marks() []string {
	d.t.Helper()
	var out []string
	for _, m := range d.all("mark", "") {
		out = append(out, letters(m.Node))
	}
	return out
}

// stored is what the device has of the article that is shown.
func (d *desk) stored() []annotation.Annotation {
	d.t.Helper()
	l, err := d.device.Store.Load(context.Background(), d.stage.state.Article.ID)
	if err != nil {
		d.t.Fatal(err)
	}
	return l.Annotations
}
