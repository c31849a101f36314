package reconcile

import (
	"net/url"
	"strings"

	"gloss/app/article"
	"gloss/app/codec"
)

// Group are the marks of a file on one source.
type Group struct {
	Source   string // address or id; "" if the file does not say
	Title    string // of the article, if the file has it
	Incoming []codec.Incoming
}

// BySource sorts marks into groups by what they say they are on, in the order of
// the first of each. Those that name no source go by the title.
func BySource(all []codec.Incoming) []*Group {
	var groups []*Group
	of := map[string]*Group{}
	for _, in := range all {
		key := in.Source
		if key == "" {
			key = "\x00" + in.Title
		}
		g := of[key]
		if g == nil {
			g = &Group{Source: in.Source}
			of[key] = g
			groups = append(groups, g)
		}
		if g.Title == "" {
			g.Title = in.Title
		}
		g.Incoming = append(g.Incoming, in)
	}
	return groups
}

// IsOf reports whether the marks say that they are on the article.
func (g *Group) IsOf(a article.Article) bool {
	return !a.ID.Waits() && IsOn(g.Incoming[0], a)
}

// Split parts the marks that are on words from those that are on none, and can
// only be kept on a placeholder.
func (g *Group) Split() (words, rest *Group) {
	words, rest = &Group{Source: g.Source, Title: g.Title}, &Group{Source: g.Source, Title: g.Title}
	for _, in := range g.Incoming {
		to := words
		if in.Unplaced != "" {
			to = rest
		}
		to.Incoming = append(to.Incoming, in)
	}
	return words, rest
}

// IsOn reports whether the mark says that it is on the article: by its id, its
// address, or, where it has no address, its title.
func IsOn(in codec.Incoming, a article.Article) bool {
	switch {
	case in.Source == string(a.ID):
		return true
	case in.Source != "" && a.URL != "":
		return sameAddress(in.Source, a.URL)
	}
	return in.Source == "" && in.Title != "" && in.Title == a.Title
}

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
