package quote

import (
	"strings"
	"unicode"

	"gloss/app/text"
)

// markFate is what became of a mark.
type markFate uint8

const (
	ignored markFate = iota // an apostrophe, inches, a stray mark
	opens
	closes
)

// asNeighbour is the character that a mark of this fate is to the next one.
func (f markFate) asNeighbour(r rune) rune {
	switch f {
	case opens:
		return openedMark
	case closes:
		return closedMark
	}
	return r
}

// outlook is the first thing beyond a mark that tells whether a single mark
// before it may be an apostrophe.
type outlook uint8

const (
	seesNothing outlook = iota
	seesOpening         // a single mark that can only open
	seesClosing         // a single mark after punctuation: it can only close
	seesOther           // a mark of another class
)

// lookAhead fills ahead and next in one pass from the right, so that judging
// a mark never scans the rest of the paragraph.
func (p *pairer) lookAhead() {
	n := len(p.marks)
	p.ahead = append(p.ahead[:0], make([]outlook, n)...)
	p.next = append(p.next[:0], make([]int, n)...)
	var last [markClasses]int
	for c := range last {
		last[c] = -1
	}
	see := seesNothing
	for k := n - 1; k >= 0; k-- {
		m := p.marks[k]
		p.ahead[k], p.next[k] = see, last[m.class]
		last[m.class] = k
		see = m.seen(see)
	}
}

// seen is what a mark further left sees, given what this one does.
func (m mark) seen(beyond outlook) outlook {
	switch {
	case m.class != singleMark:
		return seesOther
	case m.hint != closeHint && (m.opensHere(m.left) && isLetterRune(m.right) || m.unspaced(m.left)):
		return seesOpening
	case !inWord(m.left) && m.closesHere(m.left):
		return seesClosing
	}
	return beyond
}

// unspaced reports whether the space before an opening mark was forgotten:
// he said,'No.'
func (m mark) unspaced(left rune) bool {
	return (left == ',' || left == ':') && unicode.IsUpper(m.right)
}

// judge decides what mark k does, given the character to its left.
func (p *pairer) judge(k int, left rune) markFate {
	m := p.marks[k]
	open := p.count[m.class] > 0
	if m.class == singleMark {
		return p.judgeSingle(k, left)
	}
	here, there := m.opensHere(left), m.closesHere(left)
	switch {
	case left == '=' && !open:
		return ignored // the value of an attribute, in markup that was left over
	case here && !there && (m.hint != closeHint || !open):
		return opens
	case there && !here && open && p.inches(k, left):
		return ignored
	case there && !here && m.hint != openHint, m.hint == closeHint:
		return closesIf(open)
	case m.hint == openHint && here == there:
		return opens
	case open:
		return closes
	}
	return opens
}

func closesIf(open bool) markFate {
	if open {
		return closes
	}
	return ignored
}

// inches reports whether mark k, after a digit, is a unit and not the end of
// the quote: then that end is still to come.
func (p *pairer) inches(k int, left rune) bool {
	n := p.next[k]
	if p.marks[k].hint != neutralHint || !isDigitRune(left) || n < 0 {
		return false
	}
	m := p.marks[n]
	return m.closesHere(m.left) && !m.opensHere(m.left)
}

// judgeSingle decides for a single mark, which is an apostrophe oftener than
// not.
func (p *pairer) judgeSingle(k int, left rune) markFate {
	m := p.marks[k]
	open := p.count[singleMark] > 0
	switch {
	case inWord(left) && inWord(m.right):
		return ignored
	case m.hint != closeHint && (m.opensHere(left) || m.unspaced(left)):
		if p.elides(k, left) {
			return ignored
		}
		return opens
	case !open || m.hint == openHint || !m.closesHere(left):
		return ignored
	case !inWord(left):
		return closes
	case p.next[k] >= 0 && p.afterLetter(m.Start):
		return ignored // o' the clock, a' the way
	case p.stack[len(p.stack)-1].class == singleMark && p.ahead[k] != seesClosing:
		return closes
	}
	return ignored
}

// afterLetter reports whether a word of one letter ends at byte at.
func (p *pairer) afterLetter(at int) bool {
	return at < 2 || spaceByte(p.doc[at-2])
}

// elides reports whether single mark k stands for letters left out at the
// start of a word or of a year.
func (p *pairer) elides(k int, left rune) bool {
	m := p.marks[k]
	rest := p.doc[m.End:]
	switch word := leadingWord(rest); {
	case word == "":
		return false
	case elisions.Has(strings.ToLower(word)), len(word) >= 2 && isDigitRune(rune(word[0])) && twoDigits(word):
		capital := word[0] < 'a' && !isDigitRune(rune(word[0]))
		return !capital || left == openedMark || p.ahead[k] != seesClosing
	case p.count[singleMark] > 0 && p.stack[len(p.stack)-1].class == singleMark:
		// A single quote within a single quote is none: this is dialect ('ouse).
		return 'a' <= word[0] && word[0] <= 'z' && left == ' ' && p.afterWord(m.Start)
	}
	return false
}

// twoDigits reports whether word is a year without its century: 90s, 68.
func twoDigits(word string) bool {
	return isDigitRune(rune(word[1])) && (len(word) == 2 || word[2:] == "s")
}

// afterWord reports whether the word before byte at has no punctuation after
// it.
func (p *pairer) afterWord(at int) bool {
	before := strings.TrimRight(p.doc[max(0, at-8):at], " ")
	return before != "" && (isLetterRune(rune(before[len(before)-1])) || before[len(before)-1] == ',')
}

// leadingWord is the run of ASCII letters and digits s begins with.
func leadingWord(s string) string {
	n := 0
	for n < len(s) && n < 12 && inWord(rune(s[n])) && s[n] < 0x80 {
		n++
	}
	return s[:n]
}

// elisions are what is left of words that lost their beginning.
const elisions text.Vocabulary = "ave bout cause cos coz ead em er ere gainst im n neath ouse ow round scuse til till tis twas tween twere twill twould un"
