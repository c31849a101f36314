package annotation

import "slices"

// How alike two sentences must be, in thousandths of the weight of their
// words, for one to be the other revised.
const (
	likeAlone  = 230 // both neighbours stand, and there is one sentence on either side
	likeAmong  = 330 // both neighbours stand
	likeBeside = 500 // one neighbour stands
)

// fillOrder pairs the segments that are alike between two that stand in order.
func (al *Alignment) fillOrder() {
	i, j := 0, 0
	for k := 0; k <= len(al.spans); k++ {
		jEnd := len(al.taken)
		if k < len(al.spans) {
			if !al.chain[k] {
				continue
			}
			jEnd = int(al.spans[k][0])
		}
		olds, news := al.freeOld(i, k), al.freeNew(j, jEnd)
		least := likeAmong
		if len(olds) == 1 && len(news) == 1 && k == i+1 && jEnd == j+1 {
			least = likeAlone
		}
		al.fillGap(olds, news, least, true)
		i = k + 1
		if k < len(al.spans) {
			j = int(al.spans[k][1])
		}
	}
}

func (al *Alignment) freeOld(i, end int) []int32 {
	var out []int32
	for ; i < end; i++ {
		if al.free(i) {
			out = append(out, int32(i))
		}
	}
	return out
}

func (al *Alignment) freeNew(j, end int) []int32 {
	var out []int32
	for ; j < end; j++ {
		if !al.taken[j] {
			out = append(out, int32(j))
		}
	}
	return out
}

// fillBeside pairs what is left with what is alike beside an old neighbour;
// where moved is set, only beside neighbours that were moved.
func (al *Alignment) fillBeside(moved bool) {
	for i := 0; i < len(al.spans); i++ {
		if !al.free(i) {
			continue
		}
		end := i
		for end < len(al.spans) && al.free(end) {
			end++
		}
		if i > 0 && !(moved && al.chain[i-1]) {
			al.fillGap(al.freeOld(i, end), al.freeRun(int(al.spans[i-1][1]), 1, end-i+2), likeBeside, false)
		}
		if end < len(al.spans) && !(moved && al.chain[end]) {
			al.fillGap(al.freeOld(i, end), al.freeRun(int(al.spans[end][0])-1, -1, end-i+2), likeBeside, false)
		}
		i = end
	}
}

// freeRun lists the free new segments from j on, up to the first that is
// taken and at most most, in their order.
func (al *Alignment) freeRun(j, by, most int) []int32 {
	var out []int32
	for ; j >= 0 && j < len(al.taken) && !al.taken[j] && len(out) < most; j += by {
		out = append(out, int32(j))
	}
	if by < 0 {
		slices.Reverse(out)
	}
	return out
}

// likes returns the sorted likenesses of the tokens of segments [a, b).
func (al *Alignment) likes(side int, a, b int32) []int32 {
	segs := al.segs[side]
	toks := al.pages[side].Tokens[segs[a].lo:segs[b-1].hi]
	out := make([]int32, len(toks))
	for k, t := range toks {
		out[k] = al.x.words[t.ID].like
	}
	slices.Sort(out)
	return out
}

// similarity is Dice's coefficient over two sorted lists of likenesses, each
// weighted by how much it says, in thousandths.
func (x *lexicon) similarity(a, b []int32) int {
	both, all := 0, 0
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case j == len(b) || i < len(a) && a[i] < b[j]:
			all += x.says(a[i])
			i++
		case i == len(a) || b[j] < a[i]:
			all += x.says(b[j])
			j++
		default:
			both += 2 * x.says(a[i])
			all += 2 * x.says(a[i])
			i, j = i+1, j+1
		}
	}
	if all == 0 {
		return 0
	}
	return 1000 * both / all
}

// says is the weight of a likeness.
func (x *lexicon) says(like int32) int { return int(x.heavy[like]) }
