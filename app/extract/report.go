package extract

import "gloss/app/extract/leftout"

// Report, Dropped and Reason say what was left out of a page, and why. Of the text of a
// block that was dropped, a report has at most MaxDroppedText code points, with an
// ellipsis if there were more.
type (
	Report  = leftout.Report
	Dropped = leftout.Dropped
	Reason  = leftout.Reason
)

// Bounds on what a report shows.
const (
	MaxDropped     = 200
	MaxDroppedText = 200
)

func report(blocks []*block) Report {
	r := Report{Reasons: map[Reason]int{}}
	for _, b := range blocks {
		if b.taken {
			r.Taken++
			continue
		}
		why := b.reason
		if why == "" {
			why = Around
		}
		r.Left++
		r.Reasons[why]++
		if len(r.Dropped) < MaxDropped {
			r.Dropped = append(r.Dropped, Dropped{Reason: why, Text: cut(b.text, MaxDroppedText)})
		}
	}
	return r
}
