package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/release"
	"gloss/app/session"
	"gloss/app/session/exporting"
	"gloss/app/session/reader"
	"gloss/app/session/workspace"
	"gloss/app/ui/filesdialog"
	"gloss/app/ui/intakedialog"
	"gloss/app/ui/kit"
	"gloss/app/ui/libraryview"
	"gloss/app/ui/settingsdialog"
	"gloss/app/words"
)

func (r *Root) dialogs() app.UI {
	if !r.whole {
		return kit.El("div")
	}
	return kit.El("div").Body(
		intakedialog.Add(r),
		intakedialog.About(r),
		libraryview.CardDialog(r),
		settingsdialog.Keys(r),
		settingsdialog.New(r),
		filesdialog.Export(r),
		filesdialog.Import(r),
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
	now := singleKey(m.Settings, of)
	return kit.Hidden(kit.El("kbd").Text(now), now == "")
}

// Render implements app.Composer.
func (m *menu) Render() app.UI { return kit.Draw(&m.compo, m.root, m, m.render) }

func (m *menu) render() app.UI {
	items := []app.UI{
		kit.Button("item", m.add).Body(kit.El("span").Text(words.MenuAdd), kit.El("small").Text(words.MenuAddHint)),
		kit.Button("item", m.openFiles).Body(kit.El("span").Text(words.MenuOpen), kit.El("small").Text(words.MenuOpenHint)),
		kit.Button("item", m.library).Body(kit.El("span").Text(words.MenuArticles), m.key("l")),
		kit.Button("item", m.marks).Body(kit.El("span").Text(words.MenuMarks), kit.El("kbd").Text("M")),
		kit.Button("item", m.about).Body(kit.El("span").Text(words.MenuAbout)),
		kit.Hidden(kit.Button("item", m.changes), !m.Revised).Body(kit.El("span").Text(words.MenuChanges), kit.El("small").Text(words.MenuChangesHint)),
		kit.Button("item only-narrow", m.undo).Body(kit.El("span").Text(words.Undo)),
		kit.Button("item only-narrow", m.redo).Body(kit.El("span").Text(words.Redo)),
		kit.Button("item", m.find).Body(kit.El("span").Text(words.MenuFind), m.key("/")),
		kit.Button("item", m.print).Body(kit.El("span").Text(words.MenuPrint), kit.El("small").Text(words.MenuPrintHint)),
		kit.Button("item", m.backup).Body(kit.El("span").Text(words.MenuBackup), kit.El("small").Text(m.Backup)),
		kit.Button("item", m.settings).Body(kit.El("span").Text(words.MenuSettings)),
		kit.Button("item", m.keys).Body(kit.El("span").Text(words.MenuKeys), m.key("?")),
	}
	items = append(items, kit.Button("item", m.report).Body(kit.El("span").Text(words.MenuReport), kit.El("small").Text(words.MenuReportHint)))
	if m.Installable {
		items = append(items, kit.Button("item", m.install).Body(kit.El("span").Text(words.MenuInstall), kit.El("small").Text(words.MenuInstallHint)))
	}
	items = append(items, kit.El("p").Class("aside").Text(words.MenuPrivacy.With("version", release.Version)))
	return kit.El("div").ID(menuID).Class("menu").Attr("popover", "auto").Body(items...)
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
