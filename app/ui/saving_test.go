package ui

import (
	"strings"
	"testing"
	"time"

	"gloss/app/codec"
	"gloss/app/session/keymap"
	"gloss/app/session/workspace"
	"gloss/app/store"
)

func TestSavedIsSaidOnceTheDeviceHasAnswered(t *testing.T) {
	d := open(t, report)
	d.saved("Stays on this device")
	d.device.held = make(chan struct{})
	d.selects("12 per cent")
	d.the("toolbar", "Mark the selection").the("button", "Figure").touch()
	d.engine.ConsumeNext() // the click
	d.engine.ConsumeNext() // what it asked for
	d.the("mark", "12 per cent")
	d.saved("Saving…")
	if !strings.Contains(d.page.unsaved, "12 per cent") {
		t.Error("the page has no file of the mark that is on its way")
	}

	close(d.device.held)
	d.settle()
	d.saved("Saved on this device")
	if len(d.stored()) != 1 || d.page.unsaved != "" {
		t.Errorf("%d marks are stored, and unsaved is %q", len(d.stored()), d.page.unsaved)
	}
}

// rescued is the file of what is not saved, which the alert hands out.
func (d *desk) rescued() file {
	d.t.Helper()
	d.the("alert", "").the("button", "Download unsaved changes").click()
	if len(d.page.files) != 1 {
		d.t.Fatalf("%d files were handed out", len(d.page.files))
	}
	return d.page.files[0]
}

func TestFailureStandsUntilItIsMended(t *testing.T) {
	d := open(t, report)
	d.mark("Monday", "1")
	d.device.Fail = store.ErrFull
	d.mark("12 per cent", "3")
	d.saved("Not saved: storage is full")
	alert := "Your last changes are not saved yet. They are still on this page. Storage on this device is full. Free some space, then try again. Gloss keeps trying. Try again Download unsaved changes"
	d.says("alert", "", alert)
	d.the("mark", "12 per cent")

	d.the("alert", "").the("button", "Try again").click()
	d.says("alert", "", alert)

	f := d.rescued()
	doc, err := codec.DecodeNative(f.data)
	if err != nil || len(doc.Annotations) != 1 || doc.Annotations[0].Target.Quote.Exact != "12 per cent" {
		t.Errorf("the file holds %+v, %v", doc.Annotations, err)
	}
	if f.name != "ferry-fares-rise-again-unsaved.json" {
		t.Errorf("the file is named %q", f.name)
	}

	d.device.Fail = nil
	d.the("alert", "").the("button", "Try again").click()
	d.says("alert", "", "")
	d.saved("Saved on this device")
	if got := len(d.stored()); got != 2 {
		t.Errorf("%d marks are stored", got)
	}
}

func TestFailureIsMendedByTheNextEdit(t *testing.T) {
	d := open(t, report)
	d.device.Fail = store.ErrUnavailable
	d.mark("12 per cent", "3")
	d.device.Fail = nil
	d.mark("Monday", "1")
	d.says("alert", "", "")
	if got := len(d.stored()); got != 2 {
		t.Errorf("%d marks are stored", got)
	}
}

func TestFailureIsMendedByItself(t *testing.T) {
	d := open(t, report)
	d.device.Fail = store.ErrFull
	d.mark("12 per cent", "3")
	d.device.Fail = nil
	if len(d.page.later) != 1 || d.page.pauses[0] != 2 {
		t.Fatalf("paused %v", d.page.pauses)
	}
	d.page.later[0]()
	d.settle()
	d.says("alert", "", "")
	d.saved("Saved on this device")
	if got := len(d.stored()); got != 1 {
		t.Errorf("%d marks are stored", got)
	}
}

func TestANewerWindow(t *testing.T) {
	d := open(t, report)
	d.device.Fail = store.ErrNewer
	d.mark("12 per cent", "3")
	d.says("alert", "", "Your last changes are not saved. They are on this page only, so download them first. Another window is running a newer version of Gloss. Reload this page to continue. Try again Download unsaved changes")
	d.rescued()
}

func TestStorageUnavailableAtTheStart(t *testing.T) {
	d := load(t, plain(t, report), &device{blocked: store.ErrUnavailable}).begin()
	sentence := store.Explain(store.ErrUnavailable)
	d.says("alert", "", sentence)
	d.the("heading", "Ferry fares rise again")
	if attr(d.byID("gloss").Node, "data-ready") != "true" {
		t.Error("the page waits for ever")
	}

	d.mark("12 per cent", "3")
	d.the("mark", "12 per cent")
	d.saved("Not saved")
}

func TestALossIsTold(t *testing.T) {
	d := load(t, plain(t, report), &device{})
	d.stage.config.Start.Record = workspace.Record{Sentinel: workspace.Sentinel{Kept: workspace.Holding{Articles: 12, Marks: 340, At: time.Date(2026, 3, 17, 12, 0, 0, 0, time.UTC)}}}
	d.begin()
	d.says("alert", "", "This browser’s storage came back empty. On 17 March 2026 it had at least 12 articles with 340 marks. Open a backup to restore them. Open a backup… Dismiss")
	d.the("alert", "").the("button", "Open a backup…").click()
	d.the("dialog", "Add article").the("button", "Close").click()
	d.the("alert", "").the("button", "Dismiss").click()
	d.says("alert", "", "")
	if got := keymap.DecodeRecord(d.page.settings).Sentinel; got != (workspace.Sentinel{Kept: got.Kept}) || got.Kept.Articles != 0 {
		t.Errorf("kept %+v", got)
	}
}

func TestTheAnswerOfTheBrowserIsShown(t *testing.T) {
	for grants, want := range map[bool]string{
		true:  "Stored in this browser, on this device: 3.1 MB of 2.0 GB used. The browser keeps it until you delete it.",
		false: "Stored in this browser, on this device: 3.1 MB of 2.0 GB used. Gloss asked for lasting storage, but the browser declined. It may delete your articles if the device runs out of space, so export a backup from time to time. No backup yet.",
	} {
		d := open(t, report)
		d.page.grants = grants
		d.mark("12 per cent", "3")
		d.mark("Monday", "1")
		if d.page.asked != 1 {
			t.Errorf("asked %d times", d.page.asked)
		}
		d.press("l")
		if got := textOf(d.byID("gloss").Node); !strings.Contains(got, want) {
			t.Errorf("it says %q", got)
		}
	}
}

func TestMarksAreThereAgain(t *testing.T) {
	d := opened(t)
	d.the("textbox", "Note").write("kept")
	again := load(t, plain(t, report), d.device).begin()
	again.the("mark", "12 per cent")
	again.the("button", "Figure on 12 per cent kept")
	again.saved("Saved on this device")
	if got := again.usable(); got != nil {
		t.Errorf("%v can be pressed before anything is done", got)
	}
}
