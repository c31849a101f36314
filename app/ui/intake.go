package ui

import (
	"fmt"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session"
	"gloss/app/session/importing"
	"gloss/app/session/sniff"
	"gloss/app/session/workspace"
)

// addDialog is where articles come in: the ways to bring one, then the list of
// what was brought, or a close look at one.
type addDialog struct {
	compo
	root *Root

	Link  sniff.Link
	Rows  []arrivalWords
	Shown importing.Arrival // its Key is 0 if none is looked at
	Known bool              // and whether that is in the library
}

func (r *Root) adding() *addDialog {
	s := &r.state
	d := &addDialog{root: r, Link: s.Intake.Link}
	for _, a := range s.Intake.Arrivals {
		d.Rows = append(d.Rows, wordsOf(s, a))
	}
	d.Shown, _ = s.Arrived(s.Intake.Preview)
	d.Known = d.Shown.Key != 0 && s.Known(d.Shown.Article.ID)
	return d
}

// Render implements app.Composer.
func (d *addDialog) Render() app.UI { return d.guardDrawing(d.root, d, d.render) }

func (d *addDialog) render() app.UI {
	heading, looking, listing := "Add an article", d.Shown.Key != 0, false
	switch {
	case looking:
		heading = "Before it is added"
	case len(d.Rows) > 0:
		heading, listing = "What you brought", true
	}
	id := dialogID(workspace.AddDialog)
	closed, scope := heard(d.closed)
	return el("dialog").ID(id).Class("intake").Aria("labelledby", intakeID).On("close", closed, scope).Body(
		el("form").Attr("method", "dialog").Class("top").Body(
			el("h2").ID(intakeID).TabIndex(-1).Text(heading),
			el("button").Class("btn close").Aria("label", "Close").Body(icon("close")),
		),
		hidden(el("div"), looking || listing).Body(&ways{root: d.root, Link: d.Link}),
		hidden(el("div"), !listing).Body(d.list()),
		hidden(el("div"), !looking).Body(&preview{root: d.root, Of: d.Shown, Known: d.Known, Alone: len(d.Rows) < 2}),
	)
}

func (d *addDialog) closed(app.Context, app.Event) { d.root.Send(importing.IntakeLeft{}) }

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
		rows = append(rows, &arrivalRow{root: d.root, Words: w})
	}
	return el("div").Body(
		el("p").Class("quiet").Role("status").Text(listWords(len(d.Rows), ready, pending)),
		el("ul").Class("rows arrivals").Aria("label", "What you brought").Body(rows...),
		el("div").Class("foot").Body(
			hidden(disabled(button("btn primary", d.addAll), pending > 0), ready == 0).Text("Add "+quantity(ready, "article")),
			button("btn outlined", d.clear).Text(map[bool]string{true: "Cancel all", false: "Start over"}[pending > 0]),
		),
	)
}

func listWords(all, ready, pending int) string {
	if pending > 0 {
		return fmt.Sprintf("Reading %d of %d.", all-pending+1, all)
	}
	return fmt.Sprintf("%s to add.", quantity(ready, "article"))
}

// quantity is a number with its noun: 1 article, 2 articles.
func quantity(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func (d *addDialog) addAll(app.Context, app.Event) {
	d.root.Send(importing.AllAdded{At: d.root.config.Now()})
}
func (d *addDialog) clear(app.Context, app.Event) { d.root.Send(importing.IntakeCleared{}) }

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
		w.Says = joined(" · ", a.Article.Source, dateWords(a.Article.Published), quantity(a.Words, "word"))
		switch {
		case w.Known:
			w.Says = "Already in your library"
		case a.Version.ID != "":
			w.Says = joined(" · ", w.Says, "perhaps a newer version of “"+firstWords(a.Version.Title, 80)+"”")
		}
	}
	return w
}

// arrivalRow is one thing that was brought.
type arrivalRow struct {
	compo
	root *Root

	Words arrivalWords
}

// CompoID keeps each row with what it is of.
func (r *arrivalRow) CompoID() string { return "arrival-" + strconv.Itoa(r.Words.Key) }

// Render implements app.Composer.
func (r *arrivalRow) Render() app.UI { return r.guardDrawing(r.root, r, r.render) }

func (r *arrivalRow) render() app.UI {
	w := r.Words
	name := w.Called
	if w.Title != "" {
		name = w.Title
	}
	state := el("span").Class("progress-words").Dir("auto").Text(w.Says)
	progress := el("progress").Attr("max", 100).Attr("value", w.Done).Aria("label", "Reading "+w.Called)
	words := el("div").Class("words").Body(
		el("span").Class("name").Dir("auto").Text(name), state, hidden(progress, w.Stage != importing.BeingRead),
	)
	return el("li").Class(string(w.Stage)).Body(words,
		hidden(button("btn outlined", r.look), w.Stage != importing.IsRead).Aria("label", "Look at "+name).Text("Look"),
		button("btn", r.drop).Aria("label", dropWords(w.Stage)+" "+name).Text(dropWords(w.Stage)),
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

func (r *arrivalRow) look(app.Context, app.Event) { r.root.Send(importing.Previewed{Key: r.Words.Key}) }
func (r *arrivalRow) drop(app.Context, app.Event) {
	r.root.Send(importing.ArrivalDropped{Key: r.Words.Key})
}
