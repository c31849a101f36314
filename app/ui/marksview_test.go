package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/session/caret"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/surface"
	"gloss/app/ui/kit"
	"gloss/app/ui/marksview"
)

// coded is a page with a mark of each kind, at the list of all.
func coded(t testing.TB) *desk {
	t.Helper()
	d := open(t, report)
	d.mark("Fares on the island ferries rise", "1")
	d.mark("patience does not fill a tank", "2")
	d.mark("12 per cent", "3")
	d.mark("96 crowns", "3")
	id := d.stage.state.Marks.Values()[0].ID
	for field, value := range map[fields.Field]string{fields.Verdict: "disputed", fields.Note: "See the timetable.", fields.Tags: "fares, “sea” <b>"} {
		d.send(reader.FieldTyped{ID: id, Field: field, Value: value, At: d.stage.config.Now()})
	}
	d.press("m")
	if d.page.focused != kit.ViewID {
		t.Errorf("the keyboard is at %q", d.page.focused)
	}
	return d
}

// listed is the words of the marks that are listed.
func (d *desk) listed() []string {
	var out []string
	for _, e := range d.screen().elements {
		if strings.HasPrefix(attr(e.Node, "id"), "row-") && e.shown() {
			out = append(out, letters(e.Node))
		}
	}
	return out
}

func (d *desk) lists(want ...string) {
	d.t.Helper()
	if got := d.listed(); !slices.Equal(got, want) {
		d.t.Errorf("listed are %q, not %q", got, want)
	}
}

// tick presses the box beside a mark.
func (d *desk) tick(words string) {
	d.t.Helper()
	d.the("checkbox", "Select “"+words+"”").click()
}

const (
	faresRise = "Fares on the island ferries rise"
	patience  = "patience does not fill a tank"
	percent   = "12 per cent"
	crowns    = "96 crowns"
)

func TestMarksViewIsReached(t *testing.T) {
	for name, reach := range map[string]func(*desk){
		"by the menu": func(d *desk) {
			d.bar().the("button", "Menu").click()
			d.byID(menuID).the("button", "All marks…").click()
		},
		"by the key":    func(d *desk) { d.press("m") },
		"by the legend": func(d *desk) { d.the("button", "All marks").click() },
	} {
		t.Run(name, func(t *testing.T) {
			d := open(t, report)
			d.mark(percent, "3")
			reach(d)
			d.the("main", "Marks")
			if len(d.all("article", "")) > 0 {
				t.Error("the article is shown too")
			}
			d.lists(percent)
			d.press("Escape")
			if d.the("article", "Article"); d.page.focused != articleID || !slices.Equal(d.page.entered, []string{"marks", ""}) {
				t.Errorf("back at %q, entered %q", d.page.focused, d.page.entered)
			}
		})
	}
}

