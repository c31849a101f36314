package ui

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/session/keymap"
	"gloss/app/session/reader"
)

func TestFindBar(t *testing.T) {
	d := open(t, report)
	if len(d.all("search", "")) > 0 {
		t.Fatal("the find bar is there before it is asked for")
	}
	d.key(keymap.Press{Key: "/", Text: true})
	if d.page.focused != findID {
		t.Errorf("the keyboard is on %q", d.page.focused)
	}
	bar := d.the("search", "")
	bar.the("searchbox", "Find in the article").write("the ")
	d.says("search", "", "1 of 6 Claim Quote Figure")
	if len(d.page.hits) != 6 || d.page.here != 0 || d.page.revealed == 0 {
		t.Errorf("shown are %v, the %d.", d.page.hits, d.page.here)
	}
	d.the("button", "Next match").click()
	d.key(keymap.Press{Key: "ArrowDown", Field: true, Find: true})
	if d.page.here != 2 {
		t.Errorf("place %d is shown", d.page.here)
	}
	d.the("button", "Previous match").click()
	d.the("searchbox", "Find in the article").write("lyngholn")
	if got := textOf(d.the("search", "").Node); got != "Not found Claim Quote Figure" {
		t.Errorf("it says %q", got)
	}
	d.the("searchbox", "Find in the article").write("lyngholm")
	d.key(keymap.Press{Key: "Enter", Field: true, Find: true})
	if len(d.all("search", "")) > 0 || len(d.page.hits) > 0 || d.page.focused != articleID {
		t.Error("Enter leaves the bar or what it shows")
	}
	at := d.place("Lyngholm")
	if d.page.anchor != at.Start || d.page.focus != at.End {
		t.Errorf("selected is %d to %d", d.page.anchor, d.page.focus)
	}
	d.press("2")
	if got := d.marks(); !slices.Equal(got, []string{"Lyngholm"}) {
		t.Errorf("marked is %q", got)
	}

	d.menu("Find…")
	if d.page.fields[findID] != "lyngholm" {
		t.Errorf("the field holds %q", d.page.fields[findID])
	}
	d.the("searchbox", "Find in the article").write("ferr")
	d.the("button", "Claim: mark all").click()
	d.notice("2 claims marked")
	d.the("button", "Close search").click()
	if got := d.marks(); !slices.Equal(got, []string{"Ferry", "ferries", "Lyngholm"}) || len(d.all("search", "")) > 0 {
		t.Errorf("marked are %q", got)
	}
	d.ctrl("z")
	if got := d.marks(); !slices.Equal(got, []string{"Lyngholm"}) {
		t.Errorf("one step back leaves %q", got)
	}
}

func TestBarUnderAFinger(t *testing.T) {
	d := open(t, report)
	at := d.place("Fares on")
	d.send(reader.Tapped{At: at.Start + 2})
	bar := d.the("toolbar", "Mark the selection")
	if !strings.Contains(textOf(bar.Node), "17 words") {
		t.Errorf("the bar says %q", textOf(bar.Node))
	}
	bar.the("button", "Fewer words").click()
	bar.the("button", "Fewer words").click()
	bar.the("button", "More words").click()
	if from, to := d.place("Fares on the").Start, d.place("said on").End; d.page.anchor != from || d.page.focus != to {
		t.Errorf("selected is %d to %d, not %d to %d", d.page.anchor, d.page.focus, from, to)
	}
	d.the("toolbar", "").the("button", "Claim").click()
	if got := d.marks(); !slices.Equal(got, []string{"Fares on the island ferries rise by 12 per cent in May, the operator said on"}) {
		t.Errorf("marked is %q", got)
	}
}

func TestPrintIsAskedFor(t *testing.T) {
	d := open(t, report)
	d.menu("Print…")
	if d.page.printed != 1 {
		t.Errorf("printed %d times", d.page.printed)
	}
}
