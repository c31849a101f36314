package session_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/session/sessiontest"
	"gloss/app/session/shelves"
)

// seeds is how many runs to play: a few, or a hundred times that in make soak.
func seeds(few uint64) uint64 {
	if os.Getenv("GLOSS_SOAK") != "" {
		return 100 * few
	}
	return few
}

// windows are some windows on one store. What one has asked of the store, and what
// another should hear of it, waits until its turn comes, in any order.
type windows struct {
	all   []*player
	asked [][]session.Effect // of each window, in the order it asked
	heard []int              // announcements that a window has not taken in yet
	r     *rand.Rand
}

func opened(t *testing.T, n int, r *rand.Rand) *windows {
	p := begin(t)
	p.Mark(annotation.Claim, "12 per cent")
	p.Mark(annotation.Quote, "too much")
	ws := &windows{all: []*player{p}, r: r}
	for len(ws.all) < n {
		o := p.second()
		o.IDs = 1000 * len(ws.all)
		ws.all = append(ws.all, o)
	}
	ws.asked, ws.heard = make([][]session.Effect, n), make([]int, n)
	for i, p := range ws.all {
		p.Told = func() {
			for o := range ws.all {
				if o != i {
					ws.heard[o]++
				}
			}
		}
	}
	return ws
}

// take hands a message to a window and leaves what follows for later.
func (ws *windows) take(i int, m session.Msg) {
	p := ws.all[i]
	var todo []session.Effect
	p.S, todo = session.Update(p.S, m)
	ws.asked[i] = append(ws.asked[i], todo...)
}

// step lets one thing that waits happen, and reports whether there was one.
func (ws *windows) step() bool {
	var can []func()
	for i := range ws.all {
		if len(ws.asked[i]) > 0 {
			can = append(can, func() {
				e := ws.asked[i][0]
				ws.asked[i] = ws.asked[i][1:]
				if m := ws.all[i].Perform(e); m != nil {
					ws.take(i, m)
				}
			})
		}
		if ws.heard[i] > 0 {
			can = append(can, func() {
				ws.heard[i]--
				ws.take(i, shelves.ChangedElsewhere{})
			})
		}
	}
	if len(can) == 0 {
		return false
	}
	can[ws.r.IntN(len(can))]()
	return true
}

// agree lets everything happen that waits, and checks that all show what is stored.
func (ws *windows) agree(t *testing.T, seed uint64) []annotation.Annotation {
	t.Helper()
	for n := 0; ws.step(); n++ {
		if n > 100_000 {
			t.Fatalf("seed %d: the windows never come to rest", seed)
		}
	}
	stored := ws.all[0].Stored()
	for i, p := range ws.all {
		if p.S.Saving.Pending() {
			t.Fatalf("seed %d: window %d has not saved all", seed, i)
		}
		if !reflect.DeepEqual(p.S.Marks.Values(), stored) && p.S.Marks.Len()+len(stored) > 0 {
			t.Fatalf("seed %d: window %d of %d shows\n%+v\nstored is\n%+v", seed, i, len(ws.all), p.S.Marks.Values(), stored)
		}
	}
	return stored
}

func (ws *windows) any() (int, *player) {
	i := ws.r.IntN(len(ws.all))
	return i, ws.all[i]
}

