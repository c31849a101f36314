package annotation

import "gloss/app/annotation/scan"

// A mark may begin or end inside a hunk, where no word stayed. There its ends
// go by which words of the hunk most likely stand for which.

// maxSoft bounds the table of one hunk, in cells.
const maxSoft = 1 << 12

// first is the new token that stands for the first old token from i on that
// has one in the hunk.
func (al *Alignment) first(h hunk, i int32) int32 {
	soft := al.soft(h)
	if soft == nil {
		return h.c + (i-h.a)*(h.d-h.c)/(h.b-h.a)
	}
	for _, c := range soft[i-h.a:] {
		if c >= 0 {
			return c
		}
	}
	return h.d
}

// last is the new token after that which stands for the last old token before
// j that has one in the hunk.
func (al *Alignment) last(h hunk, j int32) int32 {
	soft := al.soft(h)
	if soft == nil {
		return h.c + (j-h.a)*(h.d-h.c)/(h.b-h.a)
	}
	for k := j - h.a - 1; k >= 0; k-- {
		if soft[k] >= 0 {
			return soft[k] + 1
		}
	}
	return h.c
}

// soft pairs the tokens of a hunk by the best global alignment (Needleman and
// Wunsch), or returns nil where the hunk is too large.
func (al *Alignment) soft(h hunk) []int32 {
	o, n := al.pages[oldSide].Tokens[h.a:h.b], al.pages[newSide].Tokens[h.c:h.d]
	if len(o)*len(n) > maxSoft {
		return nil
	}
	width := len(n) + 1
	best := make([]int32, (len(o)+1)*width)
	for i := len(o) - 1; i >= 0; i-- {
		for j := len(n) - 1; j >= 0; j-- {
			at := i*width + j
			best[at] = max(best[at+width], best[at+1], best[at+width+1]+al.standsFor(o[i].ID, n[j].ID))
		}
	}
	out := fill(len(o), -1)
	for i, j := 0, 0; i < len(o) && j < len(n); {
		at := i*width + j
		switch v := al.standsFor(o[i].ID, n[j].ID); {
		case v > 0 && best[at] == best[at+width+1]+v:
			out[i] = h.c + int32(j)
			i, j = i+1, j+1
		case best[at] == best[at+width]:
			i++
		default:
			j++
		}
	}
	return out
}

// standsFor says how likely one token replaced another.
func (al *Alignment) standsFor(a, b int32) int32 {
	x, y := al.x.words[a], al.x.words[b]
	switch {
	case x.like == y.like:
		return 8
	case x.kind == scan.Number && y.kind == scan.Number:
		return 5
	case x.kind == scan.Stop && y.kind == scan.Stop, x.kind == scan.Quoted && y.kind == scan.Quoted:
		return 3
	case x.kind == scan.Word && y.kind == scan.Word:
		return 2
	case (x.kind == scan.Word || x.kind == scan.Number) && (y.kind == scan.Word || y.kind == scan.Number):
		return 1
	}
	return 0
}
