package suggest

// maxFold is the longest word, in bytes, that any table of this package holds.
const maxFold = 24

// folded is a word in small letters (ASCII only), or nothing if it is longer
// than any that is known. It lies on the stack, and switching on string(f.b())
// allocates nothing.
type folded struct {
	buf [maxFold]byte
	n   int
}

func fold(s string) (f folded) {
	if len(s) > maxFold {
		return f
	}
	for i := range len(s) {
		b := s[i]
		if 'A' <= b && b <= 'Z' {
			b |= 0x20
		}
		f.buf[i] = b
	}
	f.n = len(s)
	return f
}

func (f *folded) b() []byte { return f.buf[:f.n] }

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

// numeral returns the value and the class of a cardinal word.
func numeral(s string) (float64, numeralClass) {
	f := fold(s)
	switch string(f.b()) {
	case "zero", "nought", "naught", "nil":
		return 0, unitWord
	case "one":
		return 1, unitWord
	case "two":
		return 2, unitWord
	case "three":
		return 3, unitWord
	case "four":
		return 4, unitWord
	case "five":
		return 5, unitWord
	case "six":
		return 6, unitWord
	case "seven":
		return 7, unitWord
	case "eight":
		return 8, unitWord
	case "nine":
		return 9, unitWord
	case "ten":
		return 10, teenWord
	case "eleven":
		return 11, teenWord
	case "twelve":
		return 12, teenWord
	case "thirteen":
		return 13, teenWord
	case "fourteen":
		return 14, teenWord
	case "fifteen":
		return 15, teenWord
	case "sixteen":
		return 16, teenWord
	case "seventeen":
		return 17, teenWord
	case "eighteen":
		return 18, teenWord
	case "nineteen":
		return 19, teenWord
	case "twenty":
		return 20, tensWord
	case "thirty":
		return 30, tensWord
	case "forty", "fourty":
		return 40, tensWord
	case "fifty":
		return 50, tensWord
	case "sixty":
		return 60, tensWord
	case "seventy":
		return 70, tensWord
	case "eighty":
		return 80, tensWord
	case "ninety":
		return 90, tensWord
	case "dozen", "doz":
		return 12, dozenWord
	case "hundred":
		return 100, hundredWord
	case "thousand":
		return 1e3, scaleWord
	case "lakh":
		return 1e5, scaleWord
	case "million", "mln":
		return 1e6, scaleWord
	case "crore":
		return 1e7, scaleWord
	case "billion":
		return 1e9, scaleWord
	case "trillion":
		return 1e12, scaleWord
	case "quadrillion":
		return 1e15, scaleWord
	}
	return 0, notNumeral
}

// plural returns the value of a word that names many of a power of ten, which
// reads as a range up to ten times as many: "dozens", "thousands".
func plural(s string) (float64, bool) {
	f := fold(s)
	switch string(f.b()) {
	case "tens":
		return 10, true
	case "dozens":
		return 12, true
	case "hundreds":
		return 100, true
	case "thousands":
		return 1e3, true
	case "lakhs":
		return 1e5, true
	case "millions":
		return 1e6, true
	case "crores":
		return 1e7, true
	case "billions":
		return 1e9, true
	case "trillions":
		return 1e12, true
	}
	return 0, false
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
	f := fold(s)
	word := f.b()
	if n := len(word); n > 4 && word[n-1] == 's' {
		word, many = word[:n-1], true
	}
	value = ordinalValue(word)
	return value, many, value > 0
}

func ordinalValue(word []byte) float64 {
	switch string(word) {
	case "first":
		return 1
	case "second":
		return 2
	case "third":
		return 3
	case "fourth", "quarter":
		return 4
	case "fifth":
		return 5
	case "sixth":
		return 6
	case "seventh":
		return 7
	case "eighth":
		return 8
	case "ninth":
		return 9
	case "tenth":
		return 10
	case "eleventh":
		return 11
	case "twelfth":
		return 12
	case "thirteenth":
		return 13
	case "fourteenth":
		return 14
	case "fifteenth":
		return 15
	case "sixteenth":
		return 16
	case "seventeenth":
		return 17
	case "eighteenth":
		return 18
	case "nineteenth":
		return 19
	case "twentieth":
		return 20
	case "thirtieth":
		return 30
	case "fortieth":
		return 40
	case "fiftieth":
		return 50
	case "sixtieth":
		return 60
	case "seventieth":
		return 70
	case "eightieth":
		return 80
	case "ninetieth":
		return 90
	case "hundredth":
		return 100
	case "thousandth":
		return 1e3
	case "millionth":
		return 1e6
	case "billionth":
		return 1e9
	case "trillionth":
		return 1e12
	}
	return 0
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
