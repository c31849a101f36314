// Package sessiontest plays messages to the session, for the tests of its rooms alone: the
// effects are carried out by the one interpreter, on a store in memory.
package sessiontest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
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
	"gloss/app/session/suggestion"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/store/memstore"
	"gloss/app/store/storetest"
	"gloss/app/text"
)

// Noon is when everything happens, if nothing else is said.
var Noon = time.Date(2026, 3, 17, 12, 0, 0, 0, time.UTC)

// Sample is an article of a few sentences.
func Sample(t testing.TB) article.Article {
	a, err := article.FromPlain([]byte("Fares rise again\n\nFares rose by 12 per cent, “too much” for some.\n\nThe mayor, 🚌 in hand, agreed.\n"))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// Player plays messages, performs what follows on a store in memory, and keeps
// what a store cannot do. It is the page, the Web Workers and the event loop as the
// interpreter knows them.
type Player struct {
	T     testing.TB
	S     session.State // as it is now
	Store *memstore.Store
	Via   *storetest.Faulty // of Store, if its calls are to fail
	On    store.Store       // in place of Store, if set
	Other []session.Effect  // that neither ask the store nor wait
	IDs   int               // how many marks were made; the next has the number after it
	Waits []Wait            // that were asked for
	Begun int               // how many changes of the store were to begin
	Told  func()            // if set, called when other windows are told of a change

	held   map[int][]byte // files by number, once there are any
	answer session.Msg    // to the effect that is carried out
}

// Begin has a player start with the article of Sample.
func Begin(t testing.TB) *Player {
	p := &Player{T: t, Store: &memstore.Store{}}
	p.Play(session.Started{Bundled: Sample(t), At: Noon})
	if !p.S.Ready {
		t.Fatal("not ready")
	}
	return p
}

// Play plays messages, one after another, each with the answers to what follows from it.
func (p *Player) Play(ms ...session.Msg) {
	for len(ms) > 0 {
		var todo []session.Effect
		p.S, todo = session.Update(p.S, ms[0])
		ms = ms[1:]
		for _, e := range todo {
			if m := p.Perform(e); m != nil {
				ms = append(ms, m)
			}
		}
	}
}

// Reads is the state once a text was brought under a key, and read.
func (p *Player) Reads(key int, raw string) session.State {
	p.T.Helper()
	a, err := article.FromPlain([]byte(raw))
	if err != nil {
		p.T.Fatal(err)
	}
	s, _ := session.Update(p.S, importing.FilesBrought{Things: []sniff.Brought{{Key: key, Size: int64(len(raw)), Head: []byte(raw[:min(len(raw), 4096)])}}})
	s, _ = session.Update(s, importing.ArticleRead{Key: key, Article: a, Sketch: article.SketchOf(a.Text)})
	return s
}

// Gives brings a text and adds it.
func (p *Player) Gives(raw string, at time.Time) {
	p.T.Helper()
	p.S = p.Reads(1, raw)
	p.Play(importing.ArrivalAdded{Key: 1, At: at})
}

// Perform has the interpreter carry out an effect, and returns the first answer to it.
// Effects of which nothing is seen otherwise are kept in other.
func (p *Player) Perform(e session.Effect) session.Msg {
	switch e := e.(type) {
	case workspace.Load, revising.LoadEarlier, workspace.List, workspace.ListAll, workspace.Save, workspace.Wait, workspace.Announce:
	case workspace.Carry:
		if p.held == nil {
			p.Other = append(p.Other, e)
			return nil
		}
	default:
		p.Other = append(p.Other, e)
	}
	in := perform.Interpreter{Store: p.device(), Page: p, Workers: p, Loop: p, Now: func() time.Time { return Noon }}
	p.answer = nil
	in.Perform(e)
	return p.answer
}

// device is the store as the effects reach it.
func (p *Player) device() store.Store {
	switch {
	case p.On != nil:
		return p.On
	case p.Via != nil:
		return p.Via
	}
	return p.Store
}

var (
	_ perform.Page    = (*Player)(nil)
	_ perform.Workers = (*Player)(nil)
	_ perform.Loop    = (*Player)(nil)
)

// The player is a loop in which everything happens at once.

func (p *Player) Send(m session.Msg) {
	if p.answer == nil {
		p.answer = m
	}
}
func (p *Player) State() *session.State                   { return &p.S }
func (p *Player) AfterDrawing(_ session.Effect, f func()) { f() }
func (p *Player) Aside(_ session.Effect, _ time.Duration, question func(context.Context) session.Msg) {
	p.answer = question(p.T.Context())
}
func (p *Player) Parted() article.Article {
	a := p.S.Article
	a.Blocks = a.Parted()
	return a
}

// Its page shows nothing, and measures and copies nothing.

func (p *Player) Show(session.Effect)                               {}
func (p *Player) Copy(string, func(bool))                           {}
func (p *Player) MarkAddress(article, mark string) string           { return article + "#" + mark }
func (p *Player) CopyReport(func(bool))                             {}
func (p *Player) MeasureSpace(bool, func(used, room int64, l bool)) {}
func (p *Player) WhenIdle(func())                                   {}
func (p *Player) Changing()                                         { p.Begun++ }
func (p *Player) Announce() {
	if p.Told != nil {
		p.Told()
	}
}
func (p *Player) Later(seconds int, f func()) { p.Waits = append(p.Waits, Wait{seconds, f}) }

// Its Workers carry out orders at once, if there are files.

func (p *Player) ReadArticle(int, string) {}
func (p *Player) HandOver(int)            {}
func (p *Player) Forget(int)              {}
func (p *Player) CancelCarry()            {}
func (p *Player) LetGo(int)               {}
func (p *Player) Carry(o protocol.Order, tell func(protocol.Answer)) {
	var out bytes.Buffer
	a := (&importexport.Worker{Store: p.device()}).Do(p.T.Context(), o, p.held[o.File], &out, func(int, int) {})
	if o.Keep != 0 {
		p.held[o.Keep] = out.Bytes()
	}
	tell(a)
}

// Wait is a time that was asked for, and what happens at its end.
type Wait struct {
	Seconds int
	end     func()
}

// Ends lets a time pass.
func (p *Player) Ends(w Wait) {
	p.answer = nil
	w.end()
	p.Play(p.answer)
}

// Rests lets the times pass that were asked for, and whatever follows, up to so many
// of them.
func (p *Player) Rests(most int) {
	for ; most > 0 && len(p.Waits) > 0; most-- {
		w := p.Waits[0]
		p.Waits = p.Waits[1:]
		p.Ends(w)
	}
}

// Mark marks the first place where words stand.
func (p *Player) Mark(kind annotation.Kind, words string) annotation.ID {
	start := strings.Index(p.S.Article.Text, words)
	if start < 0 {
		p.T.Fatalf("%q is not in the text", words)
	}
	p.IDs++
	id := annotation.ID(fmt.Sprintf("urn:uuid:%d", p.IDs))
	p.Play(reader.Selected{Selection: caret.Selection{Anchor: start, Focus: start + len(words)}}, reader.MarkMade{Kind: kind, ID: id, At: Noon.Add(time.Duration(p.IDs) * time.Second)})
	return id
}

// Stored is what the store has of the article that is open.
func (p *Player) Stored() []annotation.Annotation {
	l, err := p.Store.Load(p.T.Context(), p.S.Article.ID)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		p.T.Fatal(err)
	}
	return l.Annotations
}

