package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
)

// report prints a table of the packages, and below it each mutant that lived.
func report(out io.Writer, scores []score) {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "package\ttested\tkilled\ttimed out\tlived\tkilled %\tequivalent\tnot compiling\tof\ttime\t")
	total := score{pkg: "all"}
	row := func(s score) {
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%.0f\t%d\t%d\t%d\t%s\t\n", s.pkg, s.tested(), s.killed, s.endless, len(s.lived), s.percent(), s.equivalent, s.broken, s.possible, s.took.Round(time.Second))
	}
	for _, s := range scores {
		row(s)
		total.possible += s.possible
		total.killed += s.killed
		total.endless += s.endless
		total.broken += s.broken
		total.equivalent += s.equivalent
		total.lived = append(total.lived, s.lived...)
		total.took += s.took
	}
	if len(scores) > 1 {
		row(total)
	}
	w.Flush()
	if len(total.lived) == 0 {
		return
	}
	fmt.Fprintln(out, "\nLived:")
	slices.SortStableFunc(total.lived, func(a, b mutant) int {
		return cmp.Or(strings.Compare(a.pkg, b.pkg), strings.Compare(a.file, b.file), cmp.Compare(a.start, b.start))
	})
	for _, m := range total.lived {
		fmt.Fprintln(out, m)
	}
}
