package suggest

// entry is one row of a table of words, which is sorted by word.
type entry[T any] struct {
	word  string
	value T
}

// find returns the value of a word in a sorted table, by binary search.
func find[T any, W string | []byte](table []entry[T], word W) (value T, ok bool) {
	low, high := 0, len(table)
	for low < high {
		mid := int(uint(low+high) / 2)
		switch w := table[mid].word; {
		case w < string(word):
			low = mid + 1
		case w > string(word):
			high = mid
		default:
			return table[mid].value, true
		}
	}
	return value, false
}
