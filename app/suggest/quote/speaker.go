package quote

import (
	"strings"
	"unicode"

	"gloss/app/suggest/token"
	"gloss/app/text"
)

// attribution is who said a quote, and how sure that is.
type attribution struct {
	speaker, cue text.Span
	confidence   float64
}

func (a attribution) known() bool { return !a.speaker.Empty() }

// How sure each way of finding a speaker is: the share of its finds that were
// right on news articles that people had annotated.
const (
	sureAfter     = 0.95 // “…,” Smith said
	sureSplit     = 0.92 // “…,” Smith said. “…”
	sureAccording = 0.90 // according to Smith
	sureClause    = 0.84 // Smith said the plan was “…”
	sureBefore    = 0.83 // Smith said: “…”
	sureTail      = 0.72 // it was “…” then, Smith said
	sureColon     = 0.67 // Smith had an answer: “…”
	sureCarried   = 0.66 // the paragraph before
	sureAgent     = 0.65 // called “…” by Smith; her remark that “…”
	sureTold      = 0.55 // Smith was against it. ¶ “…”
)

// attribute finds the speakers of quotes, which are those of d in order.
func attribute(d *token.Document, lex *lexicon, quotes []Quote) {
	p := &passage{doc: d.Text, lex: lex, quotes: quotes, found: make([]attribution, len(quotes))}
	r := &reader{d: d}
	var top []int
	next := 0
	last := offer{unnamed: -1}
	for para := range paragraphs(d.Text) {
		top = top[:0]
		for ; next < len(quotes) && quotes[next].Outer.Start < para.End; next++ {
			if quotes[next].Depth == 0 {
				top = append(top, next)
			}
		}
		p.fill(r, para, top)
		p.paragraph(top)
		last = p.carry(top, last)
	}
	for i := range quotes {
		a := p.found[i]
		quotes[i].Speaker, quotes[i].Cue, quotes[i].Confidence = a.speaker, a.cue, a.confidence
	}
}

// paragraph attributes the quotes of the paragraph at hand, the surest ways
// first.
func (p *passage) paragraph(top []int) {
	for i := range p.items {
		if p.is(i, tagQuote) {
			p.classify(i)
		}
	}
	for i := range p.items {
		if p.is(i, tagQuote) {
			q := p.items[i].quote
			if p.found[q] = p.transcribed(q); !p.found[q].known() {
				p.found[q] = p.sieve(i)
			}
		}
	}
	p.inherit(top)
	for i := range p.items {
		if p.is(i, tagQuote) && !p.found[p.items[i].quote].known() {
			p.found[p.items[i].quote] = p.indirect(i)
		}
	}
}

// maxLabel is how many bytes the name has at most that a transcript begins with.
const maxLabel = 40

// transcribed takes the name that a quote from a transcript begins with out of it,
// as its speaker: “WALLACE: Let us start.”
func (p *passage) transcribed(quote int) attribution {
	q := &p.quotes[quote]
	words := q.Span.In(p.doc)
	n := strings.IndexByte(words[:min(len(words), maxLabel)], ':')
	if n < 3 || n+1 >= len(words) || words[n+1] != ' ' || strings.ToUpper(words[:n]) != words[:n] || strings.IndexFunc(words[:n], unicode.IsDigit) >= 0 {
		return attribution{}
	}
	name := text.Span{Start: q.Span.Start, End: q.Span.Start + n}
	q.Span = trimSpace(p.doc, text.Span{Start: name.End + 1, End: q.Span.End})
	q.Kind = Full
	return attribution{name, text.Span{}, sureAfter}
}

// sieve tries the ways to find the speaker of the quote at item i, the surest
// first.
func (p *passage) sieve(i int) attribution {
	if p.quotes[p.items[i].quote].Kind == Scare {
		return attribution{}
	}
	for _, way := range [...]func(*passage, int) attribution{
		(*passage).said, (*passage).after, (*passage).signed, (*passage).led, (*passage).tail,
		(*passage).according, (*passage).agent, (*passage).clause, (*passage).possessed,
	} {
		if a := way(p, i); a.known() && !p.doubtful(i, a) {
			return a
		}
	}
	return attribution{}
}

// farSpeaker is how many bytes may lie between the words that name a speaker and the
// quote after them: some two dozen words. Beyond, a third of the finds were wrong.
const farSpeaker = 160

// doubtful reports whether a is more likely wrong than worth a guess: too far before
// the quote at item i, or a pronoun that stands for a thing, as in "a sign that read".
func (p *passage) doubtful(i int, a attribution) bool {
	far := p.items[i].Start - a.speaker.End
	return far > farSpeaker || far > 0 && a.speaker.In(p.doc) == "that"
}

//go:noinline
func (p *passage) attributed(f nounPhrase, cue int, sure float64) attribution {
	return attribution{p.span(f.first, f.last), p.items[cue].Span, sure}
}
