package fields

import (
	"math"
	"strconv"
	"strings"

	"gloss/app/annotation"
	"gloss/app/suggest"
	"gloss/app/words"
)

// parseAmount reads one number as a person types it: "80,000", "3.2 billion",
// "12 %", "a third", or in German "80.000" and "3,2 Milliarden". What is written in
// digits alone is kept to the digit. Where a number has a meaning in the language that is
// used, it has that one; else it is read as English. parseAmount reports false for what is
// no number, or more than one, or more than a number.
func parseAmount(s string) (annotation.Number, bool) {
	s = strings.TrimSpace(s)
	if n, ok := plainNumber(pointed(s)); ok {
		return n, true
	}
	if n, ok := plainNumber(s); ok {
		return n, true
	}
	if len(s) > annotation.MaxField {
		return "", false
	}
	for _, w := range []suggest.Writing{suggest.WritingOf(words.Tag(), ""), suggest.English} {
		f, ok := suggest.ReadFigure(s, w)
		if !ok || f.Min != f.Max || f.Kind == suggest.Ordinal || f.Kind == suggest.Name || f.Span.Len() != len(s) {
			continue
		}
		if n := Decimal(f.Min); n != "" {
			return n, true
		}
	}
	return "", false
}

// pointed is a number whose decimals the language that is used parts by a comma, as it is
// written with a point: "1.234,5" is "1 234.5".
func pointed(s string) string {
	if words.DecimalMark.String() != "," {
		return s
	}
	whole, decimals, comma := strings.Cut(s, ",")
	if strings.Contains(decimals, ",") {
		return s
	}
	whole = strings.ReplaceAll(whole, ".", " ")
	if comma {
		return whole + "." + decimals
	}
	return whole
}

// plainNumber reads digits with a sign and a point, whose thousands are parted
// by commas or spaces, or by nothing.
func plainNumber(s string) (annotation.Number, bool) {
	sign := ""
	for _, minus := range []string{"-", "−", "+"} {
		if rest, ok := strings.CutPrefix(s, minus); ok {
			if s = rest; minus != "+" {
				sign = "-"
			}
			break
		}
	}
	whole, fraction, point := strings.Cut(s, ".")
	if point && fraction == "" || !point && whole == "" {
		return "", false
	}
	for _, parting := range []string{",", " ", "\u00a0", "\u2009", "\u202f", "'", "’"} {
		if groups := strings.Split(whole, parting); len(groups) > 1 {
			for i, g := range groups {
				if i == 0 && (g == "" || len(g) > 3) || i > 0 && len(g) != 3 {
					return "", false
				}
			}
			whole = strings.Join(groups, "")
			break
		}
	}
	if strings.Trim(whole+fraction, "0123456789") != "" {
		return "", false
	}
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	n := annotation.Number(sign + whole)
	if point {
		n += annotation.Number("." + fraction)
	}
	if !n.Valid() {
		return "", false
	}
	if strings.Trim(string(n), "-0.") == "" {
		n = annotation.Number(strings.TrimPrefix(string(n), "-")) // there is one zero
	}
	return n, true
}

// Decimal writes a number that was computed from what a text says, or "" for
// one that has no end or more digits than a Number. A float holds 8.2 million as
// 8199999.999999999, so one with few digits but for the last is that one.
func Decimal(v float64) annotation.Number {
	if math.IsInf(v, 0) || math.IsNaN(v) {
		return ""
	}
	const exact, few = 15, 12 // decimal digits: what a float64 holds in full, and what people write
	digits := strconv.FormatFloat(v, 'e', exact-1, 64)
	mantissa, _, _ := strings.Cut(digits, "e")
	if len(strings.TrimRight(strings.NewReplacer("-", "", ".", "").Replace(mantissa), "0")) <= few {
		v, _ = strconv.ParseFloat(digits, 64)
	}
	n := annotation.Number(strconv.FormatFloat(v, 'f', -1, 64))
	if n == "-0" {
		n = "0"
	}
	if !n.Valid() {
		return ""
	}
	return n
}
