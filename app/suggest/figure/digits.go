package figure

import (
	"gloss/app/suggest/numeral"
	"gloss/app/suggest/token"
)

// leadingPoint reports whether token i is the point of ".5".
func (d *document) leadingPoint(i int) bool {
	return d.At(i, ".") && d.isNumber(i+1) && !d.spaced(i+1) && (d.spaced(i) || d.isMoneySign(i-1))
}

// digits reads a number in digits: one token, a point and one, or groups of
// three with spaces between.
func (d *document) digits(i int) (v float64, end int, plain, ok bool) {
	if d.At(i, ".") {
		tail := d.Word(i + 1)
		v, form, ok := numeral.Digits("0." + tail)
		return v, i + 2, false, ok && form == numeral.Decimal
	}
	if v, end, read := d.otherwise(i); read {
		return v, end, false, end > i
	}
	v, form, ok := numeral.Digits(d.Word(i))
	end, plain = i+1, form == numeral.Plain
	if !ok {
		return 0, i, false, false
	}
	if w, to, ok := d.exponent(v, end); ok {
		return w, to, false, true
	}
	if w, to, ok := d.spacedPoint(i, end, v); ok {
		return w, to, false, true
	}
	if !plain || v == 0 || v >= 1000 {
		return v, end, plain, ok
	}
	for d.spacedGroup(end) {
		g, f, _ := numeral.Digits(d.Word(end))
		v = v*1000 + g
		end++
		plain = false
		if f != numeral.Plain {
			break
		}
	}
	return v, end, plain, true
}

// spacedPoint reads a comma or a point with spaces on both sides, as cut up
// by some feeds: "80 , 000", "14 . 8". In print no space is before either.
func (d *document) spacedPoint(i, end int, v float64) (float64, int, bool) {
	mark, next := d.Word(end), d.Word(end+1)
	if mark != "," && mark != "." || !d.Tokens[end].Spaced || !d.isNumber(end+1) || d.broken(end+1) || !d.spaced(end+1) || !numeral.AllDigits(next) {
		return 0, 0, false
	}
	if mark == "." {
		w, _, ok := numeral.Digits(d.Word(i) + "." + next)
		return w, end + 2, ok
	}
	to := end
	for d.At(to, ",") && d.spaced(to) && d.isNumber(to+1) && len(d.Word(to+1)) == 3 && numeral.AllDigits(d.Word(to+1)) && v < 1e12 {
		g, _, _ := numeral.Digits(d.Word(to + 1))
		v = v*1000 + g
		to += 2
	}
	return v, to, to > end && len(d.Word(i)) <= 3
}

// spacedGroup reports whether token i is "234" in "1 234": exactly three
// digits, alone between spaces.
func (d *document) spacedGroup(i int) bool {
	w := d.Word(i)
	if !d.isNumber(i) || len(w) < 3 || len(w) > 3 && w[3] != '.' || !token.IsGroup(w, 0) || d.Tokens[i].Breaks {
		return false
	}
	gap := d.Text[d.Tokens[i-1].End:d.Tokens[i].Start]
	return gap == " " && (i+1 >= len(d.Tokens) || d.spaced(i+1) || d.Tokens[i+1].Kind == token.Mark)
}
