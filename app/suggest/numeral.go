package suggest

// numeralClass says how a word for a number combines with others.
type numeralClass uint8

const (
	notNumeral numeralClass = iota
	unitWord                // zero to nine
	teenWord                // ten to nineteen
	tensWord                // twenty to ninety
	dozenWord
	hundredWord
	scaleWord // thousand and up
)

// cardinals holds the words for cardinal numbers.
var cardinals = []entry[cardinal]{
	{"billion", cardinal{1e9, scaleWord}}, {"crore", cardinal{1e7, scaleWord}}, {"doz", cardinal{12, dozenWord}},
	{"dozen", cardinal{12, dozenWord}}, {"eight", cardinal{8, unitWord}}, {"eighteen", cardinal{18, teenWord}},
	{"eighty", cardinal{80, tensWord}}, {"eleven", cardinal{11, teenWord}}, {"fifteen", cardinal{15, teenWord}},
	{"fifty", cardinal{50, tensWord}}, {"five", cardinal{5, unitWord}}, {"forty", cardinal{40, tensWord}}, {"four", cardinal{4, unitWord}},
	{"fourteen", cardinal{14, teenWord}}, {"fourty", cardinal{40, tensWord}}, {"hundred", cardinal{100, hundredWord}},
	{"lakh", cardinal{1e5, scaleWord}}, {"million", cardinal{1e6, scaleWord}}, {"mln", cardinal{1e6, scaleWord}},
	{"naught", cardinal{0, unitWord}}, {"nil", cardinal{0, unitWord}}, {"nine", cardinal{9, unitWord}}, {"nineteen", cardinal{19, teenWord}},
	{"ninety", cardinal{90, tensWord}}, {"nought", cardinal{0, unitWord}}, {"one", cardinal{1, unitWord}},
	{"quadrillion", cardinal{1e15, scaleWord}}, {"seven", cardinal{7, unitWord}}, {"seventeen", cardinal{17, teenWord}},
	{"seventy", cardinal{70, tensWord}}, {"six", cardinal{6, unitWord}}, {"sixteen", cardinal{16, teenWord}}, {"sixty", cardinal{60, tensWord}},
	{"ten", cardinal{10, teenWord}}, {"thirteen", cardinal{13, teenWord}}, {"thirty", cardinal{30, tensWord}},
	{"thousand", cardinal{1e3, scaleWord}}, {"three", cardinal{3, unitWord}}, {"trillion", cardinal{1e12, scaleWord}},
	{"twelve", cardinal{12, teenWord}}, {"twenty", cardinal{20, tensWord}}, {"two", cardinal{2, unitWord}}, {"zero", cardinal{0, unitWord}},
}

// cardinal is what a word for a cardinal number means.
type cardinal struct {
	value float64
	class numeralClass
}

// numeral returns the value and the class of a cardinal word.
//
//go:noinline
func numeral(s string) (float64, numeralClass) {
	w, _ := find(cardinals, s)
	return w.value, w.class
}

// multitudes holds the words that name many of a power of ten.
var multitudes = []entry[float64]{
	{"billions", 1e9}, {"crores", 1e7}, {"dozens", 12}, {"hundreds", 100}, {"lakhs", 1e5}, {"millions", 1e6},
	{"tens", 10}, {"thousands", 1e3}, {"trillions", 1e12},
}

// plural returns the value of a word that names many of a power of ten, which
// reads as a range up to ten times as many: "dozens", "thousands".
//
//go:noinline
func plural(s string) (float64, bool) {
	return find(multitudes, s)
}

// glued returns the magnitude that letters glued to a number stand for, and
// whether they mean it only beside a currency ("5b", "2t").
func glued(s string) (scale float64, moneyOnly, ok bool) {
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

// ordinal returns the value of a word such as "third" or "twentieth", which is
// also a denominator: "two thirds".
func ordinal(s string) (value float64, many, ok bool) {
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

// vulgar returns the value of a fraction that is one character.
func vulgar(r rune) (float64, bool) {
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
