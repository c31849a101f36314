package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Short lines that begin so are about the site, not of the article.
var boilerplate = []string{
	"advertisement", "sign up for", "sign up to", "subscribe", "read more", "read also", "read next", "related:", "follow us",
	"share this", "click here", "download the app", "download our", "continue reading", "listen to this", "all rights reserved",
	"most read", "skip to", "terms of", "privacy policy", "cookie", "support our", "install the", "join our",
}

// findNotices marks boilerplate: lines that say so by their words, a copyright
// line, and after it all that is not a sentence of some length. From the end
// upwards, lines that are no sentences count as well, for a page's last words
// are seldom the article's.
func (r *plainReader) findNotices() {
	r.notice = make([]bool, len(r.chunks))
	after := false
	for i, c := range r.chunks {
		owner, year, copyright := copyrightLine(c)
		if copyright {
			r.takeOwner(owner, year)
		}
		after = after || copyright
		r.notice[i] = copyright || isBoilerplate(c) || after && utf8.RuneCountInString(c) < 150
	}
	for i := len(r.chunks) - 1; i > 0 && (r.notice[i] || looksLikeTitle(r.chunks[i], 60)); i-- {
		r.notice[i] = true
	}
}

// takeOwner keeps what a copyright line tells of the source and the date.
func (r *plainReader) takeOwner(owner, year string) {
	if r.meta.Source == "" {
		r.meta.Source = owner
	}
	if r.meta.Published == "" {
		r.meta.Published = year
	}
}

func isBoilerplate(c string) bool {
	if utf8.RuneCountInString(c) > 120 {
		return false
	}
	c = strings.ToLower(c)
	for _, b := range boilerplate {
		if rest, ok := strings.CutPrefix(c, b); ok && (rest == "" || !unicode.IsLetter([]rune(rest)[0])) {
			return true
		}
	}
	return strings.HasSuffix(c, "all rights reserved.") || strings.Contains(c, "to home screen")
}

// copyrightLine reads "©2021 Owner", "© Owner 2021", "Copyright 2021 Owner".
func copyrightLine(c string) (owner, year string, ok bool) {
	if utf8.RuneCountInString(c) > 200 {
		return "", "", false
	}
	rest := c
	for _, sign := range []string{"Copyright", "copyright", "COPYRIGHT", "©", "(c)", "(C)"} {
		if after, found := strings.CutPrefix(strings.TrimSpace(rest), sign); found {
			rest, ok = after, true
		}
	}
	if !ok {
		return "", "", false
	}
	var words []string
	for _, w := range strings.Fields(rest) {
		if digits := strings.Trim(w, ".,"); year == "" && len(digits) == 4 && strings.Trim(digits, "0123456789") == "" {
			year = digits
		} else {
			words = append(words, w)
		}
	}
	owner = strings.Join(words, " ")
	if i := strings.Index(strings.ToLower(owner), "all rights"); i >= 0 {
		owner = owner[:i]
	}
	owner = strings.Trim(owner, " ,;|–—-")
	if n := len(strings.Fields(owner)); n > 8 {
		owner = ""
	}
	return owner, year, true
}
