package session_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/exporting"
	"gloss/app/session/reader"
	"gloss/app/session/saving"
	"gloss/app/session/sessiontest"
	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/store/memstore"
)

func TestExportAndOpenChangesNothing(t *testing.T) {
	p := begin(t)
	p.Mark(annotation.Claim, "rose by 12 per cent")
	id := p.Mark(annotation.Figure, "12 per cent")
	p.Play(sessiontest.Noted(id, "which year? 🚌", sessiontest.Noon.Add(time.Hour)))
	want := p.S.Marks.Values()
	var first []byte
	for range 3 {
		p.Play(exporting.Exported{})
		file := p.Other[len(p.Other)-1].(workspace.Download)
		if file.Name != "fares-rise-again.json" || first != nil && string(file.Data) != string(first) {
			t.Errorf("%s differs", file.Name)
		}
		first = file.Data
		fresh := &player{&sessiontest.Player{T: t, Store: &memstore.Store{}}} // another device, on another day
		fresh.Play(session.Started{Bundled: sessiontest.Sample(t), At: sessiontest.Noon.Add(48 * time.Hour)})
		fresh.Opens(file.Name, file.Data, sessiontest.Noon.Add(24*time.Hour))
		if !reflect.DeepEqual(fresh.S.Marks.Values(), want) {
			t.Errorf("there: %+v\nwant %+v", fresh.S.Marks.Values(), want)
		}
		fresh.Expect(sessiontest.Quotes(want))
		fresh.Play(exporting.Exported{})
		if again := fresh.Other[len(fresh.Other)-1].(workspace.Download); string(again.Data) != string(file.Data) {
			t.Error("the file exported there differs")
		}
		p.Opens(file.Name, file.Data, sessiontest.Noon)
		if !reflect.DeepEqual(p.S.Marks.Values(), want) || p.S.Import.Arrival.Changes() || !p.S.Import.Looked {
			t.Errorf("here: %+v, %s", p.S.Marks.Values(), p.S.Notice.Text)
		}
	}
}

func TestOpeningAFileOfAnotherArticle(t *testing.T) {
	p := begin(t)
	p.Mark(annotation.Claim, "12 per cent")
	p.Gives("Rents fall\n\nRents fell by a third.", sessiontest.Noon)
	p.Mark(annotation.Figure, "a third")
	p.Expect("figure a third")
	p.Play(exporting.Exported{})
	file := p.Other[len(p.Other)-1].(workspace.Download)
	if !slices.Contains(p.Other, session.Effect(shelves.Address{Article: p.S.Article.ID})) {
		t.Error("the address does not say which article is open")
	}

	other := begin(t)
	other.Opens(file.Name, file.Data, sessiontest.Noon)
	other.Expect("figure a third")
	if len(other.S.Library) != 1 || other.S.Notice.Text != "1 article added, 1 mark added" {
		t.Errorf("library %d, %s", len(other.S.Library), other.S.Notice.Text)
	}
	other.Play(workspace.ArticlePicked{ID: other.S.Bundled.ID})
	other.Expect("")
	p.Play(workspace.ArticlePicked{ID: p.S.Bundled.ID})
	p.Expect("claim 12 per cent")
}

func TestImportNeverOverwritesNewerWork(t *testing.T) {
	p := begin(t)
	id := p.Mark(annotation.Claim, "12 per cent")
	p.Play(exporting.Exported{})
	file := p.Other[len(p.Other)-1].(workspace.Download)
	p.Play(sessiontest.Noted(id, "later", sessiontest.Noon.Add(time.Hour)))
	p.Opens(file.Name, file.Data, sessiontest.Noon.Add(2*time.Hour))
	if m, _ := p.S.Mark(id); m.Note != "later" {
		t.Errorf("note %q", m.Note)
	}
}

func TestBadFilesChangeNothing(t *testing.T) {
	p := begin(t)
	p.Mark(annotation.Claim, "12 per cent")
	before := p.S
	p.Play(exporting.Exported{})
	good := p.Other[len(p.Other)-1].(workspace.Download).Data
	for _, tt := range []struct {
		name, file string
		data       []byte
		says       string
	}{
		{"cut off", "a.json", good[:len(good)/2], "cut off"},
		{"another program's", "a.json", []byte(`{"name":"gloss"}`), "of no kind that Gloss reads"},
		{"its text was changed", "a.json", []byte(strings.ReplaceAll(string(good), "Fares rise again", "Fares fall again")), "another text"},
	} {
		p.Opens(tt.file, tt.data, sessiontest.Noon)
		if !strings.Contains(p.S.Import.Trouble, tt.says) || p.S.Import.Ready() {
			t.Errorf("%s: %s", tt.name, p.S.Import.Trouble)
		}
		if p.S.Article.ID != before.Article.ID || !reflect.DeepEqual(p.S.Marks.Values(), before.Marks.Values()) {
			t.Errorf("%s: something changed", tt.name)
		}
	}
}

func TestAnAddressOfAnArticleThatIsNotHere(t *testing.T) {
	p := &player{&sessiontest.Player{T: t, Store: &memstore.Store{}}}
	p.Play(session.Started{Bundled: sessiontest.Sample(t), Article: "urn:uuid:gone", At: sessiontest.Noon})
	if !p.S.Ready || !strings.Contains(p.S.Trouble, "not on this device") || p.S.Article.Title == "" {
		t.Errorf("%+v", p.S)
	}
}

func TestAStoreThatDoesNotAnswerLosesNothing(t *testing.T) {
	s, _ := session.Update(session.State{}, session.Started{Bundled: sessiontest.Sample(t), At: sessiontest.Noon})
	s, _ = session.Update(s, shelves.NotLoaded{Article: s.Article.ID, Why: store.Explain(store.ErrUnavailable)})
	if !s.Ready || !strings.Contains(s.Trouble, "site data") {
		t.Fatalf("%+v", s)
	}
	s, _ = session.Update(s, reader.Selected{Selection: caret.Selection{Anchor: 0, Focus: 5}})
	s, todo := session.Update(s, reader.MarkMade{Kind: annotation.Claim, ID: "urn:uuid:1", At: sessiontest.Noon})
	s, _ = session.Update(s, saving.NotSaved{Why: "no"})
	if s.Marks.Len() != 1 || len(todo) == 0 || s.Saving.Failed != "no" {
		t.Errorf("%+v", s)
	}
}
