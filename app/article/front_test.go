package article

import (
	"fmt"
	"strings"
	"testing"
)

func TestByline(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"a name", "By Ada Moss", "Ada Moss"},
		{"in capitals", "BY ADA MOSS", "ADA MOSS"},
		{"spaces", "By  Ada Moss ", "Ada Moss"},
		{"two and their place", "By Ada Moss and Joe van der Dyk in Seoul", ""},
		{"two", "By Ada Moss and Joe van Dyk", "Ada Moss and Joe van Dyk"},
		{"a place", "By Ada Moss in Seoul", "Ada Moss in Seoul"},
		{"a paper", "By Ada Moss for The Star", "Ada Moss for The Star"},
		{"particles", "By Ana de Castro", "Ana de Castro"},
		{"particles, of Germans", "By Eva von Lind", "Eva von Lind"},
		{"small letters only", "By and for", ""},
		{"a sentence", "By Friday the council had voted", ""},
		{"a stop", "By Ada Moss.", ""},
		{"a question", "By Whom?", ""},
		{"a cry", "By Jove!", ""},
		{"no name", "By ", ""},
		{"another word", "Bye Ada Moss", ""},
		{"small", "by Ada Moss", ""},
		{"as long as may be", "By " + strings.Repeat("A", 120), strings.Repeat("A", 120)},
		{"too long", "By " + strings.Repeat("A", 121), ""},
	} {
		if got, ok := byline(tt.in); ok && got != tt.want || ok != (tt.want != "") {
			t.Errorf("%s: %q, %v, want %q", tt.name, got, ok, tt.want)
		}
	}
}

// TestParseDateOfEveryDay holds every day of two years, in each way to write it.
func TestParseDateOfEveryDay(t *testing.T) {
	days := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	for year, february := range map[int]int{2021: 28, 2024: 29, 1900: 28, 2000: 29} {
		days[1] = february
		for m, name := range months {
			long := strings.ToUpper(name[:1]) + name[1:]
			for d := 1; d <= 31; d++ {
				want := fmt.Sprintf("%04d-%02d-%02d", year, m+1, d)
				if d > days[m] {
					want = ""
				}
				for _, in := range []string{
					fmt.Sprintf("%d %s %d", d, long, year), fmt.Sprintf("%s %d, %d", long[:3], d, year), fmt.Sprintf("%d-%02d-%02d", year, m+1, d),
					fmt.Sprintf("%s %dth, %d", strings.ToUpper(name), d, year),
				} {
					if got, ok := ParseDate(in); got != want || ok != (want != "") {
						t.Errorf("%q is %q, want %q", in, got, want)
					}
				}
			}
		}
	}
}

func TestParseDateWithOtherWords(t *testing.T) {
	const date = "5 March 2021"
	for word := range aroundDates {
		if got, _ := ParseDate(word + " " + date); got != "2021-03-05" {
			t.Errorf("beside %q it is %q", word, got)
		}
	}
	for _, beside := range []string{"9:30", "09:30am", "7pm", "7am", "9:30:15", "12:30 pm", "·", "(", "|", ":", ".", "–"} {
		if got, _ := ParseDate(date + " " + beside); got != "2021-03-05" {
			t.Errorf("beside %q it is %q", beside, got)
		}
	}
	for _, tt := range []struct{ name, in, want string }{
		{"a short month of four letters", "5 Sept 2021", "2021-09-05"},
		{"a short month with a point", "Sep. 5, 2021", "2021-09-05"},
		{"a month of five letters", "5 Septe 2021", ""},
		{"a month of two", "5 Ma 2021", ""},
		{"a word", "Seoul 5 March 2021", ""},
		{"am alone after a word", "5 March 2021 xam", ""},
		{"a colon in a word", "5 March 2021 a:b", ""},
		{"a number alone", "5 March 2021 45", ""},
		{"two days", "5 6 March 2021", ""},
		{"two months", "March April 2021", ""},
		{"two years", "5 March 2021 2022", ""},
		{"a day without a month", "5 2021", ""},
		{"day zero", "0 March 2021", ""},
		{"the first year", "March 1000", "1000-03"},
		{"before it", "March 999", ""},
		{"the last year", "March 2999", "2999-03"},
		{"after it", "March 3000", ""},
		{"month zero", "2021-00-05", ""},
		{"month thirteen", "2021-13-05", ""},
		{"day zero in digits", "2021-03-00", ""},
		{"other strokes", "2021/03-05", ""},
		{"other strokes behind", "2021-03/05", ""},
		{"no digits", "2021-0x-05", ""},
		{"the first year in digits", "1000-01-01", "1000-01-01"},
		{"before it in digits", "0999-01-01", ""},
		{"with a time", "2021-03-05T23:59:59Z", "2021-03-05"},
		{"two of them", "2021-03-05 2021-03-06", ""},
		{"as long as may be", "5 March 2021" + strings.Repeat(" ", 108), "2021-03-05"},
		{"too long", "5 March 2021" + strings.Repeat(" ", 109), ""},
	} {
		if got, ok := ParseDate(tt.in); got != tt.want || ok != (tt.want != "") {
			t.Errorf("%s: %q is %q, want %q", tt.name, tt.in, got, tt.want)
		}
	}
}