func TestMarksAreFilteredAndSorted(t *testing.T) {
	pick := func(label, value string) func(*desk) {
		return func(d *desk) { d.the("combobox", label).change(value) }
	}
	press := func(name string) func(*desk) { return func(d *desk) { d.the("button", name).click() } }
	for _, tt := range []struct {
		name  string
		do    []func(*desk)
		want  []string
		count string
	}{
		{"all", nil, []string{faresRise, percent, patience, crowns}, "4 marks"},
		{"a search", []func(*desk){func(d *desk) { d.the("searchbox", "Search marks").write("TIMEtable") }}, []string{faresRise}, "1 of 4 marks"},
		{"a kind", []func(*desk){press("Quotes 1")}, []string{patience}, "1 of 4 marks"},
		{"a verdict", []func(*desk){pick("Verdict", "disputed")}, []string{faresRise}, "1 of 4 marks"},
		{"unchecked", []func(*desk){pick("Verdict", "unchecked")}, []string{percent, patience, crowns}, "3 of 4 marks"},
		{"unchecked, by one press", []func(*desk){press("Unchecked")}, []string{percent, patience, crowns}, "3 of 4 marks"},
		{"unchecked, and all again", []func(*desk){press("Unchecked"), press("Unchecked")}, []string{faresRise, percent, patience, crowns}, "4 marks"},
		{"no evidence, by one press", []func(*desk){press("No evidence"), press("Claims 1")}, []string{faresRise}, "1 of 4 marks"},
		{"with evidence", []func(*desk){pick("Evidence", "some")}, nil, "0 of 4 marks"},
		{"by verdict", []func(*desk){pick("Order", "verdict")}, []string{faresRise, percent, patience, crowns}, "4 marks"},
		{"a tag", []func(*desk){pick("Tag", "#“sea” <b>")}, []string{faresRise}, "1 of 4 marks"},
		{"a state", []func(*desk){pick("Status", "lost")}, nil, "0 of 4 marks"},
		{"two at once", []func(*desk){press("Figures 2"), func(d *desk) { d.the("searchbox", "Search marks").write("crowns") }}, []string{crowns}, "1 of 4 marks"},
		{"any again", []func(*desk){pick("Status", "lost"), pick("Status", "any")}, []string{faresRise, percent, patience, crowns}, "4 marks"},
		{"newest first", []func(*desk){pick("Order", "time")}, []string{crowns, percent, patience, faresRise}, "4 marks"},
		{"by kind", []func(*desk){pick("Order", "kind")}, []string{faresRise, patience, percent, crowns}, "4 marks"},
		{"reversed", []func(*desk){press("Reverse")}, []string{crowns, patience, percent, faresRise}, "4 marks"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := coded(t)
			for _, do := range tt.do {
				do(d)
			}
			d.lists(tt.want...)
			if got := textOf(d.screen().with("class", "count").FirstChild); got != tt.count {
				t.Errorf("counted are %q", got)
			}
			clear := d.all("button", "Clear filters")
			if narrowed := strings.Contains(tt.count, " of "); narrowed != (len(clear) == 1) {
				t.Errorf("%d ways to clear", len(clear))
			} else if narrowed {
				if len(tt.want) == 0 {
					d.the("paragraph", "No marks match.")
				}
				clear[0].click()
				d.lists(faresRise, percent, patience, crowns)
				if d.page.focused != marksview.SearchID || d.page.fields[marksview.SearchID] != "" {
					t.Errorf("the keyboard is at %q, the search holds %q", d.page.focused, d.page.fields[marksview.SearchID])
				}
			}
		})
	}
}

func TestPressedFiltersSaySo(t *testing.T) {
	d := coded(t)
	d.the("button", "Claims 1").click()
	for name, want := range map[string]string{"All kinds 4": "false", "Claims 1": "true", "This article": "true", "Reverse": "false"} {
		if got := attr(d.the("button", name).Node, "aria-pressed"); got != want {
			t.Errorf("%s is pressed: %s", name, got)
		}
	}
}

func TestFiguresAreATable(t *testing.T) {
	d := coded(t)
	d.the("button", "Figures 2").click()
	table := func() [][]string {
		var out [][]string
		for _, row := range d.the("region", "Figures").all("row", "") {
			var cells []string
			for c := range row.ChildNodes() {
				cells = append(cells, textOf(c))
			}
			out = append(out, cells[1:])
		}
		return out
	}
	want := [][]string{{"Figure", "Value", "Unit", "Counted", "Period", "Verdict", "Source", "Note"}, {percent, "12", "%", "", "May"}, {crowns, "96", "crowns", "", ""}}
	got := table()
	for i := range want {
		if i > 0 {
			got[i], want[i] = got[i][:2], want[i][:2] // what is read from the text is for others to test
		}
		if !slices.Equal(got[i], want[i]) {
			t.Errorf("row %d: %q, not %q", i, got[i], want[i])
		}
	}
	sorts := func() map[string]string {
		out := map[string]string{}
		for _, h := range d.all("columnheader", "") {
			if sort := attr(h.Node, "aria-sort"); sort != "none" && sort != "" {
				out[textOf(h.Node)] = attr(h.Node, "aria-sort")
			}
		}
		return out
	}
	d.the("region", "Figures").the("button", "Value").click()
	d.lists(percent, crowns)
	if got := sorts(); len(got) != 1 || got["Value"] != "ascending" {
		t.Errorf("sorted: %v", got)
	}
	d.the("region", "Figures").the("button", "Value").click()
	d.lists(crowns, percent)
	if got := sorts(); len(got) != 1 || got["Value"] != "descending" {
		t.Errorf("sorted: %v", got)
	}
}

