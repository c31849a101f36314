package ui

import (
	"fmt"
	"slices"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/reader"
	"gloss/app/ui/kit"
)

// chalk puts a sign on the outermost element of every component. Drawing a
// component anew wipes it off, since no component draws such a sign.
const chalk = "data-chalk"

func (d *desk) chalk() {
	d.page.canvas.drawn = nil
	for _, e := range elements(d.stage) {
		if e.by != nil {
			e.HTML.(app.HTMLElem).Attr(chalk, "still there")
		}
	}
}

// redrawn lists the components that were drawn since, and the blocks, notes and ticks
// that were painted, other than the page itself; and than the bar, which may say "Saving" for a moment or may not.
func (d *desk) redrawn() []string {
	out := slices.Clone(d.page.canvas.drawn)
	for _, e := range d.screen().elements {
		name := kit.NameOf(e.drawn.by)
		if e.drawn.by != nil && name != "stage" && name != "bar" && attr(e.Node, chalk) == "" {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// crowded is a page with fifty paragraphs, each with a mark.
func crowded(t testing.TB) *desk {
	t.Helper()
	raw := "Fifty wells\n\n"
	for i := range 50 {
		raw += fmt.Sprintf("Well number-%d gave water on every day of the year.\n\n", i)
	}
	d := open(t, raw)
	for i := range 50 {
		d.mark(fmt.Sprintf("number-%d gave", i), "3")
	}
	d.press("Escape")
	return d
}

func TestOnlyWhatChangedIsDrawnAnew(t *testing.T) {
	mark := func(d *desk, i int) annotation.ID { return d.stage.state.Marks.Values()[i].ID }
	tests := []struct {
		name   string
		before func(*desk)
		do     func(*desk)
		want   []string
	}{
		{
			"typing a note", func(d *desk) { d.send(reader.Chosen{At: []annotation.ID{mark(d, 20)}}) },
			func(d *desk) { d.the("textbox", "Note").write("dry since") },
			[]string{"editor", "note", "notice"},
		},
		{
			"opening a mark", func(*desk) {},
			func(d *desk) { d.send(reader.Chosen{At: []annotation.ID{mark(d, 20)}}) },
			[]string{"block", "buttons", "choice", "choice", "choice", "editor", "field", "handles", "note"},
		},
		{
			"changing a kind", func(d *desk) { d.send(reader.Chosen{At: []annotation.ID{mark(d, 20)}}) },
			func(d *desk) { d.press("1") },
			[]string{"block", "buttons", "choice", "choice", "editor", "field", "note", "notice", "tick"},
		},
		{
			"selecting", func(*desk) {},
			func(d *desk) { d.selects("Fifty wells") },
			[]string{"bubble", "offer", "offer", "offer"},
		},
		{
			"typing on", func(d *desk) {
				d.send(reader.Chosen{At: []annotation.ID{mark(d, 20)}})
				d.the("textbox", "Note").write("dry")
			},
			func(d *desk) { d.the("textbox", "Note").write("dry since") },
			[]string{"editor", "note"},
		},
		{
			"a mark behind the others", func(d *desk) { d.selects("49 gave water") },
			func(d *desk) { d.press("1") },
			[]string{"block", "bubble", "buttons", "choice", "choice", "choice", "editor", "field", "note", "notice", "tick"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := crowded(t)
			tt.before(d)
			d.chalk()
			if got := d.redrawn(); got != nil {
				t.Fatalf("drawn anew before anything was done: %q", got)
			}
			tt.do(d)
			if got := d.redrawn(); !slices.Equal(got, tt.want) {
				t.Errorf("drawn anew: %q, not %q", got, tt.want)
			}
		})
	}
}
