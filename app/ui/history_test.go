package ui

import (
	"slices"
	"testing"

	"gloss/app/annotation"
	"gloss/app/session/keymap"
)

// bar is where the actions stand, at the top of the page.
func (d *desk) bar() element { return d.screen().with("class", "actions") }

// usable lists which of Undo and Redo in the bar can be pressed.
func (d *desk) usable() []string {
	var out []string
	for _, name := range []string{"Undo", "Redo"} {
		if attr(d.bar().the("button", name).Node, "disabled") == "" {
			out = append(out, name)
		}
	}
	return out
}

func TestDeleteAndUndoFromTheNotice(t *testing.T) {
	ways := []struct {
		name string
		way  func(*desk)
	}{
		{"by its button", func(d *desk) { d.the("dialog", "Figure").the("button", "Delete").click() }},
		{"by its key", func(d *desk) {
			id := annotation.ID(attr(d.the("mark", "").Node, "data-mark"))
			d.key(keymap.Press{Key: "Delete", Text: true, OnMark: id})
		}},
	}
	for _, tt := range ways {
		t.Run(tt.name, func(t *testing.T) {
			d := opened(t)
			d.the("textbox", "Note").write("kept")
			before := d.stored()
			tt.way(d)
			if len(d.marks()) > 0 || len(d.stored()) > 0 || len(d.all("dialog", "")) > 0 {
				t.Errorf("left: %q in the text, %d stored", d.marks(), len(d.stored()))
			}
			if d.page.focused != articleID {
				t.Errorf("the focus is on %q", d.page.focused)
			}
			d.notice("Figure deleted")
			d.byID("notice").the("button", "Undo").click()
			d.the("button", "Figure on 12 per cent kept")
			if got := d.stored(); !slices.EqualFunc(got, before, annotation.Annotation.Equal) {
				t.Errorf("stored: %+v", got)
			}
		})
	}
}

func TestUndoAndRedo(t *testing.T) {
	d := open(t, report)
	if got := d.usable(); got != nil {
		t.Errorf("on a fresh page %v can be pressed", got)
	}
	d.mark("12 per cent", "3")
	d.mark("Monday", "1")
	if got := d.usable(); !slices.Equal(got, []string{"Undo"}) {
		t.Errorf("after two marks %v can be pressed", got)
	}

	steps := []struct {
		name   string
		way    func()
		marks  []string
		usable []string
		notice string
	}{
		{"undo by key", func() { d.ctrl("z") }, []string{"12 per cent"}, []string{"Undo", "Redo"}, "Undone: Claim marked"},
		{"undo by button", func() { d.bar().the("button", "Undo").click() }, nil, []string{"Redo"}, "Undone: Figure marked"},
		{"redo by key", func() { d.key(keymap.Press{Key: "z", Mod: true, Shift: true}) }, []string{"12 per cent"}, []string{"Undo", "Redo"}, "Redone: Figure marked"},
		{"redo by button", func() { d.bar().the("button", "Redo").click() }, []string{"12 per cent", "Monday"}, []string{"Undo"}, "Redone: Claim marked"},
		{"redo, with nothing left", func() { d.ctrl("y") }, []string{"12 per cent", "Monday"}, []string{"Undo"}, "Nothing to redo."},
	}
	for _, step := range steps {
		step.way()
		d.notice(step.notice)
		if got := d.marks(); !slices.Equal(got, step.marks) {
			t.Errorf("%s: the marks are %q", step.name, got)
		}
		if got := d.usable(); !slices.Equal(got, step.usable) {
			t.Errorf("%s: %v can be pressed", step.name, got)
		}
		if got := len(d.stored()); got != len(step.marks) {
			t.Errorf("%s: %d marks are stored", step.name, got)
		}
	}
}

func TestNoticeIsDismissed(t *testing.T) {
	d := open(t, report)
	d.mark("Monday", "1")
	d.the("button", "Dismiss").click()
	d.notice("")
	if len(d.marks()) != 1 {
		t.Error("dismissing the notice took the mark back")
	}
}

func TestNoticeOffersToUndoItsOwnStepOnly(t *testing.T) {
	d := opened(t)
	d.byID("notice").the("button", "Undo")
	d.the("textbox", "Note").write("typed since")
	if len(d.byID("notice").all("button", "Undo")) > 0 {
		t.Error("“Figure marked” offers to undo the note")
	}
}
