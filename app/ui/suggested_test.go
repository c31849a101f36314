package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/session/detect"
	"gloss/app/session/keymap"
	"gloss/app/session/suggestion"
)

// idle gives the page time for what waits until it has nothing else to do.
func (d *desk) idle() {
	for len(d.page.waiting) > 0 {
		f := d.page.waiting[0]
		d.page.waiting = d.page.waiting[1:]
		f()
		d.settle()
	}
}

// suggested lists the words that the page shows as suggested, of a kind.
func (d *desk) suggested(k annotation.Kind) []string {
	var out []string
	for _, s := range d.page.underlined[slices.Index(annotation.Kinds, k)] {
		out = append(out, s.In(d.stage.state.Article.Text))
	}
	return out
}

func read(t testing.TB) *desk {
	t.Helper()
	d := open(t, report)
	d.idle()
	return d
}

const breach = "Fares on the island ferries rise by 12 per cent in May, the operator said on Monday."

func TestSuggestionsComeAfterTheArticle(t *testing.T) {
	d := open(t, report)
	if d.page.underlines > 0 || len(d.page.waiting) != 1 {
		t.Fatalf("%d times underlined before the page is idle", d.page.underlines)
	}
	d.chalk()
	d.idle()
	if got := d.redrawn(); !slices.Equal(got, []string{"dock"}) { // which says how many there are
		t.Errorf("drawn anew for suggestions: %q", got)
	}
	if got := d.suggested(annotation.Figure); !slices.Contains(got, "12 per cent") {
		t.Errorf("underlined are %q", got)
	}
	if got := d.suggested(annotation.Quote); !slices.Equal(got, []string{"We have been patient for long enough,", "and patience does not fill a tank."}) {
		t.Errorf("underlined are %q", got)
	}
	if got := textOf(d.byID(suggestionsButtonID).Node); !strings.HasSuffix(got, " suggestions") || strings.HasPrefix(got, "suggestions") {
		t.Errorf("the bar says %q", got)
	}
	if d.page.underlines != 1 || len(d.marks()) > 0 {
		t.Errorf("underlined %d times, with %d marks", d.page.underlines, len(d.marks()))
	}
	d.selects("Monday")
	if d.page.underlines != 1 {
		t.Error("underlined again though nothing changed")
	}
}

func TestASuggestionIsTakenByItsBar(t *testing.T) {
	d := read(t)
	if !d.stage.Clicked(d.place("12 per cent").Start+1, false) {
		t.Fatal("the click is none of a suggestion's")
	}
	d.settle()
	bar := d.the("toolbar", "Suggestion")
	if got := textOf(bar.Node); !strings.HasPrefix(got, "Figure? A percentage. Mark") {
		t.Errorf("the bar says %q", got)
	}
	if got := textOf(d.byID("suggested").Node); !strings.HasPrefix(got, "Suggested figure: “12 per cent”. A percentage. ") {
		t.Errorf("announced is %q", got)
	}
	bar.the("button", "Mark").click()
	if got := d.marks(); !slices.Equal(got, []string{"12 per cent"}) || d.stored()[0].Quantity.Unit == "" {
		t.Errorf("marked are %q", got)
	}
	if slices.Contains(d.suggested(annotation.Figure), "12 per cent") || d.page.focused != articleID {
		t.Error("it is suggested still, or the keyboard is lost")
	}
	d.ctrl("z")
	if !slices.Contains(d.suggested(annotation.Figure), "12 per cent") {
		t.Error("what is undone is not suggested again")
	}
	d.stage.Clicked(d.place("12 per cent").Start+1, false)
	d.settle()
	d.the("toolbar", "Suggestion").the("button", "Not this").click()
	d.notice("Dismissed: “12 per cent”")
	d.stage.Clicked(d.place("We have been").Start+1, false)
	d.settle()
	d.the("toolbar", "Suggestion").the("button", "Edit").click()
	d.the("dialog", "Quote")
	if got := d.stored(); len(got) != 1 || got[0].Said.Name == "" {
		t.Errorf("stored is %+v", got)
	}
}

// The offer in the margin is there while the mouse points at a suggestion, and while one is
// selected; only then do the keys mean it.
func TestTheOfferInTheMargin(t *testing.T) {
	d := read(t)
	at := d.place("12 per cent")
	key := detect.Suggestion{Kind: annotation.Figure, Span: at}.Key()
	offer := func() element { return d.byID("offer") }
	if offer().shown() || !slices.Contains(d.page.dotted, at) {
		t.Fatalf("before anything is pointed at; dots are under %v", d.page.dotted)
	}
	point := func(key string) { d.stage.Send(suggestion.SuggestionPointed{Key: key}); d.settle() }
	point(key)
	if got := textOf(offer().Node); got != "Figure? Mark Not this" || attr(offer().Node, "data-span") != fmt.Sprintf("%d,%d", at.Start, at.End) || d.byID("bubble").shown() {
		t.Errorf("the offer is %q", got)
	}
	if slices.ContainsFunc(offer().all("kbd", ""), element.shown) {
		t.Error("a key is named that does nothing")
	}
	point("")
	if offer().shown() {
		t.Error("it stays when the mouse has left")
	}
	point(key)
	d.selects("Monday")
	if offer().shown() {
		t.Error("it stays while other words are selected")
	}
	d.press("Escape")
	offer().the("button", "Not this").click()
	if slices.Contains(d.suggested(annotation.Figure), "12 per cent") || offer().shown() {
		t.Error("it is offered still")
	}
	d.ctrl("z")
	d.press("n")
	if !offer().shown() || len(d.marks()) > 0 {
		t.Fatal("N makes no offer")
	}
	point(key)
	offer().the("button", "Mark").click()
	if len(d.marks()) != 1 {
		t.Errorf("marked are %q", d.marks())
	}
}

