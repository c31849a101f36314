package extract

// Report says what was taken of a page and what was left out.
type Report struct {
	Encoding string         // label of the encoding that the page was in
	Excerpt  bool           // the page says that the whole article is for subscribers, and has no more than this
	Taken    int            // blocks of the page in the article
	Left     int            // blocks that are not
	Reasons  map[Reason]int // how many were left out for which reason
	Dropped  []Dropped      // the first MaxDropped of them
}

// Dropped is a block that was left out.
type Dropped struct {
	Reason Reason
	Text   string // at most MaxDroppedText code points, with an ellipsis if there were more
}

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
			r.Dropped = append(r.Dropped, Dropped{why, cut(b.text, MaxDroppedText)})
		}
	}
	return r
}
