// Package scripts reads figures in the digits of other scripts than the Latin one: full-width,
// Arabic, Persian, Devanagari and others of India and Thailand. It knows no words of their
// languages, and so reads a number only where nothing can follow that makes it larger: with a
// sign of money or a per cent sign, or where nothing else was marked. A number that can be read
// in two ways is left out.
package scripts

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/app/suggest/figure"
	"gloss/app/text"
)

// zeros are the digits for nought, each with the other nine behind it: Arabic, Persian,
// Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam, Thai, and
// full-width ones.
var zeros = [...]rune{0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xFF10}

// digit returns the value of a digit, and the nought of its script; 0 for what is none.
func digit(r rune) (value int, zero rune) {
	if r < 0x660 {
		return 0, 0
	}
	for _, z := range zeros {
		if r >= z && r < z+10 {
			return int(r - z), z
		}
	}
	return 0, 0
}

// signs are the signs of money with its name.
var signs = map[rune]string{'₹': "indian rupee", '¥': "yen", '￥': "yen", '€': "euro", '£': "pound sterling", '₪': "shekel", '฿': "baht", '₨': "rupee"}

func isPercent(r rune) bool { return r == '%' || r == '٪' || r == '％' }

// maxNumber is how many bytes a number may have.
const maxNumber = 100

// Find returns the figures of doc in order.
func Find(doc string) (out []figure.Figure) {
	for i, r := range doc {
		if len(out) > 0 && i < out[len(out)-1].Span.End {
			continue
		}
		if _, zero := digit(r); zero == 0 || partOfWord(doc[:i]) {
			continue
		}
		if f, ok := at(doc, i); ok && f.Kind != figure.Count {
			out = append(out, f)
		}
	}
	return out
}

// Read reads s, which a person has marked: a number with its sign of money or its per cent
// sign, and nothing else.
func Read(s string) (figure.Figure, bool) {
	for i, r := range s {
		if _, zero := digit(r); zero == 0 {
			continue
		}
		f, ok := at(s, i)
		rest := strings.TrimSpace(s[:f.Span.Start] + s[f.Span.End:])
		return f, ok && rest == ""
	}
	return figure.Figure{}, false
}

// at reads the figure whose number begins at byte i of doc.
func at(doc string, i int) (figure.Figure, bool) {
	end := numberEnd(doc, i)
	v, ok := value(doc[i:end])
	f := figure.Figure{Kind: figure.Count, Min: v, Max: v, Span: text.Span{Start: i, End: end}, Lang: "und"}
	if !ok {
		return f, false
	}
	next, gap := firstRune(doc[end:])
	before, size := utf8.DecodeLastRuneInString(strings.TrimRight(doc[:i], " \u00a0"))
	switch unit := signs[before]; {
	case isPercent(next):
		f.Kind, f.Unit = figure.Percent, "percentage"
		f.Span.End = end + gap + utf8.RuneLen(next)
	case unit != "" && !unicode.IsLetter(next):
		f.Kind, f.Unit = figure.Money, unit
		f.Span.Start = len(strings.TrimRight(doc[:i], " \u00a0")) - size
	}
	f.Whole = f.Span
	return f, true
}

// firstRune is the first rune behind spaces, and how many bytes of them there are.
func firstRune(s string) (r rune, gap int) {
	rest := strings.TrimLeft(s, " \u00a0")
	r, _ = utf8.DecodeRuneInString(rest)
	if rest == "" {
		r = 0
	}
	return r, len(s) - len(rest)
}

// partOfWord reports whether what stands before a number makes it one of a name or a code.
func partOfWord(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return before != "" && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '.' || r == ',' || r == '-' || r == '/' || r == ':' || r == '٫' || r == '٬')
}

// numberEnd is where the digits and separators from byte i on end: a separator belongs to
// them if a digit follows.
func numberEnd(doc string, i int) int {
	end := i
	pending := 0 // bytes of a separator that waits for its digit
	for _, r := range doc[i:min(len(doc), i+maxNumber)] {
		n := utf8.RuneLen(r)
		_, zero := digit(r)
		switch {
		case zero != 0:
			end += pending + n
			pending = 0
		case pending == 0 && strings.ContainsRune(separators, r):
			pending = n
		default:
			return end
		}
	}
	return end
}

// The separators of numbers, and those that only part thousands or decimals.
const (
	separators = ".,٫٬．，/:-"
	thousands  = '٬'
	decimal    = '٫'
)

// value reads a number in the digits of one script. The Arabic signs say themselves what they
// part. A comma parts thousands, by threes or as in India (12,34,567), and a point decimals
// if there are not three of them.
func value(s string) (float64, bool) {
	var plain strings.Builder
	var groups []int // digits since the separator before
	n, script, fraction := 0, rune(0), false
	for _, r := range s {
		v, zero := digit(r)
		switch {
		case zero != 0:
			if script != 0 && zero != script {
				return 0, false
			}
			script = zero
			plain.WriteByte(byte('0' + v))
			n++
		case fraction:
			return 0, false
		case r == thousands || r == ',' || r == '，':
			groups = append(groups, n)
			n = 0
		case r == decimal || r == '.' || r == '．':
			fraction = true
			if len(groups) > 0 {
				groups = append(groups, n)
			}
			n = 0
			plain.WriteByte('.')
		default:
			return 0, false // a date, a score, a time of day
		}
	}
	switch {
	case fraction && n == 3 && !strings.ContainsRune(s, decimal):
		return 0, false // thousands, in another style
	case !fraction && len(groups) > 0:
		groups = append(groups, n)
	}
	if !grouped(groups) || plain.Len() > 18 || strings.HasPrefix(plain.String(), "0") && plain.Len() > 1 && plain.String()[1] != '.' {
		return 0, false
	}
	v, err := strconv.ParseFloat(plain.String(), 64)
	return v, err == nil
}

// grouped reports whether the lengths of the groups of a number are those of thousands: three
// in the last, and three or, as in India, two in the others.
func grouped(groups []int) bool {
	if len(groups) == 0 {
		return true
	}
	last := len(groups) - 1
	size := 3
	if last > 1 && groups[1] == 2 {
		size = 2
	}
	for i, n := range groups {
		switch {
		case i == 0 && (n < 1 || n > size), i == last && n != 3, i > 0 && i < last && n != size:
			return false
		}
	}
	return true
}
