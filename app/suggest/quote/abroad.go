package quote

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/app/suggest/token"
	"gloss/app/text"
)

// abroad attributes quotes in languages other than English, by fewer rules than English
// has: the verb of speech beside a quote and its subject, on either side.
type abroad struct {
	d      *token.Document
	words  *tongue
	quotes []Quote
	inside []int // of each token: the quote that holds it, or -1
	opened int   // the quote whose words may name who speaks, or -1
}

// findAbroad finds the quotations in d, in the language whose words are t.
func findAbroad(d *token.Document, t *tongue) []Quote {
	quotes := []Quote(nil)
	for _, p := range pairMarks(d.Text) {
		quotes = append(quotes, newQuote(d.Text, p))
	}
	if t.dashes {
		quotes = append(quotes, dialogues(d, t)...)
		sort.SliceStable(quotes, func(i, j int) bool { return quotes[i].Outer.Start < quotes[j].Outer.Start })
		quotes = apart(quotes)
	}
	a := &abroad{d: d, words: t, quotes: quotes, inside: make([]int, len(d.Tokens)), opened: -1}
	next := 0
	for i, tok := range d.Tokens {
		for next < len(quotes) && (quotes[next].Outer.End <= tok.Start || quotes[next].Depth > 0) {
			next++
		}
		a.inside[i] = -1
		if next < len(quotes) && quotes[next].Outer.Start <= tok.Start {
			a.inside[i] = next
		}
	}
	a.attribute()
	return quotes
}

// apart drops the quotes that overlap the one before them and lie in as many others: a line in
// dashes may have marks too.
func apart(quotes []Quote) []Quote {
	kept := quotes[:0]
	for i := range quotes {
		q := &quotes[i]
		if n := len(kept); n == 0 || !kept[n-1].Outer.Overlaps(q.Outer) || kept[n-1].Depth != q.Depth {
			kept = append(kept, *q)
		}
	}
	return kept
}

// attribute finds the speakers and sets the kinds of the quotes.
func (a *abroad) attribute() {
	last := -1
	for i := range a.quotes {
		q := &a.quotes[i]
		if q.Depth > 0 {
			q.Kind = a.kind(q)
			continue
		}
		who, cue, sure := a.speaker(q)
		if who.Empty() && last >= 0 && a.follows(&a.quotes[last], q) {
			who, cue, sure = a.quotes[last].Speaker, a.quotes[last].Cue, min(sureCarried, a.quotes[last].Confidence)
		}
		q.Speaker, q.Cue, q.Confidence = who, cue, sure
		q.Kind = a.kind(q)
		if !who.Empty() {
			q.Name = a.name(who)
			last = i
		}
	}
}

// follows reports whether q goes on with what the quote before it says: in its paragraph,
// or as a paragraph of its own right after.
func (a *abroad) follows(before, q *Quote) bool {
	if q.Kind == Scare || before.Outer.End > q.Outer.Start {
		return false
	}
	gap := a.d.Text[before.Outer.End:q.Outer.Start]
	if !strings.Contains(gap, "\n") {
		return len(gap) < maxCarry && a.sentenceLike(q)
	}
	return q.Continues
}

// maxCarry is how many bytes may lie between two quotes of one speaker.
const maxCarry = 200

// sentenceLike reports whether a quote begins as a sentence does, or goes on with one.
func (a *abroad) sentenceLike(q *Quote) bool {
	return strings.Count(q.Span.In(a.d.Text), " ") > 1
}

// kind tells what a quote is by its words and whether somebody says it.
func (a *abroad) kind(q *Quote) Kind {
	s := shapeOf(q.Span.In(a.d.Text))
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(q.Span.In(a.d.Text), "¿¡"))
	switch {
	case q.Speaker.Empty() && (s.words < 3 || s.title && !a.words.capitals && s.words < 7):
		return Scare
	case unicode.IsUpper(r) && (s.stop || s.ends || !q.Speaker.Empty() && s.words > 1 || s.words > 3):
		return Full
	}
	return Fragment
}

// speaker looks for who says q: after it, before it, and within it.
func (a *abroad) speaker(q *Quote) (who, cue text.Span, sure float64) {
	after := a.tokenAt(q.Outer.End)
	if a.d.At(after, ":") {
		return text.Span{}, text.Span{}, 0 // a name: sagte der „Post“: „…“
	}
	if who, cue := a.after(after); !who.Empty() {
		return who, cue, sureAfter
	}
	if who, cue := a.before(q); !who.Empty() {
		return who, cue, sureBefore
	}
	a.opened = a.inside[min(a.tokenAt(q.Span.Start), len(a.d.Tokens)-1)]
	who, cue = a.within(q)
	if a.opened = -1; !who.Empty() {
		return who, cue, sureTail
	}
	return text.Span{}, text.Span{}, 0
}

// tokenAt is the first token at or after byte at.
//
//go:noinline
func (a *abroad) tokenAt(at int) int {
	return sort.Search(len(a.d.Tokens), func(i int) bool { return a.d.Tokens[i].Start >= at })
}

