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
	"gloss/app/store"
)

// second is another window on the same store.
func (p *player) second() *player {
	o := &player{t: p.t, store: p.store, ids: 100}
	o.send(session.Started{Bundled: sample(p.t), At: noon})
	return o
}

func TestTwoWindowsKeepBoth(t *testing.T) {
	p := begin(t)
	id := p.mark(annotation.Claim, "12 per cent")
	o := p.second()
	at := noon.Add(time.Hour)
	p.send(reader.FieldTyped{ID: id, Field: fields.Name, Value: "Ida", At: at})
	p.send(noted(id, "first", at))
	p.store.Fail = store.ErrFull
	o.send(reader.FieldTyped{ID: id, Field: fields.Role, Value: "mayor", At: at})
	o.send(reader.FieldTyped{ID: id, Field: fields.Name, Value: "Bo", At: at})
	p.store.Fail = nil
	o.send(saving.Retried{})
	m, _ := o.s.Mark(id)
	if m.Said.Name != "Bo" || m.Said.Role != "mayor" || !strings.Contains(m.Note, "first") || !strings.Contains(m.Note, "Ida") {
		t.Errorf("merged %+v", m)
	}
	o.expect(quotes(o.s.Marks))
}

// Whatever two to four windows write without hearing of each other, every word
// that was typed is in the store at the end.
func TestWindowsLoseNothing(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 11))
		p := begin(t)
		ids := []annotation.ID{p.mark(annotation.Claim, "12 per cent"), p.mark(annotation.Quote, "too much")}
		windows := []*player{p}
		for range 1 + r.IntN(3) {
			windows = append(windows, p.second())
		}
		typed := map[annotation.ID][]string{}
		for i, w := range windows {
			id := ids[r.IntN(len(ids))]
			p.store.Fail = store.ErrFull
			for j := range 3 {
				word := fmt.Sprintf("w%d.%d.", i, j)
				f := []fields.Field{fields.Note, fields.Name, fields.Role}[j]
				w.send(reader.FieldTyped{ID: id, Field: f, Value: word, At: noon.Add(time.Hour)})
				typed[id] = append(typed[id], word)
			}
			p.store.Fail = nil
			w.send(saving.Retried{})
		}
		for _, m := range p.stored() {
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
		id := p.mark(annotation.Claim, "12 per cent")
		o := p.second()
		a, b := p, o
		if first == "removal" {
			a, b = o, p
		}
		edit, remove := noted(id, "kept", noon.Add(time.Hour)), session.Msg(reader.Deleted{ID: id})
		if first == "edit" {
			a.send(edit)
			b.send(remove)
		} else {
			a.send(remove)
			b.send(edit)
		}
		if got := b.stored(); len(got) != 1 || got[0].Note != "kept" || !reflect.DeepEqual(got, b.s.Marks) {
			t.Errorf("%s first: stored %s, shown %s", first, quotes(got), quotes(b.s.Marks))
		}
	}
}