// Quotes is marks as a line of text: the kind and the words of each.
func Quotes(as []annotation.Annotation) string {
	var out []string
	for _, a := range as {
		out = append(out, string(a.Kind)+" "+a.Target.Quote.Exact)
	}
	return strings.Join(out, " | ")
}

// Expect fails the test if the marks are not these, as Quotes has them, or are not so in
// the store.
func (p *Player) Expect(want string) {
	p.T.Helper()
	if got := Quotes(p.S.Marks.Values()); got != want {
		p.T.Errorf("marks %s, want %s", got, want)
	}
	if !reflect.DeepEqual(p.Stored(), p.S.Marks.Values()) && p.S.Marks.Len()+len(p.Stored()) > 0 {
		p.T.Errorf("stored %s, on the screen %s", Quotes(p.Stored()), Quotes(p.S.Marks.Values()))
	}
}

// Noted types a note.
func Noted(id annotation.ID, note string, at time.Time) session.Msg {
	return reader.FieldTyped{ID: id, Field: fields.Note, Value: note, At: at}
}

// Opens opens a file of marks and takes it, if there is anything to take.
func (p *Player) Opens(name string, data []byte, at time.Time) {
	p.T.Helper()
	if p.held == nil {
		p.held = map[int][]byte{}
	}
	n := len(p.held) + 1
	p.held[n] = data
	p.Play(importing.MarksBrought{Name: name, File: n, At: at})
	p.Play(importing.ImportTaken{At: at})
}

// Carried is the order that was handed on last.
func (p *Player) Carried() protocol.Order {
	p.T.Helper()
	for _, e := range slices.Backward(p.Other) {
		if c, ok := e.(workspace.Carry); ok {
			return c.Order
		}
	}
	p.T.Fatal("no order was handed on")
	return protocol.Order{}
}

// Answers plays an answer of the program for files.
func (p *Player) Answers(a protocol.Answer) { p.Play(session.Answered{Answer: a}) }

// Place is the first place where words stand.
func (p *Player) Place(words string) text.Span {
	p.T.Helper()
	start := strings.Index(p.S.Article.Text, words)
	if start < 0 {
		p.T.Fatalf("%q is not in the text", words)
	}
	return text.Span{Start: start, End: start + len(words)}
}

// ReadAloud begins with an article whose parts are read at once.
func ReadAloud(t testing.TB, raw string) *Player {
	t.Helper()
	p := &Player{T: t, Store: &memstore.Store{}}
	a, err := article.FromPlain([]byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	p.Play(session.Started{Bundled: a, At: Noon})
	p.ReadAll()
	return p
}

// ReadAll answers every wish to have a part read.
func (p *Player) ReadAll() {
	for {
		i := slices.IndexFunc(p.Other, func(e session.Effect) bool { _, ok := e.(suggestion.AskPart); return ok })
		if i < 0 {
			return
		}
		ask := p.Other[i].(suggestion.AskPart)
		p.Other = slices.Delete(p.Other, i, i+1)
		p.Play(suggestion.ReadPart(p.S.Article, ask))
	}
}

// PickMark is the id of one of the marks of a state, or of none if there is none.
func PickMark(r *rand.Rand, s session.State) annotation.ID {
	if s.Marks.Len() == 0 {
		return "urn:uuid:none"
	}
	return s.Marks.Values()[r.IntN(s.Marks.Len())].ID
}
