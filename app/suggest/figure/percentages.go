package figure

import (
	"unicode"
	"unicode/utf8"

	"gloss/app/suggest/lang"
	"gloss/app/suggest/token"
)

// FindPercentages returns the percentages of d that are written with a sign, in order: what
// can be read in a language of which nothing is known. A number with two readings, one of a
// range and one in a longer code are left out.
func FindPercentages(d *token.Document) []Figure {
	doc := &document{Document: *d}
	var out []Figure
	for i := 0; i < len(d.Tokens); i++ {
		if !doc.isNumber(i) {
			continue
		}
		end := doc.runEnd(i)
		v, form := lang.Parse(d.Text[d.Tokens[i].Start:d.Tokens[end-1].End], lang.Style{Decimal: ',', Doubt: true})
		sign := doc.At(end, "%") || doc.At(end, "％")
		if sign && !doc.broken(end) && (form == lang.Plain || form == lang.Decimal || form == lang.Odd) && doc.alone(i, end+1) {
			f := doc.bare(Percent, v, i, end+1)
			f.Unit = "percentage"
			out = append(out, f)
		}
		i = end - 1
	}
	return out
}

// alone reports whether neither a letter, a digit nor a mark that could belong to a number
// stands right before token from or right after the one before end, nor a dash or another
// number in its line before it.
func (d *document) alone(from, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(d.Text[:d.Tokens[from].Start])
	after, _ := utf8.DecodeRuneInString(d.Text[d.Tokens[end-1].End:])
	for _, r := range [...]rune{before, after} {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return false
		}
	}
	switch before {
	case '-', '–', '—', '−', '~', '+', '.', ',', '/', ':', '%', '\'', '’':
		return false
	}
	if from == 0 || d.Tokens[from].Breaks {
		return true
	}
	switch w := d.Word(from - 1); w {
	case "-", "–", "—", "−", "~", "+":
		return false
	}
	return !d.isNumber(from - 1)
}
