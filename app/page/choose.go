package page

import (
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"gloss/app/article"
)

// enough is how many code points an article has that need not be looked for
// once more, in places that are passed over at first.
const enough = 250

// choose decides for every block of the page whether it is of the article.
func choose(doc *html.Node, f *facts, tell func(done float64)) ([]*block, error) {
	body := bodyOf(doc)
	if body == nil {
		return nil, ErrEmpty
	}
	blocks := attempt(body, f, true)
	tell(0.6)
	if taken(blocks) < enough {
		// The names of the elements may mislead, and pages that a program
		// unveils are hidden when they are saved.
		if again := attempt(body, f, false); taken(again) > 2*taken(blocks) {
			blocks = again
		}
	}
	tell(0.9)
	blocks = fromData(blocks, f)
	if len(blocks) == 0 {
		return nil, ErrEmpty
	}
	return blocks, nil
}

func bodyOf(doc *html.Node) *html.Node {
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.Data == "body" {
			return n
		}
	}
	return nil
}

// attempt parts the page and chooses its blocks in one way.
func attempt(body *html.Node, f *facts, strict bool) []*block {
	blocks, lean := segment(body, f, strict)
	pick(blocks, lean, f)
	widen(blocks, body, f)
	onlyThis(blocks, f)
	trim(blocks, f)
	stray(blocks, body, f)
	return blocks
}

func taken(blocks []*block) int {
	n := 0
	for _, b := range blocks {
		if b.taken {
			n += b.size
		}
	}
	return n
}

// pick asks Readability which blocks are the article.
func pick(blocks []*block, lean *html.Node, f *facts) {
	defer func() {
		// It is a large program that others wrote, for pages that others
		// wrote: should one of them break it, nothing was picked, and the
		// page's own data may still do.
		_ = recover()
	}()
	doc := &html.Node{Type: html.DocumentNode}
	root := &html.Node{Type: html.ElementNode, Data: "html"}
	head := &html.Node{Type: html.ElementNode, Data: "head"}
	title := &html.Node{Type: html.ElementNode, Data: "title"}
	title.AppendChild(&html.Node{Type: html.TextNode, Data: f.headline})
	head.AppendChild(title)
	root.AppendChild(head)
	root.AppendChild(lean)
	doc.AppendChild(root)
	p := readability.NewParser()
	p.DisableJSONLD = true // read already, and better
	p.KeepClasses = true   // taking them off is work for nothing
	found, err := p.ParseAndMutate(doc, &url.URL{})
	if err != nil || found.Node == nil {
		return
	}
	for n := range found.Node.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if i, err := strconv.Atoi(attr(n, mark)); err == nil && i >= 0 && i < len(blocks) {
			blocks[i].taken = true
		}
	}
	if i, err := strconv.Atoi(attr(found.Node, mark)); err == nil && i >= 0 && i < len(blocks) {
		blocks[i].taken = true
	}
}

// fromData takes the text that the page's data has, where the page itself
// shows nothing of it, or only its beginning.
func fromData(blocks []*block, f *facts) []*block {
	size := utf8.RuneCountInString(f.body)
	if size < enough || size < 2*taken(blocks) || size > article.MaxText {
		return blocks
	}
	var body *html.Node
	if strings.Contains(f.body, "<p") || strings.Contains(f.body, "<br") || strings.Contains(f.body, "<div") || strings.Contains(f.body, "&lt;p") {
		markup := f.body
		if !strings.Contains(markup, "<") {
			markup = html.UnescapeString(markup)
		}
		doc, err := parse(markup)
		if err != nil {
			return blocks
		}
		if body = bodyOf(doc); body == nil { // a frameset has none
			return blocks
		}
	} else {
		body = &html.Node{Type: html.ElementNode, Data: "body"}
		for line := range strings.SplitSeq(html.UnescapeString(f.body), "\n") {
			p := &html.Node{Type: html.ElementNode, Data: "p"}
			p.AppendChild(&html.Node{Type: html.TextNode, Data: line})
			body.AppendChild(p)
		}
	}
	stated, _ := segment(body, &facts{}, false)
	for _, b := range stated {
		b.taken = b.reason == ""
	}
	for _, b := range blocks {
		if b.taken && b.role != article.Dek {
			b.taken, b.reason = false, Duplicate
		}
	}
	f.excerpt = false
	return append(blocks, stated...)
}
