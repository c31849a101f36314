package annotation

import (
	"strings"
	"testing"

	"gloss/app/annotation/scan"
	"gloss/app/text"
)

// TestConfidenceFollowsEvidence takes the words around a mark away, one after
// the other on either side: the mark is sure in an unchanged text, and never
// surer with less around it, though it may be lost with more and found with less.
func TestConfidenceFollowsEvidence(t *testing.T) {
	const slack = 0.04 // one "the" that is taken for another
	doc, all := ferry(t)
	for _, s := range all[2:58] {
		mark := text.Span{Start: s.Start + len(s.In(doc))/3, End: s.End - len(s.In(doc))/3}
		for !strings.HasPrefix(doc[mark.Start-1:], " ") {
			mark.Start--
		}
		for !strings.HasPrefix(doc[mark.End:], " ") {
			mark.End++
		}
		sel := selector(doc, mark)
		aligned, matched := 1.0, 1.0
		for n := range 6 {
			before, after := strings.Fields(doc[:mark.Start]), strings.Fields(doc[mark.End:])
			for k := range n {
				before[len(before)-1-k], after[k] = blot(before[len(before)-1-k]), blot(after[k])
			}
			now := strings.Join(before, " ") + " " + mark.In(doc) + " " + strings.Join(after, " ")
			if n == 0 {
				now = doc
			}
			a, m := Align(doc, now).Place(mark), NewMatcher(now).Match(sel)
			if a.Confidence > aligned+slack || m.Confidence > matched+slack {
				t.Errorf("%q: %v and %v with %d words gone on either side, %v and %v with one less", mark.In(doc), a.Confidence, m.Confidence, n, aligned, matched)
			}
			if a.State != Lost {
				aligned = a.Confidence
			}
			if m.State != Lost {
				matched = m.Confidence
			}
			if n == 0 && (aligned != 1 || matched != 1) {
				t.Errorf("%q: %v and %v in an unchanged text", mark.In(doc), aligned, matched)
			}
		}
	}
}

// blot makes every letter and digit another, and leaves the signs.
func blot(s string) string {
	return strings.Map(func(r rune) rune {
		if scan.Lettered(r) {
			return 'x'
		}
		return r
	}, s)
}
