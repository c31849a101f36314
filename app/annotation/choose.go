package annotation

import "gloss/app/text"

// speaks is how well a side must fit to speak for a place.
const speaks = 0.5

// sides reports which sides of a context speak for a place: those that fit, and
// are more than the full stop after the last word of a text.
func (q *query) sides(left, right float64) (l, r bool) {
	return left >= speaks && left*float64(total(q.before)) >= leastSaid, right >= speaks && right*float64(total(q.after)) >= leastSaid
}

// supported reports whether the context speaks for a place: for a long quote
// on one side at least, for a short one, which may stand anywhere, on both.
func (q *query) supported(left, right float64) bool {
	l, r := q.sides(left, right)
	if q.words >= longQuote {
		return l || r
	}
	return l && r || l && left >= 0.9 || r && right >= 0.9
}

// longQuote is how many words a quote has that is known by itself.
const longQuote = 5

// clearly is by how much a place must be better than the next.
const clearly = 0.1

// choose decides between the places where the quote stands, a place where
// other words stand in its context, and none.
func (m *Matcher) choose(q *query, hits []hit) Place {
	if q.prefix+q.suffix == "" {
		return m.bare(q, hits)
	}
	supported := len(hits) > 0 && q.supported(hits[0].left, hits[0].right)
	if supported && (len(hits) == 1 || hits[0].score-hits[1].score >= clearly || hits[0].here) && hits[0].score >= 0.75 && q.words >= longQuote {
		return m.found(q, hits[0])
	}
	if len(hits) > 0 {
		q.first, q.last = m.p.TokenAt(hits[0].at), m.p.TokenAt(hits[0].at+len(q.exact)-1)+1
	}
	other, score := m.between(q)
	switch {
	case len(hits) > 0 && other.Reason == LostDeleted && hits[0].score < min(score, 0.75):
		return m.none(q, hits, LostDeleted)
	case other.State == Changed && (!supported || score > hits[0].score+clearly):
		return other
	case supported && len(hits) > 1 && !hits[0].here && hits[0].score-hits[1].score < clearly:
		return m.none(q, hits, LostRivals)
	case supported:
		place := m.found(q, hits[0])
		if other.State == Changed {
			place.Alternatives = []text.Span{other.Span}
		}
		return place
	case len(hits) == 1 && m.carried(q):
		return m.found(q, hits[0])
	case len(hits) > 0:
		return m.none(q, hits, LostElsewhere)
	case other.Reason != "":
		return m.none(q, hits, other.Reason)
	}
	return m.none(q, hits, "neither the quote nor other words in its context are found")
}

// bare decides for a quote that comes without context.
func (m *Matcher) bare(q *query, hits []hit) Place {
	switch {
	case len(hits) == 0:
		return lost("the quote is not found, and there is no context to go by")
	case len(hits) == 1:
		return m.found(q, hits[0])
	case hits[0].here:
		place := m.found(q, hits[0])
		place.Alternatives = m.spans(q, hits[1:])
		return place
	}
	return m.none(q, hits, LostRivals)
}

func (m *Matcher) none(q *query, hits []hit, reason string) Place {
	place := lost(reason)
	place.Alternatives = m.spans(q, hits)
	return place
}

func (m *Matcher) spans(q *query, hits []hit) []text.Span {
	var out []text.Span
	for _, h := range hits[:min(len(hits), maxAlternatives)] {
		out = append(out, m.span(h.at, h.at+len(q.exact)))
	}
	return out
}

// carried reports whether a quote that stands in one place only, away from its
// context, was carried there with its paragraph: it is long enough to be known
// by itself, and its old neighbours stand in the text, but neither next to
// each other, which is what a deletion leaves, nor around other words.
func (m *Matcher) carried(q *query) bool {
	if q.words < longQuote || len(q.exact) < 24 {
		return false
	}
	lefts, rights := m.edges(q)
	gaps, closed := q.gaps(lefts, rights)
	return len(gaps) == 0 && closed == 0 && len(lefts)+len(rights) > 0
}
