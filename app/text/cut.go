package text

import (
	"strings"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Cut returns where to cut s in two so that the first part has at most most
// bytes, and is not empty: after the last space of its second half, else
// between two graphemes, else, where one grapheme is longer than that, between
// two code points. It returns len(s) if s is no longer than most; most must be at
// least 4.
func Cut(s string, most int) int {
	if len(s) <= most {
		return len(s)
	}
	head := s[:Boundary(s, most)]
	if i := strings.LastIndexAny(head[len(head)/2:], " \n"); i >= 0 {
		// A mark on a space makes one grapheme with it.
		if at := len(head)/2 + i + 1; NextGrapheme(s, at-1) == at {
			return at
		}
	}
	// Counted from where a grapheme surely begins, as near to the end as there is such a place.
	from := max(0, len(head)-maxCluster)
	for from > 0 && !startsCluster(head[from]) {
		from--
	}
	last := 0
	for it := graphemes.FromString(head[from:]); it.Next(); {
		last = from + it.Start()
	}
	// The last one may go on in what follows.
	if last >= len(head)/2 {
		return last
	}
	return len(head)
}
