package quote

import (
	"strings"
	"testing"
	"unicode/utf8"

	"gloss/app/text"
)

func FuzzQuotes(f *testing.F) {
	for _, tt := range quoteCases {
		f.Add(tt.doc)
	}
	for _, tt := range markCases {
		f.Add(tt.doc)
	}
	for _, tt := range speakerCases {
		f.Add(styles[3].write.Replace(tt.doc))
	}
	f.Add("\xff“\xe2\x80”\xc2'\x00``''")
	f.Fuzz(func(t *testing.T, doc string) {
		checkQuotes(t, doc, quotesIn(doc))
	})
}

// checkQuotes holds what every reader of quotes relies on.
func checkQuotes(t *testing.T, doc string, quotes []Quote) {
	for i, q := range quotes {
		if q.Span.Empty() || !q.Outer.Contains(q.Span) {
			t.Errorf("%q: quote %d has the span %v in %v", doc, i, q.Span, q.Outer)
		}
		for _, s := range []text.Span{q.Span, q.Outer, q.Speaker, q.Cue} {
			if s.Start < 0 || s.End > len(doc) || s.Start > s.End || utf8.ValidString(doc) && !s.Fits(doc) {
				t.Fatalf("%q: quote %d has the span %v", doc, i, s)
			}
		}
		if q.Speaker.Overlaps(q.Span) {
			t.Errorf("%q: quote %d speaks of itself: %v in %v", doc, i, q.Speaker, q.Span)
		}
		if i == 0 {
			continue
		}
		before := quotes[i-1]
		if q.Outer.Start < before.Outer.End && !before.Outer.Contains(q.Outer) {
			t.Errorf("%q: quotes %v and %v cross", doc, before.Outer, q.Outer)
		}
		if q.Outer.Start < before.Outer.Start || q.Depth > before.Depth+1 {
			t.Errorf("%q: quote %d, depth %d, after one of depth %d", doc, i, q.Depth, before.Depth)
		}
	}
}

// hard are texts that look for work that grows faster than they do.
var hard = []struct{ name, unit string }{
	{"straight", `"`},
	{"opening", "“"},
	{"closing", "”"},
	{"apostrophes", "'"},
	{"spaced", `" `},
	{"single, spaced", " ' "},
	{"single after words", "a' "},
	{"single openings", " 'a"},
	{"nested openings", "“‘a "},
	{"one paragraph of quotes", `said "a b," he and `},
	{"quotes without a cue", `"A b c d e." `},
	{"cues without a quote", "he said that she said "},
	{"names", "Ana Ruiz "},
	{"pronouns", `“No,” he said. `},
	{"commas", ", said, "},
	{"open paragraphs", "“A b c.\n\n"},
	{"lines", "“a\n"},
	{"blank lines", "\n \n"},
	{"brackets", "(a) said "},
	{"colons", "a: "},
}

func TestHardTexts(t *testing.T) {
	for _, tt := range hard {
		doc := strings.Repeat(tt.unit, 2000)
		checkQuotes(t, doc, quotesIn(doc))
	}
}
