package ui

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/catalog"
	"gloss/app/session/fields"
	"gloss/app/session/revising"
	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
)

// Ids of what is in the library.
const (
	shelfSearchID = "shelf-search"
	cardTitleID   = "card-title"
	cardTagsID    = "card-tags"
)

// libraryView shows all articles.
type libraryView struct {
	compo
	root *Root

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

func (r *Root) libraryView() app.UI {
	s := &r.state
	volumes, total := s.Volumes()
	return &libraryView{
		root: r, Volumes: volumes, Total: total, Tags: s.ShelfTags(), Search: s.Shelves.Search, Tag: s.Shelves.Tag,
		Sort: s.Shelves.Sort, Space: s.Shelves.Space, Backup: s.Backup.Words(), Open: s.Article.ID,
	}
}

// Render implements app.Composer.
func (v *libraryView) Render() app.UI { return v.guardDrawing(v.root, v, v.render) }

func (v *libraryView) render() app.UI {
	var cards []app.UI
	for _, volume := range v.Volumes {
		cards = append(cards, &volumeCard{root: v.root, VersionChain: volume, Open: volume.ID == v.Open, Searched: v.Search != ""})
	}
	results := app.UI(el("ul").Class("cards").Aria("label", "Articles").Body(cards...))
	if len(cards) == 0 {
		results = el("div").Class("none").Body(el("p").Text("No article passes these filters."))
	}
	return el("main").Class("view marks library").Aria("labelledby", viewID).Body(
		button("btn", v.back).Title("Back to the article (Esc)").Body(icon("back"), el("span").Text("Back to the article")),
		el("div").Class("heading").Body(
			el("h1").ID(viewID).TabIndex(-1).Text("Articles"),
			button("btn outlined", v.add).Body(icon("plus"), el("span").Text("Add an article")),
		),
		v.filters(),
		results,
		// It comes when the browser has answered, and below it nothing can move.
		el("p").Class("meta").Text(spaceWords(v.Space)+" "+v.Backup+"."),
	)
}

func (v *libraryView) back(app.Context, app.Event) {
	v.root.Send(workspace.Viewed{View: workspace.Reader})
}
func (v *libraryView) add(app.Context, app.Event) {
	v.root.Send(session.Asked{Dialog: workspace.AddDialog})
}

// filters is everything that says which articles are shown, and how many are.
func (v *libraryView) filters() app.UI {
	orders := make([]fields.Option, len(catalog.Orders))
	for i, o := range catalog.Orders {
		orders[i] = fields.Option{Value: string(o), Label: orderWords[o]}
	}
	orders[0].Value = anything
	choices := []app.UI{v.choice(shelves.ShelfSort, "Order", orders, string(v.Sort))}
	if len(v.Tags) > 0 {
		tags := []fields.Option{{Value: anything, Label: "Any tag"}}
		for _, t := range v.Tags {
			tags = append(tags, fields.Option{Value: "#" + t, Label: "#" + t})
		}
		tag := ""
		if v.Tag != "" {
			tag = "#" + v.Tag
		}
		choices = append(choices, v.choice(shelves.ShelfTag, "Tag", tags, tag))
	}
	return el("div").Class("filters").Role("search").Body(
		el("label").Class("unseen").Attr("for", shelfSearchID).Text("Search articles, their marks and notes"),
		el("input").ID(shelfSearchID).Class("in").Attr("type", "search").Attr("placeholder", "Search titles, texts, marks, notes").
			Attr("autocomplete", "off").Dir("auto").OnInput(heard(v.search)),
		el("div").Class("choices").Body(choices...),
		el("div").Class("count").Body(el("p").Role("status").Text(v.count())),
	)
}

var orderWords = map[catalog.Order]string{
	catalog.ByOpened: "Opened last", catalog.ByAdded: "Added last", catalog.ByTitle: "By title", catalog.ByPublished: "Published last", catalog.ByMarks: "Most marks",
}

func (v *libraryView) choice(by shelves.ShelfField, label string, options []fields.Option, value string) app.UI {
	pick := func(_ app.Context, e app.Event) {
		v.root.Send(shelves.ShelfFiltered{By: by, Value: e.Get("target").Get("value").String()})
	}
	return choiceOf("shelf-"+string(by), label, options, value, func(field app.HTMLElem) app.HTMLElem {
		return field.OnChange(heard(pick, by))
	})
}

func (v *libraryView) search(_ app.Context, e app.Event) {
	v.root.Send(shelves.ShelfFiltered{By: shelves.ShelfSearch, Value: e.Get("target").Get("value").String()})
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

// volumeCard is one article with the versions before it.
type volumeCard struct {
	compo
	root *Root

	VersionChain catalog.VersionChain
	Open         bool
	Searched     bool
}

// CompoID keeps each card with its article.
func (c *volumeCard) CompoID() string { return string(c.VersionChain.ID) }

// Render implements app.Composer.
func (c *volumeCard) Render() app.UI { return c.guardDrawing(c.root, c, c.render) }

func (c *volumeCard) render() app.UI {
	v := &c.VersionChain
	body := []app.UI{
		el("h2").Body(button("words", c.pick).Dir("auto").Text(v.Title)),
		el("p").Class("of").Dir("auto").Text(joined(" · ", v.Source, dateWords(v.Published), v.Author)),
		el("ul").Class("counts").Aria("label", "Marks").Body(c.counts()...),
		el("p").Class("of").Text(joined(" · ", c.openedWords(), readWords(v), c.foundWords())),
	}
	if len(v.ReadingState.Tags) > 0 {
		body = append(body, el("p").Class("tags").Dir("auto").Text("#"+strings.Join(v.ReadingState.Tags, " #")))
	}
	for i, before := range v.Versions {
		open := func(app.Context, app.Event) { c.root.Send(workspace.ArticlePicked{ID: before.ID}) }
		body = append(body, el("p").Class("of version").Body(
			button("link", nil).OnClick(heard(open, before.ID)).Text("Version "+strconv.Itoa(len(v.Versions)-i)),
			el("span").Text(" added on "+before.Added.Local().Format("2 January 2006")),
		))
	}
	return el("li").Class("card").DataSet("card", string(v.ID)).DataSet("pinned", v.ReadingState.Pinned).Body(append(body, c.actions())...)
}

// counts is how many marks there are of each kind, by their letters and names.
func (c *volumeCard) counts() []app.UI {
	n := c.VersionChain.Counted()
	var out []app.UI
	for _, k := range annotation.Kinds {
		if n[k] > 0 {
			out = append(out, el("li").Class("chip "+string(k)).Body(
				el("i").Aria("hidden", "true"), el("b").Text(strconv.Itoa(n[k])), el("span").Text(plural(k, n[k])),
			))
		}
	}
	if out == nil {
		out = append(out, el("li").Text("No marks yet"))
	}
	return out
}

func plural(k annotation.Kind, n int) string {
	noun := strings.ToLower(k.Name())
	if n != 1 {
		noun += "s"
	}
	return noun
}

func (c *volumeCard) openedWords() string {
	switch at := c.VersionChain.ReadingState.Opened; {
	case c.Open:
		return "open now"
	case at.IsZero():
		return ""
	default:
		return "opened " + dayWords(at, c.root.config.Now())
	}
}

// dayWords says when something was, as near as a person wants to know.
func dayWords(at, now time.Time) string {
	at, now = at.Local(), now.Local()
	day := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, t.Location()) }
	switch days := int(day(now).Sub(day(at)).Hours()/24 + .5); days {
	case 0:
		return "today at " + at.Format("15:04")
	case 1:
		return "yesterday"
	}
	return "on " + at.Format("2 January 2006")
}

