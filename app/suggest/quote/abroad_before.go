package quote

import (
	"unicode/utf8"

	"gloss/app/text"
)

// maxBefore is how many tokens before a quote its cue is looked for in.
const maxBefore = 40

// before reads who speaks in the sentence before q: "X sagte: „…“", "antwortete X: „…“", "X
// nannte es „…“", "Laut X war es „…“".
func (a *abroad) before(q *Quote) (who, cue text.Span) {
	end := a.tokenAt(q.Outer.Start)
	start := a.sentenceStart(end)
	if start == end {
		return
	}
	colon := a.d.At(end-1, ":")
	for v := end - 1; v >= start; v-- {
		if a.verb(v) {
			if w, c := a.subjectOf(v, start, end, colon); !w.Empty() {
				return w, c
			}
		}
	}
	if who, cue = a.according(start); !who.Empty() {
		return who, cue
	}
	if opinions.Has(a.low(start)) {
		if w, to := a.phraseFrom(start + 1); !w.Empty() && a.capital(to-1) && (a.d.At(to, ",") || a.words.capitals) {
			return w, a.d.Tokens[start].Span
		}
	}
	if colon {
		if w, to := a.phraseFrom(start); !w.Empty() && (to == end-1 || a.d.At(to, ",")) {
			return w, a.d.Tokens[end-1].Span // "Trainer Ruiz: „…“"
		}
	}
	return
}

// sentenceStart is the first token of the sentence, outside of quotes, that token end
// belongs to.
func (a *abroad) sentenceStart(end int) int {
	i := end
	for i > 0 && end-i < maxBefore && !a.d.Tokens[min(i, len(a.d.Tokens)-1)].Breaks {
		switch a.d.Word(i - 1) {
		case ".", "!", "?":
			if a.inside[i-1] < 0 && !a.abbreviated(i-1) {
				return i
			}
		}
		if a.inside[i-1] >= 0 && i < end && a.quoteEnds(i-1) {
			return i
		}
		i--
	}
	return i
}

// quoteEnds reports whether the quote that holds token i is a sentence that is over.
func (a *abroad) quoteEnds(i int) bool {
	words := a.quotes[a.inside[i]].Span.In(a.d.Text)
	return endsStopped(words) || endsAsking(words)
}

// abbreviated reports whether the full stop at token i is of a title: "M. Lund", "Dr. Lund".
func (a *abroad) abbreviated(i int) bool {
	w := a.d.Word(i - 1)
	return !a.d.Tokens[i].Spaced && utf8.RuneCountInString(w) < 4 && isCapital(w)
}

// subjectOf reads the subject of the verb at token v, in the stretch of tokens [start, end)
// before a quote. With colon the verb ends what leads to the quote.
func (a *abroad) subjectOf(v, start, end int, colon bool) (who, cue text.Span) {
	if colon || v == start {
		if w, to := a.phraseFrom(v + 1); !w.Empty() && (to >= end-1 || v == start) {
			return w, a.d.Tokens[v].Span // "antwortete Silva:"
		}
	}
	if !colon && v+1 < end && a.words.pronouns.Has(a.low(v+1)) {
		return a.d.Tokens[v+1].Span, a.d.Tokens[v].Span
	}
	j := v - 1
	for j >= start && (a.words.auxiliary.Has(a.low(j)) || a.low(j) == "s" || j > start && a.words.skipped.Has(a.low(j)) && !a.words.articles.Has(a.low(j))) {
		j--
	}
	if j > start && a.d.At(j, ")") { // "Bo Quill (CDU) sagte"
		for k := j - 1; k > start && j-k < 6; k-- {
			if a.d.At(k, "(") {
				j = k - 1
				break
			}
		}
	}
	if j >= start && a.d.At(j, ",") { // an apposition
		for k := j - 1; k > start && j-k < 20; k-- {
			if a.d.At(k, ",") {
				if w := a.phraseBefore(k-1, start); !w.Empty() {
					if !a.capital(k-1) && a.capital(j-1) {
						w.End = a.d.Tokens[j-1].End // "Le préfet, Jean Stone, a évoqué"
					}
					return w, a.d.Tokens[v].Span
				}
				break
			}
		}
	}
	if w := a.phraseBefore(j, start); !w.Empty() {
		return w, a.d.Tokens[v].Span
	}
	return a.subjectAfter(v)
}

// within reads who speaks in a quote that goes on around it: « Nous jouons, a dit Ortiz, mais
// cela ne suffit pas. »
func (a *abroad) within(q *Quote) (who, cue text.Span) {
	if a.words.capitals {
		return
	}
	for i := a.tokenAt(q.Span.Start); i+2 < len(a.d.Tokens) && a.d.Tokens[i].Start < q.Span.End; i++ {
		if !a.d.At(i, ",") {
			continue
		}
		v := i + 1
		if a.words.auxiliary.Has(a.low(v)) {
			if who, to := a.inverted(v); !who.Empty() && a.words.verbs.Has(a.low(to)) {
				return who, a.d.Tokens[to].Span
			}
			v++
		}
		if !a.words.verbs.Has(a.low(v)) {
			continue
		}
		if who, _ := a.inverted(v); !who.Empty() {
			return who, a.d.Tokens[v].Span
		}
		if w, to := a.phraseFrom(v + 1); !w.Empty() && (a.d.At(to, ",") || a.d.At(to, ".")) {
			return w, a.d.Tokens[v].Span
		}
	}
	return
}
