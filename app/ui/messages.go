package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session"
	"gloss/app/session/exporting"
	"gloss/app/session/revising"
	"gloss/app/session/saving"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	"gloss/app/ui/revisionview"
)

// alerts stand in a row of their own below the bar: what went wrong and stays, and what
// waits for a decision. They push the page down and cover nothing of it.
func (r *Root) alerts() app.UI {
	s := &r.state
	var alerts []app.UI
	tell := func(class, words string, answers ...answer) {
		if words != "" {
			alerts = append(alerts, &alert{root: r, Class: class, Words: words, Answers: answers})
		}
	}
	if s.Saving.Failed != "" {
		words := "Your last changes are not saved yet. They are still on this page. " + s.Saving.Failed + " Gloss goes on trying by itself."
		if s.Saving.Final {
			words = "Your last changes are not saved. They are on this page only, so download them first. " + s.Saving.Failed
		}
		tell("alert bad", words, answer{"Try again", saving.Retried{}}, answer{"Download what is not saved", saving.Rescued{}})
	}
	if s.Safe {
		tell("alert", "Gloss was started safely: no article was opened, no marks are shown, and nothing is suggested. Everything that was saved is still on this device.",
			answer{"Articles…", workspace.Viewed{View: workspace.Library}}, answer{"Start as usual", session.UsualAsked{}}, answer{"Copy diagnostics", session.ReportAsked{}})
	}
	if s.Trouble != s.Saving.Failed {
		tell("alert", s.Trouble)
	}
	tell("alert", s.Unread().Words, answer{"Save it as a file", session.UnreadAsked{}})
	tell("alert bad", s.Loss(), answer{"Open a backup…", session.Asked{Dialog: workspace.AddDialog}}, answer{"Dismiss", saving.LossDismissed{}})
	switch placing := revisionview.Placing(r); {
	case placing != nil:
		alerts = append(alerts, placing)
	case s.Proposal.ID != "":
		alerts = append(alerts, revisionview.Propose(r, s.Proposal))
	case s.RevisionGuess.ID != "":
		alerts = append(alerts, revisionview.Question(r, s.RevisionGuess))
	case s.View == workspace.Reader && !s.PutOff:
		tell("alert", revisionview.Pending(s.Pending()), answer{"Look at them", workspace.Viewed{View: workspace.Revision}}, answer{"Later", revising.ReviewPutOff{}})
	}
	if s.BackupDue() {
		tell("alert", s.Backup.Words()+", "+s.Backup.Since()+".",
			answer{"Back up…", exporting.ExportAsked{Taking: exporting.WholeLibrary, Backup: true}}, answer{"Later", saving.BackupPutOff{}})
	}
	if s.UpdateReady {
		tell("alert", "A newer version of Gloss is ready.", answer{"Use it now", session.UpdateTaken{}})
	}
	return kit.El("div").Role("alert").ID("alerts").Body(alerts...)
}

// alert stands until it is mended or answered.
type alert struct {
	compo
	root *Root

	Class, Words string
	Answers      []answer
}

// answer is a button, and what it says.
type answer struct {
	Label string
	Msg   session.Msg
}

// Render implements app.Composer.
func (a *alert) Render() app.UI { return kit.Draw(&a.compo, a.root, a, a.render) }

func (a *alert) render() app.UI {
	var buttons []app.UI
	for i, c := range a.Answers {
		class := "btn outlined"
		if c.Label == "Later" || c.Label == "Dismiss" {
			class = "btn"
		}
		buttons = append(buttons, kit.Button(class, func(app.Context, app.Event) { a.choose(i) }).Text(c.Label))
	}
	return kit.El("div").Class(a.Class).Body(kit.El("p").Text(a.Words), kit.El("div").Class("decide").Body(buttons...))
}

func (a *alert) choose(i int) {
	m := a.Answers[i].Msg
	if e, export := m.(exporting.ExportAsked); export {
		e.At = a.root.config.Now()
		m = e
	}
	a.root.Send(m)
}
