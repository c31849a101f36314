package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/app/suggest/token"
	"gloss/app/text"
)

// maxName is how many tokens the words that name a speaker have at most.
const maxName = 10

// isCapital reports whether w begins with a capital.
func isCapital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// capital reports whether token i is a word with a capital, of a name that an article is tied
// to ("l'Elysée") too.
//
//go:noinline
func (a *abroad) capital(i int) bool {
	w := a.d.Word(i)
	if i < 0 || i >= len(a.d.Tokens) || a.d.Tokens[i].Kind != token.Word {
		return false
	}
	if isCapital(w) {
		return true
	}
	if cut := strings.IndexAny(w, "'’"); cut > 0 {
		_, size := utf8.DecodeRuneInString(w[cut:])
		return isCapital(w[cut+size:])
	}
	return false
}

// elided reports whether an article is tied to token i by an apostrophe.
//
//go:noinline
func (a *abroad) elided(i int) bool {
	w := strings.ToLower(a.d.Word(i))
	return strings.HasPrefix(w, "l'") || strings.HasPrefix(w, "l’") || strings.HasPrefix(w, "un'") || strings.HasPrefix(w, "un’")
}

// stops reports whether no phrase goes on over token i.
//
//go:noinline
func (a *abroad) stops(i int) bool {
	if i < 0 || i >= len(a.d.Tokens) {
		return true
	}
	return a.inside[i] >= 0 && a.inside[i] != a.opened || a.d.Tokens[i].Kind != token.Word
}

// phraseFrom reads the words from token i on that name somebody: a pronoun, a name, or an
// article and a noun with what belongs to it. It returns the token after.
func (a *abroad) phraseFrom(i int) (text.Span, int) {
	if a.stops(i) {
		return text.Span{}, i
	}
	if a.words.pronouns.Has(a.low(i)) && !a.capital(i+1) {
		return a.d.Tokens[i].Span, i + 1
	}
	first, at := i, i
	article := a.words.articles.Has(a.low(i)) && !a.elided(i)
	if article {
		at++
	}
	if !article && !a.capital(at) && !a.elided(at) {
		return text.Span{}, i
	}
	last := a.phraseEnd(first, at)
	if last < 0 {
		return text.Span{}, i
	}
	if article && !a.capital(last) && a.d.At(last+1, ",") && a.capital(last+2) && !a.stops(last+2) && !a.words.capitals {
		last = a.phraseEnd(last+2, last+2) // "le père, Jan Stein"
	}
	return text.Span{Start: a.d.Tokens[first].Start, End: a.d.Tokens[last].End}, last + 1
}

// phraseEnd is the last token of the phrase from token at on, or -1. Its article, if it has
// one, is token first.
func (a *abroad) phraseEnd(first, at int) int {
	last, small := -1, 0
	for k := at; k < first+maxName; k++ {
		if a.stops(k) {
			if k+1 < len(a.d.Tokens) && last == k-1 && (a.title(k) || a.hyphen(k)) {
				last = k
				continue
			}
			return last
		}
		low := a.low(k)
		switch {
		case k > at && a.d.Tokens[k].Breaks:
			return last
		case a.capital(k):
			last, small = k, 0
		case a.tiesOn(k, last) || a.words.capitals && first < at && last >= 0 && (low == "der" || low == "den") && a.capital(k+1) && !a.stops(k+1):
			small = 0
			if !a.capital(k + 1) {
				k++
				last = k
			}
		case a.words.joints.Has(low) || a.words.skipped.Has(low) || a.words.auxiliary.Has(low) || a.words.verbs.Has(low) && k > at:
			return last
		case last >= 0 && (a.words.capitals || a.capital(last)):
			return last // a small word behind a name, or a noun
		default:
			if small++; small > 2 {
				return last
			}
			if !a.words.capitals {
				last = k
			}
		}
	}
	return last
}

// tiesOn reports whether the small word at token k ties what follows to the phrase that ends
// with token last: "von der Leyen", "du port".
func (a *abroad) tiesOn(k, last int) bool {
	if last < 0 || !a.words.joints.Has(a.low(k)) || a.stops(k+1) {
		return false
	}
	if a.capital(k+1) || a.capital(k+2) && a.words.joints.Has(a.low(k+1)) {
		return true
	}
	return !a.words.capitals && genitive(a.low(k)) && !a.words.verbs.Has(a.low(k+1))
}

