package suggest

import (
	"strings"

	"gloss/app/text"
)

// nounReach is how many tokens after a number its noun is looked for in.
const nounReach = 7

// counted returns what a number that ends before token i counts: the words up
// to the first plural ("coal-fired power plants"), or, after one and where the
// number measures, up to the end of the phrase ("a 12 page document").
func (d *Document) counted(i int, one, measures bool) (text.Span, bool) {
	if d.isHyphen(i) && !d.spaced(i) && d.isWord(i+1) && !d.spaced(i+1) {
		return d.Tokens[i+1].Span, !isFunction(d.low(i + 1)) // "a 12-page report"
	}
	if d.word(i) == "of" {
		i++
	}
	if i = d.determiner(i); i < 0 || d.broken(i) || !d.Tokens[i].Spaced {
		return text.Span{}, false
	}
	for d.isWord(i) && (skipped(d.low(i)) || looksVerb(d.low(i)) && skipped(d.low(i-1))) {
		i++
	}
	last := -1
	for k := i; k < i+nounReach && d.inPhrase(k, i); k++ {
		switch {
		case d.isHyphen(k):
			continue
		case !one && d.endsPlural(k, i):
			return d.span(i, k+1), true
		case one && last >= 0 && looksVerb(d.low(k)):
			return d.span(i, last+1), true
		}
		last = k
	}
	if last < 0 || !one && !measures {
		return text.Span{}, false
	}
	return d.span(i, last+1), true
}

// inPhrase reports whether token k goes on the noun phrase that began at first.
func (d *Document) inPhrase(k, first int) bool {
	if d.broken(k) {
		return false
	}
	if d.isHyphen(k) {
		return k > first && !d.spaced(k) && !d.spaced(k+1)
	}
	w := d.low(k)
	if _, class := numeral(w); class != notNumeral || !d.isWord(k) {
		return false
	}
	return !isFunction(w) || k == first && isPlural(w)
}

// endsPlural reports whether token k is the plural that the noun phrase from
// first on is about. In "plain-clothes officers" and "arms dealers" that is the last.
func (d *Document) endsPlural(k, first int) bool {
	if !isPlural(d.low(k)) || k > first && looksVerb(d.low(k)) {
		return false
	}
	next := d.low(k + 1)
	noun := d.isWord(k+1) && !isFunction(next)
	return !noun || !isPlural(next) && !d.isHyphen(k-1)
}

