package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session"
	"gloss/app/session/exporting"
	"gloss/app/session/reader"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// bar is the line at the top: what is open, whether it is saved, and what can
// be done with it.
type bar struct {
	compo
	root *Root

	Inert            bool // the program has not taken over yet
	Title            string
	Slot             slot
	CanUndo, CanRedo bool
	Menus            bool // are drawn too
	Installable      bool
	Revised          bool
	Backup           string
	Finding          finding
	Suggesting       suggesting
	Settings         workspace.Settings
}

// Render implements app.Composer.
func (b *bar) Render() app.UI { return kit.Draw(&b.compo, b.root, b, b.render) }

func (b *bar) render() app.UI {
	actions := kit.El("div").Class("actions").Body(
		b.suggestionsButton(),
		apart(),
		kit.Disabled(kit.Button("btn hide", b.undo).Title(words.BarUndoKey.String()).Aria("label", words.Undo.String()), !b.CanUndo).Body(kit.Icon("undo")),
		kit.Disabled(kit.Button("btn hide", b.redo).Title(words.BarRedoKey.String()).Aria("label", words.Redo.String()), !b.CanRedo).Body(kit.Icon("redo")),
		apart(),
		kit.Button("btn outlined adds", b.add).Title(words.AddArticle.String()).Aria("label", words.AddArticle.String()).Body(kit.Icon("plus"), kit.El("span").Class("label").Text(words.AddArticle.String())),
		kit.Button("btn", b.export).Title(words.BarExportKey.String()).Aria("label", words.Export.String()).Body(kit.Icon("export"), kit.El("span").Class("label").Text(words.Export.String())),
		kit.Button("btn", nil).Attr("popovertarget", menuID).Title(words.BarMenu.String()).Aria("label", words.BarMenu.String()).Body(kit.Icon("menu")),
	)
	if b.Inert {
		actions = actions.Attr("inert", "inert")
	}
	class, middle := "bar", app.UI(kit.El("div").Class("crumb").Body(
		kit.Flag(kit.Button("", b.articles), "inert", b.Inert).Text(words.LibraryHeading.String()),
		kit.El("span").Aria("hidden", "true").Text("/"),
		kit.El("span").Class("title").Aria("hidden", "true").Text(b.Title),
	))
	if b.Finding.Open {
		class, middle = "bar finding", &findBar{root: b.root, Finding: b.Finding}
	}
	told := &status{root: b.root, Slot: b.Slot}
	body := []app.UI{kit.El("span").Class("wordmark").Body(kit.Wordmark(), kit.El("span").Text(words.Name)), middle, told, actions}
	if b.Menus {
		body = append(body, &menu{root: b.root, Installable: b.Installable, Revised: b.Revised, Backup: b.Backup, Settings: b.Settings})
	}
	return kit.El("header").Class(class).Body(body...)
}

// apart parts the groups of buttons.
func apart() app.UI { return kit.El("span").Class("sep").Aria("hidden", "true") }

func (b *bar) articles(app.Context, app.Event) {
	b.root.Send(workspace.Viewed{View: workspace.Library})
}
func (b *bar) add(app.Context, app.Event) {
	b.root.Send(session.Asked{Dialog: workspace.AddDialog})
}
func (b *bar) undo(app.Context, app.Event) { b.root.Send(reader.Undone{}) }
func (b *bar) export(app.Context, app.Event) {
	b.root.Send(exporting.ExportAsked{Taking: exporting.ThisArticle, At: b.root.config.Now()})
}
func (b *bar) redo(app.Context, app.Event) { b.root.Send(reader.Redone{}) }
