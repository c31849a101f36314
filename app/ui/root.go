// Package ui draws the session's state as go-app components and turns what the
// person does into messages. It knows go-app, and the browser only through the
// small Page interface that it declares.
package ui

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/keymap"
	"gloss/app/session/reader"
	"gloss/app/session/saving"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/ui/kit"
	"gloss/app/words"
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
	whole   bool               // what lies over the page is drawn too
	early   []session.Effect   // on dialogs, that wait until it is
	writing *reader.FieldTyped // on the screen, and not in the state yet
	drafted bool               // the page keeps a draft
	ahead   bool               // the page keeps a record of what was done before the program was there
	state   session.State
	drawn   drawing
	counted counted
	// neighbours is of the mark in the editor.
	neighbours reader.Neighbours
	under      underlined

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
	ctx.Handle(kit.FaultAction, r.handlerFaulted)
	r.stood.state = r.state
	r.paint() // in the turn in which the page is replaced
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
func (r *Root) typed(m reader.FieldTyped) {
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
func (r *Root) Press(p keymap.Press) (taken bool) {
	if !r.mounted {
		return false
	}
	r.guard("key", func() { taken = r.press(p) })
	return taken
}

func (r *Root) press(p keymap.Press) bool {
	p.ID, p.At = r.config.NewID(), r.config.Now()
	m, ok := keymap.Pressed(p, r.state)
	if ok {
		r.Send(m)
	}
	return ok
}

// send is the only way the state changes. It must run in the event loop.
func (r *Root) send(m session.Msg) {
	before, view, search, said := r.state.Saving.Changes, r.state.View, r.state.Search, r.state.Notice.N
	if !r.state.Ready {
		defer r.complete()
	}
	kind := session.Happening(m)
	r.guard("noting", func() { r.config.Page.Note(kind) })
	var next session.State
	var todo []session.Effect
	if !r.guard("message "+kit.NameOf(m), func() { next, todo = session.Update(r.state, m) }) {
		// The state from before stands. Whoever waits for this is told otherwise.
		if instead := session.Untaken(m); instead != nil {
			r.send(instead)
		}
		return
	}
	r.state = next
	r.settle()
	r.guard("following", func() { r.follow(m, todo, before, view, search) })
	r.guard("timing the notice", func() { r.linger(said) })
	perform := r.interpreter()
	for _, e := range todo {
		r.attempt(e, func() { perform.Perform(e) })
	}
}

// follow brings what is no part of drawing up to date with the state.
func (r *Root) follow(m session.Msg, todo []session.Effect, before int, view workspace.View, search reader.Search) {
	r.reveal(todo)
	r.paint()
	if r.state.Saving.Changes != before {
		r.guard("keeping what is not saved", func() {
			r.keepUnsaved()
			if r.drafted {
				r.keepDraft()
			}
			r.letGoEarly()
		})
	}
	if r.state.View != view {
		r.config.Page.Leave(string(view))
		r.deferred("turning to a view", func() { r.config.Page.Enter(string(r.state.View)) })
	}
	switch m.(type) {
	case reader.FieldTyped, saving.Saved:
		// With hundreds of notes that takes longer than a letter may.
		r.deferred("arranging", r.config.Page.ArrangeSoon)
	default:
		if r.drawn.more && r.state.Open == "" {
			break // many notes come after this frame, and are arranged then
		}
		// Things stand where they belong before anything is focused there.
		r.deferred("arranging", r.config.Page.Arrange)
	}
	r.showHits(search)
	r.underline()
}

// attempt performs an effect, or a part of it, in a guard; if it faults, whoever
// waits for the effect is answered.
func (r *Root) attempt(e session.Effect, perform func()) {
	if r.guard("effect "+kit.NameOf(e), perform) {
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
		r.guard("taking what was done early", r.takeEarly)
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

// Render implements app.Composer.
func (r *Root) Render() app.UI { return kit.Draw(&r.compo, r, r, r.render) }

func (r *Root) render() app.UI {
	s := &r.state
	return kit.El("div").ID("gloss").DataSet("ready", s.Ready).Body(
		kit.El("a").Class("skip").Attr("href", "#"+articleID).Text(words.SkipToArticle.String()),
		kit.El("div").Class("head").Body(
			&bar{root: r, Inert: !r.mounted, Title: s.Article.Title, CanUndo: s.CanUndo(), CanRedo: s.CanRedo(), Menus: r.whole, Installable: s.Installable, Revised: s.Article.Revises != "", Finding: findingOf(s), Suggesting: suggestingOf(s), Backup: s.Backup.Words(), Settings: s.Settings, Slot: slotOf(s)},
			r.alerts(),
		),
		r.suggestionsList(),
		kit.Hidden(kit.El("main").Class("page"), s.View != workspace.Reader).Body(
			r.purpose(),
			r.article(),
			r.margin(),
			&bubble{root: r, Keys: kindKeys(s.Settings), Ahead: !r.mounted, Shown: r.mounted && !s.Selection.Span().Empty(), Placing: s.Placing != "", Words: wordsIn(s), Suggested: suggestedOf(s)},
		),
		r.view(),
		dockOf(r),
		r.announced(),
		r.dialogs(),
		r.surface("ruler", kit.Hidden(kit.El("div").Class("ruler").Aria("hidden", "true").ID("ruler"), s.View != workspace.Reader)),
	)
}
