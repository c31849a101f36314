package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"gloss/app/article"
	"gloss/app/extract/tree"
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

// withoutDate cuts a date from a name that it stands behind, or before; it may
// stand in an element of its own and so without a space.
func withoutDate(s string) string {
	if !strings.ContainsFunc(s, unicode.IsDigit) {
		return s
	}
	for _, b := range by {
		if i := strings.Index(strings.ToLower(s), " "+b); i > 0 && i+1+len(b) < len(s) && utf8.RuneStart(s[i+1+len(b)]) && timely(s[:i]) {
			return s[i+1+len(b):]
		}
	}
	looked := 0
	word := false // the last character was of a word
	for i, r := range s {
		begins := unicode.IsLetter(r) && !word || unicode.IsDigit(r)
		word = unicode.IsLetter(r) || unicode.IsDigit(r)
		if !begins {
			continue
		}
		if looked++; looked > maxWords {
			break
		}
		if timely(s[i:]) {
			return s[:i]
		}
	}
	return s
}

// maxWords is how many beginnings of words a date is looked for at.
const maxWords = 60

// timing are words that say when something was, or how long it takes, beside
// those of dates; in small letters.
var timing = tree.Set("ago", "hours", "hour", "hrs", "hr", "h", "min", "mins", "minutes", "minute", "read", "day", "days", "week", "weeks", "month", "months", "updated", "published", "posted", "last", "modified", "first", "at", "on", "am", "pm", "et", "gmt", "utc", "est", "edt", "bst", "cet",
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "uhr", "heute", "gestern", "today", "yesterday", "vor", "stunden", "stunde", "minuten", "lesezeit", "stand", "aktualisiert", "il", "y", "a", "jours", "heures", "heure", "temps", "lecture", "de", "hace", "horas", "minutos", "publié", "le", "mis", "jour", "à", "publicado", "el", "actualizado")

// timely reports whether a text says when, and nothing else.
func timely(s string) bool {
	if !strings.ContainsFunc(s, unicode.IsDigit) {
		return false
	}
	s = strings.Trim(s, " ,;|·•-–—()")
	if firstDate(s) != "" {
		return true
	}
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	if len(words) == 0 {
		return strings.ContainsAny(s, ":/.")
	}
	for _, w := range words {
		if !timing[w] && monthNamed(w) == 0 && !article.Month(w) {
			return false
		}
	}
	return true
}

// bylineOn finds the author on the page: by what elements say they are, then
// by a line of its own near the headline.
func (f *facts) bylineOn(doc *html.Node) string {
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
		func(n *html.Node) bool {
			return tree.Attr(n, "itemprop") == "author" || tree.Attr(n, "itemprop") == "creator"
		},
		func(n *html.Node) bool { return tree.Attr(n, "rel") == "author" },
		isBylineElement,
	} {
		passed, sentences := f.h1 == nil, 0
		for n := range doc.Descendants() {
			if passed = passed || n == f.h1; passed && n.Type == html.ElementNode && n.Data == "p" && utf8.RuneCountInString(brief(n)) >= 60 {
				sentences++
			}
			if n.Type != html.ElementNode || !is(n) || offPage(n) || f.holds[n] || f.elsewhere(n) {
				continue
			}
			if sentences > 1 && boxed(n) {
				continue
			}
			if name := partNamed(n); name != nil {
				n = name
			}
			if !holdsAny(authors, brief(n)) {
				add(n)
			}
			if len(authors) > 0 && tree.Attr(n, "itemprop") == "" && tree.Attr(n, "rel") == "" {
				break // of lines by class, the first: the others are of other articles
			}
		}
		if len(authors) > 0 {
			return joined(authors)
		}
	}
	if f.h1 != nil {
		for _, line := range near(f.h1, 6) {
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
	for token := range strings.FieldsSeq(tree.Attr(n, "class") + " " + tree.Attr(n, "id") + " " + tree.Attr(n, "data-testid")) {
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

// boxed reports whether who is named below paragraphs of an article is named in a box
// that is not called one about the author: a card, a post, a quotation.
func boxed(n *html.Node) bool {
	box := n.Parent
	if box == nil || box.Data == "article" || box.Data == "main" || box.Data == "body" || box.Data == "footer" {
		return false
	}
	for token := range strings.FieldsSeq(tree.Attr(box, "class") + " " + tree.Attr(box, "id")) {
		for _, w := range wordsOf(token) {
			switch w {
			case "author", "authors", "byline", "bio", "about", "writer", "contributor", "contributors", "meta", "footer", "credits", "article", "story", "post", "entry", "content", "body":
				return false
			}
		}
	}
	return tree.Attr(box, "class")+tree.Attr(box, "id") != ""
}

// embeds are words by which pages call what others posted elsewhere.
var embeds = tree.Set("tweet", "tweets", "twitter", "embed", "embeds", "embedded", "oembed", "instagram", "facebook", "mastodon", "toot", "bluesky", "bsky", "reddit", "tiktok", "youtube", "threads", "telegram", "vk", "weibo", "linkedin", "socialpost", "posting")

// elsewhere reports whether a node is of what was posted elsewhere and is quoted here,
// of comments, or of another article.
func (f *facts) elsewhere(n *html.Node) bool {
	for up := n; up != nil && up.Type == html.ElementNode && up.Data != "body"; up = up.Parent {
		if f.holds[up] {
			continue
		}
		if up.Data == "blockquote" || up.Data == "figure" || f.others[up] != "" {
			return true
		}
		switch aside(up) {
		case Comments, Related, Advert:
			return true
		}
		for token := range strings.FieldsSeq(tree.Attr(up, "class") + " " + tree.Attr(up, "id") + " " + strings.ReplaceAll(up.Data, "-", " ")) {
			for _, w := range wordsOf(token) {
				if embeds[w] {
					return true
				}
			}
		}
	}
	return false
}

func (f *facts) inComments(n *html.Node) bool {
	for ; n != nil && n.Type == html.ElementNode; n = n.Parent {
		if n.Data != "body" && n.Data != "html" && !f.holds[n] && aside(n) == Comments {
			return true
		}
	}
	return false
}

// partNamed finds the element in n that says that it is the name.
func partNamed(n *html.Node) *html.Node {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && (tree.Attr(c, "itemprop") == "name" || tree.Attr(c, "rel") == "author" || c.Data == "a" && strings.Contains(tree.Attr(c, "href"), "author")) {
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
			if s.Type == html.ElementNode && !unsaid(s) {
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
