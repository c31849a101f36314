package extract

import (
	"strings"

	"golang.org/x/net/html"

	"gloss/app/article"
	"gloss/app/extract/tree"
)

// widen takes what Readability is known to lose in the midst of an article:
// short answers, lists, headings, paragraphs in boxes that score low; and all
// entries of a running report.
func widen(blocks []*block, body *html.Node, f *facts) {
	core := heldBy(blocks, body, 90)
	if core == nil || core == body && !f.live {
		return
	}
	// A running report has its summary elsewhere than its entries.
	for f.live && core != body && (f.h1 == nil && core.Parent != body || f.h1 != nil && !tree.Below(f.h1, core)) {
		core = core.Parent
		if f.h1 == nil {
			break
		}
	}
	core = sections(blocks, core, body, f)
	first, last := -1, -1
	for i, b := range blocks {
		if b.taken && tree.Below(b.node, core) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if f.live {
		first, last = 0, len(blocks)
	}
	peers := map[*html.Node]bool{} // elements that hold paragraphs of the article
	for _, b := range blocks {
		if b.taken && b.role == article.Paragraph {
			peers[b.node.Parent] = true
		}
	}
	for i, b := range blocks {
		if b.taken || b.reason != "" || !tree.Below(b.node, core) || f.marginal(b.node, core) {
			continue
		}
		if i > first && i < last {
			b.taken = speaks(b) && (f.live || peers[b.node.Parent] || peers[b.node.Parent.Parent])
		} else {
			b.taken = b.role == article.Paragraph && b.size >= 80 && b.density() < 0.2 && peers[b.node.Parent] || listed(b, peers)
		}
	}
	// The first paragraphs may stand in a box of their own, above an advertisement.
	for i := headIndex(blocks, f) + 1; i > 0 && i < first && !f.live; i++ {
		b := blocks[i]
		if sentences(b) && b.role == article.Paragraph && (b.size >= 100 || tree.Below(core, b.node.Parent)) && b.density() < 0.2 && !byAuthor(b.text, f.author) && within(b.node, "aside", "footer", "form", "figure", "details", "address") == nil {
			b.taken = true
		}
	}
	f.inside(blocks)
	// A heading stands before something, so these come after the rest.
	for i, b := range blocks {
		if b.role == article.Subhead && !b.taken && b.reason == "" && i > first && leads(blocks[i:], f.live) && tree.Below(b.node, core) && !f.marginal(b.node, core) {
			b.taken = b.density() < 0.5 && b.size < 200
		}
	}
}

// headIndex is the index of the last block of the headline, or -1.
func headIndex(blocks []*block, f *facts) int {
	for i := len(blocks) - 1; f.h1 != nil && i >= 0; i-- {
		if tree.Below(blocks[i].node, f.h1) {
			return i
		}
	}
	return -1
}

// listed reports whether a block is an item without links in a list that
// stands beside paragraphs of the article: points before the first, notes
// after the last.
func listed(b *block, peers map[*html.Node]bool) bool {
	list := within(b.node, "ul", "ol")
	return b.role == article.ListItem && list != nil && peers[list.Parent] && b.size >= 15 && b.linked == 0
}

// leads reports whether the first of some blocks, a heading, has something of
// the article below it, be there a time in between, or in a running report
// who wrote the entry.
func leads(blocks []*block, live bool) bool {
	around := within(blocks[0].node, "h1", "h2", "h3", "h4", "h5", "h6")
	if around != nil {
		around = around.Parent
	}
	if entry := within(around, "article"); live && entry != nil {
		around = entry
	}
	for i, b := range blocks[1:] {
		if b.taken {
			return true
		}
		if i > 1 || b.size >= 40 || around == nil || !tree.Below(b.node, around) {
			return false
		}
	}
	return false
}

// stray leaves out short lines that were taken from beside the article: a
// column, a box next to the cell of a table that is the article.
func stray(blocks []*block, body *html.Node, f *facts) {
	core := heldBy(blocks, body, 75)
	if core == nil || core == body || f.live {
		return
	}
	for _, b := range blocks {
		if b.taken && b.size < 100 && b.role != article.Headline && b.role != article.Dek && b.role != article.Caption && (!ends(b.text) || b.density() > 0.5) && !tree.Below(b.node, core) {
			b.taken = false
		}
	}
}

// speaks reports whether a block between others of an article reads as one of
// them.
func speaks(b *block) bool {
	switch b.role {
	case article.Subhead:
		return false
	case article.ListItem, article.BlockQuote:
		return b.size >= 15 && b.density() < 0.5
	}
	return b.size >= 60 && b.density() < 0.35 || b.linked == 0 && b.size > 3 && ends(b.text)
}

// ends reports whether s ends as a sentence does.
func ends(s string) bool {
	return strings.HasSuffix(strings.TrimRight(s, "\"'”’»)“] "), ".") || strings.ContainsAny(lastRunes(s, 2), ".?!…。！？؟۔।")
}

func lastRunes(s string, n int) string {
	r := []rune(s)
	return string(r[max(0, len(r)-n):])
}

// heldBy is the smallest element that holds a share of what was taken, in per
// cent, or nil if nothing was.
func heldBy(blocks []*block, body *html.Node, share int) *html.Node {
	held := map[*html.Node]int{}
	total := 0
	for _, b := range blocks {
		if b.taken {
			total += b.size
			for n := b.node; n != nil; n = n.Parent {
				held[n] += b.size
				if n == body {
					break
				}
			}
		}
	}
	if total == 0 {
		return nil
	}
	core := body
	for {
		var next *html.Node
		for c := range core.ChildNodes() {
			if c.Type == html.ElementNode && 100*held[c] >= share*total {
				next = c
			}
		}
		if next == nil {
			return core
		}
		core = next
	}
}

// margins are words of what stands in a column of an article and is not of it.
var margins = tree.Set("sidebar", "footer", "widget", "promo", "banner", "teaser", "card", "rail", "extra", "supplemental", "ad", "ads", "sponsor", "share", "social",
	"related", "factbox", "infobox", "box", "toc", "pullquote", "bio", "credit", "tags", "meta", "byline", "author", "comment", "comments", "caption", "gallery", "footnote", "newsletter", "subscribe", "link", "links")

// marginal reports whether a block stands in a box of its own inside the core.
func (f *facts) marginal(n, core *html.Node) bool {
	for ; n != nil && n != core; n = n.Parent {
		if f.holds[n] {
			continue
		}
		switch n.Data {
		case "aside", "footer", "form", "figure", "figcaption", "details", "address":
			return true
		}
		if aside(n) != "" {
			return true
		}
		for token := range strings.FieldsSeq(tree.Attr(n, "class") + " " + tree.Attr(n, "id")) {
			for _, w := range wordsOf(token) {
				if margins[w] {
					return true
				}
			}
		}
	}
	return false
}

// wholeArticle reports whether an element holds an article and not a part of one.
func wholeArticle(n *html.Node) bool {
	if n.Data == "article" || strings.HasSuffix(tree.Attr(n, "itemtype"), "Article") {
		return true
	}
	for token := range strings.FieldsSeq(tree.Attr(n, "class") + " " + tree.Attr(n, "id")) {
		for _, w := range wordsOf(token) {
			if w == "article" || w == "story" || w == "post" || w == "entry" {
				return true
			}
		}
	}
	return false
}

// onlyThis leaves out another article that was loaded below this one: what
// stands in an element with a headline that is not this one's.
func onlyThis(blocks []*block, f *facts) {
	if f.h1 == nil || f.h1.Data != "h1" || f.live {
		return
	}
	foreign := map[*html.Node]bool{} // elements that hold another headline
	ours := map[*html.Node]bool{}    // and those that hold this one
	for n := f.h1; n != nil; n = n.Parent {
		ours[n] = true
	}
	for _, b := range blocks {
		h := within(b.node, "h1")
		if h == nil && b.role == article.Subhead {
			// Some number the headlines of what follows lower.
			if a := within(b.node, "article"); a != nil && !ours[a] && !tree.Below(a, within(f.h1, "article")) {
				h = within(b.node, "h2")
			}
		}
		if h == nil || h == f.h1 || b.reason != "" {
			continue
		}
		whole := false
		for n := h; n != nil && !ours[n]; n = n.Parent {
			whole = whole || wholeArticle(n)
		}
		for n := h; whole && n != nil && !ours[n]; n = n.Parent {
			foreign[n] = true
		}
	}
	other := map[*block]bool{}
	here, there := 0, 0
	for _, b := range blocks {
		if !b.taken {
			continue
		}
		n := b.node
		for n != nil && !ours[n] && !foreign[n] {
			n = n.Parent
		}
		if n != nil && foreign[n] {
			other[b] = true
			there += b.size
		} else {
			here += b.size
		}
	}
	// Where most stands under other headlines, they are those of its parts.
	own := within(f.h1, "article") != nil // it has an element of its own
	if here < least || !own && (here < 300 && here < there || here*4 < there) {
		return
	}
	for b := range other {
		b.taken, b.reason = false, Another
	}
}
