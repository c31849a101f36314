package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session"
)

// settingsDialog is what a person may have otherwise.
type settingsDialog struct {
	app.Compo
	root *Root

	Settings session.Settings
}

// snapWords says what each way to snap takes in.
var snapWords = map[session.Snap]string{
	session.ToWords:     "Whole words, without the comma after them",
	session.ToSentences: "Whole sentences",
	session.AsSelected:  "Just what is selected",
}

// Render implements app.Composer.
func (d *settingsDialog) Render() app.UI {
	var snaps []app.UI
	for _, s := range session.Snaps {
		snaps = append(snaps, &snapChoice{root: d.root, Snap: s, Taken: s == d.Settings.Snap, Settings: d.Settings})
	}
	return dialog(session.SettingsDialog, "Settings",
		el("fieldset").Body(append([]app.UI{el("legend").Text("What a mark takes in")}, snaps...)...),
	)
}

// snapChoice is one way to snap.
type snapChoice struct {
	app.Compo
	root *Root

	Snap     session.Snap
	Taken    bool
	Settings session.Settings
}

// CompoID keeps each choice what it is.
func (c *snapChoice) CompoID() string { return string(c.Snap) }

// Render implements app.Composer.
func (c *snapChoice) Render() app.UI {
	id := "snap-" + string(c.Snap)
	return el("div").Class("choice").Body(
		flag(el("input").Attr("type", "radio").Attr("name", "snap").ID("%s", id), "checked", c.Taken).OnChange(c.take),
		el("label").Attr("for", id).Text(snapWords[c.Snap]),
	)
}

func (c *snapChoice) take(app.Context, app.Event) {
	to := c.Settings
	to.Snap = c.Snap
	c.root.Send(session.SettingsChanged{Settings: to})
}
