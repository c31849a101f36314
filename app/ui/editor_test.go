package ui

import (
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/session/caret"
	"gloss/app/session/keymap"
	"gloss/app/session/reader"
)

// opened is a page with one figure, whose editor is open.
func opened(t *testing.T) *desk {
	t.Helper()
	d := open(t, report)
	d.mark("12 per cent", "3")
	d.chooses("12 per cent")
	return d
}

func TestChooseMark(t *testing.T) {
	ways := []struct {
		name string
		way  func(*desk)
	}{
		{"by a click in the text", func(d *desk) { d.chooses("12 per cent") }},
		{"by its note", func(d *desk) { d.the("button", "Figure on 12 per cent").click() }},
		{"by Enter", func(d *desk) {
			id := attr(d.the("mark", "12 per cent").Node, "data-mark")
			d.key(keymap.Press{Key: "Enter", Text: true, OnMark: annotation.ID(id)})
		}},
	}
	for _, tt := range ways {
		t.Run(tt.name, func(t *testing.T) {
			d := open(t, report)
			d.mark("12 per cent", "3")
			tt.way(d)
			card := d.the("dialog", "Figure")
			if got := textOf(card.the("blockquote", "").Node); got != "12 per cent" {
				t.Errorf("the editor quotes %q", got)
			}
			if got := attr(card.the("button", "Figure").Node, "aria-pressed"); got != "true" {
				t.Errorf("the kind is pressed: %q", got)
			}
			if want := attr(card.the("textbox", "Note").Node, "id"); d.page.focused != want {
				t.Errorf("the focus is on %q, not on %q", d.page.focused, want)
			}
			if got := attr(d.the("mark", "12 per cent").Node, "class"); got != "figure d0 open" {
				t.Errorf("the mark's class is %q", got)
			}
			if got := attr(d.the("button", "Figure on 12 per cent").Node, "aria-expanded"); got != "true" {
				t.Errorf("the note is expanded: %q", got)
			}
		})
	}
}

func TestMarksBelowOneAnotherAreReached(t *testing.T) {
	d := open(t, report)
	d.mark("rise by 12 per cent", "1")
	d.mark("12 per cent", "3")
	d.chooses("12 per cent")
	d.mark("12 per cent", "2") // the same words again
	d.chooses("12 per cent")
	listed := func() string {
		var rows []string
		for _, b := range d.the("dialog", "").the("list", "Marks here").all("button", "") {
			row := textOf(b.Node)
			if attr(b.Node, "aria-current") == "true" {
				row = "*" + row
			}
			rows = append(rows, row)
		}
		return strings.Join(rows, " | ")
	}
	if want := "*Figure 12 per cent | Quote 12 per cent | Claim rise by 12 per cent"; listed() != want && listed() != "*Quote 12 per cent | Figure 12 per cent | Claim rise by 12 per cent" {
		t.Errorf("the chooser lists %s", listed())
	}
	d.the("list", "Marks here").the("button", "Claim rise by 12 per cent").click()
	d.the("dialog", "Claim")
	if !strings.HasSuffix(listed(), "| *Claim rise by 12 per cent") {
		t.Errorf("then it lists %s", listed())
	}
	// With the keyboard: Enter where the reading cursor is opens them likewise.
	d.press("Escape")
	at := d.place("per cent").Start
	d.send(reader.Selected{Selection: caret.Selection{Anchor: at, Focus: at, Caret: true}})
	d.key(keymap.Press{Key: "Enter", Text: true})
	if got := len(d.the("list", "Marks here").all("button", "")); got != 3 {
		t.Errorf("by the keyboard %d marks are listed", got)
	}
}

func TestTypeNote(t *testing.T) {
	d := opened(t)
	for _, words := range []string{"T", "Th", "The operator's own <b>figure</b>"} {
		d.the("dialog", "Figure").the("textbox", "Note").write(words)
	}
	d.the("button", "Figure on 12 per cent The operator's own <b>figure</b>")
	if got := d.stored(); len(got) != 1 || got[0].Note != "The operator's own <b>figure</b>" {
		t.Errorf("stored: %+v", got)
	}

	d.bar().the("button", "Undo").click()
	d.notice("Undone: note edited")
	d.the("button", "Figure on 12 per cent")
	if field := d.the("textbox", "Note"); d.page.fields[attr(field.Node, "id")] != "" {
		t.Error("the field still has what was undone")
	}
}

