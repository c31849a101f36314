package sniff

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"gloss/app/safeurl"
)

// Link is an address that came without a text.
type Link struct{ URL, Title string }

// Brought is what the page knows of a thing before it is read; its bytes stay
// with the page, under Key.
type Brought struct {
	Key        int
	Name, Type string // of the file, or of what was pasted; may be empty
	Title, URL string // as the program that shared it says; may be empty
	Size       int64  // bytes
	Head       []byte // the first of them, at most 4096
	File       bool   // it is a file, and Name is its name
	Shared     bool   // another program shared it
}

// LinkIn is the address that a text is, or is little more than: programs share a
// page as its headline and its address.
func LinkIn(b Brought) (Link, bool) {
	if b.File || b.Size > int64(len(b.Head)) || !utf8.Valid(b.Head) {
		return Link{}, false
	}
	alone, rest := Link{URL: b.URL, Title: b.Title}, []string{}
	for _, w := range strings.Fields(string(b.Head)) {
		if safeurl.Web(w) != "" {
			alone.URL = cmp.Or(alone.URL, w)
			continue
		}
		rest = append(rest, w)
	}
	if words := strings.Join(rest, " "); words != "" {
		if !b.Shared || utf8.RuneCountInString(words) > 250 {
			return Link{}, false
		}
		alone.Title = cmp.Or(alone.Title, words)
	}
	return alone, safeurl.Web(alone.URL) != ""
}
