package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"gloss/app/extract/tree"
)

// raise are the raised forms of what stands in exponents.
var raise = map[rune]rune{'0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹', '+': '⁺', '-': '⁻', '−': '⁻', '–': '⁻', 'n': 'ⁿ', 'i': 'ⁱ'}

// raised writes what a sup element says. The mark of a note is left out: it is
// no part of the word or number that it stands behind. Raised digits stay raised, for
// 10⁶ is not 106.
func (w *writer) raised(n *html.Node) {
	words := oneLine(textBelow(n))
	switch {
	case noteMark(n, words):
		return
	case words == "" || w.b.Len() == 0 || w.space || w.lines > 0 || fraction(n):
		// At the start of a note it is the number of the note.
		if fraction(n) && w.b.Len() > 0 && digitBefore(w.b.String()) {
			w.space = true
		}
	default:
		if up, ok := exponent(words); ok {
			w.text(up)
			return
		}
	}
	for c := range n.ChildNodes() {
		w.node(c)
	}
}

// exponent is s in raised signs, if it is a whole number or a letter that stands
// for one.
func exponent(s string) (string, bool) {
	var b strings.Builder
	for i, r := range s {
		up, ok := raise[r]
		if !ok || i > 0 && !unicode.IsDigit(r) || len(s) > 8 {
			return "", false
		}
		b.WriteRune(up)
	}
	return b.String(), true
}

// noteMark reports whether a raised text is the mark of a note: it leads into the
// page, stands in brackets, is a sign that marks notes, or is called one.
func noteMark(n *html.Node, words string) bool {
	if len(words) > 12 {
		return false
	}
	if strings.HasPrefix(words, "[") && strings.HasSuffix(words, "]") || words != "" && strings.Trim(words, "*†‡§¶") == "" {
		return true
	}
	short := strings.Trim(words, "0123456789abcdefghijklmnopqrstuvwxyz,;–- ()") == ""
	if !short {
		return false
	}
	if called(n) {
		return true
	}
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && (c.Data == "a" && (tree.Has(c, "href") || called(c)) || called(c)) {
			return true
		}
	}
	a := within(n, "a")
	return a != nil && (intoPage(a) || called(a)) && oneLine(textBelow(a)) == words
}

// bareMark reports whether a link is the mark of a note that is not raised: it leads
// into this page, says no more than a number, and is called a mark or stands right behind a
// word.
func (w *writer) bareMark(a *html.Node) bool {
	if !strings.HasPrefix(tree.Attr(a, "href"), "#") {
		return false
	}
	words := oneLine(textBelow(a))
	if number := strings.Trim(words, "[]()"); number == "" || len(number) > 3 || strings.Trim(number, "0123456789") != "" {
		return false
	}
	return called(a) || strings.HasPrefix(words, "[") && w.b.Len() > 0 && !w.space && w.lines == 0
}

// intoPage reports whether a link leads to a place in a page.
func intoPage(a *html.Node) bool { return strings.Contains(tree.Attr(a, "href"), "#") }

// called reports whether an element says that it is the mark of a note.
func called(n *html.Node) bool {
	if strings.HasSuffix(tree.Attr(n, "role"), "noteref") || strings.HasSuffix(tree.Attr(n, "epub:type"), "noteref") || tree.Has(n, "data-footnote-ref") || tree.Attr(n, "rel") == "footnote" {
		return true
	}
	for token := range strings.FieldsSeq(tree.Attr(n, "class") + " " + tree.Attr(n, "id")) {
		for _, w := range wordsOf(token) {
			if strings.HasPrefix(w, "footnote") || strings.HasPrefix(w, "endnote") || w == "fn" || w == "fnref" || w == "noteref" || w == "reference" || w == "citation" || w == "cite" {
				return true
			}
		}
	}
	return false
}

// fraction reports whether a raised number is the upper one of a fraction: a
// slash follows, and a lowered number.
func fraction(n *html.Node) bool {
	next := n.NextSibling
	if next == nil || next.Type != html.TextNode || strings.Trim(next.Data, "/⁄ ") != "" || strings.TrimSpace(next.Data) == "" {
		return false
	}
	return next.NextSibling != nil && next.NextSibling.Type == html.ElementNode && next.NextSibling.Data == "sub"
}

func digitBefore(s string) bool {
	return s[len(s)-1] >= '0' && s[len(s)-1] <= '9'
}
