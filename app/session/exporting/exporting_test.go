package exporting_test

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/importexport/protocol"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/exporting"
	"gloss/app/session/keymap"
	"gloss/app/session/reader"
	"gloss/app/session/saving"
	"gloss/app/session/sessiontest"
	"gloss/app/session/workspace"
)

var seen = protocol.Answer{Sample: &protocol.Sample{Head: "{"}}

func TestExportAsksForWhatIsChosen(t *testing.T) {
	p := begin(t)
	p.Mark(annotation.Claim, "rose by 12 per cent")
	p.Play(exporting.ExportAsked{Taking: exporting.ThisArticle, At: sessiontest.Noon})
	if o := p.Carried(); o.Do != protocol.Show || o.Format != protocol.Native || o.Scope != protocol.Open || !strings.Contains(o.Document, "rose by 12 per cent") {
		t.Fatalf("%+v", o)
	}
	// While one is carried out, only the last of those that come waits.
	n := len(p.Other)
	p.Play(exporting.ExportSet{Field: exporting.ExportFormat, Value: "csv", At: sessiontest.Noon}, exporting.ExportSet{Field: exporting.ExportFormat, Value: "claimreview", At: sessiontest.Noon}, exporting.ExportSet{Field: exporting.ExportChecker, Value: "Desk", At: sessiontest.Noon})
	if slices.ContainsFunc(p.Other[n:], func(e session.Effect) bool { _, is := e.(workspace.Carry); return is }) {
		t.Error("a second order went out before the first was answered")
	}
	p.Answers(seen)
	if o := p.Carried(); o.Format != "claimreview" || o.Checker != "Desk" {
		t.Errorf("%+v", o)
	}
	p.Answers(seen)
	p.Play(exporting.ExportSet{Field: exporting.ExportTaking, Value: string(exporting.WholeLibrary), At: sessiontest.Noon})
	if o := p.Carried(); o.Scope != protocol.Library || o.Document != "" || o.Ending != ".json" {
		t.Errorf("%+v", o)
	}
	if p.S.Export.Name != "gloss-library-2026-03-17" {
		t.Errorf("named %q", p.S.Export.Name)
	}
	p.Answers(seen)
	p.Play(exporting.ExportSet{Field: exporting.ExportTaking, Value: string(exporting.TickedMarks), At: sessiontest.Noon})
	if p.S.Export.Taking != exporting.WholeLibrary {
		t.Error("marks are taken that cannot be ticked here")
	}
	// The format and the checker are kept, and nothing else.
	if got := keymap.DecodeRecord(workspace.Record{Settings: p.S.Settings}.Encode()).Export; got != (workspace.ExportChoices{Format: "claimreview", Checker: "Desk"}) {
		t.Errorf("kept %+v", got)
	}
}

func TestExportChoicesThatAreNoneAreForgotten(t *testing.T) {
	for _, record := range []string{`{"export":{"format":"pdf","checker":"Desk"}}`, `{"export":{"checker":"` + strings.Repeat("x", 3000) + `"}}`} {
		if got := keymap.DecodeRecord(record).Export; got != (workspace.ExportChoices{}) {
			t.Errorf("%.40s: %+v", record, got)
		}
	}
}

func TestExportNames(t *testing.T) {
	p := begin(t)
	for _, tt := range []struct{ typed, want string }{
		{"Fares 2026", "Fares 2026"}, {"../../etc/passwd", "etcpasswd"}, {" .hidden. ", "hidden"}, {"a\x00b\nc:*?\"<>|d", "abcd"},
		{"", "fares-rise-again"}, {"...", "fares-rise-again"}, {"運賃", "運賃"}, {strings.Repeat("é", 100), strings.Repeat("é", 60)},
	} {
		p.Play(exporting.ExportAsked{Taking: exporting.ThisArticle, At: sessiontest.Noon})
		p.Answers(seen)
		p.Play(exporting.ExportSet{Field: exporting.ExportName, Value: tt.typed, At: sessiontest.Noon}, exporting.FileWanted{Way: protocol.Save, At: sessiontest.Noon})
		if got := p.Carried(); got.Name != tt.want || got.Do != protocol.Write {
			t.Errorf("%q: %q", tt.typed, got.Name)
		}
		p.Answers(protocol.Answer{Cancelled: true})
	}
}

