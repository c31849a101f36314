package extract

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"

	"golang.org/x/net/html"

	"gloss/app/article"
	"gloss/app/extract/tree"
)

// dateOn finds the date on the page: a time element or one that says that it
// is the date, the one nearest after the headline, else the first.
func (f *facts) dateOn(doc *html.Node) string {
	h1 := f.h1
	var before, after string
	var above []string // lines above the headline, the nearest last
	passed := h1 == nil
	for n := range doc.Descendants() {
		if n == h1 {
			passed = true
		}
		if !passed && n.Type == html.TextNode && len(n.Data) < 200 && !silent[n.Parent.Data] && strings.TrimSpace(n.Data) != "" {
			above = append(above[max(0, len(above)-linesAbove+1):], n.Data)
		}
		if n.Type != html.ElementNode {
			continue
		}
		isDate := tree.Attr(n, "itemprop") == "datePublished" || tree.Attr(n, "property") == "datePublished" || n.Data == "time" || n.Data == "amp-timeago"
		if !isDate {
			for token := range strings.FieldsSeq(tree.Attr(n, "class")) {
				words := wordsOf(token)
				last := ""
				if len(words) > 0 && len(words) < 4 {
					last = words[len(words)-1]
				}
				isDate = isDate || last == "date" || last == "published" || last == "dateline" || last == "timestamp" || last == "pubdate"
			}
		}
		if !isDate || f.inComments(n) {
			continue
		}
		date := firstDate(tree.Attr(n, "datetime"), tree.Attr(n, "content"), tree.Attr(n, "title"), brief(n))
		switch {
		case date == "":
		case tree.Attr(n, "itemprop") == "datePublished":
			return date
		case passed && after == "":
			after = date
		case !passed:
			before = date // the last before the headline is the nearest
		}
	}
	if after == "" && before == "" && h1 != nil {
		after = firstDate(near(h1, 6)...)
		for i := len(above) - 1; i >= 0 && after == ""; i-- {
			if d := firstDate(above[i]); len(d) == len("2006-01-02") {
				after = d
			}
		}
	}
	return first(after, before)
}

// linesAbove is in how many lines above the headline a date is looked for that
// nothing calls one.
const linesAbove = 3

// layouts are the ways in which pages write a date for machines.
var layouts = []string{"2006-01-02", "20060102", "2006/01/02", time.RFC1123, time.RFC1123Z, time.RFC850, time.ANSIC, "Mon, 2 Jan 2006 15:04:05 MST", "Mon Jan 02 15:04:05 MST 2006", "Jan 2, 2006 3:04 PM", "02.01.2006", "2.1.2006"}

// firstDate is the first of some texts that is a date, as precise as it is
// stated, in the zone that it is stated in. It does not ask dateparse, which comes with
// Readability: that guesses whether 05/11/2024 is in May or in November, takes any
// number for a time of Unix, and knows months in English alone.
func firstDate(values ...string) string {
	for _, v := range values {
		if v = oneLine(v); v == "" || len(v) > 120 {
			continue
		}
		if len(v) > 10 && (v[10] == 'T' || v[10] == ' ') {
			if t, err := time.Parse("2006-01-02", v[:10]); err == nil && plausible(t) {
				return v[:10]
			}
		}
		for _, layout := range layouts {
			if t, err := time.Parse(layout, v); err == nil && plausible(t) {
				return t.Format("2006-01-02")
			}
		}
		if len(v) > 10 {
			if t, err := time.Parse("02.01.2006", v[:10]); err == nil && plausible(t) {
				return t.Format("2006-01-02")
			}
		}
		if d, ok := article.ParseDate(v); ok && d != "1970-01-01" {
			return d
		}
		if d := foreignDate(v); d != "" {
			return d
		}
	}
	return ""
}

// plausible keeps out the zero times of programs that had no date.
func plausible(t time.Time) bool { return t.Year() >= 1800 && t.Year() < 2200 && t.Unix() != 0 }

// monthNames are the beginnings of the names of months in the languages that
// article.ParseDate does not know, in small letters. No two months share one.
var monthNames = [12][]string{
	{"janu", "jän", "janv", "enero", "ene", "genn", "jane", "januari", "янв", "يناير", "stycz"},
	{"febr", "févr", "fevr", "feve", "febb", "фев", "فبراير", "lut"},
	{"märz", "mrz", "mars", "marz", "março", "maart", "мар", "مارس"},
	{"april", "avri", "abri", "апр", "أبريل", "إبريل", "kwie"},
	{"mai", "mayo", "magg", "maio", "mei", "мая", "май", "مايو"},
	{"juni", "juin", "giug", "junh", "июн", "يونيو", "czerw"},
	{"juli", "juil", "lugl", "julh", "июл", "يوليو", "lip"},
	{"august", "août", "aout", "agos", "авг", "أغسطس", "sierp"},
	{"sept", "sett", "sete", "сен", "سبتمبر", "wrze"},
	{"okto", "octo", "octu", "otto", "outu", "окт", "أكتوبر", "paźdz"},
	{"nove", "noviem", "ноя", "نوفمبر", "listop"},
	{"deze", "déce", "dici", "dece", "дек", "ديسمبر", "grud"},
}

// foreignDate reads a day, a month by its name and a year, in this order and
// together, from a line near the headline, or the date of a Japanese or
// Chinese page.
func foreignDate(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r)
	})
	for _, w := range words {
		var y, m, d int
		if n, _ := fmt.Sscanf(w, "%4d年%2d月%2d日", &y, &m, &d); n == 3 {
			return stamp(y, m, d)
		}
	}
	for i := range words {
		d, err := strconv.Atoi(words[i])
		rest := words[i+1:]
		if len(rest) > 0 && (rest[0] == "de" || rest[0] == "di") {
			rest = rest[1:]
		}
		if err != nil || len(rest) < 2 {
			continue
		}
		m := monthNamed(rest[0])
		if rest = rest[1:]; rest[0] == "de" && len(rest) > 1 {
			rest = rest[1:]
		}
		if y, err := strconv.Atoi(rest[0]); err == nil && m > 0 {
			return stamp(y, m, d)
		}
	}
	return ""
}

// monthNamed returns 1 to 12 for the name of a month, else 0.
func monthNamed(w string) int {
	for i, names := range monthNames {
		for _, n := range names {
			if strings.HasPrefix(w, n) {
				return i + 1
			}
		}
	}
	return 0
}

func stamp(y, m, d int) string {
	return firstDate(fmt.Sprintf("%04d-%02d-%02d", y, m, d))
}
