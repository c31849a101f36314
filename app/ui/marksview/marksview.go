// Package marksview draws the list of marks: those of the open article or of all,
// filtered and sorted, with what can be done to many at once.
package marksview

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/listing"
	"gloss/app/session/marklist"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// Ids of what is in the list of marks: the field to search by, the fields for a tag and a verdict,
// and the paragraph on marks of other articles.
const (
	SearchID  = "list-search"
	TagID     = "bulk-tag"
	VerdictID = "bulk-verdict"
	ForeignID = "list-foreign"
)

// RowID is the id of the row of a mark.
func RowID(id annotation.ID) string { return "row-" + string(id) }

// compo is what every component of this package embeds.
type compo = kit.Component

// marksView lists all marks, of the open article or of all.
type marksView struct {
	compo
	host kit.Host

	List    marklist.Listing
	Filter  marklist.Filter
	Chosen  map[annotation.ID]bool
	Drawn   int
	Loading bool
	Trouble string

	Article article.ID
	Title   string
	Length  int // of the article's text, in bytes
}

// New is the list of marks as the state has it.
func New(host kit.Host) app.UI {
	s := host.State()
	return &marksView{
		host: host, List: *s.Listing(), Filter: s.List.Filter, Chosen: s.List.Chosen, Drawn: s.List.Drawn,
		Loading: s.List.Filter.All && !s.List.Loaded && s.List.Trouble == "", Trouble: s.List.Trouble,
		Article: s.Article.ID, Title: s.Article.Title, Length: len(s.Article.Text),
	}
}

// Render implements app.Composer.
func (v *marksView) Render() app.UI { return kit.Draw(&v.compo, v.host, v, v.render) }

func (v *marksView) render() app.UI {
	of := kit.El("span").Dir("auto").Text(v.Title)
	if v.Filter.All {
		of = kit.El("span").Text(words.ListOfAll.String())
	}
	return kit.El("main").Class("view marks").Aria("labelledby", kit.ViewID).Body(
		kit.Button("btn", v.back).Title(words.BackToArticleKey.String()).Body(kit.Icon("back"), kit.El("span").Text(words.BackToArticle.String())),
		kit.El("div").Class("heading").Body(
			kit.El("h1").ID(kit.ViewID).TabIndex(-1).Text(words.Marks.String()),
			v.scope(),
		),
		kit.El("p").Class("meta").Body(of),
		v.filters(),
		v.charts(),
		v.toolbar(),
		v.results(),
	)
}

func (v *marksView) back(app.Context, app.Event) {
	v.host.Send(workspace.Viewed{View: workspace.Reader})
}

func (v *marksView) scope() app.UI {
	return kit.El("div").Class("seg").Role("group").Aria("label", words.ListScope.String()).Body(
		v.filterButton("", marklist.FilterScope, "one", !v.Filter.All, kit.El("span").Text(words.EditorPickHere.String())),
		v.filterButton("", marklist.FilterScope, "all", v.Filter.All, kit.El("span").Text(words.EditorPickAll.String())),
	)
}

// results is the marks that are listed, or why there are none.
func (v *marksView) results() app.UI {
	rows := v.List.Rows
	switch {
	case v.Trouble != "":
		return kit.El("div").Class("none").Body(
			kit.El("p").Text(words.ListTrouble.With("why", v.Trouble)),
			kit.Button("btn outlined", v.retry).Text(words.TryAgain.String()),
		)
	case v.Loading:
		return kit.El("div").Class("none").Body(kit.El("p").Text(words.ListLoading.String()))
	case v.List.Total == 0 && v.Filter.All:
		return kit.El("div").Class("none").Body(kit.El("p").Text(words.ListNothing.String()))
	case v.List.Total == 0:
		return kit.El("div").Class("none").Body(kit.El("p").Text(words.ListNothingHere.String()))
	case len(rows) == 0:
		return kit.El("div").Class("none").Body(kit.El("p").Text(words.ListNone.String()))
	}
	drawn := rows[:min(len(rows), v.Drawn)]
	var body []app.UI
	if v.Filter.Kind == annotation.Figure {
		body = append(body, v.table(v.rows(drawn)))
	} else {
		body = append(body, kit.El("ul").Class("rows marked").Aria("label", words.Marks.String()).Body(v.rows(drawn)...))
	}
	if v.foreign(drawn) {
		note := kit.El("p").ID(ForeignID).Class("hint").Text(words.ListForeign.String())
		body = append([]app.UI{note}, body...)
	}
	if left := len(rows) - len(drawn); left > 0 {
		body = append(body, kit.Button("btn outlined show-more", v.more).Text(words.ListMore.With("n", left)))
	}
	return kit.El("div").Class("results").Body(body...)
}

