package ui

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
)

// judges sets the verdict of the open mark, by its word.
func (d *desk) judges(word string) {
	d.t.Helper()
	d.the("group", "Verdict").the("button", word).click()
}

// verdicts are the words that the open mark is offered.
func (d *desk) verdicts() []string {
	d.t.Helper()
	var out []string
	for _, b := range d.the("group", "Verdict").all("button", "") {
		out = append(out, b.name())
	}
	return out
}

// proves adds a piece of evidence by its address to the open mark.
func (d *desk) proves(address string) {
	d.t.Helper()
	d.the("button", "Add evidence").click()
	d.the("textbox", "Address").write(address)
}

// A figure is marked, gets a verdict and evidence, is found by them, goes out in a file,
// and comes back from it on another device.
func TestAFigureIsChecked(t *testing.T) {
	d := open(t, report)
	d.mark("12 per cent", "3")
	d.chooses("12 per cent")
	d.judges("Misleading")
	d.proves("https://stats.example/fares")
	m := d.only()
	if m.Verdict != annotation.Misleading || len(m.Evidence) != 1 || m.Evidence[0].URL != "https://stats.example/fares" || m.Evidence[0].Stance != annotation.Supports {
		t.Fatalf("stored: %+v", m.Details)
	}
	d.the("button", "Figure on 12 per cent Misleading 1 source")

	d.mark("96 crowns", "3")
	d.press("m")
	pick := func(label, value string) { d.the("combobox", label).change(value) }
	for _, tt := range []struct {
		label, value string
		want         []string
	}{
		{"Verdict", "misleading", []string{percent}},
		{"Verdict", "unchecked", []string{crowns}},
		{"Evidence", "none", []string{crowns}},
		{"Evidence", "some", []string{percent}},
	} {
		pick(tt.label, tt.value)
		d.lists(tt.want...)
		pick(tt.label, "any")
	}
	d.the("searchbox", "Search marks").write("MISLEADING")
	d.lists(percent)
	d.the("button", "Clear filters").click()
	d.press("Escape")

	f := d.exported()
	there := open(t, other)
	there.bringsMarks(f.name, f.data)
	there.takesIn()
	there.the("heading", "Ferry fares rise again")
	if got := there.stored(); !slices.EqualFunc(got, d.stored(), annotation.Annotation.Equal) {
		t.Errorf("stored: %+v, not %+v", got, d.stored())
	}
	there.the("button", "Figure on 12 per cent Misleading 1 source")
}

// Each kind is offered its own scale, and what one of them says is what is stored.
func TestEveryKindIsOfferedItsScale(t *testing.T) {
	for _, k := range annotation.Kinds {
		d := editing(t, k)
		var want []string
		for _, step := range annotation.ScaleOf(k) {
			if step.Kept {
				continue
			}
			want = append(want, step.Word)
			d.judges(step.Word)
			if got := d.only().Verdict; got != step.Verdict {
				t.Errorf("%s on a %s: stored is %q", step.Word, k, got)
			}
		}
		if got := d.verdicts(); !slices.Equal(got, want) {
			t.Errorf("a %s is offered %q", k, got)
		}
	}
}

// A verdict that is not offered any more is shown on the mark that has it, can be
// exchanged, and brought back.
func TestAVerdictOfBefore(t *testing.T) {
	d := open(t, report)
	d.mark("Monday", "3")
	d.chooses("Monday")
	d.judges("Misleading")
	d.press("1")
	if got := d.the("group", "Verdict").pressed(); got != "Misleading" {
		t.Errorf("the verdict is %q", got)
	}
	if got := d.verdicts(); got[len(got)-1] != "Misleading" {
		t.Errorf("offered are %q", got)
	}
	d.judges("Refuted")
	if got := d.only().Verdict; got != annotation.Refuted {
		t.Errorf("stored is %q", got)
	}
	if got := d.verdicts(); slices.Contains(got, "Misleading") {
		t.Errorf("still offered are %q", got)
	}
	d.bar().the("button", "Undo").click()
	if got := d.the("group", "Verdict").pressed(); got != "Misleading" {
		t.Errorf("undone, the verdict is %q", got)
	}
}

// The gauge says the order without words or colour, and is silent to a screen reader.
func TestVerdictsAreDrawn(t *testing.T) {
	d := open(t, report)
	d.mark("12 per cent", "3")
	if got := textOf(d.the("button", "Figure on 12 per cent").Node); strings.Contains(got, "Unchecked") {
		t.Errorf("the note of an unchecked mark says %q", got)
	}
	d.chooses("12 per cent")
	d.judges("Wrong")
	d.the("button", "Figure on 12 per cent Wrong")
	if got := textOf(d.screen().with("class", "verdict no").Node); got != "Wrong" {
		t.Errorf("the note says %q", got)
	}
}

// A piece of evidence names a saved copy, which its card and the report lead to. What is no
// address is said to be none, and leads nowhere.
func TestEvidenceNamesASavedCopy(t *testing.T) {
	for _, tt := range []struct {
		name, typed, fault string
		want               string // where the card leads; "" if nowhere
	}{
		{"an address", "https://web.archive.example/2026/fares", "", "https://web.archive.example/2026/fares"},
		{"none", "", "", ""},
		{"a path", "archive/annex-b", "Not an address yet. It starts with https://", ""},
		{"a script", "javascript:alert(1)", "Not an address yet. It starts with https://", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := open(t, report)
			d.mark("12 per cent", "3")
			d.proves("https://stats.example/fares")
			d.the("textbox", "Archive").write(tt.typed)
			if got := textOf(d.byID(attr(d.the("textbox", "Archive").Node, "id") + "-fault").Node); got != tt.fault {
				t.Errorf("it says %q, not %q", got, tt.fault)
			}
			d.the("button", "Done").click()
			if tt.want == "" {
				d.the("button", "Add archive link").click()
				if field := attr(d.the("textbox", "Archive").Node, "id"); d.page.focused != field {
					t.Errorf("the keyboard is at %q", d.page.focused)
				}
				d.the("button", "Done").click()
			}
			var to []string
			for _, a := range d.all("link", "Archived page") {
				to = append(to, attr(a.Node, "href"))
			}
			if strings.Join(to, " ") != tt.want || d.only().Evidence[0].Archive != tt.want {
				t.Errorf("the card leads to %q; recorded is %q", to, d.only().Evidence[0].Archive)
			}
			d.exporting().the("combobox", "Format").change("html")
			d.the("dialog", "Export").the("button", "Save").click()
			file := string(d.page.files[len(d.page.files)-1].data)
			if tt.want != "" && !strings.Contains(file, `href="`+tt.want+`">Archived page</a>`) {
				t.Error("the report does not lead there")
			}
		})
	}
}
