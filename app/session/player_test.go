package session

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/importexport"
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
	s     State
	store *memstore.Store
	via   *storetest.Faulty // of store, if its calls are to fail
	on    store.Store       // in place of store, if set
	other []Effect          // neither Load, List nor Save
	ids   int
	waits []Wait         // that were asked for
	held  map[int][]byte // files by number, once there are any
}

func begin(t testing.TB) *player {
	p := &player{t: t, store: &memstore.Store{}}
	p.send(Started{Bundled: sample(t), At: noon})
	if !p.s.Ready {
		t.Fatal("not ready")
	}
	return p
}

func (p *player) send(ms ...Msg) {
	for len(ms) > 0 {
		var todo []Effect
		p.s, todo = Update(p.s, ms[0])
		ms = ms[1:]
		for _, e := range todo {
			if m := p.perform(e); m != nil {
				ms = append(ms, m)
			}
		}
	}
}

// reads is the state once a text was brought under a key, and read.
func (p *player) reads(key int, raw string) State {
	p.t.Helper()
	a, err := article.FromPlain([]byte(raw))
	if err != nil {
		p.t.Fatal(err)
	}
	s, _ := Update(p.s, FilesBrought{Things: []Brought{{Key: key, Size: int64(len(raw)), Head: []byte(raw[:min(len(raw), 4096)])}}})
	s, _ = Update(s, ArticleRead{Key: key, Article: a, Sketch: article.SketchOf(a.Text)})
	return s
}

// gives brings a text and adds it.
func (p *player) gives(raw string, at time.Time) {
	p.t.Helper()
	p.s = p.reads(1, raw)
	p.send(ArrivalAdded{1, at})
}

func (p *player) perform(e Effect) Msg {
	ctx := p.t.Context()
	device := store.Store(p.store)
	if p.via != nil {
		device = p.via
	}
	if p.on != nil {
		device = p.on
	}
	switch e := e.(type) {
	case Load:
		l, err := store.History(ctx, device, e.Article)
		if err != nil {
			n := NotLoaded{Article: e.Article, Missing: errors.Is(err, store.ErrNotFound), Why: store.Explain(err)}
			errors.As(err, &n.Damaged)
			return n
		}
		return Loaded{Loaded: l}
	case LoadEarlier:
		l, err := store.History(ctx, device, e.Article)
		if err != nil {
			l.Article.ID = e.Article
		}
		return EarlierLoaded{l, e.Of, err != nil, noon}
	case Find:
		as, err := device.Find(ctx, e.Marks)
		if err != nil {
			return Found{nil, store.Explain(err)}
		}
		return Found{as, ""}
	case List:
		as, _ := device.Articles(ctx)
		return Listed{Articles: as}
	case ListAll:
		all, err := device.All(ctx)
		if err != nil {
			return AllNotListed{store.Explain(err)}
		}
		return AllListed{all}
	case Carry:
		if p.held == nil {
			break
		}
		var out bytes.Buffer
		a := (&importexport.Worker{Store: device}).Do(ctx, e.Order, p.held[e.Order.File], &out, func(int, int) {})
		if e.Order.Keep != 0 {
			p.held[e.Order.Keep] = out.Bytes()
		}
		return Answered{a}
	case Wait:
		p.waits = append(p.waits, e)
		return nil
	case Save:
		if err := device.Commit(ctx, e.Batch); err != nil {
			if c := (*store.Conflict)(nil); errors.As(err, &c) {
				return Conflicted{c.Current}
			}
			if errors.Is(err, store.ErrGone) {
				return Gone{}
			}
			return NotSaved{store.Explain(err), store.Hopeless(err)}
		}
		return Saved{}
	}
	p.other = append(p.other, e)
	return nil
}

// rests lets the times pass that were asked for, and whatever follows, up to so many
// of them.
func (p *player) rests(most int) {
	for ; most > 0 && len(p.waits) > 0; most-- {
		w := p.waits[0]
		p.waits = p.waits[1:]
		p.send(Waited{w.N})
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
	p.send(Selected{Selection{Anchor: start, Focus: start + len(words)}}, MarkMade{kind, id, noon.Add(time.Duration(p.ids) * time.Second)})
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
func noted(id annotation.ID, note string, at time.Time) Msg {
	return FieldTyped{ID: id, Field: Note, Value: note, At: at}
}

// opens opens a file of marks and takes it, if there is anything to take.
func (p *player) opens(name string, data []byte, at time.Time) {
	p.t.Helper()
	if p.held == nil {
		p.held = map[int][]byte{}
	}
	n := len(p.held) + 1
	p.held[n] = data
	p.send(MarksBrought{name, n, at})
	p.send(ImportTaken{at})
}
