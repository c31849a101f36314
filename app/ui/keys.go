package ui

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/app/session/keymap"
	"gloss/app/session/workspace"
)

// keyLine is one line of the list of keys.
type keyLine struct {
	names []string
	help  string
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
		if name := keyName(k); !slices.Contains(last.names, name) {
			last.names = append(last.names, name)
		}
	}
	return out
}

var arrows = strings.NewReplacer("ArrowLeft", "←", "ArrowRight", "→", "ArrowUp", "↑", "ArrowDown", "↓", "Escape", "Esc")

func keyName(k keymap.Key) string {
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

// joined joins the words that are not empty.
func joined(by string, words ...string) string {
	var out []string
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return strings.Join(out, by)
}

// sentence is words that were written to stand within another sentence, as one
// of their own.
func sentence(words string) string {
	r, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(r)) + words[size:] + "."
}
