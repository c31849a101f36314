package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gloss/app/store"
)

// earlier is a page on which words were marked before the program was there.
func earlier(t *testing.T, on *device, words string) *desk {
	t.Helper()
	a := plain(t, report)
	at := strings.Index(a.Text, words)
	d := load(t, a, on)
	d.page.early = fmt.Sprintf(`{"article":%q,"deeds":[{"do":"mark","id":"urn:uuid:early","at":1773835200000,"kind":"figure","anchor":%d,"focus":%d}]}`, a.ID, at, at+len(words))
	return d
}

func TestWhatWasMarkedEarlyIsTakenOver(t *testing.T) {
	on := &device{}
	d := earlier(t, on, "12 per cent").begin()
	if got := d.marks(); !slices.Equal(got, []string{"12 per cent"}) {
		t.Errorf("drawn are %q", got)
	}
	d.saved("Saved on this device")
	if n := len(d.stored()); n != 1 || d.page.letGoEarly != 1 || d.page.earlyDrawn != 1 {
		t.Errorf("%d are stored; let go %d times, said to be drawn %d times", n, d.page.letGoEarly, d.page.earlyDrawn)
	}
	if want := []string{string(d.stage.state.Article.ID)}; !slices.Equal(d.page.asksEarly, want) {
		t.Errorf("asked for what was done to %q, want %q", d.page.asksEarly, want)
	}
	d.ctrl("z")
	if len(d.marks()) > 0 {
		t.Error("it cannot be undone")
	}

	// Where it could not be let go of, nothing is taken twice.
	earlier(t, on, "12 per cent").begin()
	d = earlier(t, on, "12 per cent").begin()
	if got := d.marks(); !slices.Equal(got, []string{"12 per cent"}) || d.page.letGoEarly != 1 {
		t.Errorf("the second time drawn are %q; let go %d times", got, d.page.letGoEarly)
	}
}

func TestAnEarlyRecordIsKeptUntilItsMarksAreSaved(t *testing.T) {
	on := &device{}
	on.Fail = store.ErrFull
	d := earlier(t, on, "12 per cent").begin()
	d.saved("Not saved: storage is full")
	if d.page.letGoEarly != 0 || len(d.marks()) != 1 {
		t.Errorf("let go %d times, drawn %q", d.page.letGoEarly, d.marks())
	}
	on.Fail = nil
	d.the("alert", "").the("button", "Try again").click()
	d.saved("Saved on this device")
	if d.page.letGoEarly != 1 {
		t.Errorf("let go %d times", d.page.letGoEarly)
	}
}

func TestAnEarlyRecordThatCannotBeReadIsKept(t *testing.T) {
	d := load(t, plain(t, report), &device{})
	d.page.early = "what is this"
	d.begin()
	if d.page.letGoEarly != 0 || d.page.earlyDrawn != 1 || len(d.marks()) > 0 {
		t.Errorf("let go %d times, said to be drawn %d times", d.page.letGoEarly, d.page.earlyDrawn)
	}
	d.mark("12 per cent", "3")
	if d.page.letGoEarly != 0 {
		t.Error("it is let go of when something else is saved")
	}
}
