package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/app/text"
)

// markClass groups the quotation marks that may open and close one another.
type markClass uint8

const (
	doubleMark markClass = iota // " “ ” „ ‟ '' ``
	singleMark                  // ' ‘ ’ ‚ ‛ `
	angleMark                   // « »
	smallAngle                  // ‹ ›
	markClasses
)

// markHint is what the shape of a mark says of its direction.
type markHint uint8

const (
	neutralHint markHint = iota
	openHint
	closeHint
)

// mark is one quotation mark, or an apostrophe that looks like one.
type mark struct {
	text.Span
	class markClass
	hint  markHint
	left  rune // the character before, 0 at the start of the paragraph
	right rune // the first character after that is no mark, 0 at the end
}

// appendMarks finds the marks of one paragraph of doc.
func appendMarks(ms []mark, doc string, para text.Span) []mark {
	first := len(ms)
	for i := para.Start; i < para.End; {
		m, ok := markAt(doc[:para.End], i, para.Start)
		if !ok {
			i++
			continue
		}
		ms = append(ms, m)
		i = m.End
	}
	for k := len(ms) - 1; k >= first; k-- {
		setSurroundings(ms, k, doc, para)
	}
	return ms
}

// setSurroundings fills the neighbours of mark k; the marks after it have
// theirs, so that the right one is found beyond a run of marks in one step.
func setSurroundings(ms []mark, k int, doc string, para text.Span) {
	m := &ms[k]
	if m.Start > para.Start {
		m.left, _ = utf8.DecodeLastRuneInString(doc[para.Start:m.Start])
	}
	if k+1 < len(ms) && ms[k+1].Start == m.End {
		m.right = ms[k+1].right
		return
	}
	if m.End < para.End {
		m.right, _ = utf8.DecodeRuneInString(doc[m.End:para.End])
	}
}

// markAt reads the mark that begins at byte i of doc, in a paragraph that
// begins at byte start.
func markAt(doc string, i, start int) (mark, bool) {
	switch doc[i] {
	case '"':
		return mark{Span: text.Span{Start: i, End: i + 1}, class: doubleMark}, true
	case '\'':
		return apostrophes(doc, i, start), true
	case '`':
		return backticks(doc, i), true
	case 0xC2:
		return angle(doc, i)
	case 0xE2:
		return curly(doc, i)
	}
	return mark{}, false
}

// apostrophes reads one mark off a run of them: two stand for a double mark.
// Of three, the outer two do, so the order depends on which side the words are.
func apostrophes(doc string, i, start int) mark {
	run := 1
	for i+run < len(doc) && doc[i+run] == '\'' && run < 4 {
		run++
	}
	single := run == 1 || run == 3 && i > start && !spaceByte(doc[i-1])
	if single || run == 2 && archaic.Has(leadingWord(doc[i+2:])) {
		return mark{Span: text.Span{Start: i, End: i + 1}, class: singleMark}
	}
	return mark{Span: text.Span{Start: i, End: i + 2}, class: doubleMark}
}

// archaic are words that lost their first letter so long ago that a mark before it
// is its own: ”Tis late,' he said.
const archaic text.Vocabulary = "Tis Twas Twere Twill Twould tis twas twere twill twould"

func backticks(doc string, i int) mark {
	if i+1 < len(doc) && doc[i+1] == '`' {
		return mark{Span: text.Span{Start: i, End: i + 2}, class: doubleMark, hint: openHint}
	}
	return mark{Span: text.Span{Start: i, End: i + 1}, class: singleMark, hint: openHint}
}

func angle(doc string, i int) (mark, bool) {
	if i+1 >= len(doc) {
		return mark{}, false
	}
	m := mark{Span: text.Span{Start: i, End: i + 2}, class: angleMark}
	switch doc[i+1] {
	case 0xAB:
		m.hint = openHint
	case 0xBB:
		m.hint = closeHint
	default:
		return mark{}, false
	}
	return m, true
}

// curly reads the marks U+2018 to U+201F and U+2039, U+203A; two single ones
// in a row are a double one.
func curly(doc string, i int) (mark, bool) {
	if i+2 >= len(doc) || doc[i+1] != 0x80 {
		return mark{}, false
	}
	m := mark{Span: text.Span{Start: i, End: i + 3}}
	switch doc[i+2] {
	case 0x98, 0x9A, 0x9B:
		m.class, m.hint = singleMark, openHint
	case 0x99:
		m.class, m.hint = singleMark, closeHint
	case 0x9C, 0x9E, 0x9F:
		m.class, m.hint = doubleMark, openHint
	case 0x9D:
		m.class, m.hint = doubleMark, closeHint
	case 0xB9:
		m.class, m.hint = smallAngle, openHint
	case 0xBA:
		m.class, m.hint = smallAngle, closeHint
	default:
		return mark{}, false
	}
	if mark := doc[i : i+3]; m.class == singleMark && strings.HasPrefix(doc[m.End:], mark) {
		if m.hint == closeHint && strings.HasPrefix(doc[m.End:], mark+mark) && !strings.HasPrefix(doc[m.End:], mark+mark+mark) {
			return m, true // of three, the inner one comes first
		}
		m.class, m.End = doubleMark, i+6
	}
	return m, true
}

func spaceByte(b byte) bool { return b == ' ' || b == '\n' || b == '\t' || b == '\r' }

// opensHere and closesHere judge a mark by its neighbours alone, as one judges
// a straight mark: words begin after an opening mark and end before a closing
// one.
func (m mark) opensHere(left rune) bool { return beforeOpening(left) && !beforeNothing(m.right) }

func (m mark) closesHere(left rune) bool { return !beforeNothing(left) && afterClosing(m.right) }

// beforeNothing reports whether r ends or begins a paragraph or is space.
func beforeNothing(r rune) bool { return r == 0 || unicode.IsSpace(r) }

func beforeOpening(r rune) bool {
	switch r {
	case '(', '[', '{', '-', '–', '—', '―', '/', '¿', '¡', openedMark:
		return true
	}
	return beforeNothing(r)
}

func afterClosing(r rune) bool {
	return beforeNothing(r) || r != openedMark && !inWord(r) && r != '(' && r != '['
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func isLetterRune(r rune) bool { return inWord(r) && !isDigitRune(r) }

func isDigitRune(r rune) bool { return '0' <= r && r <= '9' }

// Two characters no text holds stand for an adjacent mark whose role is known.
const (
	openedMark rune = -1 - iota
	closedMark
)
