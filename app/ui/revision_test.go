package ui

import (
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/session/caret"
	"gloss/app/session/keymap"
	"gloss/app/session/reader"
	"gloss/app/surface"
	"gloss/app/ui/kit"
	"gloss/app/ui/revisionview"
)

// newer is report with a paragraph more, a figure changed and a sentence gone.
var newer = strings.NewReplacer(
	"Fares on", "The ferries were late again.\n\nFares on",
	"12 per cent", "21 per cent",
	"“We have been patient for long enough,” said the mayor of Lyngholm, “and patience does not fill a tank.”\n\n", "",
).Replace(report)

// revisedPage is a page on which a newer version of the article has been opened
// and taken: a claim stands, a figure has changed, a quote is gone.
func revisedPage(t *testing.T) *desk {
	t.Helper()
	d := open(t, report)
	d.mark("A family of four will pay 96 crowns", "1")
	d.mark("12 per cent", "3")
	d.mark("patience does not fill a tank", "2")
	d.paste(newer)
	d.says("alert", "", "Is this a newer version of “Ferry fares rise again” ? It seems so: much of the text is the same. Yes, compare them No, another article")
	d.the("button", "Yes, compare them").click()
	d.notice("Updated: 1 mark moved, 1 mark changed, 1 mark not found")
	return d
}

// row is what the revision shows of a mark.
func (d *desk) row(kind string) element {
	d.t.Helper()
	for _, e := range d.all("listitem", "") {
		if attr(e.Node, "class") == kind && strings.HasPrefix(attr(e.Node, "id"), "review-") {
			return e
		}
	}
	d.t.Fatalf("no %s is shown", kind)
	return element{}
}

func TestRevisionShowsWhatChanged(t *testing.T) {
	d := revisedPage(t)
	view := d.the("main", "What was changed")
	if len(d.all("article", "")) > 0 {
		t.Error("the article is shown too")
	}
	for _, words := range []string{"Changed: 1", "Lost: 1", "The text"} {
		view.the("heading", words)
	}
	var added, removed []string
	for _, e := range d.screen().elements {
		switch e.Data {
		case "ins":
			added = append(added, letters(e.Node))
		case "del":
			removed = append(removed, letters(e.Node))
		}
	}
	if got := strings.Join(added, "|"); got != "21|The ferries were late again.|21" {
		t.Errorf("added %q", got)
	}
	if got := strings.Join(removed, "|"); !strings.HasPrefix(got, "12|12|“We have been patient") {
		t.Errorf("removed %q", got)
	}
	if got := letters(d.row("figure").the("blockquote", "").Node); got != "Fares on the island ferries rise by 1221 per cent in May, the operator said on Monday." {
		t.Errorf("the figure is shown as %q", got)
	}
	if got := letters(d.row("quote").the("blockquote", "").Node); got != "patience does not fill a tank" {
		t.Errorf("the quote is shown as %q", got)
	}
	if d.page.focused != kit.ViewID {
		t.Errorf("the focus is on %s", d.page.focused)
	}
	view.the("button", "Back to the article").click()
	d.the("article", "Article")
	if got := d.marks(); len(got) != 1 || got[0] != "A family of four will pay 96 crowns" {
		t.Errorf("marks %q", got)
	}
	d.says("alert", "", "2 marks wait for a decision: their words are not in this version of the text. Look at them Later")
	d.the("button", "Later").click()
	if len(d.all("button", "Look at them")) > 0 {
		t.Error("it stays")
	}
	d.menu("Changes…")
	d.the("main", "What was changed")
	d.press("Escape")
	d.the("article", "Article")
}

