package lang

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Style is how a text writes its numbers.
type Style struct {
	Decimal byte // the mark before the decimals: '.' or ','
	Doubt   bool // the text itself goes against Decimal, so that "1.234" is not known
}

// Form is how a number in digits is written, as far as it matters to how sure its value is.
type Form uint8

// The forms.
const (
	NoNumber    Form = iota // a date, a version, a list, or a number whose value is in doubt
	Plain                   // 1234
	Grouped                 // 1,234 or 1.234 or 1 234, by the style of the text
	GroupedSure             // grouped so that no other reading is left: 1.234.567, 1'234.5, 1.234,56
	Decimal                 // 12.5, by the style of the text
	Thirds                  // 12.345 with a decimal mark: three decimals, which may be meant for a group
	Odd                     // with one decimal mark that is not the style's: a number only if it measures
)

// maxRun bounds a number in digits, in bytes, and maxPlain one that is not grouped:
// longer ones are codes.
const (
	maxRun   = 40
	maxPlain = 15
)

// Run returns the end of the number in digits that begins at byte at of doc: digits with
// single marks between them, or groups of three digits with spaces between. What is longer
// than any number ends at a mark, so that a list of numbers is not read to its end again and
// again.
func Run(doc string, at int) int {
	start, group, spaces, marks := at, at, 0, 0
	for at < len(doc) {
		if isDigit(doc[at]) {
			at++
			continue
		}
		size, space := separator(doc, at)
		if size == 0 || at+size >= len(doc) || !isDigit(doc[at+size]) || at-start > maxRun {
			return at
		}
		if space {
			if marks > 0 || at-group > 3 || spaces > 0 && at-group != 3 || doc[group] == '0' || !threeDigits(doc[at+size:]) {
				return at // "in 2019 400 people"
			}
			spaces++
		} else {
			marks++
		}
		at += size
		group = at
	}
	return at
}

// separator returns the size of the mark within a number that stands at byte at, or 0, and
// whether it is a space. A plain space is one too.
func separator(doc string, at int) (size int, space bool) {
	switch doc[at] {
	case '.', ',', '\'':
		return 1, false
	case ' ':
		return 1, true
	case 0xC2, 0xE2:
		switch r, size := utf8.DecodeRuneInString(doc[at:]); r {
		case '’':
			return size, false
		case '\u00a0', '\u2009', '\u202f':
			return size, true
		}
	}
	return 0, false
}

