package text

import "strings"

// Vocabulary is a set of words: in the order of their bytes, parted by single
// spaces. Compiled for a browser it is a tenth of a switch over the same words.
type Vocabulary string

// Has reports whether word, which holds no space, is in v.
func (v Vocabulary) Has(word string) bool {
	_, ok := row(string(v), word, ' ')
	return ok
}

// row finds a word that holds no space in a list of rows, by binary search. The
// rows are in the order of their bytes and parted by a byte; a row is a word, or a
// word, a space and what is said of it. Rest is the row from behind the word on,
// with the rows after it.
//
//go:noinline
func row(list, word string, part byte) (rest string, ok bool) {
	low, high := 0, len(list)
	for low < high {
		start := low + strings.LastIndexByte(list[low:(low+high)/2], part) + 1
		row := list[start:high]
		n := 0
		for n < len(word) && n < len(row) && row[n] == word[n] {
			n++
		}
		ends := n == len(row) || row[n] == ' ' || row[n] == part
		switch {
		case n == len(word) && ends:
			return row[n:], n > 0
		case ends || n < len(word) && row[n] < word[n]:
			next := strings.IndexByte(row[n:], part)
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
