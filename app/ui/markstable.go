package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session"
)

// column is one column of the table of figures.
type column struct {
	sort    session.Sort
	heading string
}

// columns are those behind the figure's own words.
var columns = []column{
	{session.ByValue, "Value"}, {session.ByUnit, "Unit"}, {session.ByOf, "Of what"}, {session.ByPeriod, "Period"}, {session.ByArticle, "Article"},
}

// table lists figures as numbers with their units.
func (v *marksView) table(rows []session.Row) app.UI {
	shown := columns
	if !v.Filter.All {
		shown = columns[:len(columns)-1]
	}
	head := []app.UI{
		el("td"), // over the ticks
		&heading{root: v.root, Column: column{session.ByPlace, "Figure"}, Sorted: v.sorted(session.ByPlace)},
	}
	for _, c := range shown {
		head = append(head, &heading{root: v.root, Column: c, Sorted: v.sorted(c.sort)})
	}
	return el("div").Class("scroller").TabIndex(0).Role("region").Aria("label", "Figures").Body(
		el("table").Class("figures").Body(
			el("caption").Class("unseen").Text("Figures, with what they say"),
			el("thead").Body(el("tr").Body(head...)),
			el("tbody").Body(app.Range(rows).Slice(func(i int) app.UI {
				r := rows[i]
				row := &figureRow{
					root: v.root, ID: r.Mark.ID, Words: firstWords(r.Mark.Target.Quote.Exact, rowWords), State: stateWords(r.Mark),
					Quantity: r.Mark.Quantity, Ticked: v.Chosen[r.Mark.ID], Own: r.Own, Titled: v.Filter.All,
				}
				if v.Filter.All {
					row.Title = r.Title
				}
				return row
			})),
		),
	)
}

// sorted says how a column is sorted, in the words of aria-sort.
func (v *marksView) sorted(by session.Sort) string {
	switch {
	case v.Filter.Sort != by:
		return "none"
	case v.Filter.Reverse:
		return "descending"
	}
	return "ascending"
}

// heading is the head of a column, by which the table can be sorted.
type heading struct {
	app.Compo
	root *Root

	Column column
	Sorted string
}

// CompoID keeps each heading with its column.
func (h *heading) CompoID() string { return string(h.Column.sort) }

// Render implements app.Composer.
func (h *heading) Render() app.UI {
	sign := map[string]string{"ascending": "↑", "descending": "↓"}[h.Sorted]
	return el("th").Attr("scope", "col").Class(string(h.Column.sort)).Aria("sort", h.Sorted).Body(
		button("", h.press).Body(el("span").Text(h.Column.heading), el("i").Aria("hidden", "true").Text(sign)),
	)
}

func (h *heading) press(app.Context, app.Event) {
	if h.Sorted != "none" {
		h.root.Send(session.Filtered{By: session.FilterReverse})
		return
	}
	h.root.Send(session.Filtered{By: session.FilterSort, Value: string(h.Column.sort)})
}

// figureRow is one figure in the table.
type figureRow struct {
	app.Compo
	root *Root

	ID          annotation.ID
	Words       string
	State       string
	Quantity    annotation.Quantity
	Title       string
	Ticked, Own bool
	Titled      bool // there is a column for the article
}

// CompoID keeps each row with its mark.
func (r *figureRow) CompoID() string { return string(r.ID) }

// Render implements app.Composer.
func (r *figureRow) Render() app.UI {
	q := r.Quantity
	number := quantityWords(annotation.Quantity{Value: q.Value, From: q.From, To: q.To, Approximate: q.Approximate})
	if q.Value == "" && q.From == "" && q.To == "" {
		number = "" // about nothing
	}
	words := []app.UI{button("words", r.open).ID("%s", rowID(r.ID)).Title("Go to this mark").Dir("auto").Text(r.Words)}
	if r.State != "" {
		words = append(words, el("span").Class("state").Text(r.State))
	}
	cells := []app.UI{
		el("td").Body(tickbox(r.Ticked, r.Own, r.tick, r.Words)),
		el("th").Attr("scope", "row").Body(words...),
		el("td").Class("value").Text(number),
		el("td").Dir("auto").Text(q.Unit),
		el("td").Dir("auto").Text(q.Of),
		el("td").Dir("auto").Text(q.Period),
	}
	if r.Titled {
		cells = append(cells, el("td").Dir("auto").Text(r.Title))
	}
	return el("tr").Class("figure").Body(cells...)
}

func (r *figureRow) open(app.Context, app.Event) { r.root.Send(session.RowOpened{ID: r.ID}) }
func (r *figureRow) tick(_ app.Context, e app.Event) {
	r.root.Send(session.RowChosen{ID: r.ID, On: !r.Ticked, Range: e.Get("shiftKey").Bool()})
}
