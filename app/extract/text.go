package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"gloss/app/extract/tree"
)

// cp1252 are the characters that Windows-1252 has where Unicode has controls:
// a page that holds such a control means the character.
var cp1252 = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")

var ligatures = []string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}

// writer builds the text of a block as HTML lays it out: white space is one
// space, a line break is one line feed, and neither stands at an end.
type writer struct {
	b     strings.Builder
	space bool // a space is due before the next character
	lines int  // line feeds that are due
	pre   bool // white space stands as it is
	most  int  // bytes after which nothing more is written; 0 for no end
}

// String is what was written. Spaces that hold no line, at the ends, are dropped.
func (w *writer) String() string { return strings.TrimSpace(w.b.String()) }

func (w *writer) text(s string) {
	for _, r := range s {
		w.rune(r)
	}
}

func (w *writer) rune(r rune) {
	switch {
	case r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f':
		if w.pre && r == '\n' {
			w.lines++
		} else if w.pre && r != '\r' {
			w.put(' ')
		} else {
			w.space = true
		}
		return
	case r == '\u2028' || r == '\u2029' || r == '\v':
		w.lines++
		return
	case r >= 0x80 && r <= 0x9f:
		if r = cp1252[r-0x80]; r >= 0x80 && r <= 0x9f {
			return
		}
	// The soft hyphen, the space of no width, the joiner of words and the byte
	// order mark; not the joiners that emoji, Persian and Indian scripts need,
	// nor the marks of direction.
	case r == 0xad || r == 0x200b || r == 0x2060 || r == 0xfeff || unicode.IsControl(r) || r == '\ufffc':
		return
	case r >= 0xfb00 && r <= 0xfb06:
		w.due()
		w.b.WriteString(ligatures[r-0xfb00])
		return
	}
	w.due()
	w.b.WriteRune(r)
}

func (w *writer) put(r rune) {
	w.due()
	w.b.WriteRune(r)
}

// due writes the white space that is due. There is none before the first
// character, and more than one empty line says nothing.
func (w *writer) due() {
	if w.b.Len() > 0 {
		if w.lines > 0 {
			w.b.WriteByte('\n')
		} else if w.space {
			w.b.WriteByte(' ')
		}
	}
	w.space, w.lines = false, 0
}

// node writes what an inline node and those in it say.
func (w *writer) node(n *html.Node) {
	if n.Type == html.TextNode {
		w.text(n.Data)
		return
	}
	if n.Type != html.ElementNode || unsaid(n) || hidden(n) || w.most > 0 && w.b.Len() > w.most {
		return
	}
	switch n.Data {
	case "br":
		w.lines++
		return
	case "span":
		// MediaWiki puts the button beside each heading into it.
		if tree.Attr(n, "class") == "mw-editsection" {
			return
		}
	case "td", "th":
		if w.b.Len() > 0 {
			w.put('\t')
		}
	case "a":
		if w.bareMark(n) {
			return
		}
	case "sup":
		w.raised(n)
		return
	case "q":
		w.put('“')
		defer w.put('”')
	case "pre":
		defer func(was bool) { w.pre = was }(w.pre)
		w.pre = true
	case "img":
		// A picture that stands for a character.
		if strings.Contains(tree.Attr(n, "class"), "emoji") {
			w.text(tree.Attr(n, "alt"))
		}
		return
	}
	for c := range n.ChildNodes() {
		w.node(c)
	}
}

// textOf is the text of a node as one block.
func textOf(nodes ...*html.Node) string {
	w := writer{}
	for _, n := range nodes {
		w.node(n)
	}
	return w.String()
}

// brief is the text of what should be a line: no more than some hundred bytes
// of what comes first, for many elements may be asked.
func brief(n *html.Node) string {
	w := writer{most: 400}
	w.node(n)
	return w.String()
}

// oneLine is clean text without line feeds.
func oneLine(s string) string {
	w := writer{}
	w.text(s)
	return strings.Join(strings.Fields(w.String()), " ")
}

// bare is s for comparing: letters and digits alone, in small letters.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
