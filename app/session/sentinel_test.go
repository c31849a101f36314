package session_test

import (
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/keymap"
	"gloss/app/session/reader"
	"gloss/app/session/saving"
	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/store/memstore"
)

// kept is the record of the settings that was kept last.
func (p *player) kept() workspace.Record {
	for i := len(p.other) - 1; i >= 0; i-- {
		if k, ok := p.other[i].(workspace.KeepSettings); ok {
			return keymap.DecodeRecord(k.Record.Encode())
		}
	}
	return workspace.Record{}
}

// restart begins anew with what was kept outside of the store.
func (p *player) restart(on *memstore.Store, safe bool) *player {
	o := &player{t: p.t, store: on, ids: 100}
	o.other = append(o.other, workspace.KeepSettings{Record: p.kept()})
	o.send(session.Started{Bundled: sample(p.t), At: noon.Add(time.Hour), Record: p.kept(), Safe: safe})
	return o
}

func TestAStoreThatCameBackEmpty(t *testing.T) {
	p := begin(t)
	p.mark(annotation.Claim, "12 per cent")
	p.mark(annotation.Quote, "too much")
	for _, safe := range []bool{false, true} {
		o := p.restart(p.store, safe)
		if o.s.Loss() != "" {
			t.Errorf("all is there, and told %q", o.s.Loss())
		}
		o = o.restart(&memstore.Store{}, safe)
		if got := o.s.Loss(); !strings.HasPrefix(got, "The storage of this browser came back empty. On ") || !strings.Contains(got, "at least 1 article with 2 marks.") {
			t.Errorf("told %q", got)
		}
		// It stands until it is dismissed, whatever is marked meanwhile.
		o.mark(annotation.Claim, "mayor")
		o = o.restart(o.store, safe)
		if o.s.Loss() == "" {
			t.Error("not told after another start")
		}
		o.send(saving.LossDismissed{})
		if o = o.restart(o.store, safe); o.s.Loss() != "" {
			t.Errorf("dismissed, and told %q", o.s.Loss())
		}
	}
	if record := p.kept().Encode(); strings.Contains(record, "Fares") {
		t.Errorf("words of the article are in %s", record)
	}
}

// Who removes all articles has lost nothing.
func TestAStoreThatAPersonEmptied(t *testing.T) {
	p := begin(t)
	p.mark(annotation.Claim, "12 per cent")
	l, err := p.store.Load(t.Context(), p.s.Article.ID)
	if err != nil {
		t.Fatal(err)
	}
	p.send(shelves.WholeLoaded{Loaded: l})
	if p.s.Loss() != "" || len(p.s.Library) > 0 {
		t.Errorf("%d articles, told %q", len(p.s.Library), p.s.Loss())
	}
	if o := p.restart(p.store, false); o.s.Loss() != "" {
		t.Errorf("told %q", o.s.Loss())
	}
}

// Settings that are changed in safe mode lose nothing of what else is noted.
func TestSettingsInSafeModeKeepTheBackup(t *testing.T) {
	b := workspace.Backup{At: noon, Changes: 7}
	p := &player{t: t, store: &memstore.Store{}}
	p.send(session.Started{Bundled: sample(t), At: noon, Record: workspace.Record{Backup: b}, Safe: true}, session.SettingsChanged{workspace.Settings{Theme: workspace.Dark}})
	if got := p.kept().Backup; got != b {
		t.Errorf("kept %+v", got)
	}
}

// The browser is asked to keep what is stored once the first mark is saved, and not
// before; and again a good while later.
func TestTheBrowserIsAskedToKeep(t *testing.T) {
	p := begin(t)
	asked := func() (n int) {
		for _, e := range p.other {
			if e == (workspace.MeasureSpace{Keep: true}) {
				n++
			}
		}
		return n
	}
	p.store.Fail = store.ErrFull
	p.mark(annotation.Claim, "12 per cent")
	if asked() != 0 {
		t.Error("asked before anything is saved")
	}
	p.store.Fail = nil
	p.mark(annotation.Quote, "too much")
	p.mark(annotation.Quote, "mayor")
	if asked() != 1 {
		t.Errorf("asked %d times", asked())
	}
	for days, want := range map[time.Duration]int{29: 0, 31: 1} {
		o := &player{t: t, store: p.store, ids: 100}
		o.send(session.Started{Bundled: sample(t), At: noon.Add(days * 24 * time.Hour), Record: p.kept()})
		o.mark(annotation.Claim, "Fares")
		n := 0
		for _, e := range o.other {
			if e == (workspace.MeasureSpace{Keep: true}) {
				n++
			}
		}
		if n != want {
			t.Errorf("asked %d times after %d days", n, days)
		}
		o.send(reader.Undone{})
	}
}
