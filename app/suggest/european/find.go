package european

import (
	"math"

	"gloss/app/suggest/figure"
	"gloss/app/suggest/lang"
	"gloss/app/suggest/token"
	"gloss/app/text"
)

// Find returns the figures of d in order, which is written in l and has numbers of style.
// None overlaps another, and all spans fit its text. A number that may name, or whose value
// the style leaves in doubt, is left out. Of an unknown language there are none.
func Find(d *token.Document, l lang.Lang, style lang.Style) []figure.Figure {
	lex := lexiconOf(l)
	if lex == nil {
		return nil
	}
	return read(d, lex, style).figures()
}

// Read reads s, a short string that holds one figure, as figure.Read does in English: years
// too, and two numbers joined by "and" as a range. It reports false where there is none, or
// more than one.
func Read(s string, l lang.Lang, style lang.Style) (figure.Figure, bool) {
	lex := lexiconOf(l)
	if lex == nil {
		return figure.Figure{}, false
	}
	d := read(token.Read(s), lex, style)
	found := d.figures()
	if len(found) == 1 {
		return found[0], true
	}
	if len(found) == 2 {
		for i := range d.words {
			if q, ok := d.spread(i, between); ok && q.two {
				return d.figure(q), true
			}
		}
	}
	if len(found) == 0 && len(d.words) == 1 && d.isYear(0) {
		n, _ := d.digits(0)
		return figure.Figure{Kind: figure.Date, Min: n.lo, Max: n.lo, Span: d.span(0, 1), Whole: d.span(0, 1)}, true
	}
	return figure.Figure{}, false
}

func (d *document) figures() []figure.Figure {
	var out []figure.Figure
	for i := 0; i < len(d.words); {
		if to := d.skip(i); to > i {
			i = to
			continue
		}
		q, ok := d.spread(i, classes)
		switch {
		case !ok && d.isNumber(i):
			i = max(d.wordAt(i, lang.Run(d.doc, d.words[i].Start)), i+1)
		case !ok:
			i++
		case d.refused(q):
			i = q.end
		default:
			out = append(out, d.figure(q))
			i = q.end
		}
	}
	figure.ShareUnits(d.doc, out, "und", "oder", "sowie", "et", "ou", "y", "o", "u", "e")
	return out
}

// skip returns the word after what begins at word i and is no figure: a date, a time of
// day, a score, a code; or i.
func (d *document) skip(i int) int {
	if !d.isNumber(i) {
		return i
	}
	for _, to := range [...]int{d.parted(i), d.date(i), d.clock(i)} {
		if to > i {
			return to
		}
	}
	return i
}

// parted steps over numbers with a mark between that makes a score, a date, a ratio or a
// code of them: "2:1", "23/05/1949", "2-1", "20-21". A range of two that is measured or
// counted is none.
func (d *document) parted(i int) int {
	at, parts := i, 1
	mark := ""
	for {
		end := d.wordAt(at, lang.Run(d.doc, d.words[at].Start))
		m := d.low(end)
		switch m {
		case ":", "/", "-", "–", "—":
		default:
			m = ""
		}
		if m == "" || d.spaced(end) || d.spaced(end+1) || !d.isNumber(end+1) || mark != "" && m != mark {
			at = end
			break
		}
		mark, at, parts = m, end+1, parts+1
	}
	if (d.is(at, "zu") || d.is(at, "a") && d.is(i-1, "por")) && d.isNumber(at+1) {
		return at + 2 // "51 zu 49 Stimmen"
	}
	if d.is(at, ",") && !d.spaced(at) && d.has(at+1, label) && parts == 1 {
		return at // "14, rue du Port"
	}
	switch {
	case parts == 1:
		return i
	case parts > 2 || mark == ":" || mark == "/":
		return at
	case d.measures(at) || d.noun(at) >= 0 && !d.isYear(i):
		return i
	}
	return at
}

// isYear reports whether word i is four digits that may be a year.
func (d *document) isYear(i int) bool {
	if !d.isNumber(i) || len(d.low(i)) != 4 {
		return false
	}
	w := d.low(i)
	return w >= "1500" && w <= "2100" && lang.Run(d.doc, d.words[i].Start) == d.words[i].End
}

// date steps over "3. Mai 2021", "3 de mayo", "1er mars", and what a full stop makes an
// ordinal of in German.
func (d *document) date(i int) int {
	at := i + 1
	w := d.low(i)
	if len(w) > 2 {
		return i
	}
	if d.is(at, ".") && !d.spaced(at) {
		if to := at + 1; d.has(to, month) {
			return d.yearAfter(to + 1)
		}
		if d.lex.capital && d.spaced(at+1) && !d.broken(at+1) && d.isWord(at+1) && !opens(d.low(at+1)) {
			return at + 2 // "sein 20. Rennen", "die 3. und letzte": an ordinal, or the end of a sentence
		}
		return i
	}
	if d.has(at, of) {
		at++
	}
	if d.has(at, month) && !d.broken(at) {
		return d.yearAfter(at + 1)
	}
	return i
}

// opens reports whether a German word with a capital rather begins a sentence than is a noun.
func opens(w string) bool { return openers.Has(w) }

