package workspace

import (
	"reflect"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/importexport/protocol"
	"gloss/app/session/library"
	"gloss/app/store"
	"gloss/app/text"
)

// open is a workspace with an article that is in the store.
func open() *Workspace {
	a := article.Article{ID: "urn:a", Title: "Fares", Text: "Fares rise."}
	return &Workspace{Model: library.Model{Article: a, Bundled: a, Ready: true, Kept: true, Library: []store.ArticleSummary{store.CardOf(a)}}}
}

func claim(id, note string) *annotation.Annotation {
	return &annotation.Annotation{
		ID: annotation.ID(id), Kind: annotation.Claim, Note: note,
		Target: annotation.Target{Source: "urn:a", Span: text.Span{End: 5}},
	}
}

// notes is the notes of the marks, in their order.
func notes(w *Workspace) string {
	var out []string
	for _, m := range w.Marks.Values() {
		out = append(out, m.Note)
	}
	return strings.Join(out, " ")
}

func TestStepsAreTakenBackAndDoneAgain(t *testing.T) {
	w := open()
	w.Do(Edit{Changes: []Change{{nil, claim("1", "first")}}, Words: "marked"})
	before := *w
	w.Do(Edit{Changes: []Change{{claim("1", "first"), claim("1", "second")}}, Words: "changed"})
	for _, tt := range []struct {
		do           func() []Effect
		want, notice string
	}{
		{w.Redo, "second", "Nothing to redo."},
		{w.Undo, "first", "Undone: changed"},
		{w.Undo, "", "Undone: marked"},
		{w.Undo, "", "Nothing to undo."},
		{w.Redo, "first", "Redone: marked"},
		{w.Redo, "second", "Redone: changed"},
	} {
		if tt.do(); notes(w) != tt.want || w.Notice.Text != tt.notice {
			t.Errorf("%q: notes %q, want %q; told %q", tt.notice, notes(w), tt.want, w.Notice.Text)
		}
	}
	if notes(&before) != "first" || !before.CanUndo() || before.CanRedo() {
		t.Error("an older workspace is changed")
	}
	w.Undo()
	w.Do(Edit{Changes: []Change{{claim("1", "first"), claim("1", "other")}}, Words: "changed otherwise"})
	if w.CanRedo() {
		t.Error("what was taken back can be done again after another step")
	}
}

func TestTypingIsOneStep(t *testing.T) {
	for _, tt := range []struct {
		name   string
		pause  bool
		second string // the field that is typed in then
		want   string // after one step back
	}{
		{"in one field", false, "note", "first"},
		{"after a pause", true, "note", "a"},
		{"in another field", false, "tags", "a"},
	} {
		w := open()
		w.Do(Edit{Changes: []Change{{nil, claim("1", "first")}}})
		w.Do(Edit{Changes: []Change{{claim("1", "first"), claim("1", "a")}}, Field: "note"})
		if tt.pause {
			w.EndTyping()
		}
		w.Do(Edit{Changes: []Change{{claim("1", "a"), claim("1", "ab")}}, Field: tt.second})
		if w.Undo(); notes(w) != tt.want {
			t.Errorf("%s: one step back leads to %q, not %q", tt.name, notes(w), tt.want)
		}
	}
}

// The line of purpose goes with the third mark, once.
func TestThreeMarksTellWhatGlossIsFor(t *testing.T) {
	w := open()
	for i, id := range []string{"1", "2", "3", "4"} {
		kept := 0
		for _, e := range w.Do(Edit{Changes: []Change{{nil, claim(id, id)}}}) {
			if _, ok := e.(KeepSettings); ok {
				kept++
			}
		}
		if want := i == 2; w.Settings.NoPurpose != (i >= 2) || (kept == 1) != want {
			t.Errorf("after mark %s it is hidden: %t, and that is kept %d times", id, w.Settings.NoPurpose, kept)
		}
	}
}

