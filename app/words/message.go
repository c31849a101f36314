package words

import "strings"

// fill appends a message to out, with its placeholders filled from pairs. number is
// what # stands for within a plural, and "" elsewhere, where # is itself. A message
// whose braces do not close is appended as it is.
func fill(out []byte, message string, pairs []any, number string) []byte {
	for message != "" {
		at := strings.IndexAny(message, "{#")
		if at < 0 {
			break
		}
		out = append(out, message[:at]...)
		if message[at] == '#' {
			if number == "" {
				out = append(out, '#')
			}
			out = append(out, number...)
			message = message[at+1:]
			continue
		}
		end := Closing(message[at:])
		if end < 0 {
			message = message[at:]
			break
		}
		out = placeholder(out, message[at+1:at+end], pairs, number)
		message = message[at+end+1:]
	}
	return append(out, message...)
}

// Closing is the index in bytes of the brace that closes the one at the beginning of s,
// or -1.
func Closing(s string) int {
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

// placeholder appends what stands between two braces: a name, or a name, the way to
// choose between forms, and the forms.
func placeholder(out []byte, inner string, pairs []any, number string) []byte {
	name, rest, forms := strings.Cut(inner, ",")
	value := argument(pairs, strings.TrimSpace(name))
	if !forms {
		return append(out, written(value)...)
	}
	way, branches, _ := strings.Cut(rest, ",")
	key := written(value)
	if n, ok := value.(int); ok && strings.TrimSpace(way) == "plural" {
		number = key
		key = plural(Tag(), n)
	}
	return fill(out, branch(branches, key), pairs, number)
}

// branch is the form for a key among branches such as one {…} other {…}, or that for
// other, or "".
func branch(branches, key string) string {
	other := ""
	for {
		open := strings.IndexByte(branches, '{')
		if open < 0 {
			return other
		}
		end := Closing(branches[open:])
		if end < 0 {
			return other
		}
		form := branches[open+1 : open+end]
		switch strings.TrimSpace(branches[:open]) {
		case key:
			return form
		case "other":
			other = form
		}
		branches = branches[open+end+1:]
	}
}

func argument(pairs []any, name string) any {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == name {
			return pairs[i+1]
		}
	}
	return nil
}

// written is an argument as it stands in a text.
func written(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case Text:
		return v.String()
	case int:
		return Number(v)
	}
	return ""
}
