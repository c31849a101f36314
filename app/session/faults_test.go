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
	"gloss/app/session/sessiontest"
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
	d := &day{begin(t), begin(t), sessiontest.Noon}
	d.Via = &storetest.Faulty{Store: d.Store}
	return d
}

// honest checks that what is on the screen is what was done, and that each mark is
// stored as it is there, or told to be unsaved, with the reason, and in the file
// that is offered. A plan has only one fault, so its words are known.
func (d *day) honest(fault error) {
	d.T.Helper()
	s := d.S
	if !reflect.DeepEqual(s.Marks.Values(), d.twin.S.Marks.Values()) && s.Marks.Len()+d.twin.S.Marks.Len() > 0 || s.Article.Title != d.twin.S.Article.Title {
		d.T.Fatalf("the screen has %s, and without faults %s", describe(s), describe(d.twin.S))
	}
	unsaved := s.Saving.Unsaved()
	switch {
	case !s.Saving.Flying.Empty():
		d.T.Fatal("something is on its way for ever")
	case unsaved.Empty() != (s.Saving.Failed == ""):
		d.T.Fatalf("unsaved %v, told %q", unsaved, s.Saving.Failed)
	case s.Saving.Failed != "" && s.Saving.Failed != store.Explain(fault):
		d.T.Fatalf("told %q of %v", s.Saving.Failed, fault)
	}
	offered := map[annotation.ID]annotation.Annotation{}
	if s.Saving.Failed != "" {
		_, todo := session.Update(s, saving.Rescued{})
		doc, err := codec.DecodeNative(todo[len(todo)-1].(workspace.Download).Data)
		if err != nil {
			d.T.Fatal(err)
		}
		for _, m := range doc.Annotations {
			offered[m.ID] = m
		}
	}
	stored := map[annotation.ID]annotation.Annotation{}
	for _, m := range d.Stored() {
		stored[m.ID] = m
	}
	for _, m := range s.Marks.Values() {
		if !m.Equal(stored[m.ID]) && !m.Equal(offered[m.ID]) {
			d.T.Fatalf("on the screen is %+v\nstored is %+v\noffered as a file %+v", m, stored[m.ID], offered[m.ID])
		}
		delete(stored, m.ID)
	}
	for id := range stored {
		if a, touched := unsaved.Written(id); a != nil || !touched {
			d.T.Fatalf("%s is stored and not on the screen, and nothing is told of it", id)
		}
	}
}

func describe(s session.State) string {
	out := s.Article.Title
	for _, m := range s.Marks.Values() {
		out += fmt.Sprintf("\n%s %q %q %s", m.Kind, m.Target.Quote.Exact, m.Note, m.Modified.Format("04:05"))
	}
	return out
}

// does has both do the same, and checks.
func (d *day) does(fault error, ms ...session.Msg) {
	d.T.Helper()
	d.Play(ms...)
	d.twin.Play(ms...)
	d.honest(fault)
}

// works does random things; the same for the same seed.
func (d *day) works(seed uint64, things int, fault error) {
	d.T.Helper()
	r := rand.New(rand.NewPCG(seed, 8))
	for i := range things {
		d.at = d.at.Add(time.Second)
		if r.IntN(8) == 0 {
			d.does(fault, importing.LabelTyped{Label: article.Title, Value: fmt.Sprint("Title ", i)})
			continue
		}
		for _, m := range some(r, d.twin.S, i, d.at) {
			d.does(fault, m)
		}
	}
}

