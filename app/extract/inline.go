package extract

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
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
			if raw := textBelowRaw(c); raw != strings.TrimSpace(raw) {
				glued = false
			}
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

// textBelowRaw is the text of a node as it stands in the page.
func textBelowRaw(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// laidOut reports whether a page says of an inline element that it is laid out as a block.
func laidOut(n *html.Node) bool {
	style := strings.ToLower(strings.Join(strings.Fields(attr(n, "style")), ""))
	return strings.Contains(style, "display:block") || attr(n, "role") == "paragraph" || attr(n, "data-as") == "p" || attr(n, "data-type") == "paragraph"
}
