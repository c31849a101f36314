package annotation

import "gloss/app/annotation/diff"

// beads pairs runs of old segments with runs of new ones that are alike, in
// order: one with one, and one with two, for a sentence that was split or two
// that were joined. The method is Gale and Church's sentence alignment, with
// the words in place of the lengths.
type beads struct {
	al         *Alignment
	olds, news []int32
	least      int // likeness in thousandths
	oldLikes   [][]int32
	newLikes   [][]int32
	score      []int32
	move       []uint8
}

// The moves of the table: how many old and new segments a step takes.
const (
	skipOld = iota
	skipNew
	oneOne
	oneTwo
	twoOne
)

var steps = [...][2]int{skipOld: {1, 0}, skipNew: {0, 1}, oneOne: {1, 1}, oneTwo: {1, 2}, twoOne: {2, 1}}

// maxTable bounds the table of one gap, in cells.
const maxTable = 16_384

// fillGap pairs what is alike in olds and news. A gap too large for a table is
// first cut where rare words pin a pair, and then, if it must be, evenly.
func (al *Alignment) fillGap(olds, news []int32, least int, inOrder bool) {
	if len(olds) == 0 || len(news) == 0 {
		return
	}
	if len(olds)*len(news) <= maxTable {
		b := &beads{al: al, olds: olds, news: news, least: least}
		b.fill()
		b.take(inOrder)
		return
	}
	pins := al.rarePins(olds, news)
	if len(pins) == 0 {
		al.fillEvenly(olds, news, least, inOrder)
		return
	}
	i, j := 0, 0
	for _, p := range pins {
		al.fillEvenly(olds[i:p.I], news[j:p.J], least, inOrder)
		al.pair(int(olds[p.I]), int(olds[p.I])+1, int(news[p.J]), int(news[p.J])+1, inOrder)
		i, j = p.I+1, p.J+1
	}
	al.fillEvenly(olds[i:], news[j:], least, inOrder)
}

// fillEvenly walks along the diagonal of a gap in tables of bounded size.
func (al *Alignment) fillEvenly(olds, news []int32, least int, inOrder bool) {
	if len(olds) == 0 || len(news) == 0 {
		return
	}
	parts := 1
	for (len(olds)/parts+1)*(len(news)/parts+1) > maxTable {
		parts *= 2
	}
	for k := range parts {
		o := olds[len(olds)*k/parts : len(olds)*(k+1)/parts]
		n := news[len(news)*k/parts : len(news)*(k+1)/parts]
		if len(o) > 0 && len(n) > 0 {
			al.fillGap(o, n[:min(len(n), maxTable/len(o))], least, inOrder)
		}
	}
}

// likePin is how alike two sentences must be to cut a gap there.
const likePin = 600

// rarePins returns a chain of pairs that share rare words and are clearly alike.
func (al *Alignment) rarePins(olds, news []int32) []diff.Pin {
	const rare = 6
	where := map[int32][]int32{} // likeness to places in news
	for j, s := range news {
		for _, like := range al.likes(newSide, s, s+1) {
			if at := where[like]; len(at) <= rare && (len(at) == 0 || at[len(at)-1] != int32(j)) {
				where[like] = append(at, int32(j))
			}
		}
	}
	votes := make([]int, len(news))
	var pins []diff.Pin
	for i, s := range olds {
		mine := al.likes(oldSide, s, s+1)
		best := -1
		var seen []int32
		for _, like := range mine {
			if at := where[like]; len(at) <= rare {
				for _, j := range at {
					votes[j] += al.x.says(like)
					seen = append(seen, j)
					if best < 0 || votes[j] > votes[best] {
						best = int(j)
					}
				}
			}
		}
		for _, j := range seen {
			votes[j] = 0
		}
		if best >= 0 {
			if like := al.x.similarity(mine, al.likes(newSide, news[best], news[best]+1)); like >= likePin {
				pins = append(pins, diff.Pin{I: i, J: best, Weight: like})
			}
		}
	}
	return diff.Heaviest(pins)
}

// fill computes the table from its end, so that take can walk forwards.
func (b *beads) fill() {
	b.oldLikes, b.newLikes = b.lists(oldSide, b.olds), b.lists(newSide, b.news)
	n, m := len(b.olds), len(b.news)
	b.score = make([]int32, (n+1)*(m+1))
	b.move = make([]uint8, (n+1)*(m+1))
	for i := n; i >= 0; i-- {
		for j := m; j >= 0; j-- {
			b.cell(i, j, m+1)
		}
	}
}

func (b *beads) lists(side int, segs []int32) [][]int32 {
	out := make([][]int32, len(segs))
	for k, s := range segs {
		out[k] = b.al.likes(side, s, s+1)
	}
	return out
}

// cell sets the best move from (i, j) on.
func (b *beads) cell(i, j, width int) {
	at := i*width + j
	best, move := int32(-1), uint8(skipOld)
	for m, s := range steps {
		if i+s[0] > len(b.olds) || j+s[1] > len(b.news) {
			continue
		}
		gain := b.gain(m, i, j)
		if gain < 0 {
			continue
		}
		if v := b.score[at+s[0]*width+s[1]] + gain; v > best {
			best, move = v, uint8(m)
		}
	}
	b.score[at], b.move[at] = max(best, 0), move
}

// gain is what a move is worth: nothing for a skip, less than nothing where
// the segments are not alike enough.
func (b *beads) gain(move, i, j int) int32 {
	al := b.al
	weight := al.segs[oldSide]
	switch move {
	case oneOne:
		like := al.x.similarity(b.oldLikes[i], b.newLikes[j])
		return worth(like-b.least, weight[b.olds[i]].weight)
	case oneTwo:
		if b.news[j+1] != b.news[j]+1 || !b.mayJoin(b.oldLikes[i], b.newLikes[j], b.newLikes[j+1]) {
			return -1
		}
		like := al.x.similarity(b.oldLikes[i], al.likes(newSide, b.news[j], b.news[j]+2))
		return worth(like-b.least-joinCost, weight[b.olds[i]].weight)
	case twoOne:
		if b.olds[i+1] != b.olds[i]+1 || !b.mayJoin(b.newLikes[j], b.oldLikes[i], b.oldLikes[i+1]) {
			return -1
		}
		like := al.x.similarity(al.likes(oldSide, b.olds[i], b.olds[i]+2), b.newLikes[j])
		return worth(like-b.least-joinCost, weight[b.olds[i]].weight+weight[b.olds[i+1]].weight)
	}
	return 0
}

// joinCost is how much more alike a joined or split sentence must be.
const joinCost = 60

// mayJoin reports whether both parts are alike enough to the whole for the
// dearer comparison to be worth it.
func (b *beads) mayJoin(whole, p, q []int32) bool {
	return b.al.x.similarity(whole, p) > 150 && b.al.x.similarity(whole, q) > 150
}

func worth(over int, weight int32) int32 {
	if over < 0 {
		return -1
	}
	return int32(over+1) * weight / 16
}

// take records the pairs on the best path.
func (b *beads) take(inOrder bool) {
	width := len(b.news) + 1
	for i, j := 0, 0; i < len(b.olds) && j < len(b.news); {
		m := b.move[i*width+j]
		s := steps[m]
		if m >= oneOne {
			o, n := int(b.olds[i]), int(b.news[j])
			b.al.pair(o, o+s[0], n, n+s[1], inOrder)
		}
		i, j = i+s[0], j+s[1]
	}
}