// mended checks that everything is stored once nothing fails any more.
func (d *day) mended() {
	d.T.Helper()
	d.Via.Follow(nil)
	if d.S.Saving.Final {
		d.Play(saving.Retried{})
	}
	d.Rests(1000)
	d.honest(errors.New("none"))
	d.Expect(sessiontest.Quotes(d.twin.S.Marks.Values()))
	if d.S.Saving.Pending() || d.S.Saving.Failed != "" {
		d.T.Errorf("not all is saved: %q", d.S.Saving.Failed)
	}
	l, err := d.Store.Load(d.T.Context(), d.S.Article.ID)
	if title := d.twin.S.Article.Title; d.S.Kept && (err != nil || l.Article.Title != title) {
		d.T.Errorf("the article is %q in the store, not %q; %v", l.Article.Title, title, err)
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
					d.Via.Follow(storetest.Every(n, f.Fault))
					d.works(seed, 60, f.Err)
					d.mended()
					days++
					faults += d.Via.Injected()
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
			d.Via.Follow(storetest.Room(room))
			d.works(uint64(room), 60, store.ErrFull)
			if d.Via.Injected() > 0 {
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
			id := p.Mark(annotation.Claim, "12 per cent")
			p.Play(sessiontest.Noted(id, "of what?", sessiontest.Noon.Add(time.Minute)), importing.LabelTyped{Label: article.Title, Value: "Corrected"})
			p.Expect("claim 12 per cent")
			o := &player{&sessiontest.Player{T: t, Store: p.Store, Via: &storetest.Faulty{Store: p.Store}, IDs: 100}}
			o.Via.Follow(storetest.Every(1, f.Fault))
			o.Play(session.Started{Bundled: sessiontest.Sample(t), At: sessiontest.Noon})
			if !o.S.Ready || o.S.Trouble != store.Explain(f.Err) {
				t.Errorf("told %q", o.S.Trouble)
			}
			o.Mark(annotation.Quote, "too much")
			if o.S.Saving.Failed != store.Explain(f.Err) {
				t.Errorf("told %q", o.S.Saving.Failed)
			}
			o.Play(importing.LabelTyped{Label: article.Source, Value: "not over what is there"})
			o.Rests(5)
			o.Via.Follow(nil)
			if o.S.Saving.Final {
				o.Play(saving.Retried{})
			}
			o.Rests(100)
			l, err := p.Store.Load(t.Context(), p.S.Article.ID)
			if err != nil || sessiontest.Quotes(l.Annotations) != "claim 12 per cent | quote too much" || l.Annotations[0].Note != "of what?" || l.Article.Title != "Corrected" {
				t.Errorf("%q with %s, %v", l.Article.Title, sessiontest.Quotes(l.Annotations), err)
			}
			if o.S.Saving.Failed != "" || o.S.Trouble != "" {
				t.Errorf("told %q, %q", o.S.Saving.Failed, o.S.Trouble)
			}
			o.Expect("claim 12 per cent | quote too much")
			if o.S.Article.Title != "Corrected" || o.S.Article.Source != "" {
				t.Errorf("the article is %q of %q", o.S.Article.Title, o.S.Article.Source)
			}
		})
	}
}

// After a failure the store is asked again by itself, ever later, and only once at
// a time.
func TestPauses(t *testing.T) {
	p := begin(t)
	p.Store.Fail = store.ErrFull
	p.Mark(annotation.Claim, "12 per cent")
	for range 7 {
		p.Ends(p.Waits[len(p.Waits)-1])
	}
	var pauses []int
	for _, w := range p.Waits {
		pauses = append(pauses, w.Seconds)
	}
	if want := []int{2, 4, 8, 16, 32, 60, 60, 60}; !slices.Equal(pauses, want) {
		t.Errorf("paused %v, want %v", pauses, want)
	}
	n := len(p.Waits)
	p.Mark(annotation.Quote, "too much")
	p.Ends(p.Waits[0])
	if len(p.Waits) != n+1 {
		t.Errorf("one edit and a pause that is over long since: %d more pauses", len(p.Waits)-n)
	}
	p.Store.Fail = nil
	p.Rests(100)
	p.Expect("claim 12 per cent | quote too much")
	p.Store.Fail = store.ErrFull
	p.Mark(annotation.Claim, "mayor")
	if p.Waits[0].Seconds != workspace.FirstPause {
		t.Errorf("after a success the pause is %d", p.Waits[0].Seconds)
	}
}

