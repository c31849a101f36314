package marksview

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/listing"
	"gloss/app/session/marklist"
	"gloss/app/session/wording"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// column is one column of the table of figures. One without a sort orders nothing.
type column struct {
	sort    marklist.Sort
	heading words.Text
}

// columns are those behind the figure's own words.
var columns = []column{
	{marklist.ByValue, words.FieldValue}, {marklist.ByUnit, words.FieldUnit}, {marklist.ByOf, words.FieldCounted}, {marklist.ByPeriod, words.FieldPeriod},
	{marklist.ByVerdict, words.FieldVerdict}, {marklist.ByArticle, words.BarArticle},
}

// table lists figures as numbers with their units. On a narrow screen each row is a block
// with a line for each cell that has something in it, so the roles of a table, which
// browsers take from elements that are not drawn as one, are stated.
func (v *marksView) table(rows []app.UI) app.UI {
	shown := columns
	if !v.Filter.All {
		shown = columns[:len(columns)-1]
	}
	head := []app.UI{
		kit.El("td").Role("cell"), // over the ticks
		v.heading(column{marklist.ByPlace, words.TableFigure}),
	}
	for _, c := range shown {
		head = append(head, v.heading(c))
	}
	head = append(head, v.heading(column{heading: words.FieldSource}), v.heading(column{heading: words.FieldNote}))
	return kit.El("div").Class("scroller").TabIndex(0).Role("region").Aria("label", words.KindPlural.With("kind", string(annotation.Figure))).Body(
		kit.El("table").Class("figures").Role("table").Body(
			kit.El("caption").Class("unseen").Text(words.TableCaption.String()),
			kit.El("thead").Role("rowgroup").Body(kit.El("tr").Role("row").Body(head...)),
			kit.El("tbody").Role("rowgroup").Body(rows...),
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
	if c.sort == "" {
		return kit.El("th").Attr("scope", "col").Role("columnheader").Text(c.heading.String())
	}
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
	press := func(app.Context, app.Event) { v.host.Send(change) }
	return kit.El("th").Attr("scope", "col").Role("columnheader").Class(string(c.sort)).Aria("sort", sorted).Body(
		kit.Button("", nil).OnClick(kit.Heard(press, c.sort, sorted)).Body(kit.El("span").Text(c.heading.String()), kit.El("i").Aria("hidden", "true").Text(sign)),
	)
}

// cells draws a figure as a row of the table.
func (r *markRow) cells(marked app.UI) app.UI {
	q := r.Quantity
	number := wording.Quantity(annotation.Quantity{Value: q.Value, From: q.From, To: q.To, Approximate: q.Approximate})
	if q.Value == "" && q.From == "" && q.To == "" {
		number = "" // about nothing
	}
	cells := []app.UI{
		kit.El("td").Role("cell").Body(r.tickbox()),
		kit.El("th").Attr("scope", "row").Role("rowheader").Body(marked, kit.Hidden(kit.El("span").Class("state"), r.State == "").Text(r.State)),
	}
	add := func(class string, heading words.Text, body app.UI) {
		cell := kit.El("td").Role("cell").Class(class).DataSet("label", heading.String())
		if body != nil {
			cell = cell.Body(body)
		}
		cells = append(cells, cell)
	}
	for i, said := range []string{number, q.Unit, q.Of, q.Period} {
		add(string(columns[i].sort), columns[i].heading, inCell(said))
	}
	add("judged", columns[4].heading, kit.Verdict(r.Step))
	if r.Titled {
		add("title", columns[5].heading, inCell(r.Title))
	}
	add("source", words.FieldSource, inCell(q.Source))
	add("noted", words.FieldNote, inCell(r.Note))
	return kit.El("tr").Class("figure").Role("row").Body(cells...)
}

// inCell is the words of a cell; nil if there are none, so that the cell is empty.
func inCell(said string) app.UI {
	if said == "" {
		return nil
	}
	return kit.El("span").Dir("auto").Text(said)
}
