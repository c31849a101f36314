package ui

import (
	"slices"
	"testing"

	"gloss/app/annotation"
	"gloss/app/session/reader"
)

func TestMarkByKey(t *testing.T) {
	d := open(t, report)
	d.the("listitem", "Figure")
	d.mark("12 per cent", "3")

	m := d.the("mark", "12 per cent")
	if class := attr(m.Node, "class"); class != "figure d0 open" {
		t.Errorf("the mark's class is %q", class)
	}
	if id := attr(m.Node, "id"); id == "" || attr(m.Node, "aria-details") != attr(d.the("comment", "").Node, "id") {
		t.Errorf("the mark %q does not lead to its note", id)
	}
	if said := attr(m.Node, "aria-roledescription"); said != "figure" {
		t.Errorf("it is said to be a %q", said)
	}
	d.the("comment", "").the("button", "Figure on 12 per cent")
	d.the("listitem", "1 figure")
	d.the("listitem", "0 claims")
	d.notice("Figure marked: “12 per cent”")
	if len(d.all("toolbar", "")) > 0 {
		t.Error("the bar is still there, though nothing is selected any more")
	}
	end := d.place("12 per cent").End
	if d.page.anchor != end || d.page.focus != end {
		t.Errorf("the selection is %d to %d, not behind the mark", d.page.anchor, d.page.focus)
	}
}

func TestMarkByButton(t *testing.T) {
	d := open(t, report)
	if len(d.all("toolbar", "Mark the selection")) > 0 {
		t.Error("the bar is there before anything is selected")
	}
	for _, m := range []struct{ kind, words, note string }{
		{"Claim", "Fares on the island ferries rise", "Claim on Fares on the island ferries rise"},
		{"Quote", "patient for long enough", "Quote on patient for long enough mayor of Lyngholm"},
		{"Figure", "96 crowns", "Figure on 96 crowns"},
	} {
		d.selects(m.words)
		d.the("toolbar", "Mark the selection").the("button", m.kind).click()
		d.notice(m.kind + " marked")
		d.the("button", m.note)
	}
	if got := len(d.stored()); got != 3 {
		t.Errorf("%d marks are stored", got)
	}
}

func TestBarGoesWithTheSelection(t *testing.T) {
	d := open(t, report)
	d.selects("Monday")
	d.the("toolbar", "Mark the selection")
	d.send(reader.Unselected{})
	if len(d.all("toolbar", "")) > 0 {
		t.Error("the bar stays when the selection is gone")
	}
	d.selects("Monday")
	d.press("Escape")
	if len(d.all("toolbar", "")) > 0 || d.page.anchor != d.page.focus {
		t.Error("Escape does not drop the selection")
	}
}

func TestNothingSelectedIsSaid(t *testing.T) {
	d := open(t, report)
	d.press("1")
	d.notice("Select some text first")
	d.press("j")
	d.notice("No marks yet.")
	if len(d.marks()) > 0 {
		t.Error("something was marked")
	}
}

func TestMarksMayLieOnMarks(t *testing.T) {
	tests := []struct {
		name  string
		marks []string
		want  []string // as drawn, outer ones first
		heads int
	}{
		{"apart", []string{"Fares", "12 per cent"}, []string{"Fares", "12 per cent"}, 2},
		{"touching", []string{"island", " ferries"}, []string{"island", "ferries"}, 2},
		{"nested", []string{"rise by 12 per cent", "12"}, []string{"rise by 12 per cent", "12"}, 2},
		{"nested, the inner one first", []string{"12", "rise by 12 per cent"}, []string{"rise by 12 per cent", "12"}, 2},
		{"the same words twice", []string{"12 per cent", "12 per cent"}, []string{"12 per cent", "12 per cent"}, 2},
		{"crossing", []string{"rise by 12", "12 per cent"}, []string{"rise by 12", "12", " per cent"}, 2},
		{"three deep", []string{"rise by 12 per cent", "12 per cent", "cent"}, []string{"rise by 12 per cent", "12 per cent", "cent"}, 3},
		{"over two paragraphs", []string{"on Monday.\n\n“We have"}, []string{"on Monday.", "“We have"}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := open(t, report)
			for _, words := range tt.marks {
				d.mark(words, "1")
			}
			if got := d.marks(); !slices.Equal(got, tt.want) {
				t.Errorf("drawn as %q, not %q", got, tt.want)
			}
			heads := map[string]int{}
			for _, m := range d.all("mark", "") {
				if attr(m.Node, "id") != "" {
					heads[attr(m.Node, "data-mark")]++
				}
			}
			for id, n := range heads {
				if n != 1 {
					t.Errorf("mark %s has %d heads", id, n)
				}
			}
			notes := len(d.the("complementary", "Notes").all("comment", ""))
			if len(heads) != tt.heads || notes != tt.heads {
				t.Errorf("%d heads and %d notes for %d marks", len(heads), notes, tt.heads)
			}
		})
	}
}

// Kinds are told by more than one sense: each has its class in the text, its
// word in the margin and its line in the ruler.
func TestEachKindIsDrawnAsItself(t *testing.T) {
	for i, k := range annotation.Kinds {
		t.Run(string(k), func(t *testing.T) {
			d := open(t, report)
			d.mark("12 per cent", string(rune('1'+i)))
			d.the("button", k.Name()+" on 12 per cent")
			if got := attr(d.the("mark", "").Node, "class"); got != string(k)+" d0 open" {
				t.Errorf("the mark's class is %q", got)
			}
			if line := d.byID("ruler").FirstChild; attr(line, "class") != string(k) {
				t.Errorf("the ruler's class is %q", attr(line, "class"))
			}
		})
	}
}
