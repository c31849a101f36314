package annotation

import (
	"math"
	"testing"
	"time"

	"gloss/app/text"
)

// BenchmarkGrowth reports by which power of the text, and of the number of
// marks, the time grows, from the least of several runs of each size. That of
// the marks leaves the alignment out, which is made once for all of them.
func BenchmarkGrowth(b *testing.B) {
	type size struct{ words, marks int }
	for _, tt := range []struct {
		name  string
		sizes []size
	}{
		{"text", []size{{10_000, 1_000}, {20_000, 1_000}, {40_000, 1_000}, {80_000, 1_000}}},
		{"marks", []size{{20_000, 4_000}, {20_000, 8_000}, {20_000, 16_000}, {20_000, 32_000}}},
		{"text of foreign marks", []size{{10_000, 50}, {20_000, 50}, {40_000, 50}, {80_000, 50}}},
	} {
		b.Run(tt.name, func(b *testing.B) {
			power := 0.0
			for b.Loop() {
				var xs, ys []float64
				for _, s := range tt.sizes {
					old := longArticle(s.words)
					doc, marks := revised(old, s.words/200), spread(old, s.marks)
					x, y := float64(s.words), time.Duration(math.MaxInt64)
					if tt.name == "marks" {
						x = float64(s.marks)
					}
					for range 5 {
						y = min(y, took(tt.name, old, doc, marks))
					}
					xs, ys = append(xs, math.Log(x)), append(ys, math.Log(float64(y)))
				}
				power = slope(xs, ys)
			}
			b.ReportMetric(power, "power")
		})
	}
}

func took(what, old, doc string, marks []text.Span) time.Duration {
	if what == "text of foreign marks" {
		sels := make([]Selector, len(marks))
		for k, m := range marks {
			sels[k] = selector(old, m)
		}
		start := time.Now()
		m := NewMatcher(doc)
		for _, s := range sels {
			m.Match(s)
		}
		return time.Since(start)
	}
	start := time.Now()
	al := Align(old, doc)
	if what == "marks" {
		start = time.Now()
	}
	for _, m := range marks {
		al.Place(m)
	}
	return time.Since(start)
}

// slope is that of the line nearest to the points, by least squares.
func slope(xs, ys []float64) float64 {
	var x, y, xx, xy float64
	for k := range xs {
		x, y, xx, xy = x+xs[k], y+ys[k], xx+xs[k]*xs[k], xy+xs[k]*ys[k]
	}
	n := float64(len(xs))
	return (n*xy - x*y) / (n*xx - x*x)
}
