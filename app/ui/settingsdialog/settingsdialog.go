// Package settingsdialog draws the settings, and the list of keys as a person has set
// them.
package settingsdialog

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/keymap"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
)

// compo is what every component of this package embeds.
type compo = kit.Component

// settingsDialog is what a person may have otherwise.
type settingsDialog struct {
	compo
	host kit.Host

	Settings workspace.Settings
}

// What each choice is called.
var (
	snapWords = map[caret.Snap]string{
		caret.ToWords:     "Whole words, without the comma after them",
		caret.ToSentences: "Whole sentences",
		caret.AsSelected:  "Just what is selected",
	}
	themeWords = map[workspace.Theme]string{workspace.SystemTheme: "As the system has it", workspace.Light: "Light", workspace.Dark: "Dark"}
	sizeWords  = map[workspace.Size]string{workspace.Small: "Small", workspace.NormalSize: "Normal", workspace.Large: "Large", workspace.Largest: "Largest"}
	widthWords = map[workspace.Width]string{workspace.Narrow: "Narrow", workspace.NormalWidth: "Normal", workspace.Wide: "Wide"}
)

// New is the dialog of the settings, as the state has them.
func New(host kit.Host) app.UI {
	return &settingsDialog{host: host, Settings: host.State().Settings}
}

// Render implements app.Composer.
func (d *settingsDialog) Render() app.UI { return kit.Draw(&d.compo, d.host, d, d.render) }

func (d *settingsDialog) render() app.UI {
	s := d.Settings
	return kit.Dialog(workspace.SettingsDialog, "Settings",
		choices(d.host, "What a mark takes in", "snap", caret.Snaps, s.Snap, snapWords),
		choices(d.host, "Colours", "theme", workspace.Themes, s.Theme, themeWords),
		choices(d.host, "Size of the text", "size", workspace.Sizes, s.Size, sizeWords),
		choices(d.host, "Length of its lines", "width", workspace.Widths, s.Width, widthWords),
		kit.El("fieldset").Body(
			kit.El("legend").Text("Suggestions"),
			&setting{host: d.host, Kind: "checkbox", Name: "suggestions", Words: "Suggest figures, quotes and claims, found by rules on this device", Taken: !s.NoSuggestions},
		),
		kit.El("fieldset").Body(
			kit.El("legend").Text("With a screen reader"),
			&setting{host: d.host, Kind: "checkbox", Name: "boundaries", Words: "Say where a mark begins and ends", Taken: s.Boundaries},
		),
		d.keys(),
	)
}

// choices is one setting of which one value is taken.
func choices[T ~string](host kit.Host, heading, name string, values []T, taken T, words map[T]string) app.UI {
	body := []app.UI{kit.El("legend").Text(heading)}
	for _, v := range values {
		body = append(body, &setting{host: host, Kind: "radio", Name: name, Value: string(v), Words: words[v], Taken: v == taken})
	}
	return kit.El("fieldset").Class(name).Body(body...)
}

// with is the settings with one of them chosen, or a box ticked or not ticked any
// more. It goes by the settings as they are, and not by those that were drawn.
func with(s workspace.Settings, name, value string) workspace.Settings {
	switch name {
	case "snap":
		s.Snap = caret.Snap(value)
	case "theme":
		s.Theme = workspace.Theme(value)
	case "size":
		s.Size = workspace.Size(value)
	case "width":
		s.Width = workspace.Width(value)
	case "boundaries":
		s.Boundaries = !s.Boundaries
	case "suggestions":
		s.NoSuggestions = !s.NoSuggestions
	case "single":
		s.SingleKeysOff = !s.SingleKeysOff
	}
	return s
}

// setting is a box to tick or one of several to choose from.
type setting struct {
	compo
	host kit.Host

	Kind        string // radio or checkbox
	Name, Value string
	Words       string
	Taken       bool
}

// CompoID keeps each choice what it is.
func (c *setting) CompoID() string { return c.Name + "-" + c.Value }

// Render implements app.Composer.
func (c *setting) Render() app.UI { return kit.Draw(&c.compo, c.host, c, c.render) }

func (c *setting) render() app.UI {
	id := c.CompoID()
	return kit.El("div").Class("choice").Body(
		kit.Flag(kit.El("input").Attr("type", c.Kind).Attr("name", c.Name).ID("%s", id), "checked", c.Taken).OnChange(kit.Heard(c.take)),
		kit.El("label").Attr("for", id).Text(c.Words),
	)
}

func (c *setting) take(app.Context, app.Event) {
	c.host.Send(session.SettingsChanged{Settings: with(c.host.State().Settings, c.Name, c.Value)})
}

// keys are the keys that are one character: whether they do kit.Anything, and which
// they are.
func (d *settingsDialog) keys() app.UI {
	var rows []app.UI
	for _, key := range keymap.SingleKeys(d.Settings) {
		rows = append(rows, &keyField{host: d.host, Key: key})
	}
	return kit.El("fieldset").Class("single").Body(
		kit.El("legend").Text("Single keys"),
		&setting{host: d.host, Kind: "checkbox", Name: "single", Words: "Use keys that are one character", Taken: !d.Settings.SingleKeysOff},
		kit.Hidden(kit.El("div"), d.Settings.SingleKeysOff).Body(
			kit.El("div").Class("keyfields").Body(rows...),
			kit.Disabled(kit.Button("btn outlined", d.reset), len(d.Settings.Keys) == 0).Text("Take every key back"),
		),
	)
}

func (d *settingsDialog) reset(app.Context, app.Event) {
	to := d.host.State().Settings
	to.Keys = nil
	for _, key := range keymap.SingleKeys(to) {
		d.host.Page().SetValue(KeyFieldID(key.Default), strings.ToUpper(key.Default))
	}
	d.host.Send(session.SettingsChanged{Settings: to})
}

// KeyFieldID is the id of the field for a key that is one character, by the character
// that it has at first.
func KeyFieldID(key string) string { return "key-" + key }

// keyField holds the character of one key.
type keyField struct {
	compo
	host kit.Host

	Key keymap.SingleKey

	wrong string // why what was typed last cannot be had
}

// CompoID keeps each field with its key.
func (k *keyField) CompoID() string { return k.Key.Default }

// Render implements app.Composer.
func (k *keyField) Render() app.UI { return kit.Draw(&k.compo, k.host, k, k.render) }

func (k *keyField) render() app.UI {
	id := KeyFieldID(k.Key.Default)
	return kit.El("div").Class("choice").Body(
		kit.El("input").Class("in").ID("%s", id).Attr("maxlength", 2).Attr("autocomplete", "off").Attr("value", strings.ToUpper(k.Key.Now)).OnChange(kit.Heard(k.take)),
		kit.El("label").Attr("for", id).Text(k.Key.Help),
		kit.El("p").Class("wrong").Role("alert").Text(k.wrong),
	)
}

func (k *keyField) take(_ app.Context, e app.Event) {
	to, wrong := keymap.WithKey(k.host.State().Settings, k.Key.Default, e.Get("target").Get("value").String())
	k.wrong = wrong
	now := k.Key.Now
	if wrong == "" {
		if changed, ok := to.Keys[k.Key.Default]; ok {
			now = changed
		} else {
			now = k.Key.Default
		}
		k.host.Send(session.SettingsChanged{Settings: to})
	}
	k.host.Page().SetValue(KeyFieldID(k.Key.Default), strings.ToUpper(now))
}
