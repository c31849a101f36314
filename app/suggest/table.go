package suggest

import "strings"

// entry is one row of a table of words, which is sorted by word.
type entry[T any] struct {
	word  string
	value T
}

// glossary names words, in the order of their bytes: "word name;word name;word".
// A word without a name is its own. Compiled for a browser it is a fraction of
// a table of entries.
type glossary string

// find returns the name of a word that holds no space, by binary search.
//
//go:noinline
func (g glossary) find(word string) (name string, ok bool) {
	low, high := 0, len(g)
	for low < high {
		start := low + strings.LastIndexByte(string(g[low:(low+high)/2]), ';') + 1
		row := string(g[start:high])
		n := 0
		for n < len(word) && n < len(row) && row[n] == word[n] {
			n++
		}
		ends := n == len(row) || row[n] == ' ' || row[n] == ';'
		switch {
		case n == len(word) && ends:
			row, _, _ = strings.Cut(row, ";")
			if n < len(row) {
				row = row[n+1:]
			}
			return row, true
		case ends || n < len(word) && row[n] < word[n]:
			next := strings.IndexByte(row[n:], ';')
			if next < 0 {
				return "", false
			}
			low = start + n + next + 1
		default:
			high = max(start-1, low)
		}
	}
	return "", false
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
