package european

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/app/suggest/lang"
	"gloss/app/suggest/token"
	"gloss/app/text"
)

// word is a token as the grammar reads it: what an apostrophe cuts off ("d'euros") is a
// word of its own.
type word struct {
	text.Span
	low    string // in small letters
	kind   token.Kind
	spaced bool // white space is before it
	breaks bool // a line break is before it
}

// document is a text as it is read for figures.
type document struct {
	doc   string
	words []word
	lex   *lexicon
	style lang.Style
}

// read cuts the tokens of d into words.
func read(d *token.Document, lex *lexicon, style lang.Style) *document {
	out := &document{doc: d.Text, lex: lex, style: style, words: make([]word, 0, len(d.Tokens)+len(d.Tokens)/8)}
	for _, t := range d.Tokens {
		s := t.In(d.Text)
		w := word{Span: t.Span, kind: t.Kind, spaced: t.Spaced, breaks: t.Breaks}
		if t.Kind == token.Word {
			for {
				i := strings.IndexAny(s, "'’")
				if i < 0 {
					break
				}
				_, size := utf8.DecodeRuneInString(s[i:])
				cut := w
				cut.End = w.Start + i
				cut.low = strings.ToLower(s[:i])
				out.words = append(out.words, cut)
				w.Start += i + size
				w.spaced, w.breaks = false, false
				s = s[i+size:]
			}
			w.low = strings.ToLower(s)
		} else {
			w.low = s
		}
		out.words = append(out.words, w)
	}
	return out
}

// low is word i in small letters, "" beyond either end.
//
//go:noinline
func (d *document) low(i int) string {
	if i < 0 || i >= len(d.words) {
		return ""
	}
	return d.words[i].low
}

// is reports whether word i is s.
//
//go:noinline
func (d *document) is(i int, s string) bool { return i >= 0 && i < len(d.words) && d.words[i].low == s }

// isNumber reports whether word i is in digits.
//
//go:noinline
func (d *document) isNumber(i int) bool {
	return i >= 0 && i < len(d.words) && d.words[i].kind == token.Number
}

// isWord reports whether word i is one of letters.
//
//go:noinline
func (d *document) isWord(i int) bool {
	return i >= 0 && i < len(d.words) && d.words[i].kind == token.Word
}

// spaced reports whether white space or nothing is before word i.
//
//go:noinline
func (d *document) spaced(i int) bool { return i <= 0 || i >= len(d.words) || d.words[i].spaced }

// broken reports whether a line break or the end of the text is before word i.
//
//go:noinline
func (d *document) broken(i int) bool { return i >= len(d.words) || d.words[i].breaks }

// isUpper reports whether word i begins with a capital.
//
//go:noinline
func (d *document) isUpper(i int) bool {
	if !d.isWord(i) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(d.doc[d.words[i].Start:])
	return unicode.IsUpper(r)
}

// begins reports whether word i is the first of a sentence or a line.
//
//go:noinline
func (d *document) begins(i int) bool {
	if i <= 0 || d.words[i].breaks {
		return true
	}
	switch d.low(i - 1) {
	case ".", "!", "?", ":", "„", "“", "”", "«", "»", "\"", "(", "¿", "¡", "—", "–":
		return true
	}
	return false
}

// find returns the entry of a class that begins at word i, and the word after it. It is the
// longest one, and the words of a phrase stand on one line.
//
//go:noinline
func (d *document) find(i int, c class) (*entry, int, bool) {
	return d.findIn(i, 1<<c)
}

// findIn is find for one of several classes. It and the like are not inlined, as the methods of
// token.Document are not: they are called hundreds of times.
//
//go:noinline
func (d *document) findIn(i int, in set) (*entry, int, bool) {
	if i < 0 || i >= len(d.words) {
		return nil, i, false
	}
	list := d.lex.entries[d.words[i].low]
	for k := range list {
		e := &list[k]
		if in>>e.class&1 == 1 && d.follow(i+1, e.rest) {
			return e, i + 1 + len(e.rest), true
		}
	}
	return nil, i, false
}

// has reports whether word i begins an entry of a class.
//
//go:noinline
func (d *document) has(i int, c class) bool {
	_, _, ok := d.find(i, c)
	return ok
}

// ends returns where the phrase of one of the classes begins that ends before word i.
//
//go:noinline
func (d *document) ends(i int, in set) (*entry, int, bool) {
	for at := max(i-maxPhrase, 0); at < i; at++ {
		if e, to, ok := d.findIn(at, in); ok && to == i {
			return e, at, true
		}
	}
	return nil, i, false
}

// maxPhrase is how many words the phrases of the tables have at most.
const maxPhrase = 4

func (d *document) follow(i int, rest []string) bool {
	for k, w := range rest {
		if d.low(i+k) != w || d.words[i+k].breaks {
			return false
		}
	}
	return true
}

// span is the text of words [from, end).
//
//go:noinline
func (d *document) span(from, end int) text.Span {
	return text.Span{Start: d.words[from].Start, End: d.words[end-1].End}
}
