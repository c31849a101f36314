package session_test

import (
	"slices"
	"testing"

	"gloss/app/session"
	"gloss/app/session/keymap"
	"gloss/app/session/sessiontest"
	"gloss/app/session/workspace"
)

// What stands on a page and in its history is in one language; so another is that of
// the page that is loaded next, once the settings are kept.
func TestAnotherLanguageLoadsThePageAnew(t *testing.T) {
	p := sessiontest.Begin(t)
	kind := func(e session.Effect) string {
		switch e := e.(type) {
		case workspace.KeepSettings:
			return "keep " + e.Record.Language
		case session.TakeUpdate:
			return "load"
		}
		return ""
	}
	for _, tt := range []struct {
		language string
		want     []string
	}{{"de", []string{"keep de", "load"}}, {"de", nil}, {"", []string{"keep ", "load"}}} {
		n := len(p.Other)
		p.Play(session.SettingsChanged{Settings: workspace.Settings{Language: tt.language}})
		var got []string
		for _, e := range p.Other[n:] {
			if k := kind(e); k != "" {
				got = append(got, k)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, not %q", tt.language, got, tt.want)
		}
	}
	for record, want := range map[string]string{`{"language":"fr"}`: "fr", `{"language":"en"}`: "en", `{"language":"tlh"}`: ""} {
		if got := keymap.DecodeRecord(record).Language; got != want {
			t.Errorf("%s is read as %q", record, got)
		}
	}
}
