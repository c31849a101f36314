package annotation

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"gloss/app/text"
)

// A random editor that remembers what it did: every word keeps the number it
// was born with, also when it is replaced by another, so that for every mark
// the truth is known.

type bornWord struct {
	s       string
	id      int  // of the word it was in the old text; 0 for new text
	altered bool // another word stands in its place
}

type bornSentence []bornWord

type author struct {
	r     *rand.Rand
	paras [][]bornSentence
	fresh int
}

var syllables = strings.Fields("ba ke lo mi nu ra se ti vo za dre fli gro plu sta tri wen yor quil hast")

// vocabulary is some words that recur and many that hardly do, as in a text.
func (e *author) word() string {
	if e.r.IntN(3) == 0 {
		return strings.Fields("the of a and in to was it for on he she with that by")[e.r.IntN(15)]
	}
	if e.r.IntN(10) == 0 {
		return fmt.Sprint(1 + e.r.IntN(99))
	}
	n := e.r.IntN(900)
	return syllables[n%20] + syllables[n/20%20] + syllables[(n*7/13)%20]
}

func (e *author) sentence(born bool) bornSentence {
	s := make(bornSentence, 6+e.r.IntN(14))
	for i := range s {
		s[i].s = e.word()
		if born {
			e.fresh++
			s[i].id = e.fresh
		}
	}
	return s
}

func newEditor(seed uint64) *author {
	e := &author{r: rand.New(rand.NewPCG(seed, 7))}
	for range 3 + e.r.IntN(12) {
		var p []bornSentence
		for range 1 + e.r.IntN(5) {
			p = append(p, e.sentence(true))
		}
		e.paras = append(e.paras, p)
	}
	return e
}

// standing is a word as it stands in a text.
type standing struct {
	bornWord
	span text.Span
}

func (e *author) write() (string, []standing) {
	var b strings.Builder
	var out []standing
	for i, p := range e.paras {
		if i > 0 {
			b.WriteString("\n\n")
		}
		for j, s := range p {
			if j > 0 {
				b.WriteByte(' ')
			}
			for k, w := range s {
				if k > 0 {
					b.WriteByte(' ')
				}
				start := b.Len()
				if k == 0 {
					w.s = strings.ToUpper(w.s[:1]) + w.s[1:]
				}
				b.WriteString(w.s)
				out = append(out, standing{w, text.Span{Start: start, End: b.Len()}})
			}
			b.WriteByte('.')
		}
	}
	return b.String(), out
}

func (e *author) pick() (int, int) {
	p := e.r.IntN(len(e.paras))
	return p, e.r.IntN(len(e.paras[p]))
}

// edit does one thing that an editor does.
func (e *author) edit() {
	p, s := e.pick()
	sent := e.paras[p][s]
	k := e.r.IntN(len(sent))
	switch e.r.IntN(9) {
	case 0, 1, 2: // another word
		was := sent[k].s
		for sent[k].s == was {
			sent[k].s = e.word()
		}
		sent[k].altered = true
	case 3: // a word more
		e.paras[p][s] = append(append(append(bornSentence{}, sent[:k]...), bornWord{s: e.word()}), sent[k:]...)
	case 4: // a word less
		if len(sent) > 5 {
			e.paras[p][s] = append(append(bornSentence{}, sent[:k]...), sent[k+1:]...)
		}
	case 5: // a new sentence
		e.insert(p, s, e.sentence(false))
	case 6: // a sentence less
		if len(e.paras[p]) > 1 {
			e.paras[p] = append(append([]bornSentence{}, e.paras[p][:s]...), e.paras[p][s+1:]...)
		}
	case 7: // a paragraph moved
		q := e.r.IntN(len(e.paras))
		e.paras[p], e.paras[q] = e.paras[q], e.paras[p]
	case 8: // a paragraph cut in two
		if s > 0 {
			head, tail := e.paras[p][:s:s], e.paras[p][s:]
			e.paras = append(append(append([][]bornSentence{}, e.paras[:p]...), head, tail), e.paras[p+1:]...)
		}
	}
}

func (e *author) insert(p, s int, sent bornSentence) {
	e.paras[p] = append(append(append([]bornSentence{}, e.paras[p][:s]...), sent), e.paras[p][s:]...)
}

// copied adds a lookalike or a verbatim copy of a sentence at the top.
func (e *author) copied() {
	p, s := e.pick()
	sent := append(bornSentence{}, e.paras[p][s]...)
	for i := range sent {
		sent[i].id = 0
	}
	if e.r.IntN(2) == 0 {
		sent[e.r.IntN(len(sent))].s = e.word()
	}
	e.paras = append([][]bornSentence{{sent}}, e.paras...)
}

// truth is what became of the words i to j of the old text.
type truth struct {
	intact bool         // all stand, as they were and side by side
	own    map[int]bool // by index of the word in the new text
	all    int
}

func follow(old, now []standing, i, j int) truth {
	tr := truth{intact: true, own: map[int]bool{}, all: j - i}
	at := map[int]int{}
	for k, w := range now {
		if w.id > 0 {
			at[w.id] = k
		}
	}
	last := -1
	for k := i; k < j; k++ {
		n, ok := at[old[k].id]
		if !ok {
			tr.intact = false
			continue
		}
		tr.own[n] = true
		if now[n].altered || now[n].s != old[k].s || last >= 0 && n != last+1 || k > i && last < 0 {
			tr.intact = false
		}
		last = n
	}
	return tr
}

