package article

import (
	"slices"
	"strings"
	"unicode"
)

// Sketch stands for a text when texts are compared by the hundred: the smallest
// of the hashes of its runs of three words, ascending, at most sketchSize. It is
// the bottom-k sketch of Cohen and Kaplan, Summarizing Data using Bottom-k
// Sketches (2007).
type Sketch []uint32

const (
	sketchSize = 64
	shingle    = 3 // words
)

// SketchOf is the sketch of a text. Case and punctuation make no difference.
func SketchOf(doc string) Sketch {
	words := strings.FieldsFunc(strings.ToLower(doc), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	if len(words) == 0 {
		return nil
	}
	least := make(Sketch, 0, sketchSize+1)
	for i := range max(1, len(words)-shingle+1) {
		h := uint32(fnvBasis)
		for _, w := range words[i:min(i+shingle, len(words))] {
			for j := range len(w) {
				h = (h ^ uint32(w[j])) * fnvPrime
			}
			h = (h ^ ' ') * fnvPrime
		}
		least = least.with(scatter(h))
	}
	return slices.Clone(least)
}

// FNV-1a of 32 bits, by Fowler, Noll and Vo.
const (
	fnvBasis = 2166136261
	fnvPrime = 16777619
)

// with is the sketch with one more hash, if that is among the smallest.
func (s Sketch) with(h uint32) Sketch {
	if len(s) == sketchSize && h >= s[sketchSize-1] {
		return s
	}
	at, there := slices.BinarySearch(s, h)
	if there {
		return s
	}
	s = slices.Insert(s, at, h)
	return s[:min(len(s), sketchSize)]
}

// scatter is the finishing step of MurmurHash3: without it, texts that are
// alike have hashes that are close.
func scatter(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x85ebca6b
	h ^= h >> 13
	h *= 0xc2b2ae35
	return h ^ h>>16
}

// Likeness estimates how much of two texts is the same, from 0 to 1: the
// Jaccard index of their runs of three words.
func (s Sketch) Likeness(o Sketch) float64 {
	most := min(sketchSize, max(len(s), len(o)))
	seen, both := 0, 0
	for i, j := 0, 0; seen < most && (i < len(s) || j < len(o)); seen++ {
		switch {
		case j == len(o) || i < len(s) && s[i] < o[j]:
			i++
		case i == len(s) || o[j] < s[i]:
			j++
		default:
			i, j, both = i+1, j+1, both+1
		}
	}
	if seen == 0 {
		return 0
	}
	return float64(both) / float64(seen)
}
