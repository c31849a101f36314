package quote

import (
	"sort"
	"strings"

	"gloss/app/suggest/token"
	"gloss/app/text"
)

// fullName is one place where a text gives a name of two words or more.
type fullName struct {
	last string // its last word
	span text.Span
}

// roster knows the full names of a text, by their last word and then their
// place.
type roster struct {
	d     *token.Document
	lex   *lexicon
	names []fullName
}

// newRoster collects the full names of d.
func newRoster(d *token.Document, lex *lexicon) *roster {
	r := &roster{d: d, lex: lex}
	for i := 0; i < len(d.Tokens); {
		first, last := r.nameAt(i)
		if first < last {
			span := text.Span{Start: d.Tokens[first].Start, End: d.Tokens[last].End}
			r.names = append(r.names, fullName{withoutPossessive(d.Word(last)), span})
		}
		i = max(i, last) + 1
	}
	sort.SliceStable(r.names, func(i, j int) bool { return r.names[i].last < r.names[j].last })
	return r
}

// nameAt returns the first and last token of the name that begins at token i,
// titles left out; first is not before last if there is none of two words.
func (r *roster) nameAt(i int) (first, last int) {
	d := r.d
	if !nameWord(d, i) {
		return i, i
	}
	last = i
	for last+1 < len(d.Tokens) {
		next := last + 1
		if d.Word(next) == "." && (d.Tokens[last].Len() == 1 || r.is(last, tagTitle)) && !d.Tokens[next].Spaced {
			next++ // an initial or a title
		}
		if next < len(d.Tokens) && d.Word(next) == "-" && !d.Tokens[next].Spaced {
			next++
		}
		if r.is(next, tagParticle) {
			next++
		}
		if next >= len(d.Tokens) || !nameWord(d, next) || r.is(next, tagTime|tagPron) || d.Tokens[next].Breaks || !d.Tokens[last+1].Spaced && next == last+1 {
			break
		}
		last = next
		if strings.HasSuffix(d.Word(last), "s") && withoutPossessive(d.Word(last)) != d.Word(last) {
			break
		}
	}
	first = i
	for first < last && (d.Word(first) == "." || r.is(first, tagTitle|tagClosed|tagDet)) {
		first++
	}
	return first, last
}

// is reports whether token i has one of the tags, its capital set aside.
func (r *roster) is(i int, t tag) bool {
	word := r.d.Word(i)
	return word != "" && r.lex.tagOf(word, true)&t != 0
}

// nameWord reports whether token i is a word with a capital.
func nameWord(d *token.Document, i int) bool {
	if i >= len(d.Tokens) || d.Tokens[i].Kind != token.Word {
		return false
	}
	c := d.Word(i)[0]
	return 'A' <= c && c <= 'Z' || c >= 0xC3 && c <= 0xC5 // most European capitals beyond ASCII
}

// full returns the fullest name that the text gives for one ending in last:
// the nearest before byte at, or else the first after it.
func (r *roster) full(last string, at int) string {
	k := sort.Search(len(r.names), func(k int) bool {
		n := r.names[k]
		return n.last > last || n.last == last && n.span.Start > at
	})
	if k > 0 && r.names[k-1].last == last {
		k--
	}
	if k < len(r.names) && r.names[k].last == last {
		return withoutPossessive(plainName(r.names[k].span.In(r.d.Text)))
	}
	return last
}

// plainName is a name on one line.
func plainName(s string) string { return strings.Join(strings.Fields(s), " ") }

// nameSpeakers sets the names of quotes from the words that name their
// speakers.
func nameSpeakers(d *token.Document, lex *lexicon, quotes []Quote) {
	n := newNamer(d, lex, quotes)
	for i := range quotes {
		if q := &quotes[i]; !q.Speaker.Empty() {
			q.Name = n.name(q.Speaker)
			n.last, n.lastAt = q.Name, q.Speaker.Start
		}
	}
}

// namer finds the name for a mention.
type namer struct {
	d      *token.Document
	roster *roster
	quotes []Quote
	last   string // the speaker before
	lastAt int    // where that is named, in bytes
}

