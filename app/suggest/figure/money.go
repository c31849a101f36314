package figure

import (
	"strings"

	"gloss/app/suggest/currency"
	"gloss/app/suggest/numeral"
	"gloss/app/suggest/token"
	"gloss/app/text"
)

// isMoneySign reports whether token i is a currency's sign.
//
//go:noinline
func (d *document) isMoneySign(i int) bool { return d.moneySignAt(i) != "" }

func (d *document) moneySignAt(i int) string {
	if i < 0 || i >= len(d.Tokens) || d.Tokens[i].Kind != token.Mark {
		return ""
	}
	sign, _ := currency.Sign(d.Word(i))
	return sign
}

// moneyBefore returns the currency that stands before the number at token i,
// and the token that it begins with.
func (d *document) moneyBefore(i int) (unit string, from int) {
	if sign := d.moneySignAt(i - 1); sign != "" {
		if d.broken(i) && i > 0 && d.Tokens[i].Breaks {
			return "", i
		}
		if d.At(i-1, "$") && d.isWord(i-2) {
			c := currency.Dollar(d.Low(i - 2))
			if c == "" && !d.spaced(i-1) && len(d.Word(i-2)) < 4 {
				c = "dollar" // of whatever country: "TT$"
			}
			if c != "" && (!d.spaced(i-1) || len(d.Word(i-2)) > 1 || d.At(i-2, "c") || d.At(i-2, "S") || d.At(i-2, "C")) {
				return c, i - 2
			}
		}
		return sign, i - 1
	}
	if !d.isWord(i - 1) {
		if d.At(i-1, "=") && d.At(i-2, "Y") && !d.spaced(i-1) {
			return "japanese yen", i - 2 // what some feeds make of ¥
		}
		if d.At(i-1, ".") && d.At(i-2, "Rs") {
			return "indian rupee", i - 2
		}
		return "", i
	}
	if d.At(i-2, "$") && !d.spaced(i-1) {
		if c := currency.Dollar(d.Low(i - 1)); c != "" {
			return c, i - 2
		}
	}
	if c := d.codeBefore(i); c != "" {
		if after, _ := d.moneyAfter(i + 1); after == "" || !d.isNumber(i-2) {
			return c, i - 1
		}
	}
	return "", i
}

// leadingMoney are the words for currencies that also stand before an amount in
// digits, as signs do: "rupees 500". Those that are other words too are left out.
const leadingMoney text.Vocabulary = "baht dirham dirhams dollar dollars euro euros kr kwacha naira peso pesos ringgit ruble rubles rupee rupees rupiah sen shekel shekels taka tenge yen yuan"

// codeBefore returns the currency of the code or the word at the token before the
// number at token i, or "".
func (d *document) codeBefore(i int) string {
	w := d.Word(i - 1)
	switch {
	case w == "R" && d.isNumber(i) && !d.spaced(i):
		return "south african rand"
	case w == "US", w == "COP" && len(d.Word(i)) < 3: // "COP 27" is a conference
		return ""
	case mega(w) != "":
		return mega(w)
	case d.isNumber(i) && leadingMoney.Has(d.Low(i-1)):
		if d.isNumber(i-2) || d.determined(i-1) || d.counts(i+1) || d.broken(i) || w == "Sen" {
			return ""
		}
		if _, class := numeral.Cardinal(d.Low(i - 2)); class != numeral.None {
			return ""
		}
		if u, _ := d.measure(i+1, false); u.name != "" || d.isPercent(i+1) {
			return "" // "the value of the euro 20 years ago"
		}
		return currency.Word(d.Low(i - 1))
	}
	return currency.Code(w)
}

// mega returns the currency of a code with an M for millions, as Nordic firms
// write it: "MSEK". It is "" for other words.
func mega(w string) string {
	if len(w) != 4 || w[0] != 'M' {
		return ""
	}
	return currency.Code(w[1:])
}

// maxCountry is how many words say whose a currency is: "Papua New Guinea kina".
const maxCountry = 3

// moneyAfter returns the currency that begins at token i, after a number, and
// the token after it.
func (d *document) moneyAfter(i int) (unit string, to int) {
	if sign := d.moneySignAt(i); sign != "" && !d.At(i, "$") {
		return sign, i + 1
	}
	if sign := d.moneySignAt(i); sign != "" && !d.isNumber(i+1) {
		return sign, i + 1
	}
	if !d.isWord(i) {
		return "", i
	}
	if d.At(i, "p") && len(d.Word(i-1)) > 3 && numeral.AllDigits(d.Word(i-1)) {
		return "", i // a picture of 1080p
	}
	if d.At(i, "c") && !d.spaced(i) && (d.spaced(i+1) || d.At(i+1, ",") || d.At(i+1, ".")) {
		return "cent", i + 1
	}
	if c := currency.Code(d.Word(i)); c != "" && len(d.Word(i)) == 3 && (d.spaced(i+1) || !d.isNumber(i+1)) {
		return c, i + 1
	}
	at := i
	if d.At(i+1, ".") && d.At(i+3, ".") && d.lowered(i, "u", "") && d.lowered(i+2, "s", "") {
		at, i = i+4, i+4 // "u . s . dollars", as cut up by feeds
	}
	for at < i+maxCountry && (currency.Country(d.Low(at)) || isUpper(d.Word(at)) && d.spaced(at) && currency.Word(d.Low(at)) == "" && currency.Word(d.Low(at+1)) != "") {
		at++
	}
	word := d.Low(at)
	if at > i {
		switch word {
		case "pound", "pounds":
			return d.ofCountry(i, at, "pound sterling"), at + 1
		case "crown", "crowns":
			return d.ofCountry(i, at, "crown"), at + 1
		}
	}
	if c := currency.Word(word); c != "" && !d.broken(at) {
		return d.ofCountry(i, at, c), at + 1
	}
	return "", i
}

// homes say whose a currency is that is known without them: a dollar is American.
const homes text.Vocabulary = "american british chinese japanese u.s u.s. us"

// ofCountry names the currency base of the country in tokens [i, at).
func (d *document) ofCountry(i, at int, base string) string {
	if at == i {
		return base
	}
	if homes.Has(d.Low(i)) {
		return base
	}
	unit := []byte(nil)
	for k := i; k < at; k++ {
		if strings.HasPrefix(base, d.Low(k)) {
			break // "250 million Dutch guilders"
		}
		unit = append(append(unit, d.Low(k)...), ' ')
	}
	if base == "pound sterling" {
		base = "pound"
	}
	return string(append(unit, base...))
}
