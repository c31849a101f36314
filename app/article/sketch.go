package article

import (
	"slices"
	"unicode"
	"unicode/utf8"
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
	words := wordsIn(doc)
	if len(words) == 0 {
		return nil
	}
	least := make(Sketch, 0, sketchSize+1)
	for i := range max(1, len(words)-shingle+1) {
		h := uint32(fnvBasis)
		for _, w := range words[i:min(i+shingle, len(words))] {
			for _, c := range w {
				h = (h ^ uint32(c)) * fnvPrime
			}
			h = (h ^ ' ') * fnvPrime
		}
		least = least.with(scatter(h))
	}
	return slices.Clone(least)
}

// wordsIn are the words of a text in small letters.
func wordsIn(doc string) [][]byte {
	words := make([][]byte, 0, len(doc)/5) // room that grows takes most of the time
	small := make([]byte, 0, len(doc)+len(doc)/8)
	start := 0
	flush := func() {
		if len(small) > start {
			words = append(words, small[start:])
			start = len(small)
		}
	}
	for _, r := range doc {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			small = append(small, byte(r))
		case r >= 'A' && r <= 'Z':
			small = append(small, byte(r)+'a'-'A')
		case r < utf8.RuneSelf:
			flush()
		default:
			if r = unicode.ToLower(r); unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
				small = utf8.AppendRune(small, r)
			} else {
				flush()
			}
		}
	}
	flush()
	return words
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