func (v *marksView) foreign(rows []marklist.Row) bool {
	for _, r := range rows {
		if !r.Own {
			return true
		}
	}
	return false
}

func (v *marksView) rows(rows []marklist.Row) []app.UI {
	table := v.Filter.Kind == annotation.Figure
	out := make([]app.UI, len(rows))
	for i, r := range rows {
		row := &markRow{
			host: v.host, ID: r.Mark.ID, Kind: r.Mark.Kind, Words: wording.FirstWords(r.Mark.Target.Quote.Exact, rowWords),
			State: stateWords(r.Mark), Ticked: v.Chosen[r.Mark.ID], Own: r.Own, Step: r.Mark.Step(), Table: table, Titled: v.Filter.All,
		}
		if table {
			row.Quantity, row.Note = r.Mark.Quantity, wording.FirstWords(r.Mark.Note, rowWords)
		} else {
			row.Head, row.Rest = wording.Summary(*r.Mark)
			row.Date = words.Date(r.Mark.Created.Local())
			if by := wording.FirstWords(workspace.MadeBy(*r.Mark), 60); by != "" {
				row.Date = words.ListDateBy.With("date", row.Date, "name", by)
			}
		}
		if v.Filter.All {
			row.Title = r.Title
		}
		out[i] = row
	}
	return out
}

func (v *marksView) retry(app.Context, app.Event) { v.host.Send(listing.ListRetried{}) }
func (v *marksView) more(app.Context, app.Event)  { v.host.Send(listing.MoreListed{}) }

// rowWords is how much of a mark's words its row shows, in code points.
const rowWords = 240

// stateWords says what became of a mark in a newer version, if anything did.
func stateWords(m *annotation.Annotation) string {
	switch {
	case m.Pending() && m.State() == annotation.Lost:
		return words.StateLostWaits.String()
	case m.Pending():
		return words.StateChangedWaits.String()
	case m.State() == annotation.Moved:
		return words.StateMoved.String()
	case m.State() == annotation.Changed:
		return words.StateChanged.String()
	case m.State() == annotation.Lost:
		return words.StateLost.String()
	}
	return ""
}

// markRow is one mark in the list, or one figure in the table.
type markRow struct {
	compo
	host kit.Host

	ID            annotation.ID
	Kind          annotation.Kind
	Words         string
	Step          annotation.Step // its verdict
	Head, Rest    string          // what else is recorded of it
	Quantity      annotation.Quantity
	Note          string
	State         string
	Title, Date   string // Title of its article, if more than one is listed
	Ticked, Own   bool
	Table, Titled bool // in the table; with a column for the article
}

// CompoID keeps each row with its mark.
func (r *markRow) CompoID() string { return string(r.ID) }

// Render implements app.Composer.
func (r *markRow) Render() app.UI { return kit.Draw(&r.compo, r.host, r, r.render) }

func (r *markRow) render() app.UI {
	marked := kit.Button("words", r.open).ID("%s", RowID(r.ID)).Title(words.MarkGoTo.String()).Dir("auto").Text(r.Words)
	if r.Table {
		return r.cells(marked)
	}
	return kit.El("li").Class(string(r.Kind)).Body(r.tickbox(), kit.El("div").Body(
		kit.El("span").Class("kind").Text(words.Kind(r.Kind)),
		kit.Verdict(r.Step),
		kit.El("span").Class("gist").Dir("auto").Text(r.Head),
		kit.El("span").Class("date").Text(r.Date),
		marked,
		kit.Hidden(kit.El("span").Class("state"), r.State == "").Text(r.State),
		kit.Hidden(kit.El("span").Class("rest"), r.Rest == "").Dir("auto").Text(r.Rest),
		kit.Hidden(kit.El("span").Class("of"), r.Title == "").Dir("auto").Text(r.Title),
	))
}

func (r *markRow) open(app.Context, app.Event) { r.host.Send(listing.RowOpened{ID: r.ID}) }
func (r *markRow) tick(_ app.Context, e app.Event) {
	r.host.Send(listing.RowChosen{ID: r.ID, On: !r.Ticked, Range: e.Get("shiftKey").Bool()})
}

// tickbox takes a mark into what is chosen. One of another article is there, but
// cannot be ticked; the paragraph above the list says why.
func (r *markRow) tickbox() app.UI {
	box := kit.El("input").Attr("type", "checkbox").Attr("checked", strconv.FormatBool(r.Ticked)).OnClick(kit.Heard(r.tick))
	if !r.Own {
		box = kit.Disabled(box, true).Aria("describedby", ForeignID)
	}
	return kit.El("label").Class("tickbox").Body(box, kit.El("span").Class("unseen").Dir("auto").Text(words.ListSelect.With("words", r.Words)))
}
