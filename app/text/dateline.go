package text

import "strings"

// startsFurniture reports whether, at byte at of doc, something begins that
// runs on from a headline or a caption without a full stop: the date of the
// article, which ends its paragraph, or the credit of a picture.
func startsFurniture(doc string, at int) bool {
	rest := doc[at:]
	switch rest[0] {
	case 'M', 'T', 'W', 'F', 'S':
		return startsDateline(rest) && !leadsToDate(doc[:at])
	case 'I', 'P', 'C':
		for _, credit := range [...]string{"Image: ", "Photo: ", "Picture: ", "Credit: ", "Photograph: "} {
			if strings.HasPrefix(rest, credit) {
				return true
			}
		}
	}
	return false
}

// maxDateline is how long "Wednesday, September 30, 2015" is at most, in bytes.
const maxDateline = 31

// startsDateline reports whether s starts with a line or its end that is a
// weekday and a date: "Tuesday, September 1, 2015".
func startsDateline(s string) bool {
	line, _, _ := strings.Cut(s[:min(len(s), maxDateline)], "\n")
	day, date, ok := strings.Cut(line, ", ")
	if !ok || !isWeekday(day) || len(line) == maxDateline {
		return false
	}
	md, year, ok := strings.Cut(date, ", ")
	month, number, ok2 := strings.Cut(md, " ")
	return ok && ok2 && len(month) > 2 && allDigits(number) && len(year) == 4 && allDigits(year)
}

func isWeekday(s string) bool {
	switch s {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday":
		return true
	}
	return false
}

// leadsToDate reports whether s ends with a word that a date completes.
func leadsToDate(s string) bool {
	s = strings.TrimRight(s, " ")
	switch lastWord(s) {
	case "on", "of", "since", "until", "by", "for", "from", "to", "and", "last", "before", "after":
		return true
	}
	return strings.HasSuffix(s, ",")
}
