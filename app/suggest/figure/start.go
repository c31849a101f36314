package figure

import (
	"unicode/utf8"

	"gloss/app/suggest/numeral"
	"gloss/app/suggest/token"
)

// articleBegins reports whether a number may begin at the article at token i: "a
// dozen", "a third", "a few hundred", "an hour and a half".
func (d *document) articleBegins(i int) bool {
	w := d.Low(d.hyphen(i + 1))
	_, _, fraction := numeral.Ordinal(w)
	return fraction || numeral.Starts(w) || w == "few" || d.At(i+2, "and")
}

// begins reports whether a number may begin at token i.
func (d *document) begins(i int) bool {
	t := d.Tokens[i]
	switch t.Kind {
	case token.Number:
		return true
	case token.Word:
		w := d.Low(i)
		if w == "a" || w == "an" {
			return d.articleBegins(i)
		}
		return numeral.Starts(w)
	}
	switch d.Word(i) {
	case ".":
		return d.leadingPoint(i)
	case "-", "−", "–", "+":
		return true
	}
	r, _ := utf8.DecodeRuneInString(d.Word(i))
	_, ok := numeral.Fraction(r)
	return ok
}
