package session_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/session/saving"
	"gloss/app/session/sessiontest"
	"gloss/app/store"
)

// second is another window on the same store.
func (p *player) second() *player {
	o := &player{&sessiontest.Player{T: p.T, Store: p.Store, IDs: 100}}
	o.Play(session.Started{Bundled: sessiontest.Sample(p.T), At: sessiontest.Noon})
	return o
}

func TestTwoWindowsKeepBoth(t *testing.T) {
	p := begin(t)
	id := p.Mark(annotation.Claim, "12 per cent")
	o := p.second()
	at := sessiontest.Noon.Add(time.Hour)
	p.Play(reader.FieldTyped{ID: id, Field: fields.Name, Value: "Ida", At: at})
	p.Play(sessiontest.Noted(id, "first", at))
	p.Store.Fail = store.ErrFull
	o.Play(reader.FieldTyped{ID: id, Field: fields.Role, Value: "mayor", At: at})
	o.Play(reader.FieldTyped{ID: id, Field: fields.Name, Value: "Bo", At: at})
	p.Store.Fail = nil
	o.Play(saving.Retried{})
	m, _ := o.S.Mark(id)
	if m.Said.Name != "Bo" || m.Said.Role != "mayor" || !strings.Contains(m.Note, "first") || !strings.Contains(m.Note, "Ida") {
		t.Errorf("merged %+v", m)
	}
	o.Expect(sessiontest.Quotes(o.S.Marks.Values()))
}

// Whatever two to four windows write without hearing of each other, every word
// that was typed is in the store at the end.
func TestWindowsLoseNothing(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 11))
		p := begin(t)
		ids := []annotation.ID{p.Mark(annotation.Claim, "12 per cent"), p.Mark(annotation.Quote, "too much")}
		windows := []*player{p}
		for range 1 + r.IntN(3) {
			windows = append(windows, p.second())
		}
		typed := map[annotation.ID][]string{}
		for i, w := range windows {
			id := ids[r.IntN(len(ids))]
			p.Store.Fail = store.ErrFull
			for j := range 3 {
				word := fmt.Sprintf("w%d.%d.", i, j)
				f := []fields.Field{fields.Note, fields.Name, fields.Role}[j]
				w.Play(reader.FieldTyped{ID: id, Field: f, Value: word, At: sessiontest.Noon.Add(time.Hour)})
				typed[id] = append(typed[id], word)
			}
			p.Store.Fail = nil
			w.Play(saving.Retried{})
		}
		for _, m := range p.Stored() {
			all := fmt.Sprint(m.Note, m.Said)
			for _, word := range typed[m.ID] {
				if !strings.Contains(all, word) {
					t.Fatalf("seed %d: %q is lost: %s", seed, word, all)
				}
			}
		}
	}
}

func TestAnEditOutlivesARemoval(t *testing.T) {
	for _, first := range []string{"edit", "removal"} {
		p := begin(t)
		id := p.Mark(annotation.Claim, "12 per cent")
		o := p.second()
		a, b := p, o
		if first == "removal" {
			a, b = o, p
		}
		edit, remove := sessiontest.Noted(id, "kept", sessiontest.Noon.Add(time.Hour)), session.Msg(reader.Deleted{ID: id})
		if first == "edit" {
			a.Play(edit)
			b.Play(remove)
		} else {
			a.Play(remove)
			b.Play(edit)
		}
		if got := b.Stored(); len(got) != 1 || got[0].Note != "kept" || !reflect.DeepEqual(got, b.S.Marks.Values()) {
			t.Errorf("%s first: stored %s, shown %s", first, sessiontest.Quotes(got), sessiontest.Quotes(b.S.Marks.Values()))
		}
	}
}
