package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"gloss/app/article"
)

// by are the words that stand before the name of an author.
var by = []string{"by ", "von ", "par ", "por ", "di ", "door ", "av ", "af ", "autor: ", "autora: ", "author: ", "auteur : ", "text: ", "words by ", "written by ", "reporting by ",
	"автор: ", "автор ", "текст: ", "بقلم ", "بقلم: ", "كتب ", "文・", "文/", "記者: ", "作者：", "作者: ", "文："}

// names cleans the name of an author, or returns "" if it is none.
func names(s string) string {
	s = oneLine(s)
	for again := true; again; {
		again = false
		for _, b := range by {
			if len(s) > len(b) && strings.HasPrefix(strings.ToLower(s), b) && utf8.RuneStart(s[len(b)]) {
				s, again = strings.TrimSpace(s[len(b):]), true
				break
			}
		}
	}
	s = strings.Trim(withoutDate(s), " ,;|·•-–—")
	if s == "" || strings.Contains(s, "://") || strings.HasPrefix(s, "@") || utf8.RuneCountInString(s) > 200 || strings.IndexFunc(s, unicode.IsLetter) < 0 {
		return ""
	}
	return s
}

// withoutDate cuts a date that stands after a name, in an element of its own and so
// without a space.
func withoutDate(s string) string {
	i := strings.IndexFunc(s, unicode.IsDigit)
	if i <= 0 {
		return s
	}
	if _, ok := article.ParseDate(s[i:]); ok {
		return s[:i]
	}
	return s
}

// bylineOn finds the author on the page: by what elements say they are, then
// by a line of its own near the headline.
func bylineOn(doc, h1 *html.Node) string {
	var authors []string
	add := func(n *html.Node) {
		words := brief(n)
		if strings.Contains(words, "\n") {
			words, _, _ = strings.Cut(words, "\n")
		}
		name := names(words)
		if name != "" && utf8.RuneCountInString(name) <= 100 && !contains(authors, name) && len(authors) < maxAuthors {
			authors = append(authors, name)
		}
	}
	for _, is := range []func(*html.Node) bool{
		func(n *html.Node) bool { return attr(n, "itemprop") == "author" || attr(n, "itemprop") == "creator" },
		func(n *html.Node) bool { return attr(n, "rel") == "author" },
		isBylineElement,
	} {
		for n := range doc.Descendants() {
			if n.Type != html.ElementNode || !is(n) || offPage(n) || inComments(n) {
				continue
			}
			if name := partNamed(n); name != nil {
				n = name
			}
			if !holdsAny(authors, brief(n)) {
				add(n)
			}
			if len(authors) > 0 && attr(n, "itemprop") == "" && attr(n, "rel") == "" {
				break // of lines by class, the first: the others are of other articles
			}
		}
		if len(authors) > 0 {
			return joined(authors)
		}
	}
	if h1 != nil {
		for _, line := range near(h1, 6) {
			if name := bylineIn(line); name != "" {
				return name
			}
		}
	}
	return ""
}

// bylineIn is the author that a line names if it does nothing else.
func bylineIn(line string) string {
	lower := strings.ToLower(line)
	for _, b := range by {
		if strings.HasPrefix(lower, b) && utf8.RuneCountInString(line) < 80 && !strings.ContainsAny(line, ".?!") {
			if r, _ := utf8.DecodeRuneInString(line[len(b):]); !unicode.IsLower(r) {
				return names(line)
			}
		}
	}
	return ""
}

// byAuthor reports whether a text begins as a byline of the author does, which may
// go on to say who that is.
func byAuthor(words, author string) bool {
	author, _, _ = strings.Cut(author, ",")
	lower := strings.ToLower(words)
	for _, b := range by {
		if author != "" && strings.HasPrefix(lower, b) && strings.HasPrefix(words[len(b):], author) {
			return true
		}
	}
	return false
}

// takeFront takes author and date from a block near the headline that says
// nothing else, where the page does not state them.
func (f *facts) takeFront(b *block) {
	line, _, _ := strings.Cut(b.text, "\n")
	if name := bylineIn(line); name != "" && f.author == "" && b.size < 120 {
		f.author = name
	}
	if f.published == "" && b.size < 60 {
		f.published = firstDate(line)
	}
}

func holdsAny(names []string, s string) bool {
	for _, n := range names {
		if strings.Contains(s, n) {
			return true
		}
	}
	return false
}

func isBylineElement(n *html.Node) bool {
	for token := range strings.FieldsSeq(attr(n, "class") + " " + attr(n, "id") + " " + attr(n, "data-testid")) {
		words := wordsOf(token)
		if len(words) == 0 || len(words) > 4 {
			continue
		}
		last := words[len(words)-1]
		if last == "byline" || last == "author" || last == "authors" || len(words) > 1 && last == "name" && (words[len(words)-2] == "author" || words[len(words)-2] == "byline") {
			return true
		}
	}
	return false
}

func inComments(n *html.Node) bool {
	for ; n != nil && n.Type == html.ElementNode; n = n.Parent {
		if n.Data != "body" && n.Data != "html" && aside(n) == Comments {
			return true
		}
	}
	return false
}

// partNamed finds the element in n that says that it is the name.
func partNamed(n *html.Node) *html.Node {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && (attr(c, "itemprop") == "name" || attr(c, "rel") == "author" || c.Data == "a" && strings.Contains(attr(c, "href"), "author")) {
			return c
		}
	}
	return nil
}

// near are the first texts that follow a node, one for each text node.
func near(n *html.Node, most int) []string {
	var out []string
	for len(out) < most && n != nil {
		for s := n.NextSibling; s != nil && len(out) < most; s = s.NextSibling {
			if s.Type == html.ElementNode && !silent[s.Data] {
				for line := range strings.SplitSeq(brief(s), "\n") {
					if line = oneLine(line); line != "" {
						out = append(out, line)
					}
				}
			}
		}
		n = n.Parent
	}
	return out
}
