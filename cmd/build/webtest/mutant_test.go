package webtest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// mutant is one change of a script.
type mutant struct {
	script     string
	line       int // from 1
	start, end int // bytes that are replaced
	with       string
	before     string // the line that is changed
	after      string
}

func (m mutant) String() string {
	return fmt.Sprintf("web/%s:%d: %s → %s", m.script, m.line, m.before, m.after)
}

func (m mutant) apply(src string) string { return src[:m.start] + m.with + src[m.end:] }

// A jsToken is a word, a number or an operator of a script; texts, patterns and
// comments are none.
type jsToken struct {
	text       string
	start, end int
}

// operators are those of the scripts, longest first.
var operators = []string{"===", "!==", "...", "<<", "=>", "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "==", "!="}

// tokens reads a script as far as mutants need it.
func tokens(src string) []jsToken {
	var out []jsToken
	add := func(from, to int) int {
		out = append(out, jsToken{src[from:to], from, to})
		return to
	}
	for i := 0; i < len(src); {
		c := src[i]
		rest := src[i:]
		switch {
		case c == ' ' || c == '\n' || c == '\t':
			i++
		case strings.HasPrefix(rest, "//"):
			i += strings.Index(rest, "\n")
		case strings.HasPrefix(rest, "/*"):
			i += strings.Index(rest, "*/") + 2
		case c == '"' || c == '`' || c == '\'':
			i = closing(src, i+1, c)
		case c == '/' && (len(out) == 0 || strings.Contains("(,=:[!&|?{};", out[len(out)-1].text)):
			i = closing(src, i+1, c)
		case c == '_' || c == '$' || c < 0x80 && unicode.IsLetter(rune(c)):
			i = add(i, i+run(rest, func(c byte) bool {
				return c == '_' || c == '$' || c < 0x80 && (unicode.IsLetter(rune(c)) || unicode.IsDigit(rune(c)))
			}))
		case unicode.IsDigit(rune(c)):
			i = add(i, i+run(rest, func(c byte) bool { return c == '.' || c == 'x' || unicode.IsDigit(rune(c)) || c >= 'a' && c <= 'f' }))
		default:
			n := 1
			for _, op := range operators {
				if strings.HasPrefix(rest, op) {
					n = len(op)
					break
				}
			}
			i = add(i, i+n)
		}
	}
	return out
}

// closing is the place behind the next end that no backslash escapes.
func closing(src string, i int, end byte) int {
	class := false // within a set of letters of a pattern, where a slash is one
	for ; i < len(src); i++ {
		switch {
		case src[i] == '\\':
			i++
		case end == '/' && src[i] == '[':
			class = true
		case end == '/' && src[i] == ']':
			class = false
		case src[i] == end && !class:
			return i + 1
		}
	}
	return len(src)
}

func run(s string, is func(byte) bool) int {
	n := 0
	for n < len(s) && is(s[n]) {
		n++
	}
	return n
}

// mistaken are the words that each is mistaken for.
var mistaken = map[string][]string{
	"<": {"<=", ">="}, "<=": {"<", ">"}, ">": {">=", "<="}, ">=": {">", "<"},
	"===": {"!=="}, "!==": {"==="}, "&&": {"||"}, "||": {"&&"}, "??": {"&&"},
	"+": {"-"}, "-": {"+"}, "*": {"/"}, "/": {"*"}, "++": {"--"}, "--": {"++"}, "+=": {"-=", "="}, "-=": {"+="},
	"!": {""}, "true": {"false"}, "false": {"true"}, "some": {"every"}, "every": {"some"},
	"first": {"last"}, "last": {"first"}, "left": {"right"}, "right": {"left"}, "top": {"bottom"}, "bottom": {"top"}, "max": {"min"}, "min": {"max"},
}

// mutants makes every mutant of a script, in the order in which they stand there.
// Some of them are no scripts: the browser says so.
func mutants(name, src string) []mutant {
	var out []mutant
	add := func(start, end int, with string) {
		from := strings.LastIndexByte(src[:start], '\n') + 1
		to := end + strings.IndexByte(src[end:]+"\n", '\n')
		m := mutant{script: name, line: strings.Count(src[:start], "\n") + 1, start: start, end: end, with: with}
		m.before, m.after = firstLine(src[from:to]), firstLine(src[from:start]+with+src[end:to])
		if m.after == "" {
			m.after = "(nothing)"
		}
		out = append(out, m)
	}
	all := tokens(src)
	for i, t := range all {
		after := ""
		if i > 0 {
			after = all[i-1].text
		}
		words, known := mistaken[t.text]
		property := after == "." || after == "?."
		switch {
		case known && (property || !unicode.IsLetter(rune(t.text[0])) || t.text == "true" || t.text == "false"):
			for _, with := range words {
				add(t.start, t.end, with)
			}
		case unicode.IsDigit(rune(t.text[0])):
			if n, err := strconv.ParseInt(t.text, 0, 64); err == nil {
				add(t.start, t.end, strconv.FormatInt(n+1, 10))
				if n > 0 {
					add(t.start, t.end, strconv.FormatInt(n-1, 10))
				}
			}
		case t.text == "if" && i+1 < len(all):
			if end := matching(all, i+1); end > 0 {
				inner := src[all[i+1].end:all[end].start]
				add(all[i+1].end, all[end].start, "!("+inner+")")
			}
		case t.text == "return" || t.text == "continue" || t.text == "break" || t.text == "throw" || t.text == "await":
			if end := slices.IndexFunc(all[i:], func(t jsToken) bool { return t.text == ";" }); end > 0 && balanced(all[i:i+end]) && t.text != "await" {
				add(t.start, all[i+end].end, "{}")
			} else if t.text == "await" {
				add(t.start, t.end, "")
			}
		}
	}
	// A line that is a statement of its own is left out.
	at := 0
	for _, line := range strings.SplitAfter(src, "\n") {
		text := strings.TrimSpace(line)
		word, _, _ := strings.Cut(text, " ")
		inLine := within(all, at, at+len(line))
		if strings.HasSuffix(text, ";") && len(inLine) > 1 && balanced(inLine) && !slices.Contains([]string{"const", "let", "return", "throw", "continue;", "break;"}, word) {
			start := at + strings.Index(line, text)
			add(start, start+len(text), "{}")
		}
		at += len(line)
	}
	return out
}

func within(all []jsToken, from, to int) []jsToken {
	var out []jsToken
	for _, t := range all {
		if t.start >= from && t.end <= to {
			out = append(out, t)
		}
	}
	return out
}

// matching is the token that closes the bracket at i, or 0.
func matching(all []jsToken, i int) int {
	deep := 0
	for j := i; j < len(all); j++ {
		switch all[j].text {
		case "(":
			deep++
		case ")":
			if deep--; deep == 0 {
				return j
			}
		}
	}
	return 0
}

// balanced reports whether every bracket that is opened is closed, and no other.
func balanced(part []jsToken) bool {
	var open []string
	closes := map[string]string{")": "(", "]": "[", "}": "{"}
	for _, t := range part {
		switch t.text {
		case "(", "[", "{":
			open = append(open, t.text)
		case ")", "]", "}":
			if len(open) == 0 || open[len(open)-1] != closes[t.text] {
				return false
			}
			open = open[:len(open)-1]
		}
	}
	return len(open) == 0
}

func firstLine(s string) string {
	first, more, _ := strings.Cut(strings.TrimSpace(s), "\n")
	if more != "" {
		return first + " …"
	}
	return first
}
