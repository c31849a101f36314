package annotation

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/app/text"
)

// A random editor that remembers what it did: every word keeps the number it
// was born with, also when it is replaced by another, so that for every mark
// the truth is known.

type bornWord struct {
	s       string
	ID      int  // of the word it was in the old text; 0 for new text
	altered bool // another word stands in its place
	copyOf  int  // the number of the word it is a copy of
	copied  int  // the act that copied it, from 1
	tied    bool // to the word before, by a no-break space
}

type bornSentence []bornWord

type author struct {
	r     *rand.Rand
	paras [][]bornSentence
	fresh int // numbers given to words
	acts  int // of copying
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
			s[i].ID = e.fresh
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
	sentence int
	span     text.Span
}

func (e *author) write() (string, []standing) {
	var b strings.Builder
	var out []standing
	sentence := 0
	for i, p := range e.paras {
		if i > 0 {
			b.WriteString("\n\n")
		}
		for j, s := range p {
			sentence++
			if j > 0 {
				b.WriteByte(' ')
			}
			for k, w := range s {
				if k > 0 && w.tied {
					b.WriteString("\u00a0")
				} else if k > 0 {
					b.WriteByte(' ')
				}
				start := b.Len()
				if r, size := utf8.DecodeRuneInString(w.s); k == 0 {
					w.s = string(unicode.ToUpper(r)) + w.s[size:]
				}
				b.WriteString(w.s)
				out = append(out, standing{w, sentence, text.Span{Start: start, End: b.Len()}})
			}
			if !strings.HasSuffix(s[len(s)-1].s, "\"") && !strings.HasSuffix(s[len(s)-1].s, "”") {
				b.WriteByte('.')
			}
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
	e.acts++
	sent := e.copy(e.paras[p][s])
	if e.r.IntN(2) == 0 {
		sent[e.r.IntN(len(sent))].s = e.word()
	}
	e.paras = append([][]bornSentence{{sent}}, e.paras...)
}

// copy is a sentence again, in words that know what they are copies of.
func (e *author) copy(sent bornSentence) bornSentence {
	out := slices.Clone(sent)
	for i := range out {
		if out[i].ID > 0 {
			out[i].copyOf = out[i].ID
		}
		out[i].ID, out[i].copied = 0, e.acts
	}
	return out
}
