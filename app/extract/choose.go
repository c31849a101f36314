package extract

import (
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"gloss/app/article"
	"gloss/app/extract/tree"
)

// enough is how many code points an article has that need not be looked for
// once more, in places that are passed over at first.
const enough = 250

// choose decides for every block of the page whether it is of the article.
func choose(doc *html.Node, f *facts, tell func(done float64)) ([]*block, error) {
	body := tree.Body(doc)
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
	if none(blocks, f) {
		return nil, ErrNoArticle
	}
	return blocks, nil
}

// attempt parts the page and chooses its blocks in one way.
func attempt(body *html.Node, f *facts, strict bool) []*block {
	blocks, lean := segment(body, f, strict)
	pick(blocks, lean, f)
	prefer(blocks, body, f)
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
		if i, err := strconv.Atoi(tree.Attr(n, mark)); err == nil && i >= 0 && i < len(blocks) {
			blocks[i].taken = true
		}
	}
	if i, err := strconv.Atoi(tree.Attr(found.Node, mark)); err == nil && i >= 0 && i < len(blocks) {
		blocks[i].taken = true
	}
}

// prefer takes the place with the most sentences where nothing was picked, where
// hardly any of what was picked is a sentence, as in a table, a list of names or
// of links, or where all of it stands above the headline.
func prefer(blocks []*block, body *html.Node, f *facts) {
	place := most(blocks, body)
	if place == nil || place.Data == "ul" || place.Data == "ol" {
		return // lists hold comments, and what else there is to read
	}
	all, picked, under, held, shared := 0, 0, 0, 0, 0
	headline := f.h1 == nil // come by
	for _, b := range blocks {
		headline = headline || tree.Below(b.node, f.h1)
		if b.taken {
			all += b.size
		}
		if !sentences(b) {
			continue
		}
		inside := tree.Below(b.node, place)
		if inside {
			held += b.size
		}
		if b.taken {
			picked += b.size
			if headline {
				under += b.size
			}
			if inside {
				shared += b.size
			}
		}
	}
	few := 5*picked <= all && held >= 2*enough || all == 0 && held >= enough
	above := f.h1 != nil && under == 0 && picked > 0 && held >= 2*picked && held >= 2*enough
	if !few && !above || held < 2*picked || 4*shared > held {
		return
	}
	for _, b := range blocks {
		b.taken = sentences(b) && tree.Below(b.node, place)
	}
}

// most is the element whose own sentences weigh most, or nil if there are none.
// They weigh half for what holds it, and a quarter for what holds that: the
// sections of an article share its weight.
func most(blocks []*block, body *html.Node) *html.Node {
	weights := map[*html.Node]int{}
	var place *html.Node
	for _, b := range blocks { // in their order, so that ties fall the same way each time
		if !sentences(b) {
			continue
		}
		up := b.node
		if bearing[up.Data] {
			up = up.Parent
		}
		for weight := b.size; up != nil && weight >= b.size/4; up, weight = up.Parent, weight/2 {
			if weights[up] += weight; weights[up] > weights[place] {
				place = up
			}
			if up == body {
				break
			}
		}
	}
	return place
}

// sentences reports whether a block reads as one or more whole sentences.
func sentences(b *block) bool {
	return b.reason == "" && b.role != article.Caption && b.size >= 60 && b.density() < 0.3 && ends(b.text)
}

// fromData takes the text that the page's data has, where the page itself
// shows nothing of it, or only its beginning.
func fromData(blocks []*block, f *facts) []*block {
	size := utf8.RuneCountInString(f.body)
	if size < enough || size < 2*taken(blocks) || size > article.MaxNew {
		return blocks
	}
	var body *html.Node
	if strings.Contains(f.body, "<p") || strings.Contains(f.body, "<br") || strings.Contains(f.body, "<div") || strings.Contains(f.body, "&lt;p") {
		markup := f.body
		if !strings.Contains(markup, "<") {
			markup = html.UnescapeString(markup)
		}
		doc, err := tree.Parse(markup)
		if err != nil {
			return blocks
		}
		if body = tree.Body(doc); body == nil { // a frameset has none
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
