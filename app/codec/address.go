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
