package session_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/fields"
	"gloss/app/session/merge"
	"gloss/app/session/reader"
	"gloss/app/session/sessiontest"
	"gloss/app/session/workspace"
	"gloss/app/store"
)

// ended is a window that ends before the store has answered: what it leaves.
func (p *player) ended(id annotation.ID, m ...session.Msg) (draft string) {
	p.T.Helper()
	p.Store.Fail = store.ErrFull
	for _, m := range m {
		p.Play(m)
	}
	p.Store.Fail = nil
	if draft = p.S.Draft(); draft == "" {
		p.T.Fatal("nothing is left, though nothing is saved")
	}
	return draft
}

// What a page leaves when it ends is in the store after the next start, with what
// other windows wrote meanwhile, however often it is delivered.
func TestADraftIsDelivered(t *testing.T) {
	at := sessiontest.Noon.Add(time.Hour)
	named := func(id annotation.ID, name string) session.Msg {
		return reader.FieldTyped{ID: id, Field: fields.Name, Value: name, At: at}
	}
	for _, tt := range []struct {
		name      string
		first     func(id annotation.ID) []session.Msg // in the page that ends
		meanwhile func(id annotation.ID) []session.Msg // in another window, after that
		holds     func(m annotation.Annotation, there bool) bool
	}{
		{"a note", func(id annotation.ID) []session.Msg { return []session.Msg{sessiontest.Noted(id, "dry wells", at)} }, nil,
			func(m annotation.Annotation, _ bool) bool { return m.Note == "dry wells" }},
		{"a field, beside another's", func(id annotation.ID) []session.Msg { return []session.Msg{named(id, "Ida")} }, func(id annotation.ID) []session.Msg { return []session.Msg{sessiontest.Noted(id, "dry", at)} },
			func(m annotation.Annotation, _ bool) bool { return m.Note == "dry" && m.Said.Name == "Ida" }},
		{"a field that both changed", func(id annotation.ID) []session.Msg { return []session.Msg{named(id, "Ida")} }, func(id annotation.ID) []session.Msg { return []session.Msg{named(id, "Bo")} },
			func(m annotation.Annotation, _ bool) bool {
				return m.Said.Name == "Ida" && strings.Contains(m.Note, "Bo")
			}},
		{"a removal", func(id annotation.ID) []session.Msg { return []session.Msg{reader.Deleted{ID: id}} }, nil,
			func(_ annotation.Annotation, there bool) bool { return !there }},
		{"a removal of what was edited", func(id annotation.ID) []session.Msg { return []session.Msg{reader.Deleted{ID: id}} }, func(id annotation.ID) []session.Msg { return []session.Msg{sessiontest.Noted(id, "dry", at)} },
			func(m annotation.Annotation, there bool) bool { return there && m.Note == "dry" }},
		{"an edit of what was removed", func(id annotation.ID) []session.Msg { return []session.Msg{sessiontest.Noted(id, "dry", at)} }, func(id annotation.ID) []session.Msg { return []session.Msg{reader.Deleted{ID: id}} },
			func(m annotation.Annotation, there bool) bool { return there && m.Note == "dry" }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := begin(t)
			id := p.Mark(annotation.Claim, "12 per cent")
			other := p.second()
			draft := p.ended(id, tt.first(id)...)
			if tt.meanwhile != nil {
				for _, m := range tt.meanwhile(id) {
					other.Play(m)
				}
			}
			for range 3 {
				if err := merge.Deliver(t.Context(), p.Store, draft); err != nil {
					t.Fatal(err)
				}
				found, err := p.Store.Find(t.Context(), []annotation.ID{id})
				if err != nil {
					t.Fatal(err)
				}
				var m annotation.Annotation
				if len(found) > 0 {
					m = found[0]
				}
				if !tt.holds(m, len(found) > 0) {
					t.Errorf("in the store is %+v", found)
				}
			}
		})
	}
}

// What was on its way when the page ended may have arrived: it is no other window's.
func TestADraftKnowsWhatWasOnItsWay(t *testing.T) {
	p := begin(t)
	id := p.Mark(annotation.Claim, "12 per cent")
	at := sessiontest.Noon.Add(time.Hour)
	s, todo := session.Update(p.S, sessiontest.Noted(id, "d", at))
	s, _ = session.Update(s, sessiontest.Noted(id, "dry", at))
	draft := s.Draft()
	for _, e := range todo {
		if save, is := e.(workspace.Save); is {
			if err := p.Store.Commit(t.Context(), save.Batch); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := merge.Deliver(t.Context(), p.Store, draft); err != nil {
		t.Fatal(err)
	}
	if m, _ := p.Store.Find(t.Context(), []annotation.ID{id}); len(m) != 1 || m[0].Note != "dry" {
		t.Errorf("in the store is %+v", m)
	}
}

// The first mark of an article comes with the article.
func TestADraftBringsItsArticle(t *testing.T) {
	p := &player{&sessiontest.Player{T: t, Store: begin(t).Store, IDs: 100}}
	p.Play(session.Started{Bundled: sessiontest.Sample(t), At: sessiontest.Noon})
	p.Store.Fail = store.ErrFull
	id := p.Mark(annotation.Claim, "12 per cent")
	p.Store.Fail = nil
	if err := merge.Deliver(t.Context(), p.Store, p.S.Draft()); err != nil {
		t.Fatal(err)
	}
	if l, err := p.Store.Load(t.Context(), p.S.Article.ID); err != nil || len(l.Annotations) != 1 || l.Annotations[0].ID != id {
		t.Errorf("%+v, %v", l, err)
	}
}

// What cannot be delivered is an error, so that it is kept; and nothing is left when
// all is saved.
func TestADraftIsKeptIfItCannotBeDelivered(t *testing.T) {
	p := begin(t)
	id := p.Mark(annotation.Claim, "12 per cent")
	if d := p.S.Draft(); d != "" {
		t.Errorf("all is saved, and %q is left", d)
	}
	draft := p.ended(id, sessiontest.Noted(id, "dry", sessiontest.Noon.Add(time.Hour)))
	p.Store.Fail = store.ErrUnavailable
	if err := merge.Deliver(t.Context(), p.Store, draft); !errors.Is(err, store.ErrUnavailable) {
		t.Error(err)
	}
	p.Store.Fail = nil
	for _, bad := range []string{"", "[]", draft[:len(draft)-1], draft[:len(draft)/2], `[["mark","{}"]]`, `[["rumour","x"]]`} {
		if err := merge.Deliver(t.Context(), p.Store, bad); err == nil {
			t.Errorf("%.40q was delivered", bad)
		}
	}
	if m, _ := p.Store.Find(t.Context(), []annotation.ID{id}); len(m) != 1 || m[0].Note != "" {
		t.Errorf("in the store is %+v", m)
	}
}
