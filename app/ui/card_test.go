package ui

import (
	"testing"

	"gloss/app/annotation"
	"gloss/app/session/caret"
	"gloss/app/session/keymap"
	"gloss/app/session/reader"
)

// A mark asks its next question: its card opens by itself, and the keyboard stays in the
// text.
func TestAMarkOpensItsCard(t *testing.T) {
	for _, tt := range []struct {
		name string
		mark func(*desk)
	}{
		{"by a key", func(d *desk) { d.mark("12 per cent", "3") }},
		{"by the bar at the selection", func(d *desk) {
			d.selects("12 per cent")
			d.the("toolbar", "Mark the selection").the("button", "Figure").click()
		}},
		{"by keys alone", func(d *desk) {
			at := d.place("12 per cent")
			d.send(reader.Selected{Selection: caret.Selection{Anchor: at.Start, Focus: at.End, Caret: true}})
			d.key(keymap.Press{Key: "3", Text: true})
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := open(t, report)
			tt.mark(d)
			d.the("dialog", "Figure")
			if d.page.focused != articleID {
				t.Errorf("the focus is on %q", d.page.focused)
			}
			// A key of a kind goes on to change the kind.
			d.key(keymap.Press{Key: "2", Text: true})
			d.the("dialog", "Quote")
			d.key(keymap.Press{Key: "3", Text: true})
			card := d.the("dialog", "Figure")

			d.key(keymap.Press{Key: "Enter", Text: true})
			if want := attr(card.the("textbox", "Note").Node, "id"); d.page.focused != want {
				t.Errorf("Enter went to %q, not to %q", d.page.focused, want)
			}
			d.key(keymap.Press{Key: "Escape", Field: true, Card: true})
			if len(d.all("dialog", "")) > 0 {
				t.Error("Escape did not close the card")
			}
			if want := attr(d.the("mark", "12 per cent").Node, "id"); d.page.focused != want {
				t.Errorf("Escape went to %q, not to %q", d.page.focused, want)
			}
		})
	}
}

// The keys of the card work from the text, from the mark and in the card.
func TestKeysOfTheCard(t *testing.T) {
	for _, tt := range []struct {
		name string
		p    keymap.Press
		open bool
	}{
		{"from the text", keymap.Press{Text: true}, true},
		{"where nothing has the focus", keymap.Press{Nowhere: true}, true},
		{"from a button of the card", keymap.Press{Card: true}, true},
		{"from the mark", keymap.Press{Text: true, OnMark: "m"}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := open(t, report)
			d.mark("the operator said on Monday", "1")
			if p := &tt.p; p.OnMark != "" {
				p.OnMark = d.only().ID
			}
			if !tt.open {
				d.press("Escape")
			}
			tt.p.Key = "e"
			d.key(tt.p)
			if got := d.only().Evidence; len(got) != 1 || got[0].Stance != annotation.Supports {
				t.Fatalf("evidence: %+v", got)
			}
			if want := attr(d.the("dialog", "Claim").the("textbox", "Address").Node, "id"); d.page.focused != want {
				t.Errorf("E went to %q, not to %q", d.page.focused, want)
			}
		})
	}
}

// The handles at the ends of a mark leave its words free until one turns to it.
func TestHandlesWaitUntilOneTurnsToTheMark(t *testing.T) {
	for _, tt := range []struct {
		name string
		turn func(*desk)
	}{
		{"by a click on it", func(d *desk) { d.chooses("12 per cent") }},
		{"by Enter", func(d *desk) { d.key(keymap.Press{Key: "Enter", Text: true}) }},
		{"by the key for its ends", func(d *desk) {
			d.press("Escape")
			d.key(keymap.Press{Key: "w", Text: true, OnMark: d.only().ID})
		}},
	} {
		d := open(t, report)
		d.mark("12 per cent", "3")
		if len(d.all("slider", "")) > 0 {
			t.Errorf("%s: handles lie on words that were just marked", tt.name)
		}
		if tt.turn(d); len(d.all("slider", "")) != 2 {
			t.Errorf("%s: %d handles", tt.name, len(d.all("slider", "")))
		}
	}
}

// J and K go from card to card, and leave the keyboard in the text.
func TestStepFromCardToCard(t *testing.T) {
	d := open(t, report)
	d.mark("12 per cent", "3")
	d.mark("96 crowns", "3")
	d.press("k")
	if got := textOf(d.the("dialog", "Figure").the("blockquote", "").Node); got != "12 per cent" {
		t.Errorf("the card is of %q", got)
	}
	if want := attr(d.the("mark", "12 per cent").Node, "id"); d.page.focused != want {
		t.Errorf("the focus is on %q, not on %q", d.page.focused, want)
	}
}
