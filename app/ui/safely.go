package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session"
)

// safely stands as long as Gloss runs in safe mode.
type safely struct {
	app.Compo
	root *Root
}

// Render implements app.Composer.
func (s *safely) Render() app.UI {
	return el("div").Class("alert").Body(
		el("p").Text("Gloss was started safely: no article was opened, no marks are shown, and nothing is suggested. Everything that was saved is still on this device."),
		el("div").Body(
			button("btn outlined", s.articles).Text("Articles…"),
			button("btn outlined", s.usual).Text("Start as usual"),
			button("btn outlined", s.report).Text("Copy a report"),
		),
	)
}

func (s *safely) articles(app.Context, app.Event) {
	s.root.Send(session.Viewed{View: session.Library})
}
func (s *safely) usual(app.Context, app.Event)  { s.root.Send(session.UsualAsked{}) }
func (s *safely) report(app.Context, app.Event) { s.root.Send(session.ReportAsked{}) }
