package suggest

import "strings"

// entry is one row of a table of words, which is sorted by word.
type entry[T any] struct {
	word  string
	value T
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