// What is not on the device yet is not in the library's file; so it waits.
func TestLibraryWaitsForWhatIsBeingSaved(t *testing.T) {
	p := begin(t)
	p.Mark(annotation.Claim, "rose by 12 per cent")
	at := p.Place("“too much”")
	p.S, _ = session.Update(p.S, reader.Selected{Selection: caret.Selection{Anchor: at.Start, Focus: at.End}})
	p.S, _ = session.Update(p.S, reader.MarkMade{Kind: annotation.Quote, ID: "urn:x:late", At: sessiontest.Noon})
	if !p.S.Saving.Pending() {
		t.Fatal("nothing is being saved")
	}
	s, _ := session.Update(p.S, exporting.ExportAsked{Taking: exporting.ThisArticle, At: sessiontest.Noon})
	s, _ = session.Update(s, session.Answered{Answer: seen})
	s, todo := session.Update(s, exporting.ExportSet{Field: exporting.ExportTaking, Value: string(exporting.WholeLibrary), At: sessiontest.Noon})
	if slices.ContainsFunc(todo, func(e session.Effect) bool { _, is := e.(workspace.Carry); return is }) {
		t.Error("the order did not wait")
	}
	_, todo = session.Update(s, saving.Saved{})
	if !slices.ContainsFunc(todo, func(e session.Effect) bool { _, is := e.(workspace.Carry); return is }) {
		t.Error("the order did not come after all")
	}
}

func TestExportTellsWhatBecameOfIt(t *testing.T) {
	p := begin(t)
	p.Mark(annotation.Claim, "rose by 12 per cent")
	for _, tt := range []struct {
		answer       protocol.Answer
		says, rouble string
	}{
		{protocol.Answer{Written: &protocol.Written{Name: "x.csv", Marks: 1, Way: protocol.Save}}, "1 mark saved as x.csv", ""},
		{protocol.Answer{Written: &protocol.Written{Marks: 1, Way: protocol.Copy}}, "1 mark copied", ""},
		{protocol.Answer{Written: &protocol.Written{Marks: 2, Way: protocol.Share}}, "2 marks shared", ""},
		{protocol.Answer{Trouble: "It could not be started."}, "", "It could not be started."},
		{protocol.Answer{Cancelled: true}, "", ""},
	} {
		p.Play(exporting.ExportAsked{Taking: exporting.ThisArticle, At: sessiontest.Noon})
		p.Answers(seen)
		p.Play(session.Dismissed{N: p.S.Notice.N}, exporting.FileWanted{Way: protocol.Save, At: sessiontest.Noon})
		p.Answers(protocol.Answer{Done: 1, Of: 2})
		if p.S.Filing != (workspace.Filing{Doing: protocol.Write, Done: 1, Of: 2}) {
			t.Errorf("%+v", p.S.Filing)
		}
		p.Answers(tt.answer)
		if p.S.Notice.Text != tt.says || p.S.Export.Trouble != tt.rouble || p.S.Filing != (workspace.Filing{}) {
			t.Errorf("%+v: says %q, trouble %q, %+v", tt.answer, p.S.Notice.Text, p.S.Export.Trouble, p.S.Filing)
		}
		if closed := slices.Contains(p.Other, session.Effect(workspace.Hide{Dialog: workspace.ExportDialog})); closed != (tt.says != "") && tt.says != "" {
			t.Errorf("%+v: the dialog stays", tt.answer)
		}
	}
}

// The native file needs no other program.
func TestNativeFileNeedsNoWorker(t *testing.T) {
	p := begin(t)
	p.Mark(annotation.Claim, "rose by 12 per cent")
	p.Play(exporting.Exported{})
	file := p.Other[len(p.Other)-1].(workspace.Download)
	if d, err := codec.DecodeNative(file.Data); err != nil || len(d.Annotations) != 1 {
		t.Error(err)
	}
}
