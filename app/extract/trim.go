package extract

import (
	"strings"

	"golang.org/x/net/html"

	"gloss/app/article"
	"gloss/app/extract/tree"
)

// trim settles headline and dek, and leaves out what stands among the
// paragraphs of an article and is none of it.
func trim(blocks []*block, f *facts) {
	if f.h1 == nil {
		likeTitle(blocks, f)
	}
	head := settleHeadline(blocks, f)
	settleDek(blocks, head, f)
	front(blocks, head, f)
	said := map[string]*html.Node{} // where a paragraph stood
	for i, b := range blocks {
		if !b.taken || b.role == article.Headline || b.role == article.Dek {
			continue
		}
		near := head >= 0 && i-head <= 8 || head < 0 && i < 8
		if near {
			f.takeFront(b)
		}
		why := lineAbout(b, f, near)
		if words := bare(b.text); why == "" && b.size >= 60 {
			// Pages hold a paragraph twice for screens of two sizes, or as their
			// own preview; not in one place.
			if at := said[words]; at == nil {
				said[words] = b.node.Parent
			} else if at != b.node.Parent {
				why = Duplicate
			}
		}
		switch {
		case why != "":
			b.taken, b.reason = false, why
		case credit(b):
			b.role = article.Caption
		}
	}
	pulled(blocks, f)
	links(blocks)
	lonely(blocks)
}

// links leaves out short lists of the headlines of other articles.
func links(blocks []*block) {
	for i := 0; i < len(blocks); {
		list := within(blocks[i].node, "ul", "ol")
		if list == nil {
			i++
			continue
		}
		end, headlines := i, true
		for ; end < len(blocks) && tree.Below(blocks[end].node, list); end++ {
			b := blocks[end]
			headlines = headlines && b.density() > 0.9 && len(strings.Fields(b.text)) > 3 && !ends(b.text)
		}
		if headlines && end-i <= 6 && (i == 0 || !strings.HasSuffix(blocks[i-1].text, ":")) {
			for _, b := range blocks[i:end] {
				if b.taken {
					b.taken, b.reason = false, Related
				}
			}
		}
		i = end
	}
}

// likeTitle finds the headline of a page without headings: a line that is an
// end of the page's title, where the site's name is the rest.
func likeTitle(blocks []*block, f *facts) {
	title := bare(f.headline)
	for _, b := range blocks {
		words := bare(b.text)
		if b.reason == "" && b.density() < 0.5 && b.size >= 12 && 3*len(words) > len(title) && (strings.HasSuffix(title, words) || strings.HasPrefix(title, words)) {
			f.headline = oneLine(b.text)
			return
		}
	}
}

// settleHeadline finds the block of the headline and leaves out what stands
// above it. It returns its index, or -1.
func settleHeadline(blocks []*block, f *facts) int {
	head, above, all := -1, 0, 0
	for i, b := range blocks {
		if head < 0 && (f.h1 != nil && tree.Below(b.node, f.h1) || f.h1 == nil && f.headline != "" && b.size > 10 && bare(b.text) == bare(f.headline) && b.reason == "") {
			head, above = i, all
		}
		if b.taken {
			all += b.size
		}
	}
	if head < 0 || 2*above > all {
		return -1
	}
	for i, b := range blocks {
		switch {
		case b.reason != "" && i != head:
		case i == head || f.h1 != nil && tree.Below(b.node, f.h1):
			b.taken, b.role, b.reason = true, article.Headline, ""
		case b.taken && i < head && (b.size < 150 || b.density() > 0.3) && b.role != article.Caption:
			b.taken = false
		case b.taken && i > head && b.role == article.Subhead && bare(b.text) == bare(f.headline):
			b.taken, b.reason = false, Duplicate
		}
	}
	return head
}

