package ui

import (
	"context"
	"errors"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/article"
	"gloss/app/importexport/protocol"
	"gloss/app/session"
	"gloss/app/store"
)

// storeTimeout is how long the store may take before it counts as failed.
// Writing again what was written after all does no harm.
const storeTimeout = 20 * time.Second

// startTimeout is the same for what is there when the page starts: until then
// nothing can be marked, and afterwards it is asked for again.
const startTimeout = 5 * time.Second

// ask runs an effect's question to the store aside and sends its answer.
func (r *Root) ask(e session.Effect, question func(ctx context.Context) session.Msg) {
	patience := storeTimeout
	if !r.state.Ready {
		patience = startTimeout
	}
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

func (r *Root) perform(e session.Effect) {
	switch e := e.(type) {
	case session.Load:
		r.ask(e, func(ctx context.Context) session.Msg {
			l, err := store.History(ctx, r.config.Store, e.Article)
			if err != nil {
				m := session.NotLoaded{Article: e.Article, Missing: errors.Is(err, store.ErrNotFound), Why: store.Explain(err)}
				errors.As(err, &m.Damaged)
				return m
			}
			return session.Loaded{Loaded: l, At: r.config.Now()}
		})
	case session.LoadEarlier:
		r.ask(e, func(ctx context.Context) session.Msg {
			l, err := store.History(ctx, r.config.Store, e.Article)
			if err != nil {
				l.Article.ID = e.Article
			}
			return session.EarlierLoaded{Loaded: l, Of: e.Of, Missing: err != nil, At: r.config.Now()}
		})
	case session.Find:
		r.ask(e, func(ctx context.Context) session.Msg {
			as, err := r.config.Store.Find(ctx, e.Marks)
			if err != nil {
				return session.Found{Why: store.Explain(err)}
			}
			return session.Found{Annotations: as}
		})
	case session.List:
		r.ask(e, func(ctx context.Context) session.Msg {
			as, err := r.config.Store.Articles(ctx)
			if err != nil {
				// Loading fails for the same reason, and says it.
				return nil
			}
			return session.Listed{Articles: as, At: r.config.Now()}
		})
	case session.LoadWhole:
		r.ask(e, func(ctx context.Context) session.Msg {
			l, err := store.History(ctx, r.config.Store, e.Article)
			if err != nil {
				return session.WholeLoaded{Why: store.Explain(err)}
			}
			return session.WholeLoaded{Loaded: l}
		})
	case session.SeekTexts:
		r.ask(e, func(ctx context.Context) session.Msg { return session.TextsSought{In: r.seek(ctx, e.Words)} })
	case session.KeepShelf:
		r.ask(e, func(ctx context.Context) session.Msg {
			// Nothing that a person did: it is written again at the next occasion.
			_ = r.config.Store.Commit(ctx, store.Batch{Cards: []store.ArticleSummary{e.ArticleSummary}})
			return nil
		})
	case session.ListAll:
		r.ask(e, func(ctx context.Context) session.Msg {
			all, err := r.config.Store.All(ctx)
			if err != nil {
				return session.AllNotListed{Why: store.Explain(err)}
			}
			return session.AllListed{All: all}
		})
	case session.Save:
		r.ask(e, func(ctx context.Context) session.Msg {
			err := r.config.Store.Commit(ctx, e.Batch)
			conflict := (*store.Conflict)(nil)
			switch {
			case err == nil:
				return session.Saved{}
			case errors.As(err, &conflict):
				return session.Conflicted{Current: conflict.Current}
			case errors.Is(err, store.ErrGone):
				return session.Gone{}
			}
			return session.NotSaved{Why: store.Explain(err), Final: store.Hopeless(err)}
		})
	case session.AskPart:
		r.deferred("effect AskPart", func() { r.readPart(e) })
	case session.Carry:
		// At once, while the person's click is fresh: a picker may open no later.
		r.config.Page.Carry(e.Order, func(a protocol.Answer) { r.Send(session.Answered{Answer: a}) })
	case session.CopyText:
		r.config.Page.Copy(e.Text, func(ok bool) { r.Send(session.Copied{OK: ok}) })
	case session.CopyAddress:
		address := r.config.Page.MarkAddress(string(e.Article), string(e.Mark))
		r.config.Page.Copy(address, func(ok bool) { r.Send(session.Copied{OK: ok}) })
	case session.Select:
		// At once, so that what the browser reports of the selection is never
		// older than the state; and once more when the text was drawn anew.
		r.show(e)
		r.deferred("effect Select", func() { r.show(session.Select{Selection: r.state.Selection}) })
	default:
		// The page is asked once the state is drawn, so that what it is to
		// focus or select is there.
		r.ctx.Defer(func(app.Context) { r.attempt(e, func() { r.show(e) }) })
	}
}

func (r *Root) show(e session.Effect) {
	page := r.config.Page
	switch e.(type) {
	case session.Show, session.FillLabels, session.FocusIntake:
		if !r.whole {
			r.early = append(r.early, e)
			return
		}
	}
	switch e := e.(type) {
	case session.Download:
		page.Download(e.Name, e.Type, e.Data)
	case session.CancelCarry:
		page.CancelCarry()
	case session.LetGo:
		page.LetGo(e.File)
	case session.FillExport:
		page.SetValue(exportFieldID(session.ExportName), e.Name)
		page.SetValue(exportFieldID(session.ExportChecker), e.Checker)
		page.SetValue(exportFieldID(session.ExportURL), e.CheckURL)
	case session.Hide:
		page.CloseDialog(dialogID(e.Dialog))
	case session.Address:
		page.Address(string(e.Article))
	case session.Select:
		page.Select(e.Selection.Anchor, e.Selection.Focus, e.Selection.Caret)
	case session.MoveLine:
		page.MoveLine(e.Forward, e.Extend)
	case session.FillField:
		page.SetValue(fieldID(e.FieldRef), e.Value)
	case session.FocusEditor:
		if r.state.Open != e.Mark {
			return // left again meanwhile
		}
		page.Focus(fieldID(session.FieldRef{Mark: e.Mark, Field: session.Note}))
		page.Uncover(markID(e.Mark))
	case session.FocusField:
		page.Focus(fieldID(e.FieldRef))
	case session.FocusMark:
		page.Focus(markID(e.Mark))
	case session.FocusText:
		page.Focus(articleID)
	case session.FocusNote:
		page.Focus(noteButtonID(e.Mark))
	case session.FocusFind:
		page.SetValue(findID, r.state.Search.Words)
		page.Focus(findID)
	case session.FocusEnd:
		page.Focus(handleID(session.LastEnd))
	case session.FocusView:
		switch {
		case e.Mark == "":
			page.Focus(viewID)
		case r.state.View == session.Library:
			page.Focus(viewID)
		case r.state.View == session.Marks:
			page.Focus(rowID(e.Mark))
		default:
			page.Focus(reviewID(e.Mark))
		}
	case session.FocusPanel:
		r.focusPanel(e.Key)
	case session.FocusPanelButton:
		page.Focus(suggestionsButtonID)
	case session.FillSearch:
		page.SetValue(searchID, e.Value)
	case session.FocusSearch:
		page.Focus(searchID)
	case session.FillTag:
		page.SetValue(tagID, "")
	case session.FocusTag:
		page.Focus(tagID)
	case session.MeasureSpace:
		page.MeasureSpace(e.Keep, func(used, room int64, lasting bool) {
			r.Send(session.SpaceMeasured{Space: session.Space{Used: used, Room: room, Lasting: lasting}})
		})
	case session.Wait:
		page.Later(e.Seconds, func() { r.Send(session.Waited{N: e.N}) })
	case session.Announce:
		page.Announce()
	case session.Visit:
		page.Visit(e.Path)
	case session.FillShelfSearch:
		page.SetValue(shelfSearchID, e.Value)
	case session.FillCard:
		page.SetValue(cardTitleID, e.Title)
		page.SetValue(cardTagsID, e.Tags)
	case session.KeepSettings:
		page.KeepSettings(e.Settings.Encode())
	case session.ScrollTop:
		page.ScrollTop()
	case session.Show:
		page.ShowDialog(dialogID(e.Dialog))
	case session.ReadArticle:
		page.ReadArticle(e.Key, string(e.Kind))
	case session.HandOver:
		page.HandOver(e.Key)
	case session.Forget:
		for _, key := range e.Keys {
			page.Forget(key)
		}
	case session.ClearPaste:
		page.SetValue(pasteID, "")
	case session.FillLabels:
		for _, l := range article.Labels {
			page.SetValue(labelID(true, l), e.Article.Label(l))
			page.SetValue(labelID(false, l), e.Article.Label(l))
		}
	case session.FocusIntake:
		if len(r.state.Intake.Arrivals) == 0 {
			page.Focus(pasteID)
		} else {
			page.Focus(intakeID)
		}
	case session.TakeUpdate:
		page.TakeUpdate()
	case session.Install:
		page.Install()
	case session.Print:
		page.Print()
	case session.CopyReport:
		page.CopyReport(func(copied bool) { r.Send(session.ReportGiven{Copied: copied}) })
	case session.StartAsUsual:
		page.StartAsUsual()
	}
}
