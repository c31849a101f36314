package annotation

import (
	"math/bits"
	"slices"

	"gloss/app/text"
)

// deleted is the reason of a mark that left its prefix next to its suffix.
const deleted = "its prefix stands next to its suffix: the quote was deleted"

// between looks for other words in the context of a quote: it finds where the
// prefix and the suffix stand, aligns the selector with what is there, and
// returns the best place, if there is one, and how well the context fits, from
// 0 to 1. Where the prefix stands next to the suffix, the reason is deleted.
func (m *Matcher) between(q *query) (Place, float64) {
	lefts := m.edges(q.before, 1, func(t int32) float64 { return m.fitBefore(q, t) })
	rights := m.edges(q.after, -1, func(t int32) float64 { return m.fitAfter(q, t) })
	best, top, next := lost(""), 0.0, 0.0
	most, gap := int32(3*q.size+16), 0.0
	try := func(l, r int32) {
		place, score := m.window(q, l, r)
		apart := !place.Span.Overlaps(best.Span)
		switch {
		case place.State == Lost:
		case score > top:
			if apart {
				next = top
			}
			best, top = place, score
		case apart:
			next = max(next, score)
		}
	}
	for _, l := range lefts {
		for _, r := range rights {
			switch {
			case l == r:
				gap = max(gap, q.score(m.fitBefore(q, l), m.fitAfter(q, r)))
			case l < r && r-l <= most:
				try(l, r)
			}
		}
	}
	if top > 0 {
		return sure(best, top, next)
	}
	if gap > 0 {
		return lost(deleted), gap
	}
	for _, l := range lefts {
		try(l, min(l+most, int32(len(m.p.toks))))
	}
	for _, r := range rights {
		try(max(0, r-most), r)
	}
	return sure(best, top, next)
}

// sure gives up a place where another fits nearly as well.
func sure(best Place, top, next float64) (Place, float64) {
	if next > 0 && top-next < clearly {
		place := lost("other words stand in its context in several places")
		place.Alternatives = []text.Span{best.Span}
		return place, 0
	}
	return best, top
}

// Bounds on the places at which a context is looked for.
const (
	maxVotes = 256 // occurrences of one word
	maxEdges = 4   // places that are looked at closely
)

// edges lists the token boundaries at which a context stands, the best first.
// Each word of the context votes for the boundary that would be as far from it
// as the quote was, a rare word more; side is 1 for a prefix, -1 for a suffix.
func (m *Matcher) edges(context []ctx, side int, fit func(int32) float64) []int32 {
	votes := make([]int32, len(m.p.toks)+1)
	for k, at := range m.occurrences(context) {
		if len(at) == 0 || len(at) > maxVotes {
			continue
		}
		weight := int32(context[k].weight * 24 / (1 + bits.Len(uint(len(at)))))
		for _, i := range at {
			edge := int(i) - k
			if side > 0 {
				edge = int(i) + 1 + k
			}
			if 0 <= edge && edge < len(votes) {
				votes[edge] += weight
			}
		}
	}
	best := make([]int32, 0, maxEdges+1)
	for at, v := range votes {
		if v == 0 || len(best) == maxEdges && v <= votes[best[maxEdges-1]] {
			continue
		}
		k := len(best)
		for k > 0 && votes[best[k-1]] < v {
			k--
		}
		best = slices.Insert(best, k, int32(at))
		best = best[:min(len(best), maxEdges)]
	}
	return slices.DeleteFunc(best, func(at int32) bool { return fit(at) < speaks })
}

// occurrences lists where each word of a context stands in the text, up to one
// more than maxVotes places.
func (m *Matcher) occurrences(context []ctx) [][]int32 {
	var may [256]bool // a first look, so that few words need a second
	look := func(s string) uint8 { return s[0] ^ s[len(s)-1]<<3 ^ uint8(len(s))<<6 }
	slot := make(map[string]int32, len(context))
	for k, c := range context {
		if _, twice := slot[c.key]; !twice && c.key != "" {
			slot[c.key] = int32(k)
			may[look(c.key)] = true
		}
	}
	out := make([][]int32, len(context))
	for i := range m.p.toks {
		key := m.p.normOf(i)
		if key == "" || !may[look(key)] {
			continue
		}
		if k, ok := slot[key]; ok && len(out[k]) <= maxVotes {
			out[k] = append(out[k], int32(i))
		}
	}
	for k, c := range context {
		if c.key != "" {
			out[k] = out[slot[c.key]]
		}
	}
	return out
}