// genitive reports whether a small word ties what belongs to a noun to it.
func genitive(w string) bool {
	switch w {
	case "de", "del", "du", "des", "d", "da", "do", "di", "della", "dei", "dos", "das":
		return true
	}
	return false
}

// title reports whether token i is the full stop of a title or an initial: "M. Lund".
//
//go:noinline
func (a *abroad) title(i int) bool {
	return a.d.At(i, ".") && a.abbreviated(i) && a.capital(i+1)
}

// hyphen reports whether token i ties two words: "porte-parole", "Müller-Lund".
//
//go:noinline
func (a *abroad) hyphen(i int) bool {
	return a.d.At(i, "-") && !a.d.Tokens[i].Spaced && !a.d.Tokens[i+1].Spaced
}

// phraseBefore reads the words that end with token last and name somebody, not before token
// start.
func (a *abroad) phraseBefore(last, start int) text.Span {
	if last < start || a.stops(last) {
		return text.Span{}
	}
	if a.words.pronouns.Has(a.low(last)) {
		return a.d.Tokens[last].Span
	}
	first := last + 1
	named := false
	for k := last; k >= start && last-k < maxName; k-- {
		if a.stops(k) {
			if first == k+1 && k > start && (a.title(k) || k+1 < len(a.d.Tokens) && a.hyphen(k)) {
				first = k
				continue
			}
			break
		}
		low := a.low(k)
		if a.words.auxiliary.Has(low) || a.words.verbs.Has(low) && !(k > start && a.words.articles.Has(a.low(k-1))) {
			break // "la juge" is no verb
		}
		first = k
		named = named || a.capital(k) && k > start || a.capital(k) && !a.words.articles.Has(low)
		if a.words.articles.Has(low) || a.elided(k) {
			if k > start && a.words.joints.Has(a.low(k-1)) && k-1 > start {
				continue
			}
			named = true
			break
		}
	}
	if first > last || !named || a.words.joints.Has(a.low(first)) && first > start && !a.words.articles.Has(a.low(first)) {
		return text.Span{}
	}
	return text.Span{Start: a.d.Tokens[first].Start, End: a.d.Tokens[last].End}
}

// name is who a mention stands for: the words themselves, without an article, and a name of
// one word by the fuller one that stands before it in the text.
func (a *abroad) name(who text.Span) string {
	words := strings.Fields(who.In(a.d.Text))
	if len(words) > 1 && a.words.articles.Has(strings.ToLower(words[0])) {
		words = words[1:]
	}
	if len(words) == 1 && isCapital(words[0]) && !a.words.capitals {
		for i := 1; i < len(a.d.Tokens) && a.d.Tokens[i].Start < who.Start; i++ {
			if a.d.At(i, words[0]) && a.capital(i-1) && a.d.Tokens[i].Spaced && !a.words.articles.Has(a.low(i-1)) {
				return a.d.Word(i-1) + " " + words[0]
			}
		}
	}
	return strings.Join(words, " ")
}

// dialogues finds what is said in lines that begin with a dash, as novels and news of the
// Romance languages have it: —Jugamos bien —dijo Ortiz—, pero no basta.
func dialogues(d *token.Document, t *tongue) []Quote {
	var out []Quote
	for i := 0; i+1 < len(d.Tokens); i++ {
		if !d.Tokens[i].Breaks || !d.At(i, "—") {
			continue
		}
		start, speech := i+1, true
		end := start
		for end < len(d.Tokens) && !d.Tokens[end].Breaks {
			if d.At(end, "—") {
				if speech && end > start && (t.verbs.Has(strings.ToLower(d.Word(end+1))) || t.auxiliary.Has(strings.ToLower(d.Word(end+1)))) {
					out = append(out, spoken(d, start, end))
					speech = false
				} else if !speech {
					start, speech = end+1, true
					for d.At(start, ",") || d.At(start, ".") {
						start++
					}
				}
			}
			end++
		}
		if speech && end > start {
			out = append(out, spoken(d, start, end))
		}
		i = end - 1
	}
	return out
}

// spoken is the quote of tokens [start, end).
func spoken(d *token.Document, start, end int) Quote {
	s := text.Span{Start: d.Tokens[start].Start, End: d.Tokens[end-1].End}
	return Quote{Span: s, Outer: s}
}
