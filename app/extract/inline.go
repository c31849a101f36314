package extract

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"gloss/app/extract/tree"
)

// paragraphs finds out whether the inline elements in n are paragraphs: the page
// lays them out as blocks, or each holds whole sentences and nothing stands between.
func (b *builder) paragraphs(n *html.Node) bool {
	var found []*html.Node
	glued, stated, alone := true, false, true
	for c := range n.ChildNodes() {
		switch {
		case c.Type == html.TextNode:
			glued = glued && c.Data == ""
			alone = alone && strings.TrimSpace(c.Data) == ""
		case c.Type != html.ElementNode || unsaid(c):
		case c.Data == "br":
			return false
		default:
			stated = stated || laidOut(c)
			glued = glued && !spaced(c)
			found = append(found, c)
		}
	}
	if len(found) < 2 || !alone && !stated {
		return false
	}
	if !stated {
		if bearing[n.Data] && !glued {
			return false // sentences of one paragraph
		}
		for _, c := range found {
			if words := brief(c); c.Data == "a" || utf8.RuneCountInString(words) < 60 || !glued && b.prose[c] < longParagraph || !ends(textOf(c)) {
				return false
			}
		}
	}
	for _, c := range found {
		b.apart[c] = !stated || laidOut(c)
	}
	return true
}

// spaced reports whether the text of an element begins or ends with white space.
func spaced(n *html.Node) bool {
	first, last := n, n
	for first.FirstChild != nil {
		first = first.FirstChild
	}
	for last.LastChild != nil {
		last = last.LastChild
	}
	const blanks = " \t\r\n\f"
	return first.Type == html.TextNode && strings.TrimLeft(first.Data, blanks) != first.Data || last.Type == html.TextNode && strings.TrimRight(last.Data, blanks) != last.Data
}

// laidOut reports whether a page says of an inline element that it is laid out as a block.
func laidOut(n *html.Node) bool {
	style := strings.ToLower(strings.Join(strings.Fields(tree.Attr(n, "style")), ""))
	return strings.Contains(style, "display:block") || tree.Attr(n, "role") == "paragraph" || tree.Attr(n, "data-as") == "p" || tree.Attr(n, "data-type") == "paragraph"
}