// front leaves out the short lines between the headline and the first sentence:
// places, dates, minutes to read. A running report has its times there.
func front(blocks []*block, head int, f *facts) {
	for i := head + 1; head >= 0 && !f.live && i < len(blocks); i++ {
		b := blocks[i]
		if !b.taken || b.role == article.Dek || b.role == article.Caption {
			continue
		}
		if tabular(b.node) || b.role == article.ListItem && points(blocks, i) || strings.HasSuffix(b.text, ":") && i+1 < len(blocks) && (tabular(blocks[i+1].node) || within(blocks[i+1].node, "li") != nil) {
			return // what the article begins with
		}
		if b.role != article.Paragraph && b.role != article.ListItem || b.size >= 60 || ends(b.text) || i > head+12 {
			return
		}
		if b.role == article.ListItem && b.linked == 0 && len(strings.Fields(b.text)) > 4 && bylineIn(b.text) == "" && firstDate(b.text) == "" {
			return // the points of the article, put before it
		}
		f.takeFront(b)
		b.taken, b.reason = false, Byline
	}
}

// tabular reports whether a node is in a table of several rows and columns.
func tabular(n *html.Node) bool {
	t := within(n, "table")
	if t == nil {
		return false
	}
	rows, wide, looked := 0, false, 0
	for c := range t.Descendants() {
		if looked++; looked > 400 {
			break
		}
		if c.Type != html.ElementNode || c.Data != "tr" {
			continue
		}
		cells := 0
		for cell := range c.ChildNodes() {
			if cell.Type == html.ElementNode && (cell.Data == "td" || cell.Data == "th") {
				cells++
			}
		}
		rows++
		wide = wide || cells > 1
	}
	return rows > 1 && wide
}

// points reports whether the list that begins with block i is of the article:
// several items, none of them a link, a date or a byline.
func points(blocks []*block, i int) bool {
	list := within(blocks[i].node, "ul", "ol", "dl")
	if list == nil {
		return false
	}
	n := 0
	for ; i < len(blocks) && tree.Below(blocks[i].node, list); i++ {
		b := blocks[i]
		if b.linked > 0 || bylineIn(b.text) != "" || len(firstDate(b.text)) > len("2006") || labels[strings.ToLower(oneLine(b.text))] || minutes(b.text) {
			return false
		}
		if b.size > 3 {
			n++
		}
	}
	return n > 1
}

// minutes reports whether a line says how long reading takes, or how long ago
// something was.
func minutes(s string) bool {
	s = strings.ToLower(s)
	return len(s) < 60 && strings.ContainsAny(s, "0123456789") && holdsAny([]string{"min", "ago", "hour", "vor ", "il y a", "hace ", "uhr", "lese"}, s)
}

// deks are words that a page calls a dek by.
var deks = tree.Set("dek", "deck", "standfirst", "subtitle", "subheadline", "subheading", "subhed", "subline", "summary", "chapo", "description", "excerpt", "entradilla", "bajada", "vorspann", "sottotitolo", "abstract", "teaser", "lead", "intro")

// settleDek finds the lines between the headline and the body that sum up the
// article.
func settleDek(blocks []*block, head int, f *facts) {
	if head < 0 {
		return
	}
	var body *html.Node // holds the first paragraph of length
	for i := head + 1; i < len(blocks) && i <= head+10; i++ {
		b := blocks[i]
		if body == nil && b.taken && b.role == article.Paragraph && b.size > 40 && i+1 < len(blocks) && blocks[i+1].taken && blocks[i+1].node.Parent == b.node.Parent && blocks[i+1].role == article.Paragraph && !dekNamed(b.node, f) {
			body = b.node.Parent
		}
	}
	for i := head + 1; i < len(blocks) && i <= head+8; i++ {
		b := blocks[i]
		if b.reason != "" || b.role == article.Caption || b.role == article.ListItem || b.size < 20 || b.size > 600 || b.density() > 0.5 {
			continue
		}
		inBody := body != nil && b.node.Parent == body
		heading := b.role == article.Subhead && i == head+1 && b.node.Parent == f.h1Parent() && i+1 < len(blocks)
		described := !inBody && f.description != "" && bare(b.text) == bare(f.description)
		// A sentence in the box of the headline, and not in that of the body.
		boxed := b.role == article.Paragraph && i <= head+3 && plainSentences(b) && f.h1 != nil && b.node.Parent == f.h1.Parent && (b.node.Parent.Data == "header" || b.node.Parent.Data == "hgroup") && body != nil && !tree.Below(body, f.h1.Parent)
		if boxed || dekNamed(b.node, f) && (!inBody || f.h1Parent() == body) || heading && !inBody || described {
			b.role, b.taken = article.Dek, true
			return
		}
		if b.taken && (b.size > 150 || b.role == article.Paragraph && plainSentences(b)) {
			return
		}
	}
}

