package extract

import (
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"
)

// parse makes a tree of a page. The parser panics where elements are nested
// more than 512 deep; such a page is read again without the tags that go too
// deep, and if that is still not enough it is refused.
func parse(markup string) (*html.Node, error) {
	doc, ok := tree(markup)
	if !ok {
		if doc, ok = tree(shallow(markup)); !ok {
			return nil, ErrDeep
		}
	}
	return doc, nil
}

func tree(markup string) (doc *html.Node, ok bool) {
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
var void = set("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")

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
var rawText = set("script", "style", "title", "textarea", "noscript", "iframe", "xmp", "noembed", "noframes", "plaintext")

func set(names ...string) map[string]bool {
	m := make(map[string]bool, len(names))
	for _, n := range names {
		m[n] = true
	}
	return m
}
