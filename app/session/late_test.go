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
	"gloss/app/session/sessiontest"
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
						p.Play(some(r, p.S, things, sessiontest.Noon.Add(time.Duration(things)*time.Second))...)
					}
				}
				work(other, r.IntN(12))
				late := &player{&sessiontest.Player{T: t, Store: other.Store, Via: &storetest.Faulty{Store: other.Store}}}
				late.Via.Follow(storetest.Every(1, storetest.Fault{Err: fault}))
				late.Play(session.Started{Bundled: sessiontest.Sample(t), At: sessiontest.Noon})
				if late.S.Trouble != store.Explain(fault) {
					t.Fatalf("told %q", late.S.Trouble)
				}
				for range 1 + r.IntN(6) {
					work(late, 2)
					work(other, r.IntN(3))
					if late.S.Marks.Len() > 0 && late.S.Saving.Failed != store.Explain(fault) {
						t.Fatalf("told %q", late.S.Saving.Failed)
					}
				}
				mine, theirs := late.S.Marks.Values(), other.S.Marks.Values()
				late.Via.Follow(nil)
				late.Play(saving.Retried{})
				other.Play(shelves.ChangedElsewhere{})
				for _, p := range []*player{late, other} {
					if p.S.Saving.Pending() || p.S.Saving.Failed != "" || p.S.Trouble != "" {
						t.Fatalf("pending %v, told %q and %q", p.S.Saving.Pending(), p.S.Saving.Failed, p.S.Trouble)
					}
					p.Expect(sessiontest.Quotes(p.Stored()))
					for _, m := range append(append([]annotation.Annotation{}, mine...), theirs...) {
						if now, there := p.S.Mark(m.ID); !there || !now.Equal(m) {
							t.Fatalf("of %+v is left %+v", m, now)
						}
					}
				}
				if late.S.Marks.Len() != len(mine)+len(theirs) {
					t.Fatalf("%d marks of %d and %d", late.S.Marks.Len(), len(mine), len(theirs))
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
		p.Gives("Another headline\n\nAnother text, which is long enough.", sessiontest.Noon)
		p.Mark(annotation.Claim, "Another text")
		asked := p.S.Article.ID
		late := &player{&sessiontest.Player{T: t, Store: p.Store, Via: &storetest.Faulty{Store: p.Store}, IDs: 100}}
		late.Via.Follow(storetest.Every(1, storetest.Fault{Err: store.ErrSilent}))
		late.Play(session.Started{Bundled: sessiontest.Sample(t), Article: asked, At: sessiontest.Noon})
		if marked {
			late.Mark(annotation.Quote, "too much")
		}
		late.Via.Follow(nil)
		late.Play(saving.Retried{})
		late.Rests(20)
		if late.S.Saving.Pending() || late.S.Trouble != "" {
			t.Errorf("pending %v, told %q", late.S.Saving.Pending(), late.S.Trouble)
		}
		want := map[bool]article.ID{false: asked, true: sessiontest.Sample(t).ID}[marked]
		if late.S.Article.ID != want {
			t.Errorf("marked %v: %q is open", marked, late.S.Article.Title)
		}
		if l, err := p.Store.Load(t.Context(), sessiontest.Sample(t).ID); marked && (err != nil || sessiontest.Quotes(l.Annotations) != "quote too much") {
			t.Errorf("stored %s, %v", sessiontest.Quotes(l.Annotations), err)
		}
	}
}
