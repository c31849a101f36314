package figure

import (
	"strings"

	"gloss/app/suggest/lang"
	"gloss/app/suggest/numeral"
)

// otherwise reads the number in digits that begins at token i where its marks are not those
// of English: "1.971,13" and "1'234.5" have one reading and so a value; "3,25" and "1971,13"
// are in doubt, and end is then i. Read reports whether the number is one of either kind.
func (d *document) otherwise(i int) (v float64, end int, read bool) {
	if !d.isNumber(i) || i > 1 && d.At(i-1, ",") && !d.spaced(i) && d.isNumber(i-2) {
		return 0, i, false // of a list: "22,24,26"
	}
	start := d.Tokens[i].Start
	to := lang.Run(d.Text, start)
	if to <= d.Tokens[i].End {
		if _, _, ok := numeral.Digits(d.Word(i)); !ok && len(d.Word(i)) > 5 {
			if v, form := lang.Parse(d.Word(i), lang.Style{Decimal: '.'}); form == lang.GroupedSure {
				return v, i + 1, true // "1.250.000"
			}
		}
		_, _, raised := d.raised(i + 1)
		return 0, i, raised && !d.At(i, "10") // "14² million": a footnote, or a power
	}
	run := d.Text[start:to]
	if rest := run[d.Tokens[i].End-start:]; strings.HasPrefix(rest, " ") && !strings.ContainsAny(rest, ",.") {
		return 0, i, false // groups with spaces, which digits reads
	}
	v, form := lang.Parse(run, lang.Style{Decimal: '.', Doubt: d.doubt})
	switch {
	case form == lang.GroupedSure:
		return v, d.tokenAt(i, to), true
	case form == lang.Odd || strings.Contains(run, ",") && strings.Contains(run, "."):
		return 0, i, true
	}
	return 0, i, false // a list: "22,24,26"; feet and inches
}

// afterDoubt is the token after the number in doubt that begins at token i, with what raises
// or multiplies it: of "14² million" and "1,2 million" no million is left.
func (d *document) afterDoubt(i int) int {
	end := d.runEnd(i)
	if _, to, ok := d.raised(end); ok {
		end = to
	}
	if _, class := numeral.Cardinal(d.Low(end)); class >= numeral.Dozen {
		end++
	}
	return end
}

// runEnd is the token after the number in digits, with all marks inside it, that begins at
// token i.
func (d *document) runEnd(i int) int { return d.tokenAt(i, lang.Run(d.Text, d.Tokens[i].Start)) }

// tokenAt is the first token from i on that begins at byte at or after it.
func (d *document) tokenAt(i, at int) int {
	for i < len(d.Tokens) && d.Tokens[i].Start < at {
		i++
	}
	return i
}

// unsure reports whether a mark before three digits in s may be meant otherwise than in
// English: where the text itself has numbers of the other style; and a point where whole
// things are counted, "12.400 people", and in an amount of money that is taken by nothing,
// "€1.500".
func (d *document) unsure(s *spread) bool {
	first := s.number.from
	if s.number.form != inDigits || !d.isNumber(first) || d.runEnd(first) != first+1 {
		return false
	}
	_, form := lang.Parse(d.Word(first), lang.Style{Decimal: '.'})
	if form != lang.Thirds {
		return form == lang.Grouped && d.doubt
	}
	switch {
	case d.doubt:
		return true
	case s.number.scaled:
		return false
	case s.unit.kind == Money:
		return s.per == ""
	}
	return s.unit.name == "" && d.counts(s.end)
}
