package marklist

import (
	"slices"
	"strconv"
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
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
		out[k] = Lane{kind, len(at[k]), bars(bins[k][:], most), alongWords(at[k])}
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
func alongWords(at []int) string {
	const few = 10
	if len(at) == 0 {
		return "none"
	}
	if len(at) <= few {
		words := make([]string, len(at))
		for i, p := range at {
			words[i] = strconv.Itoa(p)
		}
		return strconv.Itoa(len(at)) + ", at " + strings.Join(words, ", ") + " per cent of the text"
	}
	var tenths [10]int
	for _, p := range at {
		tenths[p/10]++
	}
	var words []string
	for _, n := range tenths {
		words = append(words, strconv.Itoa(n))
	}
	return strconv.Itoa(len(at)) + ", by tenths of the text " + strings.Join(words, ", ")
}

// Tally is how many claims have a verdict.
type Tally struct {
	Step   annotation.Step
	Claims int
	Width  int // of its bar, in per cent of the longest
}

// Verdicts counts the verdicts on the claims of some rows, in the order in which
// they are offered, without those that no claim has.
func Verdicts(rows []Row) []Tally {
	counts, most := map[annotation.Verdict]int{}, 1
	for _, r := range rows {
		if r.Mark.Kind == annotation.Claim {
			counts[r.Mark.Verdict]++
			most = max(most, counts[r.Mark.Verdict])
		}
	}
	var out []Tally
	for _, step := range append(annotation.Scale{annotation.NotChecked}, annotation.ScaleOf(annotation.Claim)...) {
		if n := counts[step.Verdict]; n > 0 {
			out = append(out, Tally{step, n, max(1, 100*n/most)})
		}
	}
	return out
}
