package entry

import (
	"slices"
	"strings"
	"testing"
)

func TestDateFault(t *testing.T) {
	const june, which = "June has 30 days. Write a day that exists, or only the month.", " Write a day that exists, or only the month."
	for _, tt := range []struct{ name, typed, want string }{
		{"nothing", "", ""},
		{"words", "last spring, before the vote", ""},
		{"a day", "30 June 2026", ""},
		{"a day that is none", "31 June 2026", june},
		{"without a year", "31 June", june},
		{"the month first", "June 31, 2026", june},
		{"an ordinal", "the 31st June 2026", june},
		{"with a point", "31. June", june},
		{"in capitals", "31 JUNE", june},
		{"in a sentence", "on 31 June 2026, at noon", june},
		{"a short name", "31 Jun 2026", june},
		{"Sept", "31 Sept. 2026", "September has 30 days." + which},
		{"a day that no month has", "32 May", "May has 31 days." + which},
		{"day none", "0 May", "May begins with day 1." + which},
		{"29 February", "29 February", ""},
		{"30 February", "30 February", "February has 29 days." + which},
		{"in a leap year", "29 February 2028", ""},
		{"in another year", "29 February 2026", "February 2026 has 28 days." + which},
		{"in 1900", "29 February 1900", "February 1900 has 28 days." + which},
		{"a month", "June 2026", ""},
		{"not typed to its end", "31 Ju", ""},
		{"by numbers", "2026-06-30", ""},
		{"by numbers, no such day", "2026-06-31", june},
		{"by numbers, no such month", "2026-13-01", "There is no month 13. Months go from 01 to 12."},
		{"by numbers, month none", "2026-00", "There is no month 0. Months go from 01 to 12."},
		{"a year and a month", "2026-12", ""},
		{"a year and no month", "2026-13", "There is no month 13. Months go from 01 to 12."},
		{"two years", "2026-27", ""},
		{"two years in full", "2025-2026", ""},
		{"a day being typed", "2026-06-3", ""},
		{"a telephone number", "0203-4512345", ""},
		{"may, the verb", "31 may be too many", ""},
		{"very long", strings.Repeat("x ", 10_000) + "31 June", ""},
		{"hostile", "\x00-\xff 31\u202e June", ""},
	} {
		if got := DateFault(tt.typed); got != tt.want {
			t.Errorf("%s: %q has fault %q, not %q", tt.name, tt.typed, got, tt.want)
		}
	}
}

func TestDayMeant(t *testing.T) {
	const thursday = "2026-05-14"
	for _, tt := range []struct{ name, typed, published, want string }{
		{"yesterday", "yesterday", thursday, "13 May 2026"},
		{"in capitals, with a point", " Yesterday.", thursday, "13 May 2026"},
		{"today", "today", thursday, "14 May 2026"},
		{"tomorrow", "tomorrow", thursday, "15 May 2026"},
		{"over a month's end", "yesterday", "2026-03-01", "28 February 2026"},
		{"over a year's end", "yesterday", "2026-01-01", "31 December 2025"},
		{"a weekday", "on Monday", thursday, "11 May 2026"},
		{"the last one", "last Friday", thursday, "8 May 2026"},
		{"the same weekday", "Thursday", thursday, "7 May 2026"},
		{"this morning", "this morning", thursday, "14 May 2026"},
		{"last night", "last night", thursday, "13 May 2026"},
		{"a week ago", "a week ago", thursday, "7 May 2026"},
		{"with a time of day", "yesterday", thursday + "T10:00:00Z", "13 May 2026"},
		{"no date of the article", "yesterday", "", ""},
		{"one that is none", "yesterday", "May 2026..", ""},
		{"another word", "often", thursday, ""},
		{"in a sentence", "yesterday, she said", thursday, ""},
		{"nothing", "", thursday, ""},
	} {
		got, ok := DayMeant(tt.typed, tt.published)
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("%s: %q is %q %v, not %q", tt.name, tt.typed, got, ok, tt.want)
		}
	}
}

func TestAddress(t *testing.T) {
	const start = "Not an address yet. It starts with https://"
	for _, tt := range []struct{ name, typed, fault, meant string }{
		{"nothing", "", "", ""},
		{"an address", "https://example.org/a", "", ""},
		{"one without a lock", " http://example.org ", "", ""},
		{"being typed", "htt", start, ""},
		{"its beginning", "https://", start, ""},
		{"without its beginning", "example.org/a?b=c", start, "https://example.org/a?b=c"},
		{"words", "the annual report", start, ""},
		{"a path", "archive/annex-b", start, ""},
		{"a file", "report.p4", start, ""},
		{"a page of a book", "p. 12", start, ""},
		{"a space in it", "https://example.org/a b", "An address has no spaces in it.", ""},
		{"posing as another", "https://bank.example@evil.example/", "Not an address that Gloss opens. Leave out the name and the @ before the host.", ""},
		{"a port that is none", "https://example.org:99999", "Not an address yet. After https:// comes a name such as example.org", ""},
		{"a script", "javascript:alert(1)", start, ""},
		{"a script with a point", "javascript:alert.example", start, ""},
	} {
		if got := AddressFault(tt.typed); got != tt.fault {
			t.Errorf("%s: %q has fault %q, not %q", tt.name, tt.typed, got, tt.fault)
		}
		if got, ok := AddressMeant(tt.typed); got != tt.meant || ok != (tt.meant != "") {
			t.Errorf("%s: %q means %q %v, not %q", tt.name, tt.typed, got, ok, tt.meant)
		}
	}
}

func TestTags(t *testing.T) {
	for _, tt := range []struct {
		name, typed string
		ended       []string
		rest        string
	}{
		{"nothing", "", nil, ""},
		{"being typed", "fares", nil, "fares"},
		{"a comma", "fares,", []string{"fares"}, ""},
		{"a semicolon", "fares; sea", []string{"fares"}, " sea"},
		{"Enter", "fares\nsea\r\n", []string{"fares", "sea", ""}, ""},
		{"a comma in another script", "a，b", nil, "a，b"},
	} {
		ended, rest := Tags(tt.typed)
		if !slices.Equal(ended, tt.ended) || rest != tt.rest {
			t.Errorf("%s: %q %q, not %q %q", tt.name, ended, rest, tt.ended, tt.rest)
		}
	}
}

func FuzzEntry(f *testing.F) {
	for _, s := range []string{"31 June 2026", "2026-13-01", "yesterday", "example.org", "a;b,c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		DateFault(s)
		DayMeant(s, s)
		if meant, ok := AddressMeant(s); ok && AddressFault(meant) != "" {
			t.Errorf("%q means %q, which is no address", s, meant)
		}
		if ended, rest := Tags(s); strings.Join(append(ended, rest), "") != strings.NewReplacer(",", "", ";", "", "\n", "", "\r", "").Replace(s) {
			t.Errorf("%q lost something", s)
		}
	})
}
