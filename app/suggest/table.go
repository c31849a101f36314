package suggest

import (
	"strings"

	"gloss/app/text"
)

// entry is one row of a table of words, which is sorted by word.
type entry[T any] struct {
	word  string
	value T
}

// glossary names words, in the order of their bytes: "word name;word name;word".
// A word without a name is its own. Compiled for a browser it is a fraction of
// a table of entries.
type glossary string

// find returns the name of a word that holds no space.
//
//go:noinline
func (g glossary) find(word string) (name string, ok bool) {
	rest, ok := text.Row(string(g), word, ';')
	if !ok {
		return "", false
	}
	name, _, _ = strings.Cut(rest, ";")
	if name == "" {
		return word, true
	}
	return name[1:], true
}

// find returns the value of a word in a sorted table, by binary search.
//
//go:noinline
func find[T any](table []entry[T], word string) (value T, ok bool) {
	low, high := 0, len(table)
	for low < high {
		mid := int(uint(low+high) / 2)
		switch order := strings.Compare(table[mid].word, word); {
		case order < 0:
			low = mid + 1
		case order > 0:
			high = mid
		default:
			return table[mid].value, true
		}
	}
	return value, false
}
