package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gloss/app/session"
)

// keyLine is one line of the list of keys.
type keyLine struct {
	names []string
	help  string
}

// keyLines is the table of keys for reading, as a person has set it: those that
// do one thing together.
func keyLines(s session.Settings) []keyLine {
	var out []keyLine
	for _, k := range s.CurrentKeys() {
		if k.Help != "" {
			out = append(out, keyLine{help: k.Help})
		}
		last := &out[len(out)-1]
		if name := keyName(k); !slices.Contains(last.names, name) {
			last.names = append(last.names, name)
		}
	}
	return out
}

var arrows = strings.NewReplacer("ArrowLeft", "←", "ArrowRight", "→", "ArrowUp", "↑", "ArrowDown", "↓", "Escape", "Esc")

func keyName(k session.Key) string {
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