func TestRevisionIsDecided(t *testing.T) {
	d := revisedPage(t)
	figure := annotation.ID(strings.TrimPrefix(attr(d.row("figure").Node, "id"), "review-"))
	quote := annotation.ID(strings.TrimPrefix(attr(d.row("quote").Node, "id"), "review-"))
	d.row("figure").the("button", "Accept the new wording").click()
	d.notice("Figure now on “21 per cent”")
	if d.page.focused != revisionview.RowID(quote) {
		t.Errorf("the focus is on %s, not on the next mark", d.page.focused)
	}
	d.row("quote").the("button", "Leave on the earlier version").click()
	d.the("heading", "Left on the earlier version: 1")
	d.says("paragraph", "No mark waits for a decision.", "No mark waits for a decision.")
	if d.page.focused != kit.ViewID {
		t.Errorf("the focus is on %s", d.page.focused)
	}

	// It is thought better of: the quote is placed by hand.
	d.row("quote").the("button", "Choose its words").click()
	d.says("alert", "", "Select the words that this mark belongs to now, then press Enter or “Put it here”: “patience does not fill a tank” Cancel")
	d.selects("The ferries were late again.")
	d.the("toolbar", "Mark the selection").the("button", "Put it here").click()
	d.notice("Quote now on “The ferries were late again.”")
	if d.page.focused != surface.MarkID(quote) {
		t.Errorf("the focus is on %s", d.page.focused)
	}
	d.chooses("21 per cent")
	if got := textOf(d.byID("editor").Node); !strings.Contains(got, "Before the article was revised: “12 per cent”") {
		t.Errorf("the editor says %s", got)
	}
	d.press("Escape")
	d.chooses("A family of four will pay 96 crowns")
	if got := textOf(d.byID("editor").Node); !strings.Contains(got, "Moved along with its text") {
		t.Errorf("the editor says %s", got)
	}
	d.press("Escape")
	got := d.stored()
	if len(got) != 3 || got[0].ID != quote || got[0].State() != annotation.Changed || got[1].ID != figure || got[1].Target.AnchorStatus.Former != "12 per cent" {
		t.Errorf("stored %+v", got)
	}
	d.ctrl("z")
	d.ctrl("z")
	d.ctrl("z")
	if got := d.stored(); len(got) != 1 {
		t.Errorf("after undoing three decisions %d marks are on the new version", len(got))
	}
	d.menu("Changes…")
	d.row("figure")
	d.row("quote")
}

func TestPlacingByKeyboard(t *testing.T) {
	d := revisedPage(t)
	d.row("figure").the("button", "Mark again").click()
	if at := d.place("21 per cent"); d.page.anchor != at.Start || d.page.focus != at.End {
		t.Errorf("selected is %d to %d", d.page.anchor, d.page.focus)
	}
	d.key(keymap.Press{Key: "ArrowRight", Mod: true, Shift: true, Text: true})
	d.key(keymap.Press{Key: "Enter", Text: true})
	d.notice("Figure now on “21 per cent in”")
	d.menu("Changes…")
	d.row("quote").the("button", "Choose its words").click()
	d.press("Escape")
	d.row("quote")
}

func TestRevisionDenied(t *testing.T) {
	d := open(t, report)
	d.mark("12 per cent", "3")
	d.paste(newer)
	d.the("button", "No, another article").click()
	if len(d.all("button", "No, another article")) > 0 || len(d.marks()) > 0 {
		t.Error("it asks again, or took marks over")
	}
	// And yet it was one: the library says so too.
	d.menu("Articles…")
	d.card("Ferry fares rise again", 1).the("button", "Compare Ferry fares rise again").click()
	d.the("main", "What was changed")
	d.row("figure")
}

func TestSettingsAreKept(t *testing.T) {
	d := open(t, report)
	d.menu("Settings…")
	for _, e := range d.screen().elements {
		if e.Data == "input" && attr(e.Node, "id") == "snap-sentences" {
			e.change("on")
		}
	}
	if got := keymap.DecodeRecord(d.page.settings); got.Snap != caret.ToSentences {
		t.Errorf("kept is %q", d.page.settings)
	}
	d.mark("12 per", "3")
	if got := d.marks(); len(got) != 1 || got[0] != "Fares on the island ferries rise by 12 per cent in May, the operator said on Monday." {
		t.Errorf("marked is %q", got)
	}
}

func TestEndsOfTheOpenMark(t *testing.T) {
	d := opened(t)
	id := d.stage.state.Open
	for _, name := range []string{"Start of the mark", "End of the mark"} {
		if got := attr(d.the("slider", name).Node, "data-mark"); got != string(id) {
			t.Errorf("%s is that of %s", name, got)
		}
	}
	d.key(keymap.Press{Key: "ArrowRight", Mod: true, Text: true, OnMark: id, OnEnd: keymap.LastEnd})
	d.the("mark", "12 per cent in")
	d.notice("Figure is now “12 per cent in”")
	d.send(reader.EndDragged{ID: id, Last: false, To: d.place("rise by").Start + 1})
	d.the("mark", "rise by 12 per cent in")
	if got := d.stored(); got[0].Target.Quote.Exact != "12 per cent in" {
		t.Errorf("stored while it is dragged: %q", got[0].Target.Quote.Exact)
	}
	d.send(reader.EndDropped{})
	if got := d.stored(); got[0].Target.Quote.Exact != "rise by 12 per cent in" {
		t.Errorf("stored: %q", got[0].Target.Quote.Exact)
	}
	d.press("Escape")
	if len(d.all("slider", "")) > 0 {
		t.Error("the handles stay when the editor is closed")
	}
	d.key(keymap.Press{Key: "w", Text: true, OnMark: id})
	if d.page.focused != handleID(keymap.LastEnd) {
		t.Errorf("the focus is on %s", d.page.focused)
	}
}
