package suggest

import "unicode/utf8"

// number is one number as the text writes it, without its unit.
type number struct {
	from, to int     // tokens, half-open
	lo, hi   float64 // equal, but for "dozens" and its like
	form     numberForm
	plain    bool // digits without separators, sign, fraction or magnitude: it may be a year
	scaled   bool // a magnitude belongs to it: "2.5 million"
}

// numberForm says how a number is written, as far as it matters to what it is.
type numberForm uint8

const (
	inDigits   numberForm = iota // 12, 1,234.5, 2 million
	inWords                      // twelve, a dozen
	asFraction                   // a third, 3/4, one in five
	asMany                       // dozens, tens of thousands
)

// number reads the number that begins at token i. With money a currency stands
// before it, and more letters mean a magnitude. With bare an "and" ends it, as
// in "between one hundred and two".
func (d *Document) number(i int, money, bare bool) (number, bool) {
	n := number{from: i, to: i, form: inWords}
	sign, at := d.sign(i)
	v, end, ok := 0., at, false
	switch {
	case d.isNumber(at) || d.leadingPoint(at):
		if v, end, n.plain, ok = d.digits(at); !ok {
			return n, false
		}
		n.form = inDigits
		if end, v, ok = d.ratio(at, end, v); ok {
			n.form, n.plain = asFraction, false
		}
		v, end, n.scaled = d.magnitude(v, end, money, bare)
	default:
		return d.wordNumber(n, at, sign, bare)
	}
	n.plain = n.plain && !n.scaled && at == i
	n.lo, n.hi, n.to = sign*v, sign*v, end
	return n, true
}

// wordNumber reads a number that does not begin with a digit.
func (d *Document) wordNumber(n number, at int, sign float64, bare bool) (number, bool) {
	if lo, end, ok := d.many(at); ok {
		n.lo, n.hi, n.to, n.form = lo, lo*10, end, asMany
		return n, true
	}
	if v, end, ok := d.part(at); ok {
		n.form = asFraction
		if v, end, n.scaled = d.magnitude(v, end, false, true); n.scaled {
			n.form = inWords // "half a million" counts
		}
		n.lo, n.hi, n.to = sign*v, sign*v, end
		return n, true
	}
	v, end, ok := d.cardinal(at, bare)
	if !ok {
		return n, false
	}
	if w, to, ok := d.portion(v, end); ok {
		v, end, n.form = w, to, asFraction
	} else if w, to, ok := d.oneIn(v, end); ok {
		v, end, n.form = w, to, asFraction
	} else {
		v, end, n.scaled = d.magnitude(v, end, false, bare)
	}
	n.lo, n.hi, n.to = sign*v, sign*v, end
	return n, true
}

// sign reads a minus sign or its word before a number.
func (d *Document) sign(i int) (float64, int) {
	switch d.word(i) {
	case "-", "−", "–":
		next := i + 1
		if (d.spaced(i) || d.compares(i-1)) && next < len(d.Tokens) && !d.spaced(next) && (d.isNumber(next) || d.leadingPoint(next)) {
			return -1, next
		}
	case "+":
		if d.isNumber(i+1) && !d.spaced(i+1) {
			return 1, i + 1
		}
	case "minus", "negative", "Minus":
		return -1, i + 1
	}
	return 1, i
}

// compares reports whether token i is a sign that compares: "<".
func (d *Document) compares(i int) bool {
	switch d.word(i) {
	case "<", ">", "=", "≤", "≥":
		return true
	}
	return false
}

// leadingPoint reports whether token i is the point of ".5".
func (d *Document) leadingPoint(i int) bool {
	return d.word(i) == "." && d.isNumber(i+1) && !d.spaced(i+1) && (d.spaced(i) || d.isMoneySign(i-1))
}

// digits reads a number in digits: one token, a point and one, or groups of
// three with spaces between.
func (d *Document) digits(i int) (v float64, end int, plain, ok bool) {
	if d.word(i) == "." {
		tail := d.word(i + 1)
		v, form, ok := parseDigits("0." + tail)
		return v, i + 2, false, ok && form == decimalDigits
	}
	v, form, ok := parseDigits(d.word(i))
	end, plain = i+1, form == plainDigits
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
		g, f, _ := parseDigits(d.word(end))
		v = v*1000 + g
		end++
		plain = false
		if f != plainDigits {
			break
		}
	}
	return v, end, plain, true
}

// spacedPoint reads a comma or a point with spaces on both sides, as cut up
// by some feeds: "80 , 000", "14 . 8". In print no space is before either.
func (d *Document) spacedPoint(i, end int, v float64) (float64, int, bool) {
	mark, next := d.word(end), d.word(end+1)
	if mark != "," && mark != "." || !d.Tokens[end].Spaced || !d.isNumber(end+1) || d.broken(end+1) || !d.spaced(end+1) || !allDigits(next) {
		return 0, 0, false
	}
	if mark == "." {
		w, _, ok := parseDigits(d.word(i) + "." + next)
		return w, end + 2, ok
	}
	to := end
	for d.word(to) == "," && d.spaced(to) && d.isNumber(to+1) && len(d.word(to+1)) == 3 && allDigits(d.word(to+1)) && v < 1e12 {
		g, _, _ := parseDigits(d.word(to + 1))
		v = v*1000 + g
		to += 2
	}
	return v, to, to > end && len(d.word(i)) <= 3
}

