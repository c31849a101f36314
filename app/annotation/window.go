package annotation

import (
	"gloss/app/annotation/scan"
	"gloss/app/text"
)

// window aligns the selector with the text from token l to token r and what
// is around them, and returns the place of the quote there, if the words that
// stand there are much like it or, for a short quote, if both sides speak.
func (m *Matcher) window(q *query, l, r int32) (Place, float64) {
	lo, hi := max(0, l-reach), min(r+reach, int32(len(m.p.Tokens)))
	from, to := int(m.p.Tokens[lo].Start), int(m.p.Tokens[hi-1].End)
	before, span := q.passage()
	al := newAlignment(before, m.p.Text[from:to])
	al.pair(0, len(al.spans), 0, len(al.taken), true)
	al.words()
	place := al.Place(span)
	if place.State == Lost {
		return place, 0
	}
	place.Span.Start += from
	place.Span.End += from
	i, j := m.p.Within(place.Span)
	left, right := m.fitBefore(q.before, i), m.fitAfter(q.after, j)
	oi, oj := al.pages[oldSide].Within(span)
	ni, nj := al.pages[newSide].Within(text.Span{Start: place.Span.Start - from, End: place.Span.End - from})
	like := al.x.similarity(al.sorted(oldSide, oi, oj), al.sorted(newSide, ni, nj))
	if !q.convinces(left, right, like, int(nj-ni)) {
		return lost(""), 0
	}
	score := q.score(left, right)
	place.Confidence = 0.1 + 0.5*score + 0.3*float64(like)/1000
	place.State = Changed
	if SameText(q.sel.Quote.Exact, place.Span.In(m.p.Text)) {
		return lost(""), 0 // it is among the hits
	}
	return place, score
}

// convinces reports whether other words, so many tokens of them, may be the
// quote revised: like says how alike they are, in thousandths.
func (q *query) convinces(left, right float64, like, size int) bool {
	l, r := q.sides(left, right)
	switch {
	case l && r && q.words <= longQuote:
		return left+right >= 1.3 && (like >= likeBeside || 2*size >= q.size && size <= 2*q.size+3)
	case l && r:
		return like >= likeAlone && size <= 2*q.size+8
	}
	return (l || r) && like >= likeBeside && q.words >= longQuote
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
	r, _ := scan.RuneAt(b, 0)
	s := []rune(a[max(0, len(a)-4):])
	return scan.Lettered(r) && scan.Lettered(s[len(s)-1])
}
