// Package codeunit converts offsets between code points, in which files count, and
// UTF-16 code units, in which tools count that are written in JavaScript.
package codeunit

import "sort"

// Index converts offsets in one text. It holds the characters that take two units, of
// which texts have few.
type Index struct {
	runes []int // code point of each such character; its unit is runes[i]+i
}

// New is the index of a text.
func New(doc string) Index {
	var u Index
	n := 0
	for _, r := range doc {
		if r > 0xFFFF {
			u.runes = append(u.runes, n)
		}
		n++
	}
	return u
}

// FromRunes converts code points to units.
func (u Index) FromRunes(runes int) int { return runes + sort.SearchInts(u.runes, runes) }

// ToRunes converts units to code points. A unit inside a character becomes the character
// after it.
func (u Index) ToRunes(unit int) int {
	n := sort.Search(len(u.runes), func(i int) bool { return u.runes[i]+i >= unit })
	if n > 0 && u.runes[n-1]+n == unit {
		n-- // between the halves of the last one
	}
	return unit - n
}
