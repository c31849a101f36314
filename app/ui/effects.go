package ui

import (
	"context"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/exporting"
	"gloss/app/session/fields"
	"gloss/app/session/importing"
	"gloss/app/session/keymap"
	"gloss/app/session/listing"
	"gloss/app/session/perform"
	"gloss/app/session/reader"
	"gloss/app/session/shelves"
	"gloss/app/session/suggestion"
	"gloss/app/session/workspace"
	"gloss/app/surface"
	"gloss/app/ui/filesdialog"
	"gloss/app/ui/intakedialog"
	"gloss/app/ui/kit"
	"gloss/app/ui/libraryview"
	"gloss/app/ui/marksview"
	"gloss/app/ui/revisionview"
)

// ports is the Root as package perform sees it: the event loop, and with the Page
// all that effects ask of the browser.
type ports struct {
	Page
	root *Root
}

var (
	_ perform.Page    = ports{}
	_ perform.Workers = ports{}
	_ perform.Loop    = ports{}
)

func (r *Root) interpreter() perform.Interpreter {
	p := ports{r.config.Page, r}
	return perform.Interpreter{Store: r.config.Store, Page: p, Workers: p, Loop: p, Now: r.config.Now}
}

// Send implements perform.Loop.
func (p ports) Send(m session.Msg) { p.root.Send(m) }

// State implements perform.Loop.
func (p ports) State() *session.State { return &p.root.state }

// AfterDrawing implements perform.Loop.
func (p ports) AfterDrawing(e session.Effect, f func()) {
	p.root.ctx.Defer(func(app.Context) { p.root.attempt(e, f) })
}

// Aside implements perform.Loop.
func (p ports) Aside(e session.Effect, patience time.Duration, question func(context.Context) session.Msg) {
	r := p.root
	r.ctx.Async(func() {
		ctx, cancel := context.WithTimeout(r.ctx, patience)
		defer cancel()
		var m session.Msg
		r.attempt(e, func() { m = question(ctx) })
		if m != nil {
			r.Send(m)
		}
	})
}

// Parted implements perform.Loop.
func (p ports) Parted() article.Article {
	r := p.root
	a := r.state.Article
	r.drawn.Read(a)
	a.Blocks = r.drawn.Parts()
	return a
}

// Show implements perform.Page.
func (p ports) Show(e session.Effect) { p.root.show(e) }

func (r *Root) show(e session.Effect) {
	page := r.config.Page
	switch e.(type) {
	case workspace.Show, workspace.FillLabels, importing.FocusIntake:
		if !r.whole {
			r.early = append(r.early, e)
			return
		}
	}
	switch e := e.(type) {
	case workspace.Download:
		page.Download(e.Name, e.Type, e.Data)
	case exporting.FillExport:
		page.SetValue(filesdialog.ExportFieldID(exporting.ExportName), e.Name)
		page.SetValue(filesdialog.ExportFieldID(exporting.ExportChecker), e.Checker)
		page.SetValue(filesdialog.ExportFieldID(exporting.ExportURL), e.CheckURL)
	case workspace.Hide:
		page.CloseDialog(kit.DialogID(e.Dialog))
	case shelves.Address:
		page.Address(string(e.Article))
	case workspace.Select:
		page.Select(e.Selection.Anchor, e.Selection.Focus, e.Selection.Caret)
	case reader.MoveLine:
		page.MoveLine(e.Forward, e.Extend)
	case reader.FillField:
		page.SetValue(fieldID(e.Ref), e.Value)
	case workspace.FocusEditor:
		if r.state.Open != e.Mark {
			return // left again meanwhile
		}
		page.Focus(fieldID(fields.Ref{Mark: e.Mark, Field: fields.Note}))
		page.Uncover(surface.MarkID(e.Mark))
	case reader.UncoverMark:
		page.Uncover(surface.MarkID(e.Mark))
	case reader.FocusField:
		r.focusField(e.Ref)
	case workspace.FocusMark:
		page.Focus(surface.MarkID(e.Mark))
	case workspace.FocusText:
		page.Focus(articleID)
	case reader.FocusNote:
		page.Focus(surface.NoteButtonID(e.Mark))
	case reader.FocusFind:
		page.SetValue(findID, r.state.Search.Words)
		page.Focus(findID)
	case reader.FocusEnd:
		page.Focus(handleID(keymap.LastEnd))
	case workspace.FocusView:
		switch {
		case e.Mark == "":
			page.Focus(kit.ViewID)
		case r.state.View == workspace.Library:
			page.Focus(kit.ViewID)
		case r.state.View == workspace.Marks:
			page.Focus(marksview.RowID(e.Mark))
		default:
			page.Focus(revisionview.RowID(e.Mark))
		}
	case suggestion.FocusPanel:
		r.focusPanel(e.Key)
	case suggestion.FocusPanelButton:
		page.Focus(suggestionsButtonID)
	case listing.FillSearch:
		page.SetValue(marksview.SearchID, e.Value)
	case listing.FocusSearch:
		page.Focus(marksview.SearchID)
	case listing.FillTag:
		page.SetValue(marksview.TagID, "")
	case listing.FocusTag:
		page.Focus(marksview.TagID)
	case shelves.Visit:
		page.Visit(e.Path)
	case shelves.FillShelfSearch:
		page.SetValue(libraryview.SearchID, e.Value)
	case shelves.FillCard:
		page.SetValue(libraryview.CardTitleID, e.Title)
		page.SetValue(libraryview.CardTagsID, e.Tags)
	case workspace.KeepSettings:
		page.KeepSettings(e.Record.Encode())
	case reader.ScrollTop:
		page.ScrollTop()
	case workspace.Show:
		page.ShowDialog(kit.DialogID(e.Dialog))
	case importing.ClearPaste:
		page.SetValue(intakedialog.PasteID, "")
	case workspace.FillLabels:
		for _, l := range article.Labels {
			page.SetValue(intakedialog.LabelID(true, l), e.Article.Label(l))
			page.SetValue(intakedialog.LabelID(false, l), e.Article.Label(l))
		}
	case importing.FocusIntake:
		if len(r.state.Intake.Arrivals) == 0 {
			page.Focus(intakedialog.PasteID)
		} else {
			page.Focus(intakedialog.HeadingID)
		}
	case session.TakeUpdate:
		page.TakeUpdate()
	case session.Install:
		page.Install()
	case session.Print:
		page.Print()
	case session.StartAsUsual:
		page.StartAsUsual()
	}
}
