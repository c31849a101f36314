package detect

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/wording"
	"gloss/app/suggest"
	"gloss/app/text"
	"gloss/app/words"
)

// Suggestion is a place of the article that rules take for a claim, a quote or a
// figure. They can be wrong, and never say what is true.
type Suggestion struct {
	Kind   annotation.Kind
	Span   text.Span // within one block
	Reason string    // why it is offered, in words: "contains a figure, names"
	Score  float64   // of a claim, from 0 to 1: how likely somebody would want it checked

	Alone bool // of a figure: its sentence is nothing but figures

	Rank int    // of a claim, from 0: how many others are likelier
	Who  string // of a claim: who states it, if that is not the author
}

// Key names a suggestion on its article, whose text never changes.
func (g Suggestion) Key() string {
	return fmt.Sprintf("%s:%d-%d", g.Kind, g.Span.Start, g.Span.End)
}

// BySpan compares suggestions by their places, and those of one place by their kinds.
func BySpan(a, b Suggestion) int {
	return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End),
		cmp.Compare(slices.Index(annotation.Kinds, a.Kind), slices.Index(annotation.Kinds, b.Kind)))
}

// PartLength is about how much of an article is read at once, in bytes: some
// milliseconds in the browser, less than a frame.
const PartLength = 8_000

// mostRead is how far into an article suggestions are looked for, in bytes: as far
// as the longest book. What is found beyond could not be gone through by hand.
const mostRead = 512 << 10

// Part is what was found in the n-th part of an article.
type Part struct {
	Of      article.ID
	N       int
	Last    bool
	Writing suggest.Writing // how the article is written
	Found   []Suggestion
	Quotes  []suggest.Quote
}

// ReadPart reads the n-th part of an article for what could be marked in it. How the
// article is written is what an earlier part said, or the zero value for it to be told
// from the whole text. A name is known by the fullest form that it has in the part.
func ReadPart(a article.Article, n int, writing suggest.Writing) Part {
	blocks, last := part(a.Blocks, n)
	if len(blocks) > 0 && blocks[len(blocks)-1].Span.End > mostRead {
		last = true
	}
	if writing == (suggest.Writing{}) {
		writing = suggest.WritingOf(a.Lang, a.Text)
	}
	read := Part{Of: a.ID, N: n, Last: last, Writing: writing}
	if len(blocks) == 0 || !writing.Known() {
		read.Last = true
		return read
	}
	from := blocks[0].Span.Start
	d := suggest.ReadAs(text.Span{Start: from, End: blocks[len(blocks)-1].Span.End}.In(a.Text), writing)
	// A heading is no sentence, and a notice nothing to check.
	fits := func(g Suggestion, b article.Block) bool {
		heading := b.Role == article.Headline || b.Role == article.Subhead
		return b.Span.Contains(g.Span) && b.Role != article.Notice && (!heading || g.Kind != annotation.Claim)
	}
	add := func(g Suggestion) {
		g.Span = text.Span{Start: g.Span.Start + from, End: g.Span.End + from}
		i, _ := slices.BinarySearchFunc(blocks, g.Span.Start+1, func(b article.Block, at int) int { return cmp.Compare(b.Span.End, at) })
		if i < len(blocks) && fits(g, blocks[i]) {
			read.Found = append(read.Found, g)
		}
	}
	figures, quotes := d.Figures(), d.Quotes()
	for i, alone := range alone(d, figures) {
		add(Suggestion{Kind: annotation.Figure, Span: figures[i].Span, Reason: figureReason(figures[i]), Alone: alone})
	}
	for _, q := range quotes {
		if isSuggested(q) {
			add(Suggestion{Kind: annotation.Quote, Span: q.Span, Reason: quoteReason(d.Text, q)})
		}
		read.Quotes = append(read.Quotes, shifted(q, from))
	}
	for _, c := range d.Claims(figures, quotes) {
		if repeats(d, c.Span, quotes) {
			continue
		}
		add(Suggestion{Kind: annotation.Claim, Span: c.Span, Reason: claimReason(c), Score: c.Score, Who: wording.OneLine(c.Name)})
	}
	return read
}

// part is the n-th stretch of blocks, and whether it is the last.
func part(blocks []article.Block, n int) ([]article.Block, bool) {
	first := 0
	for i, b := range blocks {
		if b.Span.End-blocks[first].Span.Start < PartLength && i+1 < len(blocks) {
			continue
		}
		if n == 0 {
			return blocks[first : i+1], i+1 == len(blocks)
		}
		n--
		first = i + 1
	}
	return nil, true
}

// shifted is a quote that was found in a part which begins at from.
func shifted(q suggest.Quote, from int) suggest.Quote {
	for _, s := range []*text.Span{&q.Span, &q.Outer, &q.Speaker, &q.Cue} {
		if !s.Empty() {
			s.Start, s.End = s.Start+from, s.End+from
		}
	}
	return q
}

// figureWords says what a figure is.
var figureWords = map[suggest.FigureKind]words.Text{
	suggest.Count:       words.FigureNumber,
	suggest.Money:       words.FigureMoney,
	suggest.Percent:     words.FigurePercent,
	suggest.Points:      words.FigurePoints,
	suggest.Multiple:    words.FigureMultiple,
	suggest.Fraction:    words.FigureShare,
	suggest.Age:         words.FigureAge,
	suggest.Duration:    words.FigureDuration,
	suggest.Temperature: words.FigureTemperature,
	suggest.Dimension:   words.FigureMeasurement,
}

func figureReason(f suggest.Figure) string {
	what := figureWords[f.Kind].String()
	if f.Of != "" && f.Kind == suggest.Count {
		of, _ := wording.CutTo(wording.OneLine(f.Of), annotation.MaxField)
		what = words.FigureCountOf.With("of", of)
	}
	switch {
	case f.Change:
		return words.FigureChange.With("what", what)
	case f.Range():
		return words.FigureRange.With("what", what)
	case f.Modifier != suggest.Exactly:
		return words.FigureLimit.With("what", what)
	case f.Approximate:
		return words.FigureApproximate.With("what", what)
	}
	return what
}

func quoteReason(doc string, q suggest.Quote) string {
	who, _ := wording.CutTo(speaker(doc, q), annotation.MaxField)
	switch {
	case who != "":
		return words.QuoteSaidBy.With("who", who)
	case q.Unclosed:
		return words.QuoteUnclosed.String()
	}
	return words.QuoteInMarks.String()
}

func claimReason(c suggest.Claim) string {
	why := words.ClaimCheckable.String()
	if len(c.Reasons) > 0 {
		contains := make([]string, len(c.Reasons))
		for i, r := range c.Reasons {
			contains[i] = words.ClaimReason(r).String()
		}
		why = words.ClaimContains.With("list", strings.Join(contains, ", "))
	}
	if c.Name != "" {
		who, _ := wording.CutTo(wording.OneLine(c.Name), annotation.MaxField)
		return words.ClaimStatedBy.With("why", why, "who", who)
	}
	return why
}
