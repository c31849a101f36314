package ui

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/session/fields"
)

// editing is a page with one mark of a kind, whose editor is open with all that
// it has.
func editing(t *testing.T, k annotation.Kind) *desk {
	t.Helper()
	d := open(t, report)
	d.mark("the operator said on Monday", string(rune('1'+slices.Index(annotation.Kinds, k))))
	d.chooses("the operator said on Monday")
	d.the("dialog", k.Name()).the("button", "More").click()
	d.the("button", "Add evidence").click()
	return d
}

// only is the one mark that the device has.
func (d *desk) only() annotation.Annotation {
	d.t.Helper()
	got := d.stored()
	if len(got) != 1 {
		d.t.Fatalf("%d marks are stored", len(got))
	}
	return got[0]
}

// input is the field of a row, as a person finds it: by its label.
func (d *desk) input(r *fields.Row, k annotation.Kind) element {
	d.t.Helper()
	role := "textbox"
	switch {
	case r.Input == fields.Choice:
		role = "combobox"
	case r.Input == fields.Tick:
		role = "button"
	}
	return d.the("dialog", k.Name()).the(role, r.Label)
}

// sample is something to type into a field, and how it is shown later.
func sample(r *fields.Row) (typed, shown string) {
	switch r.Input {
	case fields.Amount:
		return "3.2 billion", "3,200,000,000"
	case fields.Choice:
		last := r.Options[len(r.Options)-1].Value
		return last, last
	case fields.Commas:
		return "fares,  sea , Fares,", "fares, sea"
	case fields.Tick:
		return "yes", "yes"
	}
	words := "🚢 " + strings.ToLower(r.Label) + " <b>&"
	return words, words
}

// Every field of every kind takes what is typed into it, and a reload brings it back.
func TestEveryField(t *testing.T) {
	for _, k := range annotation.Kinds {
		for i := range fields.All {
			r := &fields.All[i]
			if !r.Of(k) || r.Each == fields.EachLink {
				continue
			}
			t.Run(string(k)+" "+string(r.Field), func(t *testing.T) {
				d := editing(t, k)
				before := d.only()
				typed, shown := sample(r)
				if r.Input == fields.Tick {
					d.input(r, k).click()
				} else {
					d.input(r, k).write(typed)
				}
				after := d.only()
				if after.Equal(before) {
					t.Fatal("what was typed is not stored")
				}
				if got := r.Shown(&after, 0); got != shown {
					t.Errorf("stored is %q, not %q", got, shown)
				}

				d = load(t, plain(t, report), d.device).begin()
				d.chooses("the operator said on Monday")
				d.the("button", "More").click()
				if r.Each == fields.EachEvidence {
					d.all("button", "")
					d.the("group", "Evidence").all("button", "")[0].click()
				}
				field := d.input(r, k)
				got := d.page.fields[attr(field.Node, "id")]
				if r.Input == fields.Tick && attr(field.Node, "aria-pressed") == "true" {
					got = "yes"
				}
				if got != shown {
					t.Errorf("after a reload the field has %q, not %q", got, shown)
				}
			})
		}
	}
}

// holds checks what a field has on the screen.
func (d *desk) holds(e element, want string) {
	d.t.Helper()
	if got := d.page.fields[attr(e.Node, "id")]; got != want {
		d.t.Errorf("%s has %q, not %q", e.name(), got, want)
	}
}

