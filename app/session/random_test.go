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
			at := noon.Add(time.Duration(i) * time.Second)
			p.store.Fail = nil
			if r.IntN(4) == 0 {
				p.store.Fail = store.ErrFull
			}
			p.send(some(r, p.s, i, at)...)
		}
		p.store.Fail = nil
		p.send(saving.Retried{})
		end := p.s.Marks
		p.expect(quotes(end))
		steps := 0
		for ; p.s.CanUndo(); steps++ {
			p.send(reader.Undone{})
		}
		p.expect("")
		for range steps {
			p.send(reader.Redone{})
		}
		p.expect(quotes(end))
		if !reflect.DeepEqual(p.s.Marks, end) && len(end) > 0 {
			t.Errorf("done again: %s", quotes(p.s.Marks))
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
		id := pickMark(r, s)
		return []session.Msg{reader.Chosen{At: []annotation.ID{id}}, noted(id, fmt.Sprint("n", i), at)}
	case 4:
		return []session.Msg{reader.KindSet{ID: pickMark(r, s), Kind: annotation.Kinds[r.IntN(3)], At: at}}
	case 5:
		return []session.Msg{reader.Deleted{ID: pickMark(r, s)}}
	case 6:
		return []session.Msg{reader.Undone{}}
	case 7:
		return []session.Msg{reader.Redone{}}
	}
	return []session.Msg{reader.Left{}}
}

func pickMark(r *rand.Rand, s session.State) annotation.ID {
	if len(s.Marks) == 0 {
		return "urn:uuid:none"
	}
	return s.Marks[r.IntN(len(s.Marks))].ID
}
