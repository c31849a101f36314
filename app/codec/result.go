package codec

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/text"
)

// Result is what a file brings.
type Result struct {
	Format    string     // Name of the format it is in; "text" for plain text
	Documents []Document // what the file has the text of
	Incoming  []Incoming // marks whose article has to be found
	Remarks   []string   // what of the file is kept but not shown, or left out, in words
	Unit      string     // what the positions of Documents are counted in, in words: "code points"; "" where the file says none
}

// Incoming is a mark that came without its text, with what the file says of its
// place. Anchor finds it in an article.
type Incoming struct {
	Place      string // where it stands in the file: "annotation 3"
	Source     string // address or id of the article it is on
	Title      string // of that article, if the file has it
	Selector   annotation.Selector
	UTF16      bool                  // the position counts UTF-16 units, not code points
	Unplaced   string                // why it has no place in a text, in words; "" if it has
	Annotation annotation.Annotation // without Target; without Kind where the file has none of Gloss's
}

// WithoutWords is how the line begins on which a mark stands that is on no words of its
// article.
const WithoutWords = "This mark is on no words of the article: "

// NoWords reports whether a mark is on no words of its article, and waits on a
// placeholder's line instead.
func NoWords(m annotation.Annotation) bool {
	return strings.HasPrefix(m.Target.Quote.Exact, WithoutWords)
}

// Undated is the time of what comes from a file that knows no times. It is
// before all others, so that what a person did to a mark since is never
// overwritten by reading the file again.
var Undated = time.Unix(0, 0).UTC()

// CheckUnplaced is annotation.Check of a mark whose place, and perhaps kind, is not
// known yet.
func CheckUnplaced(a annotation.Annotation) error {
	a.Target = annotation.Target{Span: text.Span{End: 1}, Quote: annotation.TextQuote{Exact: "x"}}
	if a.Kind == "" {
		a.Become(annotation.Claim)
	}
	return a.Check("x")
}

// MaxMarks bounds the marks of a file. Anchoring takes a while for each.
const MaxMarks = 200_000

// TooMany is the error for a file with more than MaxMarks; it wraps ErrTooLarge.
func TooMany() error {
	return fmt.Errorf("%w, or more than %d marks", ErrTooLarge, MaxMarks)
}

// Shortened is s up to most code points, cut at a word where there is one.
func Shortened(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	s = s[:text.FromRunes(s, most-1)]
	if i := strings.LastIndexByte(s, ' '); i > len(s)/2 {
		s = s[:i]
	}
	return strings.TrimRight(s, " ,;:") + "…"
}
