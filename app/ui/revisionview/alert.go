package revisionview

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/library"
	"gloss/app/session/reader"
	"gloss/app/session/revising"
	"gloss/app/session/wording"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// question asks whether the article that came in is a newer version of one that
// is here.
type question struct {
	compo
	host kit.Host

	RevisionGuess library.RevisionGuess
}

// Question asks whether the article that came in is a newer version of guess.
func Question(host kit.Host, guess library.RevisionGuess) app.UI {
	return &question{host: host, RevisionGuess: guess}
}

// Render implements app.Composer.
func (q *question) Render() app.UI { return kit.Draw(&q.compo, q.host, q, q.render) }

func (q *question) render() app.UI {
	return kit.El("div").Class("alert").Body(
		kit.El("p").Dir("auto").Text(words.RevisionGuess.With("title", q.RevisionGuess.Title, "why", words.VersionWhy(q.RevisionGuess.Why))),
		kit.El("div").Class("decide").Body(
			kit.Button("btn outlined", q.yes).Text(words.RevisionYes.String()),
			kit.Button("btn", q.no).Text(words.RevisionNo.String()),
		),
	)
}

func (q *question) yes(app.Context, app.Event) {
	q.host.Send(revising.RevisionNamed{Earlier: q.RevisionGuess.ID})
}
func (q *question) no(app.Context, app.Event) { q.host.Send(revising.RevisionDenied{}) }

// proposed asks before an article that has little in common with the open one becomes
// an earlier version of it.
type proposed struct {
	compo
	host kit.Host

	Proposal revising.Proposal
}

// Propose says what it would do to take an article for an earlier version of the open
// one, and asks.
func Propose(host kit.Host, p revising.Proposal) app.UI { return &proposed{host: host, Proposal: p} }

// Render implements app.Composer.
func (q *proposed) Render() app.UI { return kit.Draw(&q.compo, q.host, q, q.render) }

func (q *proposed) render() app.UI {
	p := q.Proposal
	about := words.RevisionProposalNoMarks.With("same", p.Same)
	if n := p.Stand + p.Review; n > 0 {
		about = words.RevisionProposalMarks.With("same", p.Same, "n", n, "stand", p.Stand, "review", p.Review)
	}
	return kit.El("div").Class("alert").Body(
		kit.El("p").Dir("auto").Text(words.RevisionProposal.With("title", wording.Short(p.Title))),
		kit.El("p").Text(about),
		kit.El("div").Class("decide").Body(
			kit.Button("btn outlined", q.yes).Text(words.RevisionProposalYes.String()),
			kit.Button("btn", q.no).Text(words.RevisionProposalNo.String()),
		),
	)
}

func (q *proposed) yes(app.Context, app.Event) {
	q.host.Send(revising.RevisionNamed{Earlier: q.Proposal.ID})
}
func (q *proposed) no(app.Context, app.Event) { q.host.Send(revising.RevisionDenied{}) }

// Pending says that so many marks of an earlier version wait for a decision, and
// nothing if none does.
func Pending(marks int) string {
	if marks == 0 {
		return ""
	}
	return words.RevisionPending.With("n", marks)
}

// placing tells what is to be done while a place is being chosen for a mark.
type placing struct {
	compo
	host kit.Host

	Said string // the words of the mark
}

// Placing is the alert that tells what is to be done while a place is being chosen
// for a mark, or nil if none is.
func Placing(host kit.Host) app.UI {
	s := host.State()
	left := s.Left()
	i := slices.IndexFunc(left, func(m annotation.Annotation) bool { return m.ID == s.Placing })
	if i < 0 {
		return nil
	}
	return &placing{host: host, Said: wording.Beginning(left[i].Target.Quote.Exact)}
}

// Render implements app.Composer.
func (p *placing) Render() app.UI { return kit.Draw(&p.compo, p.host, p, p.render) }

func (p *placing) render() app.UI {
	return kit.El("div").Class("alert").Body(
		kit.El("p").Dir("auto").Text(words.RevisionPlacing.With("words", p.Said)),
		kit.Button("btn outlined", p.cancel).Text(words.Cancel.String()),
	)
}

func (p *placing) cancel(app.Context, app.Event) { p.host.Send(reader.Left{}) }
