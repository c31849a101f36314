package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// purpose is the line above the headline that says what Gloss is for and what to do first.
// It stands in space that is kept, so that hiding it moves nothing, and is part of the
// prerendered page: where it was hidden before, web/boot.js has the style leave it out.
type purpose struct {
	compo
	root *Root

	Inert bool // the program has not taken over yet
	Gone  bool
}

func (r *Root) purpose() app.UI {
	return &purpose{root: r, Inert: !r.mounted, Gone: r.state.Settings.NoPurpose}
}

// Render implements app.Composer.
func (p *purpose) Render() app.UI { return kit.Draw(&p.compo, p.root, p, p.render) }

func (p *purpose) render() app.UI {
	line := kit.El("div").Class("purpose").Role("note").Aria("label", words.PurposeName.String())
	if p.Gone {
		return line.Hidden(true).Body()
	}
	var steps []app.UI
	for i, step := range []words.Text{words.PurposeSelect, words.PurposeMark, words.PurposeNote} {
		steps = append(steps, kit.El("li").Body(
			kit.El("i").Aria("hidden", "true").Text(strconv.Itoa(i+1)),
			kit.El("span").Text(step.String()),
		))
	}
	return line.Body(
		kit.El("b").Text(words.PurposeLine.String()),
		kit.El("ol").Body(steps...),
		kit.Flag(kit.Button("btn close", p.hide), "inert", p.Inert).Title(words.PurposeHide.String()).Aria("label", words.PurposeHide.String()).Body(kit.Icon("close")),
	)
}

// hide takes the button away, so the keyboard goes to the text.
func (p *purpose) hide(app.Context, app.Event) {
	to := p.root.state.Settings
	to.NoPurpose = true
	p.root.Send(session.SettingsChanged{Settings: to})
	p.root.deferred("going to the text", func() { p.root.config.Page.Focus(articleID) })
}
