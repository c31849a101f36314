package extract

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"gloss/app/article"
	"gloss/app/extract/tree"
)

// block is a run of a page's text that is laid out as one: a paragraph, a
// heading, an item of a list, a row of a table, or the text between two
// breaks.
type block struct {
	text   string
	role   article.Role
	node   *html.Node // the element that holds it
	size   int        // code points
	broad  int        // how much it says, in letters
	linked int        // of them in links
	reason Reason     // why it is left out; "" while nothing speaks against it
	taken  bool
}

// density is the share of a block's text that is links, from 0 to 1.
func (b *block) density() float64 { return float64(b.linked) / float64(max(b.size, 1)) }

// mark is the attribute that carries a block's number through Readability.
const mark = "data-block"

// breaking elements begin a new line.
var breaking = tree.Set("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl", "dt",
	"fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend",
	"li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre", "search", "section", "summary", "table", "tbody",
	"td", "tfoot", "th", "thead", "tr", "ul", "xmp")

// bearing elements bear the number of their block themselves. In others it
// stands in a paragraph, as Readability would put it into one, and lose what
// was around it.
var bearing = tree.Set("p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figcaption", "caption", "dd", "dt", "pre", "tr", "summary", "legend")

// builder parts a page into blocks, and makes a lean copy of it for
// Readability: without what cannot be of the article, each block in an element
// that bears its number.
type builder struct {
	facts  *facts
	strict bool // leave out by class and id
	open   bool // leave nothing out
	blocks []*block
	parts  map[*html.Node]bool // elements that hold more than one block
	apart  map[*html.Node]bool // inline elements that are paragraphs
	prose  map[*html.Node]int  // code points below an element that are no links
	long   map[*html.Node]int  // long paragraphs below an element
	total  int
	safe   map[*html.Node]bool // elements that hold the headline or say that they are the body
}

// segment parts the page below body and returns its blocks with the lean copy.
func segment(body *html.Node, f *facts, strict bool) ([]*block, *html.Node) {
	b := newBuilder(body, f, strict)
	lean := &html.Node{Type: html.ElementNode, Data: "body"}
	b.children(body, lean, "")
	return b.blocks, lean
}

func newBuilder(body *html.Node, f *facts, strict bool) *builder {
	b := &builder{facts: f, strict: strict, parts: map[*html.Node]bool{}, apart: map[*html.Node]bool{}, prose: map[*html.Node]int{}, long: map[*html.Node]int{}, safe: map[*html.Node]bool{}}
	b.measure(body, false)
	b.total = b.prose[body]
	for n := range body.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if n == f.h1 || strings.Contains(tree.Attr(n, "itemprop"), "articleBody") {
			for ; n != nil && n != body; n = n.Parent {
				b.safe[n] = true
			}
		}
	}
	return b
}

// measure finds which elements hold several blocks and how much text they hold.
func (b *builder) measure(n *html.Node, linked bool) {
	breaks, size, long, brs := false, 0, 0, 0
	for c := range n.ChildNodes() {
		switch c.Type {
		case html.TextNode:
			if strings.TrimSpace(c.Data) != "" {
				brs = 0
				if !linked {
					size += utf8.RuneCountInString(c.Data)
				}
			}
		case html.ElementNode:
			if unsaid(c) {
				continue
			}
			if c.Data == "br" {
				if brs++; brs > 1 {
					breaks = true
				}
				continue
			}
			b.measure(c, linked || c.Data == "a")
			brs = 0
			breaks = breaks || breaking[c.Data] || b.parts[c]
			size += b.prose[c]
			long += b.long[c]
		}
	}
	if !breaks && b.paragraphs(n) {
		breaks = true
	}
	if breaks {
		b.parts[n] = true
	} else if breaking[n.Data] && size > longParagraph {
		long = 1
	}
	if long > 0 {
		b.long[n] = long
	}
	if size > 0 {
		b.prose[n] = size
	}
}

// children parts what stands in n and adds it to the lean copy of n.
func (b *builder) children(n, lean *html.Node, why Reason) {
	var run []*html.Node
	alone := !b.parts[n] && bearing[n.Data]
	flush := func() {
		b.run(run, n, lean, alone, why)
		run = nil
	}
	for c := range n.ChildNodes() {
		switch {
		case c.Type == html.TextNode:
			run = append(run, c)
		case c.Type != html.ElementNode || unsaid(c):
		case c.Data == "br":
			if last := len(run) - 1; last >= 0 && trailingBreak(run) {
				flush()
			} else {
				run = append(run, c)
			}
		case breaking[c.Data] || b.parts[c] || b.apart[c]:
			flush()
			b.element(c, lean, why)
		default:
			run = append(run, c)
		}
	}
	flush()
}

// trailingBreak reports whether a run ends in a break and nothing after it.
func trailingBreak(run []*html.Node) bool {
	for i := len(run) - 1; i >= 0; i-- {
		if n := run[i]; n.Type != html.TextNode || strings.Trim(n.Data, " \t\r\n\f\u00a0") != "" {
			return n.Type == html.ElementNode && n.Data == "br"
		}
	}
	return false
}

func (b *builder) element(n, lean *html.Node, why Reason) {
	if why == "" {
		why = b.against(n)
	}
	var copied *html.Node
	if why == "" && lean != nil {
		copied = b.leanCopy(n)
		lean.AppendChild(copied)
	}
	if n.Data == "tr" && b.row(n) {
		b.run([]*html.Node{n}, n, copied, true, why)
		return
	}
	b.children(n, copied, why)
}

