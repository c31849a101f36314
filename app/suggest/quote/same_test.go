package quote

import (
	"slices"
	"strings"
	"testing"
)

// TestMissingCloserHarmsItsOwnParagraph takes each closing mark in turn out of an
// article, in every style, and holds that the other paragraphs keep their quotes.
func TestMissingCloserHarmsItsOwnParagraph(t *testing.T) {
	paragraphs := []string{
		"“The bridge,” Ruiz said, “is safe.”",
		"The workers’ pay was cut, and nothing is quoted here.",
		"Lee told the council it’s “a matter of weeks” and left.",
		"“He told me ‘never again’ and left,” Ruiz said. “I don’t know why.”",
		"“It is safe. We tested it,” said Tom Hale.",
		"Ruiz wrote: “Yes.”",
		"“It is old,” Lee said.",
	}
	for _, style := range styles {
		for broken, whole := range paragraphs {
			for at := strings.Index(whole, "”"); at >= 0; {
				damaged := slices.Clone(paragraphs)
				damaged[broken] = whole[:at] + whole[at+len("”"):]
				want := quotedApart(style.write, paragraphs, broken)
				if got := quotedApart(style.write, damaged, broken); !slices.Equal(got, want) {
					t.Errorf("%s, %q: the others have\n got %q\nwant %q", style.name, damaged[broken], got, want)
				}
				next := strings.Index(whole[at+1:], "”")
				if next < 0 {
					break
				}
				at += 1 + next
			}
		}
	}
}

// quotedApart returns what is quoted in the paragraphs, but for one of them.
func quotedApart(write *strings.Replacer, paragraphs []string, but int) []string {
	doc, start, end := "", 0, 0
	for i, p := range paragraphs {
		if i == but {
			start = len(doc)
		}
		doc += write.Replace(p)
		if i == but {
			end = len(doc)
		}
		doc += "\n\n"
	}
	var out []string
	for _, q := range quotesIn(doc) {
		if q.Outer.End <= start || q.Outer.Start >= end {
			out = append(out, q.Span.In(doc))
		}
	}
	return out
}
