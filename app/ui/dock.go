package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session"
	"gloss/app/session/suggestion"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	texts "gloss/app/words"
)

// dockPanelID is the id of the button in the dock that opens the suggestions.
const dockPanelID = "dock-suggestions"

// dock is the bar at the bottom of a phone: the views, and above them a hint until a
// person has made some marks. The style shows it on narrow screens alone.
type dock struct {
	compo
	root *Root

	Inert      bool // the program has not taken over yet
	View       workspace.View
	Suggesting suggesting
	Hint       bool
}

func dockOf(r *Root) *dock {
	s := &r.state
	return &dock{root: r, Inert: !r.mounted, View: s.View, Suggesting: suggestingOf(s), Hint: !s.Settings.NoPurpose && s.View == workspace.Reader}
}

// Render implements app.Composer.
func (d *dock) Render() app.UI { return kit.Draw(&d.compo, d.root, d, d.render) }

func (d *dock) render() app.UI {
	hint := kit.El("div").Class("first").Role("complementary").Aria("label", texts.PhoneHint.String())
	if d.Hint {
		hide := texts.PhoneHideHint.String()
		hint = hint.Body(
			kit.El("p").Body(kit.El("b").Text(texts.PhoneHint.String()), kit.El("span").Text(texts.PhoneHintHow.String())),
			kit.Button("btn close", d.hide).Title(hide).Aria("label", hide).Body(kit.Icon("close")),
		)
	}
	suggestions, counted := texts.SettingsSuggestions.String(), 0
	if g := d.Suggesting; g.On && g.Known {
		suggestions, counted = texts.PhoneSuggestions.With("n", g.N), 1
	}
	return kit.Flag(kit.El("div").Class("dock"), "inert", d.Inert).Body(
		kit.Hidden(hint, !d.Hint),
		kit.El("nav").Class("tabs").Aria("label", texts.PhoneNavigation.String()).Body(
			d.tab(workspace.Reader, "text", texts.PhoneText, d.text),
			d.tab(workspace.Notes, "list", texts.PhoneNotes, d.notes),
			kit.Button("tab", d.panel).ID(dockPanelID).Aria("expanded", strconv.FormatBool(d.Suggesting.Open)).Body(kit.Icon("suggest"), fresh(counted, kit.El("span").Text(suggestions))),
			d.tab(workspace.Library, "menu", texts.PhoneArticles, d.articles),
		),
	)
}

// tab is a button that leads to a view.
func (d *dock) tab(to workspace.View, icon string, says texts.Text, do app.EventHandler) app.UI {
	b := kit.Button("tab", do)
	if d.View == to {
		b = b.Aria("current", "page")
	}
	return b.Body(kit.Icon(icon), kit.El("span").Text(says.String()))
}

func (d *dock) text(app.Context, app.Event)  { d.root.Send(workspace.Viewed{View: workspace.Reader}) }
func (d *dock) notes(app.Context, app.Event) { d.root.Send(workspace.Viewed{View: workspace.Notes}) }
func (d *dock) articles(app.Context, app.Event) {
	d.root.Send(workspace.Viewed{View: workspace.Library})
}

// panel opens the suggestions, which lie over the text.
func (d *dock) panel(app.Context, app.Event) {
	if d.root.state.View != workspace.Reader {
		d.root.Send(workspace.Viewed{View: workspace.Reader})
	}
	d.root.Send(suggestion.PanelToggled{})
}

// hide takes the button away, so the keyboard goes to the text.
func (d *dock) hide(app.Context, app.Event) {
	to := d.root.state.Settings
	to.NoPurpose = true
	d.root.Send(session.SettingsChanged{Settings: to})
	d.root.deferred("going to the text", func() { d.root.config.Page.Focus(articleID) })
}
