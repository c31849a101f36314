// Package article holds an article as it was read: its metadata, its blocks
// and their canonical text, and the parsers that make one from what a person
// has. It knows nothing of annotations, storage or the screen.
package article

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"gloss/app/text"
)

// ID names an article for good: an IRI, here urn:uuid.
type ID string

// Role says what a block is in its article.
type Role string

// The roles of a block.
const (
	Headline  Role = "headline"
	Dek       Role = "dek"
	Paragraph Role = "paragraph"
	Subhead   Role = "subhead"
	// ListItem is one item of a list, without its sign or number.
	ListItem Role = "item"
	// BlockQuote is a paragraph that the article set apart as quoted.
	BlockQuote Role = "blockquote"
	// Caption belongs to a picture or a table, and stands where that stood.
	Caption Role = "caption"
	// Notice is boilerplate: a copyright line, an invitation to subscribe. It
	// is kept, since it was on the page, but set apart.
	Notice Role = "notice"
)

// Valid reports whether r is a known role.
func (r Role) Valid() bool {
	switch r {
	case Headline, Dek, Paragraph, Subhead, ListItem, BlockQuote, Caption, Notice:
		return true
	}
	return false
}

// Block is a run of the canonical text that is drawn as one element.
type Block struct {
	Role Role
	Span text.Span // bytes of Article.Text
}

// Article is one text with what is known of where it comes from. Its Text
// never changes once it is made: marks point into it. Empty metadata means
// unknown.
type Article struct {
	ID        ID
	Title     string
	Author    string
	Source    string // who published it, in words
	URL       string // where it was published
	Published string // a date as precise as it is known: 2021, 2021-03 or 2021-03-17
	Lang      string // a BCP 47 tag
	Revises   ID     // the version before this one, if there is one
	Added     time.Time
	Text      string // canonical: blocks apart by Separator, valid UTF-8
	Blocks    []Block
}

// Separator stands between two blocks in the canonical text.
const Separator = "\n\n"

// Bounds on what is taken as an article.
const (
	MaxText   = 8 << 20 // bytes of canonical text, in files of Gloss and in the library
	MaxNew    = 2 << 20 // bytes of canonical text that is read anew, from a page or a plain text
	MaxBlocks = 100_000
	MaxMarks  = 500   // combining marks and invisible characters in a row, in text that is read anew
	MaxMeta   = 2_000 // bytes of one metadata field
)

// Piece is the text of a block that has no place yet.
type Piece struct {
	Role Role
	Text string
}

// Compose lays pieces out as canonical text and blocks. Empty pieces are left out.
func Compose(pieces []Piece) (string, []Block) {
	var b strings.Builder
	var blocks []Block
	for _, p := range pieces {
		if p.Text == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(Separator)
		}
		start := b.Len()
		b.WriteString(p.Text)
		blocks = append(blocks, Block{p.Role, text.Span{Start: start, End: b.Len()}})
	}
	return b.String(), blocks
}

// ContentID derives an id from the text alone, so that one bundled text keeps
// its id, and with it its marks, however often the program is built. The form
// is that of RFC 9562, version 8.
func ContentID(canonical string) ID {
	sum := sha256.Sum256([]byte("gloss article\x00" + canonical))
	sum[6] = sum[6]&0x0f | 0x80
	sum[8] = sum[8]&0x3f | 0x80
	h := hex.EncodeToString(sum[:16])
	return ID("urn:uuid:" + h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:])
}

// Check says what is wrong with the article, with the index of the block where
// there is one, or returns nil.
func (a Article) Check() error {
	switch {
	case a.ID == "":
		return fmt.Errorf("id is empty")
	case a.Revises == a.ID:
		return fmt.Errorf("it revises itself")
	case len(a.Text) > MaxText:
		return fmt.Errorf("text has %d bytes, more than %d", len(a.Text), MaxText)
	case len(a.Blocks) == 0:
		return fmt.Errorf("there is no block")
	case len(a.Blocks) > MaxBlocks:
		return fmt.Errorf("there are %d blocks, more than %d", len(a.Blocks), MaxBlocks)
	}
	if err := a.CheckMeta(); err != nil {
		return err
	}
	at := 0
	for i, b := range a.Blocks {
		if !b.Role.Valid() {
			return fmt.Errorf("block %d: role %.20q is unknown", i, string(b.Role))
		}
		if b.Span.Start < at || b.Span.Empty() || !b.Span.Fits(a.Text) {
			return fmt.Errorf("block %d: span %d to %d does not follow %d in a text of %d bytes", i, b.Span.Start, b.Span.End, at, len(a.Text))
		}
		at = b.Span.End
	}
	return nil
}

// CheckMeta reports what is wrong with what is known of an article beside its text.
func (a Article) CheckMeta() error {
	if !validLang(a.Lang) {
		return fmt.Errorf("lang %.40q is not a language tag", a.Lang)
	}
	for name, v := range map[string]string{"title": a.Title, "author": a.Author, "source": a.Source, "url": a.URL, "published": a.Published, "lang": a.Lang, "revises": string(a.Revises)} {
		if len(v) > MaxMeta {
			return fmt.Errorf("%s has %d bytes, more than %d", name, len(v), MaxMeta)
		}
	}
	return nil
}

// validLang reports whether s is empty or has the characters of a language tag
// and no others.
func validLang(s string) bool {
	return strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == ""
}

// Words counts the words, as white space parts them, of what is read: all but
// notices.
func (a Article) Words() int {
	n := 0
	for _, b := range a.Blocks {
		if b.Role != Notice {
			n += wordCount(b.Span.In(a.Text))
		}
	}
	return n
}

// wordCount counts what strings.Fields would give, without making it.
func wordCount(s string) int {
	n, inside := 0, false
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		space := r == ' ' || '\t' <= r && r <= '\r'
		// Most letters of most texts are decided above; only the others are looked up.
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
			space = unicode.IsSpace(r)
		}
		if !space && !inside {
			n++
		}
		inside = !space
		i += size
	}
	return n
}