func TestTheListOfSuggestions(t *testing.T) {
	d := read(t)
	d.press("p")
	if d.page.focused != suggestionsTitleID {
		t.Errorf("the keyboard is on %q", d.page.focused)
	}
	list := func() element { return d.byID(suggestionsID) }
	if got := textOf(list().Node); !strings.Contains(got, "Gloss finds these by rules, on this device.") {
		t.Errorf("it says %q", got)
	}
	quotes := list().the("list", "Suggested quotes")
	if got := len(quotes.all("listitem", "")); got != 2 {
		t.Errorf("%d quotes are listed", got)
	}
	d.the("button", "Mark : We have been patient for long enough,").click()
	if got := d.marks(); len(got) != 1 || d.page.focused != suggestionID(quoteKey(d, "and patience does not fill a tank.")) {
		t.Errorf("marked are %q, the keyboard is on %q", got, d.page.focused)
	}
	d.the("button", "Not this: and patience does not fill a tank.").click()
	if len(d.suggested(annotation.Quote)) > 0 || d.page.focused != suggestionsTitleID {
		t.Errorf("suggested are %q, the keyboard is on %q", d.suggested(annotation.Quote), d.page.focused)
	}
	d.the("button", "Dismissed: 1").click()
	d.the("button", "Restore : and patience does not fill a tank.").click()
	if len(d.suggested(annotation.Quote)) != 1 {
		t.Error("it is not brought back")
	}
	figures := len(d.suggested(annotation.Figure))
	d.the("button", "Mark all figures").click()
	if got := len(d.marks()); got != figures+1 || len(d.suggested(annotation.Figure)) > 0 {
		t.Errorf("%d marks of %d figures", got, figures)
	}
	d.ctrl("z")
	if got := len(d.marks()); got != 1 {
		t.Errorf("one step back leaves %d marks", got)
	}
	d.key(keymap.Press{Key: "Escape", Panel: true})
	if d.page.focused != suggestionsButtonID || d.byID(suggestionsID).shown() {
		t.Errorf("Escape leaves the list, the keyboard is on %q", d.page.focused)
	}
	d.byID(suggestionsButtonID).click()
	list().the("button", "Shown").click()
	if got := textOf(list().Node); !strings.Contains(got, "Suggestions hidden.") || len(d.suggested(annotation.Figure)) > 0 {
		t.Errorf("switched off, it says %q", got)
	}
	list().the("button", "Hidden").click()
	list().the("button", "Close suggestions").click()
	if d.byID(suggestionsID).shown() {
		t.Error("it does not close")
	}
}

func quoteKey(d *desk, words string) string {
	return detect.Suggestion{Kind: annotation.Quote, Span: d.place(words)}.Key()
}

func TestSuggestionsAreASetting(t *testing.T) {
	d := read(t)
	d.menu("Settings…")
	d.the("checkbox", "Suggest figures, quotes and claims, found by rules on this device").change("")
	if len(d.suggested(annotation.Figure)) > 0 || !strings.Contains(d.page.settings, "noSuggestions") {
		t.Errorf("suggested are %q, kept is %s", d.suggested(annotation.Figure), d.page.settings)
	}
	d.the("checkbox", "Suggest figures, quotes and claims, found by rules on this device").change("")
	if len(d.suggested(annotation.Figure)) == 0 {
		t.Error("they do not come back")
	}
}

// A mark that is made draws its own paragraph anew and no other, with suggestions
// as without; they are underlined again in the same turn.
func TestMarkingWithSuggestionsDrawsNoMore(t *testing.T) {
	d := read(t)
	d.mark("Ferry", "1")
	d.press("Escape")
	d.selects("Monday")
	d.chalk()
	was := d.page.underlines
	d.press("1")
	ofMark := func(what string) bool { return what == "block" || what == "note" || what == "tick" }
	if got := slices.DeleteFunc(d.redrawn(), func(what string) bool { return !ofMark(what) }); !slices.Equal(got, []string{"block", "note", "tick"}) {
		t.Errorf("drawn anew: %q", got)
	}
	if d.page.underlines != was+1 {
		t.Errorf("underlined %d times", d.page.underlines-was)
	}
	if slices.Contains(d.suggested(annotation.Claim), breach) {
		t.Error("a claim is suggested where one is marked")
	}
}
