package suggest

import (
	"strings"
	"testing"
	"unicode/utf8"

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
func BenchmarkTokens(b *testing.B)    { benchmark(b, func(doc string) { Tokens(doc) }) }
func BenchmarkRead(b *testing.B)      { benchmark(b, func(doc string) { Read(doc) }) }
func BenchmarkFigures(b *testing.B) {
	d := Read(strings.Repeat(story, 100))
	benchmark(b, func(string) { d.Figures() })
}
func BenchmarkReadAndFigures(b *testing.B) { benchmark(b, func(doc string) { Figures(doc) }) }
