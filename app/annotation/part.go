package annotation

import (
	"cmp"
	"slices"

	"gloss/app/annotation/scan"
)

// A part of a sentence may have been carried into another one, verbatim. It is known by
// standing once in either text.

const (
	leastPart  = 4  // words of a part that is known by itself
	rarePart   = 16 // places of a word by which a part is looked for
	sureMoved  = 0.9
	mostParted = 3 // a part may have at most one in so many of its weight elsewhere
)

// clause says that old tokens [a, a+n) became new tokens [c, c+n), somewhere else.
type clause struct{ a, c, n int32 }

// parts finds what was carried elsewhere as it was, and takes it out of what was found
// in order. A part was carried if neither text has it twice, if hardly any of its words
// was found elsewhere, and if its sentence was not: what is left of a sentence that was
// edited and moved says nothing of where its words are from.
func (al *Alignment) parts(ids [2][]int32) {
	var found []clause
	done := map[int32]int32{} // by diagonal: the old token up to which it was looked at
	for i := range al.to {
		if al.to[i] >= 0 || al.x.words[ids[oldSide][i]].kind > scan.Number {
			continue
		}
		at := al.where.of(ids[oldSide][i])
		if len(at) > rarePart {
			continue
		}
		for _, c := range at {
			if p, ok := al.partAt(ids, int32(i), c, done); ok && al.carried(ids, p) {
				found = append(found, p)
			}
		}
	}
	if len(found) == 0 {
		return
	}
	old := newPostings(ids[oldSide], len(al.x.words))
	slices.SortStableFunc(found, func(p, q clause) int { return cmp.Compare(q.n, p.n) })
	al.moved = fill(len(al.to), -1)
	al.movedFrom = fill(len(al.from), -1)
	for _, p := range found {
		a, n := al.core(oldSide, p.a, p.n)
		words := ids[oldSide][a : a+n]
		if !once(ids[oldSide], old, words) || !once(ids[newSide], al.where, words) || al.takenPart(p) {
			continue
		}
		for k := range p.n {
			al.unkeep(p.a+k, p.c+k)
			al.moved[p.a+k], al.movedFrom[p.c+k] = p.c+k, p.a+k
		}
	}
}

// partAt is the longest run of equal tokens through old token i and new token c, if it was not looked at yet and has enough words.
func (al *Alignment) partAt(ids [2][]int32, i, c int32, done map[int32]int32) (clause, bool) {
	x, y := ids[oldSide], ids[newSide]
	if al.from[c] >= 0 || i < done[i-c] {
		return clause{}, false
	}
	a, b := i, i+1
	for a > 0 && a > i-scan.MaxSentence && c-(i-a) > 0 && x[a-1] == y[c-(i-a)-1] && al.to[a-1] != c-(i-a)-1 {
		a--
	}
	for int(b) < len(x) && b < i+scan.MaxSentence && int(c+b-i) < len(y) && x[b] == y[c+b-i] && al.to[b] != c+b-i {
		b++
	}
	done[i-c] = b
	sign := func(k int32) bool { return al.x.words[x[k]].kind > scan.Number }
	words := 0
	for k := a; k < b; k++ {
		if !sign(k) {
			words++
		}
	}
	return clause{a, c - (i - a), b - a}, words >= leastPart
}

// carried reports whether hardly any of a part was found elsewhere, and its sentence
// was not either: the part is all of it, or whole clauses, or went into another one.
func (al *Alignment) carried(ids [2][]int32, p clause) bool {
	all, elsewhere := int32(0), int32(0)
	for k := range p.n {
		w := al.x.words[ids[oldSide][p.a+k]].weight
		all += w
		if al.to[p.a+k] >= 0 || al.from[p.c+k] >= 0 {
			elsewhere += w
		}
	}
	if mostParted*elsewhere > all {
		return false
	}
	first, last := al.segmentOf(oldSide, p.a), al.segmentOf(oldSide, p.a+p.n-1)
	for s := first; s <= last; s++ {
		if _, doubted := al.rivals[s]; doubted {
			return false
		}
	}
	if al.bounded(oldSide, p.a, p.n) && al.bounded(newSide, p.c, p.n) {
		return true
	}
	c, d := al.segmentOf(newSide, p.c), al.segmentOf(newSide, p.c+p.n-1)
	return al.x.similarity(al.likes(oldSide, first, last+1), al.likes(newSide, c, d+1)) < likeBeside
}

// bounded reports whether n tokens stand between the ends of a sentence or signs.
func (al *Alignment) bounded(side int, i, n int32) bool {
	toks := al.pages[side].Tokens
	sign := func(k int32) bool { return k < 0 || int(k) >= len(toks) || toks[k].Kind > scan.Number }
	i, n = al.core(side, i, n)
	first, last := al.segs[side][al.segmentOf(side, i)], al.segs[side][al.segmentOf(side, i+n-1)]
	return (first.lo == i || sign(i-1)) && (last.hi == i+n || sign(i+n))
}

// core is n tokens from i on without the signs at either end.
func (al *Alignment) core(side int, i, n int32) (first, size int32) {
	toks := al.pages[side].Tokens
	for n > 0 && toks[i].Kind > scan.Number {
		i, n = i+1, n-1
	}
	for n > 0 && toks[i+n-1].Kind > scan.Number {
		n--
	}
	return i, n
}

// once reports whether a run of tokens stands in a text in one place.
func once(in []int32, at postings, run []int32) bool {
	rarest := 0
	for k, id := range run {
		if len(at.of(id)) < len(at.of(run[rarest])) {
			rarest = k
		}
	}
	n := 0
	for _, t := range at.of(run[rarest]) {
		if c := int(t) - rarest; c >= 0 && c+len(run) <= len(in) && slices.Equal(in[c:c+len(run)], run) {
			n++
		}
	}
	return n == 1
}

func (al *Alignment) takenPart(p clause) bool {
	for k := range p.n {
		if al.moved[p.a+k] >= 0 || al.movedFrom[p.c+k] >= 0 {
			return true
		}
	}
	return false
}

// unkeep takes back what was found of an old token and a new one.
func (al *Alignment) unkeep(i, c int32) {
	if j := al.to[i]; j >= 0 {
		al.from[j], al.to[i] = -1, -1
	}
	if k := al.from[c]; k >= 0 {
		al.to[k], al.from[c] = -1, -1
	}
}

// inSingle reports whether old tokens [i, j) are in sentences that stand as they were,
// and once in either text.
func (al *Alignment) inSingle(i, j int32) bool {
	for s := al.segmentOf(oldSide, i); int(s) < len(al.single) && al.segs[oldSide][s].lo < j; s++ {
		if !al.single[s] {
			return false
		}
	}
	return al.single != nil
}

// within reports whether old tokens [i, j) are in one part that was carried elsewhere.
func (al *Alignment) within(i, j int32) bool {
	return al.moved != nil && al.moved[i] >= 0 && al.moved[j-1] == al.moved[i]+j-1-i
}