// A program that is too old for the store does not go on trying.
func TestNewerIsFinal(t *testing.T) {
	p := begin(t)
	p.Store.Fail = store.ErrNewer
	p.Mark(annotation.Claim, "12 per cent")
	if len(p.Waits) > 0 || !p.S.Saving.Final {
		t.Errorf("%+v, %v", p.Waits, p.S.Saving.Final)
	}
}

// The article that the address asks for is opened once the store answers, and what
// could not be read of another window's changes is read later.
func TestReadingGoesOn(t *testing.T) {
	p := begin(t)
	p.Gives("Another headline\n\nAnother text, which is long enough.", sessiontest.Noon)
	p.Mark(annotation.Claim, "Another text")
	asked := p.S.Article.ID
	o := &player{&sessiontest.Player{T: t, Store: p.Store, Via: &storetest.Faulty{Store: p.Store}, IDs: 100}}
	o.Via.Follow(storetest.Every(1, storetest.Faults[0].Fault))
	o.Play(session.Started{Bundled: sessiontest.Sample(t), Article: asked, At: sessiontest.Noon})
	o.Rests(3)
	o.Via.Follow(nil)
	o.Ends(o.Waits[len(o.Waits)-1])
	if o.S.Article.ID != asked || o.S.Trouble != "" {
		t.Fatalf("%q is open, told %q", o.S.Article.Title, o.S.Trouble)
	}
	o.Expect("claim Another text")

	o.Via.Follow(storetest.Every(1, storetest.Faults[0].Fault))
	p.Mark(annotation.Quote, "long enough")
	o.Play(shelves.ChangedElsewhere{})
	o.Via.Follow(nil)
	o.Rests(100)
	o.Expect("claim Another text | quote long enough")
	p.Mark(annotation.Figure, "Another headline")
	o.Play(shelves.ChangedElsewhere{})
	o.Expect("figure Another headline | claim Another text | quote long enough")
}

// The storage is emptied while an article is open, in one window or in two. With the
// next change all that is on the page is stored again.
func TestEmptiedWhileOpen(t *testing.T) {
	for _, windows := range []int{1, 2} {
		t.Run(fmt.Sprint(windows, " windows"), func(t *testing.T) {
			p := begin(t)
			id := p.Mark(annotation.Claim, "12 per cent")
			p.Mark(annotation.Quote, "too much")
			p.Play(importing.LabelTyped{Label: article.Title, Value: "Corrected"}, sessiontest.Noted(id, "of what?", sessiontest.Noon.Add(time.Minute)))
			o := p.second()
			*p.Store = memstore.Store{}
			if windows == 2 {
				o.Mark(annotation.Figure, "12")
				o.Expect("claim 12 per cent | figure 12 | quote too much")
				p.Play(shelves.ChangedElsewhere{})
			}
			p.Play(reader.Deleted{ID: id}, reader.Undone{})
			p.Mark(annotation.Claim, "mayor")
			p.Expect("claim 12 per cent | " + map[int]string{1: "", 2: "figure 12 | "}[windows] + "quote too much | claim mayor")
			l, err := p.Store.Load(t.Context(), p.S.Article.ID)
			if err != nil || l.Article.Title != "Corrected" || p.S.Saving.Pending() {
				t.Errorf("stored is %q, %v", l.Article.Title, err)
			}
		})
	}
}

// What another window tells of an article that is gone takes nothing off the page.
func TestGoneStaysOnThePage(t *testing.T) {
	p := begin(t)
	id := p.Mark(annotation.Claim, "12 per cent")
	*p.Store = memstore.Store{}
	p.Play(shelves.ChangedElsewhere{})
	if p.S.Marks.Len() != 1 || !strings.Contains(p.S.Notice.Text, "stays on this page") {
		t.Fatalf("%d marks, told %q", p.S.Marks.Len(), p.S.Notice.Text)
	}
	p.Play(sessiontest.Noted(id, "of what?", sessiontest.Noon.Add(time.Minute)))
	p.Expect("claim 12 per cent")
	if !strings.Contains(p.S.Notice.Text, "saved again") {
		t.Errorf("told %q", p.S.Notice.Text)
	}
}
