package suggest

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
		checkQuotes(t, doc, Quotes(doc))
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

func FuzzClaims(f *testing.F) {
	for _, tt := range claimCases {
		f.Add(tt.doc)
	}
	f.Add("“It fell 5 percent,” Ruiz said. It fell 5 percent, according to Hale.")
	f.Fuzz(func(t *testing.T, doc string) {
		for _, c := range Claims(doc) {
			valid := utf8.ValidString(doc)
			if c.Span.Empty() || valid && !(c.Span.Fits(doc) && c.Claimant.Fits(doc)) {
				t.Errorf("%q: claim %v by %v", doc, c.Span, c.Claimant)
			}
			if !(c.Score >= likelyClaim && c.Score <= 1) {
				t.Errorf("%q: score %v", doc, c.Score)
			}
		}
	})
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
		checkQuotes(t, doc, Quotes(doc))
		for _, c := range Claims(doc) {
			if !c.Span.Fits(doc) {
				t.Errorf("%s: claim %v", tt.name, c.Span)
			}
		}
	}
}

// news is an article of made-up news, about 1,000 bytes long.
const news = `The council of Linden voted on Tuesday to close the old bridge, which 14,000 cars cross each day.

"We had no choice," Mayor Ana Ruiz told reporters after the vote. "The engineers said it was 'a matter of weeks,' and I believe them."

The repair will cost between $12 million and $15 million, according to a report by Hale & Sons, a firm that has built three
bridges in the county since 1998. Mr. Hale called the state of the steel "worse than anything we have seen," adding that a third of
the bolts were gone.

Not everybody agreed. "It has stood for 80 years," said Tom Lee, 61, who runs a shop next to the ramp and whose trade fell by
40 percent during the last closure. "Who pays us?"

Ms. Ruiz said the town would offer shop owners "a fair share" of a $2 million fund. She did not say when. The bridge, once the
longest in the state, was named a "Treasure of the River" in 2003 and has not been painted since.

`

func BenchmarkQuotes(b *testing.B) {
	d := Read(strings.Repeat(news, 1000))
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		d.Quotes()
	}
}

func BenchmarkClaims(b *testing.B) {
	d := Read(strings.Repeat(news, 1000))
	figures, quotes := d.Figures(), d.Quotes()
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		d.Claims(figures, quotes)
	}
}

// BenchmarkEverything is what the reader waits for, at two sizes: the megabyte
// per second of both should be the same.
func BenchmarkEverything(b *testing.B) {
	for _, size := range []struct {
		name   string
		copies int
	}{{"article", 10}, {"megabyte", 1000}} {
		b.Run(size.name, func(b *testing.B) {
			doc := strings.Repeat(news, size.copies)
			b.SetBytes(int64(len(doc)))
			for b.Loop() {
				d := Read(doc)
				d.Claims(d.Figures(), d.Quotes())
			}
		})
	}
}

func BenchmarkHardQuotes(b *testing.B) {
	for _, tt := range hard {
		b.Run(tt.name, func(b *testing.B) {
			doc := strings.Repeat(tt.unit, 100_000)
			b.SetBytes(int64(len(doc)))
			for b.Loop() {
				d := Read(doc)
				d.Claims(nil, d.Quotes())
			}
		})
	}
}
