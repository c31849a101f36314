// Package ui draws the session's state as go-app components and turns what the
// person does into messages. It knows go-app, and the browser only through the
// small Page interface that it declares.
package ui

import (
	"context"
	"errors"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/files"
	"gloss/app/session"
	"gloss/app/store"
)

// Config is what a Root is given.
type Config struct {
	Store store.Store
	Page  Page
	Start session.Started
	Now   func() time.Time
	NewID func() annotation.ID
}

// Root is the whole page. It holds the state, sends it messages, and performs
// the effects.
type Root struct {
	compo

	config  Config
	ctx     app.Context
	mounted bool
	whole   bool                // what lies over the page is drawn too
	early   []session.Effect    // on dialogs, that wait until it is
	writing *session.FieldTyped // on the screen, and not in the state yet
	drafted bool                // the page keeps a draft
	state   session.State
	drawn   drawing
	under   underlined

	stood    lastDrawn
	settling bool
}

// New returns a page that shows the article it starts with, and does nothing
// until it is mounted.
func New(c Config) *Root {
	r := &Root{config: c}
	r.state.Article, r.state.Bundled = c.Start.Bundled, c.Start.Bundled
	return r
}

// OnMount implements app.Mounter.
func (r *Root) OnMount(ctx app.Context) { r.begin(ctx) }

// begin takes over from the prerendered page. Tests, in which nothing is ever
// mounted, call it themselves.
func (r *Root) begin(ctx app.Context) {
	r.ctx, r.mounted = ctx, true
	start := r.config.Start
	start.At = r.config.Now()
	ctx.Handle(faultAction, r.handlerFaulted)
	r.stood.state = r.state
	r.send(start)
	r.deferred("taking over", r.config.Page.Mounted)
}

// Send takes in a message at the next turn of the event loop. Components send
// by it too, and not at once: it is this component's turn that draws the page
// anew, and effects on the page must come after that.
//
//go:noinline
func (r *Root) Send(m session.Msg) {
	if r.mounted {
		r.dispatch("taking in what happened", func() {
			r.flush()
			r.send(m)
		})
	}
}

// typed takes in what a field holds now, once the letter is on the screen: with
// hundreds of marks the page takes longer than a letter may. Nothing overtakes it,
// and of letters in one frame the last tells all.
func (r *Root) typed(m session.FieldTyped) {
	if w := r.writing; w != nil && (w.ID != m.ID || w.Field != m.Field || w.Index != m.Index) {
		r.flush()
	}
	if r.writing == nil {
		r.config.Page.AfterPaint(func() { r.dispatch("taking in what was typed", r.flush) })
	}
	r.writing = &m
}

// flush takes in what was typed and has not been yet. It must run in the event
// loop.
func (r *Root) flush() {
	if w := r.writing; w != nil {
		r.writing = nil
		r.send(*w)
	}
}

// Press takes in a key and reports whether it means something here; if not, it
// is the browser's.
func (r *Root) Press(p session.Press) (taken bool) {
	if !r.mounted {
		return false
	}
	r.guard("key", func() { taken = r.press(p) })
	return taken
}

func (r *Root) press(p session.Press) bool {
	p.ID, p.At = r.config.NewID(), r.config.Now()
	m, ok := session.Pressed(p, r.state)
	if ok {
		r.Send(m)
	}
	return ok
}

// send is the only way the state changes. It must run in the event loop.
func (r *Root) send(m session.Msg) {
	before, view, search := r.state.Saving.Changes, r.state.View, r.state.Search
	if !r.state.Ready {
		defer r.complete()
	}
	kind := session.Happening(m)
	r.guard("noting", func() { r.config.Page.Note(kind) })
	var next session.State
	var todo []session.Effect
	if !r.guard("message "+nameOf(m), func() { next, todo = session.Update(r.state, m) }) {
		// The state from before stands. Whoever waits for this is told otherwise.
		if instead := session.Untaken(m); instead != nil {
			r.send(instead)
		}
		return
	}
	r.state = next
	r.settle()
	r.guard("following", func() { r.follow(m, todo, before, view, search) })
	if _, saved := m.(session.Saved); saved {
		todo = append(todo, session.Announce{})
	}
	for _, e := range todo {
		r.attempt(e, func() { r.perform(e) })
	}
}

