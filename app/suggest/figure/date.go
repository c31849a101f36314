package figure

import (
	"gloss/app/suggest/numeral"
	"gloss/app/suggest/token"
	"gloss/app/text"
)

// date returns the token after the date, time of day or year that begins at
// token i, or i where none does.
func (d *document) date(i int) int {
	if d.isWord(i) {
		return d.monthFirst(i)
	}
	if !d.isNumber(i) || d.isMoneySign(i-1) {
		return i
	}
	for _, read := range [...]func(int) int{d.clock, d.dashed, d.dayFirst, d.decade, d.shortYear, d.year} {
		if end := read(i); end > i {
			return end
		}
	}
	return i
}

// monthWords are the names of the months and what is short for them.
const monthWords text.Vocabulary = "apr april aug august dec december feb february jan january jul july jun june mar march may " +
	"nov november oct october sep sept september"

// isMonth reports whether token i is the name of a month, or short for one;
// those that are other words too are names with a capital only.
func (d *document) isMonth(i int) bool {
	switch w := d.Low(i); w {
	case "may", "march", "mar":
		return isUpper(d.Word(i)) || d.dayBeside(i)
	default:
		return monthWords.Has(w)
	}
}

// dayBeside reports whether "may" or "march" at token i, in small letters as some
// feeds have all words, is a month, by the day beside it: "on may 19 ,", "on 1 may".
func (d *document) dayBeside(i int) bool {
	if d.At(i-2, "on") {
		_, ok := d.day(i - 1)
		return ok
	}
	end, ok := d.day(i + 1)
	return ok && d.At(i-1, "on") && !d.measuredDay(end) && !d.counts(end)
}

// monthFirst reads "May 18, 2015", "Oct. 31", "July 18-20", "March 2021".
func (d *document) monthFirst(i int) int {
	if !d.isMonth(i) {
		return i
	}
	at := i + 1
	if d.At(at, ".") {
		at++
	}
	if w := d.Word(at); w == "of" || w == "," {
		at++
	}
	if d.isYear(at) {
		return at + 1
	}
	end, ok := d.day(at)
	if !ok {
		return i
	}
	for {
		next := end
		switch d.Word(next) {
		case "-", "–", "—", "to", "and", "or", "through", "&":
			next++
		default:
			return d.yearAfter(end)
		}
		to, ok := d.day(next)
		if !ok || d.measuredDay(to) {
			return d.yearAfter(end)
		}
		end = to
	}
}

// measuredDay reports whether what ends at token i, read as a day, has a unit
// or is a part of something longer.
func (d *document) measuredDay(i int) bool {
	u, _ := d.unit(i, false)
	return u.name != ""
}

// day reads the number of a day, an ordinal included: "18", "4th".
func (d *document) day(i int) (int, bool) {
	if !d.isNumber(i) {
		return i, false
	}
	v, form, ok := numeral.Digits(d.Word(i))
	if !ok || form != numeral.Plain || v < 1 || v > 31 {
		return i, false
	}
	if d.ordinalSuffix(i + 1) {
		return i + 2, true
	}
	return i + 1, d.spaced(i+1) || d.Tokens[i+1].Kind == token.Mark
}

// ordinalSuffix reports whether token i is the "th" of "20th".
func (d *document) ordinalSuffix(i int) bool {
	if d.spaced(i) {
		return false
	}
	switch d.Word(i) {
	case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
		return true
	}
	return false
}

// yearAfter steps over the year that follows a day at token i.
func (d *document) yearAfter(i int) int {
	at := i
	if d.At(at, ",") {
		at++
	}
	if d.isYear(at) && !d.broken(at) {
		return at + 1
	}
	return i
}

// dayFirst reads "18 May 2015", "the 4th of July", "18-20 May".
func (d *document) dayFirst(i int) int {
	end, ok := d.day(i)
	if !ok {
		return i
	}
	if w := d.Word(end); w == "-" || w == "–" || w == "and" || w == "to" {
		if to, ok := d.day(end + 1); ok && d.isMonth(to) {
			end = to
		}
	}
	if d.At(end, "of") {
		end++
	}
	if !d.isMonth(end) || d.broken(end) {
		return i
	}
	if end++; d.At(end, ".") {
		end++
	}
	return d.yearAfter(end)
}

// dashed reads numbers parted by strokes: "2019-03-04", "3/4/2019", and what is
// no date but a code of the same shape: "555-123-4567".
func (d *document) dashed(i int) int {
	stroke := d.Word(i + 1)
	if stroke != "-" && stroke != "/" && stroke != "–" {
		return i
	}
	at, parts := i, 1
	for d.Word(at+1) == stroke && !d.spaced(at+1) && d.isNumber(at+2) && !d.spaced(at+2) {
		at, parts = at+2, parts+1
	}
	if parts > 2 || parts == 2 && d.oddPair(i, stroke) {
		return at + 1
	}
	return i
}

// oddPair reports whether the two numbers parted by a stroke from token i on
// are no figure: "9/11", "24/7", "2014-15".
func (d *document) oddPair(i int, stroke string) bool {
	a, b := d.Word(i), d.Word(i+2)
	if stroke != "/" {
		return d.isYear(i) && (len(b) == 2 || d.isYear(i+2) && a < b) && !d.counts(i+3) && !d.isPercent(i+3)
	}
	return a == "9" && b == "11" || a == "24" && b == "7" || a == "50" && b == "50" || d.isYear(i)
}
