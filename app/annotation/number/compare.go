package number

import (
	"cmp"
	"strings"
)

// Compare orders numbers by their worth, exactly: 2 is less than 10, and 1.50 is
// 1.5. Both must be valid; none at all comes before every number.
func (n Number) Compare(m Number) int {
	if n == "" || m == "" {
		return cmp.Compare(len(n), len(m))
	}
	a, b := n.parts(), m.parts()
	if a.negative != b.negative {
		if a.negative {
			return -1
		}
		return 1
	}
	worth := cmp.Or(cmp.Compare(len(a.whole), len(b.whole)), strings.Compare(a.whole, b.whole), strings.Compare(a.fraction, b.fraction))
	if a.negative {
		return -worth
	}
	return worth
}

// decimals is a number without the zeros that are worth nothing.
type decimals struct {
	negative        bool
	whole, fraction string
}

func (n Number) parts() decimals {
	s := strings.TrimPrefix(string(n), "-")
	whole, fraction, _ := strings.Cut(s, ".")
	d := decimals{whole: strings.TrimLeft(whole, "0"), fraction: strings.TrimRight(fraction, "0")}
	d.negative = len(s) < len(n) && d.whole+d.fraction != ""
	return d
}
