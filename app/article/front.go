package article

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// byline reads a line that names the author and nothing else.
func byline(s string) (author string, ok bool) {
	rest, ok := strings.CutPrefix(s, "By ")
	if !ok {
		rest, ok = strings.CutPrefix(s, "BY ")
	}
	rest = strings.TrimSpace(rest)
	if !ok || rest == "" || len(rest) > 120 || strings.ContainsAny(lastRune(rest), ".?!") {
		return "", false
	}
	// A sentence that happens to begin with "By" goes on in small letters.
	capitals := 0
	for _, w := range strings.Fields(rest) {
		if unicode.IsUpper([]rune(w)[0]) {
			capitals++
		} else if w != "and" && w != "in" && w != "for" && w != "de" && w != "van" && w != "von" {
			return "", false
		}
	}
	return rest, capitals > 0
}

var months = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// aroundDates are words that may stand on a line with a date and say nothing else.
var aroundDates = map[string]bool{
	"published": true, "updated": true, "posted": true, "last": true, "modified": true, "first": true, "on": true, "at": true, "date": true,
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"mon": true, "tue": true, "wed": true, "thu": true, "fri": true, "sat": true, "sun": true,
	"am": true, "pm": true, "a.m": true, "p.m": true, "gmt": true, "utc": true, "et": true, "est": true, "edt": true, "bst": true, "cet": true, "kst": true, "jst": true,
}

// ParseDate reads a line that is a date and nothing else, in English or ISO
// 8601, and returns it as 2021, 2021-03 or 2021-03-17, as precise as it is
// stated. Dates in digits alone whose order is open, such as 03/04/2021, are
// refused.
func ParseDate(s string) (string, bool) {
	if len(s) > 120 {
		return "", false
	}
	var year, month, day int
	for _, word := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",|·•–—()", r) }) {
		word = strings.Trim(word, ".:")
		if y, m, d, ok := isoDate(word); ok && year == 0 {
			year, month, day = y, m, d
			continue
		}
		n, err := strconv.Atoi(strings.TrimRight(word, "stndrh"))
		switch {
		case err == nil && n >= 1000 && n <= 2999 && year == 0:
			year = n
		case err == nil && n >= 1 && n <= 31 && day == 0:
			day = n
		case err != nil && month == 0 && monthOf(word) > 0:
			month = monthOf(word)
		case word == "" || aroundDates[word] || isClock(word):
		default:
			return "", false
		}
	}
	switch {
	case year > 0 && month > 0 && day > 0 && day <= daysIn(year, month):
		return fmt.Sprintf("%04d-%02d-%02d", year, month, day), true
	case year > 0 && month > 0 && day == 0:
		return fmt.Sprintf("%04d-%02d", year, month), true
	case year > 0 && month == 0 && day == 0:
		return fmt.Sprintf("%04d", year), true
	}
	return "", false
}

// isoDate reads 2021-03-17 and 2021-03-17t09:00:00z.
func isoDate(w string) (y, m, d int, ok bool) {
	w, _, _ = strings.Cut(w, "t")
	if len(w) != len("2021-03-17") || w[4] != '-' || w[7] != '-' {
		return 0, 0, 0, false
	}
	y, err1 := strconv.Atoi(w[:4])
	m, err2 := strconv.Atoi(w[5:7])
	d, err3 := strconv.Atoi(w[8:])
	return y, m, d, err1 == nil && err2 == nil && err3 == nil && y >= 1000 && m >= 1 && m <= 12 && d >= 1
}

// Month reports whether w, in small letters, is the name of a month in English or its
// short form.
func Month(w string) bool { return monthOf(w) > 0 }

// monthOf returns 1 to 12 for the name of a month or its short form, else 0.
func monthOf(w string) int {
	for i, name := range months {
		if w == name || len(w) >= 3 && len(w) <= 4 && strings.HasPrefix(name, w) {
			return i + 1
		}
	}
	return 0
}

func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// isClock reports whether w is a time of day: 9:30, 09:30am, 7pm.
func isClock(w string) bool {
	trimmed := strings.TrimSuffix(strings.TrimSuffix(w, "am"), "pm")
	digits := strings.Trim(trimmed, "0123456789:") == ""
	return digits && trimmed != "" && (strings.Contains(trimmed, ":") || trimmed != w)
}
