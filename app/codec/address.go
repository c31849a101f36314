package codec

import (
	"net/url"
	"strings"

	"gloss/app/article"
)

// hasScheme reports whether s is an absolute IRI as far as its beginning says.
func hasScheme(s string) bool {
	scheme, _, found := strings.Cut(s, ":")
	if !found || scheme == "" || !isLetter(scheme[0]) {
		return false
	}
	for i := range len(scheme) {
		if c := scheme[i]; !isLetter(c) && (c < '0' || c > '9') && c != '+' && c != '-' && c != '.' {
			return false
		}
	}
	return true
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// sameAddress compares two addresses of a page, whose fragment, scheme and last
// slash say nothing about which page it is.
func sameAddress(a, b string) bool { return plainAddress(a) == plainAddress(b) }

func plainAddress(s string) string {
	s, _, _ = strings.Cut(s, "#")
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return s
	}
	u.Scheme, u.Host = "https", strings.TrimPrefix(strings.ToLower(u.Host), "www.")
	u.Path = strings.TrimSuffix(u.Path, "/")
	return u.String()
}

// address is where the article is: its own address, or else its id.
func address(a article.Article) string {
	if a.URL != "" {
		return a.URL
	}
	return string(a.ID)
}

// resource is address as the model asks for it, an absolute IRI: an address that a
// person mistyped gives way to the id.
func resource(a article.Article) string {
	if u, err := url.Parse(a.URL); err == nil && u.IsAbs() {
		return a.URL
	}
	return string(a.ID)
}
