package suggest_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"gloss/app/suggest"
	"gloss/app/text"
)

// story is news of the usual density of figures, in the project's own words.
const story = `The council said on Tuesday that 1,240 of its 3,800 flats stood empty, up from 900 a year earlier. ` +
	`“We lost about a third of our tenants between 2019 and 2021,” Mayor Anna Lindqvist told reporters. ` +
	`Repairs would cost $3.2 million to $4 million, or roughly 7 percent of the budget, according to a report by the auditor. ` +
	`Mr. Okafor, 52, who runs a bakery on Harbour Street, doubts it. His rent has more than doubled since May 18, 2015. ` +
	`Nobody answered a letter that neighbours had sent to the owners in the spring, and the lift has been out of order ever since.` + "\n\n"

func benchmark(b *testing.B, run func(doc string)) {
	doc := strings.Repeat(story, 100)
	chars := utf8.RuneCountInString(doc)
	b.SetBytes(int64(len(doc)))
	for b.Loop() {
		run(doc)
	}
	perMilli := float64(chars) * float64(b.N) / (float64(b.Elapsed().Nanoseconds()) / 1e6)
	b.ReportMetric(perMilli, "chars/ms")
}

func BenchmarkSentences(b *testing.B) { benchmark(b, func(doc string) { text.Sentences(doc) }) }
func BenchmarkRead(b *testing.B) {
	benchmark(b, func(doc string) { suggest.ReadAs(doc, suggest.English) })
}
func BenchmarkFigures(b *testing.B) {
	d := suggest.ReadAs(strings.Repeat(story, 100), suggest.English)
	benchmark(b, func(string) { d.Figures() })
}
func BenchmarkReadAndFigures(b *testing.B) {
	benchmark(b, func(doc string) { suggest.ReadAs(doc, suggest.English).Figures() })
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
	d := suggest.ReadAs(strings.Repeat(news, 1000), suggest.English)
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		d.Quotes()
	}
}

func BenchmarkClaims(b *testing.B) {
	d := suggest.ReadAs(strings.Repeat(news, 1000), suggest.English)
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
				d := suggest.ReadAs(doc, suggest.English)
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
				d := suggest.ReadAs(doc, suggest.English)
				d.Claims(nil, d.Quotes())
			}
		})
	}
}