// readWords says how far an article was read.
func readWords(v *catalog.VersionChain) string {
	length := v.Length
	if v.ReadingState.Reached == 0 || length == 0 {
		return ""
	}
	if part := min(100, 100*v.ReadingState.Reached/length); part < 98 {
		return "read to " + strconv.Itoa(part) + " %"
	}
	return "read to the end"
}

// foundWords says where what is searched for was found.
func (c *volumeCard) foundWords() string {
	v := &c.VersionChain
	switch {
	case !c.Searched || v.Marks == 0 && !v.InText:
		return ""
	case v.Marks == 0:
		return "found in the text"
	case v.Marks == 1:
		return "found in 1 mark"
	}
	return "found in " + strconv.Itoa(v.Marks) + " marks"
}

func (c *volumeCard) actions() app.UI {
	title := func() app.UI { return el("span").Class("unseen").Dir("auto").Text(" " + c.VersionChain.Title) }
	compare := el("span").Hidden(true)
	if !c.Open && c.root.state.Article.Revises != c.VersionChain.ID {
		compare = button("btn", c.compare).Title("It is an earlier version of the open article").Body(el("span").Text("Compare"), title())
	}
	return el("div").Class("do").Body(
		button("btn", c.pin).Aria("pressed", strconv.FormatBool(c.VersionChain.ReadingState.Pinned)).Body(el("span").Text("Pin"), title()),
		button("btn", c.edit).Body(el("span").Text("Rename, tags…"), title()),
		compare,
		button("btn", c.remove).Body(icon("trash"), el("span").Text("Remove"), title()),
	)
}

func (c *volumeCard) pick(app.Context, app.Event) {
	c.root.Send(workspace.ArticlePicked{ID: c.VersionChain.ID})
}
func (c *volumeCard) pin(app.Context, app.Event) {
	c.root.Send(shelves.CardPinned{ID: c.VersionChain.ID})
}
func (c *volumeCard) edit(app.Context, app.Event) {
	c.root.Send(shelves.CardEdited{ID: c.VersionChain.ID})
}
func (c *volumeCard) remove(app.Context, app.Event) {
	c.root.Send(shelves.CardRemoved{ID: c.VersionChain.ID})
}
func (c *volumeCard) compare(app.Context, app.Event) {
	c.root.Send(revising.RevisionNamed{Earlier: c.VersionChain.ID})
}

// cardDialog is where an article's title and tags are changed, as they are typed.
type cardDialog struct {
	compo
	root *Root
}

// Render implements app.Composer.
func (d *cardDialog) Render() app.UI { return d.guardDrawing(d.root, d, d.render) }

func (d *cardDialog) render() app.UI {
	return dialog(workspace.CardDialog, "Title and tags",
		el("label").Attr("for", cardTitleID).Text("Title"),
		el("input").ID(cardTitleID).Class("in").Attr("type", "text").Attr("autocomplete", "off").Dir("auto").OnChange(heard(d.title)),
		el("label").Attr("for", cardTagsID).Text("Tags, apart by commas"),
		el("input").ID(cardTagsID).Class("in").Attr("type", "text").Attr("autocomplete", "off").Dir("auto").OnChange(heard(d.tags)),
		el("p").Class("aside").Text("The title is how the article is called here. Its text and its marks stay as they are."),
	)
}

func (d *cardDialog) title(_ app.Context, e app.Event) {
	d.root.Send(shelves.CardTyped{Value: e.Get("target").Get("value").String()})
}
func (d *cardDialog) tags(_ app.Context, e app.Event) {
	d.root.Send(shelves.CardTyped{Tags: true, Value: e.Get("target").Get("value").String()})
}