// determiner steps over "the", "those", "his" at token i; -1 where what is
// counted is not named.
func (d *Document) determiner(i int) int {
	switch d.low(i) {
	case "the", "those", "these", "its", "his", "her", "their", "our", "my", "your", "all", "a", "an":
		return i + 1
	case "them", "us", "it", "which", "whom", "this", "that", "what":
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

// isPlural reports whether w is the plural of a noun, by its ending or by a
// short list.
func isPlural(w string) bool {
	switch w {
	case "people", "men", "women", "children", "police", "feet", "teeth", "mice", "geese", "cattle", "media", "data",
		"criteria", "staff", "troops", "personnel", "aircraft", "sheep", "fish", "deer", "species", "series",
		"spacecraft", "policemen", "servicemen", "firemen", "fishermen", "congressmen", "lawmen", "gunmen", "phenomena",
		"bacteria", "alumni", "fungi", "stimuli", "crises", "offspring", "percent", "grandchildren", "countrymen", "businessmen":
		return true
	case "its", "his", "this", "was", "has", "is", "us", "as", "does", "yes", "thus", "plus", "perhaps", "always", "less",
		"across", "times", "previous", "various", "serious", "famous", "s", "news", "towards", "afterwards", "besides",
		"gas", "bus", "virus", "campus", "status", "says", "goes", "versus", "minus", "focus", "bonus", "basis",
		"analysis", "crisis", "sometimes", "ours", "theirs", "hers", "whereas":
		return false
	}
	n := len(w)
	if n > 7 && (w[n-3:] == "men" || w[n-8:] == "children") {
		return true
	}
	if n < 3 || w[n-1] != 's' {
		return false
	}
	return w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != '\'' && !(w[n-2] == 'i' && n < 6)
}

// Singular returns the singular of the last word of a noun phrase.
func Singular(phrase string) string {
	cut := strings.LastIndexAny(phrase, " -") + 1
	head, w := phrase[:cut], phrase[cut:]
	switch strings.ToLower(w) {
	case "people", "police", "species", "series", "news", "data", "media":
		return phrase
	case "children", "grandchildren":
		return head + strings.TrimSuffix(w, "ren")
	case "feet":
		return head + "foot"
	case "teeth":
		return head + "tooth"
	case "lives", "wives", "knives":
		return head + w[:len(w)-3] + "fe"
	case "halves", "wolves", "shelves", "thieves", "leaves", "loaves", "calves":
		return head + w[:len(w)-3] + "f"
	case "movies", "ties", "lies", "pies", "cookies", "zombies", "selfies", "rookies", "calories":
		return head + w[:len(w)-1]
	}
	switch {
	case strings.HasSuffix(w, "men"):
		return head + strings.TrimSuffix(w, "en") + "an"
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return head + strings.TrimSuffix(w, "ies") + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"),
		strings.HasSuffix(w, "zzes"):
		return head + strings.TrimSuffix(w, "es")
	case isPlural(strings.ToLower(w)):
		return head + strings.TrimSuffix(w, "s")
	}
	return phrase
}

// isFunction reports whether a word ends the noun phrase after a number: a
// preposition, a conjunction, a pronoun, an auxiliary or a common verb.
func isFunction(s string) bool {
	if i := strings.IndexAny(s, "'’"); i > 0 {
		s = s[:i] // "he's"
	}
	switch s {
	case "a", "an", "the", "this", "that", "these", "those", "of", "in", "on", "at", "by", "for", "from", "to", "with", "as",
		"into", "onto", "over", "under", "above", "below", "between", "among", "through", "during", "before", "after", "since",
		"until", "till", "against", "about", "around", "across", "along", "behind", "beyond", "within", "without", "per",
		"via", "than", "and", "or", "but", "nor", "so", "yet", "if", "when", "while", "where", "who", "whom", "whose", "which",
		"what", "why", "how", "because", "although", "though", "unless", "whether", "i", "you", "he", "she", "it", "we",
		"they", "me", "him", "her", "us", "them", "my", "your", "his", "its", "our", "their", "is", "are", "was", "were", "be",
		"been", "being", "am", "has", "have", "had", "having", "do", "does", "did", "will", "would", "can", "could", "shall",
		"should", "may", "might", "must", "not", "no", "also", "only", "just", "even", "still", "already", "yesterday", "today",
		"tomorrow", "now", "then", "there", "here", "ago", "away", "apart", "later", "earlier", "each", "every", "all", "both",
		"said", "says", "say", "told", "went", "came", "made", "took", "got", "get", "gets", "go", "goes", "died", "dies",
		"lost", "left", "found", "saw", "began", "become", "became", "remain", "remains", "remained", "including",
		"according", "up", "down", "out", "off", "back", "together", "such", "like", "unlike", "despite", "except", "instead",
		"too", "very", "again", "once", "twice", "never", "ever", "always", "often", "well", "apiece", "however", "meanwhile", "plus",
		"minus", "versus", "vs", "toward", "towards", "upon", "throughout", "near", "amid", "last", "next", "isn",
		"wasn", "aren", "weren", "don", "didn", "doesn", "won", "least", "most", "following", "worth", "long", "wide", "tall", "deep", "high", "old", "percent":
		return true
	}
	return false
}

// determined reports whether an article or the like is before token i, as it
// is where a number and a singular measure something: "the 12 page document".
func (d *Document) determined(i int) bool {
	switch d.low(i - 1) {
	case "a", "an", "the", "its", "his", "her", "their", "our", "my", "this", "that", "each", "every":
		return true
	}
	return false
}
