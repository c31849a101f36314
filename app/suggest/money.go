package suggest

import "unicode/utf8"

// isMoneySign reports whether token i is a currency's sign.
func (d *Document) isMoneySign(i int) bool { return d.moneySignAt(i) != "" }

func (d *Document) moneySignAt(i int) string {
	if i < 0 || i >= len(d.Tokens) || d.Tokens[i].Kind != Mark {
		return ""
	}
	r, _ := utf8.DecodeRuneInString(d.word(i))
	return moneySign(r)
}

// moneyBefore returns the currency that stands before the number at token i,
// and the token that it begins with.
func (d *Document) moneyBefore(i int) (unit string, from int) {
	if sign := d.moneySignAt(i - 1); sign != "" {
		if d.broken(i) && i > 0 && d.Tokens[i].Breaks {
			return "", i
		}
		if d.at(i-1, "$") && d.isWord(i-2) {
			c := dollars(d.low(i - 2))
			if c == "" && !d.spaced(i-1) && len(d.word(i-2)) < 4 {
				c = "dollar" // of whatever country: "TT$"
			}
			if c != "" && (!d.spaced(i-1) || len(d.word(i-2)) > 1 || d.at(i-2, "c") || d.at(i-2, "S") || d.at(i-2, "C")) {
				return c, i - 2
			}
		}
		return sign, i - 1
	}
	if !d.isWord(i - 1) {
		if d.at(i-1, "=") && d.at(i-2, "Y") && !d.spaced(i-1) {
			return "japanese yen", i - 2 // what some feeds make of ¥
		}
		if d.at(i-1, ".") && d.at(i-2, "Rs") {
			return "indian rupee", i - 2
		}
		return "", i
	}
	if d.at(i-2, "$") && !d.spaced(i-1) {
		if c := dollars(d.low(i - 1)); c != "" {
			return c, i - 2
		}
	}
	if c := moneyCode(d.word(i - 1)); c != "" && !d.at(i-1, "US") {
		if after, _ := d.moneyAfter(i + 1); after == "" || !d.isNumber(i-2) {
			return c, i - 1
		}
	}
	return "", i
}

// moneyAfter returns the currency that begins at token i, after a number, and
// the token after it.
func (d *Document) moneyAfter(i int) (unit string, to int) {
	if sign := d.moneySignAt(i); sign != "" && !d.at(i, "$") {
		return sign, i + 1
	}
	if sign := d.moneySignAt(i); sign != "" && !d.isNumber(i+1) {
		return sign, i + 1
	}
	if !d.isWord(i) {
		return "", i
	}
	if c := moneyCode(d.word(i)); c != "" && len(d.word(i)) == 3 && (d.spaced(i+1) || !d.isNumber(i+1)) {
		return c, i + 1
	}
	at := i
	for at < i+2 && (moneyCountry(d.low(at)) || isUpper(d.word(at)) && d.spaced(at) && moneyWord(d.low(at)) == "" && moneyWord(d.low(at+1)) != "") {
		at++
	}
	if at == i && (d.lowered(i, "new", "hong") || d.lowered(i, "south", "sri")) && moneyCountry(d.low(i+1)) {
		at = i + 2
	}
	word := d.low(at)
	if at > i {
		if word == "pound" || word == "pounds" {
			return d.ofCountry(i, at, "pound sterling"), at + 1
		}
	}
	if c := moneyWord(word); c != "" && !d.broken(at) {
		return d.ofCountry(i, at, c), at + 1
	}
	return "", i
}

// ofCountry names the currency base of the country in tokens [i, at).
func (d *Document) ofCountry(i, at int, base string) string {
	if at == i {
		return base
	}
	switch d.low(i) {
	case "us", "u.s", "u.s.", "american", "british", "chinese", "japanese":
		return base
	}
	unit := []byte(nil)
	for k := i; k < at; k++ {
		unit = append(append(unit, d.low(k)...), ' ')
	}
	if base == "pound sterling" {
		base = "pound"
	}
	return string(append(unit, base...))
}
