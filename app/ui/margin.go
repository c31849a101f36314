package ui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/reader"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
)

// margin holds the counts and, beside the text, a note for every mark.
func (r *Root) margin() app.UI {
	s := &r.state
	hint := kit.El("p").Class("hint")
	if r.mounted && s.Ready && len(s.Marks) == 0 {
		hint = hint.Text("Nothing is marked yet. Select some words, then choose what they are: a claim, a quote or a figure.")
	}
	notes := r.surface("notes", kit.El("div").ID("notes"))
	return kit.El("aside").Class("margin").ID("margin").Aria("label", "Notes").Body(r.legend(), hint, r.proposal(), r.editor(), notes)
}

// legend counts the marks by kind, hides and shows them, and leads to the list
// of all.
func (r *Root) legend() app.UI {
	var chips []app.UI
	counts := r.counts()
	for i, k := range annotation.Kinds {
		chips = append(chips, r.chip(k, counts[i], !r.state.Hides(k)))
	}
	chips = append(chips, kit.El("li").Body(
		kit.Button("btn all", r.listMarks).Title("All marks (M)").Body(kit.Icon("list"), kit.El("span").Text("All marks")),
	))
	return kit.Flag(kit.El("ul").Class("legend").Aria("label", "Marks by kind"), "inert", !r.mounted).Body(chips...)
}

// counted is how many marks there are of each of annotation.Kinds.
type counted struct {
	of []annotation.Annotation
	n  [3]int
}

// counts counts the marks by kind: after one change only those that it was about.
func (r *Root) counts() [3]int {
	c, s := &r.counted, &r.state
	last := s.LastStep
	add := func(marks []annotation.Annotation, by int) {
		for i := range marks {
			if k := slices.Index(annotation.Kinds, marks[i].Kind); k >= 0 {
				c.n[k] += by
			}
		}
	}
	switch {
	case identical(c.of, s.Marks):
	case len(c.of) > 0 && identical(c.of, last.Before) && identical(s.Marks, last.After):
		add(last.Before[last.From:last.Until], -1)
		add(last.After[last.From:last.Now], 1)
	default:
		c.n = [3]int{}
		add(s.Marks, 1)
	}
	c.of = s.Marks
	return c.n
}

func (r *Root) listMarks(app.Context, app.Event) { r.Send(workspace.Viewed{View: workspace.Marks}) }

// chip counts the marks of a kind, and hides them when pressed.
func (r *Root) chip(k annotation.Kind, marks int, shown bool) app.UI {
	noun := strings.ToLower(k.Name())
	if marks != 1 {
		noun += "s"
	}
	toggle := func(app.Context, app.Event) { r.Send(reader.KindToggled{Kind: k}) }
	return kit.El("li").Body(kit.Button("chip "+string(k), nil).OnClick(kit.Heard(toggle, k)).Title("Show these marks in the text").Aria("pressed", strconv.FormatBool(shown)).Body(
		kit.El("i").Aria("hidden", "true"),
		kit.El("b").Text(strconv.Itoa(marks)),
		kit.El("span").Text(noun),
	))
}
