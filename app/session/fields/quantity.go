package fields

import (
	"slices"

	"gloss/app/annotation"
	"gloss/app/words"
)

// LowEnd is the field that the first of the two boxes of a figure's number stands for:
// the number, or where there is a range the number that it begins with.
func LowEnd(q annotation.Quantity) Field {
	if q.From != "" || q.To != "" {
		return From
	}
	return Value
}

// recordNumber takes a number, or none, into one end of a figure's number, and says in a
// sentence why it cannot be. The end of a range makes a range of a number; a range that
// loses its end is a number again.
func recordNumber(q *annotation.Quantity, end Field, n annotation.Number) string {
	const above = 1
	next := *q
	both := q.From != "" && q.To != ""
	switch end {
	case Value:
		if next.Value = n; n != "" {
			next.From, next.To = "", ""
		}
	case From:
		next.From, next.Value = n, ""
	case To:
		next.To = n
		switch {
		case n != "" && next.Value != "":
			next.From, next.Value = next.Value, ""
		case n == "" && both:
			next.Value, next.From = next.From, ""
		}
	}
	// “From 60 to 45 per cent” is read from a text as it is said there, and stays.
	falls := both && q.From.Compare(q.To) == above
	if next.From != "" && next.To != "" && next.From.Compare(next.To) == above && !falls {
		if end == To {
			return words.EditorRangeBackwards.With("number", words.Amount(string(next.From)))
		}
		return words.EditorRangeBackwardsStart.With("number", words.Amount(string(next.To)))
	}
	*q = next
	return ""
}

// The values of the precision of a figure.
const (
	exact   = "exact"
	about   = "about"
	atLeast = "at-least"
	atMost  = "at-most"
)

var precisions = []Option{{Value: exact, Label: words.PrecisionExact}, {Value: about, Label: words.PrecisionAbout}, {Value: atLeast, Label: words.PrecisionAtLeast}, {Value: atMost, Label: words.PrecisionAtMost}}

// precisionOf tells how exact a figure is. A range with one end is a bound.
func precisionOf(a *annotation.Annotation) string {
	switch q := a.Quantity; {
	case q.From != "" && q.To == "":
		return atLeast
	case q.To != "" && q.From == "":
		return atMost
	case q.Approximate:
		return about
	}
	return exact
}

// setPrecision makes a number exact, approximate or a bound. A range keeps both its ends.
func setPrecision(a *annotation.Annotation, value string) {
	q := &a.Quantity
	q.Approximate = value == about
	if q.From != "" && q.To != "" {
		return
	}
	held := []annotation.Number{q.Value, q.From, q.To}
	i := slices.IndexFunc(held, func(n annotation.Number) bool { return n != "" })
	if i < 0 {
		return
	}
	q.Value, q.From, q.To = "", "", ""
	switch value {
	case atLeast:
		q.From = held[i]
	case atMost:
		q.To = held[i]
	default:
		q.Value = held[i]
	}
}
