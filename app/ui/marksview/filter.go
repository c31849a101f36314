package marksview

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/listing"
	"gloss/app/session/marklist"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// filters is everything that says which marks are listed, and how many are.
func (v *marksView) filters() app.UI {
	f := v.Filter
	n := v.List.Kinds
	kinds := []app.UI{
		kit.El("legend").Class("unseen").Text(words.EditorKinds.String()),
		v.kindButton(kit.Anything, words.KindAll.String(), n[0]+n[1]+n[2], f.Kind == ""),
	}
	for i, k := range annotation.Kinds {
		kinds = append(kinds, v.kindButton(string(k), words.KindPlural.With("kind", string(k)), n[i], f.Kind == k))
	}
	body := []app.UI{
		kit.El("label").Class("unseen").Attr("for", SearchID).Text(words.ListSearch.String()),
		kit.El("input").ID(SearchID).Class("in").Attr("type", "search").Attr("placeholder", words.ListSearchHint.String()).
			Attr("autocomplete", "off").Dir("auto").OnInput(kit.Heard(v.search)),
		kit.El("fieldset").Class("seg").Body(kinds...),
		kit.El("div").Class("choices").Body(v.choices()...),
		kit.El("div").Class("count").Body(
			kit.El("p").Role("status").Text(v.count()),
			kit.Hidden(kit.Button("btn", v.clear).Text(words.ListClear.String()), !v.Filter.Narrowed()),
		),
	}
	return kit.El("div").Class("filters").Role("search").Body(body...)
}

// kindButton lists one kind, and says how many there are of it.
func (v *marksView) kindButton(value, says string, marks int, pressed bool) app.UI {
	return v.filterButton("", marklist.FilterKind, value, pressed, kit.El("span").Text(says), kit.El("b").Text(words.Number(marks)))
}

// count says how many marks are listed.
func (v *marksView) count() string {
	switch n := len(v.List.Rows); {
	case v.Loading:
		return ""
	case n != v.List.Total:
		return words.EditorPickCount.With("n", n, "all", v.List.Total)
	default:
		return words.MarkCount.With("n", n)
	}
}

func (v *marksView) choices() []app.UI {
	f := v.Filter
	out := []app.UI{
		v.toggle(marklist.FilterVerdict, marklist.NoVerdict, words.VerdictUnchecked, f.Verdict == marklist.NoVerdict),
		v.toggle(marklist.FilterEvidence, marklist.NoEvidence, words.ListNoEvidence, f.Evidence == marklist.NoEvidence),
	}
	verdicts := []kit.Option{{Value: kit.Anything, Label: words.ListAnyVerdict.String()}, {Value: marklist.NoVerdict, Label: words.VerdictUnchecked.String()}}
	for _, step := range v.List.Verdicts {
		verdicts = append(verdicts, kit.Option{Value: string(step.Verdict), Label: words.Verdict(step.Word).String()})
	}
	out = append(out, v.choice(marklist.FilterVerdict, words.FieldVerdict, verdicts, f.Verdict))
	evidence := []kit.Option{
		{Value: kit.Anything, Label: words.ListAnyEvidence.String()}, {Value: marklist.NoEvidence, Label: words.ListNoEvidence.String()}, {Value: marklist.WithEvidence, Label: words.ListWithEvidence.String()},
	}
	out = append(out, v.choice(marklist.FilterEvidence, words.EditorEvidence, evidence, f.Evidence))
	tags := []kit.Option{{Value: kit.Anything, Label: words.AnyTag.String()}}
	for _, t := range v.List.Tags {
		tags = append(tags, kit.Option{Value: "#" + t, Label: "#" + t})
	}
	tag := ""
	if f.Tag != "" {
		tag = "#" + f.Tag
	}
	sorts := []kit.Option{}
	for _, s := range f.Sorts() {
		sorts = append(sorts, kit.Option{Value: string(s), Label: sortWords[s].String()})
	}
	sorts[0].Value = kit.Anything
	return append(out,
		v.choice(marklist.FilterTag, words.TagLabel, tags, tag),
		v.choice(marklist.FilterState, words.ListState, states(), f.State),
		v.choice(marklist.FilterSort, words.Order, sorts, string(f.Sort)),
		v.filterButton("btn outlined turn", marklist.FilterReverse, "", f.Reverse, kit.El("span").Text(words.ListReverse.String())),
	)
}

// states are what may have become of a mark in a newer version.
func states() []kit.Option {
	return []kit.Option{
		{Value: kit.Anything, Label: words.ListAnyState.String()},
		{Value: string(annotation.Exact), Label: words.StateExact.String()},
		{Value: string(annotation.Moved), Label: words.StateMoved.String()},
		{Value: string(annotation.Changed), Label: words.StateChanged.String()},
		{Value: string(annotation.Lost), Label: words.StateLost.String()},
		{Value: marklist.Waiting, Label: words.ListWaiting.String()},
	}
}

var sortWords = map[marklist.Sort]words.Text{
	marklist.ByPlace: words.SuggestionsOrder, marklist.ByTime: words.SortNewest, marklist.ByKind: words.SortKind, marklist.ByName: words.SortName,
	marklist.ByValue: words.SortValue, marklist.ByUnit: words.SortUnit, marklist.ByOf: words.SortCounted, marklist.ByPeriod: words.SortPeriod, marklist.ByArticle: words.SortArticle,
	marklist.ByVerdict: words.SortVerdict,
}

func (v *marksView) search(_ app.Context, e app.Event) {
	v.host.Send(listing.Filtered{By: marklist.FilterSearch, Value: e.Get("target").Get("value").String()})
}

func (v *marksView) clear(app.Context, app.Event) { v.host.Send(listing.FiltersCleared{}) }

// filterButton sets one field of the filter. What is drawn anew keeps the handler
// of the same field and value: many components would cost as many times their
// methods.
func (v *marksView) filterButton(class string, by marklist.FilterField, value string, pressed bool, body ...app.UI) app.UI {
	press := func(app.Context, app.Event) { v.host.Send(listing.Filtered{By: by, Value: value}) }
	return kit.Button(class, nil).OnClick(kit.Heard(press, by, value)).Aria("pressed", strconv.FormatBool(pressed)).Body(body...)
}

// toggle lists what is still to be done, by one press, and all again by another.
func (v *marksView) toggle(by marklist.FilterField, value string, says words.Text, on bool) app.UI {
	if on {
		value = kit.Anything
	}
	return v.filterButton("btn outlined turn", by, value, on, kit.El("span").Text(says.String()))
}

// choice sets one field of the filter to one of several values; it has none where
// it leaves nothing out.
func (v *marksView) choice(by marklist.FilterField, label words.Text, options []kit.Option, value string) app.UI {
	pick := func(_ app.Context, e app.Event) {
		v.host.Send(listing.Filtered{By: by, Value: e.Get("target").Get("value").String()})
	}
	return kit.Choice("list-"+string(by), label.String(), options, value, pick, by)
}
