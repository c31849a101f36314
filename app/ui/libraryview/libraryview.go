// Package libraryview draws the library: all articles, searched and sorted, and the
// dialog in which an article's title and tags are changed.
package libraryview

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/catalog"
	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	"gloss/app/words"
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
	results := app.UI(kit.El("ul").Class("cards").Aria("label", words.LibraryHeading).Body(cards...))
	if len(cards) == 0 {
		none := words.LibraryNoMatch
		if v.Total == 0 {
			none = words.LibraryEmpty
		}
		results = kit.El("div").Class("none").Body(kit.El("p").Text(none))
	}
	return kit.El("main").Class("view marks library").Aria("labelledby", kit.ViewID).Body(
		kit.Button("btn", v.back).Title("%s", words.BackToArticleKey).Body(kit.Icon("back"), kit.El("span").Text(words.BackToArticle)),
		kit.El("div").Class("heading").Body(
			kit.El("h1").ID(kit.ViewID).TabIndex(-1).Text(words.LibraryHeading),
			kit.Button("btn outlined", v.add).Body(kit.Icon("plus"), kit.El("span").Text(words.AddArticle)),
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
	orders := make([]kit.Option, len(catalog.Orders))
	for i, o := range catalog.Orders {
		orders[i] = kit.Option{Value: string(o), Label: orderWords[o].String()}
	}
	orders[0].Value = kit.Anything
	choices := []app.UI{v.choice(shelves.ShelfSort, words.Order.String(), orders, string(v.Sort))}
	if len(v.Tags) > 0 {
		tags := []kit.Option{{Value: kit.Anything, Label: words.AnyTag.String()}}
		for _, t := range v.Tags {
			tags = append(tags, kit.Option{Value: "#" + t, Label: "#" + t})
		}
		tag := ""
		if v.Tag != "" {
			tag = "#" + v.Tag
		}
		choices = append(choices, v.choice(shelves.ShelfTag, words.TagLabel.String(), tags, tag))
	}
	return kit.El("div").Class("filters").Role("search").Body(
		kit.El("label").Class("unseen").Attr("for", SearchID).Text(words.LibrarySearch),
		kit.El("input").ID(SearchID).Class("in").Attr("type", "search").Attr("placeholder", words.LibrarySearchHint).
			Attr("autocomplete", "off").Dir("auto").OnInput(kit.Heard(v.search)),
		kit.El("div").Class("choices").Body(choices...),
		kit.El("div").Class("count").Body(kit.El("p").Role("status").Text(v.count())),
	)
}

var orderWords = map[catalog.Order]words.Text{
	catalog.ByOpened: words.LibraryByOpened, catalog.ByAdded: words.LibraryByAdded, catalog.ByTitle: words.LibraryByTitle, catalog.ByPublished: words.LibraryByPublished, catalog.ByMarks: words.LibraryByMarks,
}

func (v *libraryView) choice(by shelves.ShelfField, label string, options []kit.Option, value string) app.UI {
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
		return words.LibraryShown.With("n", n, "all", v.Total)
	}
	return words.ArticleCount.With("n", v.Total)
}

// spaceWords says where the bytes are, and how many.
func spaceWords(s shelves.Space) string {
	kept, how := words.LibraryKept.String(), words.LibraryFleeting
	if s.Room > 0 {
		kept = words.LibraryKeptOf.With("used", bytesWords(s.Used), "room", bytesWords(s.Room))
	}
	switch {
	case s.Lasting:
		how = words.LibraryLasting
	case s.Asked:
		how = words.LibraryDeclined
	}
	return kept + " " + how.String()
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
		return words.Grouped(strconv.FormatFloat(size, 'f', 1, 64)) + " " + unit
	}
	return words.Grouped(strconv.FormatFloat(size, 'f', 0, 64)) + " " + unit
}