// Two to four windows make a thousand random edits. Every word that was added to a
// note or name is stored at the end, and all windows show what is stored.
func TestWindowsConverge(t *testing.T) {
	for seed := range seeds(2) {
		r := rand.New(rand.NewPCG(seed, 21))
		ws := opened(t, 2+r.IntN(3), r)
		written := map[annotation.ID][]string{}
		for n := range 1000 {
			i, p := ws.any()
			if p.S.Marks.Len() == 0 {
				t.Fatalf("seed %d: after %d edits window %d shows no marks, stored is %s; notice %q, failed %q", seed, n, i, sessiontest.Quotes(p.Stored()), p.S.Notice.Text, p.S.Saving.Failed)
			}
			m := p.S.Marks.Values()[r.IntN(p.S.Marks.Len())]
			word, at := fmt.Sprintf("w%d.", n), sessiontest.Noon.Add(time.Duration(n)*time.Second)
			written[m.ID] = append(written[m.ID], word)
			if r.IntN(2) == 0 || len(m.Tags) == annotation.MaxTags {
				ws.take(i, sessiontest.Noted(m.ID, m.Note+" "+word, at))
			} else {
				ws.take(i, reader.FieldTyped{ID: m.ID, Field: fields.Tags, Value: strings.Join(append(m.Tags, word), ","), At: at})
			}
			for range r.IntN(6) {
				ws.step()
			}
		}
		stored := ws.agree(t, seed)
		for _, m := range stored {
			all := m.Note + " " + strings.Join(m.Tags, " ") + " "
			for _, word := range written[m.ID] {
				if !strings.Contains(all, word) {
					t.Fatalf("seed %d: %q is lost from %s", seed, word, all)
				}
			}
		}
	}
}

// The same with marks made and deleted, steps undone and done again: whatever the
// order, all windows end with what is stored.
func TestWindowsConvergeThroughHistory(t *testing.T) {
	for seed := range seeds(4) {
		r := rand.New(rand.NewPCG(seed, 22))
		ws := opened(t, 2+r.IntN(3), r)
		for n := range 1000 {
			i, p := ws.any()
			at := sessiontest.Noon.Add(time.Duration(n) * time.Second)
			var m annotation.Annotation
			if p.S.Marks.Len() > 0 {
				m = p.S.Marks.Values()[r.IntN(p.S.Marks.Len())]
			}
			switch k := r.IntN(10); {
			case k < 2 || m.ID == "":
				from := r.IntN(20)
				p.IDs++
				ws.take(i, reader.Selected{Selection: caret.Selection{Anchor: from, Focus: from + 3 + r.IntN(20)}})
				ws.take(i, reader.MarkMade{Kind: annotation.Kinds[r.IntN(3)], ID: annotation.ID(fmt.Sprintf("urn:uuid:%d", p.IDs)), At: at})
			case k < 6:
				ws.take(i, reader.FieldTyped{ID: m.ID, Field: []fields.Field{fields.Note, fields.Name, fields.Role, fields.Tags}[r.IntN(4)], Value: fmt.Sprint("v", n), At: at})
			case k == 6:
				ws.take(i, reader.Deleted{ID: m.ID})
			case k == 7:
				ws.take(i, reader.Redone{})
			default:
				ws.take(i, reader.Undone{})
			}
			for range r.IntN(6) {
				ws.step()
			}
		}
		ws.agree(t, seed)
	}
}

// What is undone in one window takes nothing that another has added since.
func TestUndoingLeavesWhatOthersAdded(t *testing.T) {
	p := begin(t)
	id := p.Mark(annotation.Claim, "12 per cent")
	p.Play(sessiontest.Noted(id, "mine", sessiontest.Noon.Add(time.Minute)))
	o := p.second()
	o.Play(reader.FieldTyped{ID: id, Field: fields.Name, Value: "Ida", At: sessiontest.Noon.Add(time.Hour)})
	p.Play(shelves.ChangedElsewhere{}, reader.Undone{})
	if m, _ := p.S.Mark(id); m.Note != "" || m.Said.Name != "Ida" {
		t.Errorf("undone: note %q, name %q", m.Note, m.Said.Name)
	}
	p.Play(reader.Undone{})
	if m, there := p.S.Mark(id); !there || m.Said.Name != "Ida" || !strings.Contains(p.S.Notice.Text, "another window") {
		t.Errorf("the mark is there: %t; %q", there, p.S.Notice.Text)
	}
	p.Play(reader.Redone{}, reader.Redone{})
	if m, _ := p.S.Mark(id); m.Note != "mine" || m.Said.Name != "Ida" {
		t.Errorf("done again: note %q, name %q", m.Note, m.Said.Name)
	}
	p.Expect("claim 12 per cent")
}
