package saving_test

import (
	"slices"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/importexport/protocol"
	"gloss/app/session"
	"gloss/app/session/exporting"
	"gloss/app/session/keymap"
	"gloss/app/session/saving"
	"gloss/app/session/sessiontest"
	"gloss/app/session/workspace"
)

func TestBackupIsDue(t *testing.T) {
	day := 24 * time.Hour
	for _, tt := range []struct {
		name string
		b    workspace.Backup
		due  bool
	}{
		{"nothing was done", workspace.Backup{}, false},
		{"a little, today", workspace.Backup{Changes: 5, Put: sessiontest.Noon}, false},
		{"a little, for a fortnight", workspace.Backup{Changes: 5, Put: sessiontest.Noon.Add(-14 * day)}, true},
		{"much", workspace.Backup{Changes: 200, Put: sessiontest.Noon}, true},
		{"much, put off", workspace.Backup{Changes: 250, Asked: 200, Put: sessiontest.Noon}, false},
		{"much more since", workspace.Backup{Changes: 400, Asked: 200, Put: sessiontest.Noon}, true},
		{"a backup long ago, nothing since", workspace.Backup{At: sessiontest.Noon.Add(-90 * day), Put: sessiontest.Noon.Add(-90 * day)}, false},
		{"a backup long ago, something since", workspace.Backup{At: sessiontest.Noon.Add(-90 * day), Put: sessiontest.Noon.Add(-90 * day), Changes: 1}, true},
		{"a backup yesterday", workspace.Backup{At: sessiontest.Noon.Add(-day), Changes: 50}, false},
	} {
		if got := tt.b.Due(sessiontest.Noon); got != tt.due {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

func TestWorkIsCountedUntilABackup(t *testing.T) {
	p := begin(t)
	id := p.Mark(annotation.Claim, "12 per cent")
	for i := range 250 {
		p.Play(sessiontest.Noted(id, string(rune('a'+i%26)), sessiontest.Noon.Add(time.Duration(i)*time.Second)))
	}
	if !p.S.BackupDue() || p.S.Backup.Reminder() != "251 changes, never backed up." {
		t.Fatalf("%+v, %s", p.S.Backup, p.S.Backup.Words())
	}
	p.Play(saving.BackupPutOff{})
	if p.S.BackupDue() {
		t.Error("it is asked for again at once")
	}
	p.Play(exporting.ExportAsked{Taking: exporting.WholeLibrary, Backup: true, At: sessiontest.Noon})
	p.Answers(protocol.Answer{Sample: &protocol.Sample{}})
	p.Play(exporting.FileWanted{Way: protocol.Save, At: sessiontest.Noon})
	if o := p.Carried(); o.Format != protocol.Native || o.Scope != protocol.Library {
		t.Errorf("%+v", o)
	}
	p.Answers(protocol.Answer{Written: &protocol.Written{Marks: 1, Articles: 1, Way: protocol.Save}})
	want := workspace.Backup{At: sessiontest.Noon, Put: sessiontest.Noon}
	if p.S.Backup != want || !slices.Contains(p.Other, session.Effect(workspace.Hide{Dialog: workspace.ExportDialog})) {
		t.Errorf("%+v", p.S.Backup)
	}
	if got := keymap.DecodeRecord(p.S.KeepSettings().(workspace.KeepSettings).Record.Encode()).Backup; got != want {
		t.Errorf("kept is %+v", got)
	}
}

// A table of the library is no backup.
func TestOnlyEverythingIsABackup(t *testing.T) {
	p := begin(t)
	p.Mark(annotation.Claim, "12 per cent")
	for _, m := range []session.Msg{exporting.ExportAsked{Taking: exporting.ThisArticle, At: sessiontest.Noon}, exporting.ExportSet{Field: exporting.ExportFormat, Value: "csv", At: sessiontest.Noon}, exporting.ExportSet{Field: exporting.ExportTaking, Value: string(exporting.WholeLibrary), At: sessiontest.Noon}} {
		p.Play(m)
		p.Answers(protocol.Answer{Sample: &protocol.Sample{}})
	}
	p.Play(exporting.FileWanted{Way: protocol.Save, At: sessiontest.Noon})
	p.Answers(protocol.Answer{Written: &protocol.Written{}})
	if !p.S.Backup.At.IsZero() {
		t.Error("a table counts as a backup")
	}
}
