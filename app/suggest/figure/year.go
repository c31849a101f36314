package figure

import (
	"gloss/app/suggest/currency"
	"gloss/app/suggest/numeral"
	"gloss/app/suggest/plural"
	"gloss/app/text"
)

// isYear reports whether token i is four digits that may be a year.
func (d *document) isYear(i int) bool {
	if !d.isNumber(i) {
		return false
	}
	w := d.Word(i)
	if len(w) != 4 {
		return false
	}
	century := w[:2]
	return (century >= "15" && century < "21" || w == "2100" || century == "21" && d.lowered(i-1, "by", "until")) && numeral.AllDigits(w)
}

// decade reads "1990s", "80s", "1960's".
func (d *document) decade(i int) int {
	w := d.Word(i)
	if !numeral.AllDigits(w) || w[len(w)-1] != '0' || d.spaced(i+1) || d.isMoneySign(i-1) {
		return i
	}
	switch d.Word(i + 1) {
	case "s":
		return i + 2
	case "'", "’":
		if d.At(i+2, "s") && !d.spaced(i+2) {
			return i + 3
		}
	}
	return i
}

// shortYear reads the "08" of "in ’08".
func (d *document) shortYear(i int) int {
	w := d.Word(i - 1)
	if w != "'" && w != "’" && w != "‘" || d.spaced(i) || len(d.Word(i)) != 2 || !numeral.AllDigits(d.Word(i)) || d.counts(i+1) || d.isMoneySign(i+1) {
		return i
	}
	if u, _ := d.unit(i+1, false); u.name != "" || d.isHyphen(i+1) {
		return i // "‘20 miles’"
	}
	return i + 1
}

// year reads a bare year, and a span of two.
func (d *document) year(i int) int {
	if !d.isYear(i) || d.isMoneySign(i-1) || currency.Code(d.Word(i-1)) != "" {
		return i
	}
	if d.counts(i+1) && !d.yearBefore(i) && (round(d.Word(i)) || d.Word(i) < "1900") {
		return i
	}
	if u, _ := d.unit(i+1, false); u.name != "" && !(u.kind == Money && d.yearBefore(i)) {
		return i
	}
	if d.quantified(i) {
		return i
	}
	if _, class := numeral.Cardinal(d.Low(i + 1)); class >= numeral.Dozen {
		return i
	}
	if w := d.Word(i + 1); (w == "-" || w == "–" || w == "/" || w == "to") && d.isNumber(i+2) && !d.isYear(i+2) && len(d.Word(i+2)) >= 4 {
		return i // "2000-2500 people"
	}
	if w := d.Word(i + 1); (w == "-" || w == "–" || w == "to") && d.isYear(i+2) && (d.Word(i) >= d.Word(i+2) || d.counts(i+3) || d.measuredDay(i+3) || d.isPercent(i+3)) {
		return i
	}
	return i + 1
}

// yearLeads are the words that lead to a year.
const yearLeads text.Vocabulary = "'s , after autumn before by during early fall fiscal fy her his in its last late mid our season since spring " +
	"summer the their this until winter year"

// yearBefore reports whether the word before token i leads to a year.
func (d *document) yearBefore(i int) bool {
	if d.isMonth(i - 1) {
		return true
	}
	if yearLeads.Has(d.Low(i - 1)) {
		return !round(d.Word(i)) || d.Word(i) >= "1900"
	}
	return false
}

func round(digits string) bool { return len(digits) > 2 && digits[len(digits)-2:] == "00" }

// quantified reports whether the words before token i measure with it.
func (d *document) quantified(i int) bool {
	w := d.Low(i - 1)
	if isApproximate(w) && w != "around" && w != "circa" && w != "about" {
		return true
	}
	switch w {
	case "around", "about", "over":
		return round(d.Word(i))
	case "than":
		return !d.lowered(i-2, "rather", "later") && !d.lowered(i-2, "earlier", "sooner")
	case "least", "least,", "exactly", "=", "of":
		return w != "of" || d.lowered(i-2, "average", "total") || d.lowered(i-2, "sum", "maximum") || d.lowered(i-2, "minimum", "population")
	case "to":
		return d.lowered(i-2, "up", "equal")
	}
	return false
}

// counts reports whether token i is a plural that a number before it counts.
//
//go:noinline
func (d *document) counts(i int) bool {
	return d.isWord(i) && !d.broken(i) && d.spaced(i) && !isUpper(d.Word(i)) && plural.Is(d.Low(i)) && !isFunction(d.Low(i))
}