func newNamer(d *token.Document, lex *lexicon, quotes []Quote) *namer {
	return &namer{d: d, roster: newRoster(d, lex), quotes: quotes}
}

// name is the speaker that a mention stands for: by the full name of the last
// one in it, by that of the person last spoken of if it is a pronoun, and by
// its own words if neither is known.
func (n *namer) name(mention text.Span) string {
	i := n.tokenAt(mention.Start)
	word := mention.In(n.d.Text)
	switch t := n.roster.lex.tagOf(word, true); {
	case t&(tagWho|tagSub) != 0:
		return n.personBefore(i, true)
	case t&tagPron != 0, possessives.Has(word):
		return n.personBefore(i, false)
	}
	if name := n.lastNameIn(i, mention.End); name != "" {
		return name
	}
	return withoutPossessive(plainName(mention.In(n.d.Text)))
}

// possessives stand for the one whose thing is named.
const possessives text.Vocabulary = "Her His My Their her his my their"

// tokenAt is the first token at or after byte at.
func (n *namer) tokenAt(at int) int {
	return sort.Search(len(n.d.Tokens), func(i int) bool { return n.d.Tokens[i].Start >= at })
}

// lastNameIn is the last name between token i and byte end, made full.
func (n *namer) lastNameIn(i, end int) string {
	name := ""
	for i < len(n.d.Tokens) && n.d.Tokens[i].Start < end {
		if !nameWord(n.d, i) {
			i++
			continue
		}
		first, last := n.roster.nameAt(i)
		if first < last || !n.roster.is(last, tagClosed|tagDet|tagTitle) {
			at := n.d.Tokens[last]
			name = n.roster.full(withoutPossessive(n.d.Word(last)), at.Start)
			if first < last {
				name = withoutPossessive(plainName(text.Span{Start: n.d.Tokens[first].Start, End: at.End}.In(n.d.Text)))
			}
		}
		i = last + 1
	}
	return name
}

// maxBack is how many tokens before a pronoun the person it stands for is
// looked for.
const maxBack = 150

// personBefore is whom a pronoun at token i stands for: the person nearest
// before it that a verb follows, as it does the subject of a sentence, or the
// speaker before, whichever is nearer. A relative pronoun stands for the nearest
// name of all. It is "" if there is neither.
func (n *namer) personBefore(i int, relative bool) string {
	quote := n.quoteBefore(i)
	for k := i - 1; k >= 0 && k > i-maxBack && n.d.Tokens[k].Start > n.lastAt; k-- {
		for quote >= 0 && n.quotes[quote].Outer.Start > n.d.Tokens[k].Start {
			quote--
		}
		if quote >= 0 && n.d.Tokens[k].Start < n.quotes[quote].Outer.End {
			continue // whom a speaker speaks of is another one
		}
		if nameWord(n.d, k) && !nameWord(n.d, k+1) && n.actsAfter(k) && (relative || !n.governed(k)) {
			word := withoutPossessive(n.d.Word(k))
			if full := n.roster.full(word, n.d.Tokens[k].Start); full != word {
				return full
			}
		}
	}
	return n.last
}

// quoteBefore is the last quote that begins before token i, or -1.
func (n *namer) quoteBefore(i int) int {
	if i >= len(n.d.Tokens) {
		return len(n.quotes) - 1
	}
	at := n.d.Tokens[i].Start
	return sort.Search(len(n.quotes), func(k int) bool { return n.quotes[k].Outer.Start >= at }) - 1
}

// governed reports whether a preposition stands before the name that ends at
// token k: in South Carolina, of Congress.
func (n *namer) governed(k int) bool {
	for k >= 0 && nameWord(n.d, k) {
		k--
	}
	if n.d.Word(k) == "the" {
		k--
	}
	return n.roster.is(k, tagPrep)
}

// actsAfter reports whether token k is followed by a verb, or by a comma as
// before an apposition.
func (n *namer) actsAfter(k int) bool {
	next := n.d.Word(k + 1)
	if next == "" {
		return false
	}
	return next == "," || n.roster.lex.tagOf(next, false)&(tagCue|tagVerb|tagAux|tagWho|tagAdverb) != 0
}
