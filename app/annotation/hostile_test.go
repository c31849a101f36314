package annotation

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"gloss/app/text"
)

// hostile are texts made to take long. What bounds the time is the algorithm;
// the test only fails if one of them would not end at all.
var hostile = []struct {
	name     string
	old, now func() string
}{
	{"a million equal letters", func() string { return strings.Repeat("a", 1_000_000) }, func() string { return strings.Repeat("a", 999_999) }},
	{"a million equal words", func() string { return strings.Repeat("a ", 500_000) }, func() string { return "b " + strings.Repeat("a ", 499_990) }},
	{"ten thousand equal sentences", func() string { return strings.Repeat("It rained again. ", 10_000) }, func() string { return "Snow. " + strings.Repeat("It rained again. ", 9_990) }},
	{"equal sentences, one letter changed in some", func() string { return strings.Repeat("It rained again here. ", 10_000) },
		func() string {
			return strings.Repeat(strings.Repeat("It rained again here. ", 99)+"It rained again hare. ", 100)
		}},
	{"two sentences in turn, then the other way round", func() string { return strings.Repeat("It rained. It snowed. ", 5_000) }, func() string { return strings.Repeat("It snowed. It rained. It thawed. ", 5_000) }},
	{"nothing in common", func() string { return numbered("alpha", 20_000) }, func() string { return numbered("beta", 20_000) }},
	{"every sentence edited", func() string { return numbered("the ferry of the harbour left late at", 5_000) }, func() string { return numbered("the boat of the harbour left late at", 5_000) }},
	{"no sentence ends", func() string { return strings.ReplaceAll(numbered("word", 30_000), ".", "") }, func() string { return "x " + strings.ReplaceAll(numbered("word", 30_000), ".", "") }},
	{"order reversed", func() string { return numbered("line", 10_000) }, func() string { return backwards(numbered("line", 10_000)) }},
	{"full stops", func() string { return strings.Repeat(". ", 200_000) }, func() string { return strings.Repeat("! ", 200_000) }},
	{"accents", func() string { return strings.Repeat("\u0301", 200_000) }, func() string { return strings.Repeat("\u0300", 200_000) }},
	{"white space", func() string { return strings.Repeat(" \n", 200_000) }, func() string { return strings.Repeat("\u00ad", 200_000) }},
	{"joiners", func() string { return strings.Repeat("👩\u200d", 50_000) }, func() string { return strings.Repeat("\u200d", 50_000) }},
}

func numbered(s string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%s %d%s. ", s, i, string(rune('a'+i%26)))
	}
	return b.String()
}

func backwards(s string) string {
	parts := strings.SplitAfter(s, ". ")
	for i, j := 0, len(parts)-1; i < j; i, j = i+1, j-1 {
		parts[i], parts[j] = parts[j], parts[i]
	}
	return strings.Join(parts, "")
}

func TestHostileTextsEnd(t *testing.T) {
	if testing.Short() {
		t.Skip("left out with -short, by which make mutate runs; make test runs it")
	}
	for _, tt := range hostile {
		t.Run(tt.name, func(t *testing.T) {
			old, doc := tt.old(), tt.now()
			start := time.Now()
			al := Align(old, doc)
			aligned := time.Since(start)
			for k := range 20 {
				at := k * (len(old) / 21)
				for !(text.Span{Start: at, End: len(old)}).Fits(old) {
					at++
				}
				checkPlace(t, old, doc, text.Span{Start: at, End: len(old)}, al.Place(text.Span{Start: at, End: len(old)}))
			}
			al.Edits()
			placed := time.Since(start) - aligned
			start = time.Now()
			m := NewMatcher(doc)
			mid := len(old) / 2
			for !(text.Span{Start: mid, End: len(old)}).Fits(old) {
				mid++
			}
			for _, s := range []text.Span{{Start: 0, End: len(old)}, {Start: mid, End: len(old)}, {Start: mid, End: min(mid+200, len(old))}} {
				if s.Fits(old) {
					checkPlace(t, old, doc, s, m.Match(selector(old, s)))
				}
			}
			t.Logf("aligned in %v, 20 marks and edits in %v, 3 matched in %v", aligned, placed, time.Since(start))
		})
	}
}

// TestLongQuoteEnds matches a quote of ten thousand sentences, between others,
// in a text that has more above it and a copy of its beginning below.
func TestLongQuoteEnds(t *testing.T) {
	quote := numbered("the ferry of the harbour left late at", 10_000)
	old := "A dog barked all night long. " + quote + "Nobody slept in the village."
	doc := "Snow fell on the hills. " + old + " " + quote[:2_000]
	mark := text.Span{Start: 29, End: 29 + len(quote) - 1}
	start := time.Now()
	got := NewMatcher(doc).Match(selector(old, mark))
	t.Logf("%s in %v", got.State, time.Since(start))
	checkPlace(t, old, doc, mark, got)
}

// checkPlace holds what is true of any place whatever.
func checkPlace(t *testing.T, old, doc string, mark text.Span, got Place) {
	t.Helper()
	switch got.State {
	case Lost:
		if got.Reason == "" || !got.Span.Empty() || got.Confidence != 0 {
			t.Errorf("lost at %v with confidence %v, reason %q", got.Span, got.Confidence, got.Reason)
		}
	case Exact, Moved, Changed:
		if !got.Span.Fits(doc) || got.Span.Empty() || got.Confidence <= 0 || got.Confidence > 1 {
			t.Fatalf("%s at %v of %d with confidence %v", got.State, got.Span, len(doc), got.Confidence)
		}
		if same := SameText(mark.In(old), got.Span.In(doc)); same == (got.State == Changed) {
			t.Errorf("%s: %.60q became %.60q", got.State, mark.In(old), got.Span.In(doc))
		}
	default:
		t.Errorf("state %q", got.State)
	}
	for _, a := range got.Alternatives {
		if !a.Fits(doc) || a.Empty() {
			t.Errorf("alternative %v of %d", a, len(doc))
		}
	}
}
