package markdown

import (
	"html"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	footnote "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// span is a run of a block's text. Code stands as it is written.
type span struct {
	said string
	code bool
}

// words is what a block says, without its signs: the words of links and of emphasis,
// no marks of notes, no addresses, no pictures.
func (r *reader) words(n ast.Node) string {
	var spans []span
	r.spans(n, &spans)
	var b, plain strings.Builder
	flush := func() {
		b.WriteString(wiki(plain.String()))
		plain.Reset()
	}
	for _, s := range spans {
		if s.code {
			flush()
			b.WriteString(s.said)
		} else {
			plain.WriteString(s.said)
		}
	}
	flush()
	return b.String()
}

func (r *reader) spans(n ast.Node, out *[]span) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			value := c.Value(r.source)
			if !c.IsRaw() {
				value = unescaped(value)
			}
			said := string(value)
			switch {
			case c.HardLineBreak():
				said += "\n"
			case c.SoftLineBreak():
				said += " "
			}
			*out = append(*out, span{said: said})
		case *ast.String:
			*out = append(*out, span{said: string(c.Value)})
		case *ast.CodeSpan:
			var code []span
			r.spans(c, &code)
			for _, s := range code {
				*out = append(*out, span{s.said, true})
			}
		case *ast.AutoLink:
			*out = append(*out, span{said: string(c.Label(r.source))})
		case *ast.RawHTML:
			tag := ""
			for i := range c.Segments.Len() {
				part := c.Segments.At(i)
				tag += string(part.Value(r.source))
			}
			if lineBreak.MatchString(tag) {
				*out = append(*out, span{said: "\n"})
			}
		case *ast.Image, *footnote.FootnoteLink, *footnote.FootnoteBacklink:
		default: // links, emphasis, struck words
			r.spans(c, out)
		}
	}
}

var lineBreak = regexp.MustCompile(`(?i)^<br\s*/?>$`)

// unescaped is text without the signs that keep others from meaning something.
func unescaped(s []byte) []byte {
	// An entity that was escaped is none.
	const hold = "\ue000"
	held := strings.ReplaceAll(string(s), `\&`, hold)
	out := util.ResolveEntityNames(util.ResolveNumericReferences([]byte(held)))
	return util.UnescapePunctuations([]byte(strings.ReplaceAll(string(out), hold, "&")))
}

// pictures are the words that stand for the pictures of a paragraph that has
// nothing else.
func (r *reader) pictures(n ast.Node) string {
	var alts []string
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c.(type) {
		case *ast.Image:
			alts = append(alts, r.words(c))
		case *ast.Link:
			alts = append(alts, r.pictures(c))
		}
	}
	return strings.Join(alts, " ")
}

var (
	// wikiLink is a link of a wiki: its words stand behind a bar, if there is one.
	wikiLink = regexp.MustCompile(`!?\[\[([^\[\]|\n]{1,200})(?:\|([^\[\]\n]{1,200}))?\]\]`)
	// highlight is a text that was marked with a pen.
	highlight = regexp.MustCompile(`==([^=\s](?:[^=\n]{0,900}[^=\s])?)==`)
)

// blanks are left where something was left out.
var blanks = regexp.MustCompile(` {2,}`)

// wiki is text without the signs of wikis and notebooks.
func wiki(s string) string {
	if strings.Contains(s, "[[") {
		s = wikiLink.ReplaceAllStringFunc(s, func(link string) string {
			parts := wikiLink.FindStringSubmatch(link)
			switch {
			case link[0] == '!':
				return ""
			case parts[2] != "":
				return parts[2]
			}
			return parts[1]
		})
	}
	if strings.Contains(s, "==") {
		s = highlight.ReplaceAllString(s, "$1")
	}
	return blanks.ReplaceAllString(s, " ")
}

var (
	silentMarkup = regexp.MustCompile(`(?is)<!--.*?-->|<script\b.*?</script\s*>|<style\b.*?</style\s*>|<!--.*|<script\b.*|<style\b.*`)
	blockTag     = regexp.MustCompile(`(?i)</?(?:p|div|section|article|blockquote|h[1-6]|li|ul|ol|tr|table|details|summary|figure|figcaption|hr)\b[^<>]*>`)
	breakTag     = regexp.MustCompile(`(?i)<br\b[^<>]*>`)
	anyTag       = regexp.MustCompile(`</?[A-Za-z][^<>]*>|<[!?][^<>]*>`)
)

// withoutTags is what a block of markup says, blocks parted by empty lines.
func withoutTags(s string) string {
	s = silentMarkup.ReplaceAllString(s, "")
	s = strings.ReplaceAll(s, "\n", " ")
	s = blockTag.ReplaceAllString(s, "\n\n")
	s = breakTag.ReplaceAllString(s, "\n")
	return html.UnescapeString(anyTag.ReplaceAllString(s, ""))
}
