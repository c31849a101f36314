package figure

import "gloss/app/text"

// comparisons are the words and signs that bound a number alone.
const comparisons text.Glossary = "< less than;> more than;above more than;below less than;beyond more than;exceed more than;exceeded more than;" +
	"exceeding more than;exceeds more than;over more than;surpassing more than;topping more than;under less than;" +
	"≤ at most;≥ at least"

// comparison returns the bound that one word or sign says.
func comparison(w string) Modifier {
	m, _ := comparisons.Find(w)
	return Modifier(m)
}

// during reports whether "over" before l may mean a span of time: "over three
// weeks", but not "for over three weeks".
func (d *document) during(l *limit) bool {
	u, _ := d.unit(l.end, false)
	if u.name == "" && l.end > 0 {
		u, _ = period(d.Low(l.end - 1))
	}
	return u.kind == Duration && !d.lowered(l.first-2, "for", "just")
}

// thanBefore reads what "than" at token i compares: "more than", "no fewer
// than", "less or equal than".
func (d *document) thanBefore(i int) (Modifier, int) {
	at := i - 1
	if d.lowered(at, "equal", "") && d.lowered(at-1, "or", "") {
		at -= 2
		m, first := d.degree(at)
		return closed(m), first
	}
	return d.degree(at)
}

// The comparatives that a number follows.
const (
	moreWords text.Vocabulary = "better bigger faster greater heavier higher larger longer more older taller"
	lessWords text.Vocabulary = "fewer less lighter lower shorter smaller worse younger"
)

// degree reads the comparative at token i, with a negation before it.
func (d *document) degree(i int) (Modifier, int) {
	m := Exactly
	switch w := d.Low(i); {
	case moreWords.Has(w):
		m = MoreThan
	case lessWords.Has(w):
		m = LessThan
	}
	if m != Exactly && d.lowered(i-1, "no", "not") {
		if m == MoreThan {
			return AtMost, i - 1
		}
		return AtLeast, i - 1
	}
	return m, i
}

// closed is the bound with its own value allowed.
func closed(m Modifier) Modifier {
	switch m {
	case MoreThan:
		return AtLeast
	case LessThan:
		return AtMost
	}
	return m
}

// asBounds are the adjectives of "as many as", and the bound that they say.
const asBounds text.Glossary = "far at most;few at least;high at most;large at most;late at most;little at least;long at most;low at least;" +
	"many at most;much at most;old at most;small at least;young at least"

// asBound is the bound of "as many as", whose second word is token i.
func (d *document) asBound(i int) Modifier {
	m, _ := asBounds.Find(d.Low(i))
	return Modifier(m)
}

// approximators say that a number is not exact.
const approximators text.Vocabulary = "about almost approx approximately around barely circa estimated nearly practically roughly some virtually ~ ≈"

// isApproximate reports whether a word in small letters says that a number is
// not exact.
//
//go:noinline
func isApproximate(w string) bool {
	return approximators.Has(w)
}

// article is the token before i if that is "a", else i.
func (d *document) article(i int) int {
	if d.lowered(i-1, "a", "the") {
		return i - 1
	}
	return i
}
