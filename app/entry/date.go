// Package entry reads what a person types into a field while it is typed: dates that
// cannot be, days told by a word, addresses that are none yet, and tags. It knows no
// field and no screen.
package entry

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"gloss/app/words"
)

// DateFault says in a sentence why a date that was typed cannot be, or "". Words
// without a date in them, and a date that is not typed to its end, have no fault.
func DateFault(typed string) string {
	for _, d := range datesIn(typed) {
		if why := d.fault(); why != "" {
			return why
		}
	}
	return ""
}

// date is a day as it is written: a month from 1, and 0 for what is not written.
type date struct{ year, month, day int }

// months are the names of months in English, from January.
var months = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

func (d date) fault() string {
	if d.month < 1 || d.month > 12 {
		return words.EditorDateMonth.With("n", d.month)
	}
	name := words.MonthName(time.Month(d.month))
	leap := 2000 // in which February has all the days that it can have
	if d.year > 0 {
		leap = d.year
	}
	days := time.Date(leap, time.Month(d.month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	switch {
	case d.day == 0:
		return words.EditorDateFirst.With("month", name)
	case d.day <= days:
		return ""
	case d.month == 2 && d.year > 0:
		name = words.Month(time.Date(d.year, time.February, 1, 0, 0, 0, 0, time.UTC))
	}
	return words.EditorDateDays.With("month", name, "n", days)
}

// mostWords bounds how much of a text is searched for dates.
const mostWords = 100

// datesIn finds the days that a text names: 31 June 2026, June 31st, 2026-06-31.
func datesIn(s string) []date {
	pieces := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;()“”\"", r) })
	pieces = slices.DeleteFunc(pieces[:min(len(pieces), mostWords)], func(w string) bool { return w == "de" || w == "del" }) // 17 de marzo
	var out []date
	for i, w := range pieces {
		if d, ok := isoDate(w); ok {
			out = append(out, d)
			continue
		}
		month := monthOf(w)
		if month == 0 {
			continue
		}
		d := date{month: month}
		after := i + 1
		day, ok := -1, false
		if i > 0 {
			day, ok = dayOf(pieces[i-1])
		}
		if !ok && after < len(pieces) {
			if day, ok = dayOf(pieces[after]); ok {
				after++
			}
		}
		if !ok {
			continue
		}
		d.day = day
		if after < len(pieces) {
			if y, err := strconv.Atoi(pieces[after]); err == nil && len(pieces[after]) == 4 {
				d.year = y
			}
		}
		out = append(out, d)
	}
	return out
}

// isoDate reads 2026-06-31 and 2026-13: a year, a month and perhaps a day in two
// digits each.
func isoDate(w string) (date, bool) {
	part := strings.Split(strings.TrimRight(w, "."), "-")
	if len(part) < 2 || len(part) > 3 || len(part[0]) != 4 {
		return date{}, false
	}
	n := make([]int, len(part))
	for i, p := range part {
		if i > 0 && len(p) != 2 || strings.Trim(p, "0123456789") != "" {
			return date{}, false
		}
		n[i], _ = strconv.Atoi(p)
	}
	d := date{n[0], n[1], 1}
	if len(n) == 3 {
		d.day = n[2]
	}
	// 2026-27 is a season of two years, and no month.
	return d, len(n) == 3 || n[1] <= 12 || n[1] <= n[0]%100
}

// monthOf is the month of a name or of its beginning with a point, or 0. A name of
// which more could be typed is none: "Mar" may become Marta.
func monthOf(w string) int {
	lower := strings.ToLower(w)
	short := strings.TrimSuffix(lower, ".")
	for i, name := range months {
		if short == name || short != lower && len(short) >= 3 && strings.HasPrefix(name, short) || (short == name[:3] || short == "sept") && strings.HasPrefix(name, short) {
			return i + 1
		}
	}
	return int(words.MonthNamed(lower))
}

// dayOf reads 31, 31st and 31. of a date.
func dayOf(w string) (int, bool) {
	w = strings.TrimSuffix(strings.ToLower(w), ".")
	for _, ending := range []string{"st", "nd", "rd", "th", "er"} {
		w = strings.TrimSuffix(w, ending)
	}
	if len(w) == 0 || len(w) > 2 {
		return 0, false
	}
	n, err := strconv.Atoi(w)
	return n, err == nil && n >= 0
}

// DayMeant is the date that a word means which tells a day by another one, such as
// yesterday or Monday, and whether it is such a word. published is the day from which it
// is told, as 2006-01-02; a weekday is the last one before it.
func DayMeant(typed, published string) (string, bool) {
	if len(published) < len(time.DateOnly) {
		return "", false
	}
	from, err := time.Parse(time.DateOnly, published[:len(time.DateOnly)])
	if err != nil {
		return "", false
	}
	said := strings.Join(strings.Fields(strings.ToLower(strings.TrimRight(typed, ".,; "))), " ")
	for _, lead := range []string{"on ", "last ", "this "} {
		said = strings.TrimPrefix(said, lead)
	}
	back := -1
	switch said {
	case "today", "morning", "afternoon", "evening":
		back = 0
	case "yesterday", "night":
		back = 1
	case "the day before yesterday", "two days ago":
		back = 2
	case "a week ago":
		back = 7
	case "tomorrow":
		return words.Date(from.AddDate(0, 0, 1)), true
	}
	if days, ok := words.DayNamed(strings.ReplaceAll(said, "'", "’")); ok {
		return words.Date(from.AddDate(0, 0, days)), true
	}
	named, weekday := words.WeekdayNamed(said)
	for i := range 7 {
		if said == strings.ToLower(time.Weekday(i).String()) || weekday && time.Weekday(i) == named {
			back = (int(from.Weekday()) - i + 7) % 7
			if back == 0 {
				back = 7
			}
		}
	}
	if back < 0 || said == "morning" && !strings.Contains(strings.ToLower(typed), "this") {
		return "", false
	}
	return words.Date(from.AddDate(0, 0, -back)), true
}

// Dated is a date that is written as the language that is used writes it, as English has
// it: March 2021 or 17 March 2021. What is none stays as it was typed.
func Dated(typed string) string {
	pieces := strings.FieldsFunc(typed, func(r rune) bool { return unicode.IsSpace(r) || r == ',' })
	pieces = slices.DeleteFunc(pieces, func(w string) bool { return w == "de" || w == "del" })
	if n := len(pieces); n == 2 || n == 3 {
		month, year := monthOf(pieces[n-2]), pieces[n-1]
		if month == 0 || len(year) != 4 || strings.Trim(year, "0123456789") != "" {
			return typed
		}
		said := time.Month(month).String() + " " + year
		if n == 2 {
			return said
		}
		if day, ok := dayOf(pieces[0]); ok {
			return strconv.Itoa(day) + " " + said
		}
	}
	return typed
}
