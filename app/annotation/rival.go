package annotation

import "slices"

// Why a mark with places that it may belong to is lost.
const (
	LostTwoPlaces = "two places fit nearly as well"
	LostUnlike    = "what stands in its place may be another sentence of its kind"
	LostSeveral   = "other words stand in its context in several places"
	LostElsewhere = "the quote stands only where its context does not"
	LostRivals    = "the quote stands in several places that fit as well"
)

// Bounds on the search for rivals of one segment.
const (
	maxRare   = 8  // words it is looked for by, the rarest
	maxPlaces = 16 // of each of them
	maxAside  = 2  // segments put in between two neighbours
	maxBeside = 64 // the same, for the neighbours of a longer passage
)

// What a rival must be to make a pair doubtful.
type demand uint8

const (
	alike  demand = iota // as a revision would be
	better               // more like the old than its counterpart
	twin                 // alike, between sentences like the old neighbours
)

// doubt takes back pairs that a rival makes doubtful. Where a sentence lost a
// neighbour and the new text holds another like it that comes of no other old
// sentence, either may be a copy, and the words alone do not say which: the
// one that stayed as it was may be the copy, and the original the one that was
// edited. Only both neighbours together say it, and those of a passage that
// was copied whole say nothing: its own neighbours must.
func (al *Alignment) doubt() {
	al.rivals = map[int32][2]int32{}
	all := al.pairings()
	from := fill(len(al.taken), -1)
	for i, s := range al.spans {
		for j := s[0]; j < s[1]; j++ {
			from[j] = int32(i)
		}
	}
	for len(all) > 0 {
		run, n := all[0], 1
		for ; n < len(all) && all[n].a == run.b && all[n].c == run.d; n++ {
			run.b, run.d = all[n].b, all[n].d
		}
		whole, _ := al.stands(run)
		for _, p := range all[:n] {
			if al.contested(p) {
				al.rivals[p.a], al.rivals[p.b-1] = [2]int32{p.c, -1}, [2]int32{p.c, -1}
				continue
			}
			switch stands, tight := al.stands(p); {
			case tight && whole:
			case tight:
				al.challenge(p, from, twin)
			case stands:
				al.challenge(p, from, better)
			default:
				al.challenge(p, from, alike)
			}
		}
		all = all[n:]
	}
	for _, p := range al.pairings() {
		if _, ok := al.rivals[p.a]; ok {
			al.unpair(p)
		}
	}
}

// contested reports whether another old sentence near that of a pair, which was
// not found itself, is nearly as like its counterpart: one of the two was
// deleted and the other edited, and nothing says which.
func (al *Alignment) contested(p pairing) bool {
	if p.b-p.a > 1 || p.d-p.c > 1 || al.segs[oldSide][p.a].ID == al.segs[newSide][p.c].ID {
		return false
	}
	theirs := al.likes(newSide, p.c, p.d)
	least := al.x.similarity(al.likes(oldSide, p.a, p.b), theirs) * 9 / 10
	for k := max(0, p.a-homeward); k < min(int32(len(al.spans)), p.a+homeward); k++ {
		if al.free(int(k)) && al.accounted(k, theirs, least) {
			return true
		}
	}
	return false
}

// challenge notes the rival of a pair, if it has one.
func (al *Alignment) challenge(p pairing, from []int32, what demand) {
	for i := p.a; i < p.b; i++ {
		if j := al.rival(i, p, from, what); j >= 0 && !al.cutOut(i) {
			for k := p.a; k < p.b; k++ {
				al.rivals[k] = [2]int32{p.c, j}
			}
			return
		}
	}
}

// cutOut reports whether what stood before old segment i now stands beside what stood
// after it. A sentence that was cut out there, and stands elsewhere as it was and once in
// either text, was carried there, whatever else is like it.
func (al *Alignment) cutOut(i int32) bool {
	before, after := al.neighbour(int(i), -1), al.neighbour(int(i), 1)
	if i == 0 {
		before = [2]int32{0, 0}
	}
	if int(i)+1 == len(al.spans) {
		after = [2]int32{int32(len(al.taken)), int32(len(al.taken))}
	}
	return al.single[i] && before != none && after != none && before[1] == after[0]
}

func (al *Alignment) unpair(p pairing) {
	for i := p.a; i < p.b; i++ {
		al.spans[i], al.chain[i] = none, false
	}
	for j := p.c; j < p.d; j++ {
		al.taken[j] = false
	}
}

