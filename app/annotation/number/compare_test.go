package number

import (
	"math/big"
	"strings"
	"testing"
)

func TestNumberCompare(t *testing.T) {
	for _, tt := range []struct {
		name string
		a, b Number
		want int
	}{
		{"by worth and not by letters", "2", "10", -1},
		{"zeros in front", "007", "7", 0},
		{"zeros behind", "1.50", "1.5", 0},
		{"a fraction", "1.05", "1.5", -1},
		{"negative", "-2", "-10", 1},
		{"over zero", "-0.1", "0", -1},
		{"zero has no sign", "-0.00", "0", 0},
		{"more digits than a float has", "10000000000000000000000001", "10000000000000000000000000", 1},
		{"none is first", "", "-5", -1},
		{"none and none", "", "", 0},
	} {
		if got := tt.a.Compare(tt.b); got != tt.want {
			t.Errorf("%s: %d", tt.name, got)
		}
		if got := tt.b.Compare(tt.a); got != -tt.want {
			t.Errorf("%s, turned round: %d", tt.name, got)
		}
	}
}

func FuzzNumberCompare(f *testing.F) {
	f.Add("1.50", "-3")
	f.Add("0.0001", "00.00010")
	f.Add("-7", "-70")
	// Whatever comes is made a number.
	number := func(s string) string {
		digits := strings.Map(func(r rune) rune {
			if '0' <= r && r <= '9' {
				return r
			}
			return -1
		}, s)
		digits = "0" + digits[:min(len(digits), 30)]
		at := 1 + len(s)%len(digits)
		n := digits[:at] + "." + digits[at:] + "0"
		if strings.HasPrefix(s, "-") {
			n = "-" + n
		}
		return n
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = number(a), number(b)
		if !Number(a).Valid() || !Number(b).Valid() {
			t.Fatalf("%s or %s is no number", a, b)
		}
		x, _ := new(big.Rat).SetString(a)
		y, _ := new(big.Rat).SetString(b)
		if got, want := Number(a).Compare(Number(b)), x.Cmp(y); got != want {
			t.Errorf("%s and %s: %d, not %d", a, b, got, want)
		}
	})
}
