package ui

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/release"
	"gloss/app/session"
	"gloss/app/session/keymap"
	"gloss/app/store"
	"gloss/app/ui/settingsdialog"
)

func TestUpdateWaitsUntilItIsTaken(t *testing.T) {
	d := opened(t)
	d.the("textbox", "Note").write("half a sen")
	d.send(session.UpdateFound{})
	d.says("alert", "", "A new version of Gloss is ready. Update now")
	d.the("dialog", "Figure")
	if d.page.updated != 0 {
		t.Fatal("the update was taken unasked")
	}
	d.the("alert", "").the("button", "Update now").click()
	if d.page.updated != 1 {
		t.Errorf("the update was taken %d times", d.page.updated)
	}
}

func TestUpdateWaitsForWhatIsNotSaved(t *testing.T) {
	d := open(t, report)
	d.send(session.UpdateFound{})
	d.device.Fail = store.ErrFull
	d.mark("Monday", "1")
	d.the("button", "Update now").click()
	if d.page.updated != 0 {
		t.Error("the page was left with a mark that is not saved")
	}
	d.notice("Some marks in this article are not saved yet.")
	d.device.Fail = nil
	d.the("button", "Try again").click()
	d.the("button", "Update now").click()
	if d.page.updated != 1 {
		t.Errorf("the update was taken %d times", d.page.updated)
	}
}

func TestInstallIsThereWhenItIsOffered(t *testing.T) {
	d := open(t, report)
	entry := func() []element {
		d.bar().the("button", "Menu").click()
		defer d.page.HideMenu(menuID)
		return d.all("button", "Install Gloss")
	}
	if len(entry()) > 0 {
		t.Error("it is there before the browser offers it")
	}
	d.send(session.InstallOffered{Possible: true})
	if len(entry()) != 1 {
		t.Fatal("it is not there though the browser offers it")
	}
	d.menu("Install Gloss")
	if d.page.installed != 1 {
		t.Errorf("the browser was asked %d times", d.page.installed)
	}
	d.send(session.InstallOffered{})
	if len(entry()) > 0 {
		t.Error("it stays when the offer is gone")
	}
}

func TestMenuNamesTheRelease(t *testing.T) {
	d := open(t, report)
	d.bar().the("button", "Menu").click()
	if said := textOf(d.byID(menuID).Node); !strings.Contains(said, "Gloss "+release.Version+".") {
		t.Errorf("the menu says %q", said)
	}
}

func TestKeysAreListed(t *testing.T) {
	d := open(t, report)
	d.key(keymap.Press{Key: "?", Shift: true})
	var listed, want []string // "key: what it does"
	for _, row := range d.the("dialog", "Keyboard shortcuts").all("row", "") {
		for key := range row.FirstChild.ChildNodes() {
			listed = append(listed, letters(key)+": "+letters(row.LastChild))
		}
	}
	help := ""
	for _, k := range keymap.Keys {
		if k.Help != "" {
			help = k.Help.String()
		}
		want = append(want, settingsdialog.KeyName(k)+": "+help)
	}
	want = slices.Compact(want) // one key may do one thing in two places
	if !slices.Equal(listed, want) {
		t.Errorf("listed are %q\nwant %q", listed, want)
	}
	slices.Sort(want)
	if all := len(want); len(slices.Compact(want)) != all {
		t.Error("a key is listed twice for the same thing")
	}
}

func TestMenuUndoesOnNarrowScreens(t *testing.T) {
	d := open(t, report)
	d.mark("Monday", "1")
	d.bar().the("button", "Menu").click()
	d.byID(menuID).the("button", "Undo").click()
	if len(d.marks()) > 0 {
		t.Error("nothing was undone")
	}
	d.bar().the("button", "Menu").click()
	d.byID(menuID).the("button", "Redo").click()
	if len(d.marks()) != 1 {
		t.Error("nothing was done again")
	}
}
