package keymap

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/app/session/workspace"
	"gloss/app/words"
)

// A single key is one that is a character, pressed without Ctrl. Speech input and
// slips of the hand press such keys unmeant, so that a person can switch them off
// or have others (WCAG 2.1.4).

// single reports whether a key of the table is one character without Ctrl.
func (k Key) single() bool { return !k.Mod && utf8.RuneCountInString(k.Key) == 1 }

// SingleKey is a character that does something when it is pressed alone.
type SingleKey struct {
	Default string     // the character in the table
	Now     string     // the character that does it, by the settings
	Shifted bool       // with Shift it does something else, so that it must be a letter
	Help    words.Text // what it does
}

// SingleKeys lists every character of the table once, in the table's order.
func SingleKeys(s workspace.Settings) []SingleKey {
	var out []SingleKey
	for _, k := range Keys {
		if !k.single() {
			continue
		}
		i := slices.IndexFunc(out, func(o SingleKey) bool { return o.Default == k.Key })
		if i < 0 {
			out = append(out, SingleKey{Default: k.Key, Now: keyIn(s, k), Help: k.Help})
			continue
		}
		out[i].Shifted = out[i].Shifted || k.Shift
	}
	return out
}

// keyIn is the character or the name of the key that does what a line of the table
// says.
func keyIn(s workspace.Settings, k Key) string {
	if to, ok := s.Keys[k.Key]; ok && k.single() {
		return to
	}
	return k.Key
}

// CurrentKeys is the table as the settings have it: with other characters, or
// without any.
func CurrentKeys(s workspace.Settings) []Key {
	var out []Key
	for _, k := range Keys {
		if k.single() && s.SingleKeysOff {
			continue
		}
		k.Key = keyIn(s, k)
		out = append(out, k)
	}
	return out
}

// WithKey gives what one character of the table does to another character, or
// says in a sentence why it cannot. The character of the table itself takes the
// change back.
func WithKey(s workspace.Settings, of, to string) (workspace.Settings, string) {
	to = strings.ToLower(strings.TrimSpace(to))
	all := SingleKeys(s)
	i := slices.IndexFunc(all, func(k SingleKey) bool { return k.Default == of })
	if i < 0 {
		return s, words.KeyNone.String()
	}
	if wrong := all[i].wrong(to); wrong != "" {
		return s, wrong
	}
	for _, k := range all {
		if k.Now == to && k.Default != of {
			return s, words.KeyTaken.With("key", strings.ToUpper(to), "help", k.Help)
		}
	}
	keys := maps.Clone(s.Keys)
	if keys == nil {
		keys = map[string]string{}
	}
	if keys[of] = to; to == of {
		delete(keys, of)
	}
	if s.Keys = keys; len(keys) == 0 {
		s.Keys = nil
	}
	return s, ""
}

// wrong says in a sentence why a character cannot be had for a key, or nothing.
func (k SingleKey) wrong(to string) string {
	r, size := utf8.DecodeRuneInString(to)
	switch {
	case size == 0 || size != len(to) || r == utf8.RuneError || !strconv.IsPrint(r) || unicode.IsSpace(r) || unicode.Is(unicode.Mn, r):
		return words.KeyOneCharacter.String()
	case k.Shifted && !unicode.IsLetter(r):
		return words.KeyLetter.String()
	}
	return ""
}

// DecodeRecord reads the record of the settings that Record.Encode wrote.
func DecodeRecord(record string) workspace.Record {
	return workspace.DecodeRecord(record, checkedKeys)
}

// checkedKeys is the changed keys that a record holds, or none of them if one
// cannot be had: two may have been exchanged. A key of the table whose character a
// person gave to another, before the table had it, gets a letter that nothing has.
func checkedKeys(keys map[string]string) map[string]string {
	all := SingleKeys(workspace.Settings{Keys: keys})
	chosen, used := map[string]bool{}, map[string]bool{}
	for _, k := range all {
		used[k.Now] = true
		if k.Now == k.Default {
			continue
		}
		if chosen[k.Now] || k.Now != strings.ToLower(k.Now) || k.wrong(k.Now) != "" {
			return nil
		}
		chosen[k.Now] = true
	}
	var kept map[string]string
	for _, k := range all {
		if k.Now == k.Default && chosen[k.Now] {
			if k.Now = spareLetter(used); k.Now == "" {
				return nil
			}
			used[k.Now] = true
		}
		if k.Now != k.Default {
			if kept == nil {
				kept = map[string]string{}
			}
			kept[k.Default] = k.Now
		}
	}
	return kept
}

// spareLetter is the first letter that nothing has, or nothing.
func spareLetter(used map[string]bool) string {
	for r := 'a'; r <= 'z'; r++ {
		if !used[string(r)] {
			return string(r)
		}
	}
	return ""
}