func TestChartsSayWhatTheyShow(t *testing.T) {
	d := coded(t)
	if got := attr(d.screen().with("role", "img").Node, "aria-label"); !strings.HasPrefix(got, "Where the marks are. Claims: 1, at ") || !strings.Contains(got, "; Figures: 2, at ") {
		t.Errorf("the picture says %q", got)
	}
	verdicts := d.screen().with("class", "tally claim")
	if got := textOf(verdicts.Node); got != "Claims 1 of 1 checked, 0 with evidence Disputed 1" {
		t.Errorf("the verdicts say %q", got)
	}
	if got := textOf(d.screen().with("class", "tally figure").Node); got != "Figures 0 of 2 checked, 0 with evidence Unchecked 2" {
		t.Errorf("of figures they say %q", got)
	}
	d.the("button", "Quotes 1").click()
	if got := attr(d.screen().with("role", "img").Node, "aria-label"); strings.Contains(got, "Claims") {
		t.Errorf("of quotes the picture says %q", got)
	}
}

func TestChoosingARowGoesToTheMark(t *testing.T) {
	d := coded(t)
	d.the("button", crowns).click()
	d.the("dialog", "Figure")
	d.the("article", "Article")
	d.press("Escape")
	d.press("m")
	if id := marksview.RowID(d.stage.state.Marks.Values()[3].ID); d.page.focused != id {
		t.Errorf("back at %q, not at the row", d.page.focused)
	}
	d.press("k")
	if id := marksview.RowID(d.stage.state.Marks.Values()[2].ID); d.page.focused != id {
		t.Errorf("K leads to %q", d.page.focused)
	}
}

func TestChoosingAll(t *testing.T) {
	d := coded(t)
	d.the("button", "Figures 2").click()
	d.the("checkbox", "Select all 2").click()
	d.the("button", "All kinds 4").click()
	d.the("checkbox", "2 selected")
	d.the("group", "Selected marks").the("button", "Export").click()
	d.the("dialog", "Export").the("button", "Save").click()
	doc, err := codec.DecodeNative(d.page.files[len(d.page.files)-1].data)
	if err != nil || len(doc.Annotations) != 2 || doc.Annotations[0].Kind != annotation.Figure {
		t.Errorf("exported %+v, %v", doc.Annotations, err)
	}
	d.the("checkbox", "2 selected").click() // all four, then none
	d.the("checkbox", "4 selected").click()
	d.the("checkbox", "Select all 4")
}

func TestMarksOfAllArticlesAreListed(t *testing.T) {
	d := coded(t)
	d.press("Escape")
	d.paste("Nine wells\n\nNine wells are dry.")
	d.mark("wells are dry", "1")
	d.press("m")
	d.lists("wells are dry")
	d.the("button", "All articles").click()
	d.lists("wells are dry", faresRise, percent, patience, crowns)
	if attr(d.the("checkbox", "Select “"+crowns+"”").Node, "disabled") == "" {
		t.Error("a mark of another article can be ticked")
	}
	if got := textOf(d.byID(marksview.ForeignID).Node); !strings.HasPrefix(got, "You can read and open marks from other articles here.") {
		t.Errorf("the reason is %q", got)
	}
	d.the("button", crowns).click()
	d.the("heading", "Ferry fares rise again")
	d.the("dialog", "Figure")
	d.press("Escape")
	d.press("m")
	d.lists(faresRise, percent, patience, crowns, "wells are dry")
}

func TestMarksOfAllArticlesMayNotLoad(t *testing.T) {
	d := coded(t)
	d.device.blocked = errors.New("no answer")
	d.the("button", "All articles").click()
	d.lists()
	d.device.blocked = nil
	d.the("button", "Try again").click()
	d.lists(faresRise, percent, patience, crowns)
}

func TestEmptyListSaysWhy(t *testing.T) {
	d := open(t, report)
	d.press("m")
	d.the("paragraph", "There are no marks in this article yet. Select some text, then choose a kind.")
	d.the("button", "All articles").click()
	d.the("paragraph", "There are no marks in any article yet.")
}

