package markdown

import (
	"regexp"
	"strings"
)

// Bounds on Markdown that is read as such. No text that somebody wrote is near them; what is
// beyond takes the parser long.
const (
	maxNested  = 40    // quotes and lists within one another, on one line
	maxSigns   = 2_000 // signs of links and emphasis in one paragraph
	maxColumns = 200   // bars on one line, for every row of a table gets as many cells as the first
)

// excessive reports whether a text nests its signs beyond what anybody writes.
func excessive(doc string) bool {
	signs := 0
	for line := range strings.SplitSeq(doc, "\n") {
		if strings.TrimSpace(line) == "" {
			signs = 0
			continue
		}
		if bullet.MatchString(line) {
			signs = 0
		}
		if nested(line) > maxNested {
			return true
		}
		columns := 0
		for i := range len(line) {
			switch line[i] {
			case '|':
				columns++
			case '*', '_', '[', ']', '(', '!', '`', '<', '~', '&', '\\':
				signs++
			}
		}
		if signs > maxSigns || columns > maxColumns {
			return true
		}
	}
	return false
}

// bullet begins an item of a list, and with it a paragraph.
var bullet = regexp.MustCompile(`^ {0,3}[-+*] `)

// nested is how many quotes and lists a line opens.
func nested(line string) int {
	n := 0
	for {
		line = strings.TrimLeft(line, " \t")
		rest := strings.TrimLeft(line, "0123456789")
		switch {
		case strings.HasPrefix(line, ">"):
			line = line[1:]
		case len(line) > 1 && strings.ContainsRune("-+*", rune(line[0])) && (line[1] == ' ' || line[1] == '\t'):
			line = line[1:]
		case rest != line && len(rest) > 1 && (rest[0] == '.' || rest[0] == ')') && rest[1] == ' ':
			line = rest[1:]
		default:
			return n
		}
		n++
	}
}

// strong are lines that are of Markdown and of little else; weak are those that people
// write in any text.
var (
	strong = []*regexp.Regexp{
		regexp.MustCompile(`(?m)^ {0,3}#{1,6} +\S`),
		regexp.MustCompile(`\[[^\[\]\n]{1,200}\]\((?:https?://|/|#|mailto:)[^\s()]{0,500}\)`),
		regexp.MustCompile("(?m)^ {0,3}(?:```|~~~)[a-z]*[ \t]*$"),
		regexp.MustCompile(`(?m)^ {0,3}\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:? *)?$`),
		regexp.MustCompile(`(?m)^ {0,3}\[\^?[^\[\]\n]{1,60}\]: *\S`),
		regexp.MustCompile(`!\[[^\[\]\n]{0,200}\]\([^\s()]{1,500}\)`),
	}
	weak = []*regexp.Regexp{
		regexp.MustCompile(`(?:^|[\s(])\*\*[^\s*][^*\n]{0,200}\*\*`),
		regexp.MustCompile(`(?m)^ {0,3}> \S`),
		regexp.MustCompile(`(?m)^ {0,3}[-*+] +\S.*\n(?: {2,}\S.*\n)* {0,3}[-*+] +\S`),
		regexp.MustCompile(`(?m)^[^\s#>].*\n(?:={3,}|-{3,})[ \t]*$`),
		regexp.MustCompile("(?:^|[\\s(])`[^`\n]{1,100}`"),
		regexp.MustCompile(`\[\[[^\[\]\n]{1,100}\]\]`),
	}
)

// looked is how much of a text is looked at to tell whether it is Markdown, in bytes.
const looked = 64 << 10

// Plainly reports whether a text, of which nothing else is known, is Markdown beyond doubt:
// facts stand in front of it, or it has signs of several kinds, one of them in no other
// texts.
func Plainly(doc string) bool {
	doc = strings.ReplaceAll(strings.TrimPrefix(doc, "\ufeff"), "\r\n", "\n")
	if len(doc) > looked {
		doc = doc[:looked]
	}
	if _, rest := takeFront(doc); rest != doc {
		return true
	}
	sure, likely := 0, 0
	for _, sign := range strong {
		if sign.MatchString(doc) {
			sure++
		}
	}
	for _, sign := range weak {
		if sign.MatchString(doc) {
			likely++
		}
	}
	return sure > 1 || sure > 0 && likely > 0 || likely > 2
}

// Named reports whether a file is Markdown by its name, or by its media type.
func Named(name, contentType string) bool {
	name, contentType = strings.ToLower(name), strings.ToLower(contentType)
	for _, end := range []string{".md", ".markdown", ".mdown", ".mkd", ".mdx"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return strings.HasPrefix(contentType, "text/markdown") || strings.HasPrefix(contentType, "text/x-markdown")
}
