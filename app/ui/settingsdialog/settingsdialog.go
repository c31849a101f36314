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
	"gloss/app/words"
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
	snapWords = map[caret.Snap]words.Text{
		caret.ToWords:     words.SettingsSnapWords,
		caret.ToSentences: words.SettingsSnapSentences,
		caret.AsSelected:  words.SettingsSnapOff,
	}
	themeWords = map[workspace.Theme]words.Text{workspace.SystemTheme: words.SettingsThemeSystem, workspace.Light: words.SettingsThemeLight, workspace.Dark: words.SettingsThemeDark}
	sizeWords  = map[workspace.Size]words.Text{workspace.Small: words.SettingsSizeSmall, workspace.NormalSize: words.SettingsSizeNormal, workspace.Large: words.SettingsSizeLarge, workspace.Largest: words.SettingsSizeLargest}
	widthWords = map[workspace.Width]words.Text{workspace.Narrow: words.SettingsWidthNarrow, workspace.NormalWidth: words.SettingsWidthNormal, workspace.Wide: words.SettingsWidthWide}
)

// New is the dialog of the settings, as the state has them.
func New(host kit.Host) app.UI {
	return &settingsDialog{host: host, Settings: host.State().Settings}
}

// Render implements app.Composer.
func (d *settingsDialog) Render() app.UI { return kit.Draw(&d.compo, d.host, d, d.render) }

func (d *settingsDialog) render() app.UI {
	s := d.Settings
	return kit.Dialog(workspace.SettingsDialog, words.SettingsHeading.String(),
		choices(d.host, words.SettingsSnap, "snap", caret.Snaps, s.Snap, snapWords),
		choices(d.host, words.SettingsTheme, "theme", workspace.Themes, s.Theme, themeWords),
		d.languages(),
		choices(d.host, words.SettingsSize, "size", workspace.Sizes, s.Size, sizeWords),
		choices(d.host, words.SettingsWidth, "width", workspace.Widths, s.Width, widthWords),
		kit.El("fieldset").Body(
			kit.El("legend").Text(words.SettingsSuggestions),
			&setting{host: d.host, Kind: "checkbox", Name: "suggestions", Words: words.SettingsSuggest, Taken: !s.NoSuggestions},
		),
		kit.El("fieldset").Body(
			kit.El("legend").Text(words.SettingsScreenReader),
			&setting{host: d.host, Kind: "checkbox", Name: "boundaries", Words: words.SettingsBoundaries, Taken: s.Boundaries},
		),
		d.keys(),
	)
}

// languages is the choice of the language of the interface. Each language is called what
// it calls itself.
func (d *settingsDialog) languages() app.UI {
	options := []kit.Option{{Value: kit.Anything, Label: words.SettingsLanguageBrowser.String()}, {Value: "en", Label: "English"}}
	for _, l := range words.Languages {
		options = append(options, kit.Option{Value: l.Tag, Label: l.Name})
	}
	pick := func(_ app.Context, e app.Event) {
		to := d.host.State().Settings
		if to.Language = e.Get("target").Get("value").String(); to.Language == kit.Anything {
			to.Language = ""
		}
		d.host.Send(session.SettingsChanged{Settings: to})
	}
	return kit.El("fieldset").Class("language").Body(
		kit.El("legend").Text(words.SettingsLanguage),
		kit.Choice(LanguageID, words.SettingsLanguage.String(), options, d.Settings.Language, pick),
	)
}

// LanguageID is the id of the field for the language of the interface.
const LanguageID = "settings-language"

// choices is one setting of which one value is taken.
func choices[T ~string](host kit.Host, heading words.Text, name string, values []T, taken T, called map[T]words.Text) app.UI {
	body := []app.UI{kit.El("legend").Text(heading)}
	for _, v := range values {
		body = append(body, &setting{host: host, Kind: "radio", Name: name, Value: string(v), Words: called[v], Taken: v == taken})
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
	Words       words.Text
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
		kit.El("legend").Text(words.SettingsKeys),
		&setting{host: d.host, Kind: "checkbox", Name: "single", Words: words.SettingsUseKeys, Taken: !d.Settings.SingleKeysOff},
		kit.Hidden(kit.El("div"), d.Settings.SingleKeysOff).Body(
			kit.El("div").Class("keyfields").Body(rows...),
			kit.Disabled(kit.Button("btn outlined", d.reset), len(d.Settings.Keys) == 0).Text(words.SettingsResetKeys),
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