// low is token i in small letters, without the article or pronoun that an apostrophe ties to
// its front: "l'avocat", "s'est".
//
//go:noinline
func (a *abroad) low(i int) string {
	w := strings.ToLower(a.d.Word(i))
	if cut := strings.IndexAny(w, "'’"); cut > 0 && cut < 6 {
		_, size := utf8.DecodeRuneInString(w[cut:])
		return w[cut+size:]
	}
	return w
}

// after reads who speaks behind a quote that ends before token i: a comma or nothing, a verb
// and its subject, in either order; or "so", "laut" and the like.
func (a *abroad) after(i int) (who, cue text.Span) {
	if i >= len(a.d.Tokens) || a.d.Tokens[i].Breaks {
		return
	}
	for k := 0; k < 2 && (a.d.At(i, ",") || a.d.At(i, "—") || a.d.At(i, "–") || a.d.At(i, ";")); k++ {
		i++
	}
	if i >= len(a.d.Tokens) || a.d.Tokens[i].Breaks || a.inside[i] >= 0 {
		return
	}
	if who, cue := a.according(i); !who.Empty() {
		return who, cue
	}
	if a.words.capitals && a.low(i) == "so" {
		if who, _ := a.phraseFrom(i + 1); !who.Empty() {
			return who, a.d.Tokens[i].Span
		}
	}
	at := i
	if a.words.auxiliary.Has(a.low(at)) {
		if who, to := a.inverted(at); !who.Empty() && a.verb(to) {
			return who, a.d.Tokens[to].Span // "a-t-il dit"
		}
		at++
		for k := 0; k < 2 && a.words.skipped.Has(a.low(at)); k++ {
			at++
		}
	}
	if a.words.skipped.Has(a.low(at)) && a.verb(at+1) {
		at++ // "se lamentó"
	}
	if a.verb(at) {
		if who, _ := a.inverted(at); !who.Empty() {
			return who, a.d.Tokens[at].Span
		}
		return a.subjectAfter(at)
	}
	who, to := a.phraseFrom(i)
	if who.Empty() {
		return
	}
	if a.words.auxiliary.Has(a.low(to)) {
		to++
	}
	if a.verb(to) {
		return who, a.d.Tokens[to].Span
	}
	return text.Span{}, text.Span{}
}

// verb reports whether token i is a verb of speech.
//
//go:noinline
func (a *abroad) verb(i int) bool {
	return i >= 0 && i < len(a.d.Tokens) && a.inside[i] < 0 && a.words.verbs.Has(a.low(i))
}

// inverted reads the pronoun that a hyphen ties to the verb at token i: "dit-il", "a-t-elle".
// It returns the token after.
func (a *abroad) inverted(i int) (text.Span, int) {
	at := i + 1
	if !a.d.At(at, "-") || at+1 >= len(a.d.Tokens) {
		return text.Span{}, i
	}
	if a.d.At(at+1, "t") && a.d.At(at+2, "-") {
		at += 2
	}
	if a.words.pronouns.Has(a.low(at + 1)) {
		return a.d.Tokens[at+1].Span, at + 2
	}
	return text.Span{}, i
}

// subjectAfter reads the subject behind the verb at token v.
func (a *abroad) subjectAfter(v int) (who, cue text.Span) {
	at := v + 1
	if addressed.Has(a.low(at)) && !a.stops(at) { // "a assuré à l'AFP Ida Lund", "dénonce sur X le député"
		to := at + 1
		if a.words.articles.Has(a.low(to)) {
			to++
		}
		if a.capital(to) && (a.capital(to+1) || a.words.articles.Has(a.low(to+1))) {
			at = to + 1
		}
	}
	for k := 0; k < 3; k++ {
		if who, _ := a.phraseFrom(at); !who.Empty() {
			return who, a.d.Tokens[v].Span
		}
		if !a.words.skipped.Has(a.low(at)) || a.stops(at) {
			break
		}
		at++
	}
	return text.Span{}, text.Span{}
}

// addressed are the words that lead to whom or where something is said.
const addressed text.Vocabulary = "a al auf en gegenüber na no su sur à"

// opinions are the words before whoever holds what a sentence says: "Pour Ida Lund, c'est".
const opinions text.Vocabulary = "für para per pour"

// according reads "laut", "selon", "d'après", "nach Angaben von" and whom they name.
func (a *abroad) according(i int) (who, cue text.Span) {
	to := i + 1
	switch {
	case a.words.capitals && a.low(i) == "nach" && (a.low(i+1) == "angaben" || a.low(i+1) == "aussage" || a.low(i+1) == "worten"):
		if to = i + 2; a.low(to) == "von" {
			to++
		}
	case a.words.according.Has(a.low(i)):
		if a.low(i) == "après" && !strings.HasPrefix(strings.ToLower(a.d.Word(i)), "d") {
			return
		}
	default:
		return
	}
	if who, _ := a.phraseFrom(to); !who.Empty() {
		return who, a.d.Tokens[i].Span
	}
	return
}
