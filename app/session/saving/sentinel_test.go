package saving_test

import (
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/keymap"
	"gloss/app/session/reader"
	"gloss/app/session/saving"
	"gloss/app/session/sessiontest"
	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/store/memstore"
)

// kept is the record of the settings that was kept last.
func (p *player) kept() workspace.Record {
	for i := len(p.Other) - 1; i >= 0; i-- {
		if k, ok := p.Other[i].(workspace.KeepSettings); ok {
			return keymap.DecodeRecord(k.Record.Encode())
		}
	}
	return workspace.Record{}
}

// restart begins anew with what was kept outside of the store.
func (p *player) restart(on *memstore.Store, safe bool) *player {
	o := &player{&sessiontest.Player{T: p.T, Store: on, IDs: 100}}
	o.Other = append(o.Other, workspace.KeepSettings{Record: p.kept()})
	o.Play(session.Started{Bundled: sessiontest.Sample(p.T), At: sessiontest.Noon.Add(time.Hour), Record: p.kept(), Safe: safe})
	return o
}

func TestAStoreThatCameBackEmpty(t *testing.T) {
	p := begin(t)
	p.Mark(annotation.Claim, "12 per cent")
	p.Mark(annotation.Quote, "too much")
	for _, safe := range []bool{false, true} {
		o := p.restart(p.Store, safe)
		if o.S.Loss() != "" {
			t.Errorf("all is there, and told %q", o.S.Loss())
		}
		o = o.restart(&memstore.Store{}, safe)
		if got := o.S.Loss(); !strings.HasPrefix(got, "This browser’s storage came back empty. On ") || !strings.Contains(got, "at least 1 article with 2 marks.") {
			t.Errorf("told %q", got)
		}
		// It stands until it is dismissed, whatever is marked meanwhile.
		o.Mark(annotation.Claim, "mayor")
		o = o.restart(o.Store, safe)
		if o.S.Loss() == "" {
			t.Error("not told after another start")
		}
		o.Play(saving.LossDismissed{})
		if o = o.restart(o.Store, safe); o.S.Loss() != "" {
			t.Errorf("dismissed, and told %q", o.S.Loss())
		}
	}
	if record := p.kept().Encode(); strings.Contains(record, "Fares") {
		t.Errorf("words of the article are in %s", record)
	}
}

// Who removes all articles has lost nothing.
func TestAStoreThatAPersonEmptied(t *testing.T) {
	p := begin(t)
	p.Mark(annotation.Claim, "12 per cent")
	l, err := p.Store.Load(t.Context(), p.S.Article.ID)
	if err != nil {
		t.Fatal(err)
	}
	p.Play(shelves.WholeLoaded{Loaded: l})
	if p.S.Loss() != "" || len(p.S.Library) > 0 {
		t.Errorf("%d articles, told %q", len(p.S.Library), p.S.Loss())
	}
	if o := p.restart(p.Store, false); o.S.Loss() != "" {
		t.Errorf("told %q", o.S.Loss())
	}
}

// Settings that are changed in safe mode lose nothing of what else is noted.
func TestSettingsInSafeModeKeepTheBackup(t *testing.T) {
	b := workspace.Backup{At: sessiontest.Noon, Changes: 7}
	p := &player{&sessiontest.Player{T: t, Store: &memstore.Store{}}}
	p.Play(session.Started{Bundled: sessiontest.Sample(t), At: sessiontest.Noon, Record: workspace.Record{Backup: b}, Safe: true}, session.SettingsChanged{Settings: workspace.Settings{Theme: workspace.Dark}})
	if got := p.kept().Backup; got != b {
		t.Errorf("kept %+v", got)
	}
}

// The browser is asked to keep what is stored once the first mark is saved, and not
// before; and again a good while later.
func TestTheBrowserIsAskedToKeep(t *testing.T) {
	p := begin(t)
	asked := func() (n int) {
		for _, e := range p.Other {
			if e == (workspace.MeasureSpace{Keep: true}) {
				n++
			}
		}
		return n
	}
	p.Store.Fail = store.ErrFull
	p.Mark(annotation.Claim, "12 per cent")
	if asked() != 0 {
		t.Error("asked before anything is saved")
	}
	p.Store.Fail = nil
	p.Mark(annotation.Quote, "too much")
	p.Mark(annotation.Quote, "mayor")
	if asked() != 1 {
		t.Errorf("asked %d times", asked())
	}
	for days, want := range map[time.Duration]int{29: 0, 31: 1} {
		o := &player{&sessiontest.Player{T: t, Store: p.Store, IDs: 100}}
		o.Play(session.Started{Bundled: sessiontest.Sample(t), At: sessiontest.Noon.Add(days * 24 * time.Hour), Record: p.kept()})
		o.Mark(annotation.Claim, "Fares")
		n := 0
		for _, e := range o.Other {
			if e == (workspace.MeasureSpace{Keep: true}) {
				n++
			}
		}
		if n != want {
			t.Errorf("asked %d times after %d days", n, days)
		}
		o.Play(reader.Undone{})
	}
}
