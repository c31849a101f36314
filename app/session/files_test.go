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
	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/store/memstore"
)

func TestExportAndOpenChangesNothing(t *testing.T) {
	p := begin(t)
	p.mark(annotation.Claim, "rose by 12 per cent")
	id := p.mark(annotation.Figure, "12 per cent")
	p.send(noted(id, "which year? 🚌", noon.Add(time.Hour)))
	want := p.s.Marks
	var first []byte
	for range 3 {
		p.send(exporting.Exported{})
		file := p.other[len(p.other)-1].(workspace.Download)
		if file.Name != "fares-rise-again.json" || first != nil && string(file.Data) != string(first) {
			t.Errorf("%s differs", file.Name)
		}
		first = file.Data
		fresh := &player{t: t, store: &memstore.Store{}} // another device, on another day
		fresh.send(session.Started{Bundled: sample(t), At: noon.Add(48 * time.Hour)})
		fresh.opens(file.Name, file.Data, noon.Add(24*time.Hour))
		if !reflect.DeepEqual(fresh.s.Marks, want) {
			t.Errorf("there: %+v\nwant %+v", fresh.s.Marks, want)
		}
		fresh.expect(quotes(want))
		fresh.send(exporting.Exported{})
		if again := fresh.other[len(fresh.other)-1].(workspace.Download); string(again.Data) != string(file.Data) {
			t.Error("the file exported there differs")
		}
		p.opens(file.Name, file.Data, noon)
		if !reflect.DeepEqual(p.s.Marks, want) || p.s.Import.Arrival.Changes() || !p.s.Import.Looked {
			t.Errorf("here: %+v, %s", p.s.Marks, p.s.Notice.Text)
		}
	}
}

func TestOpeningAFileOfAnotherArticle(t *testing.T) {
	p := begin(t)
	p.mark(annotation.Claim, "12 per cent")
	p.gives("Rents fall\n\nRents fell by a third.", noon)
	p.mark(annotation.Figure, "a third")
	p.expect("figure a third")
	p.send(exporting.Exported{})
	file := p.other[len(p.other)-1].(workspace.Download)
	if !slices.Contains(p.other, session.Effect(shelves.Address{Article: p.s.Article.ID})) {
		t.Error("the address does not say which article is open")
	}

	other := begin(t)
	other.opens(file.Name, file.Data, noon)
	other.expect("figure a third")
	if len(other.s.Library) != 1 || other.s.Notice.Text != "1 article added, 1 mark added" {
		t.Errorf("library %d, %s", len(other.s.Library), other.s.Notice.Text)
	}
	other.send(workspace.ArticlePicked{ID: other.s.Bundled.ID})
	other.expect("")
	p.send(workspace.ArticlePicked{ID: p.s.Bundled.ID})
	p.expect("claim 12 per cent")
}

func TestImportNeverOverwritesNewerWork(t *testing.T) {
	p := begin(t)
	id := p.mark(annotation.Claim, "12 per cent")
	p.send(exporting.Exported{})
	file := p.other[len(p.other)-1].(workspace.Download)
	p.send(noted(id, "later", noon.Add(time.Hour)))
	p.opens(file.Name, file.Data, noon.Add(2*time.Hour))
	if m, _ := p.s.Mark(id); m.Note != "later" {
		t.Errorf("note %q", m.Note)
	}
}

func TestBadFilesChangeNothing(t *testing.T) {
	p := begin(t)
	p.mark(annotation.Claim, "12 per cent")
	before := p.s
	p.send(exporting.Exported{})
	good := p.other[len(p.other)-1].(workspace.Download).Data
	for _, tt := range []struct {
		name, file string
		data       []byte
		says       string
	}{
		{"cut off", "a.json", good[:len(good)/2], "cut off"},
		{"another program's", "a.json", []byte(`{"name":"gloss"}`), "of no kind that Gloss reads"},
		{"its text was changed", "a.json", []byte(strings.ReplaceAll(string(good), "Fares rise again", "Fares fall again")), "another text"},
	} {
		p.opens(tt.file, tt.data, noon)
		if !strings.Contains(p.s.Import.Trouble, tt.says) || p.s.Import.Ready() {
			t.Errorf("%s: %s", tt.name, p.s.Import.Trouble)
		}
		if p.s.Article.ID != before.Article.ID || !reflect.DeepEqual(p.s.Marks, before.Marks) {
			t.Errorf("%s: something changed", tt.name)
		}
	}
}

func TestAnAddressOfAnArticleThatIsNotHere(t *testing.T) {
	p := &player{t: t, store: &memstore.Store{}}
	p.send(session.Started{Bundled: sample(t), Article: "urn:uuid:gone", At: noon})
	if !p.s.Ready || !strings.Contains(p.s.Trouble, "not on this device") || p.s.Article.Title == "" {
		t.Errorf("%+v", p.s)
	}
}

func TestAStoreThatDoesNotAnswerLosesNothing(t *testing.T) {
	s, _ := session.Update(session.State{}, session.Started{Bundled: sample(t), At: noon})
	s, _ = session.Update(s, shelves.NotLoaded{Article: s.Article.ID, Why: store.Explain(store.ErrUnavailable)})
	if !s.Ready || !strings.Contains(s.Trouble, "site data") {
		t.Fatalf("%+v", s)
	}
	s, _ = session.Update(s, reader.Selected{Selection: caret.Selection{Anchor: 0, Focus: 5}})
	s, todo := session.Update(s, reader.MarkMade{Kind: annotation.Claim, ID: "urn:uuid:1", At: noon})
	s, _ = session.Update(s, saving.NotSaved{Why: "no"})
	if len(s.Marks) != 1 || len(todo) == 0 || s.Saving.Failed != "no" {
		t.Errorf("%+v", s)
	}
}
