package annotation

import (
	"strings"
	"unicode/utf8"

	"gloss/app/annotation/scan"
	"gloss/app/text"
)

// Matcher finds annotations that come without the text they were made on, by
// their selectors alone, in one text. It follows the rules of Align as far as
// the context goes: the same text counts where its context speaks for it and
// for no other place; other text counts where it stands between the old
// context; all else is lost. A quote that stands with all of its context in
// exactly one place is there, whatever stands elsewhere.
type Matcher struct {
	p      *scan.Page
	index  *text.Index
	finder *text.Finder       // in the normal form
	places map[string][]int32 // tokens, by their normal form, for occurrences; nil until it is asked for
}

// NewMatcher prepares doc, which must be valid UTF-8.
func NewMatcher(doc string) *Matcher {
	p := scan.Text(doc)
	return &Matcher{p: p, index: text.NewIndex(doc), finder: text.NewFinder(p.Norm)}
}

// Match finds one annotation. A selector that contradicts itself or the text
// is lost, with the reason. Where the position is not known, what is the same
// text is exact, for nothing says that it moved.
func (m *Matcher) Match(sel Selector) Place {
	if reason := sel.flaw(m.p.Text); reason != "" {
		return lost(reason)
	}
	q := m.ask(sel)
	if q.exact == "" {
		return lost("the quote is empty")
	}
	reason := m.outside(q)
	if at := m.position(q); at >= 0 && reason == "" && m.whole(q, at) {
		return m.found(q, hit{at: at, left: 1, right: 1, score: 1})
	}
	if at, once := m.once(q.prefix + q.exact + q.suffix); once && (q.prefix+q.suffix == "" || m.whole(q, at+len(q.prefix))) && m.mayCut(q, at+len(q.prefix)) && (reason == "" || q.said()) {
		// Sentences like it elsewhere do not speak against it, nor does a position of
		// another text: all that the selector says of its place is so here alone.
		return m.found(q, hit{at: at + len(q.prefix), left: 1, right: 1, score: 1})
	}
	if reason != "" {
		return lost(reason)
	}
	hits := m.hits(q)
	if m.sentenceGone(q) {
		return m.none(q, hits, "the sentences before and after stand next to each other: the one between was deleted")
	}
	return m.sure(q, m.choose(q, hits))
}

// sure gives up a place that may be that of a copy.
func (m *Matcher) sure(q *query, place Place) Place {
	if place.State == Lost || q.prefix+q.suffix == "" {
		return place
	}
	if others, ok := m.doubts(q, place.Span); ok {
		place = lost(LostTwoPlaces)
		if len(others) == 1 {
			place = lost(LostUnlike)
		}
		place.Alternatives = others
	}
	return place
}

// flaw says what is wrong with a selector by itself.
func (s Selector) flaw(doc string) string {
	for _, part := range []struct{ name, s string }{{"quote", s.Quote.Exact}, {"prefix", s.Quote.Prefix}, {"suffix", s.Quote.Suffix}} {
		if !utf8.ValidString(part.s) || strings.ContainsRune(part.s, utf8.RuneError) && !strings.Contains(doc, part.s) {
			return "the " + part.name + " holds a broken character"
		}
	}
	switch p := s.Position; {
	case p == nil:
	case p.Start < 0 || p.End < 0:
		return "the position lies before the text"
	case p.End < p.Start:
		return "the position ends before it starts"
	case p.End == p.Start && s.Quote.Exact != "":
		return "the position is empty, the quote is not"
	}
	return ""
}

// query is a selector in normal form.
type query struct {
	sel                   Selector
	exact, prefix, suffix string // normal forms
	head, tail            string // the rest of a word that the quote cuts, on either side
	before, after         []ctx  // whole tokens of the context, the nearest first
	words                 int    // tokens of the quote that are words or numbers
	size                  int    // tokens of the quote
	first, last           int32  // tokens [first, last) of the text where the quote stands best, if it does
}

// ctx is one token of a context.
type ctx struct {
	key    string
	weight int
}

// reach is how many tokens of context are weighed on each side.
const reach = 40

func (m *Matcher) ask(sel Selector) *query {
	e, p, s := scan.Text(sel.Quote.Exact), scan.Text(sel.Quote.Prefix), scan.Text(sel.Quote.Suffix)
	q := &query{sel: sel, first: -1, last: -1, exact: e.Norm, prefix: p.Norm, suffix: s.Norm, size: len(e.Tokens)}
	for _, t := range e.Tokens {
		if t.Kind == scan.Word || t.Kind == scan.Number {
			q.words++
		}
	}
	q.head, q.tail = glue(p, sel.Quote.Exact), glueAfter(sel.Quote.Exact, s)
	before, after := p.Tokens, s.Tokens
	if q.head != "" {
		before = before[:len(before)-1]
	}
	if q.tail != "" {
		after = after[1:]
	}
	for k := range min(reach, len(before)) {
		i := len(before) - 1 - k
		q.before = append(q.before, ctx{p.NormOf(i), nearness(k, p.Tokens[i].Kind)})
	}
	for k := range min(reach, len(after)) {
		i := len(s.Tokens) - len(after) + k
		q.after = append(q.after, ctx{s.NormOf(i), nearness(k, s.Tokens[i].Kind)})
	}
	return q
}

