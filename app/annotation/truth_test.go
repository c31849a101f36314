package annotation

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/text"
)

// truth is what became of the words i to j of the old text.
type truth struct {
	old, now []standing
	i, j     int
	at       map[int]int  // by the number of a word: where it stands now
	intact   bool         // all stand, as they were and side by side
	own      map[int]bool // by index of the word in the new text
}

func follow(old, now []standing, i, j int) truth {
	tr := truth{old: old, now: now, i: i, j: j, intact: true, own: map[int]bool{}, at: map[int]int{}}
	for k, w := range now {
		if w.ID > 0 {
			tr.at[w.ID] = k
		}
	}
	last := -1
	for k := i; k < j; k++ {
		n, ok := tr.at[old[k].ID]
		if !ok {
			tr.intact = false
			continue
		}
		tr.own[n] = true
		if now[n].altered || !SameText(now[n].s, old[k].s) || last >= 0 && n != last+1 || k > i && last < 0 {
			tr.intact = false
		}
		last = n
	}
	return tr
}

// between reports whether the new words [c, d) stand where the old words [i, j)
// stood: what stayed of the old text before them stands before the new ones,
// and what stayed after them after. At an end of a sentence that is known by
// its other end, the neighbour beyond it may have gone elsewhere. Nobody who
// has only the texts can tell a word replaced from one taken out and another
// put in, nor a sentence that stayed from one carried off and copied back.
func (tr truth) between(i, j, c, d int) bool {
	left, right := tr.stays(i, -1), tr.stays(j-1, 1)
	before, after := tr.stayed(c, -1), tr.stayed(d-1, 1)
	begins := (left < 0 || tr.now[left].sentence != tr.now[c].sentence) && (before < 0 || tr.now[before].sentence != tr.now[c].sentence)
	ends := (right < 0 || tr.now[right].sentence != tr.now[c].sentence) && (after < 0 || tr.now[after].sentence != tr.now[c].sentence)
	return (tr.beside(before, left, i) || begins && !ends) && (tr.beside(after, right, i) || ends && !begins)
}

// beside reports whether two new words are one, or stem of one old sentence
// other than that of old word i, whose clauses may have been swapped.
func (tr truth) beside(a, b, i int) bool {
	if a == b || a < 0 || b < 0 {
		return a == b
	}
	of := func(k int) int {
		return slices.IndexFunc(tr.old, func(w standing) bool { return w.ID == tr.now[k].ID })
	}
	s := tr.old[of(a)].sentence
	return s == tr.old[of(b)].sentence && s != tr.old[i].sentence
}

// stays is where the nearest word before or after old word k stands that was
// neither taken out nor replaced, or -1.
func (tr truth) stays(k, by int) int {
	for k += by; k >= 0 && k < len(tr.old); k += by {
		if n, ok := tr.at[tr.old[k].ID]; ok && !tr.now[n].altered {
			return n
		}
	}
	return -1
}

// stayed is the nearest word before or after new word k that stands as it was
// and is not of the mark, or -1.
func (tr truth) stayed(k, by int) int {
	for k += by; k >= 0 && k < len(tr.now); k += by {
		if tr.now[k].ID > 0 && !tr.now[k].altered && !tr.own[k] {
			return k
		}
	}
	return -1
}

// traded is the new text as it reads if what one act copied is the original,
// and the original a copy: one may be carried off and the other put in its
// place. It is given where the copy stands between the old neighbours of all
// that was copied.
func (tr truth) traded(copied int) ([]standing, bool) {
	out := slices.Clone(tr.now)
	i, j, c, d := len(tr.old), 0, len(tr.now), 0
	for k, w := range tr.now {
		if w.copied != copied {
			continue
		}
		c, d = min(c, k), k+1
		if n, ok := tr.at[w.copyOf]; ok {
			out[n].ID = 0
		}
		out[k].ID, out[k].copyOf, out[k].copied = w.copyOf, 0, 0
		if n := slices.IndexFunc(tr.old, func(o standing) bool { return o.ID > 0 && o.ID == w.copyOf }); n >= 0 {
			i, j = min(i, n), max(j, n+1)
		}
	}
	return out, i < j && (follow(tr.old, out, i, j).between(i, j, c, d) || tr.only(i, j, c, d))
}

// only reports whether new words [c, d) are the only place where the passage of
// old words [i, j) stands as it was: one of more sentences, or one whose
// original is gone to the last word.
func (tr truth) only(i, j, c, d int) bool {
	was := follow(tr.old, tr.now, i, j)
	if j-i != d-c || was.intact {
		return false
	}
	for k := range j - i {
		if !SameText(tr.old[i+k].s, tr.now[c+k].s) {
			return false
		}
	}
	if tr.old[i].sentence != tr.old[j-1].sentence {
		return true
	}
	for n := range was.own {
		if !tr.now[n].altered {
			return false
		}
	}
	return true
}

