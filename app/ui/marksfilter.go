package ui

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/session/listing"
	"gloss/app/session/marklist"
)

// anything is what a choice holds where it leaves nothing out.
const anything = "any"

// filters is everything that says which marks are listed, and how many are.
func (v *marksView) filters() app.UI {
	f := v.Filter
	n := v.List.Kinds
	kinds := []app.UI{
		el("legend").Class("unseen").Text("Kind"),
		v.kindButton(anything, "All kinds", n[0]+n[1]+n[2], f.Kind == ""),
	}
	for i, k := range annotation.Kinds {
		kinds = append(kinds, v.kindButton(string(k), k.Name()+"s", n[i], f.Kind == k))
	}
	body := []app.UI{
		el("label").Class("unseen").Attr("for", searchID).Text("Search in the marks"),
		el("input").ID(searchID).Class("in").Attr("type", "search").Attr("placeholder", "Search words, notes, names, tags, sources").
			Attr("autocomplete", "off").Dir("auto").OnInput(heard(v.search)),
		el("fieldset").Class("seg").Body(kinds...),
		el("div").Class("choices").Body(v.choices()...),
		el("div").Class("count").Body(
			el("p").Role("status").Text(v.count()),
			hidden(button("btn", v.clear).Text("Clear filters"), !v.Filter.Narrowed()),
		),
	}
	return el("div").Class("filters").Role("search").Body(body...)
}

// kindButton lists one kind, and says how many there are of it.
func (v *marksView) kindButton(value, words string, marks int, pressed bool) app.UI {
	return v.filterButton("", marklist.FilterKind, value, pressed, el("span").Text(words), el("b").Text(strconv.Itoa(marks)))
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
	if f.Kind == "" || f.Kind == annotation.Claim {
		verdicts := []fields.Option{{Value: anything, Label: "Any verdict"}, {Value: marklist.NoVerdict, Label: "Unchecked"}}
		for _, verdict := range annotation.Verdicts[1:] {
			verdicts = append(verdicts, fields.Option{Value: string(verdict), Label: verdictWords(verdict)})
		}
		out = append(out, v.choice(marklist.FilterVerdict, "Verdict", verdicts, f.Verdict))
	}
	tags := []fields.Option{{Value: anything, Label: "Any tag"}}
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
	sorts[0].Value = anything
	return append(out,
		v.choice(marklist.FilterTag, "Tag", tags, tag),
		v.choice(marklist.FilterState, "State", states, f.State),
		v.choice(marklist.FilterSort, "Order", sorts, string(f.Sort)),
		v.filterButton("btn outlined turn", marklist.FilterReverse, "", f.Reverse, el("span").Text("Reversed")),
	)
}

var states = []fields.Option{
	{Value: anything, Label: "Any state"},
	{Value: string(annotation.Exact), Label: "Exact"},
	{Value: string(annotation.Moved), Label: "Moved"},
	{Value: string(annotation.Changed), Label: "Changed"},
	{Value: string(annotation.Lost), Label: "Lost"},
	{Value: marklist.Waiting, Label: "Waiting for a decision"},
}

var sortWords = map[marklist.Sort]string{
	marklist.ByPlace: "By place in the text", marklist.ByTime: "Newest first", marklist.ByKind: "By kind", marklist.ByName: "By name",
	marklist.ByValue: "By value", marklist.ByUnit: "By unit", marklist.ByOf: "By what is counted", marklist.ByPeriod: "By period", marklist.ByArticle: "By article",
}

func (v *marksView) search(_ app.Context, e app.Event) {
	v.root.Send(listing.Filtered{By: marklist.FilterSearch, Value: e.Get("target").Get("value").String()})
}

func (v *marksView) clear(app.Context, app.Event) { v.root.Send(listing.FiltersCleared{}) }

// filterButton sets one field of the filter. What is drawn anew keeps the handler
// of the same field and value: many components would cost as many times their
// methods.
func (v *marksView) filterButton(class string, by marklist.FilterField, value string, pressed bool, body ...app.UI) app.UI {
	press := func(app.Context, app.Event) { v.root.Send(listing.Filtered{By: by, Value: value}) }
	return button(class, nil).OnClick(heard(press, by, value)).Aria("pressed", strconv.FormatBool(pressed)).Body(body...)
}

// choice sets one field of the filter to one of several values; it has none where
// it leaves nothing out.
func (v *marksView) choice(by marklist.FilterField, label string, options []fields.Option, value string) app.UI {
	pick := func(_ app.Context, e app.Event) {
		v.root.Send(listing.Filtered{By: by, Value: e.Get("target").Get("value").String()})
	}
	return choiceOf("list-"+string(by), label, options, value, func(field app.HTMLElem) app.HTMLElem {
		return field.OnChange(heard(pick, by))
	})
}

// choiceOf is a choice between options, under a label that is not seen. It has no
// value where it leaves nothing out.
func choiceOf(id, label string, options []fields.Option, value string, listening func(app.HTMLElem) app.HTMLElem) app.UI {
	var lines []app.UI
	for i, o := range options {
		// It is always said whether an option is taken: an attribute that goes
		// would leave it as the person had it.
		taken := strings.EqualFold(o.Value, value) || value == "" && i == 0
		line := el("option").Attr("selected", strconv.FormatBool(taken)).Text(o.Label)
		if o.Value != o.Label {
			line = line.Attr("value", o.Value) // a tag stands in no attribute
		}
		lines = append(lines, line)
	}
	field := listening(el("select").ID("%s", id).Class("in")).Body(lines...)
	if value != "" {
		field = field.DataSet("on", "true")
	}
	return el("div").Body(el("label").Class("unseen").Attr("for", id).Text(label), field)
}
