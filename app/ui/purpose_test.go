package ui

import (
	"strings"
	"testing"
)

// The line of purpose is there until it is hidden or there are three marks, and stays away.
func TestThePurposeLine(t *testing.T) {
	const line = "Gloss keeps what you know beside what an article says. Select some words Mark a claim, quote or figure Note what is known"
	for name, leave := range map[string]func(d *desk){
		"hidden": func(d *desk) {
			d.the("note", "What Gloss is for").the("button", "Hide").click()
			if d.page.focused != articleID {
				t.Errorf("the keyboard is on %q", d.page.focused)
			}
		},
		"at the third mark": func(d *desk) {
			d.mark("12 per cent", "3")
			d.mark("Monday", "1")
			if len(d.all("note", "What Gloss is for")) != 1 {
				t.Error("it goes at the second mark")
			}
			d.mark("Ferry", "1")
		},
	} {
		d := open(t, report)
		if got := textOf(d.the("note", "What Gloss is for").Node); got != line {
			t.Errorf("%s: it says %q", name, got)
		}
		leave(d)
		if len(d.all("note", "What Gloss is for")) > 0 || !strings.Contains(d.page.settings, `"noPurpose":true`) {
			t.Errorf("%s: it is there still, kept is %s", name, d.page.settings)
		}
		d.ctrl("z")
		if len(d.all("note", "What Gloss is for")) > 0 {
			t.Errorf("%s: it comes back", name)
		}
	}
}

func TestAnArticleWithoutSuggestionsSaysSo(t *testing.T) {
	d := open(t, "A walk\n\nIt was a fine day, and we went for a walk.\n")
	if got := textOf(d.byID("margin").Node); strings.Contains(got, "No suggestions") {
		t.Errorf("before it was read it says %q", got)
	}
	d.idle()
	if got := textOf(d.byID("margin").Node); !strings.Contains(got, "No suggestions. Select any words to mark them.") {
		t.Errorf("it says %q", got)
	}
	d.mark("a fine day", "1")
	if got := textOf(d.byID("margin").Node); strings.Contains(got, "No suggestions") {
		t.Errorf("with a mark it says %q", got)
	}
}
