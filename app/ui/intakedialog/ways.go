package intakedialog

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session/sniff"
	"gloss/app/session/wording"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// ways is how an article can be brought.
type ways struct {
	compo
	host kit.Host

	Link sniff.Link
}

// Render implements app.Composer.
func (w *ways) Render() app.UI { return kit.Draw(&w.compo, w.host, w, w.render) }

func (w *ways) render() app.UI {
	return kit.El("div").Body(
		kit.Hidden(kit.El("div").Class("link"), w.Link.URL == "").Body(w.link()...),
		kit.El("label").Attr("for", PasteID).Text(words.IntakePaste),
		kit.El("textarea").ID(PasteID).Class("in").Attr("rows", 8).Dir("auto"),
		kit.El("div").Class("foot").Body(
			kit.Button("btn primary", w.take).Text(words.IntakePreview),
			kit.Button("btn outlined", w.pick).Text(words.IntakeChooseFiles),
		),
		kit.El("p").Class("quiet").Text(words.IntakeDrop),
		kit.El("details").Class("webpage").Body(
			kit.El("summary").Text(words.IntakeHow),
			kit.El("p").Text(words.IntakeWhy),
			kit.El("ul").Body(
				kit.El("li").Text(words.IntakeHowCopy),
				kit.El("li").Text(words.IntakeHowSave),
				kit.El("li").Text(words.IntakeHowShare),
				kit.El("li").Body(
					kit.El("span").Text(words.IntakeHowBookmark),
					kit.Bookmark(words.IntakeBookmark.String(), w.explain),
				),
			),
		),
	)
}

// link says why an address alone is not enough.
func (w *ways) link() []app.UI {
	url := w.Link.URL
	if url == "" {
		return nil
	}
	why := words.IntakeLink.String()
	if w.Link.Title != "" {
		why = words.IntakeLinkTitled.With("title", wording.FirstWords(w.Link.Title, 120))
	}
	return []app.UI{
		kit.El("p").Text(why),
		kit.El("p").Body(kit.Outward(url)),
	}
}

func (w *ways) take(app.Context, app.Event) {
	page := w.host.Page()
	page.Paste(page.Value(PasteID))
}

func (w *ways) pick(app.Context, app.Event) { w.host.Page().PickFiles() }

// explain takes the place of what the bookmark would do here.
func (w *ways) explain(_ app.Context, e app.Event) {
	e.PreventDefault()
	w.host.Page().Focus(PasteID)
}
