package text_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"gloss/app/text"
)

// A finder says what a search of the whole text says, with its index and without.
func TestFinderSaysWhatASearchSays(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	words := []string{"fares ", "rose ", "by ", "12 ", "per cent ", "🚌 ", "المدينة ", "x", "\n\n"}
	for _, n := range []int{0, 1, 5, 60, 3_000} {
		var b strings.Builder
		for range n {
			b.WriteString(words[r.IntN(len(words))])
		}
		for _, doc := range []string{b.String(), strings.Repeat("a", n), b.String() + b.String()} {
			f := text.NewFinder(doc)
			for i := range 300 {
				start := r.IntN(len(doc) + 1)
				s := doc[start:min(len(doc), start+r.IntN(60))]
				if i%5 == 0 {
					s += "!"
				}
				at := strings.Index(doc, s)
				once := s == "" || at >= 0 && strings.LastIndex(doc, s) == at
				if gotAt, gotOnce := f.Once(s); gotAt != at || gotOnce != once {
					t.Fatalf("%d bytes, question %d: %d, %v; want %d, %v", len(doc), i, gotAt, gotOnce, at, once)
				}
			}
		}
	}
}
