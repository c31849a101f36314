package words

import (
	"strings"
	"time"
)

// The names by which a person tells a day.
const (
	DateDays     Text = "in this order, parted by semicolons|today; yesterday; the day before yesterday; tomorrow"
	DateWeekdays Text = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday"
)

// MonthNamed is the month whose name in the language that is used, or whose first three
// letters with a point, a word is; 0 if it is none. The word is in lower case.
func MonthNamed(word string) time.Month {
	for i, name := range strings.Fields(strings.ToLower(DateMonths.String())) {
		short := strings.TrimSuffix(word, ".")
		if word == name || short != word && len(short) >= 3 && strings.HasPrefix(name, short) {
			return time.Month(i + 1)
		}
	}
	return 0
}

// DayNamed says by how many days a word for a day in the language that is used, such as
// yesterday, is away from today; ok is false if it is none. The word is in lower case.
func DayNamed(word string) (days int, ok bool) {
	for i, name := range strings.Split(strings.ToLower(DateDays.String()), "; ") {
		if i < 4 && word == name {
			return [4]int{0, -1, -2, 1}[i], true
		}
	}
	return 0, false
}

// WeekdayNamed is the day of the week that a word in lower case names in the language that
// is used; ok is false if it is none.
func WeekdayNamed(word string) (day time.Weekday, ok bool) {
	for i, name := range strings.Fields(strings.ToLower(DateWeekdays.String())) {
		if i < 7 && word == name {
			return time.Weekday(i), true
		}
	}
	return 0, false
}
