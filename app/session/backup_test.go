package session_test

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
		{"a little, today", workspace.Backup{Changes: 5, Put: noon}, false},
		{"a little, for a fortnight", workspace.Backup{Changes: 5, Put: noon.Add(-14 * day)}, true},
		{"much", workspace.Backup{Changes: 200, Put: noon}, true},
		{"much, put off", workspace.Backup{Changes: 250, Asked: 200, Put: noon}, false},
		{"much more since", workspace.Backup{Changes: 400, Asked: 200, Put: noon}, true},
		{"a backup long ago, nothing since", workspace.Backup{At: noon.Add(-90 * day), Put: noon.Add(-90 * day)}, false},
		{"a backup long ago, something since", workspace.Backup{At: noon.Add(-90 * day), Put: noon.Add(-90 * day), Changes: 1}, true},
		{"a backup yesterday", workspace.Backup{At: noon.Add(-day), Changes: 50}, false},
	} {
		if got := tt.b.Due(noon); got != tt.due {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

func TestWorkIsCountedUntilABackup(t *testing.T) {
	p := begin(t)
	id := p.mark(annotation.Claim, "12 per cent")
	for i := range 250 {
		p.send(noted(id, string(rune('a'+i%26)), noon.Add(time.Duration(i)*time.Second)))
	}
	if !p.s.BackupDue() || p.s.Backup.Words()+", "+p.s.Backup.Since() != "No backup yet, 251 changes since" {
		t.Fatalf("%+v, %s", p.s.Backup, p.s.Backup.Words())
	}
	p.send(saving.BackupPutOff{})
	if p.s.BackupDue() {
		t.Error("it is asked for again at once")
	}
	p.send(exporting.ExportAsked{Taking: exporting.WholeLibrary, Backup: true, At: noon})
	p.answers(seen)
	p.send(exporting.FileWanted{Way: protocol.Save, At: noon})
	if o := p.carried(); o.Format != protocol.Native || o.Scope != protocol.Library {
		t.Errorf("%+v", o)
	}
	p.answers(protocol.Answer{Written: &protocol.Written{Marks: 1, Articles: 1, Way: protocol.Save}})
	want := workspace.Backup{At: noon, Put: noon}
	if p.s.Backup != want || !slices.Contains(p.other, session.Effect(workspace.Hide{Dialog: workspace.ExportDialog})) {
		t.Errorf("%+v", p.s.Backup)
	}
	if got := keymap.DecodeRecord(p.s.KeepSettings().(workspace.KeepSettings).Record.Encode()).Backup; got != want {
		t.Errorf("kept is %+v", got)
	}
}

// A table of the library is no backup.
func TestOnlyEverythingIsABackup(t *testing.T) {
	p := begin(t)
	p.mark(annotation.Claim, "12 per cent")
	for _, m := range []session.Msg{exporting.ExportAsked{Taking: exporting.ThisArticle, At: noon}, exporting.ExportSet{Field: exporting.ExportFormat, Value: "csv", At: noon}, exporting.ExportSet{Field: exporting.ExportTaking, Value: string(exporting.WholeLibrary), At: noon}} {
		p.send(m)
		p.answers(seen)
	}
	p.send(exporting.FileWanted{Way: protocol.Save, At: noon})
	p.answers(protocol.Answer{Written: &protocol.Written{}})
	if !p.s.Backup.At.IsZero() {
		t.Error("a table counts as a backup")
	}
}
