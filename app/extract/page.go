// Package extract reads a saved web page as an article: it tells what is the
// article from what stands around it, takes what the page states of author,
// date and source, and says what it left out. Which part of the page is the
// article is asked of Readability; what that is known to lose or to take by
// mistake is mended here, on the page's own blocks.
package extract

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"gloss/app/article"
	"gloss/app/extract/encoding"
	"gloss/app/extract/tree"
)

// MaxRaw bounds the page that is read, in bytes. Pages with their pictures
// built in are larger than others; text alone is never near it.
const MaxRaw = 32 << 20

// What can be wrong with a page before it is read as an article.
var (
	ErrEmpty     = encoding.ErrEmpty
	ErrTooLarge  = fmt.Errorf("it has more than %d MB", MaxRaw>>20)
	ErrBinary    = encoding.ErrBinary
	ErrEncoding  = encoding.ErrUnknown
	ErrDeep      = tree.ErrDeep
	ErrNoArticle = errors.New("no article was found in it; copy the text itself and paste it")
)

// Decode turns bytes in the encoding that a label of the WHATWG Encoding
// Standard names into a string. What it cannot read becomes U+FFFD.
type Decode func(label string, raw []byte) (string, error)

// Options say what is known of a page beside its bytes.
type Options struct {
	Type     string             // as a Content-Type header states it; empty if unknown
	URL      string             // where it was found; empty if unknown
	Decode   Decode             // for encodings other than UTF-8; they are refused where it is nil
	Progress func(done float64) // is told from 0 to 1 how far the work is; may be nil
}

// Read reads a page as an article. The id follows from the canonical text.
// Added is left for the caller to set. The error is one of ErrEmpty,
// ErrTooLarge, ErrBinary, ErrEncoding, ErrDeep, ErrNoArticle and
// article.ErrTooLarge, or wraps one of them.
func Read(raw []byte, o Options) (article.Article, Report, error) {
	tell := o.Progress
	if tell == nil {
		tell = func(float64) {}
	}
	switch {
	case len(raw) > MaxRaw:
		return article.Article{}, Report{}, ErrTooLarge
	case encoding.Binary(raw):
		return article.Article{}, Report{}, ErrBinary
	}
	markup, label, err := encoding.Decode(raw, o.Type, o.Decode)
	if err != nil {
		return article.Article{}, Report{}, err
	}
	tell(0.1)
	doc, err := tree.Parse(markup)
	if err != nil {
		return article.Article{}, Report{}, err
	}
	tell(0.3)
	tree.Prepare(doc)
	f := gather(doc, o.URL)
	tell(0.4)
	blocks, err := choose(doc, f, func(done float64) { tell(0.4 + done/2) })
	if err != nil {
		return article.Article{}, Report{}, err
	}
	a, err := compose(f, blocks)
	if err != nil {
		return article.Article{}, Report{}, err
	}
	r := report(blocks)
	r.Encoding, r.Excerpt = label, f.excerpt
	tell(1)
	return a, r, nil
}

// compose lays out what was chosen.
func compose(f *facts, blocks []*block) (article.Article, error) {
	var pieces []article.Piece
	if f.headline != "" {
		pieces = append(pieces, article.Piece{Role: article.Headline, Text: f.headline})
	}
	body := false
	size := 0
	for _, b := range blocks {
		if !b.taken || b.role == article.Headline {
			continue
		}
		pieces = append(pieces, article.Piece{Role: b.role, Text: b.text})
		body = body || b.role != article.Dek
		size += len(b.text)
	}
	switch {
	case !body:
		return article.Article{}, ErrNoArticle
	case len(pieces) > article.MaxBlocks || size+len(pieces)*len(article.Separator)+len(f.headline) > article.MaxNew:
		return article.Article{}, article.ErrTooLarge
	}
	a := article.Article{
		Title: cut(f.headline, 200), Author: cut(f.author, 500), Source: cut(f.source, 500),
		URL: f.url, Published: f.published, Lang: f.lang,
	}
	a.Text, a.Blocks = article.Compose(pieces)
	if err := article.Drawable(a.Text); err != nil {
		return article.Article{}, err
	}
	if a.Title == "" {
		a.Title = cut(a.Blocks[0].Span.In(a.Text), 200)
	}
	a.ID = article.ContentID(a.Text)
	if err := a.Check(); err != nil {
		return article.Article{}, fmt.Errorf("%w: %w", ErrNoArticle, err)
	}
	return a, nil
}

// cut shortens s to about most code points, at a space if there is one.
func cut(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	r := []rune(s)[:most]
	short := string(r)
	if i := strings.LastIndexByte(short, ' '); i > len(short)/2 {
		short = short[:i]
	}
	return short + "…"
}
