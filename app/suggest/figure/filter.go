package figure

import (
	"strings"

	"gloss/app/suggest/numeral"
	"gloss/app/suggest/plural"
	"gloss/app/text"
)

// label reports whether the number at token i names and does not count, by
// what is right before it: "No. 5", "#5", "[5]", "Nasdaq 100".
func (d *document) label(i int) bool {
	if !d.isNumber(i) || i == 0 || d.Tokens[i].Breaks {
		return d.isNumber(i) && d.enumerates(i)
	}
	if d.enumerates(i) {
		return true
	}
	switch before := d.Word(i - 1); before {
	case "#", "@":
		return true
	case "/":
		return !d.spaced(i)
	case ".":
		return len(d.Word(i)) < 6 && (d.lowered(i-2, "no", "nos") || d.lowered(i-2, "nr", ""))
	case "(", "[": // a player's number, a footnote
		w := d.Word(i + 1)
		return (w == ")" || w == "]") && len(d.Word(i)) < 4 && (before == "[" || d.spaced(i-1))
	default:
		return d.spaced(i) && isIndex(before)
	}
}

// enumerates reports whether the number at token i numbers an item of a list: "1) the
// race, 2) the money".
func (d *document) enumerates(i int) bool {
	if !d.At(i+1, ")") || len(d.Word(i)) > 2 {
		return false
	}
	for k := i - 1; k >= 0 && k > i-enumeratorReach && !d.Tokens[k+1].Breaks; k-- {
		switch d.Word(k) {
		case "(":
			return false
		case ")":
			return true
		}
	}
	return true
}

// enumeratorReach is how many tokens before a number in parentheses the first of
// them is looked for in.
const enumeratorReach = 40

// indices are the last words of the names of stock indices.
const indices text.Vocabulary = "ASX CAC CSI DAX Euronext FTSE Fortune IBEX NASDAQ Nasdaq Nifty Nikkei P Russell STOXX Stoxx TSX"

func isIndex(s string) bool {
	return indices.Has(s)
}

// labels name a thing by the number after them.
const labels text.Vocabulary = "act amendment apartment appendix apt area article berth block box building bus category channel channels " +
	"chapter chapter's class clause day district division earth english episode exercise exit figure flight floor " +
	"formula game gate gen generation grade group highway hole interstate item lane lap level line lot mark model " +
	"newton no number option page pages paragraph part phase pier planet platform point pool proposition ps psalm " +
	"quarter question resolution room round rounds route route's row rule runway scene schedule season section " +
	"sector seed series size stage step suite table terminal tier title type unit verse version vol volume ward " +
	"week windows world xbox year zone"

// isLabel reports whether the number after a word names a thing of that kind.
func isLabel(s string) bool {
	return labels.Has(s)
}

// glue reports whether letters are glued to the end of a number without being
// a unit, or a hyphen glues it to the word before: "49ers", "Covid-19".
func (d *document) glue(s spread) bool {
	if s.unit.name == "" && !s.number.scaled && s.number.form == inDigits && d.isWord(s.end) && !d.spaced(s.end) {
		return true
	}
	if d.glued(s.end) || s.number.plain && d.isHyphen(s.end) && d.At(s.end+1, "of") && d.isHyphen(s.end+2) {
		return true // "7-of-12"
	}
	i := s.number.from
	if i < 2 || s.first != i || d.spaced(i) {
		return false
	}
	if d.isHyphen(i-1) && s.number.form == inWords && d.isWord(i-2) && !d.spaced(i-1) {
		return !d.lowered(i-2, "to", "") && !prefixes.Has(d.Low(i-2))
	}
	if before := d.Word(i - 1); before == "." || before == ":" || before == "_" || before == "=" || before == "&" || before == "%" {
		return !d.spaced(i-1) && s.number.form == inDigits
	}
	return (d.isHyphen(i-1) || d.At(i-1, "–")) && !d.spaced(i-1) && s.number.form == inDigits && d.isWord(i-2) && !d.At(i-2, "to") && !prefixes.Has(d.Low(i-2))
}

