package libraryview

import (
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/catalog"
	"gloss/app/session/revising"
	"gloss/app/session/shelves"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// volumeCard is one article with the versions before it.
type volumeCard struct {
	compo
	host kit.Host

	VersionChain catalog.VersionChain
	Open         bool
	Searched     bool
}

// CompoID keeps each card with its article.
func (c *volumeCard) CompoID() string { return string(c.VersionChain.ID) }

// Render implements app.Composer.
func (c *volumeCard) Render() app.UI { return kit.Draw(&c.compo, c.host, c, c.render) }

func (c *volumeCard) render() app.UI {
	v := &c.VersionChain
	body := []app.UI{
		kit.El("h2").Body(kit.Button("words", c.pick).Dir("auto").Text(v.Title)),
		kit.El("p").Class("of").Dir("auto").Text(wording.Join(" · ", v.Source, wording.Date(v.Published), v.Author)),
		kit.El("ul").Class("counts").Aria("label", words.Marks).Body(c.counts()...),
		kit.El("p").Class("of").Text(wording.Join(" · ", c.openedWords(), readWords(v), c.foundWords())),
	}
	if len(v.ReadingState.Tags) > 0 {
		body = append(body, kit.El("p").Class("tags").Dir("auto").Text("#"+strings.Join(v.ReadingState.Tags, " #")))
	}
	for i, before := range v.Versions {
		open := func(app.Context, app.Event) { c.host.Send(workspace.ArticlePicked{ID: before.ID}) }
		body = append(body, kit.El("p").Class("of version").Body(
			kit.Button("link", nil).OnClick(kit.Heard(open, before.ID)).Text(words.CardVersion.With("n", len(v.Versions)-i)),
			kit.El("span").Text(words.CardVersionAdded.With("date", words.Date(before.Added.Local()))),
		))
	}
	return kit.El("li").Class("card").DataSet("card", string(v.ID)).DataSet("pinned", v.ReadingState.Pinned).Body(append(body, c.actions())...)
}

// counts is how many marks there are of each kind, by their letters and names.
func (c *volumeCard) counts() []app.UI {
	n := c.VersionChain.Counted()
	var out []app.UI
	for _, k := range annotation.Kinds {
		if n[k] > 0 {
			out = append(out, kit.El("li").Class("chip "+string(k)).Body(
				kit.El("i").Aria("hidden", "true"), kit.El("b").Text(words.Number(n[k])), kit.El("span").Text(words.KindNoun.With("kind", string(k), "n", n[k])),
			))
		}
	}
	if out == nil {
		out = append(out, kit.El("li").Text(words.CardNoMarks))
	}
	return out
}

func (c *volumeCard) openedWords() string {
	switch at := c.VersionChain.ReadingState.Opened; {
	case c.Open:
		return words.CardOpenNow.String()
	case at.IsZero():
		return ""
	default:
		return openedWords(at, c.host.Now())
	}
}

// openedWords says when an article was opened, as near as a person wants to know.
func openedWords(at, now time.Time) string {
	at, now = at.Local(), now.Local()
	day := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, t.Location()) }
	switch days := int(day(now).Sub(day(at)).Hours()/24 + .5); days {
	case 0:
		return words.CardOpenedToday.With("time", at.Format("15:04"))
	case 1:
		return words.CardOpenedYesterday.String()
	}
	return words.CardOpenedOn.With("date", words.Date(at))
}

// readWords says how far an article was read.
func readWords(v *catalog.VersionChain) string {
	length := v.Length
	if v.ReadingState.Reached == 0 || length == 0 {
		return ""
	}
	if part := min(100, 100*v.ReadingState.Reached/length); part < 98 {
		return words.CardReadTo.With("percent", part)
	}
	return words.CardReadToEnd.String()
}

// foundWords says where what is searched for was found.
func (c *volumeCard) foundWords() string {
	v := &c.VersionChain
	switch {
	case !c.Searched || v.Marks == 0 && !v.InText:
		return ""
	case v.Marks == 0:
		return words.CardFoundInText.String()
	}
	return words.CardFoundInMarks.With("n", v.Marks)
}

func (c *volumeCard) actions() app.UI {
	title := func() app.UI { return kit.El("span").Class("unseen").Dir("auto").Text(" " + c.VersionChain.Title) }
	compare := kit.El("span").Hidden(true)
	if !c.Open && c.host.State().Article.Revises != c.VersionChain.ID {
		compare = kit.Button("btn", c.compare).Title("%s", words.CardCompareHint).Body(kit.El("span").Text(words.CardCompare), title())
	}
	return kit.El("div").Class("do").Body(
		kit.Button("btn", c.pin).Aria("pressed", strconv.FormatBool(c.VersionChain.ReadingState.Pinned)).Body(kit.El("span").Text(words.CardPin), title()),
		kit.Button("btn", c.edit).Body(kit.El("span").Text(words.CardRename), title()),
		compare,
		kit.Button("btn", c.remove).Body(kit.Icon("trash"), kit.El("span").Text(words.CardRemove), title()),
	)
}

func (c *volumeCard) pick(app.Context, app.Event) {
	c.host.Send(workspace.ArticlePicked{ID: c.VersionChain.ID})
}
func (c *volumeCard) pin(app.Context, app.Event) {
	c.host.Send(shelves.CardPinned{ID: c.VersionChain.ID})
}
func (c *volumeCard) edit(app.Context, app.Event) {
	c.host.Send(shelves.CardEdited{ID: c.VersionChain.ID})
}
func (c *volumeCard) remove(app.Context, app.Event) {
	c.host.Send(shelves.CardRemoved{ID: c.VersionChain.ID})
}
func (c *volumeCard) compare(app.Context, app.Event) {
	c.host.Send(revising.RevisionNamed{Earlier: c.VersionChain.ID})
}
