package suggest

import "unicode/utf8"

// starters holds the words that a number, a date or a multiple may begin with:
// one look-up keeps every other word of a text out of the scanner.
var starters = []entry[bool]{
	{"a", true}, {"an", true}, {"apr", true}, {"april", true}, {"aug", true}, {"august", true}, {"billion", true},
	{"billions", true}, {"couple", true}, {"crore", true}, {"crores", true}, {"dec", true}, {"december", true},
	{"double", true}, {"doubled", true}, {"doubles", true}, {"doubling", true}, {"doz", true}, {"dozen", true},
	{"dozens", true}, {"eight", true}, {"eighteen", true}, {"eightfold", true}, {"eighty", true},
	{"eleven", true}, {"feb", true}, {"february", true}, {"fifteen", true}, {"fifty", true}, {"five", true},
	{"fivefold", true}, {"forty", true}, {"four", true}, {"fourfold", true}, {"fourteen", true}, {"fourty", true},
	{"half", true}, {"hundred", true}, {"hundreds", true}, {"jan", true}, {"january", true}, {"jul", true},
	{"july", true}, {"jun", true}, {"june", true}, {"lakh", true}, {"lakhs", true}, {"mar", true},
	{"march", true}, {"may", true}, {"million", true}, {"millions", true}, {"minus", true}, {"mln", true},
	{"naught", true}, {"negative", true}, {"nil", true}, {"nine", true}, {"ninefold", true}, {"nineteen", true},
	{"ninety", true}, {"nought", true}, {"nov", true}, {"november", true}, {"oct", true}, {"october", true},
	{"one", true}, {"quadrillion", true}, {"quadruple", true}, {"quadrupled", true}, {"quarter", true}, {"sep", true},
	{"sept", true}, {"september", true}, {"seven", true}, {"sevenfold", true}, {"seventeen", true},
	{"seventy", true}, {"six", true}, {"sixfold", true}, {"sixteen", true}, {"sixty", true}, {"ten", true},
	{"tenfold", true}, {"tens", true}, {"thirteen", true}, {"thirty", true}, {"thousand", true},
	{"thousands", true}, {"three", true}, {"threefold", true}, {"thrice", true}, {"trillion", true},
	{"trillions", true}, {"triple", true}, {"tripled", true}, {"triples", true}, {"tripling", true},
	{"twelve", true}, {"twenty", true}, {"twice", true}, {"two", true}, {"twofold", true}, {"zero", true},
}

// maxStarter is the length of the longest of starters, in bytes.
const maxStarter = 11

// startsNumber reports whether s is one of starters.
func startsNumber(s string) bool {
	if len(s) > maxStarter {
		return false
	}
	starts, _ := find(starters, s)
	return starts
}

// begins reports whether a number may begin at token i.
func (d *Document) begins(i int) bool {
	t := d.Tokens[i]
	switch t.Kind {
	case Number:
		return true
	case Word:
		return startsNumber(d.low(i))
	}
	switch d.word(i) {
	case ".":
		return d.leadingPoint(i)
	case "-", "−", "–", "+":
		return true
	}
	r, _ := utf8.DecodeRuneInString(d.word(i))
	_, ok := vulgar(r)
	return ok
}