// prefixes are the words that a hyphen ties to a number and that leave it one: "sub-7
// nanometre", "the now-500".
const prefixes text.Vocabulary = "almost already approximately just nearly now only over roughly some still sub then under"

// glued reports whether token i goes on a code or an address that a number is
// a part of.
func (d *document) glued(i int) bool {
	if d.spaced(i) || d.spaced(i+1) {
		return false
	}
	switch d.Word(i) {
	case ".", "_", "=", "&", "@":
		return d.isWord(i+1) || d.isNumber(i+1)
	}
	return false
}

// ordinalAt reports whether s is the number of an ordinal: "21st", "twenty-
// first", "2nd-half".
func (d *document) ordinalAt(s spread) bool {
	if s.unit.name != "" {
		return false
	}
	if d.ordinalSuffix(s.end) {
		return true
	}
	if s.number.form != inWords || s.two {
		return false
	}
	_, many, ok := numeral.Ordinal(d.Low(d.hyphen(s.end)))
	return ok && !many && s.lo >= 20 && !d.broken(s.end)
}

// stands reports whether s, which has been read as a number, is used as one.
func (d *document) stands(s spread) bool {
	if s.unit.name != "" || s.number.form == asMany {
		return s.unit.kind != Duration || !d.idiom(s)
	}
	if d.agoAfter(s.end) {
		return false
	}
	if s.two {
		return !s.number.plain || !d.named(s) && !d.address(s)
	}
	if s.lo == 1 && s.number.form == inWords && d.lowered(s.number.from, "one", "") {
		return d.countsOne(s)
	}
	if s.number.form == asFraction {
		return true
	}
	if !s.number.scaled && d.lowered(s.first-1, "bottom", "top") && (!d.isWord(s.end) || isFunction(d.Low(s.end))) {
		return false // "in the bottom three" is a place in a table
	}
	if s.number.form == inWords && s.lo == 0 && d.At(s.end, "in") && d.At(s.end+1, "on") {
		return false // "to zero in on"
	}
	if s.number.form == inWords && s.lo <= 2 && d.hyphen(s.end) > s.end && d.At(s.end+1, "way") {
		return false // "two-way radios"
	}
	if s.number.form == inWords {
		return !isUpper(d.Word(s.first)) || !d.named(s)
	}
	if s.number.plain && s.lo >= 100 && s.lo < 1000 && !d.counts(s.end) && called.Has(d.Low(s.first-1)) {
		return false // "called 911"
	}
	if s.number.plain && (d.address(s) || d.model(s)) {
		return false
	}
	if !s.number.plain {
		return !versions.Has(d.Low(s.first-1)) || d.broken(s.first)
	}
	return !d.named(s) && !d.labelled(s)
}

// called are the verbs before the number of a telephone.
const called text.Vocabulary = "call called calling calls dial dialed dialing dialled dialling dials"

// versions name a thing by the number after them even where that has a point.
const versions text.Vocabulary = "android chapter firmware ios kernel release section version"

// agoAfter reports whether the number that ends before token i tells a date, and was
// put in by the editor: "[Ten] years ago".
func (d *document) agoAfter(i int) bool { return d.At(i, "]") && d.At(i+2, "ago") }

// modals are the verbs after which "one day" is some time to come.
const modals text.Vocabulary = "can could may might must should to will would"

// idiom reports whether a time is no figure but a date, told from today:
// "three years ago", "the past three years", "one day, ...", "would one day".
func (d *document) idiom(s spread) bool {
	if d.At(s.end, "ago") || d.lowered(s.first-1, "past", "") && d.determined(s.first-1) {
		return true
	}
	return s.lo == 1 && d.lowered(s.number.from, "one", "") && s.unit.name == "day" && (d.At(s.end, ",") || modals.Has(d.Low(s.first-1)))
}

// pronominal are the words after which "one" is a pronoun.
const pronominal text.Vocabulary = "- a an another any each every no not some that the these this those what which –"

