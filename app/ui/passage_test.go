package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/surface"
)

func longText(paragraphs int) string {
	var b strings.Builder
	b.WriteString("A long night at the council\n\n")
	for i := range paragraphs {
		fmt.Fprintf(&b, "Sentence %d of the report, as long as the one before it was.\n\n", i)
	}
	return b.String()
}

// drawnBlocks is how many paragraphs of the article are drawn now.
func (d *desk) drawnBlocks() int {
	d.t.Helper()
	return len(d.byID(articleID).all("paragraph", ""))
}

// A long article is drawn piece by piece, and in the end all of it.
func TestALongArticleIsDrawnInPassages(t *testing.T) {
	const n = 1234
	d := open(t, report)
	d.brings(brought{name: "long.txt", data: longText(n)})
	d.reads()
	d.the("button", "Add article").click()
	if got := d.drawnBlocks(); got != n {
		t.Errorf("%d of %d paragraphs are drawn", got, n)
	}
	d.mark("Sentence 1200 of", "3")
	d.the("mark", "Sentence 1200 of")
	d.press("Escape")
	d.chooses("Sentence 1200 of")
	if m := d.screen().with("id", surface.MarkID(d.stage.state.Marks.Values()[0].ID)); !strings.Contains(attr(m.Node, "class"), "open") {
		t.Error("the open mark is not drawn as such")
	}
	found := 0
	for _, p := range d.all("paragraph", "") {
		if strings.HasPrefix(letters(p.Node), "Sentence ") {
			if want := fmt.Sprintf("Sentence %d of", found); !strings.HasPrefix(letters(p.Node), want) {
				t.Fatalf("%q where %q is to be", letters(p.Node), want)
			}
			found++
		}
	}
	if found != n {
		t.Errorf("%d paragraphs in order", found)
	}
}

// What the page came with is on it whole before the program runs, and stays so.
func TestALongBundledArticleIsNeverTakenAway(t *testing.T) {
	d := load(t, plain(t, longText(900)), &device{})
	if n := d.drawnBlocks(); n != 900 {
		t.Errorf("%d paragraphs before the program runs", n)
	}
	d.stage.lent.Dispatch(d.stage.begin)
	d.stage.lent.Dispatch(func(app.Context) {
		if d.stage.drawn.upTo < 900 {
			t.Errorf("only %d paragraphs are left", d.stage.drawn.upTo)
		}
	})
	d.settle()
}

// What is drawn while a kind is hidden is what it would be if it were chosen anew.
func TestShownWhileAKindIsHidden(t *testing.T) {
	d := open(t, report)
	d.mark("Fares on", "1")
	d.mark("12 per cent", "3")
	is := func(when string) {
		t.Helper()
		got, want := d.stage.shown(), d.stage.state.Shown()
		if !slices.Equal(slices.Collect(got.All()), slices.Collect(want.All())) {
			t.Errorf("%s: %d marks are drawn, not %d", when, got.Len(), want.Len())
		}
	}
	is("at first")
	d.send(reader.KindToggled{Kind: annotation.Claim})
	is("with claims hidden")
	d.send(reader.FieldTyped{ID: d.stage.state.Marks.At(0).ID, Field: fields.Note, Value: "dry"})
	is("after a note on a hidden one")
	d.mark("96 crowns", "3")
	is("after one more")
	d.ctrl("z")
	is("after that is taken back")
	d.mark("said the mayor", "1")
	is("with claims shown by a new one")
	d.send(reader.KindToggled{Kind: annotation.Figure})
	d.send(reader.Deleted{ID: d.stage.state.Marks.At(0).ID})
	is("after one less")
}