func threeDigits(s string) bool {
	return len(s) >= 3 && isDigit(s[0]) && isDigit(s[1]) && isDigit(s[2]) && (len(s) == 3 || !isDigit(s[3]))
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// parts are the digits of a run and what stands between them: a '.', a ',', a "'" or a ' '.
type parts struct {
	digits [maxRun/2 + 1]string
	marks  [maxRun / 2]byte
	n      int // of digits
}

// split takes a run apart.
func split(run string) (p parts, ok bool) {
	if len(run) > maxRun {
		return p, false
	}
	for at := 0; at < len(run); {
		start := at
		for at < len(run) && isDigit(run[at]) {
			at++
		}
		if start == at || p.n == len(p.digits) {
			return p, false
		}
		p.digits[p.n] = run[start:at]
		p.n++
		if at == len(run) {
			return p, true
		}
		size, space := separator(run, at)
		switch {
		case size == 0 || p.n > len(p.marks):
			return p, false
		case space:
			p.marks[p.n-1] = ' '
		case run[at] == '.' || run[at] == ',':
			p.marks[p.n-1] = run[at]
		default:
			p.marks[p.n-1] = '\''
		}
		at += size
	}
	return p, false
}

// grouped reports whether the first n digits of p are groups that equal marks part: of
// three, or, with commas, of two before the last three as in India.
func (p *parts) grouped(n int) bool {
	if n < 2 || len(p.digits[0]) > 3 || p.digits[0][0] == '0' {
		return false
	}
	pairs := true
	threes := true
	for i := 1; i < n; i++ {
		if p.marks[i-1] != p.marks[0] {
			return false
		}
		threes = threes && len(p.digits[i]) == 3
		pairs = pairs && (i == n-1 && len(p.digits[i]) == 3 || i < n-1 && len(p.digits[i]) == 2)
	}
	return threes || pairs && n > 2 && p.marks[0] == ',' && len(p.digits[0]) < 3
}

// Parse returns the value of a number in digits, as Run delimits it, and its form. A value
// that the style leaves in doubt is NoNumber.
func Parse(run string, s Style) (float64, Form) {
	p, ok := split(run)
	if !ok {
		return 0, NoNumber
	}
	last := p.n - 1
	if last == 0 {
		if len(run) > maxPlain || len(run) > 1 && run[0] == '0' {
			return 0, NoNumber // a code, a telephone's
		}
		return p.value(1), Plain
	}
	mark := p.marks[last-1]
	switch {
	case p.grouped(p.n):
		if p.n == 2 && (mark == '.' || mark == ',') {
			return p.single(s)
		}
		if mark == ' ' {
			return p.value(p.n), Grouped
		}
		return p.value(p.n), GroupedSure
	case p.n > 2 && p.grouped(last) && mark != p.marks[0] && (mark == '.' || mark == ','):
		return p.decimal(last), GroupedSure
	case p.n == 2 && (mark == '.' || mark == ','):
		return p.single(s)
	}
	return 0, NoNumber
}

// single is Parse for two runs of digits with one point or comma between.
func (p *parts) single(s Style) (float64, Form) {
	whole, tail, mark := p.digits[0], p.digits[1], p.marks[0]
	own := mark == s.Decimal
	if len(tail) == 3 && len(whole) < 4 && whole[0] != '0' {
		switch {
		case s.Doubt:
			return 0, NoNumber
		case own:
			return p.decimal(1), Thirds
		}
		return p.value(2), Grouped
	}
	if !own && (len(whole) > 1 && whole[0] == '0' || len(tail) > 3) {
		return 0, NoNumber // "05.12", and "12.1234" where points part groups
	}
	if !own {
		return p.decimal(1), Odd
	}
	return p.decimal(1), Decimal
}

// value is the first n runs of digits as one number, and decimal the same with the run
// after them as its decimals.
func (p *parts) value(n int) float64 {
	v, _ := strconv.ParseFloat(strings.Join(p.digits[:n], ""), 64)
	return v
}

func (p *parts) decimal(n int) float64 {
	v, _ := strconv.ParseFloat(strings.Join(p.digits[:n], "")+"."+p.digits[n], 64)
	if math.IsInf(v, 0) {
		return 0
	}
	return v
}

// maxShown bounds how much of a text is read for its style, in bytes.
const maxShown = 256 << 10

// StyleOf returns how an article writes its numbers: as its language does, unless the
// numbers of which there is one reading go the other way. Spanish is written with points
// before decimals in half of the world, and so is German in Switzerland.
func StyleOf(l Lang, doc string) Style {
	points, commas := shown(doc[:min(len(doc), maxShown)])
	if l == English {
		return Style{Decimal: '.', Doubt: commas > 0 && commas >= points}
	}
	if l == Other {
		return Style{Decimal: ',', Doubt: true}
	}
	if points > 1 && commas == 0 {
		return Style{Decimal: '.', Doubt: l != Spanish && l != German}
	}
	return Style{Decimal: ',', Doubt: points > 0 && points >= commas}
}

// shown counts the numbers of doc that can only have a decimal point, or commas for
// groups, and those that can only have a decimal comma, or points for groups.
func shown(doc string) (points, commas int) {
	for at := 0; at < len(doc); {
		if !isDigit(doc[at]) {
			at++
			continue
		}
		end := Run(doc, at)
		p, ok := split(doc[at:end])
		at = end
		if !ok || p.n < 2 {
			continue
		}
		last := p.n - 1
		mark := p.marks[last-1]
		switch {
		case p.n == 2 && (mark == '.' || mark == ',') && len(p.digits[1]) < 3:
			// "9.30" and "3.5." may be times and dates.
			if mark == ',' {
				commas++
			} else if len(p.digits[1]) == 1 && (end >= len(doc) || doc[end] != '.') {
				points++
			}
		case p.n > 2 && p.grouped(last) && mark != p.marks[0]:
			points, commas = tally(points, commas, mark == '.')
		case p.n > 2 && p.grouped(p.n) && (mark == '.' || mark == ','):
			points, commas = tally(points, commas, mark == ',')
		}
	}
	return points, commas
}

// tally counts a number that shows its style twice over.
func tally(points, commas int, point bool) (int, int) {
	if point {
		return points + 2, commas
	}
	return points, commas + 2
}
