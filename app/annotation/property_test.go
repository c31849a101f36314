package annotation

import (
	"fmt"
	"os"
	"strconv"
	"testing"

	"gloss/app/text"
)

// seeds is how many articles each row of the property tests is written from:
// few, or what GLOSS_SEEDS says.
func seeds() uint64 {
	if n, err := strconv.ParseUint(os.Getenv("GLOSS_SEEDS"), 10, 32); err == nil {
		return n
	}
	return 40
}

// editing is a random editor at work: so many edits of a new article by each seed.
type editing struct {
	name  string
	edits int
	begin func(seed uint64) *author
	edit  func(e *author)
	last  func(e *author) // done once in the end, if not nil
}

func (w editing) String() string { return fmt.Sprintf("%s, %d edits", w.name, w.edits) }

// follows lets the editor work and counts what place makes of marks.
func (w editing) follows(t *testing.T, place func(old, doc string, al *Alignment, s text.Span) Place) tally {
	t.Helper()
	var sum tally
	for seed := range seeds() {
		e := w.begin(seed)
		old, was := e.write()
		for range w.edits {
			w.edit(e)
		}
		if w.last != nil {
			w.last(e)
		}
		doc, now := e.write()
		al := Align(old, doc)
		for range 40 {
			i := e.r.IntN(len(was))
			j := min(len(was), i+1+e.r.IntN(1+e.r.IntN(30)))
			mark := text.Span{Start: was[i].span.Start, End: was[j-1].span.End}
			got, tr, before := place(old, doc, al, mark), follow(was, now, i, j), sum
			checkPlace(t, old, doc, mark, got)
			if sum.count(got, tr); sum.lied > before.lied || sum.wrong > before.wrong {
				tr.show(t, fmt.Sprintf("%v, seed %d", w, seed), old, doc, mark, got)
			}
		}
	}
	return sum
}

// A row of the tests: an editor at work, and how many of its marks, of a
// hundred, may be called lost though they stand. None may lie.
var rows = []struct {
	editing
	aligned, matched float64
}{
	{editing{"words", 1, newEditor, (*author).edit, nil}, 0.1, 1},
	{editing{"words", 5, newEditor, (*author).edit, nil}, 0.5, 4},
	{editing{"words", 20, newEditor, (*author).edit, nil}, 5, 12},
	{editing{"words", 60, newEditor, (*author).edit, nil}, 18, 25},
	{editing{"words and a copy", 1, newEditor, (*author).edit, (*author).copied}, 0.5, 2},
	{editing{"words and a copy", 5, newEditor, (*author).edit, (*author).copied}, 2, 6},
	{editing{"words and a copy", 20, newEditor, (*author).edit, (*author).copied}, 7, 14},
	{editing{"words and a copy", 60, newEditor, (*author).edit, (*author).copied}, 20, 27},
	{editing{"news", 1, newDesk, (*author).rework, nil}, 100, 100},
	{editing{"news", 4, newDesk, (*author).rework, nil}, 100, 100},
	{editing{"news", 15, newDesk, (*author).rework, nil}, 100, 100},
	{editing{"news", 40, newDesk, (*author).rework, nil}, 100, 100},
}

func TestRandomEditsAligned(t *testing.T) {
	for _, w := range rows {
		w.follows(t, func(_, _ string, al *Alignment, s text.Span) Place { return al.Place(s) }).within(t, w.editing, w.aligned)
	}
}

func TestRandomEditsMatched(t *testing.T) {
	for _, w := range rows {
		w.follows(t, func(old, doc string, _ *Alignment, s text.Span) Place { return Match(doc, selector(old, s)) }).within(t, w.editing, w.matched)
	}
}

func (c tally) within(t *testing.T, w editing, missed float64) {
	t.Helper()
	t.Logf("%v: %+v", w, c)
	if c.lied > 0 || c.wrong > 0 || float64(100*c.missed) > missed*float64(c.marks) {
		t.Errorf("%v: %+v, want none lied about, none wrong and at most %v%% missed", w, c, missed)
	}
}
