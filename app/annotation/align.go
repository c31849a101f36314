package annotation

import (
	"gloss/app/annotation/diff"
	"gloss/app/annotation/scan"
	"gloss/app/text"
)

// Alignment is what became of every word of one text in a later one. It is
// made once for a revision, and then answers for all marks and for the list of
// what the editor changed.
//
// It works from the certain to the likely: sentences that stand in both texts,
// in order or moved; then, between their old neighbours, sentences that are
// alike; then, inside those, words. What no step finds has no counterpart. A
// sentence is never looked for by likeness anywhere but between or beside its
// old neighbours.
type Alignment struct {
	pages            [2]*scan.Page
	x                *lexicon
	segs             [2][]segment
	spans            [][2]int32 // by old segment: its new segments [from, to), or none
	taken            []bool     // by new segment: has a counterpart
	single           []bool     // by old segment: it moved as it was, and stands once in either text
	chain            []bool     // by old segment: its counterpart stands in the old order
	to               []int32    // by old token: the same token in the new text, or -1
	from             []int32    // the reverse
	hunks            []hunk
	in               []int32            // by old token: 1 + the hunk it is in, or 0
	moved, movedFrom []int32            // by old token, and by new one: its counterpart in a part that was carried elsewhere, or -1; nil if there is no part
	run              []int32            // by old token: end of the tokens from here that stand together in the new text too
	where            postings           // of the new text
	rivals           map[int32][2]int32 // by old segment that was given up: the new ones that it may be, or -1
	index            [2]*text.Index
}

// pairing says that old segments [a, b) became new segments [c, d).
type pairing struct {
	a, b, c, d int32
	inOrder    bool
}

var none = [2]int32{-1, -1}

const (
	oldSide = 0
	newSide = 1
)

// Align compares two versions of a text, which must be valid UTF-8. It takes
// near-linear time in their lengths, whatever is in them.
func Align(before, after string) *Alignment {
	al := newAlignment(before, after)
	al.sameSegments()
	al.movedSegments()
	al.fillBeside(true)
	al.fillOrder()
	al.fillBeside(false)
	al.comeHome()
	al.abandon()
	al.singles()
	al.doubt()
	al.order()
	al.words()
	return al
}

func newAlignment(before, after string) *Alignment {
	al := &Alignment{pages: [2]*scan.Page{scan.Text(before), scan.Text(after)}}
	al.x = newLexicon(al.pages[:]...)
	for side, p := range al.pages {
		al.segs[side] = segments(p, al.x)
		al.index[side] = text.NewIndex(p.Text)
	}
	al.where = newPostings(al.ids(newSide), len(al.x.words))
	al.spans = make([][2]int32, len(al.segs[oldSide]))
	for i := range al.spans {
		al.spans[i] = none
	}
	al.chain = make([]bool, len(al.spans))
	al.taken = make([]bool, len(al.segs[newSide]))
	al.to = fill(len(al.pages[oldSide].Tokens), -1)
	al.from = fill(len(al.pages[newSide].Tokens), -1)
	al.in = fill(len(al.to), 0)
	return al
}

func fill(n int, v int32) []int32 {
	s := make([]int32, n)
	for i := range s {
		s[i] = v
	}
	return s
}

// pair records that old segments [a, b) became new segments [c, d).
func (al *Alignment) pair(a, b, c, d int, inOrder bool) {
	for i := a; i < b; i++ {
		al.spans[i] = [2]int32{int32(c), int32(d)}
		al.chain[i] = inOrder
	}
	for j := c; j < d; j++ {
		al.taken[j] = true
	}
}

// pairings lists what is paired, in the order of the old text.
func (al *Alignment) pairings() []pairing {
	var out []pairing
	for i := 0; i < len(al.spans); i++ {
		s, a := al.spans[i], i
		if s == none {
			continue
		}
		for i+1 < len(al.spans) && al.spans[i+1] == s {
			i++
		}
		out = append(out, pairing{int32(a), int32(i + 1), s[0], s[1], al.chain[a]})
	}
	return out
}

func (al *Alignment) free(i int) bool { return al.spans[i] == none }

// sameSegments pairs equal segments that stand in the same order.
func (al *Alignment) sameSegments() {
	n := numberSegments(al.pages, al.segs)
	var ids [2][]int32
	var starts [2][]bool
	for side, segs := range al.segs {
		ids[side], starts[side] = make([]int32, len(segs)), make([]bool, len(segs))
		for i, s := range segs {
			ids[side][i], starts[side][i] = s.ID, al.pages[side].Tokens[s.lo].Gap == scan.Paragraph
		}
	}
	weight := make([]int32, len(al.segs[oldSide]))
	for i, s := range al.segs[oldSide] {
		weight[i] = s.weight
	}
	to := diff.InCommon(ids[oldSide], ids[newSide], weight, n)
	diff.Slide(ids[newSide], to, starts[newSide])
	from := diff.Reverse(to, len(ids[newSide]))
	diff.Slide(ids[oldSide], from, starts[oldSide])
	for i, j := range diff.Reverse(from, len(to)) {
		if j >= 0 {
			al.pair(i, i+1, int(j), int(j)+1, true)
		}
	}
}