// against is why an element is left out with all that it holds, or "".
func (b *builder) against(n *html.Node) Reason {
	if b.open || b.facts.holds[n] {
		return ""
	}
	return b.accused(n)
}

// accused is what an element's name, role and attributes say against it, or "".
func (b *builder) accused(n *html.Node) Reason {
	if hidden(n) {
		if b.safe[n] && !b.strict {
			return ""
		}
		return Hidden
	}
	if why := b.facts.others[n]; why != "" {
		return why
	}
	if n.Data == "nav" {
		return Navigation
	}
	if !b.strict || b.safe[n] {
		return ""
	}
	r := aside(n)
	// What holds most of the page's text, or several long paragraphs, is not
	// beside the article, unless it is comments or the small print.
	if r != "" && r != Comments && (10*b.prose[n] > 6*b.total || r != Consent && b.long[n] >= manyParagraphs) {
		return ""
	}
	return r
}

const (
	longParagraph  = 120 // code points that are no links
	manyParagraphs = 4
)

// row reports whether a row of a table is read as one line: several short
// cells without blocks of their own.
func (b *builder) row(tr *html.Node) bool {
	cells := 0
	for c := range tr.ChildNodes() {
		if c.Type != html.ElementNode {
			continue
		}
		if b.parts[c] || b.prose[c] > 100 {
			return false
		}
		cells++
	}
	return cells > 1
}

// run makes a block of inline nodes that stand together in n.
func (b *builder) run(run []*html.Node, n, lean *html.Node, alone bool, why Reason) {
	for len(run) > 0 && run[len(run)-1].Type == html.ElementNode && run[len(run)-1].Data == "br" {
		run = run[:len(run)-1]
	}
	if len(run) == 0 {
		return
	}
	w := writer{pre: within(n, "pre") != nil}
	linked := 0
	for _, c := range run {
		w.node(c)
		linked += linkedSize(c, false)
	}
	words := w.String()
	if words == "" {
		if lean != nil {
			pictures(run, lean)
		}
		return
	}
	bl := &block{text: words, node: n, size: utf8.RuneCountInString(words), broad: breadth(words), reason: why}
	bl.linked = min(linked, bl.size)
	bl.role = b.role(n, run)
	if lean != nil {
		into := lean
		if !alone {
			into = &html.Node{Type: html.ElementNode, Data: "p"}
			lean.AppendChild(into)
		}
		into.Attr = append(into.Attr, html.Attribute{Key: mark, Val: strconv.Itoa(len(b.blocks))})
		for _, c := range run {
			if c == n { // a row, which is copied already
				for cell := range c.ChildNodes() {
					leanTree(cell, into)
				}
			} else {
				leanTree(c, into)
			}
		}
	}
	b.blocks = append(b.blocks, bl)
}

// role tells what a block is by the elements around it.
func (b *builder) role(n *html.Node, run []*html.Node) article.Role {
	if b.captions(n) {
		return article.Caption
	}
	switch around := within(n, "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "li", "dd", "dt", "article"); {
	case around == nil || around.Data == "article": // a list of reports is none of items
	case around.Data == "blockquote":
		return article.BlockQuote
	case around.Data[0] == 'h':
		return article.Subhead
	default:
		return article.ListItem
	}
	for _, c := range run {
		if c.Type == html.ElementNode && b.captions(c) {
			return article.Caption
		}
	}
	return article.Paragraph
}

// captions reports whether an element, or one close around it, is a caption.
func (b *builder) captions(n *html.Node) bool {
	for up := 0; n != nil && up < 4 && n.Type == html.ElementNode && !b.facts.holds[n]; up++ {
		if n.Data == "figcaption" || n.Data == "caption" {
			return true
		}
		if n.Data == "p" || n.Data == "div" || n.Data == "span" {
			for token := range strings.FieldsSeq(tree.Attr(n, "class")) {
				words := wordsOf(token)
				if len(words) > 0 && len(words) < 5 && (strings.HasSuffix(words[len(words)-1], "caption") || words[0] == "caption" || words[len(words)-1] == "legend") {
					return true
				}
			}
		}
		n = n.Parent
	}
	return false
}

// within is the nearest element of one of the names around n, itself included.
func within(n *html.Node, names ...string) *html.Node {
	for ; n != nil && n.Type == html.ElementNode; n = n.Parent {
		for _, name := range names {
			if n.Data == name {
				return n
			}
		}
	}
	return nil
}

func linkedSize(n *html.Node, linked bool) int {
	if n.Type == html.TextNode {
		if linked {
			return utf8.RuneCountInString(strings.TrimSpace(n.Data))
		}
		return 0
	}
	if n.Type == html.ElementNode && unsaid(n) {
		return 0
	}
	linked = linked || n.Type == html.ElementNode && n.Data == "a" && leadsOut(n)
	size := 0
	for c := range n.ChildNodes() {
		size += linkedSize(c, linked)
	}
	return size
}

// leadsOut reports whether an element is a link out of the page: one into it is a note.
func leadsOut(a *html.Node) bool {
	return a != nil && tree.Has(a, "href") && !strings.HasPrefix(tree.Attr(a, "href"), "#")
}
