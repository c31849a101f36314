package ui

import (
	"testing"

	"gloss/app/annotation"
	"gloss/app/session/keymap"
)

// What was typed for a kind is there again when the mark becomes of that kind, but for
// a verdict that no other kind has; undoing brings it back.
func TestKindsKeepWhatWasTyped(t *testing.T) {
	d := open(t, report)
	d.mark("Monday", "1")
	d.chooses("Monday")
	d.the("button", "More").click()
	d.the("textbox", "Claimant").write("The operator")
	d.the("group", "Verdict").the("button", "Disputed").click()
	d.press("3")
	d.the("textbox", "Unit").write("days")
	d.press("2")
	d.holds(d.the("textbox", "Speaker"), "The operator")
	if got := d.the("group", "Verdict").pressed(); got != "" {
		t.Errorf("the verdict is %q", got)
	}
	d.press("1")
	if got := d.the("group", "Verdict").pressed(); got != "" {
		t.Errorf("the verdict is %q", got)
	}
	d.the("button", "Claim on Monday The operator")
	d.press("3")
	d.holds(d.the("textbox", "Unit"), "days")
}

// What was typed and cannot be right stands in its field after a reload, with what is wrong
// in it, also while another article is open meanwhile; until it is put right or removed.
func TestWhatIsNotAcceptedSurvivesAReload(t *testing.T) {
	d := editing(t, annotation.Claim)
	d.the("textbox", "Said on").write("31 June 2026")
	d.the("textbox", "Address").write("archive/annex")
	d.the("textbox", "Note").write("kept as ever")
	reload := func(d *desk) *desk {
		t.Helper()
		again := load(t, plain(t, report), d.device)
		again.page.settings = d.page.settings // as the browser keeps them
		again.stage.config.Start.Record = keymap.DecodeRecord(d.page.settings)
		return again.begin()
	}
	look := func(d *desk, on, address string) {
		t.Helper()
		d.chooses(letters(d.all("mark", "")[0].Node))
		if !d.stage.state.More {
			d.the("button", "More").click()
		}
		d.holds(d.the("textbox", "Said on"), on)
		if fault := textOf(d.byID(attr(d.the("textbox", "Said on").Node, "id") + "-fault").Node); (fault == "") != (on == "") {
			t.Errorf("of %q it says %q", on, fault)
		}
		if got := d.only(); got.Said.On != "" || len(got.Evidence) != 1 || got.Evidence[0].URL != "" {
			t.Errorf("recorded are %q and %q", got.Said.On, got.Evidence[0].URL)
		}
		d.the("button", "Edit evidence: No source yet").click()
		d.holds(d.the("textbox", "Address"), address)
	}
	again := reload(d)
	look(again, "31 June 2026", "archive/annex")

	again.the("textbox", "Said on").write("")
	third := reload(again)
	third.paste(other)
	third.press("g") // the record is written anew
	third = reload(third)
	look(third, "", "archive/annex")

	third.the("button", "Remove").click()
	if got := keymap.DecodeRecord(third.page.settings).Typed; len(got) > 0 {
		t.Errorf("of fields that are gone is kept %+v", got)
	}
}
