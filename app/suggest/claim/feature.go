package claim

import (
	"math"

	"gloss/app/suggest/figure"
	"gloss/app/suggest/token"
	"gloss/app/suggest/wordindex"
	"gloss/app/text"
)

// feature is one thing a sentence has or has not that counts for or
// against a statement of fact.
type feature uint16

// The named features; those after them are hashed words and pairs of words.
const (
	always feature = iota
	hasFigure
	hasFigures // two or more
	hasMoney
	hasPercent
	hasMultiple
	hasLarge // a thousand or more
	hasComparison
	hasSuperlative
	hasUniversal
	hasName
	hasNames // two
	hasManyNames
	upTo5Words
	upTo9Words
	upTo14Words
	upTo24Words
	upTo39Words
	over39Words
	asks
	exclaims
	saysI
	saysWe
	saysYou
	saysThey
	hasFuture
	hasDuty
	hasChance
	hasOpinion
	hasCourtesy
	hasDeed
	hasPast
	hasNegation
	hasCondition
	hasPresent
	hasHave     // has, have, had: it makes a tense with the next verb
	hasMeasure  // than, percent, times
	longWords   // four and a half letters or more on the average
	longerWords // five letters or more
	shortWords  // less than three and three quarters
	hasPolicy
	hasPublic
	hasValues
	hasPerfect  // has voted
	hasProgress // is growing
	hasAcronym
	hasYear
	pointsBack // begins with that, this, it: nothing stands on its own
	hasTime
	hasSource // said, reported, according to
	hasQuote
	factAndFigure // a figure and no plan, duty or opinion
	factOfOthers  // they did, and no opinion
	plainPast     // past tense without I, you, plan or opinion
	hasPlan       // will, plans to: it has not happened
	hasPledge     // a plan of I or we
	hasAppeal     // urges, calls on
	hasScene      // remember, woke, my father: what a story is told with
	narrates      // a scene in the first person, with no figure and no public matter
	namedFeatures = 64
)

// hashedFeatures is how many weights the words and pairs share. More of them
// learn the debates better, and other texts no better.
const hashedFeatures = 1 << 12

// vector is a sentence as the model sees it.
type vector struct {
	named     [namedFeatures]bool
	letters   int
	auxiliary feature  // the last one, always if it is too far
	since     int      // words since it
	hashed    []uint16 // slots of the words and pairs, one for each time they occur
}

// scale is the value of each hashed feature: the longer a sentence, the less
// one word of it says.
func (v *vector) scale() float64 {
	return 1 / math.Sqrt(float64(max(1, len(v.hashed))))
}

// reader makes vectors of the sentences of one document, in order.
type reader struct {
	d       *token.Document
	lex     *lexicon
	figures []figure.Figure
	token   int
	figure  int
	vec     vector
}

// read makes the vector of the next sentence, which is valid until the next
// call.
func (r *reader) read(s text.Span) *vector {
	v := &r.vec
	*v = vector{named: [namedFeatures]bool{always: true}, hashed: v.hashed[:0]}
	r.readFigures(s)
	words, names, last := 0, 0, uint32(0)
	for r.token < len(r.d.Tokens) && r.d.Tokens[r.token].Start < s.Start {
		r.token++
	}
	for ; r.token < len(r.d.Tokens) && r.d.Tokens[r.token].Start < s.End; r.token++ {
		t := r.d.Tokens[r.token]
		word := t.In(r.d.Text)
		if t.Kind == token.Mark {
			v.readMark(word)
			continue
		}
		if c := word[0]; words > 0 && 'A' <= c && c <= 'Z' && word != "I" {
			names++
			v.named[hasAcronym] = v.named[hasAcronym] || len(word) > 1 && word[1] < 'a' && word[1] != '\''
		}
		if words == 0 {
			v.named[pointsBack] = demonstratives.Has(word)
		}
		words++
		v.letters += len(word)
		last = r.readWord(word, t.Kind, last)
	}
	v.readShape(words, names)
	return v
}

