package session_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/saving"
	"gloss/app/session/shelves"
	"gloss/app/store"
	"gloss/app/store/storetest"
)

// A window works while its database does not answer; the database has marks already,
// and another window, for which it does, goes on too. Once it answers, both have all
// that either did, and so has the store.
func TestADatabaseThatComesLate(t *testing.T) {
	for _, fault := range []error{store.ErrSilent, store.ErrUnavailable, store.ErrBlocked} {
		for seed := range seeds(60) {
			t.Run(fmt.Sprintf("%v, seed %d", fault, seed), func(t *testing.T) {
				r := rand.New(rand.NewPCG(seed, 5))
				other := begin(t)
				things := 0
				work := func(p *player, n int) {
					for range n {
						things++
						p.send(some(r, p.s, things, noon.Add(time.Duration(things)*time.Second))...)
					}
				}
				work(other, r.IntN(12))
				late := &player{t: t, store: other.store, via: &storetest.Faulty{Store: other.store}}
				late.via.Follow(storetest.Every(1, storetest.Fault{Err: fault}))
				late.send(session.Started{Bundled: sample(t), At: noon})
				if late.s.Trouble != store.Explain(fault) {
					t.Fatalf("told %q", late.s.Trouble)
				}
				for range 1 + r.IntN(6) {
					work(late, 2)
					work(other, r.IntN(3))
					if len(late.s.Marks) > 0 && late.s.Saving.Failed != store.Explain(fault) {
						t.Fatalf("told %q", late.s.Saving.Failed)
					}
				}
				mine, theirs := late.s.Marks, other.s.Marks
				late.via.Follow(nil)
				late.send(saving.Retried{})
				other.send(shelves.ChangedElsewhere{})
				for _, p := range []*player{late, other} {
					if p.s.Saving.Pending() || p.s.Saving.Failed != "" || p.s.Trouble != "" {
						t.Fatalf("pending %v, told %q and %q", p.s.Saving.Pending(), p.s.Saving.Failed, p.s.Trouble)
					}
					p.expect(quotes(p.stored()))
					for _, m := range append(append([]annotation.Annotation{}, mine...), theirs...) {
						if now, there := p.s.Mark(m.ID); !there || !now.Equal(m) {
							t.Fatalf("of %+v is left %+v", m, now)
						}
					}
				}
				if len(late.s.Marks) != len(mine)+len(theirs) {
					t.Fatalf("%d marks of %d and %d", len(late.s.Marks), len(mine), len(theirs))
				}
			})
		}
	}
}

// The address asks for an article that only the database has. It is opened when that
// comes, or, if something was marked meanwhile on the one that is shown, not before
// that is saved.
func TestTheArticleThatWasAskedForComesLate(t *testing.T) {
	for _, marked := range []bool{false, true} {
		p := begin(t)
		p.gives("Another headline\n\nAnother text, which is long enough.", noon)
		p.mark(annotation.Claim, "Another text")
		asked := p.s.Article.ID
		late := &player{t: t, store: p.store, via: &storetest.Faulty{Store: p.store}, ids: 100}
		late.via.Follow(storetest.Every(1, storetest.Fault{Err: store.ErrSilent}))
		late.send(session.Started{Bundled: sample(t), Article: asked, At: noon})
		if marked {
			late.mark(annotation.Quote, "too much")
		}
		late.via.Follow(nil)
		late.send(saving.Retried{})
		late.rests(20)
		if late.s.Saving.Pending() || late.s.Trouble != "" {
			t.Errorf("pending %v, told %q", late.s.Saving.Pending(), late.s.Trouble)
		}
		want := map[bool]article.ID{false: asked, true: sample(t).ID}[marked]
		if late.s.Article.ID != want {
			t.Errorf("marked %v: %q is open", marked, late.s.Article.Title)
		}
		if l, err := p.store.Load(t.Context(), sample(t).ID); marked && (err != nil || quotes(l.Annotations) != "quote too much") {
			t.Errorf("stored %s, %v", quotes(l.Annotations), err)
		}
	}
}
