package intakedialog

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session/sniff"
	"gloss/app/session/wording"
	"gloss/app/ui/kit"
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
		kit.El("label").Attr("for", PasteID).Text("Paste its text, or what you copied on its page"),
		kit.El("textarea").ID(PasteID).Class("in").Attr("rows", 8).Dir("auto"),
		kit.El("div").Class("foot").Body(
			kit.Button("btn primary", w.take).Text("Preview"),
			kit.Button("btn outlined", w.pick).Text("Choose files…"),
		),
		kit.El("p").Class("quiet").Text("Or drop files anywhere on the page: texts, Markdown, saved web pages (HTML), and files of marks; several at once. Once Gloss is installed, other apps can share to it, too."),
		kit.El("details").Class("webpage").Body(
			kit.El("summary").Text("How to get an article from a web page"),
			kit.El("p").Text("No page may read another site, and Gloss never uses the network. So you bring the article, in one of these ways:"),
			kit.El("ul").Body(
				kit.El("li").Text("On its page, select all (Ctrl+A), copy (Ctrl+C), and paste it here (Ctrl+V). What is not of the article is left out."),
				kit.El("li").Text("Save its page (Ctrl+S, “HTML only”), and choose the file here or drop it."),
				kit.El("li").Text("On a phone with Gloss installed, select the article’s text and share it to Gloss."),
				kit.El("li").Body(
					kit.El("span").Text("Drag this button to your bookmarks bar, once: "),
					kit.Bookmark("Copy for Gloss", w.explain),
					kit.El("span").Text(" Pressed on an article’s page it copies that page with its address, for you to paste here; that works offline, too."),
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
	words := "This is only the address of an article, and Gloss cannot fetch it: no page may read another site."
	if w.Link.Title != "" {
		words = "Of “" + wording.FirstWords(w.Link.Title, 120) + "” only the address came, and Gloss cannot fetch it: no page may read another site."
	}
	return []app.UI{
		kit.El("p").Text(words + " Open it, copy the article, and paste it below."),
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
