package settingsdialog

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session/keymap"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// keysDialog shows the table that dispatches the keys.
type keysDialog struct {
	compo
	host kit.Host

	Settings workspace.Settings
}

// Keys is the dialog that lists the keys, as the state has them.
func Keys(host kit.Host) app.UI {
	return &keysDialog{host: host, Settings: host.State().Settings}
}

// Render implements app.Composer.
func (d *keysDialog) Render() app.UI { return kit.Draw(&d.compo, d.host, d, d.render) }

func (d *keysDialog) render() app.UI {
	var rows []app.UI
	for _, line := range keyLines(d.Settings) {
		var names []app.UI
		for _, n := range line.names {
			names = append(names, kit.El("kbd").Text(n))
		}
		rows = append(rows, kit.El("tr").Body(kit.El("th").Attr("scope", "row").Body(names...), kit.El("td").Text(line.help)))
	}
	off := kit.El("p").Hidden(true)
	if d.Settings.SingleKeysOff {
		off = kit.El("p").Text(words.KeysOff)
	}
	return kit.Dialog(workspace.KeysDialog, words.KeysHeading.String(), off, kit.El("table").Class("keys").Body(kit.El("tbody").Body(rows...)))
}

// keyLine is one line of the list of keys.
type keyLine struct {
	names []string
	help  words.Text
}

// keyLines is the table of keys for reading, as a person has set it: those that
// do one thing together.
func keyLines(s workspace.Settings) []keyLine {
	var out []keyLine
	for _, k := range keymap.CurrentKeys(s) {
		if k.Help != "" {
			out = append(out, keyLine{help: k.Help})
		}
		last := &out[len(out)-1]
		if name := KeyName(k); !slices.Contains(last.names, name) {
			last.names = append(last.names, name)
		}
	}
	return out
}

var arrows = strings.NewReplacer("ArrowLeft", "←", "ArrowRight", "→", "ArrowUp", "↑", "ArrowDown", "↓", "Escape", "Esc")

// KeyName is how a key is written for reading: Ctrl+Z, ←, Esc.
func KeyName(k keymap.Key) string {
	name := arrows.Replace(k.Key)
	if utf8.RuneCountInString(name) == 1 {
		name = strings.ToUpper(name)
	}
	if k.Shift {
		name = "Shift+" + name
	}
	if k.Mod {
		name = "Ctrl+" + name
	}
	return name
}
