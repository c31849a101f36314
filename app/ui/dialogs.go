package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/release"
	"gloss/app/session"
	"gloss/app/session/exporting"
	"gloss/app/session/keymap"
	"gloss/app/session/reader"
	"gloss/app/session/workspace"
)

func (r *Root) dialogs() app.UI {
	if !r.whole {
		return el("div")
	}
	s := &r.state
	return el("div").Body(
		r.adding(),
		&aboutDialog{root: r, Faults: s.LabelFaults},
		&cardDialog{root: r},
		&keysDialog{root: r, Settings: s.Settings},
		&settingsDialog{root: r, Settings: s.Settings},
		r.exportDialog(),
		&importDialog{root: r, Import: s.Import, Filing: s.Filing},
	)
}

// menu is everything that has no place of its own.
type menu struct {
	compo
	root *Root

	Installable bool
	Revised     bool   // the open article is a newer version of another
	Backup      string // when the last one was made
	Settings    workspace.Settings
}

// key shows the key that does the same as an entry.
func (m *menu) key(of string) app.UI {
	for _, k := range keymap.SingleKeys(m.Settings) {
		if k.Default == of && !m.Settings.SingleKeysOff {
			return el("kbd").Text(strings.ToUpper(k.Now))
		}
	}
	return el("kbd").Hidden(true)
}

// Render implements app.Composer.
func (m *menu) Render() app.UI { return m.guardDrawing(m.root, m, m.render) }

func (m *menu) render() app.UI {
	items := []app.UI{
		button("item", m.add).Body(el("span").Text("Add an article…"), el("small").Text("Paste it, or choose files")),
		button("item", m.openFiles).Body(el("span").Text("Open files…"), el("small").Text("Articles, or marks that were exported")),
		button("item", m.library).Body(el("span").Text("Articles…"), m.key("l")),
		button("item", m.marks).Body(el("span").Text("All marks…"), el("kbd").Text("M")),
		button("item", m.about).Body(el("span").Text("About this article…")),
		hidden(button("item", m.changes), !m.Revised).Body(el("span").Text("What was changed…"), el("small").Text("Since the version before this one")),
		button("item only-narrow", m.undo).Body(el("span").Text("Undo")),
		button("item only-narrow", m.redo).Body(el("span").Text("Redo")),
		button("item", m.find).Body(el("span").Text("Find…"), m.key("/")),
		button("item", m.print).Body(el("span").Text("Print…"), el("small").Text("The article, its marks and their notes")),
		button("item", m.backup).Body(el("span").Text("Back up everything…"), el("small").Text(m.Backup)),
		button("item", m.settings).Body(el("span").Text("Settings…")),
		button("item", m.keys).Body(el("span").Text("Keyboard…"), m.key("?")),
	}
	items = append(items, button("item", m.report).Body(el("span").Text("Copy diagnostics"), el("small").Text("Of what Gloss did and what failed, without your words")))
	if m.Installable {
		items = append(items, button("item", m.install).Body(el("span").Text("Install Gloss"), el("small").Text("As an app of its own, which works offline")))
	}
	items = append(items, el("p").Class("aside").Text("Articles and marks are kept in this browser, on this device. Nothing is sent anywhere. Gloss "+release.Version+"."))
	return el("div").ID(menuID).Class("menu").Attr("popover", "auto").Body(items...)
}

// do closes the menu and sends what was chosen.
func (m *menu) do(msg session.Msg) {
	m.root.config.Page.HideMenu(menuID)
	m.root.Send(msg)
}

func (m *menu) openFiles(app.Context, app.Event) {
	m.root.config.Page.HideMenu(menuID)
	m.root.config.Page.PickFiles()
}
func (m *menu) add(app.Context, app.Event)     { m.do(session.Asked{Dialog: workspace.AddDialog}) }
func (m *menu) about(app.Context, app.Event)   { m.do(session.Asked{Dialog: workspace.AboutDialog}) }
func (m *menu) library(app.Context, app.Event) { m.do(workspace.Viewed{View: workspace.Library}) }
func (m *menu) marks(app.Context, app.Event)   { m.do(workspace.Viewed{View: workspace.Marks}) }
func (m *menu) changes(app.Context, app.Event) { m.do(workspace.Viewed{View: workspace.Revision}) }
func (m *menu) backup(app.Context, app.Event) {
	m.do(exporting.ExportAsked{Taking: exporting.WholeLibrary, Backup: true, At: m.root.config.Now()})
}
func (m *menu) settings(app.Context, app.Event) {
	m.do(session.Asked{Dialog: workspace.SettingsDialog})
}
func (m *menu) find(app.Context, app.Event)    { m.do(reader.FindAsked{}) }
func (m *menu) print(app.Context, app.Event)   { m.do(session.PrintAsked{}) }
func (m *menu) keys(app.Context, app.Event)    { m.do(session.Asked{Dialog: workspace.KeysDialog}) }
func (m *menu) undo(app.Context, app.Event)    { m.do(reader.Undone{}) }
func (m *menu) redo(app.Context, app.Event)    { m.do(reader.Redone{}) }
func (m *menu) report(app.Context, app.Event)  { m.do(session.ReportAsked{}) }
func (m *menu) install(app.Context, app.Event) { m.do(session.InstallAsked{}) }

// dialog is a window over the page with a heading and a way out.
func dialog(d workspace.Dialog, heading string, body ...app.UI) app.UI {
	id := dialogID(d)
	head := el("form").Attr("method", "dialog").Class("top").Body(
		el("h2").ID(id+"-heading").Text(heading),
		el("button").Class("btn close").Aria("label", "Close").Body(icon("close")),
	)
	return el("dialog").ID(id).Aria("labelledby", id+"-heading").Body(append([]app.UI{head}, body...)...)
}

// keysDialog shows the table that dispatches the keys.
type keysDialog struct {
	compo
	root *Root

	Settings workspace.Settings
}

// Render implements app.Composer.
func (d *keysDialog) Render() app.UI { return d.guardDrawing(d.root, d, d.render) }

func (d *keysDialog) render() app.UI {
	var rows []app.UI
	for _, line := range keyLines(d.Settings) {
		var names []app.UI
		for _, n := range line.names {
			names = append(names, el("kbd").Text(n))
		}
		rows = append(rows, el("tr").Body(el("th").Attr("scope", "row").Body(names...), el("td").Text(line.help)))
	}
	off := el("p").Hidden(true)
	if d.Settings.SingleKeysOff {
		off = el("p").Text("Keys that are one character are switched off in the settings.")
	}
	return dialog(workspace.KeysDialog, "Keyboard", off, el("table").Class("keys").Body(el("tbody").Body(rows...)))
}
