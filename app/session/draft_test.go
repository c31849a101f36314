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
	"gloss/app/session/workspace"
	"gloss/app/store"
)

// ended is a window that ends before the store has answered: what it leaves.
func (p *player) ended(id annotation.ID, m ...session.Msg) (draft string) {
	p.t.Helper()
	p.store.Fail = store.ErrFull
	for _, m := range m {
		p.send(m)
	}
	p.store.Fail = nil
	if draft = p.s.Draft(); draft == "" {
		p.t.Fatal("nothing is left, though nothing is saved")
	}
	return draft
}

// What a page leaves when it ends is in the store after the next start, with what
// other windows wrote meanwhile, however often it is delivered.
func TestADraftIsDelivered(t *testing.T) {
	at := noon.Add(time.Hour)
	named := func(id annotation.ID, name string) session.Msg {
		return reader.FieldTyped{ID: id, Field: fields.Name, Value: name, At: at}
	}
	for _, tt := range []struct {
		name      string
		first     func(id annotation.ID) []session.Msg // in the page that ends
		meanwhile func(id annotation.ID) []session.Msg // in another window, after that
		holds     func(m annotation.Annotation, there bool) bool
	}{
		{"a note", func(id annotation.ID) []session.Msg { return []session.Msg{noted(id, "dry wells", at)} }, nil,
			func(m annotation.Annotation, _ bool) bool { return m.Note == "dry wells" }},
		{"a field, beside another's", func(id annotation.ID) []session.Msg { return []session.Msg{named(id, "Ida")} }, func(id annotation.ID) []session.Msg { return []session.Msg{noted(id, "dry", at)} },
			func(m annotation.Annotation, _ bool) bool { return m.Note == "dry" && m.Said.Name == "Ida" }},
		{"a field that both changed", func(id annotation.ID) []session.Msg { return []session.Msg{named(id, "Ida")} }, func(id annotation.ID) []session.Msg { return []session.Msg{named(id, "Bo")} },
			func(m annotation.Annotation, _ bool) bool {
				return m.Said.Name == "Ida" && strings.Contains(m.Note, "Bo")
			}},
		{"a removal", func(id annotation.ID) []session.Msg { return []session.Msg{reader.Deleted{ID: id}} }, nil,
			func(_ annotation.Annotation, there bool) bool { return !there }},
		{"a removal of what was edited", func(id annotation.ID) []session.Msg { return []session.Msg{reader.Deleted{ID: id}} }, func(id annotation.ID) []session.Msg { return []session.Msg{noted(id, "dry", at)} },
			func(m annotation.Annotation, there bool) bool { return there && m.Note == "dry" }},
		{"an edit of what was removed", func(id annotation.ID) []session.Msg { return []session.Msg{noted(id, "dry", at)} }, func(id annotation.ID) []session.Msg { return []session.Msg{reader.Deleted{ID: id}} },
			func(m annotation.Annotation, there bool) bool { return there && m.Note == "dry" }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := begin(t)
			id := p.mark(annotation.Claim, "12 per cent")
			other := p.second()
			draft := p.ended(id, tt.first(id)...)
			if tt.meanwhile != nil {
				for _, m := range tt.meanwhile(id) {
					other.send(m)
				}
			}
			for range 3 {
				if err := merge.Deliver(t.Context(), p.store, draft); err != nil {
					t.Fatal(err)
				}
				found, err := p.store.Find(t.Context(), []annotation.ID{id})
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
	id := p.mark(annotation.Claim, "12 per cent")
	at := noon.Add(time.Hour)
	s, todo := session.Update(p.s, noted(id, "d", at))
	s, _ = session.Update(s, noted(id, "dry", at))
	draft := s.Draft()
	for _, e := range todo {
		if save, is := e.(workspace.Save); is {
			if err := p.store.Commit(t.Context(), save.Batch); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := merge.Deliver(t.Context(), p.store, draft); err != nil {
		t.Fatal(err)
	}
	if m, _ := p.store.Find(t.Context(), []annotation.ID{id}); len(m) != 1 || m[0].Note != "dry" {
		t.Errorf("in the store is %+v", m)
	}
}

// The first mark of an article comes with the article.
func TestADraftBringsItsArticle(t *testing.T) {
	p := &player{t: t, store: begin(t).store, ids: 100}
	p.send(session.Started{Bundled: sample(t), At: noon})
	p.store.Fail = store.ErrFull
	id := p.mark(annotation.Claim, "12 per cent")
	p.store.Fail = nil
	if err := merge.Deliver(t.Context(), p.store, p.s.Draft()); err != nil {
		t.Fatal(err)
	}
	if l, err := p.store.Load(t.Context(), p.s.Article.ID); err != nil || len(l.Annotations) != 1 || l.Annotations[0].ID != id {
		t.Errorf("%+v, %v", l, err)
	}
}

// What cannot be delivered is an error, so that it is kept; and nothing is left when
// all is saved.
func TestADraftIsKeptIfItCannotBeDelivered(t *testing.T) {
	p := begin(t)
	id := p.mark(annotation.Claim, "12 per cent")
	if d := p.s.Draft(); d != "" {
		t.Errorf("all is saved, and %q is left", d)
	}
	draft := p.ended(id, noted(id, "dry", noon.Add(time.Hour)))
	p.store.Fail = store.ErrUnavailable
	if err := merge.Deliver(t.Context(), p.store, draft); !errors.Is(err, store.ErrUnavailable) {
		t.Error(err)
	}
	p.store.Fail = nil
	for _, bad := range []string{"", "[]", draft[:len(draft)-1], draft[:len(draft)/2], `[["mark","{}"]]`, `[["rumour","x"]]`} {
		if err := merge.Deliver(t.Context(), p.store, bad); err == nil {
			t.Errorf("%.40q was delivered", bad)
		}
	}
	if m, _ := p.store.Find(t.Context(), []annotation.ID{id}); len(m) != 1 || m[0].Note != "" {
		t.Errorf("in the store is %+v", m)
	}
}
