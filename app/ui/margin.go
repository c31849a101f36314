package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/annotation/ordered"
	"gloss/app/session/reader"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// margin holds the counts and, beside the text, a note for every mark.
func (r *Root) margin() app.UI {
	s := &r.state
	hint := kit.El("p").Class("hint")
	if r.mounted && s.Suggest.Known && s.Suggests() && len(s.Suggest.Found) == 0 && s.Marks.Len() == 0 {
		hint = hint.Text(words.MarginNoSuggestions.String())
	}
	notes := r.surface("notes", kit.El("div").ID("notes"))
	return kit.El("aside").Class("margin").ID("margin").Aria("label", words.PhoneNotes.String()).Body(r.legend(), hint, r.proposal(), r.editor(), notes)
}

// legend names the kinds with their keys while nothing is marked. Then it counts the marks
// by kind, hides and shows them, and leads to the list of all.
func (r *Root) legend() app.UI {
	var chips []app.UI
	list := kit.Flag(kit.El("ul").Class("legend").Aria("label", words.MarginByKind.String()), "inert", !r.mounted)
	if r.state.Marks.Len() == 0 {
		for i, key := range kindKeys(r.state.Settings) {
			chips = append(chips, unmarked(annotation.Kinds[i], key))
		}
		return list.Body(chips...)
	}
	counts := r.counts()
	for i, k := range annotation.Kinds {
		chips = append(chips, r.chip(k, counts[i], !r.state.Hides(k)))
	}
	chips = append(chips, kit.El("li").Body(
		kit.Button("btn all", r.listMarks).Title(words.MarginAllKey.String()).Text(words.PhoneAllMarks.String()),
	))
	return list.Body(chips...)
}

// unmarked names a kind of which nothing is marked, and its key if it has one.
func unmarked(k annotation.Kind, key string) app.UI {
	return kit.El("li").Body(kit.El("span").Class("chip "+string(k)).Body(
		kit.El("span").Class("kind-line").Text(words.Kind(k)),
		kit.Hidden(kit.El("kbd").Text(key), key == ""),
	))
}

// counted is how many marks there are of each of annotation.Kinds.
type counted struct {
	of ordered.Marks
	n  [3]int
}

// counts counts the marks by kind: after a change only those that it was about.
func (r *Root) counts() [3]int {
	c, s := &r.counted, &r.state
	add := func(m *annotation.Annotation, by int) {
		if k := slices.Index(annotation.Kinds, m.Kind); k >= 0 {
			c.n[k] += by
		}
	}
	from, before, now := ordered.Changed(c.of, s.Marks)
	for m := range c.of.Between(from, before) {
		add(m, -1)
	}
	for m := range s.Marks.Between(from, now) {
		add(m, 1)
	}
	c.of = s.Marks
	return c.n
}

func (r *Root) listMarks(app.Context, app.Event) { r.Send(workspace.Viewed{View: workspace.Marks}) }

// chip counts the marks of a kind, and hides them when pressed.
func (r *Root) chip(k annotation.Kind, marks int, shown bool) app.UI {
	toggle := func(app.Context, app.Event) { r.Send(reader.KindToggled{Kind: k}) }
	return kit.El("li").Body(kit.Button("chip "+string(k), nil).OnClick(kit.Heard(toggle, k)).Title(words.MarginShow.String()).Aria("pressed", strconv.FormatBool(shown)).Body(
		kit.El("b").Text(words.Number(marks)),
		kit.El("span").Class("kind-line").Text(words.KindNoun.With("kind", string(k), "n", marks)),
	))
}
