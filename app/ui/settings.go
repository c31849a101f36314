package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session"
)

// settingsDialog is what a person may have otherwise.
type settingsDialog struct {
	app.Compo
	root *Root

	Settings session.Settings
}

// What each choice is called.
var (
	snapWords = map[session.Snap]string{
		session.ToWords:     "Whole words, without the comma after them",
		session.ToSentences: "Whole sentences",
		session.AsSelected:  "Just what is selected",
	}
	themeWords = map[session.Theme]string{session.SystemTheme: "As the system has it", session.Light: "Light", session.Dark: "Dark"}
	sizeWords  = map[session.Size]string{session.Small: "Small", session.NormalSize: "Normal", session.Large: "Large", session.Largest: "Largest"}
	widthWords = map[session.Width]string{session.Narrow: "Narrow", session.NormalWidth: "Normal", session.Wide: "Wide"}
)

// Render implements app.Composer.
func (d *settingsDialog) Render() app.UI {
	s := d.Settings
	return dialog(session.SettingsDialog, "Settings",
		choices(d.root, "What a mark takes in", "snap", session.Snaps, s.Snap, snapWords, func(v session.Snap) session.Settings {
			to := s
			to.Snap = v
			return to
		}),
		choices(d.root, "Colours", "theme", session.Themes, s.Theme, themeWords, func(v session.Theme) session.Settings {
			to := s
			to.Theme = v
			return to
		}),
		choices(d.root, "Size of the text", "size", session.Sizes, s.Size, sizeWords, func(v session.Size) session.Settings {
			to := s
			to.Size = v
			return to
		}),
		choices(d.root, "Length of its lines", "width", session.Widths, s.Width, widthWords, func(v session.Width) session.Settings {
			to := s
			to.Width = v
			return to
		}),
		el("fieldset").Body(
			el("legend").Text("With a screen reader"),
			d.boundaries(),
		),
		&keySettings{root: d.root, Settings: s},
	)
}

func (d *settingsDialog) boundaries() app.UI {
	to := d.Settings
	to.Boundaries = !to.Boundaries
	return &setting{root: d.root, Kind: "checkbox", Name: "boundaries", Words: "Say where a mark begins and ends", Taken: d.Settings.Boundaries, To: to}
}

// choices is one setting of which one value is taken.
func choices[T ~string](r *Root, heading, name string, values []T, taken T, words map[T]string, to func(T) session.Settings) app.UI {
	body := []app.UI{el("legend").Text(heading)}
	for _, v := range values {
		body = append(body, &setting{root: r, Kind: "radio", Name: name, Value: string(v), Words: words[v], Taken: v == taken, To: to(v)})
	}
	return el("fieldset").Class(name).Body(body...)
}

// setting is a box to tick or one of several to choose from.
type setting struct {
	app.Compo
	root *Root

	Kind        string // radio or checkbox
	Name, Value string
	Words       string
	Taken       bool
	To          session.Settings // what choosing it makes of the settings
}

// CompoID keeps each choice what it is.
func (c *setting) CompoID() string { return c.Name + "-" + c.Value }

// Render implements app.Composer.
func (c *setting) Render() app.UI {
	id := c.CompoID()
	return el("div").Class("choice").Body(
		flag(el("input").Attr("type", c.Kind).Attr("name", c.Name).ID("%s", id), "checked", c.Taken).OnChange(c.take),
		el("label").Attr("for", id).Text(c.Words),
	)
}

func (c *setting) take(app.Context, app.Event) { c.root.Send(session.SettingsChanged{Settings: c.To}) }

// keySettings are the keys that are one character: whether they do anything, and
// which they are.
type keySettings struct {
	app.Compo
	root *Root

	Settings session.Settings
}

// Render implements app.Composer.
func (k *keySettings) Render() app.UI {
	to := k.Settings
	to.SingleKeysOff = !to.SingleKeysOff
	var rows []app.UI
	for _, key := range k.Settings.SingleKeys() {
		rows = append(rows, &keyField{root: k.root, Key: key, Settings: k.Settings})
	}
	return el("fieldset").Class("single").Body(
		el("legend").Text("Single keys"),
		&setting{root: k.root, Kind: "checkbox", Name: "single", Words: "Keys that are one character do something", Taken: !k.Settings.SingleKeysOff, To: to},
		hidden(el("div"), k.Settings.SingleKeysOff).Body(
			el("div").Class("keyfields").Body(rows...),
			disabled(button("btn outlined", k.reset), len(k.Settings.Keys) == 0).Text("Take these keys back to what they were"),
		),
	)
}

func (k *keySettings) reset(app.Context, app.Event) {
	to := k.Settings
	to.Keys = nil
	for _, key := range to.SingleKeys() {
		k.root.config.Page.SetValue(keyFieldID(key.Default), strings.ToUpper(key.Default))
	}
	k.root.Send(session.SettingsChanged{Settings: to})
}

// keyField holds the character of one key.
type keyField struct {
	app.Compo
	root *Root

	Key      session.SingleKey
	Settings session.Settings

	wrong string // why what was typed last cannot be had
}

// CompoID keeps each field with its key.
func (k *keyField) CompoID() string { return k.Key.Default }

// Render implements app.Composer.
func (k *keyField) Render() app.UI {
	id := keyFieldID(k.Key.Default)
	return el("div").Class("choice").Body(
		el("input").Class("in").ID("%s", id).Attr("maxlength", 2).Attr("autocomplete", "off").Attr("value", strings.ToUpper(k.Key.Now)).OnChange(k.take),
		el("label").Attr("for", id).Text(k.Key.Help),
		el("p").Class("wrong").Role("alert").Text(k.wrong),
	)
}

func (k *keyField) take(_ app.Context, e app.Event) {
	to, wrong := k.Settings.WithKey(k.Key.Default, e.Get("target").Get("value").String())
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
