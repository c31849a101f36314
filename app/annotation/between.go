package annotation

import (
	"cmp"
	"math/bits"
	"slices"

	"gloss/app/text"
)

// LostDeleted is the reason of a mark that left its prefix next to its suffix.
const LostDeleted = "its prefix stands next to its suffix: the quote was deleted"

// between looks for other words in the context of a quote: it finds where the
// prefix and the suffix stand, aligns the selector with what is there, and
// returns the best place, if there is one, and how well the context fits, from
// 0 to 1. Where the prefix stands next to the suffix, the reason is LostDeleted.
func (m *Matcher) between(q *query) (Place, float64) {
	lefts, rights := m.edges(q)
	s := search{m: m, q: q, best: lost("")}
	gaps, gap := q.gaps(lefts, rights)
	for _, g := range gaps {
		if g.fit < s.top-clearly {
			break
		}
		s.try(g.l, g.r)
	}
	switch {
	case s.top > 0:
		return s.result()
	case gap > 0:
		return lost(LostDeleted), gap
	}
	for _, l := range lefts {
		s.try(l.at, min(l.at+q.most(), int32(len(m.p.Tokens))))
	}
	for _, r := range rights {
		s.try(max(0, r.at-q.most()), r.at)
	}
	return s.result()
}

// most is how many tokens may stand between a prefix and a suffix.
func (q *query) most() int32 { return int32(3*q.size + 16) }

// opening is a place between a prefix and a suffix, of tokens [l, r), and how
// well the two fit.
type opening struct {
	l, r int32
	fit  float64
}

// gaps lists the places between a prefix and a suffix, the best first, and says
// how well the best fits where a prefix stands right before a suffix.
func (q *query) gaps(lefts, rights []edge) (gaps []opening, closed float64) {
	for _, l := range lefts {
		for _, r := range rights {
			fit := q.score(l.fit, r.fit)
			switch {
			case l.at == r.at && l.at != q.first && l.at != q.last: // there the quote is
				closed = max(closed, fit)
			case l.at < r.at && r.at-l.at <= q.most():
				gaps = append(gaps, opening{l.at, r.at, fit})
			}
		}
	}
	slices.SortStableFunc(gaps, func(a, b opening) int { return cmp.Compare(b.fit, a.fit) })
	return gaps, closed
}

// search keeps the best place found for a quote, and how well the next best
// fits that lies elsewhere.
type search struct {
	m         *Matcher
	q         *query
	best      Place
	top, next float64
}

func (s *search) try(l, r int32) {
	place, score := s.m.window(s.q, l, r)
	apart := !place.Span.Overlaps(s.best.Span)
	switch {
	case place.State == Lost:
	case score > s.top:
		if apart {
			s.next = s.top
		}
		s.best, s.top = place, score
	case apart:
		s.next = max(s.next, score)
	}
}

// result gives up a place where another fits nearly as well.
func (s *search) result() (Place, float64) {
	if s.next > 0 && s.top-s.next < clearly {
		place := lost(LostSeveral)
		place.Alternatives = []text.Span{s.best.Span}
		return place, 0
	}
	return s.best, s.top
}

// Bounds on the places at which a context is looked for.
const (
	maxVotes = 256 // occurrences of one word
	maxEdges = 4   // places that are looked at closely
)

// edge is a token boundary at which a context stands, and how well it fits.
type edge struct {
	at  int32
	fit float64
}

// edges lists where the prefix ends and where the suffix begins.
func (m *Matcher) edges(q *query) (lefts, rights []edge) {
	for _, at := range m.elect(q.before, 1) {
		if fit := m.fitBefore(q.before, at); fit >= speaks {
			lefts = append(lefts, edge{at, fit})
		}
	}
	for _, at := range m.elect(q.after, -1) {
		if fit := m.fitAfter(q.after, at); fit >= speaks {
			rights = append(rights, edge{at, fit})
		}
	}
	return lefts, rights
}

// elect lists the likeliest token boundaries for a context, the best first.
// Each word of the context votes for the boundary that would be as far from it
// as the quote was, a rare word more; side is 1 for a prefix, -1 for a suffix.
func (m *Matcher) elect(context []ctx, side int) []int32 {
	votes := make([]int32, len(m.p.Tokens)+1)
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
	return best
}

// occurrences lists where each word of a context stands in the text, up to one
// more than maxVotes places.
func (m *Matcher) occurrences(context []ctx) [][]int32 {
	if m.places == nil {
		m.places = map[string][]int32{}
		for i := range m.p.Tokens {
			if key := m.p.NormOf(i); key != "" && len(m.places[key]) <= maxVotes {
				m.places[key] = append(m.places[key], int32(i))
			}
		}
	}
	out := make([][]int32, len(context))
	for k, c := range context {
		out[k] = m.places[c.key]
	}
	return out
}
