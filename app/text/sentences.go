package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// Sentences returns the sentences of doc in order: byte spans without white
// space at their ends, none empty, none across a blank line. What lies between
// them is white space only.
//
// The candidates are the boundaries of UAX #29, to which those are added that
// it misses (before a sentence that starts with a number, before the next item
// of an enumeration), and from which those are taken away that follow an
// abbreviation, or a quotation that its sentence goes on after.
func Sentences(doc string) []Span {
	c := cutter{doc: doc}
	at := 0
	for it := sentences.FromString(doc); it.Next(); {
		end := at + len(it.Value())
		c.candidatesIn(at, end)
		c.cut(end)
		at = end
	}
	c.end(len(doc))
	return c.out
}

// cutter collects sentences from candidates that come in ascending order.
type cutter struct {
	doc   string
	start int // where the sentence in hand begins
	item  int // the number of the enumeration's last item, 0 outside one
	style byte
	out   []Span
}

// cut ends the sentence in hand at the candidate at, unless it goes on there.
func (c *cutter) cut(at int) {
	if at > c.start && (at >= len(c.doc) || !c.goesOn(at)) {
		c.end(at)
	}
}

func (c *cutter) end(at int) {
	if s := TrimSpace(c.doc, Span{c.start, at}); !s.Empty() {
		c.out = append(c.out, s)
	}
	c.start = at
}

// TrimSpace returns s without the white space at its ends; s must fit doc.
func TrimSpace(doc string, s Span) Span {
	body := strings.TrimLeftFunc(s.In(doc), unicode.IsSpace)
	s.Start = s.End - len(body)
	s.End = s.Start + len(strings.TrimRightFunc(body, unicode.IsSpace))
	return s
}

// candidatesIn cuts at the boundaries inside [from, to) that UAX #29 does not have.
func (c *cutter) candidatesIn(from, to int) {
	for i := from; i < to; i++ {
		switch b := c.doc[i]; {
		case isDigit(b) && i > from && startsAfterStop(c.doc, i):
			c.cut(i)
		case b == ' ' || b == '\n':
			continue
		case i == 0 || c.doc[i-1] == ' ' || c.doc[i-1] == '\n':
			c.enumeration(i)
			switch {
			case startsBrand(c.doc[i:]) && startsAfterStop(c.doc, i), c.afterSpacedMark(i):
				c.cut(i)
			case startsFurniture(c.doc, i):
				c.end(i)
			case i > from && afterNotes(c.doc[:i]):
				c.cut(i)
			}
		}
	}
}

// afterSpacedMark reports whether a capital stands at, behind a closing mark that a space
// parts from the end of its sentence, as in French: « Nous sommes prêts. » Il est parti.
func (c *cutter) afterSpacedMark(at int) bool {
	left := strings.TrimRight(c.doc[max(0, at-16):at], " \u00a0\u202f")
	left, ok := strings.CutSuffix(left, "»")
	if !ok {
		return false
	}
	r, _ := utf8.DecodeRuneInString(c.doc[at:])
	return unicode.IsUpper(r) && endsInStop(strings.TrimRight(left, " \u00a0\u202f"))
}

// closesSpaced reports whether s begins with a mark that belongs to what is before it, as
// French parts it by a space: "prêts ? »", "Oui !".
func closesSpaced(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	switch r {
	case '»', '!', '?', ':', ';':
	default:
		return false
	}
	next, _ := utf8.DecodeRuneInString(s[size:])
	return size == len(s) || unicode.IsSpace(next) || next == ',' || next == '.'
}

// startsBrand reports whether s begins with a name that has its first capital behind up to
// four small letters: "eBay", "iPhone", "macOS", "easyJet".
func startsBrand(s string) bool {
	small := 0
	for small < len(s) && small < 5 && 'a' <= s[small] && s[small] <= 'z' {
		small++
	}
	isCapital := func(b byte) bool { return 'A' <= b && b <= 'Z' }
	return 0 < small && small < 5 && small+1 < len(s) && isCapital(s[small]) &&
		(isCapital(s[small+1]) || 'a' <= s[small+1] && s[small+1] <= 'z')
}

// startsAfterStop reports whether a full stop and white space precede at.
// UAX #29 reads on over a number for a small letter, and takes "in 2015. 15
// people" for one sentence.
func startsAfterStop(doc string, at int) bool {
	i := at
	for i > 0 && (doc[i-1] == ' ' || doc[i-1] == '\n') {
		i--
	}
	return i < at && endsInStop(doc[:i])
}

// endsInStop reports whether s ends a sentence, whatever closes after its stop.
func endsInStop(s string) bool {
	for s != "" {
		r, size := utf8.DecodeLastRuneInString(s)
		if !isClosing(r) {
			return r == '.' || r == '!' || r == '?'
		}
		s = s[:len(s)-size]
	}
	return false
}

// goesOn reports whether the sentence in hand does not end at the candidate at.
func (c *cutter) goesOn(at int) bool {
	left := strings.TrimRightFunc(c.doc[c.start:at], unicode.IsSpace)
	gap := c.doc[c.start+len(left) : at]
	if strings.Count(gap, "\n") > 1 {
		return false
	}
	if gap == "" && !endsWide(left) {
		return true
	}
	if strings.Contains(gap, "\n") && !endsInStop(left) {
		return hardWrapped(left, c.doc[at:])
	}
	last := lastRune(left)
	right := c.doc[at:]
	switch {
	case isMarker(left), startsNote(right), pauses(left), closesSpaced(right):
		return true
	case (last == '!' || last == '?') && right != "" && right[0] == '(':
		return true // a title: "Help! (1965)"
	case startsLower(right) && c.item == 0 && !startsBrand(right):
		return true
	case last == '.':
		return afterAbbreviation(left, right)
	case isClosing(last) && last != ')' && last != ']':
		return cueFollows(right)
	}
	return false
}

// hardWrapped reports whether a line break that ends no sentence stands inside
// one: the line began a sentence with a capital and the next begins small.
func hardWrapped(left, right string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(left, "\"“‘'( "))
	return unicode.IsUpper(first) && startsLower(right)
}

// pauses reports whether s ends in three dots with a space before them. A
// fourth dot ends the sentence.
func pauses(s string) bool {
	dots := 0
	for strings.HasSuffix(s, ".") && dots < 4 {
		s = strings.TrimSuffix(s, ".")
		if dots++; dots == 3 && strings.HasSuffix(s, " ") {
			s = strings.TrimRight(s, " ")
			return s != "" && !strings.HasSuffix(s, ".")
		}
		s = strings.TrimSuffix(s, " ")
	}
	return false
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"“‘'( "))
	return unicode.IsLower(r)
}

// endsWide reports whether s ends with a full stop of a script that puts no
// space after it.
func endsWide(s string) bool {
	switch lastRune(s) {
	case '。', '！', '？', '」', '』', '．':
		return true
	}
	return false
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// isClosing reports whether r closes a quotation or a bracket.
func isClosing(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '»', ')', ']', '」', '』':
		return true
	}
	return false
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