// twins lists the old text as it reads if a sentence of the mark and another
// that says the same are each other, where the other now stands between the
// neighbours of the one.
func (tr truth) twins() [][]standing {
	var out [][]standing
	for i, j := tr.i, 0; i < tr.j; i = j {
		from := i
		for from > 0 && tr.old[from-1].sentence == tr.old[i].sentence {
			from--
		}
		for j = i + 1; j < len(tr.old) && tr.old[j].sentence == tr.old[i].sentence; j++ {
		}
		for at := 0; at+j-from <= len(tr.old); at++ {
			if at == from || at > 0 && tr.old[at-1].sentence == tr.old[at].sentence || !reads(tr.old[from:j], tr.old[at:at+j-from]) {
				continue
			}
			as := slices.Clone(tr.old)
			for k := range j - from {
				as[from+k].ID, as[at+k].ID = tr.old[at+k].ID, tr.old[from+k].ID
			}
			f := follow(as, tr.now, from, j)
			c, d := len(tr.now), 0
			for n := range f.own {
				c, d = min(c, n), max(d, n+1)
			}
			if c < d && f.between(from, j, c, d) {
				out = append(out, as)
			}
		}
	}
	return out
}

// reads reports whether two runs of words read the same.
func reads(a, b []standing) bool {
	return slices.EqualFunc(a, b, func(x, y standing) bool { return strings.EqualFold(x.s, y.s) })
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
func (c *tally) count(got Place, tr truth) {
	c.marks++
	switch own, all := tr.share(got); got.State {
	case Exact, Moved:
		if 2*own < all {
			c.lied++
		}
	case Changed:
		if own == 0 {
			c.lied++
		} else if tr.intact && own < all && !tr.tradable(got) {
			c.wrong++
		}
	case Lost:
		if tr.intact || 2*len(tr.own) > tr.j-tr.i {
			c.missed++
		}
	}
}

// tradable reports whether a place touches a copy that may be the original.
func (tr truth) tradable(got Place) bool {
	for _, k := range touched(tr.now, got.Span) {
		if of := tr.now[k].copied; of > 0 {
			if _, ok := tr.traded(of); ok {
				return true
			}
		}
	}
	return false
}

// share is how many of the words at a place are those of the mark, by the
// reading of the texts that is kindest to the place: a copy that stands where
// the original stood is the original, and of two sentences that say the same
// either may be the one that went.
func (tr truth) share(got Place) (own, all int) {
	where := touched(tr.now, got.Span)
	if len(where) == 0 {
		return 0, 0
	}
	c, d := where[0], where[len(where)-1]+1
	own = tr.held(got, c, d)
	for _, old := range tr.twins() {
		own = max(own, follow(old, tr.now, tr.i, tr.j).held(got, c, d))
	}
	for k := c; k < d && 2*own < d-c; k++ {
		if of := tr.now[k].copied; of > 0 && (k == c || tr.now[k-1].copied != of) {
			if as, ok := tr.traded(of); ok {
				own = max(own, follow(tr.old, as, tr.i, tr.j).held(got, c, d))
			}
		}
	}
	return own, d - c
}

// held is how many of the new words [c, d) are those of the mark: all of them
// if they are between the old neighbours of the mark, or of words beside it
// that read the same, for of "on on" either may have been taken out.
func (tr truth) held(got Place, c, d int) (own int) {
	for by := tr.i - tr.j; by <= tr.j-tr.i; by++ {
		if tr.repeats(by) && follow(tr.old, tr.now, tr.i+by, tr.j+by).between(tr.i+by, tr.j+by, c, d) {
			return d - c
		}
	}
	for k := c; k < d; k++ {
		if tr.own[k] || got.State == Changed && tr.reads(k) {
			own++
		}
	}
	return own
}

// reads reports whether new word k is a word of the sentence of the mark that
// reads like one of the mark: either may have been taken out.
func (tr truth) reads(k int) bool {
	i := slices.IndexFunc(tr.old, func(w standing) bool { return w.ID > 0 && w.ID == tr.now[k].ID })
	return i >= 0 && tr.old[i].sentence == tr.old[tr.i].sentence &&
		slices.ContainsFunc(tr.old[tr.i:tr.j], func(w standing) bool { return strings.EqualFold(w.s, tr.now[k].s) })
}

// repeats reports whether the mark read the same by so many words further on.
func (tr truth) repeats(by int) bool {
	return tr.i+by >= 0 && tr.j+by <= len(tr.old) && reads(tr.old[tr.i:tr.j], tr.old[tr.i+by:tr.j+by])
}

// show writes one mark that was not placed as it should be.
func (tr truth) show(t *testing.T, name, old, doc string, mark text.Span, got Place) {
	t.Helper()
	around := func(s string, a text.Span) string {
		return strings.ToValidUTF8(s[max(0, a.Start-150):a.Start], "") + "⟦" + a.In(s) + "⟧" + strings.ToValidUTF8(s[a.End:min(len(s), a.End+150)], "")
	}
	var own []text.Span
	for k, w := range tr.now {
		if tr.own[k] {
			own = append(own, w.span)
		}
	}
	t.Logf("%s: %s, its own words at %v\nold %q\nnew %q", name, got.State, own, around(old, mark), around(doc, got.Span))
}
