package ui

import (
	"strings"
	"testing"

	"gloss/app/session"
	"gloss/app/store"
)

func TestUpdateWaitsUntilItIsTaken(t *testing.T) {
	d := opened(t)
	d.the("textbox", "Note").write("half a sen")
	d.send(session.UpdateFound{})
	d.says("alert", "", "A newer version of Gloss is ready. Use it now")
	d.the("dialog", "Figure")
	if d.page.updated != 0 {
		t.Fatal("the update was taken unasked")
	}
	d.the("alert", "").the("button", "Use it now").click()
	if d.page.updated != 1 {
		t.Errorf("the update was taken %d times", d.page.updated)
	}
}

func TestUpdateWaitsForWhatIsNotSaved(t *testing.T) {
	d := open(t, report)
	d.send(session.UpdateFound{})
	d.device.Fail = store.ErrFull
	d.mark("Monday", "1")
	d.the("button", "Use it now").click()
	if d.page.updated != 0 {
		t.Error("the page was left with a mark that is not saved")
	}
	d.notice("Some marks of this article are not saved yet.")
	d.device.Fail = nil
	d.the("button", "Try again").click()
	d.the("button", "Use it now").click()
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

func TestKeysAreListed(t *testing.T) {
	d := open(t, report)
	d.key(session.Press{Key: "?", Shift: true})
	listed := map[string]string{} // from a key to what it does
	for _, row := range d.the("dialog", "Keyboard").all("row", "") {
		help := letters(row.LastChild)
		for key := range row.FirstChild.ChildNodes() {
			if listed[letters(key)] != "" {
				t.Errorf("%s is listed twice", letters(key))
			}
			listed[letters(key)] = help
		}
	}
	help := ""
	for _, k := range session.Keys {
		if k.Help != "" {
			help = k.Help
		}
		if got := listed[keyName(k)]; got != help || strings.TrimSpace(help) == "" {
			t.Errorf("%s: it says %q, not %q", keyName(k), got, help)
		}
	}
	if len(listed) != len(session.Keys) {
		t.Errorf("%d keys are listed, and there are %d", len(listed), len(session.Keys))
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
