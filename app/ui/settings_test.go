package ui

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/session/caret"
	"gloss/app/session/keymap"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	"gloss/app/ui/settingsdialog"
)

func settings(t *testing.T) *desk {
	d := open(t, report)
	d.menu("Settings…")
	d.the("dialog", "Settings")
	return d
}

func TestKeysAreChangedInTheSettings(t *testing.T) {
	d := settings(t)
	d.byID(settingsdialog.KeyFieldID("1")).change("q")
	d.byID(settingsdialog.KeyFieldID("j")).change("Q")
	if got := textOf(d.byID(settingsdialog.KeyFieldID("j")).Parent); !strings.HasSuffix(got, "Q is already used: Mark the selection as a claim.") {
		t.Errorf("it says %q", got)
	}
	if d.page.fields[settingsdialog.KeyFieldID("j")] != "J" || d.page.fields[settingsdialog.KeyFieldID("1")] != "Q" {
		t.Errorf("the fields hold %v", d.page.fields)
	}
	if s := keymap.DecodeRecord(d.page.settings); len(s.Keys) != 1 || s.Keys["1"] != "q" {
		t.Errorf("kept is %s", d.page.settings)
	}
	d.byID(settingsdialog.KeyFieldID("j")).change("f")
	if got := textOf(d.byID(settingsdialog.KeyFieldID("j")).Parent); strings.Contains(got, "taken") {
		t.Errorf("it still says %q", got)
	}
	d.page.CloseDialog(kit.DialogID(workspace.SettingsDialog))
	d.mark("Monday", "q")
	if got := d.marks(); !slices.Equal(got, []string{"Monday"}) {
		t.Errorf("marked is %q", got)
	}
	// The changed keys are shown wherever keys are.
	d.selects("Fares")
	if got := letters(d.the("toolbar", "").the("button", "Claim").Node); got != "ClaimQ" {
		t.Errorf("the bar says %q", got)
	}
	d.key(keymap.Press{Key: "?"})
	if got := textOf(d.the("dialog", "Keyboard shortcuts").Node); strings.Contains(got, "off") {
		t.Errorf("it says %q", got)
	}
	if keys := d.the("dialog", "Keyboard shortcuts").all("row", ""); letters(keys[0].FirstChild) != "Q" {
		t.Errorf("the first key is %s", letters(keys[0].FirstChild))
	}
	d.page.CloseDialog(kit.DialogID(workspace.KeysDialog))
	d.menu("Settings…")
	d.the("button", "Reset shortcuts").click()
	if s := keymap.DecodeRecord(d.page.settings); len(s.Keys) != 0 || d.page.fields[settingsdialog.KeyFieldID("1")] != "1" {
		t.Errorf("kept is %s", d.page.settings)
	}
}

func TestSingleKeysAreSwitchedOff(t *testing.T) {
	d := settings(t)
	d.byID("single-").change("")
	d.page.CloseDialog(kit.DialogID(workspace.SettingsDialog))
	d.selects("Monday")
	for _, key := range []string{"1", "j", "s", "/", "?"} {
		if d.stage.Press(keymap.Press{Key: key, Text: true}) {
			t.Errorf("%s does something", key)
		}
	}
	if got := letters(d.the("toolbar", "").the("button", "Claim").Node); got != "Claim" {
		t.Errorf("the bar says %q", got)
	}
	d.menu("Keyboard shortcuts…")
	if got := textOf(d.the("dialog", "Keyboard shortcuts").Node); !strings.Contains(got, "are off in Settings") || strings.Contains(got, "Next sentence") {
		t.Errorf("it says %q", got)
	}
	d.page.CloseDialog(kit.DialogID(workspace.KeysDialog))
	d.menu("Settings…")
	d.byID("single-").change("")
	d.page.CloseDialog(kit.DialogID(workspace.SettingsDialog))
	d.mark("Monday", "1")
	if len(d.marks()) != 1 {
		t.Error("the keys do not come back")
	}
}

func TestLooksAreKept(t *testing.T) {
	d := settings(t)
	for _, id := range []string{"theme-dark", "size-largest", "width-narrow", "boundaries-", "snap-characters"} {
		d.byID(id).change("")
	}
	want := workspace.Record{Settings: workspace.Settings{Theme: workspace.Dark, Size: workspace.Largest, Width: workspace.Narrow, Boundaries: true, Snap: caret.AsSelected}}
	if d.page.settings != want.Encode() {
		t.Errorf("kept is %s, not %s", d.page.settings, want.Encode())
	}
	if attr(d.byID("theme-dark").Node, "checked") == "" || attr(d.byID("theme-").Node, "checked") != "" {
		t.Error("what is taken is not shown")
	}
}
