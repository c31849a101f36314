package words

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// How numbers and dates are written.
const GroupMark Text = "between groups of three digits|,"
const DecimalMark Text = "before the decimals of a number|."
const DateDay Text = "{day} {month} {year}"
const DateMonth Text = "{month} {year}"
const DateTime Text = "{date}, {time}"
const DateMonths Text = "January February March April May June July August September October November December"

// Number writes a whole number with the digits in groups: 12,500. Four digits in Spanish
// stay together, as its academy has it.
func Number(n int) string {
	return Grouped(strconv.Itoa(n))
}

// Grouped writes a decimal number, as strconv has it, in the way of the language.
func Grouped(number string) string {
	sign := ""
	if strings.HasPrefix(number, "-") {
		sign, number = "-", number[1:]
	}
	whole, decimals, point := strings.Cut(number, ".")
	least := 4 // digits that are parted
	if Tag() == "es" {
		least = 5
	}
	var out []byte
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 && len(whole) >= least {
			out = append(out, GroupMark.String()...)
		}
		out = append(out, whole[i])
	}
	if point {
		out = append(append(out, DecimalMark.String()...), decimals...)
	}
	return sign + string(out)
}

// Amount writes a decimal number that is no count, such as a value or a year: as Grouped
// does, but four digits stay together.
func Amount(number string) string {
	whole, _, _ := strings.Cut(strings.TrimPrefix(number, "-"), ".")
	if len(whole) > 4 {
		return Grouped(number)
	}
	return strings.Replace(number, ".", DecimalMark.String(), 1)
}

// Date writes a day: 17 March 2021.
func Date(t time.Time) string {
	return DateDay.With("day", strconv.Itoa(t.Day()), "month", month(t), "year", strconv.Itoa(t.Year()))
}

// Month writes a month: March 2021.
func Month(t time.Time) string {
	return DateMonth.With("month", month(t), "year", strconv.Itoa(t.Year()))
}

// Moment writes a day and the time of it: 17 March 2021, 15:04.
func Moment(t time.Time) string {
	return DateTime.With("date", Date(t), "time", t.Format("15:04"))
}

// Within is a label as it stands within a sentence: in lower case, but for German nouns
// and for letters that stand for words.
func Within(label Text) string {
	s := label.String()
	first, n := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[n:])
	if Tag() == "de" || unicode.IsUpper(next) {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
}

func month(t time.Time) string {
	if names := strings.Fields(DateMonths.String()); len(names) == 12 {
		return names[t.Month()-1]
	}
	return t.Month().String()
}

// How a quantity is said.
const (
	QuantityAbout   Text = "about {number}"
	QuantityRange   Text = "{from} to {to}"
	QuantityAtLeast Text = "at least {number}"
	QuantityAtMost  Text = "at most {number}"
	QuantityOf      Text = "a unit and what is counted|{unit} of {of}"
	SourceCount     Text = "{n, plural, one {# source} other {# sources}}"
)