// TestCopyrightLine holds whose right a line says there is, and since when.
func TestCopyrightLine(t *testing.T) {
	for _, tt := range []struct {
		name, in, owner, year string
		ok                    bool
	}{
		{"the year first", "©2021 The Star", "The Star", "2021", true},
		{"the year last", "© The Star 2021", "The Star", "2021", true},
		{"in words", "Copyright 2021 The Star", "The Star", "2021", true},
		{"in small letters", "copyright The Star", "The Star", "", true},
		{"in capitals", "COPYRIGHT The Star", "The Star", "", true},
		{"word and sign", "Copyright © 2021 The Star", "The Star", "2021", true},
		{"sign in brackets", "(c) 2021 The Star", "The Star", "2021", true},
		{"large sign in brackets", "(C) 2021 The Star", "The Star", "2021", true},
		{"the year with a comma", "© 2021, The Star", "The Star", "2021", true},
		{"two years", "© 2020 2021 The Star", "2021 The Star", "2020", true},
		{"another number", "© 12 The Star", "12 The Star", "", true},
		{"a word of four letters", "© Star", "Star", "", true},
		{"a year of letters", "© 20x1 Star", "20x1 Star", "", true},
		{"all rights", "© The Star. All rights reserved.", "The Star.", "", true},
		{"rights alone", "© All rights reserved.", "", "", true},
		{"strokes", "© 2021 | The Star –", "The Star", "2021", true},
		{"eight words", "© a b c d e f g h", "a b c d e f g h", "", true},
		{"nine words", "© a b c d e f g h i", "", "", true},
		{"no sign", "The Star 2021", "", "", false},
		{"a sign in the middle", "The © Star", "", "", false},
		{"as long as may be", "© " + strings.Repeat("a", 198), strings.Repeat("a", 198), "", true},
		{"too long", "© " + strings.Repeat("a", 199), "", "", false},
	} {
		owner, year, ok := copyrightLine(tt.in)
		if owner != tt.owner || year != tt.year || ok != tt.ok {
			t.Errorf("%s: %q, %q, %v", tt.name, owner, year, ok)
		}
	}
}

// TestBoilerplate holds each beginning that makes a short line a notice.
func TestBoilerplate(t *testing.T) {
	for _, b := range boilerplate {
		for _, in := range []string{b, strings.ToUpper(b), b + " now", b + "!"} {
			if !isBoilerplate(in) {
				t.Errorf("%q is none", in)
			}
		}
		if isBoilerplate(b + "x") {
			t.Errorf("%q is some", b+"x")
		}
		if isBoilerplate("The " + b) {
			t.Errorf("%q is some", "The "+b)
		}
		if long := b + " " + strings.Repeat("x", 120-len(b)-1); !isBoilerplate(long) || isBoilerplate(long+"x") {
			t.Errorf("%q is bounded elsewhere", b)
		}
	}
	for in, want := range map[string]bool{"© Star. All rights reserved.": true, "Add this to home screen": true, "All rights reserved": true, "They all had rights": false, "": false} {
		if isBoilerplate(in) != want {
			t.Errorf("%q: %v", in, !want)
		}
	}
}
