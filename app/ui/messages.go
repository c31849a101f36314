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
	"gloss/app/words"
)

// alerts stand in a row of their own below the bar: what went wrong and stays, and what
// waits for a decision. They push the page down and cover nothing of it.
func (r *Root) alerts() app.UI {
	s := &r.state
	var alerts []app.UI
	tell := func(class, said string, answers ...answer) {
		if said != "" {
			alerts = append(alerts, &alert{root: r, Class: class, Words: said, Answers: answers})
		}
	}
	if s.Saving.Failed != "" {
		said := words.AlertSavingLate.With("why", s.Saving.Failed)
		if s.Saving.Final {
			said = words.AlertSavingFailed.With("why", s.Saving.Failed)
		}
		tell("alert bad", said, answer{words.TryAgain, saving.Retried{}}, answer{words.AlertDownload, saving.Rescued{}})
	}
	if s.Safe {
		tell("alert", words.AlertSafe.String(),
			answer{words.MenuArticles, workspace.Viewed{View: workspace.Library}}, answer{words.AlertUsual, session.UsualAsked{}}, answer{words.MenuReport, session.ReportAsked{}})
	}
	if s.Trouble != s.Saving.Failed {
		tell("alert", s.Trouble)
	}
	tell("alert", s.Unread().Words, answer{words.AlertSaveUnread, session.UnreadAsked{}})
	tell("alert bad", s.Loss(), answer{words.AlertOpenBackup, session.Asked{Dialog: workspace.AddDialog}}, answer{words.Dismiss, saving.LossDismissed{}})
	switch placing := revisionview.Placing(r); {
	case placing != nil:
		alerts = append(alerts, placing)
	case s.Proposal.ID != "":
		alerts = append(alerts, revisionview.Propose(r, s.Proposal))
	case s.RevisionGuess.ID != "":
		alerts = append(alerts, revisionview.Question(r, s.RevisionGuess))
	case s.View == workspace.Reader && !s.PutOff:
		tell("alert", revisionview.Pending(s.Pending()), answer{words.AlertReview, workspace.Viewed{View: workspace.Revision}}, answer{words.Later, revising.ReviewPutOff{}})
	}
	if s.BackupDue() {
		tell("alert", s.Backup.Reminder(),
			answer{words.AlertBackUp, exporting.ExportAsked{Taking: exporting.WholeLibrary, Backup: true}}, answer{words.Later, saving.BackupPutOff{}})
	}
	if s.UpdateReady {
		tell("alert", words.AlertUpdate.String(), answer{words.AlertUpdateNow, session.UpdateTaken{}})
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
	Label words.Text
	Msg   session.Msg
}

// Render implements app.Composer.
func (a *alert) Render() app.UI { return kit.Draw(&a.compo, a.root, a, a.render) }

func (a *alert) render() app.UI {
	var buttons []app.UI
	for i, c := range a.Answers {
		class := "btn outlined"
		if c.Label == words.Later || c.Label == words.Dismiss {
			class = "btn"
		}
		buttons = append(buttons, kit.Button(class, func(app.Context, app.Event) { a.choose(i) }).Text(c.Label.String()))
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