// spacedGroup reports whether token i is "234" in "1 234": exactly three
// digits, alone between spaces.
func (d *Document) spacedGroup(i int) bool {
	w := d.word(i)
	if !d.isNumber(i) || len(w) < 3 || len(w) > 3 && w[3] != '.' || !group(w, 0) || d.Tokens[i].Breaks {
		return false
	}
	gap := d.Text[d.Tokens[i-1].End:d.Tokens[i].Start]
	return gap == " " && (i+1 >= len(d.Tokens) || d.spaced(i+1) || d.Tokens[i+1].Kind == Mark)
}

// ratio reads what makes a fraction of a number in digits that ends at end:
// "3/4", "2 1/2", "2½", "1 in 20".
func (d *Document) ratio(at, end int, v float64) (int, float64, bool) {
	if w, to, ok := d.slash(at, end, v); ok {
		return to, w, true
	}
	if r, size := utf8.DecodeRuneInString(d.word(end)); size > 1 {
		if w, ok := vulgar(r); ok {
			return end + 1, v + w, true
		}
	}
	if d.isNumber(end) && d.spaced(end) && end == at+1 {
		if u, _, _, ok := d.digits(end); ok {
			if w, to, ok := d.slash(end, end+1, u); ok && w < 1 {
				return to, v + w, true
			}
		}
	}
	if w, to, ok := d.oneIn(v, end); ok {
		return to, w, true
	}
	if d.word(end) == "and" {
		if w, to, ok := d.part(end + 1); ok && w < 1 {
			return to, v + w, true
		}
		if u, _, _, ok := d.digits(end + 1); ok && d.isNumber(end+1) {
			if w, to, ok := d.slash(end+1, end+2, u); ok {
				return to, v + w, true
			}
		}
	}
	return end, v, false
}

// slash reads "3/4": small whole numbers, one stroke, no third number.
func (d *Document) slash(at, end int, v float64) (float64, int, bool) {
	w := d.word(end)
	if end != at+1 || w != "/" && w != "⁄" || d.spaced(end) || !d.isNumber(end+1) || d.spaced(end+1) || d.word(end+2) == "/" || d.word(at-1) == "/" {
		return 0, 0, false
	}
	under, form, ok := parseDigits(d.word(end + 1))
	if !ok || form != plainDigits || v != float64(int(v)) || under < 2 || under > 1000 || v >= under || v == 9 && under == 11 || v == 24 {
		return 0, 0, false
	}
	return v / under, end + 2, true
}

// magnitude multiplies v by the scale word or letters that follow it at end.
func (d *Document) magnitude(v float64, end int, money, bare bool) (float64, int, bool) {
	if end >= len(d.Tokens) || d.Tokens[end].Breaks {
		return v, end, false
	}
	at := end
	if d.word(at) == "-" && !d.spaced(at) && !d.spaced(at+1) {
		at++ // "2.5-million"
	}
	if s, class := numeral(d.word(at)); class >= dozenWord {
		if at == end && !d.spaced(at) && d.Tokens[at].Kind != Word {
			return v, end, false
		}
		return d.scaleUp(v*s, s, at+1, bare)
	}
	if s, ok := plural(d.word(at)); ok && at == end && d.word(at+1) != "of" {
		return v * s, at + 1, true // "30 lakhs", "200 dozens"
	}
	s, moneyOnly, ok := glued(d.word(end))
	if !ok || moneyOnly && !money || d.spaced(end) && !money && s < 1e9 && !d.loneScale(end) {
		return v, end, false
	}
	if !money && d.metres(end) {
		return v, end, false
	}
	return v * s, end + 1, true
}

// loneScale reports whether the letter at token i, which is not glued to its
// number, can be a magnitude all the same: "2.33 k", "10 M".
func (d *Document) loneScale(i int) bool {
	w := d.word(i)
	return (w == "k" || w == "K" || w == "M") && !(d.isWord(i+1) && isUpper(d.word(i+1))) && (d.spaced(i+1) || d.word(i+1) == ",")
}

// scaleUp goes on after a scale word: more scales ("hundred thousand"), and
// the smaller rest in words ("4 thousand 3 hundred and 21").
func (d *Document) scaleUp(v, below float64, at int, bare bool) (float64, int, bool) {
	for {
		s, class := numeral(d.word(at))
		if class != hundredWord && class != scaleWord {
			break
		}
		v, below = v*s, s
		at++
	}
	if w, end, ok := d.half(at); ok && !bare {
		if below > 100 {
			w *= below
		}
		return v + w, end, true
	}
	if w, end, ok := d.rest(at, below, bare); ok {
		return v + w, end, true
	}
	return v, at, true
}

// half reads "and a half" after a scale: "two million and a half".
func (d *Document) half(at int) (float64, int, bool) {
	at = d.hyphen(at)
	if d.word(at) != "and" {
		return 0, 0, false
	}
	w, end, ok := d.part(d.hyphen(at + 1))
	return w, end, ok && w < 1
}

// metres reports whether an "m" at token i is the unit of length.
func (d *Document) metres(i int) bool {
	if d.word(i) != "m" {
		return false
	}
	f := fold(d.word(i + 1))
	switch string(f.b()) {
	case "/":
		return !d.spaced(i + 2)
	case "tall", "high", "wide", "long", "deep", "away", "above", "below", "race", "sprint", "dash", "hurdles",
		"freestyle", "butterfly", "backstroke", "breaststroke", "relay", "medley", "final", "finals", "x", "²", "^",
		"depth", "height", "radius", "platform", "title", "runner", "runners", "champion", "is":
		return true
	}
	return false
}

func (d *Document) isNumber(i int) bool {
	return 0 <= i && i < len(d.Tokens) && d.Tokens[i].Kind == Number
}

// spaced reports whether white space is before token i, or nothing at all.
func (d *Document) spaced(i int) bool {
	return i <= 0 || i >= len(d.Tokens) || d.Tokens[i].Spaced
}