// glue is the part of a word at the end of a prefix that goes on in the quote.
func glue(prefix *scan.Page, quote string) string {
	n := len(prefix.Tokens)
	if n == 0 || int(prefix.Tokens[n-1].End) < len(prefix.Text) || prefix.Tokens[n-1].Kind > scan.Number {
		return ""
	}
	if r, _ := scan.RuneAt(quote, 0); !scan.Lettered(r) || scan.Alone(r) {
		return ""
	}
	return prefix.NormOf(n - 1)
}

// glueAfter is the part of a word at the start of a suffix that began in the quote.
func glueAfter(quote string, suffix *scan.Page) string {
	if len(suffix.Tokens) == 0 || suffix.Tokens[0].Start > 0 || suffix.Tokens[0].Kind > scan.Number {
		return ""
	}
	if r, _ := utf8.DecodeLastRuneInString(quote); !scan.Lettered(r) || scan.Alone(r) {
		return ""
	}
	return suffix.NormOf(0)
}

// nearness is how much the k-th token from the quote says.
func nearness(k int, kind scan.Kind) int {
	w := max(4, 14-k)
	if kind != scan.Word && kind != scan.Number {
		return w / 2
	}
	return 2 * w
}

// said reports whether a selector says enough for a position in another text to be
// passed over: what stands on both sides, and a quote as long as its position.
func (q *query) said() bool {
	pos := q.sel.Position
	return q.prefix != "" && q.suffix != "" && (pos == nil || pos.End-pos.Start == utf8.RuneCountInString(q.sel.Quote.Exact))
}

// outside says what is wrong with a position beyond the end of the text. The
// text may have been longer once, so it is no fault where the position has the
// length of the quote, is not twice beyond the end, and there is context to go by.
func (m *Matcher) outside(q *query) string {
	pos := q.sel.Position
	n := m.index.ToRunes(len(m.p.Text))
	if pos == nil || pos.End <= n {
		return ""
	}
	if pos.End > 2*n || pos.End-pos.Start != utf8.RuneCountInString(q.sel.Quote.Exact) || q.prefix+q.suffix == "" {
		return "the position lies outside the text"
	}
	return ""
}

// position is where the quote stands in the normal form if it stands at its
// own position, or -1.
func (m *Matcher) position(q *query) int {
	pos := q.sel.Position
	if pos == nil {
		return -1
	}
	start := m.index.FromRunes(pos.Start)
	i := m.p.After(start)
	if int(i) >= len(m.p.Tokens) {
		return -1
	}
	at := int(m.p.Tokens[i].Norm)
	if t := m.p.Tokens[i]; int(t.Start) < start {
		at += len(scan.AppendNormal(nil, m.p.Text[t.Start:start]))
	}
	if strings.HasPrefix(m.p.Norm[at:], q.exact) {
		return at
	}
	return -1
}

// whole reports whether the quote with all of its context stands at at.
func (m *Matcher) whole(q *query, at int) bool {
	return q.prefix+q.suffix != "" && strings.HasPrefix(m.p.Norm[at:], q.exact) &&
		strings.HasSuffix(m.p.Norm[:at], q.prefix) && strings.HasPrefix(m.p.Norm[at+len(q.exact):], q.suffix)
}

// once finds s in the normal form, and says whether it stands there once.
func (m *Matcher) once(s string) (int, bool) { return m.finder.Once(s) }

// found is the place of a quote that stands at h.
func (m *Matcher) found(q *query, h hit) Place {
	at := m.span(h.at, h.at+len(q.exact))
	doc := m.p.Text
	lead := len(q.sel.Quote.Exact) - len(strings.TrimLeftFunc(q.sel.Quote.Exact, scan.Ignored))
	trail := len(strings.TrimRightFunc(q.sel.Quote.Exact, scan.Ignored))
	at.Start -= blanks(q.sel.Quote.Exact[:lead], doc[:at.Start], true)
	at.End += blanks(q.sel.Quote.Exact[max(lead, trail):], doc[at.End:], false)
	place := Place{Span: at, State: Moved, Confidence: 0.4 + 0.6*h.score}
	pos := q.sel.Position
	if pos == nil || m.index.ToRunes(at.Start) == pos.Start && m.index.ToRunes(at.End) == pos.End {
		place.State = Exact
	}
	return place
}

// span is the bytes of the text whose normal form is [from, to).
func (m *Matcher) span(from, to int) text.Span {
	i, j := m.p.TokenAt(from), m.p.TokenAt(to-1)
	at := text.Span{Start: int(m.p.Tokens[i].Start), End: int(m.p.Tokens[j].End)}
	if n := from - int(m.p.Tokens[i].Norm); n > 0 {
		at.Start = m.p.Inside(i, n, false)
	}
	if to < m.p.NormEnd(int(j)) {
		at.End = m.p.Inside(j, to-int(m.p.Tokens[j].Norm), true)
	}
	return at
}
