package session_test

import (
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
	"gloss/app/codec"
	"gloss/app/session"
	"gloss/app/session/importing"
	"gloss/app/session/reader"
	"gloss/app/session/saving"
	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/store/memstore"
	"gloss/app/store/storetest"
)

// day is some work at a store that fails, and the same work at one that does not.
type day struct {
	*player
	twin *player
	at   time.Time
}

func newDay(t *testing.T) *day {
	d := &day{begin(t), begin(t), noon}
	d.via = &storetest.Faulty{Store: d.store}
	return d
}

// honest checks that what is on the screen is what was done, and that each mark is
// stored as it is there, or told to be unsaved, with the reason, and in the file
// that is offered. A plan has only one fault, so its words are known.
func (d *day) honest(fault error) {
	d.t.Helper()
	s := d.s
	if !reflect.DeepEqual(s.Marks, d.twin.s.Marks) && len(s.Marks)+len(d.twin.s.Marks) > 0 || s.Article.Title != d.twin.s.Article.Title {
		d.t.Fatalf("the screen has %s, and without faults %s", describe(s), describe(d.twin.s))
	}
	unsaved := s.Saving.Unsaved()
	switch {
	case !s.Saving.Flying.Empty():
		d.t.Fatal("something is on its way for ever")
	case unsaved.Empty() != (s.Saving.Failed == ""):
		d.t.Fatalf("unsaved %v, told %q", unsaved, s.Saving.Failed)
	case s.Saving.Failed != "" && s.Saving.Failed != store.Explain(fault):
		d.t.Fatalf("told %q of %v", s.Saving.Failed, fault)
	}
	offered := map[annotation.ID]annotation.Annotation{}
	if s.Saving.Failed != "" {
		_, todo := session.Update(s, saving.Rescued{})
		doc, err := codec.DecodeNative(todo[len(todo)-1].(workspace.Download).Data)
		if err != nil {
			d.t.Fatal(err)
		}
		for _, m := range doc.Annotations {
			offered[m.ID] = m
		}
	}
	stored := map[annotation.ID]annotation.Annotation{}
	for _, m := range d.stored() {
		stored[m.ID] = m
	}
	for _, m := range s.Marks {
		if !m.Equal(stored[m.ID]) && !m.Equal(offered[m.ID]) {
			d.t.Fatalf("on the screen is %+v\nstored is %+v\noffered as a file %+v", m, stored[m.ID], offered[m.ID])
		}
		delete(stored, m.ID)
	}
	for id := range stored {
		if a, touched := unsaved.Written(id); a != nil || !touched {
			d.t.Fatalf("%s is stored and not on the screen, and nothing is told of it", id)
		}
	}
}

func describe(s session.State) string {
	out := s.Article.Title
	for _, m := range s.Marks {
		out += fmt.Sprintf("\n%s %q %q %s", m.Kind, m.Target.Quote.Exact, m.Note, m.Modified.Format("04:05"))
	}
	return out
}

// does has both do the same, and checks.
func (d *day) does(fault error, ms ...session.Msg) {
	d.t.Helper()
	d.send(ms...)
	d.twin.send(ms...)
	d.honest(fault)
}

// works does random things; the same for the same seed.
func (d *day) works(seed uint64, things int, fault error) {
	d.t.Helper()
	r := rand.New(rand.NewPCG(seed, 8))
	for i := range things {
		d.at = d.at.Add(time.Second)
		if r.IntN(8) == 0 {
			d.does(fault, importing.LabelTyped{Label: article.Title, Value: fmt.Sprint("Title ", i)})
			continue
		}
		for _, m := range some(r, d.twin.s, i, d.at) {
			d.does(fault, m)
		}
	}
}

// mended checks that everything is stored once nothing fails any more.
func (d *day) mended() {
	d.t.Helper()
	d.via.Follow(nil)
	if d.s.Saving.Final {
		d.send(saving.Retried{})
	}
	d.rests(1000)
	d.honest(errors.New("none"))
	d.expect(quotes(d.twin.s.Marks))
	if d.s.Saving.Pending() || d.s.Saving.Failed != "" {
		d.t.Errorf("not all is saved: %q", d.s.Saving.Failed)
	}
	l, err := d.store.Load(d.t.Context(), d.s.Article.ID)
	if title := d.twin.s.Article.Title; d.s.Kept && (err != nil || l.Article.Title != title) {
		d.t.Errorf("the article is %q in the store, not %q; %v", l.Article.Title, title, err)
	}
}

