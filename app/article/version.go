package article

import (
	"net/url"
	"strings"
	"unicode"
)

// alike is the likeness of texts from which two articles count as versions of
// one. An editor who changes every tenth word of a text leaves more.
const alike = 0.3

// What VersionOf says.
const (
	AddressAlike  = "it is from the same address"
	TextAlike     = "much of the text is the same"
	HeadlineAlike = "it has the same headline"
)

// VersionOf says in words why a may be another version of b, whose texts have
// the sketches s and t; or returns "". It is for a person to decide.
func (a Article) VersionOf(b Article, s, t Sketch) string {
	switch {
	case a.ID == b.ID:
		return ""
	case a.URL != "" && address(a.URL) == address(b.URL):
		return AddressAlike
	case s.Likeness(t) >= alike:
		return TextAlike
	case headline(a.Title) != "" && headline(a.Title) == headline(b.Title) && (a.Source == b.Source || a.Source == "" || b.Source == ""):
		return HeadlineAlike
	}
	return ""
}

// address is what is left of a URL when what varies between visits is gone.
func address(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" {
		return s
	}
	query := u.Query()
	for key := range query {
		if strings.HasPrefix(key, "utm_") || key == "fbclid" || key == "gclid" {
			query.Del(key)
		}
	}
	host := strings.TrimPrefix(strings.ToLower(u.Host), "www.")
	return host + strings.TrimSuffix(u.EscapedPath(), "/") + "?" + query.Encode()
}

// headline is a title by its letters and digits alone.
func headline(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// waiting begins the ids of placeholders of articles that are not here.
const waiting = "urn:gloss:waiting:"

// WaitingID derives the id of a placeholder from what it holds.
func WaitingID(content string) ID {
	return waiting + ID(strings.TrimPrefix(string(ContentID(content)), "urn:uuid:"))
}

// Waits reports whether the article is a placeholder of one that is not here, whose
// marks wait on it.
func (id ID) Waits() bool { return strings.HasPrefix(string(id), waiting) }

// SameAddress reports whether two addresses are of one page.
func SameAddress(a, b string) bool { return a != "" && address(a) == address(b) }
