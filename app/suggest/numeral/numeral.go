// Package numeral knows the words for numbers: cardinals, ordinals, fractions and multiples.
package numeral

import "strings"

// entry is one row of a table of words, which is sorted by word.
type entry[T any] struct {
	word  string
	value T
}

// Class says how a word for a number combines with others.
type Class uint8

const (
	None Class = iota
	Unit       // zero to nine
	Teen       // ten to nineteen
	Tens       // twenty to ninety
	Dozen
	Hundred
	Scale // thousand and up
)

// cardinals holds the words for cardinal numbers.
var cardinals = []entry[cardinal]{
	{"billion", cardinal{1e9, Scale}}, {"crore", cardinal{1e7, Scale}}, {"doz", cardinal{12, Dozen}},
	{"dozen", cardinal{12, Dozen}}, {"eight", cardinal{8, Unit}}, {"eighteen", cardinal{18, Teen}},
	{"eighty", cardinal{80, Tens}}, {"eleven", cardinal{11, Teen}}, {"fifteen", cardinal{15, Teen}},
	{"fifty", cardinal{50, Tens}}, {"five", cardinal{5, Unit}}, {"forty", cardinal{40, Tens}}, {"four", cardinal{4, Unit}},
	{"fourteen", cardinal{14, Teen}}, {"fourty", cardinal{40, Tens}}, {"hundred", cardinal{100, Hundred}},
	{"lakh", cardinal{1e5, Scale}}, {"million", cardinal{1e6, Scale}}, {"mln", cardinal{1e6, Scale}},
	{"naught", cardinal{0, Unit}}, {"nil", cardinal{0, Unit}}, {"nine", cardinal{9, Unit}}, {"nineteen", cardinal{19, Teen}},
	{"ninety", cardinal{90, Tens}}, {"nought", cardinal{0, Unit}}, {"one", cardinal{1, Unit}},
	{"quadrillion", cardinal{1e15, Scale}}, {"seven", cardinal{7, Unit}}, {"seventeen", cardinal{17, Teen}},
	{"seventy", cardinal{70, Tens}}, {"six", cardinal{6, Unit}}, {"sixteen", cardinal{16, Teen}}, {"sixty", cardinal{60, Tens}},
	{"ten", cardinal{10, Teen}}, {"thirteen", cardinal{13, Teen}}, {"thirty", cardinal{30, Tens}},
	{"thousand", cardinal{1e3, Scale}}, {"three", cardinal{3, Unit}}, {"trillion", cardinal{1e12, Scale}},
	{"twelve", cardinal{12, Teen}}, {"twenty", cardinal{20, Tens}}, {"two", cardinal{2, Unit}}, {"zero", cardinal{0, Unit}},
}

// cardinal is what a word for a cardinal number means.
type cardinal struct {
	value float64
	class Class
}

// Cardinal returns the value and the class of a cardinal word.
//
//go:noinline
func Cardinal(s string) (float64, Class) {
	w, _ := find(cardinals, s)
	return w.value, w.class
}

// multitudes holds the words that name many of a power of ten.
var multitudes = []entry[float64]{
	{"billions", 1e9}, {"crores", 1e7}, {"dozens", 12}, {"hundreds", 100}, {"lakhs", 1e5}, {"millions", 1e6},
	{"tens", 10}, {"thousands", 1e3}, {"trillions", 1e12},
}

// Many returns the value of a word that names many of a power of ten, which
// reads as a range up to ten times as many: "dozens", "thousands".
//
//go:noinline
func Many(s string) (float64, bool) {
	return find(multitudes, s)
}

// Suffix returns the magnitude that letters glued to a number stand for, and
// whether they mean it only beside a currency ("5b", "2t").
func Suffix(s string) (scale float64, moneyOnly, ok bool) {
	switch s {
	case "k", "K":
		return 1e3, false, true
	case "m", "M", "mn", "Mn", "mln", "MM":
		return 1e6, false, true
	case "bn", "Bn", "BN":
		return 1e9, false, true
	case "tn", "trn":
		return 1e12, false, true
	case "b", "B":
		return 1e9, true, true
	case "t", "T":
		return 1e12, true, true
	case "mm", "mil":
		return 1e6, true, true
	}
	return 0, false, false
}

// Ordinal returns the value of a word such as "third" or "twentieth", which is
// also a denominator: "two thirds".
func Ordinal(s string) (value float64, many, ok bool) {
	if n := len(s); n > 4 && s[n-1] == 's' {
		s, many = s[:n-1], true
	}
	value, ok = find(ordinals, s)
	return value, many, ok
}

// ordinals holds the words for ordinal numbers, which are denominators too.
var ordinals = []entry[float64]{
	{"billionth", 1e9}, {"eighteenth", 18}, {"eighth", 8}, {"eightieth", 80}, {"eleventh", 11}, {"fifteenth", 15},
	{"fifth", 5}, {"fiftieth", 50}, {"first", 1}, {"fortieth", 40}, {"fourteenth", 14}, {"fourth", 4},
	{"hundredth", 100}, {"millionth", 1e6}, {"nineteenth", 19}, {"ninetieth", 90}, {"ninth", 9}, {"quarter", 4},
	{"second", 2}, {"seventeenth", 17}, {"seventh", 7}, {"seventieth", 70}, {"sixteenth", 16}, {"sixth", 6},
	{"sixtieth", 60}, {"tenth", 10}, {"third", 3}, {"thirteenth", 13}, {"thirtieth", 30}, {"thousandth", 1e3},
	{"trillionth", 1e12}, {"twelfth", 12}, {"twentieth", 20},
}

// Fraction returns the value of a fraction that is one character.
func Fraction(r rune) (float64, bool) {
	switch r {
	case '½':
		return 1. / 2, true
	case '¼':
		return 1. / 4, true
	case '¾':
		return 3. / 4, true
	case '⅓':
		return 1. / 3, true
	case '⅔':
		return 2. / 3, true
	case '⅕':
		return 1. / 5, true
	case '⅖':
		return 2. / 5, true
	case '⅗':
		return 3. / 5, true
	case '⅘':
		return 4. / 5, true
	case '⅙':
		return 1. / 6, true
	case '⅚':
		return 5. / 6, true
	case '⅛':
		return 1. / 8, true
	case '⅜':
		return 3. / 8, true
	case '⅝':
		return 5. / 8, true
	case '⅞':
		return 7. / 8, true
	}
	return 0, false
}

// multiples holds the words that say a multiple alone.
var multiples = []entry[float64]{
	{"double", 2}, {"doubled", 2}, {"doubles", 2}, {"doubling", 2}, {"eightfold", 8}, {"fivefold", 5},
	{"fourfold", 4}, {"ninefold", 9}, {"quadruple", 4}, {"quadrupled", 4}, {"sevenfold", 7}, {"sixfold", 6},
	{"tenfold", 10}, {"threefold", 3}, {"thrice", 3}, {"triple", 3}, {"tripled", 3}, {"triples", 3},
	{"tripling", 3}, {"twice", 2}, {"twofold", 2},
}

// Times returns the multiple that one word says, or 0.
func Times(s string) float64 {
	v, _ := find(multiples, s)
	return v
}

// find returns the value of a word in a sorted table, by binary search.
//
//go:noinline
func find[T any](table []entry[T], word string) (value T, ok bool) {
	low, high := 0, len(table)
	for low < high {
		mid := int(uint(low+high) / 2)
		switch order := strings.Compare(table[mid].word, word); {
		case order < 0:
			low = mid + 1
		case order > 0:
			high = mid
		default:
			return table[mid].value, true
		}
	}
	return value, false
}
