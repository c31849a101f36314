package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/listing"
	"gloss/app/session/marklist"
)

// column is one column of the table of figures.
type column struct {
	sort    marklist.Sort
	heading string
}

// columns are those behind the figure's own words.
var columns = []column{
	{marklist.ByValue, "Value"}, {marklist.ByUnit, "Unit"}, {marklist.ByOf, "Of what"}, {marklist.ByPeriod, "Period"}, {marklist.ByArticle, "Article"},
}

// table lists figures as numbers with their units.
func (v *marksView) table(rows []app.UI) app.UI {
	shown := columns
	if !v.Filter.All {
		shown = columns[:len(columns)-1]
	}
	head := []app.UI{
		el("td"), // over the ticks
		v.heading(column{marklist.ByPlace, "Figure"}),
	}
	for _, c := range shown {
		head = append(head, v.heading(c))
	}
	return el("div").Class("scroller").TabIndex(0).Role("region").Aria("label", "Figures").Body(
		el("table").Class("figures").Body(
			el("caption").Class("unseen").Text("Figures, with what they say"),
			el("thead").Body(el("tr").Body(head...)),
			el("tbody").Body(rows...),
		),
	)
}

// sorted says how a column is sorted, in the words of aria-sort.
func (v *marksView) sorted(by marklist.Sort) string {
	switch {
	case v.Filter.Sort != by:
		return "none"
	case v.Filter.Reverse:
		return "descending"
	}
	return "ascending"
}

// heading is the head of a column, by which the table can be sorted; and turned
// round, if it is already.
func (v *marksView) heading(c column) app.UI {
	sorted, sign := v.sorted(c.sort), ""
	change := listing.Filtered{By: marklist.FilterSort, Value: string(c.sort)}
	switch sorted {
	case "ascending":
		sign = "↑"
		change.By = marklist.FilterReverse
	case "descending":
		sign = "↓"
		change.By = marklist.FilterReverse
	}
	press := func(app.Context, app.Event) { v.root.Send(change) }
	return el("th").Attr("scope", "col").Class(string(c.sort)).Aria("sort", sorted).Body(
		button("", nil).OnClick(heard(press, c.sort, sorted)).Body(el("span").Text(c.heading), el("i").Aria("hidden", "true").Text(sign)),
	)
}

// cells draws a figure as a row of the table.
func (r *markRow) cells(words app.UI) app.UI {
	q := r.Quantity
	number := quantityWords(annotation.Quantity{Value: q.Value, From: q.From, To: q.To, Approximate: q.Approximate})
	if q.Value == "" && q.From == "" && q.To == "" {
		number = "" // about nothing
	}
	cells := []app.UI{
		el("td").Body(r.tickbox()),
		el("th").Attr("scope", "row").Body(words, hidden(el("span").Class("state"), r.State == "").Text(r.State)),
		el("td").Class("value").Text(number),
	}
	for _, words := range []string{q.Unit, q.Of, q.Period} {
		cells = append(cells, el("td").Dir("auto").Text(words))
	}
	if r.Titled {
		cells = append(cells, el("td").Dir("auto").Text(r.Title))
	}
	return el("tr").Class("figure").Body(cells...)
}
