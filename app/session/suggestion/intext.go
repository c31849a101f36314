package suggestion

import (
	"slices"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/detect"
	"gloss/app/text"
)

// InText is what the text shows of the suggestions before one is turned to. An article is
// to read as an article: all else that is offered is in the list alone.
type InText struct {
	// Offered are the suggestions that can be pointed at, in order: figures, quotes, and
	// of each paragraph the likeliest claim. A figure and a claim have a tick in the
	// gutter; a quote has its quotation marks already.
	Offered []detect.Suggestion
	// Dots are the figures under which there are faint dots, in order, in bytes.
	Dots []text.Span
}

// mostDots is how many of a hundred characters of an article have dots at most.
const mostDots = 12

// inText chooses what the text of an article shows of what is offered, which is in order.
func inText(a article.Article, offered []detect.Suggestion) InText {
	var in InText
	likeliest := map[int]int{} // of a block: where its claim stands in in.Offered
	block := 0
	for _, g := range offered {
		for block < len(a.Blocks) && a.Blocks[block].Span.End <= g.Span.Start {
			block++
		}
		if g.Kind == annotation.Claim {
			at, another := likeliest[block]
			if another && in.Offered[at].Rank < g.Rank {
				continue
			}
			if another {
				in.Offered[at].Kind = "" // taken out below, so that the order stays
			}
			likeliest[block] = len(in.Offered)
		}
		in.Offered = append(in.Offered, g)
	}
	in.Offered = slices.DeleteFunc(in.Offered, func(g detect.Suggestion) bool { return g.Kind == "" })
	in.Dots = dots(a, in.Offered)
	return in
}

// dots are the figures under which there are dots. A sentence that is a figure and
// nothing else has none, and in a text full of figures only the shortest have them.
func dots(a article.Article, offered []detect.Suggestion) []text.Span {
	var out []text.Span
	var lengths [maxDotted + 1]int // how many figures are so many characters long
	end := 0
	for _, g := range offered {
		if g.Kind != annotation.Figure || g.Span.Start < end || g.Alone {
			continue
		}
		n := utf8.RuneCountInString(g.Span.In(a.Text))
		if n > maxDotted {
			continue
		}
		lengths[n]++
		end = g.Span.End
		out = append(out, g.Span)
	}
	room := utf8.RuneCountInString(a.Text) * mostDots / 100
	longest := 0
	for n, count := range lengths {
		if room -= n * count; room < 0 {
			break
		}
		longest = n
	}
	if room >= 0 {
		return out
	}
	short := out[:0]
	for _, s := range out {
		if utf8.RuneCountInString(s.In(a.Text)) <= longest {
			short = append(short, s)
		}
	}
	return short
}

// maxDotted is how long a figure with dots is at most, in characters.
const maxDotted = 80
