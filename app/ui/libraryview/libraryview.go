// Package libraryview draws the library: all articles, searched and sorted, and the
// dialog in which an article's title and tags are changed.
package libraryview

import (
	"fmt"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/catalog"
	"gloss/app/session/fields"
	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
)

// Ids of what is in the library: the field to search by, and those of the dialog for
// an article's title and tags.
const (
	SearchID    = "shelf-search"
	CardTitleID = "card-title"
	CardTagsID  = "card-tags"
)

// compo is what every component of this package embeds.
type compo = kit.Component

// libraryView shows all articles.
type libraryView struct {
	compo
	host kit.Host

	Volumes []catalog.VersionChain
	Total   int
	Tags    []string
	Search  string
	Tag     string
	Sort    catalog.Order
	Space   shelves.Space
	Backup  string // when the last one was made, in words
	Open    article.ID
}

// New is the library as the state has it.
func New(host kit.Host) app.UI {
	s := host.State()
	volumes, total := s.Volumes()
	return &libraryView{
		host: host, Volumes: volumes, Total: total, Tags: s.ShelfTags(), Search: s.Shelves.Search, Tag: s.Shelves.Tag,
		Sort: s.Shelves.Sort, Space: s.Shelves.Space, Backup: s.Backup.Words(), Open: s.Article.ID,
	}
}

// Render implements app.Composer.
func (v *libraryView) Render() app.UI { return kit.Draw(&v.compo, v.host, v, v.render) }

func (v *libraryView) render() app.UI {
	var cards []app.UI
	for _, volume := range v.Volumes {
		cards = append(cards, &volumeCard{host: v.host, VersionChain: volume, Open: volume.ID == v.Open, Searched: v.Search != ""})
	}
	results := app.UI(kit.El("ul").Class("cards").Aria("label", "Articles").Body(cards...))
	if len(cards) == 0 {
		results = kit.El("div").Class("none").Body(kit.El("p").Text("No article passes these filters."))
	}
	return kit.El("main").Class("view marks library").Aria("labelledby", kit.ViewID).Body(
		kit.Button("btn", v.back).Title("Back to the article (Esc)").Body(kit.Icon("back"), kit.El("span").Text("Back to the article")),
		kit.El("div").Class("heading").Body(
			kit.El("h1").ID(kit.ViewID).TabIndex(-1).Text("Articles"),
			kit.Button("btn outlined", v.add).Body(kit.Icon("plus"), kit.El("span").Text("Add an article")),
		),
		v.filters(),
		results,
		// It comes when the browser has answered, and below it nothing can move.
		kit.El("p").Class("meta").Text(spaceWords(v.Space)+" "+v.Backup+"."),
	)
}

func (v *libraryView) back(app.Context, app.Event) {
	v.host.Send(workspace.Viewed{View: workspace.Reader})
}
func (v *libraryView) add(app.Context, app.Event) {
	v.host.Send(session.Asked{Dialog: workspace.AddDialog})
}

// filters is everything that says which articles are shown, and how many are.
func (v *libraryView) filters() app.UI {
	orders := make([]fields.Option, len(catalog.Orders))
	for i, o := range catalog.Orders {
		orders[i] = fields.Option{Value: string(o), Label: orderWords[o]}
	}
	orders[0].Value = kit.Anything
	choices := []app.UI{v.choice(shelves.ShelfSort, "Order", orders, string(v.Sort))}
	if len(v.Tags) > 0 {
		tags := []fields.Option{{Value: kit.Anything, Label: "Any tag"}}
		for _, t := range v.Tags {
			tags = append(tags, fields.Option{Value: "#" + t, Label: "#" + t})
		}
		tag := ""
		if v.Tag != "" {
			tag = "#" + v.Tag
		}
		choices = append(choices, v.choice(shelves.ShelfTag, "Tag", tags, tag))
	}
	return kit.El("div").Class("filters").Role("search").Body(
		kit.El("label").Class("unseen").Attr("for", SearchID).Text("Search articles, their marks and notes"),
		kit.El("input").ID(SearchID).Class("in").Attr("type", "search").Attr("placeholder", "Search titles, texts, marks, notes").
			Attr("autocomplete", "off").Dir("auto").OnInput(kit.Heard(v.search)),
		kit.El("div").Class("choices").Body(choices...),
		kit.El("div").Class("count").Body(kit.El("p").Role("status").Text(v.count())),
	)
}

var orderWords = map[catalog.Order]string{
	catalog.ByOpened: "Opened last", catalog.ByAdded: "Added last", catalog.ByTitle: "By title", catalog.ByPublished: "Published last", catalog.ByMarks: "Most marks",
}

func (v *libraryView) choice(by shelves.ShelfField, label string, options []fields.Option, value string) app.UI {
	pick := func(_ app.Context, e app.Event) {
		v.host.Send(shelves.ShelfFiltered{By: by, Value: e.Get("target").Get("value").String()})
	}
	return kit.Choice("shelf-"+string(by), label, options, value, pick, by)
}

func (v *libraryView) search(_ app.Context, e app.Event) {
	v.host.Send(shelves.ShelfFiltered{By: shelves.ShelfSearch, Value: e.Get("target").Get("value").String()})
}

func (v *libraryView) count() string {
	if n := len(v.Volumes); n != v.Total {
		return fmt.Sprintf("%d of %s", n, articlesWords(v.Total))
	}
	return articlesWords(v.Total)
}

func articlesWords(n int) string {
	if n == 1 {
		return "1 article"
	}
	return strconv.Itoa(n) + " articles"
}

// spaceWords says where the bytes are, and how many.
func spaceWords(s shelves.Space) string {
	words := "Kept in this browser, on this device"
	if s.Room > 0 {
		words += fmt.Sprintf(": %s of %s used", bytesWords(s.Used), bytesWords(s.Room))
	}
	if s.Lasting {
		return words + ". The browser keeps it until you delete it."
	}
	if s.Asked {
		words += ". Gloss has asked the browser to keep it for good, and the browser has not agreed"
	}
	return words + ". The browser may clear it if the device runs out of room: export a backup now and then."
}

// bytesWords is a number of bytes as a person reads it: 3.1 MB.
func bytesWords(n int64) string {
	unit, size := "kB", float64(n)/1e3
	for _, next := range []string{"MB", "GB", "TB"} {
		if size < 999.5 {
			break
		}
		unit, size = next, size/1e3
	}
	if size < 10 && unit != "kB" {
		return strconv.FormatFloat(size, 'f', 1, 64) + " " + unit
	}
	return strconv.FormatFloat(size, 'f', 0, 64) + " " + unit
}