// movedSegments pairs equal segments that stand once in either text but in
// another order, and the equal ones beside them.
func (al *Alignment) movedSegments() {
	count := [2]map[int32]int{{}, {}}
	where := map[int32]int{}
	for side, segs := range al.segs {
		for i, s := range segs {
			count[side][s.ID]++
			if side == newSide {
				where[s.ID] = i
			}
		}
	}
	var moved []int
	for i, s := range al.segs[oldSide] {
		if al.free(i) && count[oldSide][s.ID] == 1 && count[newSide][s.ID] == 1 && !al.taken[where[s.ID]] {
			al.pair(i, i+1, where[s.ID], where[s.ID]+1, false)
			moved = append(moved, i)
		}
	}
	for _, i := range moved {
		al.extend(i, int(al.spans[i][0]), 1)
		al.extend(i, int(al.spans[i][0]), -1)
	}
}

// extend pairs the equal segments that follow (or precede) a pair. One that
// was paired with a copy of itself elsewhere, away from both its neighbours,
// comes back to them.
func (al *Alignment) extend(i, j, by int) {
	for {
		i, j = i+by, j+by
		if i < 0 || j < 0 || i >= len(al.spans) || j >= len(al.taken) ||
			al.taken[j] || al.segs[oldSide][i].ID != al.segs[newSide][j].ID {
			return
		}
		if !al.free(i) && !al.strays(i) {
			return
		}
		al.part(i)
		al.pair(i, i+1, j, j+1, false)
	}
}

// comeHome takes back pairs that stand apart from both their neighbours where
// a sentence alike stands beside one: a copy elsewhere is no reason to leave
// the original, even if the original was edited and the copy was not.
func (al *Alignment) comeHome() {
	for i, s := range al.spans {
		if s == none || s[1] != s[0]+1 || !al.strays(i) {
			continue
		}
		if i > 0 && al.spans[i-1] != none && al.home(i, int(al.spans[i-1][1])) {
			continue
		}
		if i+1 < len(al.spans) && al.spans[i+1] != none {
			al.home(i, int(al.spans[i+1][0])-1)
		}
	}
}

// home pairs old segment i with new segment j instead of its own, if they are alike
// and no old sentence near it is more like it.
func (al *Alignment) home(i, j int) bool {
	if j < 0 || j >= len(al.taken) || al.taken[j] {
		return false
	}
	a, b := int32(i), int32(j)
	theirs := al.likes(newSide, b, b+1)
	like := al.x.similarity(al.likes(oldSide, a, a+1), theirs)
	if like < likeBeside || al.claimed(a, theirs, like) {
		return false
	}
	al.part(i)
	al.pair(i, i+1, j, j+1, false)
	return true
}

// singles notes which sentences stand as they were, and once in either text.
func (al *Alignment) singles() {
	var count [2]map[int32]int
	for side, segs := range al.segs {
		count[side] = make(map[int32]int, len(segs))
		for _, s := range segs {
			count[side][s.ID]++
		}
	}
	al.single = make([]bool, len(al.spans))
	for i, to := range al.spans {
		s := al.segs[oldSide][i]
		al.single[i] = to != none && to[1] == to[0]+1 && al.segs[newSide][to[0]].ID == s.ID && s.hi-s.lo >= leastPart &&
			count[oldSide][s.ID] == 1 && count[newSide][s.ID] == 1
	}
}

// strays reports whether neither neighbour of old segment i stands beside it.
func (al *Alignment) strays(i int) bool {
	s := al.spans[i]
	before, after := al.neighbour(i, -1), al.neighbour(i, 1)
	return (before == none || before[1] != s[0] && before != s) && (after == none || after[0] != s[1] && after != s)
}

// neighbour is where the nearest segment before or after old segment i stands
// that was not deleted, or none within a few steps.
func (al *Alignment) neighbour(i, by int) [2]int32 {
	const most = 8
	for k := 0; k < most; k++ {
		if i += by; i < 0 || i >= len(al.spans) {
			return none
		}
		if !al.free(i) {
			return al.spans[i]
		}
	}
	return none
}

// abandon takes back the pairs of segments that stand apart from both their
// neighbours in a text that has the same sentence twice: either may be the copy.
func (al *Alignment) abandon() {
	count := map[int32]int{}
	for _, s := range al.segs[newSide] {
		count[s.ID]++
	}
	for i, s := range al.spans {
		if s != none && s[1] == s[0]+1 && count[al.segs[newSide][s[0]].ID] > 1 && al.strays(i) {
			al.part(i)
		}
	}
}

// part takes back the pair of old segment i, if it has one.
func (al *Alignment) part(i int) {
	if al.free(i) {
		return
	}
	al.taken[al.spans[i][0]] = false
	al.spans[i], al.chain[i] = none, false
}

// order settles, once all pairs are known, which stand in the old order: the
// heaviest chain of them. What was matched beside a moved neighbour may turn
// out not to have moved itself.
func (al *Alignment) order() {
	all := al.pairings()
	pins := make([]diff.Pin, len(all))
	for k, p := range all {
		pins[k] = diff.Pin{I: k, J: int(p.c)}
		for _, s := range al.segs[oldSide][p.a:p.b] {
			pins[k].Weight += int(s.weight)
		}
	}
	for i := range al.chain {
		al.chain[i] = false
	}
	for _, p := range diff.Heaviest(pins) {
		for i := all[p.I].a; i < all[p.I].b; i++ {
			al.chain[i] = true
		}
	}
}
