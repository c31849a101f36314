package figure

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"gloss/app/suggest/token"
	"gloss/app/text"
)

// seeds are texts in which numbers, marks and words meet in unusual ways.
var seeds = []string{
	"", " ", "1", ".5", "-", "$", "a", "one", "half", "%", "1,2,3.4.5", "1 234 567", "between", "from 1 to", "between 1 and",
	"$$$5", "US$", "$US", "A$5-10", "-$5", "5 -", "5 - ", "5–10–15", "1/0", "1/2/3", "1e999", "10^999", "5^-3", "9.9x10^-999",
	"a million million million million", "tens of tens of tens", "hundred hundred hundred", "one in one in one",
	"two and a half and a third", "5 feet 6 feet 7", "May 1-2-3", "12:34:56:78", "more than less than 5", "5 or or 6",
	"١٢٣", "½½", "5½%", "5\u00a0000", "5\u202f", "5\n\n6", "5 to\n\n6", "twenty-", "twenty-one-two", "minus minus 5",
	"°C", "5°", "5 km/", "5 km/h/h", "5 sq.", "30 MUSD", "Rs.", "Y=", "No. ", "[1]", "(1)", "\xff5\xff", "5\xff%", "é5é",
	story,
}

// fits reports whether span lies in doc; on whole characters, if doc has any.
func fits(doc string, span text.Span) bool {
	if !utf8.ValidString(doc) {
		return 0 <= span.Start && span.Start <= span.End && span.End <= len(doc)
	}
	return span.Fits(doc)
}

// checkFigures holds what is true of the figures of any text.
func checkFigures(t *testing.T, doc string) {
	t.Helper()
	end, whole := 0, 0
	for _, f := range FindNumerals(token.Read(doc), false) {
		switch {
		case !fits(doc, f.Span) || f.Span.Empty():
			t.Fatalf("%q: span %v does not fit", doc, f.Span)
		case !fits(doc, f.Whole) || !f.Whole.Contains(f.Span):
			t.Fatalf("%q: whole %v does not hold span %v", doc, f.Whole, f.Span)
		case f.Span.Start < end || f.Whole.Start < whole && f.Kind != Name:
			t.Fatalf("%q: %q overlaps or precedes the figure before it", doc, f.Span.In(doc))
		case math.IsNaN(f.Min) || math.IsNaN(f.Max) || f.Min > f.Max || math.IsInf(f.Value(), 0):
			t.Fatalf("%q: %q has bounds %v and %v", doc, f.Span.In(doc), f.Min, f.Max)
		case f.Kind == "":
			t.Fatalf("%q: %q has no kind", doc, f.Span.In(doc))
		}
		end, whole = f.Span.End, f.Whole.Start
	}
}

func FuzzFigures(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(checkFigures)
}

func FuzzReadFigure(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if fig, ok := Read(s, false); ok && !fits(s, fig.Span) {
			t.Fatalf("%q: span %v does not fit", s, fig.Span)
		}
	})
}

// TestLinear feeds what would cost a scanner that looks too far back or ahead:
// each text is all one repeated piece.
func TestLinear(t *testing.T) {
	for _, piece := range seeds {
		if piece != "" {
			checkFigures(t, strings.Repeat(piece, 4000/len(piece)+1))
		}
	}
}
