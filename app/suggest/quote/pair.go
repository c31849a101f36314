package quote

import (
	"slices"
	"sort"

	"gloss/app/text"
)

// pair is a quotation before anything is known of it but where it lies.
type pair struct {
	open, close text.Span // the marks; close is empty where the paragraph ended first
	class       markClass
	depth       int  // in how many other pairs it lies
	weak        bool // closed by what may be an apostrophe
	continues   bool // goes on with what the paragraph before left open
}

//go:noinline
func (p pair) closed() bool { return !p.close.Empty() }

// opening is an opening mark that waits for its closing one.
type opening struct {
	mark
	continues bool
	inner     bool // a pair of the same class lies within
}

// pairer pairs the marks of one document, paragraph by paragraph, so that a
// missing mark harms its own paragraph only.
type pairer struct {
	doc   string
	marks []mark           // of the paragraph at hand
	ahead []outlook        // of each of marks
	next  []int            // of each of marks: the next one of its class, or -1
	stack []opening        // open in this paragraph, outermost first
	count [markClasses]int // of each class, how many are on the stack
	pairs []pair
	carry int // the class the last paragraph left open, or -1
}

// pairMarks finds the pairs of marks in doc, ordered by their start.
func pairMarks(doc string) []pair {
	p := &pairer{doc: doc, carry: -1}
	for para := range paragraphs(doc) {
		p.marks = appendMarks(p.marks[:0], doc, para)
		if len(p.marks) == 0 {
			p.carry = -1
			continue
		}
		p.lookAhead()
		p.paragraph(para)
	}
	sort.Slice(p.pairs, func(i, j int) bool { return p.pairs[i].open.Start < p.pairs[j].open.Start })
	return nest(votedPairs(withoutNarration(p.pairs)))
}

// paragraph pairs the marks of one paragraph.
func (p *pairer) paragraph(para text.Span) {
	carried := p.carry
	fate := markFate(ignored)
	for k, m := range p.marks {
		left := m.left
		if k > 0 && p.marks[k-1].End == m.Start {
			left = fate.asNeighbour(left)
		}
		fate = p.judge(k, left)
		switch fate {
		case opens:
			p.breakLine(m)
			goesOn := carried == int(m.class) && blankText(p.doc[para.Start:m.Start])
			p.push(opening{mark: m, continues: goesOn})
		case closes:
			p.closePair(m, inWord(left))
		}
	}
	p.endParagraph(para)
}

// breakLine ends a quote that is open where a new line begins with the mark
// that opened it: some texts part their paragraphs by one line break only.
func (p *pairer) breakLine(m mark) {
	if m.left != '\n' || p.count[m.class] != 1 || p.stack[0].class != m.class {
		return
	}
	p.leaveOpen(p.stack[0], m.Start)
	p.clear()
	p.carry = int(m.class)
}

func (p *pairer) push(o opening) {
	p.stack = append(p.stack, o)
	p.count[o.class]++
}

func (p *pairer) pop() opening {
	last := len(p.stack) - 1
	o := p.stack[last]
	p.stack = p.stack[:last]
	p.count[o.class]--
	return o
}

func (p *pairer) clear() {
	p.stack = p.stack[:0]
	p.count = [markClasses]int{}
}

// closePair closes the innermost quote of the mark's class; what is open
// within it had no closing mark and is dropped.
func (p *pairer) closePair(m mark, weak bool) {
	o := p.pop()
	for o.class != m.class {
		o = p.pop()
	}
	p.add(pair{open: o.Span, close: m.Span, class: m.class, weak: weak, continues: o.continues})
	if p.count[m.class] > 0 {
		p.markInner(m.class)
	}
}

// markInner notes on the innermost opening of the class that it has a pair
// within.
func (p *pairer) markInner(class markClass) {
	for i := len(p.stack) - 1; i >= 0; i-- {
		if p.stack[i].class == class {
			p.stack[i].inner = true
			return
		}
	}
}

// endParagraph keeps a quote that was never closed: one that the next
// paragraph goes on with, or the last one, if nothing speaks against it.
func (p *pairer) endParagraph(para text.Span) {
	p.carry = -1
	if len(p.stack) == 0 {
		return
	}
	outer, last := p.stack[0], p.stack[len(p.stack)-1]
	switch class, ok := p.nextOpens(para.End); {
	case ok && p.count[class] > 0 && outer.class == class && !outer.inner:
		p.leaveOpen(outer, para.End)
		p.carry = int(class)
	case p.count[last.class] == 1 && !last.inner:
		p.leaveOpen(last, para.End)
	}
	p.clear()
}

func (p *pairer) leaveOpen(o opening, end int) {
	p.add(pair{open: o.Span, close: text.Span{Start: end, End: end}, class: o.class, continues: o.continues})
}

// add keeps a pair with something between its marks.
func (p *pairer) add(q pair) {
	if !blankText(p.doc[q.open.End:q.close.Start]) {
		p.pairs = append(p.pairs, q)
	}
}

// nextOpens reports the class of the mark that the paragraph after byte end
// begins with.
func (p *pairer) nextOpens(end int) (markClass, bool) {
	for end < len(p.doc) && spaceByte(p.doc[end]) {
		end++
	}
	if end == len(p.doc) {
		return 0, false
	}
	m, ok := markAt(p.doc, end, end)
	return m.class, ok && m.hint != closeHint
}

// votedPairs drops what only a text whose first marks are single ones would
// have, unless doc is one: most articles use double marks, and a single one in
// them is oftener an apostrophe.
func votedPairs(pairs []pair) []pair {
	votes := 0
	for _, q := range pairs {
		switch {
		case q.closed() && q.class == singleMark:
			votes++
		case q.closed():
			votes--
		}
	}
	return slices.DeleteFunc(pairs, func(q pair) bool {
		unsure := q.weak && q.close.Start-q.open.End > longUnsure
		return q.class == singleMark && votes <= 0 && (!q.closed() || unsure)
	})
}

// longUnsure is how many bytes a single-quoted fragment may have that ends at
// what may be an apostrophe, in a text with double marks.
const longUnsure = 60

// mostContinued is how many paragraphs a quote of news goes on over at most, each with an
// opening mark of its own.
const mostContinued = 8

// withoutNarration drops the quotes that go on over more paragraphs than anybody's words in
// news do: there a text is told in a frame, as a chapter that one of its persons tells, and
// what is quoted are the quotes within. Pairs are in the order of their starts.
func withoutNarration(pairs []pair) []pair {
	long := map[int]bool{} // the chains that are too long, by their first pair
	chain := make([]int, len(pairs))
	last, length := [markClasses]int{}, [markClasses]int{}
	for i := range pairs {
		q := &pairs[i]
		chain[i] = -1
		if q.closed() && !q.continues {
			continue
		}
		if !q.continues {
			last[q.class], length[q.class] = i, 0
		}
		chain[i] = last[q.class]
		if length[q.class]++; length[q.class] > mostContinued {
			long[chain[i]] = true
		}
	}
	if len(long) == 0 {
		return pairs
	}
	kept := pairs[:0]
	for i := range pairs {
		if chain[i] < 0 || !long[chain[i]] {
			kept = append(kept, pairs[i])
		}
	}
	return kept
}

// nest sets the depths of pairs ordered by start.
func nest(pairs []pair) []pair {
	var ends []int
	for i := range pairs {
		for len(ends) > 0 && ends[len(ends)-1] <= pairs[i].open.Start {
			ends = ends[:len(ends)-1]
		}
		pairs[i].depth = len(ends)
		ends = append(ends, pairs[i].close.End)
	}
	return pairs
}
