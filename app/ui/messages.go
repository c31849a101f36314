package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session"
)

// messages is the stack at the bottom: what went wrong and stays, what waits
// for a decision, and what was just done. The notice is also the page's one
// polite live region.
func (r *Root) messages() app.UI {
	s := &r.state
	var alerts []app.UI
	if s.Saving.Failed != "" {
		alerts = append(alerts, &failure{root: r, Why: s.Saving.Failed, Final: s.Saving.Final})
	}
	if s.Safe {
		alerts = append(alerts, &safely{root: r})
	}
	if s.Trouble != "" {
		alerts = append(alerts, el("div").Class("alert").Text(s.Trouble))
	}
	if words := s.Unread().Words; words != "" {
		alerts = append(alerts, &unread{root: r, Words: words})
	}
	if words := s.Loss(); words != "" {
		alerts = append(alerts, &loss{root: r, Words: words})
	}
	switch placing := r.placing(); {
	case placing != nil:
		alerts = append(alerts, placing)
	case s.Likely.ID != "":
		alerts = append(alerts, &question{root: r, Likely: s.Likely})
	case s.View == session.Reader && s.Pending() > 0 && !s.PutOff:
		alerts = append(alerts, &waiting{root: r, Marks: s.Pending()})
	}
	if s.BackupDue() {
		alerts = append(alerts, &backupHint{root: r, Words: s.Backup.Words() + ", " + s.Backup.Since()})
	}
	if s.UpdateReady {
		alerts = append(alerts, &update{root: r})
	}
	return el("div").Class("messages").Body(
		el("div").Role("alert").ID("alerts").Body(alerts...),
		&notice{root: r, Notice: s.Notice},
	)
}

// failure stands as long as something cannot be saved.
type failure struct {
	app.Compo
	root *Root

	Why   string
	Final bool
}

// Render implements app.Composer.
func (f *failure) Render() app.UI {
	words := "Your last changes are not saved yet. They are still on this page. " + f.Why + " Gloss goes on trying by itself."
	if f.Final {
		words = "Your last changes are not saved. They are on this page only, so download them first. " + f.Why
	}
	return el("div").Class("alert bad").Body(
		el("p").Text(words),
		el("div").Body(
			button("btn outlined", f.retry).Text("Try again"),
			button("btn outlined", f.rescue).Text("Download what is not saved"),
		),
	)
}

func (f *failure) retry(app.Context, app.Event)  { f.root.Send(session.Retried{}) }
func (f *failure) rescue(app.Context, app.Event) { f.root.Send(session.Rescued{}) }

// unread tells of what could not be read.
type unread struct {
	app.Compo
	root *Root

	Words string
}

// Render implements app.Composer.
func (u *unread) Render() app.UI {
	return el("div").Class("alert").Body(
		el("p").Text(u.Words),
		button("btn outlined", u.save).Text("Save it as a file"),
	)
}

func (u *unread) save(app.Context, app.Event) { u.root.Send(session.UnreadAsked{}) }

// loss tells that the storage came back empty.
type loss struct {
	app.Compo
	root *Root

	Words string
}

// Render implements app.Composer.
func (l *loss) Render() app.UI {
	return el("div").Class("alert bad").Body(
		el("p").Text(l.Words),
		el("div").Body(
			button("btn outlined", l.open).Text("Open a backup…"),
			button("btn", l.dismiss).Text("Dismiss"),
		),
	)
}

func (l *loss) open(app.Context, app.Event) {
	l.root.Send(session.Asked{Dialog: session.AddDialog})
}
func (l *loss) dismiss(app.Context, app.Event) { l.root.Send(session.LossDismissed{}) }

// backupHint asks for a backup, after much work without one.
type backupHint struct {
	app.Compo
	root *Root

	Words string
}

// Render implements app.Composer.
func (b *backupHint) Render() app.UI {
	return el("div").Class("alert line").Body(
		el("p").Text(b.Words+"."),
		button("btn outlined", b.make).Text("Back up…"),
		button("btn", b.later).Text("Later"),
	)
}

func (b *backupHint) make(app.Context, app.Event) {
	b.root.Send(session.ExportAsked{Taking: session.WholeLibrary, Backup: true, At: b.root.config.Now()})
}
func (b *backupHint) later(app.Context, app.Event) { b.root.Send(session.BackupPutOff{}) }

// update waits until the person takes a newer version.
type update struct {
	app.Compo
	root *Root
}

// Render implements app.Composer.
func (u *update) Render() app.UI {
	return el("div").Class("alert").Body(
		el("p").Text("A newer version of Gloss is ready."),
		button("btn outlined", u.take).Text("Use it now"),
	)
}

func (u *update) take(app.Context, app.Event) { u.root.Send(session.UpdateTaken{}) }

// notice says what was just done.
type notice struct {
	app.Compo
	root *Root

	Notice session.Notice
}

// Render implements app.Composer.
func (n *notice) Render() app.UI {
	region := el("div").ID("notice").Role("status").Aria("live", "polite")
	if n.Notice.Text == "" {
		return region
	}
	body := []app.UI{el("p").Dir("auto").Text(n.Notice.Text)}
	if n.Notice.Undo {
		body = append(body, button("btn", n.undo).Text("Undo"))
	}
	return region.Class("notice").Body(append(body, button("btn close", n.dismiss).Aria("label", "Dismiss").Body(icon("close")))...)
}

func (n *notice) undo(app.Context, app.Event) { n.root.Send(session.Undone{}) }
func (n *notice) dismiss(app.Context, app.Event) {
	n.root.Send(session.Dismissed{N: n.Notice.N})
}
