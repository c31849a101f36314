package revising

import (
	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/textdiff"
	"gloss/app/store"
	"gloss/app/text"
)

// Proposal is what making one article an earlier version of the open one would do. The
// zero value is none.
type Proposal struct {
	ID            article.ID // of the earlier one
	Title         string
	Same          int // how much of the shorter text stands in the other, in per cent of its words
	Stand, Review int // marks that would come over, and those that would wait for a decision
}

// leastSame is how much of a text is the same in a version of it, in per cent of its
// words. What has less in common is asked about.
const leastSame = 30

// proposal is what taking a chain of versions, the latest first, for earlier ones of
// the open article would do.
func (s room) proposal(chain []store.Loaded) Proposal {
	before := chain[0].Article
	p := Proposal{ID: before.ID, Title: before.Title}
	same := 0
	for i, v := range chain {
		al := annotation.Align(v.Article.Text, s.Article.Text)
		for _, m := range v.Annotations {
			switch place := al.Place(m.Target.Span); {
			case m.Target.AnchorStatus.Kept:
			case place.State == annotation.Exact || place.State == annotation.Moved:
				p.Stand++
			default:
				p.Review++
			}
		}
		if i > 0 {
			continue
		}
		for _, passage := range textdiff.Passages(before, s.Article, al) {
			for _, r := range passage.Runs {
				if r.Kind == textdiff.Same || r.Kind == textdiff.Shifted {
					same += len(text.Words(r.Text))
				}
			}
		}
	}
	if all := min(len(text.Words(before.Text)), len(text.Words(s.Article.Text))); all > 0 {
		p.Same = min(100, 100*same/all)
	}
	return p
}
