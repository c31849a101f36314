package ui

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
)

// maxAddresses is how many addresses of one text are offered to open.
const maxAddresses = 10

// addresses finds in a text what can be opened: addresses of the web and of
// mail, each once. Nothing else is one, whatever it calls itself: what a person
// pasted or a file brought must not run here.
func addresses(s string) []string {
	var out []string
	for len(s) > 0 && len(out) < maxAddresses {
		at := strings.IndexByte(s, ':')
		if at < 0 {
			break
		}
		begin := len(strings.TrimRightFunc(s[:at], inScheme))
		if !isScheme(s[begin:at]) {
			s = s[at+1:]
			continue
		}
		end := at + 1
		if n := strings.IndexFunc(s[end:], endsAddress); n >= 0 {
			end += n
		} else {
			end = len(s)
		}
		if a, ok := openable(s[begin:end]); ok && !slices.Contains(out, a) {
			out = append(out, a)
		}
		s = s[end:]
	}
	return out
}

// openable is a run of characters as an address, without the punctuation that
// follows it in a sentence.
func openable(s string) (string, bool) {
	for {
		short := strings.TrimRight(s, ".,;:!?'*_’…")
		for _, pair := range []string{"()", "[]", "{}"} {
			if strings.HasSuffix(short, pair[1:]) && strings.Count(short, pair[:1]) < strings.Count(short, pair[1:]) {
				short = short[:len(short)-1]
			}
		}
		if short == s {
			break
		}
		s = short
	}
	u, err := url.Parse(s)
	switch {
	case err != nil:
		return "", false
	case u.Scheme == "mailto":
		return u.String(), strings.Contains(u.Opaque, "@")
	case u.Scheme == "http" || u.Scheme == "https":
		// A name before the host is how one address poses as another.
		return u.String(), u.Hostname() != "" && u.User == nil
	}
	return "", false
}

func isScheme(s string) bool {
	return strings.EqualFold(s, "https") || strings.EqualFold(s, "http") || strings.EqualFold(s, "mailto")
}

func inScheme(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

func endsAddress(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || !unicode.IsPrint(r) || strings.ContainsRune("<>\"“”„«»`\\^|", r)
}
