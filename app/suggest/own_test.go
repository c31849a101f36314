package suggest_test

import (
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"gloss/app/suggest"
)

// ownCase is a sentence of testdata/own, with what is right.
type ownCase struct {
	text     string
	figures  []string
	speakers []string
}

func ownCases(t *testing.T, file string) []ownCase {
	t.Helper()
	data, err := os.ReadFile("testdata/own/" + file + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []ownCase
	for line := range strings.Lines(string(data)) {
		parts := strings.Split(strings.TrimSpace(line), "=>")
		if len(parts) < 2 || line[0] == '#' {
			continue
		}
		c := ownCase{text: strings.TrimSpace(parts[0]), figures: list(parts[1])}
		if len(parts) > 2 {
			c.speakers = list(parts[2])
		}
		out = append(out, c)
	}
	return out
}

func list(s string) []string {
	var out []string
	for part := range strings.SplitSeq(s, ";") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// fits reports whether a figure has the value that want gives, and whether it has the unit
// too, if want gives one.
func fits(f suggest.Figure, want string) (value, unit bool) {
	number, name, _ := strings.Cut(want, " ")
	lo, hi, two := strings.Cut(number, "..")
	a, _ := strconv.ParseFloat(lo, 64)
	b := a
	if two {
		b, _ = strconv.ParseFloat(hi, 64)
	}
	near := func(x, y float64) bool { return math.Abs(x-y) <= 1e-4*math.Abs(y) }
	if two {
		value = near(f.Min, a) && near(f.Max, b)
	} else {
		value = !f.Range() && near(f.Value(), a)
	}
	return value, value && (name == "" || f.Unit == name || f.UnitName() == name || f.Kind == suggest.Dimension && strings.HasPrefix(name, f.Unit))
}

// score is how much of a set is right.
type score struct {
	gold, found, values, units int
	speakers, named            int
	wrong, notes               []string
}

func (s *score) f1(right int) float64 { return 2 * float64(right) / float64(max(1, s.gold+s.found)) }

func scoreOwn(cases []ownCase, stated string) *score {
	s := new(score)
	for _, c := range cases {
		d := suggest.ReadAs(c.text, suggest.WritingOf(stated, c.text))
		s.countSpeakers(c, d)
		if len(c.speakers) > 0 && len(c.figures) == 0 {
			continue // it is about its quotes
		}
		figures := d.Figures()
		used := make([]bool, len(figures))
		s.gold += len(c.figures)
		s.found += len(figures)
		for _, want := range c.figures {
			hit := false
			for i, f := range figures {
				value, unit := fits(f, want)
				if used[i] || !value {
					continue
				}
				used[i], hit = true, true
				s.values++
				if unit {
					s.units++
				} else {
					s.notes = append(s.notes, fmt.Sprintf("unit %q for %s: %s", f.UnitName(), want, c.text))
				}
				break
			}
			if !hit {
				s.notes = append(s.notes, fmt.Sprintf("missed %s: %s", want, c.text))
			}
		}
		for i, f := range figures {
			if !used[i] {
				s.wrong = append(s.wrong, fmt.Sprintf("%q is %g..%g %s: %s", f.Span.In(c.text), f.Min, f.Max, f.UnitName(), c.text))
			}
		}
	}
	return s
}

func (s *score) countSpeakers(c ownCase, d *suggest.Document) {
	if len(c.speakers) == 0 {
		return
	}
	var got []string
	for _, q := range d.Quotes() {
		if q.Kind != suggest.ScareQuote && q.Depth == 0 {
			got = append(got, q.Speaker.In(c.text))
		}
	}
	for i, want := range c.speakers {
		s.speakers++
		// The name in full, or its last word, is the same person.
		nobody := want == "-" && (i >= len(got) || got[i] == "") // a term, or a quote without a speaker
		if nobody || i < len(got) && got[i] != "" && (strings.Contains(want, got[i]) || strings.Contains(got[i], want)) {
			s.named++
		} else {
			s.notes = append(s.notes, fmt.Sprintf("speaker %q for %q: %s", strings.Join(got, "|"), want, c.text))
		}
	}
}

// TestOwnSentences holds how much of the sentences that were written for these tests is read
// rightly, with the language stated and told. In the languages that are read by european no
// value may be wrong.
func TestOwnSentences(t *testing.T) {
	for _, tt := range []struct {
		file, lang             string
		values, units, speaker float64
		wrong                  int
	}{
		{"english", "en", .95, .9, .9, 12},
		{"quotes", "en", 1, 1, .91, 0},
		{"units", "en", .95, .95, 0, 4},
		{"german", "de", .95, .95, .8, 0},
		{"french", "fr", .95, .95, .8, 0},
		{"spanish", "es", .95, .95, .8, 0},
	} {
		for _, stated := range []string{tt.lang, ""} {
			s := scoreOwn(ownCases(t, tt.file), stated)
			values, units, named := s.f1(s.values), s.f1(s.units), float64(s.named)/float64(max(1, s.speakers))
			t.Logf("%s, stated %q: value F1 %.3f, with unit %.3f; %d wrong values; speakers %.3f of %d", tt.file, stated, values, units, len(s.wrong), named, s.speakers)
			low := values < tt.values || units < tt.units || named < tt.speaker
			if stated == "" {
				low = values < tt.values-.04 // a sentence alone does not always tell its language
			}
			if low || len(s.wrong) > tt.wrong {
				t.Errorf("%s, stated %q: too little is right\n%s\n%s", tt.file, stated, strings.Join(s.wrong, "\n"), strings.Join(s.notes, "\n"))
			}
		}
	}
}
