package marksview

import (
	"fmt"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/fields"
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
		kit.El("legend").Class("unseen").Text("Kind"),
		v.kindButton(kit.Anything, "All kinds", n[0]+n[1]+n[2], f.Kind == ""),
	}
	for i, k := range annotation.Kinds {
		kinds = append(kinds, v.kindButton(string(k), k.Name()+"s", n[i], f.Kind == k))
	}
	body := []app.UI{
		kit.El("label").Class("unseen").Attr("for", SearchID).Text("Search in the marks"),
		kit.El("input").ID(SearchID).Class("in").Attr("type", "search").Attr("placeholder", "Search words, notes, names, tags, sources").
			Attr("autocomplete", "off").Dir("auto").OnInput(kit.Heard(v.search)),
		kit.El("fieldset").Class("seg").Body(kinds...),
		kit.El("div").Class("choices").Body(v.choices()...),
		kit.El("div").Class("count").Body(
			kit.El("p").Role("status").Text(v.count()),
			kit.Hidden(kit.Button("btn", v.clear).Text("Clear filters"), !v.Filter.Narrowed()),
		),
	}
	return kit.El("div").Class("filters").Role("search").Body(body...)
}

// kindButton lists one kind, and says how many there are of it.
func (v *marksView) kindButton(value, words string, marks int, pressed bool) app.UI {
	return v.filterButton("", marklist.FilterKind, value, pressed, kit.El("span").Text(words), kit.El("b").Text(strconv.Itoa(marks)))
}

// count says how many marks are listed.
func (v *marksView) count() string {
	switch n := len(v.List.Rows); {
	case v.Loading:
		return ""
	case n != v.List.Total:
		return fmt.Sprintf("%d of %d marks", n, v.List.Total)
	case n == 1:
		return "1 mark"
	default:
		return fmt.Sprintf("%d marks", n)
	}
}

func (v *marksView) choices() []app.UI {
	f := v.Filter
	var out []app.UI
	verdicts := []fields.Option{{Value: kit.Anything, Label: "Any verdict"}, {Value: marklist.NoVerdict, Label: words.VerdictUnchecked.String()}}
	for _, step := range v.List.Verdicts {
		verdicts = append(verdicts, fields.Option{Value: string(step.Verdict), Label: words.Verdict(step.Word).String()})
	}
	out = append(out, v.choice(marklist.FilterVerdict, "Verdict", verdicts, f.Verdict))
	evidence := []fields.Option{
		{Value: kit.Anything, Label: "Any evidence"}, {Value: marklist.NoEvidence, Label: "No evidence"}, {Value: marklist.WithEvidence, Label: "With evidence"},
	}
	out = append(out, v.choice(marklist.FilterEvidence, "Evidence", evidence, f.Evidence))
	tags := []fields.Option{{Value: kit.Anything, Label: "Any tag"}}
	for _, t := range v.List.Tags {
		tags = append(tags, fields.Option{Value: "#" + t, Label: "#" + t})
	}
	tag := ""
	if f.Tag != "" {
		tag = "#" + f.Tag
	}
	sorts := []fields.Option{}
	for _, s := range f.Sorts() {
		sorts = append(sorts, fields.Option{Value: string(s), Label: sortWords[s]})
	}
	sorts[0].Value = kit.Anything
	return append(out,
		v.choice(marklist.FilterTag, "Tag", tags, tag),
		v.choice(marklist.FilterState, "State", states, f.State),
		v.choice(marklist.FilterSort, "Order", sorts, string(f.Sort)),
		v.filterButton("btn outlined turn", marklist.FilterReverse, "", f.Reverse, kit.El("span").Text("Reversed")),
	)
}

var states = []fields.Option{
	{Value: kit.Anything, Label: "Any state"},
	{Value: string(annotation.Exact), Label: "Exact"},
	{Value: string(annotation.Moved), Label: "Moved"},
	{Value: string(annotation.Changed), Label: "Changed"},
	{Value: string(annotation.Lost), Label: "Lost"},
	{Value: marklist.Waiting, Label: "Waiting for a decision"},
}

var sortWords = map[marklist.Sort]string{
	marklist.ByPlace: "By place in the text", marklist.ByTime: "Newest first", marklist.ByKind: "By kind", marklist.ByName: "By name",
	marklist.ByValue: "By value", marklist.ByUnit: "By unit", marklist.ByOf: "By what is counted", marklist.ByPeriod: "By period", marklist.ByArticle: "By article",
	marklist.ByVerdict: "By verdict",
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

// choice sets one field of the filter to one of several values; it has none where
// it leaves nothing out.
func (v *marksView) choice(by marklist.FilterField, label string, options []fields.Option, value string) app.UI {
	pick := func(_ app.Context, e app.Event) {
		v.host.Send(listing.Filtered{By: by, Value: e.Get("target").Get("value").String()})
	}
	return kit.Choice("list-"+string(by), label, options, value, pick, by)
}