// One batch is on its way at a time, and what comes in between goes together.
func TestEditsWaitForTheStore(t *testing.T) {
	w := open()
	w.Kept, w.Settings.NoPurpose = false, true
	saved := w.Do(Edit{Changes: []Change{{nil, claim("1", "first")}}})
	if len(saved) != 1 || len(saved[0].(Save).Batch.Needed) != 1 {
		t.Fatalf("%+v: the article goes with its first mark", saved)
	}
	for _, id := range []string{"2", "3"} {
		if todo := w.Do(Edit{Changes: []Change{{nil, claim(id, id)}}}); todo != nil {
			t.Fatalf("%+v while another batch is on its way", todo)
		}
	}
	if !w.AtRisk() || w.Stuck() || len(w.Saving.Unsaved().Annotations) != 3 {
		t.Errorf("at risk are %+v", w.Saving.Unsaved().Annotations)
	}
	w.Saving.Flying = store.Batch{}
	next := w.Launch()
	if len(next) != 1 || len(next[0].(Save).Batch.Annotations) != 2 || w.Launch() != nil {
		t.Errorf("then goes %+v", next)
	}
	if draft := w.Draft(); draft == "" {
		t.Error("there is no draft of what is on its way")
	}
	if w.Saving.Flying = (store.Batch{}); w.Draft() != "" || w.AtRisk() {
		t.Error("there is a draft of nothing")
	}
}

// What is done to the library is asked for, and taken back, whatever is open.
func TestALibraryStepIsAskedFor(t *testing.T) {
	w := open()
	var asked []Msg
	w.Route(func(m Msg) []Effect { asked = append(asked, m); return []Effect{List{}} })
	do, back := store.Batch{RemovedArticles: []article.ID{"urn:b"}}, store.Batch{Cards: []store.ArticleSummary{{}}}
	w.Do(Edit{Changes: []Change{{nil, claim("1", "first")}}})
	if todo := w.Do(Edit{Words: "article removed", Shelf: &ShelfChange{do, back}}); !reflect.DeepEqual(todo, []Effect{List{}}) {
		t.Errorf("to be done is %+v", todo)
	}
	w.KeepLasting()
	w.Undo()
	w.Redo()
	if want := []Msg{ShelfChanged{do}, ShelfChanged{back}, ShelfChanged{do}}; !reflect.DeepEqual(asked, want) {
		t.Errorf("asked for %+v", asked)
	}
	w.Undo()
	if w.CanUndo() {
		t.Error("a step on the article that was open before can be taken back")
	}
}

func TestOrdersGoOneAfterAnother(t *testing.T) {
	w := open()
	show, write := protocol.Order{Do: protocol.Show, Scope: protocol.Open}, protocol.Order{Do: protocol.Write, Scope: protocol.Library}
	if todo := w.CarryOut(show); !reflect.DeepEqual(todo, []Effect{Carry{show}}) || !w.IsDoing(protocol.Show) {
		t.Fatalf("%+v", todo)
	}
	if todo := append(w.CarryOut(show), w.CarryOut(write)...); todo != nil {
		t.Fatalf("%+v while another order is carried out", todo)
	}
	if _, ended := w.EndOrder(protocol.Answer{Done: 1, Of: 3}); ended || w.Filing.Of != 3 {
		t.Errorf("an order that goes on: %+v", w.Filing)
	}
	o, ended := w.EndOrder(protocol.Answer{Cancelled: true})
	if !ended || o.Do != protocol.Show || w.IsDoing(protocol.Show) {
		t.Errorf("ended is %+v, %t", o, ended)
	}
	// What is about the library waits for what is on its way there; after a failure it
	// does not.
	w.Queue(store.Batch{Articles: []article.Article{w.Article}})
	if todo := w.Hand(); todo != nil {
		t.Errorf("%+v before all is saved", todo)
	}
	w.Saving.Failed = "The disk is full."
	if todo := w.Hand(); !reflect.DeepEqual(todo, []Effect{Carry{write}}) || w.Hand() != nil {
		t.Errorf("then goes %+v", todo)
	}
	if one, another := w.NextNumber(), w.NextNumber(); one == another {
		t.Error("two orders leave something behind under one number")
	}
}

func TestWhatCannotBeReadIsToldOf(t *testing.T) {
	w := open()
	loaded := store.Loaded{Unread: []string{"x"}, Earlier: []store.Loaded{{Unread: []string{"y"}}}}
	w.SetAside(loaded)
	if !strings.HasPrefix(w.Aside.Words, "2 marks") || len(w.Aside.Records) != 2 || len(loaded.Unread) != 1 {
		t.Errorf("%+v", w.Aside)
	}
	if w.SetAside(store.Loaded{}); w.Aside.Words != "" {
		t.Errorf("%+v of an article that could be read", w.Aside)
	}
	w.LeaveAside("It is damaged.", []string{"z"})
	if w.SetAside(store.Loaded{}); w.Aside.Words != "It is damaged." {
		t.Errorf("%+v: the article that could not be read is forgotten", w.Aside)
	}
	if w.SetAside(store.Loaded{Unread: []string{"x"}}); !strings.HasPrefix(w.Aside.Words, "1 mark ") {
		t.Errorf("%+v", w.Aside)
	}
}
