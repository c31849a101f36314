package figure

import "strings"

// hung returns the hyphen before the word that a number with a hanging hyphen at token i
// shares with those after it: "four-, five- and six-storey blocks". 0 for none.
func (d *document) hung(i int) int {
	for range 5 {
		if !d.isHyphen(i) || d.spaced(i) || d.broken(i+1) {
			return 0
		}
		if d.isWord(i+1) && !d.spaced(i+1) {
			return i
		}
		if i++; d.At(i, ",") {
			i++
		}
		if d.lowered(i, "and", "or") {
			i++
		}
		n, ok := d.number(i, false, true)
		if !ok {
			return 0
		}
		i = n.to
	}
	return 0
}

// hangs reports whether the hyphen at token i is glued to a number alone.
func (d *document) hangs(i int) bool {
	return d.isHyphen(i) && !d.spaced(i) && (d.spaced(i+1) || d.At(i+1, ","))
}

// elsewhere gives f what it counts by a word that does not follow its number.
func (d *document) elsewhere(f *Figure, s spread) {
	if d.hangs(s.end) {
		if at := d.hung(s.end); at > 0 {
			f.Of = d.Word(at + 1)
		}
		return
	}
	word := d.before(s.first)
	if word == "" || s.number.form != inWords {
		return
	}
	if u, ok := measureOf(strings.ToLower(word)); ok {
		f.Unit, f.Kind = u.name, u.kind
	} else {
		f.Of = word
	}
}

// before returns the word that a number in words at token i goes back to: "a month or two".
func (d *document) before(i int) string {
	if d.At(i-1, "or") && d.isWord(i-2) && !d.broken(i-1) && (d.lowered(i-3, "a", "an") || d.lowered(i-3, "another", "")) {
		return d.Word(i - 2)
	}
	return ""
}

// reach is how many bytes before a bare number the figure that it is compared with is looked for in.
const reach = 120

// carry gives what an earlier figure of a sentence counts to a bare number that is compared
// with it ("63 thefts, compared with 40"), and the points of an index to where it stands
// ("fell 42 points to 7,310").
func carry(doc string, figures []Figure) {
	for i := range figures {
		f := &figures[i]
		if f.Kind != Count || f.Unit != "" || f.Of != "" || f.Range() {
			continue
		}
		for k := i - 1; k >= 0 && k > i-4; k-- {
			a := &figures[k]
			if a.Whole.End > f.Whole.Start || f.Whole.Start-a.Whole.End > reach {
				break
			}
			gap := strings.TrimRight(doc[a.Whole.End:f.Whole.Start], " ")
			if strings.Contains(gap, ". ") || strings.Contains(gap, "\n") {
				break
			}
			if a.Kind == Count && a.Of != "" && (carries(a, f, gap, k == i-1) || ofThose(doc, a, f)) {
				f.Of = a.Of
				break
			}
		}
	}
}

// carries reports whether f counts what a counts, by the words between them.
func carries(a, f *Figure, gap string, next bool) bool {
	if strings.HasSuffix(a.Of, "points") {
		return f.Min >= 100 && (strings.HasSuffix(gap, " to") || strings.HasSuffix(gap, " at"))
	}
	for _, end := range [...]string{"compared with", "compared to", "up from", "down from"} {
		if next && strings.HasSuffix(gap, end) {
			return true
		}
	}
	return false
}

// ofThose reports whether f is a part of what a counts: "of the 30 ships, 12 were lost".
func ofThose(doc string, a, f *Figure) bool {
	head := doc[max(0, a.Whole.Start-len("Of the ")):a.Whole.Start]
	gap := doc[a.Whole.End:f.Whole.Start]
	return strings.TrimSpace(gap) == a.Of+"," && f.Max < a.Min && (strings.HasSuffix(head, "Of the ") || strings.HasSuffix(head, "Of "))
}
