package detect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/suggest"
	"gloss/app/text"
)

// quantity is what a figure that was read in a text says, as it is recorded. A
// movement keeps the order of its ends: it fell from 20 to 10.
func quantity(f suggest.Figure) annotation.Quantity {
	q := annotation.Quantity{Approximate: f.Approximate, Of: strings.Join(strings.Fields(f.Of), " ")}
	lo, hi := fields.Decimal(f.Min), fields.Decimal(f.Max)
	switch {
	case f.Change && f.Falling:
		q.From, q.To = hi, lo
	case f.Min == f.Max:
		q.Value = lo
	default:
		q.From, q.To = lo, hi
	}
	if q.Value == "" && q.From == "" && q.To == "" {
		return annotation.Quantity{}
	}
	q.Unit = unitWords(f.Unit, q.Value == "1")
	if q.Unit != "" && f.Per != "" {
		q.Unit += " per " + f.Per
	}
	return q
}

// unitWords is the name of a unit as it is written beside a number: the
// detectors name it in the singular.
func unitWords(name string, one bool) string {
	switch name {
	case "percentage":
		return "per cent"
	case "celsius", "fahrenheit":
		return "degrees " + strings.ToUpper(name[:1]) + name[1:]
	case "":
		return ""
	}
	if one {
		return name
	}
	// What is counted comes first: pounds sterling, kilometres per hour.
	for _, tail := range []string{" per ", " of ", " sterling"} {
		if head, rest, ok := strings.Cut(name, tail); ok {
			return plural(head) + tail + rest
		}
	}
	return plural(name)
}

// unchanging are the units that are their own plural.
const unchanging text.Vocabulary = "baht dong feet hertz kelvin kip koruna krona krone lev naira rand ringgit taka tenge won yen yuan"

// plural is the plural of a unit's name. Codes and symbols have none.
func plural(name string) string {
	word := name[strings.LastIndexByte(name, ' ')+1:]
	last, _ := utf8.DecodeLastRuneInString(word)
	switch {
	case strings.TrimFunc(word, isUnitLetter) != "" || last == 's' || last == 'z' || unchanging.Has(word):
		return name
	case word == "foot":
		return strings.TrimSuffix(name, "foot") + "feet"
	case strings.HasSuffix(word, "ch"): // inches
		return name + "es"
	case strings.HasSuffix(word, "ry"): // centuries
		return strings.TrimSuffix(name, "y") + "ies"
	}
	return name + "s"
}

func isUnitLetter(r rune) bool { return unicode.IsLower(r) || r == '-' }
