package annotation

import (
	"math/bits"
	"strings"

	"gloss/app/annotation/scan"
	"gloss/app/text"
)

// setting is what a selector says of the sentences of its quote and of those
// before and after, as a page of its own.
type setting struct {
	p             *scan.Page
	i, j          int   // the tokens of the quote, with the rest of its sentences
	before, after []ctx // of the sentences around, the nearest token first
}

func (q *query) setting() setting {
	passage, span := q.passage()
	if t := q.sel.Quote; q.head+q.tail != "" {
		passage, span = t.Prefix+t.Exact+t.Suffix, text.Span{Start: len(t.Prefix), End: len(t.Prefix) + len(t.Exact)}
	}
	p := scan.Text(passage)
	i, j := p.Within(span)
	s := setting{p: p}
	s.i, s.j = p.Sentences(int(i), int(j))
	for k := 0; k < reach && s.i-1-k >= 0; k++ {
		s.before = append(s.before, ctx{p.NormOf(s.i - 1 - k), nearness(k, p.Tokens[s.i-1-k].Kind)})
	}
	for k := 0; k < reach && s.j+k < len(p.Tokens); k++ {
		s.after = append(s.after, ctx{p.NormOf(s.j + k), nearness(k, p.Tokens[s.j+k].Kind)})
	}
	return s
}

// leastSaid is the weight of a context that says something: a word beside the
// quote.
const leastSaid = 24

// How well a context fits, and how much of a sentence stands.
const (
	verbatim   = 0.9  // the context was hardly touched
	nearlyAll  = 0.85 // of the sentence, where one more like it stands elsewhere and the context was touched
	leastShare = 0.75 // of it, where a neighbour is gone
	mostly     = 0.6  // of it, where both stand, but touched
)

// maxParts is how many sentences of a quote are looked for elsewhere: a longer
// passage is known by those.
const maxParts = 8

// doubts reports whether a place may be that of a copy, and where else the
// quote may belong. Between the sentences that stood before and after it, it
// is sure. Where one is gone, a lookalike elsewhere may be the original, unless
// the sentence stands as it was and the lookalike does not; where both are
// gone, any lookalike may.
func (m *Matcher) doubts(q *query, at text.Span) ([]text.Span, bool) {
	s := q.setting()
	i, j := m.p.Within(at)
	from, to := m.p.Sentences(int(i), int(j))
	sides, known, worst := 0, 0, 1.0
	for _, side := range []struct{ said, beside, instead float64 }{
		{float64(total(s.before)), m.fitBefore(s.before, int32(from)), m.fitBefore(s.before, int32(to))},
		{float64(total(s.after)), m.fitAfter(s.after, int32(to)), m.fitAfter(s.after, int32(from))},
	} {
		if side.said < leastSaid {
			continue
		}
		known++
		worst = min(worst, side.beside)
		if side.beside >= speaks {
			sides++
		}
		if side.instead >= verbatim && side.instead > side.beside {
			return []text.Span{at}, true // the sentence beside it stands in its place
		}
	}
	sure := sides == known && known > 0
	here, stood, likest, away := m.p.Normal(from, to), false, 0.0, text.Span{}
	for i, n := s.i, 0; i < s.j && n < maxParts; n++ {
		j := i + 1
		for j < s.j && !s.p.Begins(j) {
			j++
		}
		own := s.p.Normal(i, j)
		stands := strings.Contains(here, own)
		r := m.rival(s.p, i, j, from, to)
		likest = max(likest, r.share)
		if sure {
			least := leastShare
			if worst < verbatim {
				least = nearlyAll
			}
			if r.to > 0 && (r.better && r.share < least || m.copied(s, r, i == s.i, j == s.j, own)) {
				return []text.Span{at, {Start: int(m.p.Tokens[r.from].Start), End: int(m.p.Tokens[r.to-1].End)}}, true
			}
			stood, i = true, j
			continue
		}
		if r.to > 0 {
			away = text.Span{Start: int(m.p.Tokens[r.from].Start), End: int(m.p.Tokens[r.to-1].End)}
			stands = stands && sides > 0 && own != m.p.Normal(r.from, r.to)
			if r.here && !stands {
				return []text.Span{at, away}, true
			}
		}
		stood = stood || stands
		i = j
	}
	if sure {
		return []text.Span{at}, worst < verbatim && likest < mostly
	}
	if away.Empty() {
		return []text.Span{at}, known > 0 && !stood && likest < leastShare
	}
	return []text.Span{at, away}, !stood
}

// copied reports whether a rival stands among sentences like those before and
// after the quote, as in a passage that was copied whole. first and last say
// whether the sentence it rivals is at an end of the quote.
func (m *Matcher) copied(s setting, r rival, first, last bool, own string) bool {
	left, right := m.fitBefore(s.before, int32(r.from)), m.fitAfter(s.after, int32(r.to))
	if own == m.p.Normal(r.from, r.to) && (first && left >= leastShare || last && right >= leastShare) {
		return true
	}
	return (!first || left >= verbatim) && (!last || right >= verbatim)
}

// normal is the normal form of tokens [i, j).
// rival is a sentence of a text, of tokens [from, to), that is like a sentence
// of a selector; here says whether the place in question is like it too.
type rival struct {
	from, to int
	here     bool
	better   bool    // it is more like it than the place
	share    float64 // of the words, by weight, in the place in question
}

// rival finds the sentence of the text that holds most of the words [i, j) of a
// sentence in p, by weight, half of them at least or nearly as much as the
// place in question does, and is not the one in tokens [from, to) that holds
// most: a copy may stand right beside its original.
func (m *Matcher) rival(p *scan.Page, i, j, from, to int) rival {
	words := make([]ctx, 0, scan.MaxSentence)
	for k := i; k < min(j, i+scan.MaxSentence); k++ {
		words = append(words, ctx{key: p.NormOf(k)})
	}
	all := 0
	held := map[int]int{} // by first token of a sentence
	for k, at := range m.occurrences(words) {
		weight := 24 / (1 + bits.Len(uint(len(at))))
		if kind := p.Tokens[i+k].Kind; kind != scan.Word && kind != scan.Number {
			weight = 1
		}
		all += weight
		last := -1
		for _, t := range at[:min(len(at), maxVotes)] {
			if first, _ := m.p.Sentences(int(t), int(t)+1); first != last {
				held[first] += weight
				last = first
			}
		}
	}
	own, here := most(held, func(first, _ int) bool { return from <= first && first < to })
	other, there := most(held, func(first, h int) bool {
		return first != own && (first < from || to <= first || 5*h >= 3*all)
	})
	if 2*there < all && (4*there < all || 4*there < 3*here) {
		return rival{share: float64(here) / float64(max(1, all))}
	}
	r := rival{from: other, here: 4*here >= all, better: there > here, share: float64(here) / float64(max(1, all))}
	_, r.to = m.p.Sentences(other, other+1)
	return r
}

// most is the key with the greatest value among those that ok admits.
func most(held map[int]int, ok func(key, value int) bool) (best, value int) {
	best = -1
	for k, v := range held {
		if ok(k, v) && (v > value || v == value && k < best) {
			best, value = k, v
		}
	}
	return best, value
}
