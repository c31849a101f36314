// Package intakedialog draws the dialogs in which articles come in and what is known
// of them is changed: the ways to bring one, the list of what was brought, a close
// look at one, and what is known of the open article.
package intakedialog

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session"
	"gloss/app/session/importing"
	"gloss/app/session/sniff"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// Ids of what is in the dialog in which articles come in: the field to paste in, and
// the heading.
const (
	PasteID   = "paste-text"
	HeadingID = "add-heading"
)

// compo is what every component of this package embeds.
type compo = kit.Component

// addDialog is where articles come in: the ways to bring one, then the list of
// what was brought, or a close look at one.
type addDialog struct {
	compo
	host kit.Host

	Link  sniff.Link
	Rows  []arrivalWords
	Shown importing.Arrival // its Key is 0 if none is looked at
	Known bool              // and whether that is in the library
}

// Add is the dialog in which articles come in, as the state has it.
func Add(host kit.Host) app.UI {
	s := host.State()
	d := &addDialog{host: host, Link: s.Intake.Link}
	for _, a := range s.Intake.Arrivals {
		d.Rows = append(d.Rows, wordsOf(s, a))
	}
	d.Shown, _ = s.Arrived(s.Intake.Preview)
	d.Known = d.Shown.Key != 0 && s.Known(d.Shown.Article.ID)
	return d
}

// Render implements app.Composer.
func (d *addDialog) Render() app.UI { return kit.Draw(&d.compo, d.host, d, d.render) }

func (d *addDialog) render() app.UI {
	heading, looking, listing := words.AddArticle, d.Shown.Key != 0, false
	switch {
	case looking:
		heading = words.IntakeCheck
	case len(d.Rows) > 0:
		heading, listing = words.IntakeFiles, true
	}
	id := kit.DialogID(workspace.AddDialog)
	closed, scope := kit.Heard(d.closed)
	return kit.El("dialog").ID(id).Class("intake").Aria("labelledby", HeadingID).On("close", closed, scope).Body(
		kit.El("form").Attr("method", "dialog").Class("top").Body(
			kit.El("h2").ID(HeadingID).TabIndex(-1).Text(heading),
			kit.El("button").Class("btn close").Aria("label", words.Close).Body(kit.Icon("close")),
		),
		kit.Hidden(kit.El("div"), looking || listing).Body(&ways{host: d.host, Link: d.Link}),
		kit.Hidden(kit.El("div"), !listing).Body(d.list()),
		kit.Hidden(kit.El("div"), !looking).Body(&preview{host: d.host, Of: d.Shown, Known: d.Known, Alone: len(d.Rows) < 2}),
	)
}

func (d *addDialog) closed(app.Context, app.Event) { d.host.Send(importing.IntakeLeft{}) }

// list is what was brought, one thing a row.
func (d *addDialog) list() app.UI {
	ready, pending := 0, 0
	var rows []app.UI
	for _, w := range d.Rows {
		switch w.Stage {
		case importing.IsRead:
			if !w.Known {
				ready++
			}
		case importing.Queued, importing.BeingRead:
			pending++
		}
		rows = append(rows, &arrivalRow{host: d.host, Words: w})
	}
	return kit.El("div").Body(
		kit.El("p").Class("quiet").Role("status").Text(listWords(len(d.Rows), ready, pending)),
		kit.El("ul").Class("rows arrivals").Aria("label", words.IntakeFiles).Body(rows...),
		kit.El("div").Class("foot").Body(
			kit.Hidden(kit.Disabled(kit.Button("btn primary", d.addAll), pending > 0), ready == 0).Text(words.IntakeAddAll.With("n", ready)),
			kit.Button("btn outlined", d.clear).Text(map[bool]words.Text{true: words.IntakeCancelAll, false: words.IntakeStartOver}[pending > 0]),
		),
	)
}

func listWords(all, ready, pending int) string {
	if pending > 0 {
		return words.IntakeReading.With("n", all-pending+1, "all", all)
	}
	return words.IntakeReady.With("n", ready)
}

func (d *addDialog) addAll(app.Context, app.Event) {
	d.host.Send(importing.AllAdded{At: d.host.Now()})
}
func (d *addDialog) clear(app.Context, app.Event) { d.host.Send(importing.IntakeCleared{}) }

// arrivalWords is what a row says.
type arrivalWords struct {
	Key           int
	Stage         importing.Stage
	Called, Title string
	Says          string
	Done          int // per cent
	Known         bool
}

func wordsOf(s *session.State, a importing.Arrival) arrivalWords {
	w := arrivalWords{Key: a.Key, Stage: a.Stage, Called: a.Called(), Done: int(100 * a.Done)}
	switch a.Stage {
	case importing.Queued:
		w.Says = words.IntakeQueued.String()
	case importing.BeingRead:
		w.Says = words.IntakeBeingRead.String()
	case importing.Refused:
		w.Says = words.IntakeRefused.With("why", a.Why)
	case importing.IsRead:
		w.Title, w.Known = a.Article.Title, s.Known(a.Article.ID)
		w.Says = wording.Join(" · ", a.Article.Source, wording.Date(a.Article.Published), words.WordCount.With("n", a.Words))
		switch {
		case w.Known:
			w.Says = words.IntakeKnown.String()
		case a.Version.ID != "":
			w.Says = wording.Join(" · ", w.Says, words.IntakeNewer.With("title", wording.FirstWords(a.Version.Title, 80)))
		}
	}
	return w
}

// arrivalRow is one thing that was brought.
type arrivalRow struct {
	compo
	host kit.Host

	Words arrivalWords
}

// CompoID keeps each row with what it is of.
func (r *arrivalRow) CompoID() string { return "arrival-" + strconv.Itoa(r.Words.Key) }

// Render implements app.Composer.
func (r *arrivalRow) Render() app.UI { return kit.Draw(&r.compo, r.host, r, r.render) }

func (r *arrivalRow) render() app.UI {
	w := r.Words
	name := w.Called
	if w.Title != "" {
		name = w.Title
	}
	state := kit.El("span").Class("progress-words").Dir("auto").Text(w.Says)
	progress := kit.El("progress").Attr("max", 100).Attr("value", w.Done).Aria("label", words.IntakeReadingOne.With("name", w.Called))
	about := kit.El("div").Class("words").Body(
		kit.El("span").Class("name").Dir("auto").Text(name), state, kit.Hidden(progress, w.Stage != importing.BeingRead),
	)
	drop, dropOf := dropWords(w.Stage)
	return kit.El("li").Class(string(w.Stage)).Body(about,
		kit.Hidden(kit.Button("btn outlined", r.look), w.Stage != importing.IsRead).Aria("label", words.IntakePreviewOf.With("name", name)).Text(words.IntakePreview),
		kit.Button("btn", r.drop).Aria("label", dropOf.With("name", name)).Text(drop),
	)
}

// dropWords is what the button that drops a row says, and what it says of which row.
func dropWords(s importing.Stage) (button, of words.Text) {
	switch s {
	case importing.Queued, importing.BeingRead:
		return words.Cancel, words.IntakeCancelOf
	case importing.IsRead:
		return words.IntakeSkip, words.IntakeSkipOf
	}
	return words.Dismiss, words.IntakeDismissOf
}

func (r *arrivalRow) look(app.Context, app.Event) { r.host.Send(importing.Previewed{Key: r.Words.Key}) }
func (r *arrivalRow) drop(app.Context, app.Event) {
	r.host.Send(importing.ArrivalDropped{Key: r.Words.Key})
}
