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

type editor2 struct {
	r     *rand.Rand
	paras [][]bornSentence
	fresh int
}

var syllables = strings.Fields("ba ke lo mi nu ra se ti vo za dre fli gro plu sta tri wen yor quil hast")

// vocabulary is some words that recur and many that hardly do, as in a text.
func (e *editor2) word() string {
	if e.r.IntN(3) == 0 {
		return strings.Fields("the of a and in to was it for on he she with that by")[e.r.IntN(15)]
	}
	if e.r.IntN(10) == 0 {
		return fmt.Sprint(1 + e.r.IntN(99))
	}
	n := e.r.IntN(900)
	return syllables[n%20] + syllables[n/20%20] + syllables[(n*7/13)%20]
}

func (e *editor2) sentence(born bool) bornSentence {
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

func newEditor(seed uint64) *editor2 {
	e := &editor2{r: rand.New(rand.NewPCG(seed, 7))}
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

func (e *editor2) write() (string, []standing) {
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

func (e *editor2) pick() (int, int) {
	p := e.r.IntN(len(e.paras))
	return p, e.r.IntN(len(e.paras[p]))
}

// edit does one thing that an editor does.
func (e *editor2) edit() {
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

func (e *editor2) insert(p, s int, sent bornSentence) {
	e.paras[p] = append(append(append([]bornSentence{}, e.paras[p][:s]...), sent), e.paras[p][s:]...)
}

// copied adds a lookalike or a verbatim copy of a sentence at the top.
func (e *editor2) copied() {
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

type tally struct{ marks, wrong, missed, lied int }

func runEditor(t *testing.T, seed uint64, edits int, copies bool, place func(old, doc string, s text.Span, al *Alignment) Place, sum *tally) {
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
		got := place(old, doc, mark, al)
		tr := follow(was, now, i, j)
		sum.marks++
		where := touched(now, got.Span)
		own := 0
		for _, k := range where {
			if tr.own[k] {
				own++
			}
		}
		fail := func(what string) {
			if testing.Verbose() {
				t.Logf("seed %d: %s: %s\n\told %q\n\tnew %q (own %d of %d, intact %v, %s)", seed, what, got.State, mark.In(old), got.Span.In(doc), own, tr.all, tr.intact, got.Reason)
			}
		}
		switch got.State {
		case Exact, Moved:
			if !SameText(mark.In(old), got.Span.In(doc)) {
				t.Errorf("seed %d: %s is not the same text: %q, %q", seed, got.State, mark.In(old), got.Span.In(doc))
			}
			if 2*own < len(where) {
				fail("lied")
				sum.lied++
			}
		case Changed:
			if SameText(mark.In(old), got.Span.In(doc)) {
				t.Errorf("seed %d: changed is the same text: %q", seed, mark.In(old))
			}
			if own == 0 {
				fail("lied")
				sum.lied++
			} else if tr.intact {
				fail("wrong")
				sum.wrong++
			}
		case Lost:
			if tr.intact {
				fail("missed")
				sum.missed++
			} else if 2*len(tr.own) > tr.all {
				sum.missed++
				fail("missed, half there")
			}
		}
	}
}

func TestRandomEditsAligned(t *testing.T) {
	for _, n := range []int{1, 5, 20, 60} {
		for _, copies := range []bool{false, true} {
			var sum tally
			for seed := range uint64(100) {
				runEditor(t, seed, n, copies, func(_, _ string, s text.Span, al *Alignment) Place { return al.Place(s) }, &sum)
			}
			t.Logf("%d edits, copies %v: %+v", n, copies, sum)
		}
	}
}

func TestRandomEditsMatched(t *testing.T) {
	for _, n := range []int{1, 5, 20, 60} {
		for _, copies := range []bool{false, true} {
			var sum tally
			for seed := range uint64(100) {
				runEditor(t, seed, n, copies, func(old, doc string, s text.Span, _ *Alignment) Place { return Match(doc, selector(old, s)) }, &sum)
			}
			t.Logf("%d edits, copies %v: %+v", n, copies, sum)
		}
	}
}
