package annotation

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// hit is one place where a quote stands as it was, and how well its context fits.
type hit struct {
	at          int // in the normal form
	left, right float64
	score       float64
	here        bool // at its own position
}

// Bounds on the places looked at for one quote.
const (
	maxHits     = 4096    // found
	maxCompared = 1 << 24 // bytes of the quote compared to find them
	maxWeighs   = 12      // weighed word by word
)

// hits lists the places where the quote stands as it was, the best first.
func (m *Matcher) hits(q *query) []hit {
	var all []hit
	here := m.position(q)
	limit := min(maxHits, maxCompared/len(q.exact)+maxWeighs)
	for at := 0; len(all) < limit; {
		k := strings.Index(m.p.Norm[at:], q.exact)
		if k < 0 {
			break
		}
		if at += k; m.mayCut(q, at) {
			all = append(all, m.glance(q, at, at == here))
		}
		_, size := utf8.DecodeRuneInString(m.p.Norm[at:])
		at += size
	}
	byScore := func(a, b hit) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		case a.here:
			return -1
		case b.here:
			return 1
		}
		return a.at - b.at
	}
	slices.SortFunc(all, byScore)
	all = all[:min(len(all), maxWeighs)]
	for i := range all {
		m.weigh(q, &all[i])
	}
	slices.SortFunc(all, byScore)
	return all
}

// mayCut reports whether the quote may stand at at: not inside a longer word
// or number, unless its context says that it did, nor without its accents.
func (m *Matcher) mayCut(q *query, at int) bool {
	end := at + len(q.exact)
	i, j := m.p.TokenAt(at), m.p.TokenAt(end-1)
	had, have := m.p.Norm[m.p.Tokens[i].Norm:at], m.p.Norm[end:m.p.NormEnd(int(j))]
	left := had == "" || had == q.head ||
		q.prefix != "" && strings.HasSuffix(m.p.Norm[:at], q.prefix[max(0, len(q.prefix)-8):])
	right := have == "" || have == q.tail ||
		q.suffix != "" && strings.HasPrefix(m.p.Norm[end:], q.suffix[:min(len(q.suffix), 8)])
	return left && right
}

// glance scores a place by how much of its context touches it unbroken.
func (m *Matcher) glance(q *query, at int, here bool) hit {
	n := 0
	for a, b := at, len(q.prefix); a > 0 && b > 0 && m.p.Norm[a-1] == q.prefix[b-1]; a, b = a-1, b-1 {
		n++
	}
	end := at + len(q.exact)
	for k := 0; k < len(q.suffix) && end+k < len(m.p.Norm) && m.p.Norm[end+k] == q.suffix[k]; k++ {
		n++
	}
	return hit{at: at, here: here, score: float64(n)}
}

// weigh scores a place by all of its context.
func (m *Matcher) weigh(q *query, h *hit) {
	i := m.p.TokenAt(h.at)
	j := m.p.TokenAt(h.at+len(q.exact)-1) + 1
	if strings.HasSuffix(m.p.Norm[:h.at], q.prefix) {
		h.left = 1
	} else {
		h.left = m.fitBefore(q.before, i)
	}
	if strings.HasPrefix(m.p.Norm[h.at+len(q.exact):], q.suffix) {
		h.right = 1
	} else {
		h.right = m.fitAfter(q.after, j)
	}
	h.score = q.score(h.left, h.right)
}

// score weighs the fit on both sides by how much context each has.
func (q *query) score(left, right float64) float64 {
	l, r := total(q.before), total(q.after)
	if l+r == 0 {
		return 0
	}
	return (left*float64(l) + right*float64(r)) / float64(l+r)
}

func total(c []ctx) int {
	n := 0
	for _, t := range c {
		n += t.weight
	}
	return n
}

// fitBefore is how much of a context stands before token i, from 0 to 1.
func (m *Matcher) fitBefore(context []ctx, i int32) float64 {
	return fit(context, func(k int) (string, bool) {
		at := int(i) - 1 - k
		if at < 0 {
			return "", false
		}
		return m.p.NormOf(at), true
	})
}

// fitAfter is how much of a context stands from token j on.
func (m *Matcher) fitAfter(context []ctx, j int32) float64 {
	return fit(context, func(k int) (string, bool) {
		at := int(j) + k
		if at >= len(m.p.Tokens) {
			return "", false
		}
		return m.p.NormOf(at), true
	})
}

// fit is the weight of the heaviest common subsequence of a context and the
// tokens at a place, counted away from it, as a share of all of the context.
// A word that is as far from the place as it was counts in full, one that is a
// few words off three quarters.
func fit(context []ctx, token func(k int) (string, bool)) float64 {
	if len(context) == 0 {
		return 0
	}
	var prev, row [reach + 1 + reach/2]int
	for k := 0; k < len(row)-1; k++ {
		key, ok := token(k)
		if !ok {
			break
		}
		for c, t := range context {
			row[c+1] = max(prev[c+1], row[c])
			if t.key == key && k <= 2*c+4 && c <= 2*k+4 {
				w := 4 * t.weight
				if k != c {
					w = 3 * t.weight
				}
				row[c+1] = max(row[c+1], prev[c]+w)
			}
		}
		prev = row
	}
	return float64(prev[len(context)]) / float64(4*total(context))
}