// Whole days of work at a store every n-th call of which fails, in every way.
func TestWorkWithFaults(t *testing.T) {
	days, faults := 0, 0
	for _, f := range storetest.Faults {
		for n := 1; n <= 8; n++ {
			for seed := range seeds(4) {
				t.Run(fmt.Sprintf("%s, every %d, seed %d", f.Name, n, seed), func(t *testing.T) {
					d := newDay(t)
					d.via.Follow(storetest.Every(n, f.Fault))
					d.works(seed, 60, f.Err)
					d.mended()
					days++
					faults += d.via.Injected()
				})
			}
		}
	}
	t.Logf("%d days of work, %d faults", days, faults)
}

// The room on the device, at every step from none to enough.
func TestWorkWithLittleRoom(t *testing.T) {
	full := 0
	for room := 0; room < 12_000; room += 300 {
		t.Run(fmt.Sprint(room, " bytes"), func(t *testing.T) {
			d := newDay(t)
			d.via.Follow(storetest.Room(room))
			d.works(uint64(room), 60, store.ErrFull)
			if d.via.Injected() > 0 {
				full++
			}
			d.mended()
		})
	}
	if full == 0 || full == 40 {
		t.Errorf("the device was full on %d of 40 days", full)
	}
	t.Logf("40 days, the device was full on %d", full)
}

// The store does not answer at the start. What was corrected before is still there
// once it does.
func TestStartingWithFaults(t *testing.T) {
	for _, f := range storetest.Faults {
		t.Run(f.Name, func(t *testing.T) {
			p := begin(t)
			id := p.mark(annotation.Claim, "12 per cent")
			p.send(noted(id, "of what?", noon.Add(time.Minute)), importing.LabelTyped{Label: article.Title, Value: "Corrected"})
			p.expect("claim 12 per cent")
			o := &player{t: t, store: p.store, via: &storetest.Faulty{Store: p.store}, ids: 100}
			o.via.Follow(storetest.Every(1, f.Fault))
			o.send(session.Started{Bundled: sample(t), At: noon})
			if !o.s.Ready || o.s.Trouble != store.Explain(f.Err) {
				t.Errorf("told %q", o.s.Trouble)
			}
			o.mark(annotation.Quote, "too much")
			if o.s.Saving.Failed != store.Explain(f.Err) {
				t.Errorf("told %q", o.s.Saving.Failed)
			}
			o.send(importing.LabelTyped{Label: article.Source, Value: "not over what is there"})
			o.rests(5)
			o.via.Follow(nil)
			if o.s.Saving.Final {
				o.send(saving.Retried{})
			}
			o.rests(100)
			l, err := p.store.Load(t.Context(), p.s.Article.ID)
			if err != nil || quotes(l.Annotations) != "claim 12 per cent | quote too much" || l.Annotations[0].Note != "of what?" || l.Article.Title != "Corrected" {
				t.Errorf("%q with %s, %v", l.Article.Title, quotes(l.Annotations), err)
			}
			if o.s.Saving.Failed != "" || o.s.Trouble != "" {
				t.Errorf("told %q, %q", o.s.Saving.Failed, o.s.Trouble)
			}
			o.expect("claim 12 per cent | quote too much")
			if o.s.Article.Title != "Corrected" || o.s.Article.Source != "" {
				t.Errorf("the article is %q of %q", o.s.Article.Title, o.s.Article.Source)
			}
		})
	}
}

// After a failure the store is asked again by itself, ever later, and only once at
// a time.
func TestPauses(t *testing.T) {
	p := begin(t)
	p.store.Fail = store.ErrFull
	p.mark(annotation.Claim, "12 per cent")
	for range 7 {
		p.ends(p.waits[len(p.waits)-1])
	}
	var pauses []int
	for _, w := range p.waits {
		pauses = append(pauses, w.seconds)
	}
	if want := []int{2, 4, 8, 16, 32, 60, 60, 60}; !slices.Equal(pauses, want) {
		t.Errorf("paused %v, want %v", pauses, want)
	}
	n := len(p.waits)
	p.mark(annotation.Quote, "too much")
	p.ends(p.waits[0])
	if len(p.waits) != n+1 {
		t.Errorf("one edit and a pause that is over long since: %d more pauses", len(p.waits)-n)
	}
	p.store.Fail = nil
	p.rests(100)
	p.expect("claim 12 per cent | quote too much")
	p.store.Fail = store.ErrFull
	p.mark(annotation.Claim, "mayor")
	if p.waits[0].seconds != workspace.FirstPause {
		t.Errorf("after a success the pause is %d", p.waits[0].seconds)
	}
}

