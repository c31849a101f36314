package text

import (
	"strings"
	"unicode/utf8"
)

// marker is the head of an item in an enumeration: "3.", "3)", "3.)", "c." or
// "• 3.".
type marker struct {
	value int  // 3; a letter counts from a = 1
	style byte // what tells "3." from "3)" and "c."
	size  int  // bytes, the white space after it included
}

// maxItem bounds the value of a marker: a larger number is a year or a figure.
const maxItem = 200

// enumeration ends the sentence in hand where the next item of an enumeration
// begins, and enters an enumeration at a first item that begins a sentence.
func (c *cutter) enumeration(at int) {
	m, ok := markerAt(c.doc[at:])
	if !ok {
		return
	}
	first := strings.TrimSpace(c.doc[c.start:at]) == ""
	switch {
	case c.item > 0 && m.style == c.style && m.value == c.item+1:
		c.end(at)
		c.item++
	case first:
		c.item, c.style = m.value, m.style
	}
}

// maxMarker is how long a marker is at most, in bytes: "• 200.) ".
const maxMarker = 12

// isMarker reports whether s is nothing but the head of an item.
func isMarker(s string) bool {
	if len(s) >= maxMarker {
		return false
	}
	m, ok := markerAt(s + " ")
	return ok && m.size == len(s)+1
}

func markerAt(s string) (marker, bool) {
	m := marker{}
	rest, bullet := s, false
	if r, size := utf8.DecodeRuneInString(s); r == '•' || r == '⁃' || r == '‣' {
		rest, bullet = strings.TrimLeft(s[size:], " "), true
	}
	i := 0
	for i < len(rest) && isDigit(rest[i]) && m.value <= maxItem {
		m.value = m.value*10 + int(rest[i]-'0')
		i++
	}
	letter := i == 0 && rest != "" && 'a' <= rest[0] && rest[0] <= 'z'
	if letter {
		m.value, i = int(rest[0]-'a')+1, 1
	}
	head := i
	for i < len(rest) && i < head+2 && (rest[i] == '.' || rest[i] == ')') {
		m.style = m.style*2 + rest[i]
		i++
	}
	if head == 0 || i == head || m.value > maxItem || i >= len(rest) || rest[i] != ' ' {
		return marker{}, false
	}
	if letter {
		m.style++
	}
	if bullet {
		m.style += 2
	}
	m.size = len(s) - len(rest) + i + 1
	return m, true
}
