// Package pseudo is a language that is none, for tests of the layout: English with
// accents, and a third longer, about as much as German is.
package pseudo

import (
	"strings"
	"unicode"

	"gloss/app/words/translation"
)

// accented are the letters of the pseudo-language, in the order of plain.
const (
	plain    = "aceinosuyzACEINOSUYZ"
	accented = "áçéíñóšüýžÁÇÉÍÑÓŠÜÝŽ"
)

// longer is how much longer than the English text one in the pseudo-language is, as a part
// of it.
const longer = 0.35

// Of is an English text of the catalogue in the pseudo-language. Names, forms and white
// space stay as they are.
func Of(english string) string {
	return stretched(english[strings.IndexByte(english, '|')+1:])
}

func stretched(message string) string {
	var b strings.Builder
	owed := 0.5 // letters that are to be added
	for message != "" {
		if message[0] == '{' {
			if end := closing(message); end > 0 {
				b.WriteString("{" + forms(message[1:end]) + "}")
				message = message[end+1:]
				continue
			}
		}
		letter := []rune(message)[0]
		message = message[len(string(letter)):]
		out := letter
		if i := strings.IndexRune(plain, letter); i >= 0 {
			out = []rune(accented)[i]
		}
		b.WriteRune(out)
		if owed += longer; owed >= 1 && unicode.IsLetter(letter) {
			for ; owed >= 1; owed-- {
				b.WriteRune(unicode.ToLower(out))
			}
		}
	}
	return b.String()
}

// forms is what stands between two braces: a name, or forms to choose from.
func forms(inner string) string {
	parts := strings.SplitN(inner, ",", 3)
	if len(parts) < 3 {
		return inner
	}
	out, rest := parts[0]+","+parts[1]+",", parts[2]
	for {
		open := strings.IndexByte(rest, '{')
		if open < 0 {
			return out + rest
		}
		end := closing(rest[open:])
		if end < 0 {
			return out + rest
		}
		out += rest[:open] + "{" + stretched(rest[open+1:open+end]) + "}"
		rest = rest[open+end+1:]
	}
}

// Make makes the file of the pseudo-language from the catalogue in dir.
func Make(dir string) (string, error) {
	all, err := translation.Catalogue(dir)
	if err != nil {
		return "", err
	}
	texts := map[string]string{}
	for _, e := range all {
		texts[e.English] = Of(e.English)
	}
	return translation.Compile(texts)
}

// closing is the index of the brace that closes the one at the beginning of s, or -1.
func closing(s string) int {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}
