package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/keymap"
	"gloss/app/session/workspace"
)

// settingsDialog is what a person may have otherwise.
type settingsDialog struct {
	compo
	root *Root

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

// Render implements app.Composer.
func (d *settingsDialog) Render() app.UI { return d.guardDrawing(d.root, d, d.render) }

func (d *settingsDialog) render() app.UI {
	s := d.Settings
	return dialog(workspace.SettingsDialog, "Settings",
		choices(d.root, "What a mark takes in", "snap", caret.Snaps, s.Snap, snapWords),
		choices(d.root, "Colours", "theme", workspace.Themes, s.Theme, themeWords),
		choices(d.root, "Size of the text", "size", workspace.Sizes, s.Size, sizeWords),
		choices(d.root, "Length of its lines", "width", workspace.Widths, s.Width, widthWords),
		el("fieldset").Body(
			el("legend").Text("Suggestions"),
			&setting{root: d.root, Kind: "checkbox", Name: "suggestions", Words: "Suggest figures, quotes and claims, found by rules on this device", Taken: !s.NoSuggestions},
		),
		el("fieldset").Body(
			el("legend").Text("With a screen reader"),
			&setting{root: d.root, Kind: "checkbox", Name: "boundaries", Words: "Say where a mark begins and ends", Taken: s.Boundaries},
		),
		d.keys(),
	)
}

// choices is one setting of which one value is taken.
func choices[T ~string](r *Root, heading, name string, values []T, taken T, words map[T]string) app.UI {
	body := []app.UI{el("legend").Text(heading)}
	for _, v := range values {
		body = append(body, &setting{root: r, Kind: "radio", Name: name, Value: string(v), Words: words[v], Taken: v == taken})
	}
	return el("fieldset").Class(name).Body(body...)
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
	root *Root

	Kind        string // radio or checkbox
	Name, Value string
	Words       string
	Taken       bool
}

// CompoID keeps each choice what it is.
func (c *setting) CompoID() string { return c.Name + "-" + c.Value }

// Render implements app.Composer.
func (c *setting) Render() app.UI { return c.guardDrawing(c.root, c, c.render) }

func (c *setting) render() app.UI {
	id := c.CompoID()
	return el("div").Class("choice").Body(
		flag(el("input").Attr("type", c.Kind).Attr("name", c.Name).ID("%s", id), "checked", c.Taken).OnChange(heard(c.take)),
		el("label").Attr("for", id).Text(c.Words),
	)
}

func (c *setting) take(app.Context, app.Event) {
	c.root.Send(session.SettingsChanged{Settings: with(c.root.state.Settings, c.Name, c.Value)})
}

// keys are the keys that are one character: whether they do anything, and which
// they are.
func (d *settingsDialog) keys() app.UI {
	var rows []app.UI
	for _, key := range keymap.SingleKeys(d.Settings) {
		rows = append(rows, &keyField{root: d.root, Key: key})
	}
	return el("fieldset").Class("single").Body(
		el("legend").Text("Single keys"),
		&setting{root: d.root, Kind: "checkbox", Name: "single", Words: "Use keys that are one character", Taken: !d.Settings.SingleKeysOff},
		hidden(el("div"), d.Settings.SingleKeysOff).Body(
			el("div").Class("keyfields").Body(rows...),
			disabled(button("btn outlined", d.reset), len(d.Settings.Keys) == 0).Text("Take every key back"),
		),
	)
}

func (d *settingsDialog) reset(app.Context, app.Event) {
	to := d.root.state.Settings
	to.Keys = nil
	for _, key := range keymap.SingleKeys(to) {
		d.root.config.Page.SetValue(keyFieldID(key.Default), strings.ToUpper(key.Default))
	}
	d.root.Send(session.SettingsChanged{Settings: to})
}

// keyField holds the character of one key.
type keyField struct {
	compo
	root *Root

	Key keymap.SingleKey

	wrong string // why what was typed last cannot be had
}

// CompoID keeps each field with its key.
func (k *keyField) CompoID() string { return k.Key.Default }

// Render implements app.Composer.
func (k *keyField) Render() app.UI { return k.guardDrawing(k.root, k, k.render) }

func (k *keyField) render() app.UI {
	id := keyFieldID(k.Key.Default)
	return el("div").Class("choice").Body(
		el("input").Class("in").ID("%s", id).Attr("maxlength", 2).Attr("autocomplete", "off").Attr("value", strings.ToUpper(k.Key.Now)).OnChange(heard(k.take)),
		el("label").Attr("for", id).Text(k.Key.Help),
		el("p").Class("wrong").Role("alert").Text(k.wrong),
	)
}

func (k *keyField) take(_ app.Context, e app.Event) {
	to, wrong := keymap.WithKey(k.root.state.Settings, k.Key.Default, e.Get("target").Get("value").String())
	k.wrong = wrong
	now := k.Key.Now
	if wrong == "" {
		if changed, ok := to.Keys[k.Key.Default]; ok {
			now = changed
		} else {
			now = k.Key.Default
		}
		k.root.Send(session.SettingsChanged{Settings: to})
	}
	k.root.config.Page.SetValue(keyFieldID(k.Key.Default), strings.ToUpper(now))
}
