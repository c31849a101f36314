package text

import "strings"

// Vocabulary is a set of words: in the order of their bytes, parted by single
// spaces. Compiled for a browser it is a tenth of a switch over the same words.
type Vocabulary string

// Has reports whether word, which holds no space, is in v, by binary search.
//
//go:noinline
func (v Vocabulary) Has(word string) bool {
	low, high := 0, len(v)
	for low < high {
		start := low + strings.LastIndexByte(string(v[low:(low+high)/2]), ' ') + 1
		row := string(v[start:high])
		n := 0
		for n < len(word) && n < len(row) && row[n] == word[n] {
			n++
		}
		ends := n == len(row) || row[n] == ' '
		switch {
		case n == len(word) && ends:
			return n > 0
		case ends || n < len(word) && row[n] < word[n]:
			next := strings.IndexByte(row[n:], ' ')
			if next < 0 {
				return false
			}
			low = start + n + next + 1
		default:
			high = max(start-1, low)
		}
	}
	return false
}
