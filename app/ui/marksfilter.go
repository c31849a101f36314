package ui

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session"
)

// anything is what a choice holds where it leaves nothing out.
const anything = "any"

// filters is everything that says which marks are listed, and how many are.
func (v *marksView) filters() app.UI {
	f := v.Filter
	n := v.List.Kinds
	kinds := []app.UI{
		el("legend").Class("unseen").Text("Kind"),
		&filterButton{root: v.root, By: session.FilterKind, Value: anything, Words: "All kinds", Count: n[0] + n[1] + n[2], Pressed: f.Kind == ""},
	}
	for i, k := range annotation.Kinds {
		kinds = append(kinds, &filterButton{root: v.root, By: session.FilterKind, Value: string(k), Words: k.Name() + "s", Count: n[i], Pressed: f.Kind == k})
	}
	body := []app.UI{
		el("label").Class("unseen").Attr("for", searchID).Text("Search in the marks"),
		el("input").ID(searchID).Class("in").Attr("type", "search").Attr("placeholder", "Search words, notes, names, tags, sources").
			Attr("autocomplete", "off").Dir("auto").OnInput(v.search),
		el("fieldset").Class("seg").Body(kinds...),
		el("div").Class("choices").Body(v.choices()...),
		el("div").Class("count").Body(
			el("p").Role("status").Text(v.count()),
			hidden(button("btn", v.clear).Text("Clear filters"), !v.narrowed()),
		),
	}
	return el("div").Class("filters").Role("search").Body(body...)
}

func (v *marksView) narrowed() bool {
	f := v.Filter
	return f.Search != "" || f.Kind != "" || f.Verdict != "" || f.Tag != "" || f.State != ""
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
		verdicts := []session.Option{{Value: anything, Label: "Any verdict"}, {Value: session.NoVerdict, Label: "Unchecked"}}
		for _, verdict := range annotation.Verdicts[1:] {
			verdicts = append(verdicts, session.Option{Value: string(verdict), Label: verdictWords(verdict)})
		}
		out = append(out, &choiceOf{root: v.root, By: session.FilterVerdict, Label: "Verdict", Options: verdicts, Value: f.Verdict})
	}
	tags := []session.Option{{Value: anything, Label: "Any tag"}}
	for _, t := range v.List.Tags {
		tags = append(tags, session.Option{Value: "#" + t, Label: "#" + t})
	}
	tag := ""
	if f.Tag != "" {
		tag = "#" + f.Tag
	}
	sorts := []session.Option{}
	for _, s := range f.Sorts() {
		sorts = append(sorts, session.Option{Value: string(s), Label: sortWords[s]})
	}
	sorts[0].Value = anything
	return append(out,
		&choiceOf{root: v.root, By: session.FilterTag, Label: "Tag", Options: tags, Value: tag},
		&choiceOf{root: v.root, By: session.FilterState, Label: "State", Options: states, Value: f.State},
		&choiceOf{root: v.root, By: session.FilterSort, Label: "Order", Options: sorts, Value: string(f.Sort)},
		&filterButton{root: v.root, By: session.FilterReverse, Class: "btn outlined turn", Words: "Reversed", Pressed: f.Reverse},
	)
}

var states = []session.Option{
	{Value: anything, Label: "Any state"},
	{Value: string(annotation.Exact), Label: "Exact"},
	{Value: string(annotation.Moved), Label: "Moved"},
	{Value: string(annotation.Changed), Label: "Changed"},
	{Value: string(annotation.Lost), Label: "Lost"},
	{Value: session.Waiting, Label: "Waiting for a decision"},
}

var sortWords = map[session.Sort]string{
	session.ByPlace: "By place in the text", session.ByTime: "Newest first", session.ByKind: "By kind", session.ByName: "By name",
	session.ByValue: "By value", session.ByUnit: "By unit", session.ByOf: "By what is counted", session.ByPeriod: "By period", session.ByArticle: "By article",
}

func (v *marksView) search(_ app.Context, e app.Event) {
	v.root.Send(session.Filtered{By: session.FilterSearch, Value: e.Get("target").Get("value").String()})
}

func (v *marksView) clear(app.Context, app.Event) { v.root.Send(session.FiltersCleared{}) }

// filterButton sets one field of the filter.
type filterButton struct {
	app.Compo
	root *Root

	By      session.FilterField
	Value   string
	Class   string
	Words   string
	Count   int // of marks it would list
	Pressed bool
}

// CompoID keeps each button what it is.
func (b *filterButton) CompoID() string { return string(b.By) + b.Value }

// Render implements app.Composer.
func (b *filterButton) Render() app.UI {
	body := []app.UI{el("span").Text(b.Words)}
	if b.By == session.FilterKind {
		body = append(body, el("b").Text(strconv.Itoa(b.Count)))
	}
	return button(b.Class, b.press).Aria("pressed", strconv.FormatBool(b.Pressed)).Body(body...)
}

func (b *filterButton) press(app.Context, app.Event) {
	b.root.Send(session.Filtered{By: b.By, Value: b.Value})
}

// choiceOf sets one field of the filter to one of several values.
type choiceOf struct {
	app.Compo
	root *Root

	By      session.FilterField
	Label   string
	Options []session.Option
	Value   string // empty for anything
}

// CompoID keeps each choice what it is.
func (c *choiceOf) CompoID() string { return string(c.By) }

// Render implements app.Composer.
func (c *choiceOf) Render() app.UI {
	id := "list-" + string(c.By)
	var options []app.UI
	for i, o := range c.Options {
		// It is always said whether an option is taken: an attribute that goes
		// would leave it as the person had it.
		taken := strings.EqualFold(o.Value, c.Value) || c.Value == "" && i == 0
		line := el("option").Attr("selected", strconv.FormatBool(taken)).Text(o.Label)
		if o.Value != o.Label {
			line = line.Attr("value", o.Value) // a tag stands in no attribute
		}
		options = append(options, line)
	}
	pick := el("select").ID("%s", id).Class("in").OnChange(c.pick).Body(options...)
	if c.Value != "" {
		pick = pick.DataSet("on", "true")
	}
	return el("div").Body(el("label").Class("unseen").Attr("for", id).Text(c.Label), pick)
}

func (c *choiceOf) pick(_ app.Context, e app.Event) {
	c.root.Send(session.Filtered{By: c.By, Value: e.Get("target").Get("value").String()})
}
