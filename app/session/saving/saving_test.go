package saving_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/importing"
	"gloss/app/session/reader"
	"gloss/app/session/saving"
	"gloss/app/session/sessiontest"
	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
	"gloss/app/store"
)

func TestAFailedSaveStandsUntilMended(t *testing.T) {
	p := begin(t)
	p.Store.Fail = store.ErrFull
	p.Mark(annotation.Claim, "12 per cent")
	p.Mark(annotation.Quote, "too much")
	if !strings.Contains(p.S.Saving.Failed, "is full") || p.S.Marks.Len() != 2 || len(p.Stored()) != 0 {
		t.Fatalf("%+v", p.S.Saving)
	}
	p.Play(saving.Rescued{})
	doc, err := codec.DecodeNative(p.Other[len(p.Other)-1].(workspace.Download).Data)
	if err != nil || len(doc.Annotations) != 2 {
		t.Errorf("rescued %d marks, %v", len(doc.Annotations), err)
	}
	p.Play(saving.Retried{})
	if p.S.Saving.Failed == "" {
		t.Error("a failure went away though saving failed again")
	}
	p.Store.Fail = nil
	p.Play(saving.Retried{})
	p.Expect("claim 12 per cent | quote too much")
	if p.S.Saving.Failed != "" || p.S.Saving.Pending() {
		t.Errorf("%+v", p.S.Saving)
	}
}

// While something is not saved, whatever would take it off the page waits.
func TestUnsavedMarksStayOnThePage(t *testing.T) {
	leaving := []struct {
		name string
		msg  session.Msg
	}{
		{"another article is added", importing.ArrivalAdded{Key: 1, At: sessiontest.Noon}},
		{"another is picked", workspace.ArticlePicked{ID: "urn:uuid:another"}},
		{"the update is taken", session.UpdateTaken{}},
	}
	for _, tt := range leaving {
		for _, failed := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, failed %v", tt.name, failed), func(t *testing.T) {
				p := begin(t)
				p.Mark(annotation.Claim, "Fares")
				s := p.Reads(1, "Another headline\n\nAnother text, which is long enough.")
				s, _ = session.Update(s, sessiontest.Noted(p.S.Marks.Values()[0].ID, "on its way", sessiontest.Noon))
				if failed {
					s, _ = session.Update(s, saving.NotSaved{Why: "no room"})
				}
				s, todo := session.Update(s, tt.msg)
				for _, e := range todo {
					if l, ok := e.(workspace.Load); ok {
						s, todo = session.Update(s, shelves.NotLoaded{Article: l.Article, Missing: true})
					}
				}
				todo = slices.DeleteFunc(todo, func(e session.Effect) bool { return e == workspace.Hide{Dialog: workspace.AddDialog} })
				if s.Article.ID != p.S.Article.ID || s.Marks.Len() != 1 || len(todo) > 0 || s.Notice.N == p.S.Notice.N {
					t.Errorf("shows %q, says %q, does %v", s.Article.Title, s.Notice.Text, todo)
				}
			})
		}
	}
}

func TestOneSaveAtATime(t *testing.T) {
	s, _ := session.Update(session.State{}, session.Started{Bundled: sessiontest.Sample(t), At: sessiontest.Noon})
	s, _ = session.Update(s, shelves.NotLoaded{Article: s.Article.ID, Missing: true})
	saves := 0
	for i := range 5 {
		var todo []session.Effect
		s, _ = session.Update(s, reader.Selected{Selection: caret.Selection{Anchor: i, Focus: i + 4}})
		s, todo = session.Update(s, reader.MarkMade{Kind: annotation.Claim, ID: annotation.ID(fmt.Sprint(i)), At: sessiontest.Noon})
		for _, e := range todo {
			if _, ok := e.(workspace.Save); ok {
				saves++
			}
		}
	}
	if saves != 1 || len(s.Saving.Waiting.Annotations) != 4 {
		t.Errorf("%d saves, waiting %d", saves, len(s.Saving.Waiting.Annotations))
	}
	s, todo := session.Update(s, saving.Saved{})
	if len(todo) == 0 || len(todo[0].(workspace.Save).Batch.Annotations) != 4 || !s.Saving.Waiting.Empty() {
		t.Errorf("then %v", todo)
	}
}

// Other windows are told of a change once it is saved, and not if it could not be.
func TestOtherWindowsAreToldOfWhatIsSaved(t *testing.T) {
	p := begin(t)
	told := 0
	p.Told = func() { told++ }
	before := p.Begun
	p.Store.Fail = store.ErrFull
	p.Mark(annotation.Claim, "12 per cent")
	if p.Begun != before+1 {
		t.Errorf("word was left %d times of one save that begins", p.Begun-before)
	}
	if told != 0 {
		t.Errorf("told %d times of what is not saved", told)
	}
	p.Store.Fail = nil
	p.Play(saving.Retried{})
	if told != 1 {
		t.Errorf("told %d times of one save", told)
	}
}
