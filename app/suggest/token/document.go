// Package token reads a text once, for every detector: into its words, numbers and marks, and
// its sentences.
package token

import "gloss/app/text"

// Document is one reading of a text, made once and used by every detector. It
// is not changed after Read.
type Document struct {
	Text      string
	Tokens    []Token     // in order; only white space lies between them
	Sentences []text.Span // in order; see text.Sentences

	folded string // Text with its ASCII letters made small, byte for byte
}

// Read cuts doc into tokens and sentences, in one pass each. In valid UTF-8, as
// the text of every article is, all spans found lie on whole code points; in
// other text they lie inside it.
func Read(doc string) *Document {
	return &Document{Text: doc, Tokens: Split(doc), Sentences: text.Sentences(doc), folded: smallLetters(doc)}
}

// Word is the text of token i, and "" beyond either end. Inlined at its few
// hundred calls it would be the larger part of what is compiled.
//
//go:noinline
func (d *Document) Word(i int) string {
	if i < 0 || i >= len(d.Tokens) {
		return ""
	}
	return d.Tokens[i].In(d.Text)
}

// At reports whether token i is word, which is not "". It is not inlined, as
// Word is not.
//
//go:noinline
func (d *Document) At(i int, word string) bool { return d.Word(i) == word }

// Low is Word(i) with its ASCII letters made small.
//
//go:noinline
func (d *Document) Low(i int) string {
	if i < 0 || i >= len(d.Tokens) {
		return ""
	}
	return d.Tokens[i].In(d.folded)
}

// smallLetters returns s with its ASCII letters made small. Unlike
// strings.ToLower it keeps every byte in its place.
func smallLetters(s string) string {
	out := []byte(s)
	for i, b := range out {
		if 'A' <= b && b <= 'Z' {
			out[i] = b | 0x20
		}
	}
	return string(out)
}
