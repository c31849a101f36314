package quote

import (
	"strings"

	"gloss/app/suggest/token"
	"gloss/app/text"
)

// item is one word or mark of the narration, or one whole quote in it.
type item struct {
	text.Span
	tag   tag
	quote int // index of the quote of a tagQuote item
}

// passage is one paragraph as a speaker is looked for in it: its narration
// with each outermost quote as a single item.
type passage struct {
	doc    string
	lex    *lexicon
	quotes []Quote
	items  []item
	found  []attribution // of each of quotes, so far
}

// reader hands out the tokens and sentences of a document in order.
type reader struct {
	d        *token.Document
	token    int
	sentence int
}

// fill reads the items of the paragraph; quotes are its outermost ones from
// index first on.
func (p *passage) fill(r *reader, para text.Span, top []int) {
	p.items = p.items[:0]
	for r.token < len(r.d.Tokens) && r.d.Tokens[r.token].Start < para.End {
		t := r.d.Tokens[r.token]
		p.stop(r, t.Start, para.Start)
		if len(top) > 0 && t.Start >= p.quotes[top[0]].Outer.Start {
			outer := p.quotes[top[0]].Outer
			p.items = append(p.items, item{Span: outer, tag: tagQuote, quote: top[0]})
			r.skip(outer.End)
			top = top[1:]
			continue
		}
		p.append(r.d, r.token)
		r.token++
	}
}

// stop adds a sentence's end before the token at byte at, if one is there.
func (p *passage) stop(r *reader, at, start int) {
	sentences := r.d.Sentences
	for r.sentence < len(sentences) && sentences[r.sentence].Start <= at {
		if s := sentences[r.sentence].Start; s == at && at > start {
			p.items = append(p.items, item{Span: text.Span{Start: at, End: at}, tag: tagStop})
		}
		r.sentence++
	}
}

// skip leaves out the tokens before byte end and the sentences that begin
// inside what they cover.
func (r *reader) skip(end int) {
	for r.token < len(r.d.Tokens) && r.d.Tokens[r.token].Start < end {
		r.token++
	}
	for r.sentence < len(r.d.Sentences) && r.d.Sentences[r.sentence].Start < end {
		r.sentence++
	}
}

// append adds token i, unless it parts nothing.
func (p *passage) append(d *token.Document, i int) {
	t := d.Tokens[i]
	if t.Kind != token.Mark && p.hyphenated(d, i) {
		last := &p.items[len(p.items)-1]
		last.End = t.End
		last.tag &= tagWord | tagCap
		if p.lex.tagOf(t.In(d.Text), false)&tagPoss != 0 {
			last.tag |= tagPoss
		}
		return
	}
	if t.Kind != token.Mark {
		p.items = append(p.items, item{Span: t.Span, tag: p.wordTag(d, i)})
		return
	}
	if g := markTag(d, i); g != 0 {
		p.items = append(p.items, item{Span: t.Span, tag: g})
	}
}

// hyphenated reports whether token i, a word, goes on with the one before it.
func (p *passage) hyphenated(d *token.Document, i int) bool {
	last := len(p.items) - 1
	return last >= 0 && !d.Tokens[i].Spaced && i > 1 && d.Word(i-1) == "-" && !d.Tokens[i-1].Spaced &&
		p.is(last, tagWord) && p.items[last].End == d.Tokens[i-1].Start
}

// wordTag returns the tags of token i, which is no mark, as the next item.
func (p *passage) wordTag(d *token.Document, i int) tag {
	word := d.Word(i)
	before := len(p.items) - 1
	initial := before < 0 || p.is(before, tagStop|tagColon)
	t := p.lex.tagOf(word, initial)
	switch {
	case initial && t&tagCap != 0 && t&(tagIng|tagVerb|tagCue) != 0 && p.namesNext(d, i, t):
		return t &^ (tagIng | tagVerb | tagCue | tagSpeech | tagBare)
	case t&tagBare != 0 && p.isNoun(before, word, d.Word(i+1)):
		return t &^ (tagCue | tagSpeech | tagBare)
	case t&(tagCue|tagVerb|tagIng) != 0 && participle(word) && p.is(before, tagDet|tagPoss) && !p.is(before, tagPron):
		return t &^ (tagCue | tagSpeech | tagVerb | tagIng) // the retired general
	case t&tagCue != 0:
		return t &^ tagNoun
	}
	return t
}

func participle(word string) bool {
	return strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "ing")
}

// namesNext reports whether the first word of a sentence, token i, is a name
// that looks like a verb of the tags t: Manning said.
func (p *passage) namesNext(d *token.Document, i int, t tag) bool {
	next := d.Word(i + 1)
	if next == "" || next == "," {
		return true
	}
	if t&tagSpeech != 0 && t&tagIng == 0 {
		return p.lex.tagOf(next, false)&(tagCue|tagAux) != 0
	}
	return p.lex.tagOf(next, false)&(tagCap|tagCue|tagAux) != 0
}

// isNoun reports whether word, a verb's form that a noun shares, is the noun
// after item before: the claim, his calls, but they claim, Smith calls.
func (p *passage) isNoun(before int, word, next string) bool {
	for p.is(before, tagAdverb) {
		before--
	}
	if p.is(before, tagDet|tagPoss|tagPrep) && !p.is(before, tagTo|tagPron) {
		return true
	}
	if strings.HasSuffix(word, "s") {
		return p.noun(before) && !p.is(before, tagCap) && next != "" &&
			(next == "of" || next == "about" || next == "from" || p.lex.tagOf(next, false)&tagAux != 0)
	}
	if p.is(before, tagPron|tagAux|tagTo|tagWho|tagComma|tagConj|tagStop) || before < 0 {
		return false
	}
	return !p.noun(before) || !strings.HasSuffix(p.items[before].In(p.doc), "s")
}

// markTag tells what a punctuation mark parts. A hyphen inside a word and a
// full stop part nothing: sentences say where they end.
func markTag(d *token.Document, i int) tag {
	switch d.Word(i) {
	case ",":
		return tagComma
	case ";":
		return tagStop
	case ":":
		return tagColon
	case "—", "–", "―", "…":
		return tagDash
	case "(", ")", "[", "]":
		return tagParen
	case "-":
		if t := d.Tokens[i]; t.Spaced || i+1 < len(d.Tokens) && d.Tokens[i+1].Spaced || d.Word(i+1) == "-" {
			return tagDash
		}
	}
	return 0
}

// is reports whether item i has one of the tags; it has none beyond the ends.
// It is asked in some two hundred places: each copy of it would be downloaded.
//
//go:noinline
func (p *passage) is(i int, t tag) bool {
	return i >= 0 && i < len(p.items) && p.items[i].tag&t != 0
}

// span covers items first to last.
//
//go:noinline
func (p *passage) span(first, last int) text.Span {
	return text.Span{Start: p.items[first].Start, End: p.items[last].End}
}

// maxReach bounds how far from a quote its speaker is looked for, in items.
const maxReach = 120

// begin is the first item of the sentence that item i is in, if it is in
// reach.
func (p *passage) begin(i int) int {
	for least := i - maxReach; i > 0 && i > least && !p.is(i-1, tagStop); {
		i--
	}
	return i
}

// end is the item after the last one of the sentence that goes on at item i,
// if it is in reach.
func (p *passage) end(i int) int {
	for most := i + maxReach; i < len(p.items) && i < most && !p.is(i, tagStop); {
		i++
	}
	return i
}
