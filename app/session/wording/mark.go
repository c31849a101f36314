package wording

import (
	"strconv"
	"strings"

	"gloss/app/annotation"
)

// Summary is what the margin says of a mark beside its verdict: in its head what is
// recorded of its kind, then its tags and the first words of the note. Both may be empty.
func Summary(a annotation.Annotation) (head, rest string) {
	switch a.Kind {
	case annotation.Claim:
		head = a.Said.Name
	case annotation.Quote:
		head = a.Said.Name
	case annotation.Figure:
		head = Quantity(a.Quantity)
		if strings.EqualFold(head, strings.Join(strings.Fields(a.Target.Quote.Exact), " ")) {
			head = "" // the text says it beside
		}
	}
	head = Join(" · ", head, sources(len(a.Evidence)))
	var tags []string
	for _, t := range a.Tags {
		tags = append(tags, "#"+strings.ReplaceAll(t, " ", "-"))
	}
	const most = 160 // code points
	return head, Join(" ", strings.Join(tags, " "), FirstWords(a.Note, most))
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

// Quantity says a quantity: about 12 per cent, 80,000 to 120,000 prisoners.
func Quantity(q annotation.Quantity) string { return Join(" ", Number(q), Counted(q)) }

// Number says the number of a quantity: about 12, 80,000 to 120,000, at least 400.
func Number(q annotation.Quantity) string {
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
	if number == "" {
		return ""
	}
	return Join(" ", about, number)
}

// Counted says what a quantity measures or counts: per cent of voters, prisoners.
func Counted(q annotation.Quantity) string {
	of := q.Of
	if q.Unit != "" && of != "" {
		of = "of " + of
	}
	return Join(" ", q.Unit, of)
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
