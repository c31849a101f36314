package figure

import (
	"strings"

	"gloss/app/suggest/numeral"
	"gloss/app/suggest/plural"
	"gloss/app/text"
)

// nounReach is how many tokens after a number its noun is looked for in.
const nounReach = 7

// counted returns what a number that ends before token i counts: the words up
// to the first plural ("coal-fired power plants"), or, after one and where the
// number measures, up to the end of the phrase ("a 12 page document").
func (d *document) counted(i int, one, measures bool) (text.Span, bool) {
	i = d.overplus(i)
	if d.isHyphen(i) && !d.spaced(i) && d.isWord(i+1) && !d.spaced(i+1) {
		return d.Tokens[i+1].Span, !isFunction(d.Low(i + 1)) // "a 12-page report"
	}
	if d.At(i, "of") {
		i++
	}
	if i = d.determiner(i); i < 0 || d.broken(i) || !d.Tokens[i].Spaced {
		return text.Span{}, false
	}
	for d.isWord(i) && (skipped(d.Low(i)) || looksVerb(d.Low(i)) && skipped(d.Low(i-1))) {
		i++
	}
	last := -1
	k := i
	for ; k < i+nounReach && d.inPhrase(k, i); k++ {
		switch {
		case d.isHyphen(k):
			continue
		case !one && d.endsPlural(k, i):
			return d.span(i, k+1), true
		case one && last >= 0 && looksVerb(d.Low(k)):
			return d.span(i, last+1), true
		}
		last = k
	}
	switch {
	case last < 0:
		return text.Span{}, false
	case one:
		return d.span(i, last+1), true
	case d.At(k, "and") && k <= i+2:
		for to := k + 1; to < k+nounReach && d.inPhrase(to, k+1); to++ {
			if d.endsPlural(to, k+1) {
				return d.span(i, to+1), true // "12 male and female nurses"
			}
		}
	}
	if last > i && !d.isHyphen(i+1) {
		last = i // "the 12 page document"
	}
	return d.span(i, last+1), measures
}

// overplus steps over the word at token i that a hyphen ties to a number and that says that it
// is some more: "10,000-plus jobs", "50-odd years".
func (d *document) overplus(i int) int {
	if at := d.hyphen(i); at > i && d.lowered(at, "plus", "odd") {
		return at + 1
	}
	return i
}

// inPhrase reports whether token k goes on the noun phrase that began at first.
func (d *document) inPhrase(k, first int) bool {
	if d.broken(k) {
		return false
	}
	if d.isHyphen(k) {
		return k > first && !d.spaced(k) && !d.spaced(k+1)
	}
	w := d.Low(k)
	if d.compound(k) || k > first && d.isHyphen(k-1) && !d.spaced(k) && d.isWord(k) {
		return true
	}
	if _, class := numeral.Cardinal(w); class != numeral.None || !d.isWord(k) {
		return false
	}
	return !isFunction(w) || k == first && plural.Is(w)
}

// compound reports whether token k is tied by a hyphen to a word that is no number: "on-off
// switches", "two-way radios".
func (d *document) compound(k int) bool {
	if !d.isWord(k) || d.hyphen(k+1) == k+1 || !d.isWord(k+2) || d.At(k, "one") {
		return false
	}
	_, class := numeral.Cardinal(d.Low(k + 2))
	return class == numeral.None
}

// endsPlural reports whether token k is the plural that the noun phrase from
// first on is about. In "plain-clothes officers" and "arms dealers" that is the last.
func (d *document) endsPlural(k, first int) bool {
	if !plural.Is(d.Low(k)) || k > first && looksVerb(d.Low(k)) {
		return false
	}
	next := d.Low(k + 1)
	noun := d.isWord(k+1) && !isFunction(next)
	return !noun || !plural.Is(next) && !d.isHyphen(k-1)
}

// The words before what is counted, and those that do not name it.
const (
	articles text.Vocabulary = "a all an her his its my our the their these those your"
	unnamed  text.Vocabulary = "it that them this us what which whom"
)

// determiner steps over "the", "those", "his" at token i; -1 where what is
// counted is not named.
func (d *document) determiner(i int) int {
	w := d.Low(i)
	if articles.Has(w) {
		return i + 1
	}
	if unnamed.Has(w) {
		return -1
	}
	return i
}

// skipped reports whether a word before a counted noun says nothing of it.
func skipped(w string) bool {
	switch w {
	case "more", "additional", "further", "extra", "such":
		return true
	}
	return len(w) > 4 && w[len(w)-2:] == "ly" && w != "family" && w != "supply"
}

// looksVerb reports whether a word after a noun is rather a verb.
func looksVerb(s string) bool {
	return strings.HasSuffix(s, "ed") || strings.HasSuffix(s, "ing") || s == "lives"
}

// functionWords end a noun phrase.
const functionWords text.Vocabulary = "a about above according across after again against ago all along already also although always am amid among " +
	"an and apart apiece are aren around as at away back be became because become been before began behind being " +
	"below between beyond both but by came can could deep despite did didn died dies do does doesn " +
	"don down during each earlier even ever every except following for found from get gets go goes got had has " +
	"have having he her here high him his how however i if in including instead into is isn it its " +
	"just last later least left like long lost made may me meanwhile might minus most must my near never next no " +
	"nor not now of off often old on once only onto or our out over per percent plus remain remained remains said " +
	"saw say says shall she should since so still such tall than that the their them then there these they this " +
	"those though through throughout till to today together told tomorrow too took toward towards twice under " +
	"unless unlike until up upon us versus very via vs was wasn we well went were weren what when where " +
	"whether which while who whom whose why wide will with within without won worth would yesterday yet you your"

// isFunction reports whether a word ends the noun phrase after a number: a
// preposition, a conjunction, a pronoun, an auxiliary or a common verb.
func isFunction(s string) bool {
	if i := strings.IndexAny(s, "'’"); i > 0 {
		s = s[:i] // "he's"
	}
	return functionWords.Has(s)
}

// determiners stand before a noun phrase.
const determiners text.Vocabulary = "a an each every her his its my our that the their this"

// determined reports whether an article or the like is before token i, as it
// is where a number and a singular measure something: "the 12 page document".
func (d *document) determined(i int) bool {
	return determiners.Has(d.Low(i - 1))
}
