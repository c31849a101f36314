// Package safeurl decides which addresses a person may open from Gloss. Whatever a
// file, an article or a note calls an address passes through here before it
// becomes one on the page or in a file: http, https and mailto alone, for others
// can run script, open files or start programs.
package safeurl

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// most is how many addresses of one text are offered to open.
const most = 10

// Find finds in a text what can be opened, each once, in its order, and at most
// ten.
func Find(s string) []string {
	var out []string
	for len(s) > 0 && len(out) < most {
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
		if a, ok := inSentence(s[begin:end]); ok && !slices.Contains(out, a) {
			out = append(out, a)
		}
		s = s[end:]
	}
	return out
}

// inSentence is a run of characters as an address, without the punctuation that
// follows it in a sentence.
func inSentence(s string) (string, bool) {
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
	return Openable(s)
}

// markup is what an address may not hold where it stands in a page or a file.
var markup = strings.NewReplacer(`"`, "%22", "'", "%27", "<", "%3C", ">", "%3E", "`", "%60")

// Openable is a whole text as an address that may be opened, and whether it is
// one. What it returns has no space, control character, quotation mark or angle
// bracket in it.
func Openable(s string) (string, bool) {
	s = strings.TrimSpace(s)
	// Browsers take a backslash for a slash, and so another part for the host.
	if !utf8.ValidString(s) || strings.ContainsFunc(s, unseen) || strings.Contains(s, `\`) {
		return "", false
	}
	u, err := url.Parse(s)
	switch {
	case err != nil:
		return "", false
	case u.Scheme == "mailto":
		return markup.Replace(u.String()), strings.Contains(u.Opaque, "@")
	case u.Scheme == "http" || u.Scheme == "https":
		// A name before the host is how one address poses as another.
		return markup.Replace(u.String()), u.Hostname() != "" && u.User == nil && validPort(u.Port()) && !strings.ContainsAny(u.Host, "\"'<>`")
	}
	return "", false
}

// Web is Openable for addresses of the web alone, or "".
func Web(s string) string {
	if a, ok := Openable(s); ok && !strings.HasPrefix(a, "mailto:") {
		return a
	}
	return ""
}

func isScheme(s string) bool {
	return strings.EqualFold(s, "https") || strings.EqualFold(s, "http") || strings.EqualFold(s, "mailto")
}

func inScheme(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

func endsAddress(r rune) bool {
	return unseen(r) || strings.ContainsRune("<>\"“”„«»`\\^|", r)
}

func unseen(r rune) bool { return unicode.IsSpace(r) || !unicode.IsPrint(r) }

func validPort(s string) bool {
	_, err := strconv.ParseUint(s, 10, 16)
	return s == "" || err == nil
}
