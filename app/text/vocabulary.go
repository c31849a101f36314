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
		end := high
		if i := strings.IndexByte(string(v[start:high]), ' '); i >= 0 {
			end = start + i
		}
		switch order := strings.Compare(string(v[start:end]), word); {
		case order == 0:
			return true
		case order < 0:
			low = min(end+1, high)
		default:
			high = max(start-1, low)
		}
	}
	return false
}