// readFigures sets the features of the figures that begin in s.
func (r *reader) readFigures(s text.Span) {
	for ; r.figure < len(r.figures) && r.figures[r.figure].Span.Start < s.End; r.figure++ {
		f := &r.figures[r.figure]
		if f.Span.Start < s.Start {
			continue
		}
		v := &r.vec.named
		switch f.Kind {
		case figure.Date, figure.Ordinal:
			continue
		case figure.Money:
			v[hasMoney] = true
		case figure.Percent, figure.Points:
			v[hasPercent] = true
		case figure.Multiple, figure.Fraction:
			v[hasMultiple] = true
		}
		v[hasFigures] = v[hasFigure]
		v[hasFigure] = true
		if x := f.Value(); x >= 1000 || x <= -1000 {
			v[hasLarge] = true
		}
	}
}

func (v *vector) readMark(mark string) {
	switch mark {
	case "?":
		v.named[asks] = true
	case "!":
		v.named[exclaims] = true
	case `"`, "“", "”":
		v.named[hasQuote] = true
	}
}

// readWord adds the word and the pair it makes with the one before, whose hash
// is last, and returns its own.
func (r *reader) readWord(word string, kind token.Kind, last uint32) uint32 {
	v := &r.vec
	var buf [wordindex.Longest]byte
	low := wordindex.Lower(buf[:0], word)
	if kind == token.Number {
		v.named[hasYear] = v.named[hasYear] || len(low) == 4 && (low[0] == '1' && low[1] == '9' || low[0] == '2' && low[1] == '0')
		low = append(low[:0], '0')
	} else {
		f := r.sense(r.token, low, r.lex.feature(low))
		v.named[f] = true
		v.readVerb(low, f)
		if n := len(low); n > 4 && low[n-2] == 'e' && low[n-1] == 'd' {
			v.named[hasPast] = true
		}
	}
	h := wordindex.Hash(low)
	v.hashed = append(v.hashed, slotOf(h), slotOf(last*31+h*17+1))
	return h
}

// readVerb follows the auxiliaries: what comes after one makes a tense.
func (v *vector) readVerb(low []byte, f feature) {
	n := len(low)
	switch {
	case f == hasHave || f == hasPresent || f == hasPast:
		v.auxiliary, v.since = f, 0
		return
	case v.auxiliary == always || n < 4:
	case v.auxiliary == hasHave && (string(low[n-2:]) == "ed" || string(low[n-2:]) == "en" || f == hasDeed):
		v.named[hasPerfect] = true
	case v.auxiliary == hasPresent && string(low[n-3:]) == "ing" && f != hasFuture:
		v.named[hasProgress] = true
	}
	if v.since++; v.since > 2 {
		v.auxiliary = always
	}
}

// demonstratives begin a sentence that leans on the one before.
const demonstratives text.Vocabulary = "And But It Let Let's So Such That There These This Those"

// readShape sets what the whole sentence shows.
func (v *vector) readShape(words, names int) {
	n := &v.named
	n[hasName], n[hasNames], n[hasManyNames] = names == 1, names == 2, names > 2
	n[lengthFeature(words)] = true
	n[hasPledge] = n[hasPlan] && (n[saysI] || n[saysWe])
	n[narrates] = n[hasScene] && (n[saysI] || n[saysWe]) && !n[hasFigure] && !n[hasPublic]
	wishes := n[hasFuture] || n[hasPlan] || n[hasAppeal] || n[hasDuty] || n[hasOpinion] || n[hasChance] || n[asks]
	n[factAndFigure] = n[hasFigure] && !wishes
	n[factOfOthers] = (n[saysThey] || names > 0) && (n[hasDeed] || n[hasPast]) && !n[hasOpinion] && !n[asks]
	if words > 5 {
		n[longWords] = v.letters*2 >= words*9 && v.letters*2 < words*10
		n[longerWords] = v.letters >= words*5
		n[shortWords] = v.letters*4 < words*15
	}
	n[plainPast] = (n[hasDeed] || n[hasPast]) && !n[saysI] && !n[saysYou] && !wishes
}

func lengthFeature(words int) feature {
	switch {
	case words <= 5:
		return upTo5Words
	case words <= 9:
		return upTo9Words
	case words <= 14:
		return upTo14Words
	case words <= 24:
		return upTo24Words
	case words <= 39:
		return upTo39Words
	}
	return over39Words
}

// slotOf is the weight that a hash falls on.
func slotOf(h uint32) uint16 {
	h ^= h >> 15
	h *= 0x2c1b3c6d
	h ^= h >> 13
	return uint16(h % hashedFeatures)
}