// stands reports whether a pair stands between its old neighbours, whatever was
// put in between. The end of the text is a neighbour too; one that was not
// found is none, for nobody knows where it went. It is tight if nothing was put
// in.
func (al *Alignment) stands(p pairing) (stands, tight bool) {
	from, to := int32(0), int32(len(al.taken))
	if p.a > 0 {
		from = al.spans[p.a-1][1]
	}
	if int(p.b) < len(al.spans) {
		to = al.spans[p.b][0]
	}
	aside := int32(maxAside)
	if p.b-p.a > maxAside {
		aside = maxBeside
	}
	return from >= 0 && to >= 0 && al.open(from, p.c, aside) && al.open(p.d, to, aside), from == p.c && to == p.d
}

// open reports whether new segments [from, to) are few and have no counterparts.
func (al *Alignment) open(from, to, most int32) bool {
	return from <= to && to <= from+most && !slices.Contains(al.taken[from:to], true)
}

// rival is a new segment outside a pair that is as like old segment i as is
// demanded, and is not better accounted for; -1 if there is none.
func (al *Alignment) rival(i int32, p pairing, from []int32, what demand) int32 {
	mine := al.likes(oldSide, i, i+1)
	own := al.x.similarity(mine, al.likes(newSide, p.c, p.d))
	least := min(likeBeside, own*3/4)
	if what == better {
		least = own + 1
	}
	for _, j := range al.lookalikes(i) {
		if p.c <= j && j < p.d || what == twin && !(al.like(p.a-1, j-1) && al.like(p.b, j+1)) {
			continue
		}
		theirs := al.likes(newSide, j, j+1)
		if like := al.x.similarity(mine, theirs); like >= least && !al.accounted(from[j], theirs, like) && !al.claimed(i, theirs, like) {
			return j
		}
	}
	return -1
}

// like reports whether old segment i is like new segment j; beyond the old text
// anything is.
func (al *Alignment) like(i, j int32) bool {
	if i < 0 || int(i) == len(al.spans) {
		return true
	}
	return 0 <= j && int(j) < len(al.taken) && al.x.similarity(al.likes(oldSide, i, i+1), al.likes(newSide, j, j+1)) >= likeBeside
}

// accounted reports whether old segment k, if it is one, is at least as like
// the words of a new one.
func (al *Alignment) accounted(k int32, theirs []int32, like int) bool {
	return k >= 0 && al.x.similarity(al.likes(oldSide, k, k+1), theirs) >= like
}

// homeward is how far on either side an old sentence may come from that took
// the place of another.
const homeward = 16

// claimed reports whether an old segment near i that has no sure counterpart is
// at least as like the words of a new one.
func (al *Alignment) claimed(i int32, theirs []int32, like int) bool {
	for k := max(0, i-homeward); k < min(int32(len(al.spans)), i+homeward); k++ {
		if k != i && (al.free(int(k)) || al.strays(int(k))) && al.accounted(k, theirs, like) {
			return true
		}
	}
	return false
}

// lookalikes lists the new segments that share rare words with old segment i,
// those that share most first.
func (al *Alignment) lookalikes(i int32) []int32 {
	s := al.segs[oldSide][i]
	often := func(id int32) int { return len(al.where.of(id)) }
	rare := make([]int32, 0, maxRare+1)
	for _, t := range al.pages[oldSide].Tokens[s.lo:s.hi] {
		if often(t.ID) > 0 && !slices.Contains(rare, t.ID) {
			rare = keepBest(rare, t.ID, func(a, b int32) bool { return often(a) < often(b) })
		}
	}
	votes := map[int32]int{}
	var found []int32
	for _, id := range rare {
		at := al.where.of(id)
		for _, t := range at[:min(len(at), maxPlaces)] {
			j := al.segmentOf(newSide, t)
			if votes[j] == 0 {
				found = append(found, j)
			}
			votes[j]++
		}
	}
	best := make([]int32, 0, maxRare+1)
	for _, j := range found {
		best = keepBest(best, j, func(a, b int32) bool { return votes[a] > votes[b] || votes[a] == votes[b] && a < b })
	}
	return best
}

// keepBest puts v into a sorted list of the best, of which there are maxRare at
// most. One pass over few is less code than a sort of its own.
func keepBest(best []int32, v int32, better func(a, b int32) bool) []int32 {
	k := len(best)
	for k > 0 && better(v, best[k-1]) {
		k--
	}
	best = slices.Insert(best, k, v)
	return best[:min(len(best), maxRare)]
}
