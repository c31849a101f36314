package marklist

import (
	"slices"
	"strconv"
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/words"
)

// A lane is drawn in a box of this size, in units of its own.
const (
	LaneWidth  = 1000
	LaneHeight = 24
	laneBins   = 200
)

// Lane is where along an article the marks of a kind stand.
type Lane struct {
	Kind  annotation.Kind
	Marks int
	Path  string // of an SVG, in LaneWidth by LaneHeight
	Words string // the same for who cannot see it
}

// Lanes draws where along a text of so many bytes the rows of that article
// stand. Marks close by share a bar, which is the higher the more they are.
func Lanes(rows []Row, id article.ID, length int) []Lane {
	var bins [3][laneBins]int
	var at [3][]int // in per cent
	most := 1
	for _, r := range rows {
		if r.Article != id || length == 0 {
			continue
		}
		for k, kind := range annotation.Kinds {
			if r.Mark.Kind != kind {
				continue
			}
			start := min(r.Mark.Target.Span.Start, length-1)
			b := &bins[k][start*laneBins/length]
			*b++
			most = max(most, *b)
			at[k] = append(at[k], start*100/length)
		}
	}
	for k := range at {
		slices.Sort(at[k]) // the rows may be in another order
	}
	out := make([]Lane, len(annotation.Kinds))
	for k, kind := range annotation.Kinds {
		out[k] = Lane{kind, len(at[k]), bars(bins[k][:], most), alongWords(kind, at[k])}
	}
	return out
}

// bars is a bar for each bin that is not empty, from the bottom up.
func bars(bins []int, most int) string {
	const step = LaneWidth / laneBins
	var b strings.Builder
	for i, n := range bins {
		if n == 0 {
			continue
		}
		// One mark is seen also where others are many.
		high := max(LaneHeight*n/most, LaneHeight/4)
		b.WriteString("M" + strconv.Itoa(i*step) + " " + strconv.Itoa(LaneHeight) + "v-" + strconv.Itoa(high) + "h" + strconv.Itoa(step-1) + "v" + strconv.Itoa(high) + "z")
	}
	return b.String()
}

// alongWords says where marks stand: each of a few, and how many of many in
// every tenth of the text.
func alongWords(kind annotation.Kind, at []int) string {
	const few = 10
	if len(at) == 0 {
		return words.ListLaneNone.With("kind", string(kind))
	}
	if len(at) <= few {
		places := make([]string, len(at))
		for i, p := range at {
			places[i] = strconv.Itoa(p)
		}
		return words.ListLaneFew.With("kind", string(kind), "n", len(at), "list", strings.Join(places, ", "))
	}
	var tenths [10]int
	for _, p := range at {
		tenths[p/10]++
	}
	var counts []string
	for _, n := range tenths {
		counts = append(counts, strconv.Itoa(n))
	}
	return words.ListLaneMany.With("kind", string(kind), "n", len(at), "list", strings.Join(counts, ", "))
}

// Standing is how far the marks of a kind are checked.
type Standing struct {
	Kind     annotation.Kind
	Marks    int
	Checked  int // have a verdict
	Evidence int // have evidence
	Tallies  []Tally
}

// Tally is how many marks of a kind have a verdict.
type Tally struct {
	Step  annotation.Step
	Marks int
	Width int // of its bar, in per cent of the longest of all kinds
}

// Standings counts verdicts and evidence by kind. A kind without rows has none, and a
// verdict that no row has is left out. Verdicts stand in the order of the scale, the
// unchecked last.
func Standings(rows []Row) []Standing {
	by, most := map[annotation.Kind]map[annotation.Verdict]int{}, 1
	evidence := map[annotation.Kind]int{}
	for _, r := range rows {
		k, v := r.Mark.Kind, r.Mark.Step().Verdict
		if by[k] == nil {
			by[k] = map[annotation.Verdict]int{}
		}
		by[k][v]++
		most = max(most, by[k][v])
		if len(r.Mark.Evidence) > 0 {
			evidence[k]++
		}
	}
	var out []Standing
	for _, k := range annotation.Kinds {
		if by[k] == nil {
			continue
		}
		s := Standing{Kind: k, Evidence: evidence[k]}
		for _, step := range append(slices.Clip(annotation.ScaleOf(k)), annotation.NotChecked) {
			n := by[k][step.Verdict]
			if n == 0 {
				continue
			}
			s.Marks += n
			if step.Verdict != annotation.Unchecked {
				s.Checked += n
			}
			s.Tallies = append(s.Tallies, Tally{step, n, max(1, 100*n/most)})
		}
		out = append(out, s)
	}
	return out
}
