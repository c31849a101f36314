package annotation

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"gloss/app/text"
)

// A quote that stands with its context in exactly one place is there, however alike
// the sentences around it are, and wherever its position says that it was.
func TestVerbatimOnce(t *testing.T) {
	const wards = "Ward North: 1,204 votes for Fenwick, 980 for Quill. Ward South: 1,204 votes for Fenwick, 911 for Quill. Ward East: 870 votes for Fenwick, 911 for Quill. Ward West: 870 votes for Fenwick, 980 for Quill."
	const fees = "The fee for a small boat is 40 crowns a day in the summer. The fee for a large boat is 90 crowns a day in the summer. The fee for a guest boat is 40 crowns a day in the winter. The fee for a small boat is 40 crowns a day in the winter."
	docs := []string{wards, fees, strings.Repeat("Row 1: a, b, c\nRow 2: a, b, d\n", 3) + "Row 3: a, b, c\n"}
	for seed := range seeds() {
		doc, _ := newDesk(seed).write()
		docs = append(docs, doc)
	}
	e := newDesk(1)
	checked := 0
	for _, doc := range docs {
		m := NewMatcher(doc)
		for range 200 {
			start := e.r.IntN(len(doc))
			end := min(len(doc), start+1+e.r.IntN(1+e.r.IntN(60)))
			from, to := max(0, start-e.r.IntN(48)), min(len(doc), end+e.r.IntN(48))
			if !utf8.ValidString(doc[start:end]) || strings.TrimSpace(doc[start:end]) != doc[start:end] || !utf8.ValidString(doc[from:start]) || !utf8.ValidString(doc[end:to]) {
				continue
			}
			q := TextQuote{Exact: doc[start:end], Prefix: doc[from:start], Suffix: doc[end:to]}
			if q.Prefix == "" && inWord(doc, start) || q.Suffix == "" && inWord(doc, end) {
				continue // a part of a word, without the rest of it
			}
			if !m.occursOnce(q) {
				continue
			}
			checked++
			before := utf8.RuneCountInString(doc[:start])
			length := utf8.RuneCountInString(q.Exact)
			for _, pos := range []*Position{nil, {Start: before, End: before + length}, {Start: before + 12, End: before + 12 + length}} {
				if pos != nil && pos.End > utf8.RuneCountInString(doc) {
					continue
				}
				got := m.Match(Selector{Quote: q, Position: pos})
				if got.State == Lost || got.Span != (text.Span{Start: start, End: end}) {
					t.Errorf("%q, %q, %q at %+v: %+v in %.80q", q.Prefix, q.Exact, q.Suffix, pos, got, doc)
				}
			}
		}
	}
	t.Logf("%d quotes stand in one place", checked)
	if checked < 500 {
		t.Errorf("only %d quotes were tried", checked)
	}
}

// inWord reports whether a word or a number goes on at byte i.
func inWord(doc string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(doc[:i])
	after, _ := utf8.DecodeRuneInString(doc[i:])
	return i > 0 && i < len(doc) && !unicode.IsSpace(before) && !unicode.IsSpace(after)
}

// occursOnce reports whether a quote stands with its context once, as texts are compared.
func (m *Matcher) occursOnce(q TextQuote) bool {
	all := q.Prefix + q.Exact + q.Suffix
	n := NewMatcher(all)
	_, once := m.once(n.p.Norm)
	return once
}

// The jobs of testdata/anchor-quote-only.json were made after a report of another tool: a
// quote without a position, with a wrong one and with the right one.
func TestReportedQuotes(t *testing.T) {
	raw, err := os.ReadFile("testdata/anchor-quote-only.json")
	if err != nil {
		t.Fatal(err)
	}
	var jobs []struct {
		ID        string
		New       string
		Selectors []struct {
			Exact, Prefix, Suffix string
			Start, End            *int
		}
	}
	if err := json.Unmarshal(raw, &jobs); err != nil || len(jobs) < 4 {
		t.Fatalf("%d jobs, %v", len(jobs), err)
	}
	for _, job := range jobs {
		m := NewMatcher(job.New)
		for _, s := range job.Selectors {
			sel := Selector{Quote: TextQuote{Exact: s.Exact, Prefix: s.Prefix, Suffix: s.Suffix}}
			if s.Start != nil {
				sel.Position = &Position{Start: *s.Start, End: *s.End}
			}
			start := strings.Index(job.New, s.Prefix+s.Exact+s.Suffix) + len(s.Prefix)
			if got := m.Match(sel); got.State == Lost || got.Span != (text.Span{Start: start, End: start + len(s.Exact)}) {
				t.Errorf("%s: %q after %q: %+v", job.ID, s.Exact, s.Prefix, got)
			}
		}
	}
}
