package annotation

import (
	"gloss/app/annotation/diff"
	"gloss/app/annotation/scan"
)

// hunk says that old tokens [a, b) were replaced by new tokens [c, d), between
// tokens that stayed. Either side may be empty, not both.
type hunk struct {
	a, b, c, d int32
	inOrder    bool
}

// words carries the pairs of segments down to their tokens.
func (al *Alignment) words() {
	ids := [2][]int32{al.ids(oldSide), al.ids(newSide)}
	for _, p := range al.pairings() {
		a, b := al.segs[oldSide][p.a].lo, al.segs[oldSide][p.b-1].hi
		c, d := al.segs[newSide][p.c].lo, al.segs[newSide][p.d-1].hi
		al.pairWords(ids, a, b, c, d)
	}
	al.parts(ids)
	for _, p := range al.pairings() {
		al.cutHunks(al.segs[oldSide][p.a].lo, al.segs[oldSide][p.b-1].hi, al.segs[newSide][p.c].lo, al.segs[newSide][p.d-1].hi, p.inOrder)
	}
	al.run = make([]int32, len(al.to))
	for i := len(al.to) - 1; i >= 0; i-- {
		al.run[i] = int32(i + 1)
		if i+1 < len(al.to) && al.to[i] >= 0 && al.to[i+1] == al.to[i]+1 {
			al.run[i] = al.run[i+1]
		}
	}
}

func (al *Alignment) ids(side int) []int32 {
	out := make([]int32, len(al.pages[side].Tokens))
	for i, t := range al.pages[side].Tokens {
		out[i] = t.ID
	}
	return out
}

// keep records that old token i is new token j.
func (al *Alignment) keep(i, j int32) { al.to[i], al.from[j] = j, i }

// maxCells bounds the exact comparison of two passages.
const maxCells = 1 << 16

// pairWords finds the tokens that stayed.
func (al *Alignment) pairWords(ids [2][]int32, a, b, c, d int32) {
	x, y := ids[oldSide], ids[newSide]
	for a < b && c < d && x[a] == y[c] {
		al.keep(a, c)
		a, c = a+1, c+1
	}
	for a < b && c < d && x[b-1] == y[d-1] {
		b, d = b-1, d-1
		al.keep(b, d)
	}
	if a == b || c == d {
		return
	}
	if int(b-a)*int(d-c) > maxCells {
		for i, j := range diff.InCommon(x[a:b], y[c:d], nil, len(al.x.words)) {
			if j >= 0 {
				al.keep(a+int32(i), c+j)
			}
		}
		return
	}
	al.commonWords(x[a:b], y[c:d], a, c)
}

// together is what it is worth that two words that stayed stand side by side:
// it keeps a phrase in one piece.
const together = 3

// commonWords is the heaviest common subsequence, by dynamic programming.
func (al *Alignment) commonWords(x, y []int32, a, c int32) {
	width := len(y) + 1
	best := make([]int32, (len(x)+1)*width) // from (i, j) on
	met := make([]int32, (len(x)+1)*width)  // the same, if x[i] is paired with y[j]
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			at := i*width + j
			best[at] = max(best[at+width], best[at+1])
			if x[i] == y[j] {
				met[at] = al.x.words[x[i]].holds() + max(best[at+width+1], joined(met[at+width+1]))
				best[at] = max(best[at], met[at])
			}
		}
	}
	for i, j := 0, 0; i < len(x) && j < len(y); {
		at := i*width + j
		switch {
		case x[i] == y[j] && met[at] == best[at]:
			al.keep(a+int32(i), c+int32(j))
			next := at + width + 1
			for i+1 < len(x) && j+1 < len(y) && met[next] > 0 && joined(met[next]) >= best[next] {
				i, j, next = i+1, j+1, next+width+1
				al.keep(a+int32(i), c+int32(j))
			}
			i, j = i+1, j+1
		case best[at] == best[at+width]:
			i++
		default:
			j++
		}
	}
}

// holds is how much it is worth that a word stayed. A number is held in its
// place by the words around it, not they by the number: "12 to 21" that became
// "21 to 12" has two figures changed.
func (e entry) holds() int32 {
	if e.kind == scan.Number {
		return 1 + e.weight/8
	}
	return e.weight
}

func joined(met int32) int32 {
	if met == 0 {
		return 0
	}
	return met + together
}

// cutHunks lists what lies between the tokens that stayed.
func (al *Alignment) cutHunks(a, b, c, d int32, inOrder bool) {
	for a < b || c < d {
		if a < b && al.to[a] == c {
			a, c = a+1, c+1
			continue
		}
		h := hunk{a: a, b: a, c: c, d: d, inOrder: inOrder}
		for h.b < b && al.to[h.b] < 0 {
			h.b++
		}
		if h.b < b {
			h.d = al.to[h.b]
		}
		next := h.d
		if al.moved != nil && h.a < h.b {
			// What came from elsewhere stands for nothing here.
			for h.c < h.d && al.movedFrom[h.c] >= 0 {
				h.c++
			}
			for h.c < h.d && al.movedFrom[h.d-1] >= 0 {
				h.d--
			}
		}
		al.hunks = append(al.hunks, h)
		for i := h.a; i < h.b; i++ {
			al.in[i] = int32(len(al.hunks))
		}
		a, c = h.b, next
	}
}