func touched(now []standing, s text.Span) []int {
	var out []int
	for k, w := range now {
		if w.span.Overlaps(s) {
			out = append(out, k)
		}
	}
	return out
}

// tally counts what became of marks, against the truth.
type tally struct {
	marks  int
	lied   int // placed on text that is not their own
	wrong  int // said to be changed though every word stands
	missed int // said to be lost though most of it stands
}

// count judges one place. Whatever the truth, exact and moved must be the same
// text and changed must not.
func (c *tally) count(t *testing.T, mark string, got Place, doc string, now []standing, tr truth) {
	t.Helper()
	c.marks++
	own := 0
	where := touched(now, got.Span)
	for _, k := range where {
		if tr.own[k] {
			own++
		}
	}
	switch got.State {
	case Exact, Moved:
		if 2*own < len(where) {
			c.lied++
		}
	case Changed:
		if own == 0 {
			c.lied++
		} else if tr.intact {
			c.wrong++
		}
	case Lost:
		if tr.intact || 2*len(tr.own) > tr.all {
			c.missed++
		}
	}
}

// follows runs the author and counts what place makes of marks.
func follows(t *testing.T, edits int, copies bool, place func(old, doc string, al *Alignment, s text.Span) Place) tally {
	t.Helper()
	var sum tally
	for seed := range uint64(100) {
		e := newEditor(seed)
		old, was := e.write()
		for range edits {
			e.edit()
		}
		if copies {
			e.copied()
		}
		doc, now := e.write()
		al := Align(old, doc)
		for range 40 {
			i := e.r.IntN(len(was))
			j := min(len(was), i+1+e.r.IntN(1+e.r.IntN(30)))
			mark := text.Span{Start: was[i].span.Start, End: was[j-1].span.End}
			got := place(old, doc, al, mark)
			checkPlace(t, old, doc, mark, got)
			sum.count(t, mark.In(old), got, doc, now, follow(was, now, i, j))
		}
	}
	return sum
}

// The limits are what is reached, of 4,000 marks in articles of some thirty
// sentences; a change that needs a higher one makes things worse. Sixty edits
// leave hardly a sentence as it was. What is lied about comes of copies, added
// at the top, of sentences whose originals were edited and moved: then the
// copy is the likelier original.

func TestRandomEditsAligned(t *testing.T) {
	for _, tt := range []struct {
		edits  int
		copies bool
		most   tally
	}{
		{1, false, tally{}}, {5, false, tally{missed: 4}}, {20, false, tally{missed: 120}}, {60, false, tally{missed: 650}},
		{1, true, tally{}}, {5, true, tally{missed: 6}}, {20, true, tally{missed: 140, lied: 1}}, {60, true, tally{missed: 650, lied: 10, wrong: 1}},
	} {
		got := follows(t, tt.edits, tt.copies, func(_, _ string, al *Alignment, s text.Span) Place { return al.Place(s) })
		got.within(t, tt.most, tt.edits, tt.copies)
	}
}

func TestRandomEditsMatched(t *testing.T) {
	for _, tt := range []struct {
		edits  int
		copies bool
		most   tally
	}{
		{1, false, tally{missed: 15}}, {5, false, tally{missed: 55}}, {20, false, tally{missed: 250, lied: 2}}, {60, false, tally{missed: 750}},
		{1, true, tally{missed: 15, lied: 1}}, {5, true, tally{missed: 65, lied: 6}}, {20, true, tally{missed: 270, lied: 6}}, {60, true, tally{missed: 760, lied: 14}},
	} {
		got := follows(t, tt.edits, tt.copies, func(old, doc string, _ *Alignment, s text.Span) Place { return Match(doc, selector(old, s)) })
		got.within(t, tt.most, tt.edits, tt.copies)
	}
}

func (c tally) within(t *testing.T, most tally, edits int, copies bool) {
	t.Helper()
	t.Logf("%d edits, copies %v: %+v", edits, copies, c)
	if c.lied > most.lied || c.wrong > most.wrong || c.missed > most.missed {
		t.Errorf("%d edits, copies %v: %+v, more than %+v", edits, copies, c, most)
	}
}

// TestEditsMakeTheNewText applies the list of edits to the old text.
func TestEditsMakeTheNewText(t *testing.T) {
	plain := 0
	for seed := range uint64(200) {
		e := newEditor(seed)
		old, _ := e.write()
		for range 1 + seed%12 {
			e.edit()
		}
		doc, _ := e.write()
		var out strings.Builder
		at, shifted := 0, false
		for _, d := range Align(old, doc).Edits() {
			if !d.Old.Fits(old) || !d.New.Fits(doc) || d.Old.Empty() != (d.Kind == Inserted) || d.New.Empty() != (d.Kind == Deleted) {
				t.Fatalf("seed %d: edit %+v", seed, d)
			}
			if shifted = shifted || d.Kind == Shifted; shifted {
				break
			}
			out.WriteString(old[at:d.Old.Start] + " " + d.New.In(doc))
			at = d.Old.End
		}
		if shifted {
			continue
		}
		plain++
		out.WriteString(old[at:])
		if !SameText(out.String(), doc) {
			t.Errorf("seed %d: the edits make\n%s\nwant\n%s", seed, out.String(), doc)
		}
	}
	if plain < 50 {
		t.Errorf("only %d of 200 revisions moved nothing", plain)
	}
}