// window aligns the selector with the text from token l to token r and what
// is around them, and returns the place of the quote there, if the words that
// stand there are much like it or, for a short quote, if both sides speak.
func (m *Matcher) window(q *query, l, r int32) (Place, float64) {
	lo, hi := max(0, l-reach), min(r+reach, int32(len(m.p.toks)))
	from, to := int(m.p.toks[lo].start), int(m.p.toks[hi-1].end)
	before, span := q.passage()
	al := newAlignment(before, m.p.text[from:to])
	al.pair(0, len(al.spans), 0, len(al.taken), true)
	al.words()
	place := al.Place(span)
	if place.State == Lost {
		return place, 0
	}
	place.Span.Start += from
	place.Span.End += from
	i, j := m.p.within(place.Span)
	left, right := m.fitBefore(q, i), m.fitAfter(q, j)
	oi, oj := al.pages[oldSide].within(span)
	ni, nj := al.pages[newSide].within(text.Span{Start: place.Span.Start - from, End: place.Span.End - from})
	like := al.x.similarity(al.sorted(oldSide, oi, oj), al.sorted(newSide, ni, nj))
	if !q.convinces(left, right, like, int(nj-ni)) {
		return lost(""), 0
	}
	score := q.score(left, right)
	place.Confidence = 0.1 + 0.5*score + 0.3*float64(like)/1000
	place.State = Changed
	if SameText(q.sel.Quote.Exact, place.Span.In(m.p.text)) {
		return lost(""), 0 // it is among the hits
	}
	return place, score
}

// convinces reports whether other words, so many tokens of them, may be the
// quote revised: like says how alike they are, in thousandths.
func (q *query) convinces(left, right float64, like, size int) bool {
	l, r := len(q.before) > 0 && left >= speaks, len(q.after) > 0 && right >= speaks
	switch {
	case l && r && q.words <= longQuote:
		return left+right >= 1.3 && (like >= likeBeside || 2*size >= q.size && size <= 2*q.size+3)
	case l && r:
		return like >= likeAlone
	}
	return (l || r) && like >= likeBeside
}

// passage is the selector as a text of its own, and where the quote is in it.
func (q *query) passage() (string, text.Span) {
	t := q.sel.Quote
	prefix, suffix := t.Prefix, t.Suffix
	if parted(prefix, t.Exact) {
		prefix += " "
	}
	if parted(t.Exact, suffix) {
		suffix = " " + suffix
	}
	return prefix + t.Exact + suffix, text.Span{Start: len(prefix), End: len(prefix) + len(t.Exact)}
}

// parted reports whether two parts of a selector would run together into one
// word: some programs trim the context they keep.
func parted(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	r, _ := runeAt(b, 0)
	s := []rune(a[max(0, len(a)-4):])
	return lettered(r) && lettered(s[len(s)-1])
}

// carried reports whether a quote that stands in one place only, away from its
// context, was carried there with its paragraph: it is long enough to be known
// by itself, and its old neighbours stand in the text, but neither next to
// each other, which is what a deletion leaves, nor around other words.
func (m *Matcher) carried(q *query) bool {
	if q.words < longQuote || len(q.exact) < 24 {
		return false
	}
	lefts := m.edges(q.before, 1, func(t int32) float64 { return m.fitBefore(q, t) })
	rights := m.edges(q.after, -1, func(t int32) float64 { return m.fitAfter(q, t) })
	for _, l := range lefts {
		for _, r := range rights {
			if l <= r && r-l <= int32(3*q.size+16) {
				return false
			}
		}
	}
	return len(lefts)+len(rights) > 0
}
