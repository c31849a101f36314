package annotation

import (
	"strings"
	"unicode/utf8"

	"gloss/app/text"
)

// Matcher finds annotations that come without the text they were made on, by
// their selectors alone, in one text. It follows the rules of Align as far as
// the context goes: the same text counts where its context speaks for it and
// for no other place; other text counts where it stands between the old
// context; all else is lost.
type Matcher struct {
	p     *page
	index *text.Index
}

// NewMatcher prepares doc, which must be valid UTF-8.
func NewMatcher(doc string) *Matcher {
	return &Matcher{p: scan(doc), index: text.NewIndex(doc)}
}

// Match finds one annotation in doc. Of many, a Matcher spares the preparation.
func Match(doc string, sel Selector) Place { return NewMatcher(doc).Match(sel) }

// Match finds one annotation. A selector that contradicts itself or the text
// is lost, with the reason. Where the position is not known, what is the same
// text is exact, for nothing says that it moved.
func (m *Matcher) Match(sel Selector) Place {
	if reason := sel.flaw(m.p.text); reason != "" {
		return lost(reason)
	}
	q := m.ask(sel)
	if q.exact == "" {
		return lost("the quote is empty")
	}
	if reason := m.outside(q); reason != "" {
		return lost(reason)
	}
	if at := m.position(q); at >= 0 && m.whole(q, at) {
		return m.found(q, hit{at: at, left: 1, right: 1, score: 1})
	}
	if at, once := m.once(q.prefix + q.exact + q.suffix); once && (q.prefix+q.suffix == "" || m.whole(q, at+len(q.prefix))) && m.mayCut(q, at+len(q.prefix)) {
		return m.sure(q, m.found(q, hit{at: at + len(q.prefix), left: 1, right: 1, score: 1}))
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
		place = lost(twoPlaces)
		if len(others) == 1 {
			place = lost(unlike)
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
	e, p, s := scan(sel.Quote.Exact), scan(sel.Quote.Prefix), scan(sel.Quote.Suffix)
	q := &query{sel: sel, first: -1, last: -1, exact: e.norm, prefix: p.norm, suffix: s.norm, size: len(e.toks)}
	for _, t := range e.toks {
		if t.kind == word || t.kind == number {
			q.words++
		}
	}
	q.head, q.tail = glue(p, sel.Quote.Exact), glueAfter(sel.Quote.Exact, s)
	before, after := p.toks, s.toks
	if q.head != "" {
		before = before[:len(before)-1]
	}
	if q.tail != "" {
		after = after[1:]
	}
	for k := range min(reach, len(before)) {
		i := len(before) - 1 - k
		q.before = append(q.before, ctx{p.normOf(i), nearness(k, p.toks[i].kind)})
	}
	for k := range min(reach, len(after)) {
		i := len(s.toks) - len(after) + k
		q.after = append(q.after, ctx{s.normOf(i), nearness(k, s.toks[i].kind)})
	}
	return q
}

// glue is the part of a word at the end of a prefix that goes on in the quote.
func glue(prefix *page, quote string) string {
	n := len(prefix.toks)
	if n == 0 || int(prefix.toks[n-1].end) < len(prefix.text) || prefix.toks[n-1].kind > number {
		return ""
	}
	if r, _ := runeAt(quote, 0); !lettered(r) || alone(r) {
		return ""
	}
	return prefix.normOf(n - 1)
}

// glueAfter is the part of a word at the start of a suffix that began in the quote.
func glueAfter(quote string, suffix *page) string {
	if len(suffix.toks) == 0 || suffix.toks[0].start > 0 || suffix.toks[0].kind > number {
		return ""
	}
	if r, _ := utf8.DecodeLastRuneInString(quote); !lettered(r) || alone(r) {
		return ""
	}
	return suffix.normOf(0)
}

// nearness is how much the k-th token from the quote says.
func nearness(k int, kind kind) int {
	w := max(4, 14-k)
	if kind != word && kind != number {
		return w / 2
	}
	return 2 * w
}

// outside says what is wrong with a position beyond the end of the text. The
// text may have been longer once, so it is no fault where the position has the
// length of the quote, is not twice beyond the end, and there is context to go by.
func (m *Matcher) outside(q *query) string {
	pos := q.sel.Position
	n := m.index.ToRunes(len(m.p.text))
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
	i := m.p.after(start)
	if int(i) >= len(m.p.toks) {
		return -1
	}
	at := int(m.p.toks[i].norm)
	if t := m.p.toks[i]; int(t.start) < start {
		at += len(appendNormal(nil, m.p.text[t.start:start]))
	}
	if strings.HasPrefix(m.p.norm[at:], q.exact) {
		return at
	}
	return -1
}

// whole reports whether the quote with all of its context stands at at.
func (m *Matcher) whole(q *query, at int) bool {
	return q.prefix+q.suffix != "" && strings.HasPrefix(m.p.norm[at:], q.exact) &&
		strings.HasSuffix(m.p.norm[:at], q.prefix) && strings.HasPrefix(m.p.norm[at+len(q.exact):], q.suffix)
}

// once finds s in the normal form, and says whether it stands there once.
func (m *Matcher) once(s string) (int, bool) {
	at := strings.Index(m.p.norm, s)
	return at, at >= 0 && !strings.Contains(m.p.norm[at+1:], s)
}

// found is the place of a quote that stands at h.
func (m *Matcher) found(q *query, h hit) Place {
	at := m.span(h.at, h.at+len(q.exact))
	doc := m.p.text
	lead := len(q.sel.Quote.Exact) - len(strings.TrimLeftFunc(q.sel.Quote.Exact, ignored))
	trail := len(strings.TrimRightFunc(q.sel.Quote.Exact, ignored))
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
	i, j := m.p.tokenAt(from), m.p.tokenAt(to-1)
	at := text.Span{Start: int(m.p.toks[i].start), End: int(m.p.toks[j].end)}
	if n := from - int(m.p.toks[i].norm); n > 0 {
		at.Start = m.p.inside(i, n, false)
	}
	if to < m.p.normEnd(int(j)) {
		at.End = m.p.inside(j, to-int(m.p.toks[j].norm), true)
	}
	return at
}

// tokenAt is the token that holds byte at of the normal form.
func (p *page) tokenAt(at int) int32 {
	lo, hi := 0, len(p.toks)
	for lo+1 < hi {
		if mid := (lo + hi) / 2; int(p.toks[mid].norm) <= at {
			lo = mid
		} else {
			hi = mid
		}
	}
	return int32(lo)
}
