package annotation

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"gloss/app/text"
)

// longArticle writes about n words in sentences and paragraphs, by Zipf's law
// as texts do.
func longArticle(n int) string {
	r := rand.New(rand.NewPCG(3, 5))
	z := rand.NewZipf(r, 1.1, 8, 8000)
	var b strings.Builder
	for k := 0; k < n; {
		size := 8 + r.IntN(18)
		for i := range size {
			w := syllables[z.Uint64()%20] + syllables[r.IntN(3)]
			if v := z.Uint64(); v > 40 {
				w += syllables[v/20%20] + syllables[v%20]
			}
			if i == 0 {
				w = strings.ToUpper(w[:1]) + w[1:]
			}
			if r.IntN(25) == 0 {
				w = fmt.Sprint(r.IntN(2000))
			}
			b.WriteString(w)
			if i < size-1 {
				b.WriteByte(' ')
			}
		}
		k += size
		b.WriteString(".")
		if r.IntN(4) == 0 {
			b.WriteString("\n\n")
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// revised changes a word, takes out a sentence, adds one or moves one, in n
// places spread over the text.
func revised(doc string, n int) string {
	parts := strings.SplitAfter(doc, ". ")
	step := max(1, len(parts)/n)
	for k := 0; k < n && k*step < len(parts); k++ {
		i := k * step
		words := strings.Fields(parts[i])
		switch k % 5 {
		case 0, 1:
			words[len(words)/2] = "changed" + fmt.Sprint(k)
			parts[i] = strings.Join(words, " ") + " "
		case 2:
			parts[i] = ""
		case 3:
			parts[i] = "Then came a new sentence, the " + fmt.Sprint(k) + "th. " + parts[i]
		case 4:
			j := (i + len(parts)/2) % len(parts)
			parts[j], parts[i] = parts[j]+parts[i], ""
		}
	}
	return strings.Join(parts, "")
}

// spread lists n marks of a few words each.
func spread(doc string, n int) []text.Span {
	var out []text.Span
	for k := range n {
		at := k * (len(doc) - 200) / n
		at += strings.IndexByte(doc[at:], ' ') + 1
		end := at + 10 + k*7%120
		end += strings.IndexByte(doc[end:], ' ')
		out = append(out, text.Span{Start: at, End: end})
	}
	return out
}

// BenchmarkAnchor is the number of the issue: the states of all marks of a
// revised article, from the two texts, alignment included.
func BenchmarkAnchor(b *testing.B) {
	for _, size := range []struct{ words, marks, places int }{
		{2_000, 1_000, 100}, {5_000, 1_000, 100}, {10_000, 1_000, 100}, {20_000, 1_000, 100}, {40_000, 1_000, 100}, {80_000, 1_000, 100},
		{20_000, 250, 100}, {20_000, 4_000, 100}, {20_000, 16_000, 100}, {20_000, 1_000, 400},
	} {
		b.Run(fmt.Sprintf("words=%d/marks=%d/places=%d", size.words, size.marks, size.places), func(b *testing.B) {
			old := longArticle(size.words)
			doc, marks := revised(old, size.places), spread(old, size.marks)
			states := map[State]int{}
			for b.Loop() {
				al := Align(old, doc)
				for _, m := range marks {
					states[al.Place(m).State]++
				}
			}
			for s, n := range states {
				b.ReportMetric(float64(n)/float64(b.N), string(s))
			}
		})
	}
}

// BenchmarkMatch is one foreign mark on an article of so many words, with all
// preparation: one that stands, one whose words changed, one that is gone.
func BenchmarkMatch(b *testing.B) {
	for _, words := range []int{500, 2_000, 8_000} {
		old := longArticle(words)
		marks := spread(old, 50)
		for _, tt := range []struct {
			name string
			edit func(m text.Span) string
		}{
			{"stands", func(m text.Span) string { return "Above. " + old }},
			{"changed", func(m text.Span) string { return old[:m.Start] + "x" + old[m.Start:] }},
			{"deleted", func(m text.Span) string { return old[:m.Start] + old[m.End:] }},
		} {
			b.Run(fmt.Sprintf("words=%d/%s", words, tt.name), func(b *testing.B) {
				m := marks[25]
				doc, sel := tt.edit(m), selector(old, m)
				for b.Loop() {
					NewMatcher(doc).Match(sel)
				}
			})
			b.Run(fmt.Sprintf("words=%d/%s/prepared", words, tt.name), func(b *testing.B) {
				m := marks[25]
				matcher, sel := NewMatcher(tt.edit(m)), selector(old, m)
				for b.Loop() {
					matcher.Match(sel)
				}
			})
		}
	}
}
