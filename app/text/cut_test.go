package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Whatever is cut, the parts are the text again, none is longer than asked, and
// none begins within a character; nor within a grapheme, if that fits a part.
func TestCut(t *testing.T) {
	const most = 100
	for name, unit := range map[string]string{
		"words": "The mayor spoke on Friday. ", "one word": "a", "two bytes": "ж", "three bytes": "字", "four bytes": "😀", "a family": "👨‍👩‍👧‍👦",
		"letters with marks": "e\u0301\u0323", "marks alone": "\u0301", "spaces": " ", "lines": "a\n", "marks on spaces": " \u0301\u0301", "flags": "🇩🇪", "syllables": "각",
	} {
		doc := strings.Repeat(unit, 1000)
		clusters := map[int]bool{0: true}
		longest := 0
		for it := graphemes.FromString(doc); it.Next(); {
			clusters[it.End()] = true
			longest = max(longest, it.End()-it.Start())
		}
		var parts []string
		for at := 0; at < len(doc); {
			n := Cut(doc[at:], most)
			if n < 1 || n > most {
				t.Fatalf("%s: a part of %d bytes", name, n)
			}
			if longest <= most/2 && !clusters[at] {
				t.Errorf("%s: cut within a grapheme, at %d", name, at)
			}
			if !utf8.ValidString(doc[at : at+n]) {
				t.Errorf("%s: cut within a character, at %d", name, at)
			}
			if len(doc)-at > most && n < most/3 {
				t.Errorf("%s: a part of only %d bytes", name, n)
			}
			parts = append(parts, doc[at:at+n])
			at += n
		}
		if strings.Join(parts, "") != doc {
			t.Errorf("%s: the parts are not the text", name)
		}
	}
}