// openers are the words that sentences of German often begin with.
const openers text.Vocabulary = "aber am auch dabei damit danach das der die doch ein eine er es im in sie und wir"

// yearAfter steps over the year behind a month.
func (d *document) yearAfter(i int) int {
	if d.is(i, ".") && !d.spaced(i) && d.isYear(i+1) {
		return i + 2
	}
	if _, to, ok := d.find(i, of); ok && d.isYear(to) {
		return to + 1
	}
	if d.isYear(i) && !d.broken(i) {
		return i + 1
	}
	return i
}

// clock steps over times of day: "9.30 Uhr", "9h30", "à 18 heures", "14 h 05".
func (d *document) clock(i int) int {
	end := d.wordAt(i, lang.Run(d.doc, d.words[i].Start))
	if _, to, ok := d.find(end, named); ok {
		return to
	}
	w := d.low(end)
	if len(w) > 1 && w[0] == 'h' && !d.spaced(end) && '0' <= w[1] && w[1] <= '9' {
		return end + 1
	}
	if w == "h" && d.isNumber(end+1) && len(d.low(end+1)) == 2 {
		return end + 2
	}
	e, to, ok := d.find(end, duration)
	if _, _, led := d.ends(i, 1<<at); led && (!ok || e.name == "hour") && len(d.low(i)) < 6 && (ok || d.lex.lang != lang.French) {
		if !ok && (d.measures(end) || d.noun(end) >= 0) {
			return i
		}
		return max(to, end)
	}
	return i
}

// bounded reports whether the words before i bound or approximate a number.
func (d *document) bounded(i int) bool {
	_, _, ok := d.ends(i, isBound)
	return ok
}

// isBound are the classes that bound or approximate a number.
const isBound set = 1<<approx | 1<<moreThan | 1<<lessThan | 1<<atLeast | 1<<atMost

// figure makes the figure of q, with what the words around it say.
func (d *document) figure(q *spread) figure.Figure {
	f := figure.Figure{
		Kind: q.kind, Min: q.a.lo, Max: q.a.hi, Unit: q.unit, Lang: string(d.lex.lang),
		Span: d.span(q.first, q.end), Whole: d.span(q.first, q.end), Falling: q.falling, Change: q.change,
	}
	if q.two {
		f.Min, f.Max = min(q.a.lo, q.b), max(q.a.lo, q.b)
	}
	first := q.first
	for first > 0 && d.has(first-1, article) && !d.broken(first) {
		first--
	}
	e, from, ok := d.ends(q.first, isBound)
	if !ok {
		e, from, ok = d.ends(first, isBound)
	}
	if ok && !d.broken(q.first) {
		f.Whole.Start = d.words[from].Start
		d.bound(&f, q, e.class)
	}
	if f.Unit == "" {
		f.Kind = figure.Count
		if q.a.fraction {
			f.Kind = figure.Fraction
		}
		if to := d.noun(q.end); to >= 0 {
			at := q.end
			if _, after, ok := d.find(at, of); ok {
				at = after
			}
			if genitives.Has(d.low(at)) || d.has(at, article) {
				at++
			}
			f.Of = text.Span{Start: d.words[at].Start, End: d.words[to].End}.In(d.doc)
		}
	}
	return f
}

// bound opens the side of f that the words before it leave open.
func (d *document) bound(f *figure.Figure, q *spread, c class) {
	if c == approx {
		f.Approximate = true
	}
	if f.Min != f.Max || q.two {
		return
	}
	switch c {
	case moreThan:
		f.Modifier, f.Max = figure.MoreThan, math.Inf(1)
	case atLeast:
		f.Modifier, f.Max = figure.AtLeast, math.Inf(1)
	case lessThan:
		f.Modifier, f.Min = figure.LessThan, math.Inf(-1)
	case atMost:
		f.Modifier, f.Min = figure.AtMost, math.Inf(-1)
	}
}

// genitives are the words that stand for "of the" before what is counted.
const genitives text.Vocabulary = "aller d da das degli dei del dell della delle dello der des do dos du"

// nounReach is how many words after a number its noun is looked for in.
const nounReach = 5

// noun returns the last word of what a number that ends before word i counts, or -1. In
// German it is the first word with a capital; in the others the first word, after "of",
// that is no small one and ends as plurals do.
func (d *document) noun(i int) int {
	if _, to, ok := d.find(i, of); ok {
		i = to
	}
	if genitives.Has(d.low(i)) || d.has(i, article) && !d.lex.capital {
		i++
	}
	if d.lex.capital {
		for k := i; k < i+nounReach && d.isWord(k) && !d.broken(k) && d.words[k].spaced; k++ {
			switch {
			case d.has(k, small):
				return -1
			case d.isUpper(k):
				return k
			case d.has(k, stop):
				return -1
			}
		}
		return -1
	}
	if !d.isWord(i) || d.broken(i) || d.has(i, stop) || d.isUpper(i) {
		return -1
	}
	w := d.low(i)
	switch w[len(w)-1] {
	case 's', 'x':
		return i
	case 'i', 'e', 'a':
		if d.lex.lang == lang.Italian {
			return i
		}
	}
	return -1
}