func (f *facts) h1Parent() *html.Node {
	if f.h1 == nil {
		return nil
	}
	return f.h1.Parent
}

// dekNamed reports whether an element or one close around it, which does not
// hold the headline too, is called a dek.
func dekNamed(n *html.Node, f *facts) bool {
	for up := 0; n != nil && up < 3 && n.Type == html.ElementNode && !f.holds[n]; up++ {
		if f.h1 != nil && tree.Below(f.h1, n) {
			return false
		}
		for token := range strings.FieldsSeq(tree.Attr(n, "class") + " " + tree.Attr(n, "id") + " " + tree.Attr(n, "data-testid") + " " + tree.Attr(n, "itemprop")) {
			for _, w := range wordsOf(token) {
				if deks[w] {
					return true
				}
			}
			if strings.HasSuffix(token, "sub-title") || strings.HasSuffix(token, "sub-heading") {
				return true
			}
		}
		n = n.Parent
	}
	return false
}

// pulled leaves out quotations that were pulled out of a paragraph to be set
// large.
func pulled(blocks []*block, f *facts) {
	var texts []string
	for _, b := range blocks {
		if b.taken && b.role == article.Paragraph {
			texts = append(texts, bare(b.text))
		}
	}
	all := strings.Join(texts, "\x00")
	looked := 0
	var out *html.Node // the quotation that was left out last
	for _, b := range blocks {
		if looked == maxPulled {
			return
		}
		if b.taken && out != nil && b.size < 100 && tree.Below(b.node, out) {
			b.taken, b.reason = false, Duplicate // who says it
			continue
		}
		if !b.taken || b.size > 500 || b.role == article.Headline || b.role == article.Dek {
			continue
		}
		if b.role != article.BlockQuote && !pullNamed(b.node, f) {
			continue
		}
		looked++
		words := bare(b.text)
		times := strings.Count(all, words)
		if b.role == article.Paragraph {
			times--
		}
		if len(words) >= 15 && times > 0 {
			b.taken, b.reason = false, Duplicate
			out = within(b.node, "blockquote")
		}
	}
}

// maxPulled is how many quotations are looked for in the text.
const maxPulled = 300

func pullNamed(n *html.Node, f *facts) bool {
	for up := 0; n != nil && up < 3 && n.Type == html.ElementNode && !f.holds[n]; up++ {
		if n.Data == "aside" || n.Data == "blockquote" {
			return true
		}
		for token := range strings.FieldsSeq(tree.Attr(n, "class")) {
			words := strings.Join(wordsOf(token), "")
			if strings.Contains(words, "pullquote") || strings.Contains(words, "pulledquote") || strings.Contains(words, "quote") {
				return true
			}
		}
		n = n.Parent
	}
	return false
}

// lonely leaves out headings that nothing of the article follows, and the
// lists of links under headings that announce them.
func lonely(blocks []*block) {
	announced := false
	for _, b := range blocks {
		switch {
		case !b.taken:
		case b.role == article.Subhead:
			if announced = announces(b.text); announced {
				b.taken, b.reason = false, Related
			}
		case announced && b.density() > 0.8:
			b.taken, b.reason = false, Related
		default:
			announced = false
		}
	}
	for i := len(blocks) - 1; i >= 0; i-- {
		if b := blocks[i]; b.taken {
			if b.role != article.Subhead {
				return
			}
			b.taken = false
		}
	}
}
