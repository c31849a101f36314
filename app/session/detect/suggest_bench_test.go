package detect

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"gloss/app/article"
	"gloss/app/suggest"
)

// news has the usual density of figures and quotes, in the project's own words.
const news = `The council said on Tuesday that 1,240 of its 3,800 flats stood empty, up from 900 a year earlier. ` +
	`“We lost about a third of our tenants between 2019 and 2021,” Mayor Anna Lindqvist told reporters. ` +
	`Repairs would cost $3.2 million to $4 million, or roughly 7 percent of the budget, according to a report by the auditor. ` +
	`Mr. Okafor, 52, who runs a bakery on Harbour Street, doubts it. His rent has more than doubled since May 18, 2015. ` +
	`Nobody answered a letter that neighbours had sent to the owners in the spring, and the lift has been out of order ever since.` + "\n\n"

// BenchmarkReadPart reads one part, the longest that the page is ever kept.
func BenchmarkReadPart(b *testing.B) { benchmarkReading(b, PartLength, true) }

// BenchmarkReadAll reads whole articles for everything that is suggested.
func BenchmarkReadAll(b *testing.B) {
	for _, size := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) { benchmarkReading(b, size, false) })
	}
}

func benchmarkReading(b *testing.B, size int, first bool) {
	a, err := article.FromPlain([]byte("News\n\n" + strings.Repeat(news, size/len(news)+1)))
	if err != nil {
		b.Fatal(err)
	}
	read := 0
	for b.Loop() {
		var writing suggest.Writing
		for n := 0; ; n++ {
			r := ReadPart(a, n, writing)
			writing = r.Writing
			if r.Last || first {
				break
			}
		}
		blocks := a.Blocks
		if first {
			blocks, _ = part(a.Blocks, 0)
		}
		read += utf8.RuneCountInString(a.Text[blocks[0].Span.Start:blocks[len(blocks)-1].Span.End])
	}
	b.ReportMetric(float64(read)/(float64(b.Elapsed().Nanoseconds())/1e6), "chars/ms")
}