func TestEachMarkHasItsOwnField(t *testing.T) {
	d := opened(t)
	d.the("textbox", "Note").write("on the figure")
	d.mark("Monday", "1")
	d.chooses("Monday")
	field := d.the("textbox", "Note")
	if letters(field.Node) != "" || d.page.fields[attr(field.Node, "id")] != "" {
		t.Error("the field of one mark has the note of another")
	}
	field.write("on the claim")
	d.the("button", "Figure on 12 per cent on the figure")
	d.the("button", "Claim on Monday on the claim")
}

func TestChangeKind(t *testing.T) {
	ways := []struct {
		name string
		way  func(*desk)
	}{
		{"by its button", func(d *desk) { d.the("dialog", "Figure").the("button", "Quote").click() }},
		{"by its key", func(d *desk) { d.press("2") }},
	}
	for _, tt := range ways {
		t.Run(tt.name, func(t *testing.T) {
			d := opened(t)
			tt.way(d)
			d.notice("Figure changed to quote")
			d.the("button", "Quote on 12 per cent")
			card := d.the("dialog", "Quote")
			for _, kind := range annotation.Kinds {
				want := map[bool]string{true: "true", false: "false"}[kind == annotation.Quote]
				if got := attr(card.the("button", kind.Name()).Node, "aria-pressed"); got != want {
					t.Errorf("%s is pressed: %q", kind, got)
				}
			}
			if got := attr(d.the("mark", "").Node, "class"); got != "quote d0 open" {
				t.Errorf("the mark's class is %q", got)
			}
			if got := d.stored(); len(got) != 1 || got[0].Kind != annotation.Quote {
				t.Errorf("stored: %+v", got)
			}
		})
	}
}

// The buttons in the editor stay where they are when another mark is opened,
// and must then change that one.
func TestKindButtonsChangeTheMarkThatIsOpen(t *testing.T) {
	d := opened(t)
	d.the("dialog", "Figure").the("button", "Quote").click()
	d.mark("Monday", "1")
	d.chooses("Monday")
	d.the("dialog", "Claim").the("button", "Figure").click()
	d.the("button", "Quote on 12 per cent")
	d.the("button", "Figure on Monday")
}

func TestLeaveEditor(t *testing.T) {
	ways := []struct {
		name string
		way  func(*desk)
	}{
		{"by its button", func(d *desk) { d.the("dialog", "Figure").the("button", "Close").click() }},
		{"by Escape in the field", func(d *desk) { d.key(keymap.Press{Key: "Escape", Field: true}) }},
	}
	for _, tt := range ways {
		t.Run(tt.name, func(t *testing.T) {
			d := opened(t)
			tt.way(d)
			if len(d.all("dialog", "")) > 0 {
				t.Error("the editor is still open")
			}
			if want := attr(d.the("mark", "12 per cent").Node, "id"); d.page.focused != want {
				t.Errorf("the focus is on %q, not on %q", d.page.focused, want)
			}
		})
	}
}

func TestKeysInTheFieldAreLetters(t *testing.T) {
	d := opened(t)
	for _, p := range []keymap.Press{{Key: "1"}, {Key: "j"}, {Key: "z", Mod: true}, {Key: "?", Shift: true}, {Key: "Delete"}, {Key: "ArrowLeft"}} {
		if p.Field = true; d.stage.Press(p) {
			t.Errorf("%q is taken from the field", p.Key)
		}
	}
}

func TestStepFromMarkToMark(t *testing.T) {
	d := open(t, report)
	for _, words := range []string{"96 crowns", "12 per cent"} {
		d.mark(words, "3")
	}
	headOf := func(words string) string { return attr(d.the("mark", words).Node, "id") }
	d.press("j")
	if d.page.focused != headOf("96 crowns") {
		t.Errorf("the focus is on %q", d.page.focused)
	}
	d.press("j")
	d.press("k")
	d.press("k")
	if d.page.focused != headOf("12 per cent") {
		t.Errorf("the focus is on %q", d.page.focused)
	}
}
