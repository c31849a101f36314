package ui

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/text"
)

// summary is what the margin says of a mark: in its head what is recorded of
// its kind, then its tags and the first words of the note. Both may be empty.
func summary(a annotation.Annotation) (head, rest string) {
	switch a.Kind {
	case annotation.Claim:
		head = joined(" · ", verdictWords(a.Verdict), a.Said.Name, sources(len(a.Evidence)))
	case annotation.Quote:
		head = a.Said.Name
	case annotation.Figure:
		head = quantityWords(a.Quantity)
		if strings.EqualFold(head, strings.Join(strings.Fields(a.Target.Quote.Exact), " ")) {
			head = "" // the text says it beside
		}
	}
	var tags []string
	for _, t := range a.Tags {
		tags = append(tags, "#"+strings.ReplaceAll(t, " ", "-"))
	}
	const most = 160 // code points
	return head, joined(" ", strings.Join(tags, " "), firstWords(a.Note, most))
}

func verdictWords(v annotation.Verdict) string {
	if v == annotation.Unchecked {
		return ""
	}
	return strings.ToUpper(string(v[:1])) + string(v[1:])
}

func sources(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "1 source"
	}
	return strconv.Itoa(n) + " sources"
}

// quantityWords says a quantity: about 12 per cent, 80,000 to 120,000 prisoners.
func quantityWords(q annotation.Quantity) string {
	about := ""
	if q.Approximate {
		about = "about"
	}
	number := shortNumber(q.Value)
	switch {
	case q.From != "" && q.To != "":
		number = shortNumber(q.From) + " to " + shortNumber(q.To)
	case q.From != "":
		number = "at least " + shortNumber(q.From)
	case q.To != "":
		number = "at most " + shortNumber(q.To)
	}
	of := q.Of
	if q.Unit != "" && of != "" {
		of = "of " + of
	}
	return joined(" ", about, number, q.Unit, of)
}

// shortNumber writes a number with four digits behind the point at most; a third
// has sixteen.
func shortNumber(n annotation.Number) string {
	const digits = 4
	s := n.Grouped()
	if point := strings.IndexByte(s, '.'); point >= 0 && len(s) > point+1+digits {
		return s[:point+1+digits] + "…"
	}
	return s
}

// firstWords is the beginning of a text on one line.
func firstWords(s string, most int) string {
	// Of a long note no more is looked at than can be shown.
	cut := len(s)
	if cut > utf8.UTFMax*most {
		for cut = utf8.UTFMax * most; !utf8.RuneStart(s[cut]); cut-- {
		}
	}
	words := strings.Join(strings.Fields(s[:cut]), " ")
	if utf8.RuneCountInString(words) <= most {
		if cut < len(s) {
			words += "…"
		}
		return words
	}
	return strings.TrimRight(words[:text.FromRunes(words, most)], " ") + "…"
}