func TestManyRowsAreDrawnWhenAsked(t *testing.T) {
	d := crowded(t)
	for range 3 {
		for _, m := range d.stage.state.Marks.Values()[:50] {
			at := m.Target.Span
			d.send(reader.Selected{Selection: caret.Selection{Anchor: at.Start, Focus: at.End}})
			d.press("1")
		}
	}
	d.press("m")
	if got := len(d.listed()); got != 100 {
		t.Errorf("%d rows are drawn", got)
	}
	d.the("button", "Show 100 more").click()
	if got := len(d.listed()); got != 200 || !strings.HasPrefix(d.page.focused, "row-") {
		t.Errorf("%d rows are drawn, the keyboard is at %q", got, d.page.focused)
	}
}

func TestOnlyChangedRowsAreDrawnAnew(t *testing.T) {
	d := crowded(t)
	d.press("m")
	d.chalk()
	d.tick("number-20 gave")
	if got := d.redrawn(); !slices.Equal(got, []string{"markRow", "marksView"}) {
		t.Errorf("drawn anew: %q", got)
	}
}

func TestLegendHidesKinds(t *testing.T) {
	d := open(t, report)
	d.mark(faresRise, "1")
	d.mark(percent, "3")
	quoted := d.the("list", "Marks by kind")
	quoted.the("button", "1 claim").click()
	if got := d.marks(); !slices.Equal(got, []string{percent}) {
		t.Errorf("drawn are %q", got)
	}
	chip := d.the("button", "1 claim")
	if attr(chip.Node, "aria-pressed") != "false" || attr(d.the("button", "1 figure").Node, "aria-pressed") != "true" {
		t.Error("the buttons do not say what is hidden")
	}
	if len(d.all("button", "Claim on "+faresRise)) > 0 {
		t.Error("its note is in the margin")
	}
	if ticks := d.byID("ruler"); ticks.FirstChild == nil || ticks.FirstChild.NextSibling != nil {
		t.Error("the ruler has not one tick")
	}
	d.notice("1 kind hidden: Claims")
	if got := d.stored(); len(got) != 2 {
		t.Errorf("%d marks are stored", len(got))
	}
	d.press("j")
	d.press("j")
	if want := surface.MarkID(d.stage.state.Marks.Values()[1].ID); d.page.focused != want {
		t.Errorf("J leads to %q", d.page.focused)
	}
	d.mark("on Monday", "1")
	if got := d.marks(); len(got) != 3 {
		t.Errorf("after a new claim drawn are %q", got)
	}
}

// The table of figures says what each figure is, whose it is and what was noted of it, each
// under its heading.
func TestTheTableOfFigures(t *testing.T) {
	d := open(t, report)
	d.mark(percent, "3")
	d.the("textbox", "Note").write("Twice the inflation")
	d.the("button", "More").click()
	d.the("textbox", "Source").write("The operator")
	d.mark(crowns, "3")
	d.press("m")
	d.the("button", "Figures 2").click()
	rows := d.the("region", "Figures").all("row", "")
	heads := rows[0].all("columnheader", "")
	for _, tt := range []struct {
		row           int
		heading, want string
	}{
		{1, "Value", "12"}, {1, "Unit", "per cent"}, {1, "Source", "The operator"}, {1, "Note", "Twice the inflation"}, {1, "Verdict", "Unchecked"},
		{2, "Value", "96"}, {2, "Source", ""}, {2, "Note", ""},
	} {
		i := slices.IndexFunc(heads, func(e element) bool { return strings.TrimRight(textOf(e.Node), " ↑↓") == tt.heading })
		if i < 0 {
			t.Fatalf("no column is called %q", tt.heading)
		}
		cell := rows[tt.row].all("cell", "")[i] // as many before it, of which one is the row's own heading
		if got := textOf(cell.Node); got != tt.want || attr(cell.Node, "data-label") != tt.heading {
			t.Errorf("row %d: %q under %q, labelled %q", tt.row, got, tt.heading, attr(cell.Node, "data-label"))
		}
	}
}
