package ui

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/ui/marksview"
)

// A verdict is set on those of the chosen marks that can have it.
func TestVerdictsOfManyAreSet(t *testing.T) {
	d := coded(t)
	d.tick(percent)
	d.tick(crowns)
	d.the("checkbox", "2 selected")
	if got := textOf(d.the("combobox", "Verdict of the chosen marks").Node); got != "Correct Rounded Misleading Wrong No source Unchecked" {
		t.Errorf("of figures are offered %q", got)
	}
	set := func(value string) {
		d.page.fields[marksview.VerdictID] = value
		d.the("button", "Set verdict").click()
	}
	found := func(want ...annotation.Verdict) {
		t.Helper()
		var got []annotation.Verdict
		for _, m := range d.stored() {
			got = append(got, m.Verdict)
		}
		if !slices.Equal(got, want) {
			t.Errorf("the verdicts are %q, not %q", got, want)
		}
	}
	said := func(want string) {
		t.Helper()
		if got := textOf(d.byID("notice").Node); !strings.HasPrefix(got, want) {
			t.Errorf("said is %q, not %q", got, want)
		}
	}
	set("figure rounded")
	found("disputed", "rounded", "", "rounded")
	said("2 marks set to “Rounded”")
	set("figure rounded")
	said("The verdict is already “Rounded”.")
	d.tick(faresRise)
	if got := textOf(d.the("combobox", "Verdict of the chosen marks").Node); !strings.HasPrefix(got, "Claims: Supported Claims: Mostly") || !strings.HasSuffix(got, "Figures: No source Unchecked") {
		t.Errorf("of both are offered %q", got)
	}
	set("claim supported")
	found("supported", "rounded", "", "rounded")
	set("quote verbatim")
	said("None of the chosen marks can have the verdict “Verbatim”.")
	set("figure supported") // no verdict of figures
	found("supported", "rounded", "", "rounded")
	set("unchecked")
	found("", "", "", "")
	said("3 marks set to “Unchecked”")
	d.byID("notice").the("button", "Undo").click()
	found("supported", "rounded", "", "rounded")
}

func TestManyMarksAreChangedAtOnce(t *testing.T) {
	for _, tt := range []struct {
		name  string
		do    func(*desk)
		check func(annotation.Annotation) bool // of the two that were chosen
		left  int
	}{
		{"tagged", func(d *desk) {
			d.the("combobox", "Tag to add").write("to check")
			d.the("button", "Add tag").click()
		}, func(m annotation.Annotation) bool { return annotation.HasTag(m.Tags, "to check") }, 4},
		{"of a kind", func(d *desk) { d.the("group", "Selected marks").the("button", "Quote").click() }, func(m annotation.Annotation) bool { return m.Kind == annotation.Quote }, 4},
		{"by a key", func(d *desk) { d.press("2") }, func(m annotation.Annotation) bool { return m.Kind == annotation.Quote }, 4},
		{"deleted", func(d *desk) { d.the("group", "Selected marks").the("button", "Delete").click() }, nil, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := coded(t)
			before := d.stored()
			d.tick(faresRise)
			d.tick(crowns)
			d.the("checkbox", "2 selected")
			tt.do(d)
			after := d.stored()
			if len(after) != tt.left {
				t.Fatalf("%d marks are stored", len(after))
			}
			if tt.check != nil && (!tt.check(after[0]) || !tt.check(after[3]) || tt.check(after[1])) {
				t.Errorf("stored are %+v", after)
			}
			d.byID("notice").the("button", "Undo").click()
			if got := d.stored(); len(got) != 4 || got[0].Kind != before[0].Kind || !slices.Equal(got[3].Tags, before[3].Tags) {
				t.Errorf("undone are %+v", got)
			}
			if d.page.fields[marksview.TagID] != "" {
				t.Errorf("the field holds %q still", d.page.fields[marksview.TagID])
			}
		})
	}
}
