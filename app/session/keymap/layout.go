package keymap

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// named is a press as the table of keys names it. What the keyboard's layout
// types decides, if the table knows it. Else the place of the key decides, by the
// letter or the digit that stands there on an American keyboard: the key of Z is
// typed as я on a Russian one, that of 1 as & on a French one.
func (p Press) named(keys []Key) Press {
	typed, size := utf8.DecodeRuneInString(p.Key)
	character := size > 0 && size == len(p.Key)
	if p.AltGraph {
		// It chooses a character, so that only that counts. Windows tells of it as
		// Ctrl and Alt.
		p.Mod, p.Alt = false, false
	}
	if p.Alt || p.AltGraph && !character {
		p.Key = ""
		return p
	}
	known := func(name string) bool {
		return slices.ContainsFunc(keys, func(k Key) bool { return k.Key == name && k.Mod == p.Mod })
	}
	if character {
		small := string(unicode.ToLower(typed))
		if p.Key == "I" && !known("i") && known("ı") {
			small = "ı" // of which a Turkish I is the capital
		}
		if known(small) {
			// Shift that makes no capital only types the letter, as è on a Swiss
			// keyboard, unless the letter means more with it.
			more := slices.ContainsFunc(keys, func(k Key) bool { return k.Key == small && k.Shift })
			p.Shift = p.Shift && (p.Mod || more || p.Key != small || !unicode.IsLetter(typed))
			p.Key = small
			return p
		}
	}
	if at := p.place(typed, character); known(at) {
		p.Key = at
	}
	return p
}

// place is the letter or the digit at the place of a key, if what it types says
// nothing: a letter that is not Latin, or what a layout has for a digit. A layout
// with Latin letters has them where it wants, so that their places say nothing.
func (p Press) place(typed rune, character bool) string {
	foreign := typed > unicode.MaxASCII && typed != utf8.RuneError && !unicode.Is(unicode.Latin, typed)
	kind, at := "", ""
	if n := len(p.Code) - 1; n > 0 {
		kind, at = p.Code[:n], p.Code[n:]
	}
	switch {
	case p.AltGraph:
	case kind == "Key" && foreign:
		return strings.ToLower(at)
	case kind == "Digit" && !p.Shift && (foreign || character && (typed < '0' || '9' < typed)), kind == "Numpad" && foreign:
		return at
	}
	return ""
}
