package codec

import "sort"

// units converts offsets in one text to and from UTF-16 code units, in which
// tools count that are written in JavaScript. It holds the characters that take
// two units, of which texts have few.
type units struct {
	runes []int // code point of each such character; its unit is runes[i]+i
}

func newUnits(doc string) units {
	var u units
	n := 0
	for _, r := range doc {
		if r > 0xFFFF {
			u.runes = append(u.runes, n)
		}
		n++
	}
	return u
}

// fromRunes converts code points to units.
func (u units) fromRunes(runes int) int { return runes + sort.SearchInts(u.runes, runes) }

// toRunes converts units to code points. A unit inside a character becomes the
// character after it.
func (u units) toRunes(unit int) int {
	n := sort.Search(len(u.runes), func(i int) bool { return u.runes[i]+i >= unit })
	if n > 0 && u.runes[n-1]+n == unit {
		n-- // between the halves of the last one
	}
	return unit - n
}
