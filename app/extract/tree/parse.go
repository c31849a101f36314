// Package tree makes of a page the tree of its elements: parsed within bounds, and as the
// page's own programs and style sheets would leave it.
package tree

import (
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"
)

// ErrDeep says that the elements of a page are nested too deeply to be read.
var ErrDeep = errors.New("its elements are nested too deeply to be read")

// Parse makes a tree of a page. The parser panics where elements are nested
// more than 512 deep; such a page is read again without the tags that go too
// deep, and if that is still not enough it is refused with ErrDeep.
func Parse(markup string) (*html.Node, error) {
	doc, ok := parsed(markup)
	if !ok {
		if doc, ok = parsed(shallow(markup)); !ok {
			return nil, ErrDeep
		}
	}
	return doc, nil
}

func parsed(markup string) (doc *html.Node, ok bool) {
	defer func() {
		if recover() != nil {
			doc, ok = nil, false
		}
	}()
	doc, err := html.Parse(strings.NewReader(markup))
	return doc, err == nil
}

// maxDepth is how many elements may be open at once in a page that is read
// without the rest.
const maxDepth = 150

// void elements have no end.
var void = Set("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")

// shallow leaves out the tags of elements that are nested too deeply, and
// keeps what they hold. Elements that are never closed count as open.
func shallow(markup string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(markup))
	depth := 0
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			if !errors.Is(z.Err(), io.EOF) {
				return ""
			}
			return b.String()
		}
		if kind == html.StartTagToken || kind == html.EndTagToken {
			raw := string(z.Raw())
			name, _ := z.TagName()
			if !void[string(name)] {
				if kind == html.EndTagToken {
					depth = max(depth-1, 0)
				}
				deep := depth >= maxDepth
				if kind == html.StartTagToken {
					depth++
				}
				if deep && !rawText[string(name)] {
					continue
				}
			}
			b.WriteString(raw)
			continue
		}
		b.Write(z.Raw())
	}
}

// rawText are elements whose content is not markup: without the tag it would be.
var rawText = Set("script", "style", "title", "textarea", "noscript", "iframe", "xmp", "noembed", "noframes", "plaintext")

// Set is a set of names.
func Set(names ...string) map[string]bool {
	m := make(map[string]bool, len(names))
	for _, n := range names {
		m[n] = true
	}
	return m
}

// Attr is the value of an attribute of an element, or "".
func Attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// Has reports whether an element has an attribute.
func Has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// Below reports whether a node is another one or stands below it.
func Below(n, around *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == around {
			return true
		}
	}
	return false
}

// Body is the body of a page, or nil: a page of frames has none.
func Body(doc *html.Node) *html.Node {
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.Data == "body" {
			return n
		}
	}
	return nil
}
