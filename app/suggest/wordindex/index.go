// Package wordindex numbers the words of a lexicon and finds them by hashing.
package wordindex

import "strings"

// Longest is how many bytes a word of an index has at most.
const Longest = 16

// Index numbers words and finds them by hashing: a switch over the same words is many
// times larger when compiled for a browser.
type Index struct {
	slots [slotCount]uint16 // the number of a word and one, 0 if empty
	words []string          // by their numbers
}

// slotCount is a power of two, and more than twice the words of any index.
const slotCount = 1 << 12

// Add returns the number of word, which is the next one if x does not hold it yet.
func (x *Index) Add(word string) int {
	slot := slotFor(x, word)
	if x.slots[slot] == 0 {
		x.words = append(x.words, word)
		x.slots[slot] = uint16(len(x.words))
	}
	return int(x.slots[slot]) - 1
}

// Find returns the number of a word, which is in lower case, and -1 if x does not hold it.
func (x *Index) Find(word []byte) int { return int(x.slots[slotFor(x, word)]) - 1 }

// slotFor is where word is in x, or would be.
func slotFor[W string | []byte](x *Index, word W) uint32 {
	slot := Hash(word) % slotCount
	for k := x.slots[slot]; k != 0 && x.words[k-1] != string(word); k = x.slots[slot] {
		slot = (slot + 1) % slotCount
	}
	return slot
}

// Hash is FNV-1a.
func Hash[W string | []byte](word W) uint32 {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h
}

// Lower appends word in lower case to buf, ASCII letters only and with straight
// apostrophes; a word longer than an index holds is cut short.
func Lower(buf []byte, word string) []byte {
	for i := 0; i < len(word) && len(buf) < Longest; i++ {
		if word[i] == 0xE2 && strings.HasPrefix(word[i:], "’") {
			buf = append(buf, '\'')
			i += 2
			continue
		}
		buf = append(buf, lowerByte(word[i]))
	}
	return buf
}

func lowerByte(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		return b + 'a' - 'A'
	}
	return b
}
