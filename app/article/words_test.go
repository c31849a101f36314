package article

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// Words are what strings.Fields parts, whatever spaces and letters there are.
func TestWordCount(t *testing.T) {
	pieces := []string{" ", "\t", "\n", "\v", "\f", "\r", "\u0085", "\u00a0", "\u2003", "\u3000", "\u200b", "\x1f", "\x80", "a", "é", "字", "👍", "word", ""}
	r := rand.New(rand.NewPCG(4, 4))
	for range 5000 {
		var s strings.Builder
		for range r.IntN(12) {
			s.WriteString(pieces[r.IntN(len(pieces))])
		}
		if got, want := wordCount(s.String()), len(strings.Fields(s.String())); got != want {
			t.Fatalf("%q has %d words, got %d", s.String(), want, got)
		}
	}
}