// countsOne reports whether "one" counts a noun, and is no pronoun.
func (d *document) countsOne(s spread) bool {
	i := s.number.from
	if pronominal.Has(d.Low(i - 1)) {
		return false
	}
	if d.isHyphen(s.end) && !d.spaced(s.end) {
		return !d.At(s.end+1, "on") && !d.At(s.end+1, "to") && !d.At(s.end+1, "off") && !d.At(s.end+1, "time")
	}
	if !d.isWord(s.end) || d.broken(s.end) {
		return false
	}
	w := d.Low(s.end)
	if w == "of" {
		// One of those counted: "one of the boats", "one of Lindmark's oldest boats".
		return d.determiner(s.end+1) > s.end+1 || isPossessive(d.Word(s.end+1))
	}
	return !isFunction(w) && w != "another" && w != "way" && w != "thing" && w != "s"
}

// labelled reports whether the word before s makes it a name: "phase two".
func (d *document) labelled(s spread) bool {
	i := s.first
	if i == 0 || d.Tokens[i].Breaks || !d.isWord(i-1) || !isLabel(d.Low(i-1)) {
		return false
	}
	return !d.counts(s.end) || isUpper(d.Word(i-1))
}

// named reports whether the plain number s belongs to the capitalised name
// before it: "Note 20", "Planet 9".
func (d *document) named(s spread) bool {
	i := s.first
	if i == 0 || d.Tokens[i].Breaks || !d.isWord(i-1) || !d.nameLike(i-1) {
		return false
	}
	return !d.counts(s.end)
}

// modelLeads go before the number of a model.
const modelLeads text.Vocabulary = "a an first his its new old own s the their"

// model reports whether the plain number s begins a name: "787 Dreamliner".
func (d *document) model(s spread) bool {
	i := s.end
	if !d.isWord(i) || !d.spaced(i) || d.broken(i) || !isUpper(d.Word(i)) || plural.Is(d.Low(i)) || d.isMonth(i) {
		return false
	}
	return modelLeads.Has(d.Low(s.first-1)) && s.lo >= 100 && !d.counts(i+1)
}

// streets are the last words of the names of streets.
const streets text.Vocabulary = "Ave Avenue Blvd Boulevard Close Court Crescent Drive Highway Lane Parkway Place Rd Road Square St Street Terrace Way"

// address reports whether s is the number of a house: capitals and the word
// for a street follow it.
func (d *document) address(s spread) bool {
	for k := s.end; k < s.end+4 && d.isWord(k) && !d.broken(k); k++ {
		switch w := d.Word(k); {
		case streets.Has(w):
			return k > s.end
		case !isUpper(w):
			return false
		}
	}
	return false
}

// inner reports whether s, which does not measure, is within a code, an address or
// a longer name.
func (d *document) inner(s spread) bool {
	switch {
	case d.glue(s):
		// "STS-135" is numbered, "last-32" and "49ers" are words.
		return !d.isHyphen(s.first-1) || !isUpper(d.Word(s.first-2)) || d.isWord(s.end) && !d.spaced(s.end)
	case s.lo == 1 && s.number.form == inWords:
		// "BBC One", "that one", "one-third"
		return d.nameLike(s.first-1) || pronominal.Has(d.Low(s.first-1)) || d.isHyphen(s.end) || d.At(s.end, "can")
	case d.address(s) || d.model(s):
		return true
	}
	return d.named(s) && (s.number.form == inWords || d.isWord(s.end) && d.spaced(s.end) && !d.broken(s.end) && isUpper(d.Word(s.end)))
}

func isPossessive(w string) bool { return strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") }

// nameLike reports whether the word at token i is capitalised as names are,
// and not because it begins a sentence.
func (d *document) nameLike(i int) bool {
	w := d.Word(i)
	low := d.Low(i)
	if isFunction(low) || isPossessive(low) {
		return false
	}
	if isApproximate(low) || comparison(low) != Exactly {
		return false
	}
	for k := range len(w) {
		if 'A' <= w[k] && w[k] <= 'Z' {
			return true
		}
	}
	return false
}
