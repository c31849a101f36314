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
	case r.Input == fields.Buttons:
		role = "group"
	}
	return d.the("dialog", k.Name()).the(role, r.Label.String())
}

// pressed is the button of a choice that is pressed, by its words.
func (e element) pressed() string {
	for _, b := range e.all("button", "") {
		if attr(b.Node, "aria-pressed") == "true" {
			return b.name()
		}
	}
	return ""
}

// sample is something to type into a field, and how it is shown later.
func sample(r *fields.Row) (typed, shown string) {
	switch r.Input {
	case fields.Amount:
		return "3.2 billion", "3,200,000,000"
	case fields.Choice, fields.Buttons:
		last := r.Options[len(r.Options)-1].Value
		return last, last
	case fields.Commas:
		return "fares,  sea , Fares,", "fares, sea"
	}
	if r.Field == fields.URL || r.Field == fields.Archive {
		return "https://example.org/a?b=c&d", "https://example.org/a?b=c&d"
	}
	words := "🚢 " + strings.ToLower(r.Label.String()) + " <b>&"
	return words, words
}

// Every field of every kind takes what is typed into it, and a reload brings it back.
func TestEveryField(t *testing.T) {
	for _, k := range annotation.Kinds {
		for i := range fields.All {
			r := &fields.All[i]
			if !r.Of(k) || r.Each == fields.EachLink || r.Field == fields.From {
				continue
			}
			t.Run(string(k)+" "+string(r.Field), func(t *testing.T) {
				d := editing(t, k)
				if r.Field == fields.Precision {
					d.input(fields.RowOf(fields.Value, k), k).write("12")
				}
				before := d.only()
				typed, shown := sample(r)
				if r.Input == fields.Buttons {
					d.input(r, k).the("button", r.Options[len(r.Options)-1].Label.String()).click()
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
					d.the("button", "Edit evidence: "+pieceWords(after.Evidence[0])).click()
				}
				field := d.input(r, k)
				got := d.page.fields[attr(field.Node, "id")]
				switch r.Input {
				case fields.Buttons:
					got, shown = field.pressed(), r.Options[len(r.Options)-1].Label.String()
				case fields.Commas:
					var tags []string
					for _, b := range d.the("dialog", k.Name()).all("listitem", "") {
						tags = append(tags, letters(b.FirstChild))
					}
					got = strings.Join(tags, ", ")
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
			if r := &fields.All[i]; r.Of(k) && r.Each != fields.EachLink && r.Field != fields.From {
				want = append(want, r.Label.String())
			}
		}
		for _, role := range []string{"textbox", "combobox", "group"} {
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
	if got := textOf(card.the("button", "Correct the figure").Parent); got != "12" {
		t.Errorf("the card says %q", got)
	}
	card.the("button", "Correct the figure").click()
	if want := attr(d.the("textbox", "Value").Node, "id"); d.page.focused != want {
		t.Errorf("the focus is on %q, not on %q", d.page.focused, want)
	}
	d.holds(d.the("textbox", "Value"), "12")
	d.holds(d.the("textbox", "Unit"), "per cent")
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
	card.the("button", "More").click()
	d.holds(d.the("textbox", "Speaker"), "mayor of Lyngholm")
	d.holds(d.the("textbox", "Reporting verb"), "said")
	d.holds(d.the("combobox", "Form"), "direct")
}

func TestNoNumberIsFlagged(t *testing.T) {
	d := opened(t)
	d.the("button", "More").click()
	value := func() element { return d.the("dialog", "Figure").the("textbox", "Value") }
	end := func() element { return d.the("dialog", "Figure").the("textbox", "to") }
	said := func(e element) string { return letters(d.byID(attr(e.Node, "aria-describedby")).Node) }
	value().write("12 or so")
	v := value()
	if attr(v.Node, "aria-invalid") != "true" {
		t.Error("the field is not invalid")
	}
	if got := said(v); got != "Enter one number (still 12)." {
		t.Errorf("beneath it stands %q", got)
	}
	d.holds(v, "12 or so")
	if got := d.only().Quantity.Value; got != "12" {
		t.Errorf("stored: %q", got)
	}
	// What was typed is there again when the card is.
	d.press("Escape")
	d.chooses("12 per cent")
	d.holds(value(), "12 or so")
	value().write("3.5 million")
	if v = value(); attr(v.Node, "aria-invalid") != "" || said(v) != "" {
		t.Error("it is flagged though it is a number")
	}
	end().write("1")
	if got := said(end()); got != "A range ends above its start, 3,500,000." || d.only().Quantity.To != "" {
		t.Errorf("a range that ends before it starts: %q, %+v", got, d.only().Quantity)
	}
	end().write("4 million")
	if got := d.only().Quantity; got.Value != "" || got.From != "3500000" || got.To != "4000000" {
		t.Errorf("stored: %+v", got)
	}
	d.holds(value(), "3.5 million") // as it was typed
	d.bar().the("button", "Undo").click()
	d.notice("Undone: range edited")
	d.holds(end(), "")
	if got := d.only().Quantity; got.Value != "3500000" || got.To != "" {
		t.Errorf("undone: %+v", got)
	}
}

// What a word means is offered beside it, and put in by one press.
func TestWhatIsMeantIsOffered(t *testing.T) {
	d := editing(t, annotation.Claim)
	d.the("textbox", "Said on").write("yesterday")
	d.the("button", "Use 16 March 2026").click()
	d.holds(d.the("textbox", "Said on"), "16 March 2026")
	d.the("textbox", "Address").write("example.org/a")
	if got := d.only().Evidence[0].URL; got != "" {
		t.Errorf("recorded is %q", got)
	}
	d.the("button", "Use https://example.org/a").click()
	if got := d.only(); got.Said.On != "16 March 2026" || got.Evidence[0].URL != "https://example.org/a" {
		t.Errorf("recorded are %q and %q", got.Said.On, got.Evidence[0].URL)
	}
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
	d.the("button", "Done").click()
	d.the("button", "Edit evidence: First").click()
	d.holds(d.the("textbox", "Title"), "First")
	d.the("group", "Stance").the("button", "Contradicts").click()
	if got := d.the("group", "Stance").pressed(); got != "Contradicts" || d.only().Evidence[0].Stance != annotation.Contradicts {
		t.Errorf("the stance is %q, stored %+v", got, d.only().Evidence[0])
	}
	d.the("button", "Edit evidence: Second").click()
	d.the("button", "Remove").click()
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
	claim := d.stage.state.Marks.Values()[0].ID
	d.chooses("patient for long enough")
	d.the("button", "More").click()
	pick := d.the("combobox", "Link to another mark")
	pick.write("nowhere")
	if got := textOf(d.byID(attr(pick.Node, "aria-controls")).Parent); !strings.HasPrefix(got, "No mark has these words") {
		t.Errorf("it says %q", got)
	}
	pick.write("RISE")
	option := d.the("option", "rise by 12 per cent")
	if attr(option.Node, "aria-selected") != "true" || attr(pick.Node, "aria-controls") != attr(option.Parent, "id") {
		t.Error("what is found is not chosen")
	}
	option.click()
	d.holds(d.the("combobox", "Link to another mark"), "")
	d.the("combobox", "Relation").write("contradicts")
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
	d.the("button", "More").click()
	d.the("textbox", "Claimant").write("Ida Holm")
	d.the("textbox", "Tags").write("fares;")
	d.mark("patient", "1")
	d.chooses("patient")
	d.the("button", "Ida Holm").click()
	d.holds(d.the("textbox", "Claimant"), "Ida Holm")
	d.the("button", "fares").click()
	d.the("textbox", "Tags").write("sea, salt")
	d.holds(d.the("textbox", "Tags"), "salt")
	d.the("button", "Claim on patient Ida Holm #fares #sea")
	d.the("button", "Remove the tag fares").click()
	d.the("button", "Claim on patient Ida Holm #sea")
	d.bar().the("button", "Undo").click()
	d.the("button", "Claim on patient Ida Holm #fares #sea")
}
