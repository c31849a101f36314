// Package intakedialog draws the dialogs in which articles come in and what is known
// of them is changed: the ways to bring one, the list of what was brought, a close
// look at one, and what is known of the open article.
package intakedialog

import (
	"fmt"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session"
	"gloss/app/session/importing"
	"gloss/app/session/sniff"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
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
	heading, looking, listing := "Add an article", d.Shown.Key != 0, false
	switch {
	case looking:
		heading = "Before it is added"
	case len(d.Rows) > 0:
		heading, listing = "What you brought", true
	}
	id := kit.DialogID(workspace.AddDialog)
	closed, scope := kit.Heard(d.closed)
	return kit.El("dialog").ID(id).Class("intake").Aria("labelledby", HeadingID).On("close", closed, scope).Body(
		kit.El("form").Attr("method", "dialog").Class("top").Body(
			kit.El("h2").ID(HeadingID).TabIndex(-1).Text(heading),
			kit.El("button").Class("btn close").Aria("label", "Close").Body(kit.Icon("close")),
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
		kit.El("ul").Class("rows arrivals").Aria("label", "What you brought").Body(rows...),
		kit.El("div").Class("foot").Body(
			kit.Hidden(kit.Disabled(kit.Button("btn primary", d.addAll), pending > 0), ready == 0).Text("Add "+wording.Count(ready, "article")),
			kit.Button("btn outlined", d.clear).Text(map[bool]string{true: "Cancel all", false: "Start over"}[pending > 0]),
		),
	)
}

func listWords(all, ready, pending int) string {
	if pending > 0 {
		return fmt.Sprintf("Reading %d of %d.", all-pending+1, all)
	}
	return fmt.Sprintf("%s to add.", wording.Count(ready, "article"))
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
		w.Says = "Waits for its turn"
	case importing.BeingRead:
		w.Says = "Is being read"
	case importing.Refused:
		w.Says = "Not read: " + a.Why
	case importing.IsRead:
		w.Title, w.Known = a.Article.Title, s.Known(a.Article.ID)
		w.Says = wording.Join(" · ", a.Article.Source, wording.Date(a.Article.Published), wording.Count(a.Words, "word"))
		switch {
		case w.Known:
			w.Says = "Already in your library"
		case a.Version.ID != "":
			w.Says = wording.Join(" · ", w.Says, "perhaps a newer version of “"+wording.FirstWords(a.Version.Title, 80)+"”")
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
	progress := kit.El("progress").Attr("max", 100).Attr("value", w.Done).Aria("label", "Reading "+w.Called)
	words := kit.El("div").Class("words").Body(
		kit.El("span").Class("name").Dir("auto").Text(name), state, kit.Hidden(progress, w.Stage != importing.BeingRead),
	)
	return kit.El("li").Class(string(w.Stage)).Body(words,
		kit.Hidden(kit.Button("btn outlined", r.look), w.Stage != importing.IsRead).Aria("label", "Look at "+name).Text("Look"),
		kit.Button("btn", r.drop).Aria("label", dropWords(w.Stage)+" "+name).Text(dropWords(w.Stage)),
	)
}

func dropWords(s importing.Stage) string {
	switch s {
	case importing.Queued, importing.BeingRead:
		return "Cancel"
	case importing.IsRead:
		return "Leave out"
	}
	return "Dismiss"
}

func (r *arrivalRow) look(app.Context, app.Event) { r.host.Send(importing.Previewed{Key: r.Words.Key}) }
func (r *arrivalRow) drop(app.Context, app.Event) {
	r.host.Send(importing.ArrivalDropped{Key: r.Words.Key})
}
