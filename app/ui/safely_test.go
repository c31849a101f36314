package ui

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/session/shelves"
	"gloss/app/store"
	"gloss/app/ui/marksview"
)

// safeStart starts safely on a device that has a marked article.
func safeStart(t *testing.T) *desk {
	t.Helper()
	on := &device{}
	d := load(t, plain(t, report), on).begin()
	d.mark("12 per cent", "3")
	d.saved("Saved on this device")
	d = load(t, plain(t, report), on)
	d.stage.config.Start.Safe = true
	d.stage.config.NewID = func() annotation.ID { return "urn:uuid:00000000-0000-4000-8000-00000000000f" }
	return d.begin()
}

func TestSafeStart(t *testing.T) {
	d := safeStart(t)
	if got := d.marks(); len(got) > 0 {
		t.Errorf("marks %q are shown", got)
	}
	if said := textOf(d.byID("alerts").Node); !strings.Contains(said, "Gloss started in safe mode") || !strings.Contains(said, "Everything you saved is still on this device.") {
		t.Errorf("it says %q", said)
	}
	if d.stage.state.Suggests() {
		t.Error("something is suggested")
	}
	// What is done meanwhile is saved beside what was there.
	d.mark("Monday", "1")
	d.saved("Saved on this device")
	d.the("button", "Articles…").click()
	d.the("button", "Ferry fares rise again").click()
	if got := d.marks(); !slices.Equal(got, []string{"12 per cent", "Monday"}) {
		t.Errorf("opened from the list it has the marks %q", got)
	}
	d.the("button", "Start normally").click()
	if d.page.usual != 1 {
		t.Error("the page was not loaded anew")
	}
}

// What is not saved is not given up for a usual start.
func TestUsualStartWaitsForTheStore(t *testing.T) {
	d := safeStart(t)
	d.device.blocked = store.ErrFull
	d.mark("Monday", "1")
	d.the("button", "Start normally").click()
	if d.page.usual != 0 {
		t.Error("the page was loaded anew")
	}
	d.notice("Some marks in this article are not saved yet.")
}

func TestAStartIsOverOnce(t *testing.T) {
	d := open(t, report)
	d.mark("Monday", "1")
	if d.page.settled != 1 {
		t.Errorf("it was over %d times", d.page.settled)
	}
}

func TestReport(t *testing.T) {
	d := open(t, report)
	d.menu("Copy diagnostics")
	d.notice("Diagnostics copied. They contain no text from your articles or notes.")
	d.page.noClipboard = true
	d.menu("Copy diagnostics")
	d.notice("Diagnostics could not be copied, so they were saved as a file.")
}

// The log has what was done and what failed, and no word of an article, and
// nothing that was typed.
func TestTheLogHasNoWords(t *testing.T) {
	const secret = "zebra"
	d := open(t, "Title: zebra\nAuthor: zebra\n\nThe zebra said: “I am a zebra of 12 years.”\n")
	d.mark("zebra of 12 years", "3")
	d.chooses("zebra of 12 years")
	d.the("textbox", "Note").write(secret)
	d.menu("Find…")
	d.byID(findID).write(secret)
	d.menu("All marks…")
	d.byID(marksview.SearchID).write(secret)
	d.device.blocked = store.ErrFull
	d.press("1")
	d.send(shelves.NotLoaded{Article: d.stage.state.Article.ID, Why: "The browser's storage does not answer."})
	for _, kind := range []string{"Started", "MarkMade", "FieldTyped", "NotLoaded: The browser's storage does not answer."} {
		if !slices.Contains(d.page.notes, kind) {
			t.Errorf("%s is not in the log", kind)
		}
	}
	if all := strings.Join(d.page.notes, "\n"); strings.Contains(all, secret) {
		t.Errorf("the log has words:\n%s", all)
	}
}
