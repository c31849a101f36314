package tree

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// maxStyle bounds how much of the style sheets in a page is looked at, in bytes.
const maxStyle = 2 << 20

// unstyled marks as hidden what the page's own style sheets do not show: elements
// of a class, or with an id, that one rule hides by itself, in windows of every width, and no other rule shows.
func unstyled(doc *html.Node) {
	hides, shows := map[string]bool{}, map[string]bool{}
	size := 0
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.Data == "style" && n.FirstChild != nil && n.FirstChild.Type == html.TextNode {
			if size += len(n.FirstChild.Data); size > maxStyle {
				return
			}
			readStyle(n.FirstChild.Data, hides, shows)
		}
	}
	if len(hides) == 0 {
		return
	}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || Has(n, "hidden") {
			continue
		}
		id := Attr(n, "id")
		gone := hides["#"+id] && !shows[id]
		for token := range strings.FieldsSeq(Attr(n, "class")) {
			gone = gone || hides["."+token] && !shows[token]
		}
		if gone {
			n.Attr = append(n.Attr, html.Attribute{Key: "hidden"})
		}
	}
}

// readStyle collects the classes and ids that rules of a style sheet hide, and those that
// any rule lays out otherwise.
func readStyle(s string, hides, shows map[string]bool) {
	start, depth := 0, 0 // of what stands before a brace, and how many blocks are open
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '/':
			if strings.HasPrefix(s[i:], "/*") {
				end := strings.Index(s[i+2:], "*/")
				if end < 0 {
					return
				}
				i += end + 3
				if strings.TrimSpace(s[start:i+1]) == s[i-end-3:i+1] {
					start = i + 1
				}
			}
		case ';':
			start = i + 1
		case '}':
			start, depth = i+1, max(depth-1, 0)
		case '{':
			selector := strings.TrimSpace(s[start:i])
			end := strings.IndexAny(s[i+1:], "{}")
			if strings.HasPrefix(selector, "@") || end >= 0 && s[i+1+end] == '{' {
				start, depth = i+1, depth+1
				continue
			}
			body := s[i+1:]
			if end >= 0 {
				body = body[:end]
			}
			readRule(selector, body, depth == 0, hides, shows)
			i += len(body) + 1
			start = i + 1
		}
	}
}

// readRule notes what one rule does. Only a rule outside of all conditions, for one
// class or id alone, hides it.
func readRule(selector, body string, always bool, hides, shows map[string]bool) {
	body = strings.ToLower(strings.Join(strings.Fields(body), ""))
	none := strings.Contains(body, "display:none") || strings.Contains(body, "visibility:hidden")
	if !none && !strings.Contains(body, "display:") && !strings.Contains(body, "visibility:") {
		return
	}
	for one := range strings.SplitSeq(selector, ",") {
		one = strings.TrimSpace(one)
		if none && always && len(one) > 1 && (one[0] == '.' || one[0] == '#') && isName(one[1:]) {
			hides[one] = true
			continue
		}
		if none {
			continue
		}
		for _, name := range strings.FieldsFunc(one, func(r rune) bool { return !isNameRune(r) }) {
			shows[name] = true
		}
	}
}

func isName(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !isNameRune(r) }) < 0
}

func isNameRune(r rune) bool {
	return r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r)
}