// follow brings what is no part of drawing up to date with the state.
func (r *Root) follow(m session.Msg, todo []session.Effect, before int, view session.View, search session.Search) {
	r.reveal(todo)
	if r.state.Saving.Changes != before {
		r.guard("keeping what is not saved", func() {
			r.keepUnsaved()
			if r.drafted {
				r.keepDraft()
			}
		})
	}
	if r.state.View != view {
		r.config.Page.Leave(string(view))
		r.deferred("turning to a view", func() { r.config.Page.Enter(string(r.state.View)) })
	}
	switch m.(type) {
	case session.FieldTyped, session.Saved:
		// With hundreds of notes that takes longer than a letter may.
		r.deferred("arranging", r.config.Page.ArrangeSoon)
	default:
		// Things stand where they belong before anything is focused there.
		r.deferred("arranging", r.config.Page.Arrange)
	}
	r.showHits(search)
	r.underline()
}

// attempt performs an effect, or a part of it, in a guard; if it faults, whoever
// waits for the effect is answered.
func (r *Root) attempt(e session.Effect, perform func()) {
	if r.guard("effect "+nameOf(e), perform) {
		return
	}
	if m := session.Unanswered(e); m != nil {
		r.Send(m)
	}
}

// complete draws menus and dialogs as well, a moment after the marks are there:
// none is open at the start, and a slow device paints the article first.
func (r *Root) complete() {
	if r.state.Ready {
		r.after(time.Millisecond, "completing the page", func() {
			r.whole = true
			// What came with the start waits for its dialog to be drawn.
			r.deferred("completing the page", func() {
				early := r.early
				r.early = nil
				for _, e := range early {
					r.attempt(e, func() { r.show(e) })
				}
				r.config.Page.Settled()
			})
		})
	}
}

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
			_ = r.config.Store.Commit(ctx, store.Batch{Cards: []store.Card{e.Card}})
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
		r.config.Page.Carry(e.Order, func(a files.Answer) { r.Send(session.Answered{Answer: a}) })
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
		page.SetValue(fieldID(e.Slot), e.Value)
	case session.FocusEditor:
		if r.state.Open != e.Mark {
			return // left again meanwhile
		}
		page.Focus(fieldID(session.Slot{Mark: e.Mark, Field: session.Note}))
		page.Uncover(markID(e.Mark))
	case session.FocusField:
		page.Focus(fieldID(e.Slot))
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

// Render implements app.Composer.
func (r *Root) Render() app.UI { return r.guardDrawing(r, r, r.render) }

func (r *Root) render() app.UI {
	s, shown := &r.state, r.shown()
	return el("div").ID("gloss").DataSet("ready", s.Ready).Body(
		el("a").Class("skip").Attr("href", "#"+articleID).Text("Skip to the article"),
		&bar{root: r, Inert: !r.mounted, Title: s.Article.Title, Saved: savedWords(s), CanUndo: s.CanUndo(), CanRedo: s.CanRedo(), Menus: r.whole, Installable: s.Installable, Revised: s.Article.Revises != "", Finding: findingOf(s), Suggesting: suggestingOf(s), Backup: s.Backup.Words(), Settings: s.Settings},
		r.suggestionsList(),
		hidden(el("main").Class("page"), s.View != session.Reader).Body(
			r.article(),
			r.margin(),
			&bubble{root: r, Keys: kindKeys(s.Settings), Shown: r.mounted && !s.Selection.Span().Empty(), Placing: s.Placing != "", Suggested: suggestedOf(s)},
		),
		r.view(),
		r.messages(),
		r.announced(),
		r.dialogs(),
		hidden(el("div").Class("ruler").Aria("hidden", "true").ID("ruler"), s.View != session.Reader).Body(app.Range(shown).Slice(func(i int) app.UI {
			return el("i").Class(string(shown[i].Kind)).DataSet("mark", string(shown[i].ID))
		})),
	)
}
