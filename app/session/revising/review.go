package revising

import (
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/textdiff"
	"gloss/app/session/wording"
	"gloss/app/text"
)

// Reviewed is a mark of an earlier version that does not stand in the new one
// as it did.
type Reviewed struct {
	Mark   annotation.Annotation
	Place  annotation.Place
	Words  []textdiff.Run // its old words and those in their place now, if there are any
	Around [2]string      // what stands before and after that place
	Offers []Offer
}

// Offer is a place where a lost mark may belong.
type Offer struct {
	Span  text.Span
	Words string // with a little of what is around
}

// Review is what a newer version did to a text and its marks.
type Review struct {
	Before   article.Article // the version before, without its text
	Passages []textdiff.Passage
	Changed  []Reviewed // wait for a decision
	Lost     []Reviewed // likewise; they have no place
	Kept     []Reviewed // were left on their version
	Anchored int        // how many marks stand in the new version
}

func (s room) review() (Review, bool) {
	if len(s.EarlierVersions()) == 0 {
		return Review{}, false
	}
	before := s.Earlier[0].Article
	r := Review{Before: before, Passages: textdiff.Passages(before, s.Article, s.Alignment(0))}
	r.Before.Text, r.Before.Blocks, r.Anchored = "", nil, s.Marks.Len()
	for _, m := range s.Left() {
		v := s.reviewed(m)
		switch {
		case m.Target.AnchorStatus.Kept:
			r.Kept = append(r.Kept, v)
		case v.Place.State == annotation.Lost:
			r.Lost = append(r.Lost, v)
		default:
			r.Changed = append(r.Changed, v)
		}
	}
	return r, true
}

// beside is how much is shown of what stands around a place, in bytes.
const beside = 60

func (s room) reviewed(m annotation.Annotation) Reviewed {
	v := Reviewed{Mark: m, Place: s.place(m)}
	doc := s.Article.Text
	if v.Place.State != annotation.Lost {
		now := v.Place.Span.In(doc)
		v.Words = textdiff.Runs(m.Target.Quote.Exact, now)
		v.Around = around(doc, v.Place.Span)
	}
	for _, a := range v.Place.Alternatives {
		beside := around(doc, a)
		v.Offers = append(v.Offers, Offer{a, wording.OneLine(beside[0] + a.In(doc) + beside[1])})
	}
	return v
}

// around is what stands before and after a span, in whole words of its block.
func around(doc string, span text.Span) [2]string {
	from, to := text.Boundary(doc, span.Start-beside), text.Boundary(doc, span.End+beside)
	before, after := doc[from:span.Start], doc[span.End:to]
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	} else if i := strings.IndexByte(before, ' '); i >= 0 && from > 0 {
		before = "…" + before[i:]
	}
	if i := strings.IndexByte(after, '\n'); i >= 0 {
		after = after[:i]
	} else if i := strings.LastIndexByte(after, ' '); i >= 0 && to < len(doc) {
		after = after[:i+1] + "…"
	}
	return [2]string{before, after}
}
