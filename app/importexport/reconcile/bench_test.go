package reconcile_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/importexport/reconcile"
	"gloss/app/text"
)

// crowd is an article of so many words with quotes from it, which come without positions:
// with their context, or by themselves.
func crowd(b testing.TB, words, quotes int, context bool) (article.Article, []codec.Incoming) {
	b.Helper()
	r := rand.New(rand.NewPCG(3, 5))
	var doc strings.Builder
	for i := range words {
		fmt.Fprintf(&doc, "%c%c%d", 'a'+r.IntN(26), 'a'+r.IntN(26), r.IntN(40))
		switch {
		case i%120 == 119:
			doc.WriteString(".\n\n")
		case i%15 == 14:
			doc.WriteString(". ")
		default:
			doc.WriteByte(' ')
		}
	}
	a, err := article.FromPlain([]byte(doc.String()))
	if err != nil {
		b.Fatal(err)
	}
	all := text.Words(a.Text)
	describe := annotation.NewDescriber(a.Text)
	var out []codec.Incoming
	for i := range quotes {
		first := r.IntN(len(all) - 12)
		span := text.Span{Start: all[first].Start, End: all[first+3+r.IntN(8)].End}
		q := annotation.TextQuote{Exact: span.In(a.Text)}
		if context {
			q = describe.Quote(span)
		}
		out = append(out, codec.Incoming{
			Place: fmt.Sprint("mark ", i), Selector: annotation.Selector{Quote: q},
			Annotation: annotation.Annotation{ID: annotation.ID(fmt.Sprint("urn:x:", i)), Kind: annotation.Claim, Created: codec.Undated, Modified: codec.Undated},
		})
	}
	return a, out
}

// BenchmarkAnchorManyQuotes is 5,000 quotes without positions on 100,000 words.
func BenchmarkAnchorManyQuotes(b *testing.B) {
	for _, context := range []bool{true, false} {
		b.Run(fmt.Sprint("context=", context), func(b *testing.B) {
			a, incoming := crowd(b, 100_000, 5_000, context)
			for b.Loop() {
				if placed, _ := reconcile.Anchor(incoming, a); len(placed) < 4_900 {
					b.Fatal(len(placed))
				}
			}
		})
	}
}
