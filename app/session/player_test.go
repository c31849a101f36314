package session_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/importexport"
	"gloss/app/importexport/protocol"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/fields"
	"gloss/app/session/importing"
	"gloss/app/session/perform"
	"gloss/app/session/reader"
	"gloss/app/session/revising"
	"gloss/app/session/sniff"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/store/memstore"
	"gloss/app/store/storetest"
)

var noon = time.Date(2026, 3, 17, 12, 0, 0, 0, time.UTC)

func sample(t testing.TB) article.Article {
	a, err := article.FromPlain([]byte("Fares rise again\n\nFares rose by 12 per cent, “too much” for some.\n\nThe mayor, 🚌 in hand, agreed.\n"))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// player plays messages, performs what follows on a store in memory, and keeps
// what a store cannot do.
type player struct {
	t     testing.TB
	s     session.State
	store *memstore.Store
	via   *storetest.Faulty // of store, if its calls are to fail
	on    store.Store       // in place of store, if set
	other []session.Effect  // that neither ask the store nor wait
	ids   int
	waits []wait         // that were asked for
	held  map[int][]byte // files by number, once there are any

	answer   session.Msg // to the effect that is carried out
	announce func()      // if set, called when other windows are told of a change
}

func begin(t testing.TB) *player {
	p := &player{t: t, store: &memstore.Store{}}
	p.send(session.Started{Bundled: sample(t), At: noon})
	if !p.s.Ready {
		t.Fatal("not ready")
	}
	return p
}

func (p *player) send(ms ...session.Msg) {
	for len(ms) > 0 {
		var todo []session.Effect
		p.s, todo = session.Update(p.s, ms[0])
		ms = ms[1:]
		for _, e := range todo {
			if m := p.perform(e); m != nil {
				ms = append(ms, m)
			}
		}
	}
}

// reads is the state once a text was brought under a key, and read.
func (p *player) reads(key int, raw string) session.State {
	p.t.Helper()
	a, err := article.FromPlain([]byte(raw))
	if err != nil {
		p.t.Fatal(err)
	}
	s, _ := session.Update(p.s, importing.FilesBrought{Things: []sniff.Brought{{Key: key, Size: int64(len(raw)), Head: []byte(raw[:min(len(raw), 4096)])}}})
	s, _ = session.Update(s, importing.ArticleRead{Key: key, Article: a, Sketch: article.SketchOf(a.Text)})
	return s
}

// gives brings a text and adds it.
func (p *player) gives(raw string, at time.Time) {
	p.t.Helper()
	p.s = p.reads(1, raw)
	p.send(importing.ArrivalAdded{Key: 1, At: at})
}

// perform has the interpreter carry out an effect, and returns the first answer to it.
// Effects of which nothing is seen otherwise are kept in other.
func (p *player) perform(e session.Effect) session.Msg {
	switch e := e.(type) {
	case workspace.Load, revising.LoadEarlier, workspace.List, workspace.ListAll, workspace.Save, workspace.Wait, workspace.Announce:
	case workspace.Carry:
		if p.held == nil {
			p.other = append(p.other, e)
			return nil
		}
	default:
		p.other = append(p.other, e)
	}
	in := perform.Interpreter{Store: p.device(), Page: p, Workers: p, Loop: p, Now: func() time.Time { return noon }}
	p.answer = nil
	in.Perform(e)
	return p.answer
}

// device is the store as the effects reach it.
func (p *player) device() store.Store {
	switch {
	case p.on != nil:
		return p.on
	case p.via != nil:
		return p.via
	}
	return p.store
}

var (
	_ perform.Page    = (*player)(nil)
	_ perform.Workers = (*player)(nil)
	_ perform.Loop    = (*player)(nil)
)

// The player is a loop in which everything happens at once.

func (p *player) Send(m session.Msg) {
	if p.answer == nil {
		p.answer = m
	}
}
func (p *player) State() *session.State                   { return &p.s }
func (p *player) AfterDrawing(_ session.Effect, f func()) { f() }
func (p *player) Aside(_ session.Effect, _ time.Duration, question func(context.Context) session.Msg) {
	p.answer = question(p.t.Context())
}
func (p *player) Parted() article.Article {
	a := p.s.Article
	a.Blocks = a.Parted()
	return a
}

// Its page shows nothing, and measures and copies nothing.

func (p *player) Show(session.Effect)                               {}
func (p *player) Copy(string, func(bool))                           {}
func (p *player) MarkAddress(article, mark string) string           { return article + "#" + mark }
func (p *player) CopyReport(func(bool))                             {}
func (p *player) MeasureSpace(bool, func(used, room int64, l bool)) {}
func (p *player) WhenIdle(func())                                   {}
func (p *player) Announce() {
	if p.announce != nil {
		p.announce()
	}
}
func (p *player) Later(seconds int, f func()) { p.waits = append(p.waits, wait{seconds, f}) }

// Its Workers carry out orders at once, if there are files.

func (p *player) ReadArticle(int, string) {}
func (p *player) HandOver(int)            {}
func (p *player) Forget(int)              {}
func (p *player) CancelCarry()            {}
func (p *player) LetGo(int)               {}
func (p *player) Carry(o protocol.Order, tell func(protocol.Answer)) {
	var out bytes.Buffer
	a := (&importexport.Worker{Store: p.device()}).Do(p.t.Context(), o, p.held[o.File], &out, func(int, int) {})
	if o.Keep != 0 {
		p.held[o.Keep] = out.Bytes()
	}
	tell(a)
}

// wait is a time that was asked for, and what happens at its end.
type wait struct {
	seconds int
	end     func()
}

// ends lets a time pass.
func (p *player) ends(w wait) {
	p.answer = nil
	w.end()
	p.send(p.answer)
}

// rests lets the times pass that were asked for, and whatever follows, up to so many
// of them.
func (p *player) rests(most int) {
	for ; most > 0 && len(p.waits) > 0; most-- {
		w := p.waits[0]
		p.waits = p.waits[1:]
		p.ends(w)
	}
}

// mark marks the first place where words stand.
func (p *player) mark(kind annotation.Kind, words string) annotation.ID {
	start := strings.Index(p.s.Article.Text, words)
	if start < 0 {
		p.t.Fatalf("%q is not in the text", words)
	}
	p.ids++
	id := annotation.ID(fmt.Sprintf("urn:uuid:%d", p.ids))
	p.send(reader.Selected{Selection: caret.Selection{Anchor: start, Focus: start + len(words)}}, reader.MarkMade{Kind: kind, ID: id, At: noon.Add(time.Duration(p.ids) * time.Second)})
	return id
}

// stored is what the store has of the article that is open.
func (p *player) stored() []annotation.Annotation {
	l, err := p.store.Load(p.t.Context(), p.s.Article.ID)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		p.t.Fatal(err)
	}
	return l.Annotations
}

func quotes(as []annotation.Annotation) string {
	var out []string
	for _, a := range as {
		out = append(out, string(a.Kind)+" "+a.Target.Quote.Exact)
	}
	return strings.Join(out, " | ")
}

func (p *player) expect(want string) {
	p.t.Helper()
	if got := quotes(p.s.Marks); got != want {
		p.t.Errorf("marks %s, want %s", got, want)
	}
	if !reflect.DeepEqual(p.stored(), p.s.Marks) && len(p.s.Marks)+len(p.stored()) > 0 {
		p.t.Errorf("stored %s, on the screen %s", quotes(p.stored()), quotes(p.s.Marks))
	}
}

// noted types a note.
func noted(id annotation.ID, note string, at time.Time) session.Msg {
	return reader.FieldTyped{ID: id, Field: fields.Note, Value: note, At: at}
}

// opens opens a file of marks and takes it, if there is anything to take.
func (p *player) opens(name string, data []byte, at time.Time) {
	p.t.Helper()
	if p.held == nil {
		p.held = map[int][]byte{}
	}
	n := len(p.held) + 1
	p.held[n] = data
	p.send(importing.MarksBrought{Name: name, File: n, At: at})
	p.send(importing.ImportTaken{At: at})
}
