package article

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What can be wrong with a text before it is read as an article.
var (
	ErrEmpty    = errors.New("there is no text in it")
	ErrTooLarge = fmt.Errorf("it has more than %d MB of text", MaxNew>>20)
	ErrBinary   = errors.New("it is not a text file")
	ErrEncoding = errors.New("its characters are not in UTF-8")
	ErrMarks    = fmt.Errorf("more than %d accents stand on one of its letters, which no browser can draw", MaxMarks)
)

// FromPlain reads a plain text as a person has it: pasted from a page, saved
// from a mail, written by hand. It tells headline, subheads, paragraphs and
// notices apart, and takes author, date and source where the text states them;
// it never guesses them. A text may begin with lines such as "Title: ...", also
// Subtitle, Author, Source, Date, URL and Language. Every word stays in the
// canonical text, but for those lines and for lines that are nothing but a
// byline or a date, which become metadata.
//
// The id follows from the canonical text, so the same text is the same
// article. Added is left for the caller to set. The error is one of ErrEmpty,
// ErrTooLarge, ErrMarks, ErrBinary and ErrEncoding.
func FromPlain(raw []byte) (Article, error) {
	doc, err := Clean(raw)
	if err != nil {
		return Article{}, err
	}
	var r plainReader
	r.chunks = paragraphs(r.takeHeader(strings.Split(doc, "\n")))
	r.takeHeadline()
	r.takeFront()
	r.findNotices()
	return r.article()
}

// Clean checks the bytes of a text and settles what a line is: one ends in a line
// feed. Control characters are left out. The error is one of ErrEmpty, ErrTooLarge, ErrBinary and
// ErrEncoding.
func Clean(raw []byte) (string, error) {
	switch {
	case len(raw) > MaxNew:
		return "", ErrTooLarge
	case bytes.IndexByte(raw, 0) >= 0:
		return "", ErrBinary
	case !utf8.Valid(raw):
		return "", ErrEncoding
	}
	doc := strings.NewReplacer("\ufeff", "", "\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n").Replace(string(raw))
	doc = strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && unicode.IsControl(r) {
			return -1
		}
		return r
	}, doc)
	if strings.TrimSpace(doc) == "" {
		return "", ErrEmpty
	}
	return doc, nil
}

// plainReader gathers what is found while the chunks of a text, its
// paragraphs and lines that stand alone, are looked at in turn.
type plainReader struct {
	meta     Article
	headline string
	dek      string
	chunks   []string
	notice   []bool // by chunk, once findNotices has run
}

// takeHeader takes "Key: value" lines from the top and returns the others.
func (r *plainReader) takeHeader(lines []string) []string {
	fields := map[string]*string{
		"title": &r.headline, "subtitle": &r.dek, "author": &r.meta.Author, "source": &r.meta.Source,
		"date": &r.meta.Published, "url": &r.meta.URL, "language": &r.meta.Lang,
	}
	for i, line := range lines {
		key, value, found := strings.Cut(line, ":")
		field := fields[strings.ToLower(strings.TrimSpace(key))]
		if !found || field == nil || *field != "" {
			return lines[i:]
		}
		*field = strings.TrimSpace(value)
		if field == &r.meta.Published {
			*field, _ = ParseDate(*field)
		}
	}
	return nil
}

// paragraphs joins lines that were wrapped by hand and returns the rest one by
// one.
func paragraphs(lines []string) []string {
	var out, group []string
	flush := func() {
		if wrapped(group) {
			group = []string{strings.Join(group, " ")}
		}
		out, group = append(out, group...), nil
	}
	for _, line := range lines {
		if line = strings.TrimSpace(line); line == "" {
			flush()
		} else {
			group = append(group, line)
		}
	}
	flush()
	return out
}

// wrapped reports whether the lines look broken at a width: each is as long as
// it can be, in that the next one's first word would not have fitted on it.
func wrapped(lines []string) bool {
	width := 0
	for _, l := range lines {
		width = max(width, utf8.RuneCountInString(l))
	}
	if len(lines) < 2 || width < 45 || width > 120 {
		return false
	}
	for i, l := range lines[:len(lines)-1] {
		first, _, _ := strings.Cut(lines[i+1], " ")
		if utf8.RuneCountInString(l)+1+utf8.RuneCountInString(first) <= width {
			return false
		}
	}
	return true
}

func (r *plainReader) takeHeadline() {
	if r.headline == "" && len(r.chunks) > 1 && looksLikeTitle(r.chunks[0], 200) {
		r.headline, r.chunks = r.chunks[0], r.chunks[1:]
	}
}

// frontChunks is how far from the top a byline or a date may stand.
const frontChunks = 4

// takeFront takes lines near the top that are a byline, a date or a dek.
func (r *plainReader) takeFront() {
	kept := r.chunks[:0:0]
	for i, c := range r.chunks {
		author, isByline := byline(c)
		date, isDate := ParseDate(c)
		switch {
		case i < frontChunks && isByline && r.meta.Author == "":
			r.meta.Author = author
		case i < frontChunks && isDate && r.meta.Published == "":
			r.meta.Published = date
		case len(kept) == 0 && i+1 < len(r.chunks) && r.headline != "" && r.dek == "" && looksLikeTitle(c, 250):
			r.dek = c
		default:
			kept = append(kept, c)
		}
	}
	r.chunks = kept
}

// article lays out what was found.
func (r *plainReader) article() (Article, error) {
	pieces := []Piece{{Headline, r.headline}, {Dek, r.dek}}
	for i, c := range r.chunks {
		role := Paragraph
		switch {
		case r.notice[i]:
			role = Notice
		case i > 0 && i+1 < len(r.chunks) && !r.notice[i+1] && looksLikeTitle(c, 90):
			role = Subhead
		}
		pieces = append(pieces, Piece{role, c})
	}
	a := r.meta
	a.Text, a.Blocks = Compose(pieces)
	switch {
	case len(a.Blocks) == 0:
		return Article{}, ErrEmpty
	case len(a.Blocks) > MaxBlocks || len(a.Text) > MaxNew:
		return Article{}, ErrTooLarge
	}
	if err := Drawable(a.Text); err != nil {
		return Article{}, err
	}
	a.Title = cut(a.Blocks[0].Span.In(a.Text), 200)
	for _, m := range []*string{&a.Author, &a.Source, &a.URL, &a.Lang} {
		*m = cut(*m, 500)
	}
	if !validLang(a.Lang) {
		a.Lang = ""
	}
	a.ID = ContentID(a.Text)
	return a, nil
}

// looksLikeTitle reports whether s is short, in code points, and not a
// sentence that ends.
func looksLikeTitle(s string, most int) bool {
	return utf8.RuneCountInString(s) <= most && !strings.ContainsAny(lastRune(s), ".,;:…”\"»。，；：」』।۔")
}

func lastRune(s string) string {
	_, size := utf8.DecodeLastRuneInString(s)
	return s[len(s)-size:]
}

// cut shortens s to about most code points, at a space if there is one.
func cut(s string, most int) string {
	n, space := 0, 0
	for i, r := range s {
		if n++; n > most {
			if space == 0 {
				space = i
			}
			return s[:space] + "…"
		}
		if r == ' ' {
			space = i
		}
	}
	return s
}
