package codec

import (
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/text"
)

// Marks whose article is not at hand wait for it on a stand-in: an article whose
// text is the words that were marked, with what stood around them. So they are
// kept, found, edited and exported as all others are.

// Split parts the marks that are on words from those that are on none, and can
// only be kept on a stand-in.
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

// noWords is how the line begins that a mark stands on which is on no words.
const noWords = "This mark is on no words of the article: "

// NoWords reports whether a mark is on no words of its article, and waits on a
// stand-in's line instead.
func NoWords(m annotation.Annotation) bool { return strings.HasPrefix(m.Target.Quote.Exact, noWords) }

// Group are the marks of a file on one source.
type Group struct {
	Source   string // address or id; "" if the file does not say
	Title    string // of the article, if the file has it
	Incoming []Incoming
}

// BySource sorts marks into groups by what they say they are on, in the order of
// the first of each. Those that name no source go by the title.
func BySource(all []Incoming) []*Group {
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
	return !a.ID.Waits() && g.Incoming[0].IsOf(a)
}

// waitingNote is the first thing that a stand-in says.
const waitingNote = "The text of this article is not here yet. These are the words that were marked in it; add the article, and they find their places."

// Placeholder makes the stand-in for what is on one source, and puts the marks on
// it: those that are on no words of the article on a line that says so, since what
// another tool's file holds is not to be lost. Those that cannot be kept come back.
// Added is left for the caller.
func Placeholder(g *Group) (a article.Article, marks []annotation.Annotation, left []Unplaced) {
	title := g.Title
	if title == "" {
		title = g.Source
	}
	var here []Incoming
	pieces := []article.Piece{{Role: article.Headline, Text: titleLine(title)}, {Role: article.Notice, Text: waitingNote}}
	for _, in := range g.Incoming {
		q := &in.Selector.Quote
		if reason := in.Unplaced; reason != "" || strings.TrimSpace(q.Exact) == "" {
			if reason == "" {
				reason = "the file does not say which"
			}
			*q = annotation.TextQuote{Exact: noWords + reason}
		}
		here = append(here, in)
		pieces = append(pieces, article.Piece{Role: article.Paragraph, Text: q.Prefix + q.Exact + q.Suffix})
	}
	doc, blocks := article.Compose(pieces)
	a = article.Article{ID: article.WaitingID(g.Source + "\x00" + doc), Title: titleLine(title), Text: doc, Blocks: blocks}
	if len(g.Source) <= article.MaxMeta {
		a.URL = g.Source
	}
	if len(a.Title) > article.MaxMeta {
		a.Title = strings.ToValidUTF8(a.Title[:article.MaxMeta], "")
	}
	for i, in := range here {
		q := in.Selector.Quote
		start := blocks[len(blocks)-len(here)+i].Span.Start + len(q.Prefix)
		m := in.Annotation
		m.Target = annotation.Target{Source: string(a.ID), Span: text.Span{Start: start, End: start + len(q.Exact)}, Quote: q}
		if err := m.Check(doc); err != nil {
			left = append(left, Unplaced{Incoming: in, Reason: err.Error()})
			continue
		}
		marks = append(marks, m)
	}
	annotation.Sort(marks)
	return a, marks, left
}

// titleLine is a title on one line, or what is said where there is none.
func titleLine(s string) string {
	if s = strings.Join(strings.Fields(s), " "); s == "" {
		return "An article that is not here yet"
	}
	return s
}
