package session_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/reader"
	"gloss/app/session/saving"
	"gloss/app/session/sessiontest"
	"gloss/app/store"
)

// Whatever is done, with a store that fails now and then: once it works again
// the store has what is on the screen; undoing everything leads back to the
// start, and doing it all again to the end.
func TestRandomWork(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 7))
		p := begin(t)
		for i := range 40 {
			at := sessiontest.Noon.Add(time.Duration(i) * time.Second)
			p.Store.Fail = nil
			if r.IntN(4) == 0 {
				p.Store.Fail = store.ErrFull
			}
			p.Play(some(r, p.S, i, at)...)
		}
		p.Store.Fail = nil
		p.Play(saving.Retried{})
		end := p.S.Marks.Values()
		p.Expect(sessiontest.Quotes(end))
		steps := 0
		for ; p.S.CanUndo(); steps++ {
			p.Play(reader.Undone{})
		}
		p.Expect("")
		for range steps {
			p.Play(reader.Redone{})
		}
		p.Expect(sessiontest.Quotes(end))
		if !reflect.DeepEqual(p.S.Marks.Values(), end) && len(end) > 0 {
			t.Errorf("done again: %s", sessiontest.Quotes(p.S.Marks.Values()))
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// some is one thing that a person may do next.
func some(r *rand.Rand, s session.State, i int, at time.Time) []session.Msg {
	switch r.IntN(9) {
	case 0, 1, 2:
		n := len(s.Article.Text)
		return []session.Msg{reader.Selected{Selection: caret.Selection{Anchor: r.IntN(n + 1), Focus: r.IntN(n + 1)}},
			reader.MarkMade{Kind: annotation.Kinds[r.IntN(3)], ID: annotation.ID(fmt.Sprintf("urn:uuid:%d", 100+i)), At: at}}
	case 3:
		id := sessiontest.PickMark(r, s)
		return []session.Msg{reader.Chosen{At: []annotation.ID{id}}, sessiontest.Noted(id, fmt.Sprint("n", i), at)}
	case 4:
		return []session.Msg{reader.KindSet{ID: sessiontest.PickMark(r, s), Kind: annotation.Kinds[r.IntN(3)], At: at}}
	case 5:
		return []session.Msg{reader.Deleted{ID: sessiontest.PickMark(r, s)}}
	case 6:
		return []session.Msg{reader.Undone{}}
	case 7:
		return []session.Msg{reader.Redone{}}
	}
	return []session.Msg{reader.Left{}}
}