func TestOnlyTheFieldsOfTheKindAreThere(t *testing.T) {
	for _, k := range annotation.Kinds {
		d := editing(t, k)
		var want, got []string
		for i := range fields.All {
			if r := &fields.All[i]; r.Of(k) && r.Each != fields.EachLink {
				want = append(want, r.Label)
			}
		}
		for _, role := range []string{"textbox", "combobox", "button"} {
			for _, e := range d.the("dialog", k.Name()).all(role, "") {
				if id := attr(e.Node, "id"); strings.HasPrefix(id, "field-") && !strings.Contains(id, "pick-mark") && !strings.Contains(id, "add-evidence") {
					got = append(got, e.name())
				}
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, not %q", k, got, want)
		}
	}
}

func TestFigureIsFilledIn(t *testing.T) {
	d := open(t, report)
	d.mark("rise by 12 per cent", "3")
	d.chooses("rise by 12 per cent")
	card := d.the("dialog", "Figure")
	d.holds(card.the("textbox", "Value"), "12")
	d.holds(card.the("textbox", "Unit"), "per cent")
	d.the("button", "Figure on rise by 12 per cent 12 per cent")
	d.bar().the("button", "Undo").click()
	if len(d.marks()) > 0 {
		t.Error("filling in was a step of its own")
	}
}

func TestQuoteIsFilledIn(t *testing.T) {
	d := open(t, report)
	d.mark("We have been patient for long enough", "1")
	d.chooses("We have been patient for long enough")
	d.press("2")
	card := d.the("dialog", "Quote")
	d.holds(card.the("textbox", "Speaker"), "mayor of Lyngholm")
	card.the("button", "More").click()
	d.holds(d.the("textbox", "Cue"), "said")
	d.holds(d.the("combobox", "Form"), "direct")
}

func TestNoNumberIsFlagged(t *testing.T) {
	d := opened(t)
	value := func() element { return d.the("dialog", "Figure").the("textbox", "Value") }
	value().write("12 or so")
	v := value()
	if attr(v.Node, "aria-invalid") != "true" {
		t.Error("the field is not invalid")
	}
	why := "This is not one number; what is recorded is still 12."
	if got := letters(d.byID(attr(v.Node, "aria-describedby")).Node); got != why {
		t.Errorf("beneath it stands %q", got)
	}
	d.holds(v, "12 or so")
	if got := d.only().Quantity.Value; got != "12" {
		t.Errorf("stored: %q", got)
	}
	value().write("3.5 million")
	if v = value(); attr(v.Node, "aria-invalid") != "" || letters(d.byID(attr(v.Node, "aria-describedby")).Node) != "" {
		t.Error("it is flagged though it is a number")
	}
	d.the("textbox", "or from").write("1")
	d.holds(value(), "")
	if got := d.only().Quantity; got.Value != "" || got.From != "1" {
		t.Errorf("stored: %+v", got)
	}
	d.bar().the("button", "Undo").click()
	d.notice("Undone: range edited")
	d.holds(value(), "3,500,000")
	d.holds(d.the("textbox", "or from"), "")
}

func TestEvidenceIsKeptInOrder(t *testing.T) {
	d := open(t, report)
	d.mark("Monday", "1")
	d.chooses("Monday")
	for _, title := range []string{"First", "Second", "Third"} {
		d.the("button", "Add evidence").click()
		if want := attr(d.the("textbox", "Address").Node, "id"); d.page.focused != want {
			t.Errorf("the focus is on %q, not on %q", d.page.focused, want)
		}
		d.the("textbox", "Title").write(title)
	}
	titles := func() string {
		var out []string
		for _, e := range d.only().Evidence {
			out = append(out, e.Title)
		}
		return strings.Join(out, " ")
	}
	d.the("button", "supports First").click()
	d.holds(d.the("textbox", "Title"), "First")
	d.the("combobox", "For or against").write("contradicts")
	d.the("button", "contradicts First")
	d.the("button", "supports Second").click()
	d.the("button", "Remove evidence").click()
	if titles() != "First Third" {
		t.Errorf("stored: %s", titles())
	}
	if len(d.all("textbox", "Title")) > 0 {
		t.Error("another piece is unfolded")
	}
	d.notice("Evidence removed")
	d.bar().the("button", "Undo").click()
	if titles() != "First Second Third" {
		t.Errorf("undone: %s", titles())
	}
	d.the("button", "Claim on Monday 3 sources")
}

func TestAddressesOpenElsewhere(t *testing.T) {
	d := opened(t)
	d.the("textbox", "Note").write("See https://example.org/a?b=c&d and javascript:alert(1).")
	links := d.the("dialog", "Figure").all("link", "")
	if len(links) != 1 {
		t.Fatalf("%d links", len(links))
	}
	for name, want := range map[string]string{"href": "https://example.org/a?b=c&d", "target": "_blank", "rel": "noopener noreferrer"} {
		if got := attr(links[0].Node, name); got != want {
			t.Errorf("%s is %q", name, got)
		}
	}
	d.the("textbox", "Note").write("")
	if len(d.the("dialog", "Figure").all("link", "")) > 0 {
		t.Error("the link stays")
	}
}

func TestLinkMarks(t *testing.T) {
	d := open(t, report)
	d.mark("rise by 12 per cent", "1")
	d.mark("patient for long enough", "2")
	claim := d.stage.state.Marks[0].ID
	d.chooses("patient for long enough")
	d.the("button", "More").click()
	pick := d.the("combobox", "Link to another mark")
	if got := textOf(pick.Node); got != "Choose a mark Claim: rise by 12 per cent" {
		t.Errorf("it offers %q", got)
	}
	d.the("button", "Link").click()
	if len(d.stored()[1].Links) > 0 {
		t.Error("a link was made to no mark")
	}
	pick.write(string(claim))
	d.the("button", "Link").click()
	d.the("combobox", "How it bears on the other mark").write("contradicts")
	if got := d.stored()[1].Links; !slices.Equal(got, []annotation.Link{{To: claim, As: annotation.Contradicts}}) {
		t.Errorf("stored: %+v", got)
	}
	d.the("button", "Claim: “rise by 12 per cent”").click()
	d.the("button", "More · 1 link") // open, as it was left
	if got := textOf(d.the("dialog", "Claim").the("group", "Links").Node); !strings.Contains(got, "Quote: “patient for long enough” contradicts this") {
		t.Errorf("from the other side it says %q", got)
	}
	d.the("button", "Quote: “patient for long enough”").click()
	d.the("dialog", "Quote").the("button", "Remove the link to Claim: “rise by 12 per cent”").click()
	if got := d.stored()[1].Links; got != nil {
		t.Errorf("stored: %+v", got)
	}
}

func TestNamesAreOfferedAgain(t *testing.T) {
	d := open(t, report)
	d.mark("Monday", "1")
	d.chooses("Monday")
	d.the("textbox", "Claimant").write("Ida Holm")
	d.the("textbox", "Tags").write("fares")
	d.mark("patient", "1")
	d.chooses("patient")
	for _, tt := range []struct{ field, want string }{{"Claimant", "Ida Holm"}, {"Tags", "fares"}} {
		field := d.the("combobox", tt.field)
		if got := attr(d.byID(attr(field.Node, "list")).FirstChild, "value"); got != tt.want {
			t.Errorf("%s offers %q", tt.field, got)
		}
	}
	d.the("combobox", "Tags").write("fares, sea")
	d.the("button", "Claim on patient #fares #sea")
}

// What was typed for a kind is there again when the mark becomes of that kind, but for
// a verdict that no other kind has; undoing brings it back.
func TestKindsKeepWhatWasTyped(t *testing.T) {
	d := open(t, report)
	d.mark("Monday", "1")
	d.chooses("Monday")
	d.the("textbox", "Claimant").write("The operator")
	d.the("combobox", "Verdict").write("disputed")
	d.press("3")
	d.the("textbox", "Unit").write("days")
	d.press("2")
	d.holds(d.the("textbox", "Speaker"), "The operator")
	d.holds(d.the("combobox", "Verdict"), "unchecked")
	d.press("1")
	d.holds(d.the("combobox", "Verdict"), "unchecked")
	d.the("button", "Claim on Monday The operator")
	d.press("3")
	d.holds(d.the("textbox", "Unit"), "days")
}