// A program that is too old for the store does not go on trying.
func TestNewerIsFinal(t *testing.T) {
	p := begin(t)
	p.store.Fail = store.ErrNewer
	p.mark(annotation.Claim, "12 per cent")
	if len(p.waits) > 0 || !p.s.Saving.Final {
		t.Errorf("%+v, %v", p.waits, p.s.Saving.Final)
	}
}

// The article that the address asks for is opened once the store answers, and what
// could not be read of another window's changes is read later.
func TestReadingGoesOn(t *testing.T) {
	p := begin(t)
	p.gives("Another headline\n\nAnother text, which is long enough.", noon)
	p.mark(annotation.Claim, "Another text")
	asked := p.s.Article.ID
	o := &player{t: t, store: p.store, via: &storetest.Faulty{Store: p.store}, ids: 100}
	o.via.Follow(storetest.Every(1, storetest.Faults[0].Fault))
	o.send(session.Started{Bundled: sample(t), Article: asked, At: noon})
	o.rests(3)
	o.via.Follow(nil)
	o.ends(o.waits[len(o.waits)-1])
	if o.s.Article.ID != asked || o.s.Trouble != "" {
		t.Fatalf("%q is open, told %q", o.s.Article.Title, o.s.Trouble)
	}
	o.expect("claim Another text")

	o.via.Follow(storetest.Every(1, storetest.Faults[0].Fault))
	p.mark(annotation.Quote, "long enough")
	o.send(shelves.ChangedElsewhere{})
	o.via.Follow(nil)
	o.rests(100)
	o.expect("claim Another text | quote long enough")
	p.mark(annotation.Figure, "Another headline")
	o.send(shelves.ChangedElsewhere{})
	o.expect("figure Another headline | claim Another text | quote long enough")
}

// The storage is emptied while an article is open, in one window or in two. With the
// next change all that is on the page is stored again.
func TestEmptiedWhileOpen(t *testing.T) {
	for _, windows := range []int{1, 2} {
		t.Run(fmt.Sprint(windows, " windows"), func(t *testing.T) {
			p := begin(t)
			id := p.mark(annotation.Claim, "12 per cent")
			p.mark(annotation.Quote, "too much")
			p.send(importing.LabelTyped{Label: article.Title, Value: "Corrected"}, noted(id, "of what?", noon.Add(time.Minute)))
			o := p.second()
			*p.store = memstore.Store{}
			if windows == 2 {
				o.mark(annotation.Figure, "12")
				o.expect("claim 12 per cent | figure 12 | quote too much")
				p.send(shelves.ChangedElsewhere{})
			}
			p.send(reader.Deleted{ID: id}, reader.Undone{})
			p.mark(annotation.Claim, "mayor")
			p.expect("claim 12 per cent | " + map[int]string{1: "", 2: "figure 12 | "}[windows] + "quote too much | claim mayor")
			l, err := p.store.Load(t.Context(), p.s.Article.ID)
			if err != nil || l.Article.Title != "Corrected" || p.s.Saving.Pending() {
				t.Errorf("stored is %q, %v", l.Article.Title, err)
			}
		})
	}
}

// What another window tells of an article that is gone takes nothing off the page.
func TestGoneStaysOnThePage(t *testing.T) {
	p := begin(t)
	id := p.mark(annotation.Claim, "12 per cent")
	*p.store = memstore.Store{}
	p.send(shelves.ChangedElsewhere{})
	if len(p.s.Marks) != 1 || !strings.Contains(p.s.Notice.Text, "stays on this page") {
		t.Fatalf("%d marks, told %q", len(p.s.Marks), p.s.Notice.Text)
	}
	p.send(noted(id, "of what?", noon.Add(time.Minute)))
	p.expect("claim 12 per cent")
	if !strings.Contains(p.s.Notice.Text, "saved again") {
		t.Errorf("told %q", p.s.Notice.Text)
	}
}
