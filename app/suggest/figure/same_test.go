package figure

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

// grouped writes n with sep between its thousands.
func grouped(n int, sep string) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + sep + s[i:]
	}
	return s
}

func mayBeYear(n int) bool { return 1500 <= n && n <= 2100 }

// TestFiguresInEveryStyle holds that it makes no difference how the thousands of a
// number, the ends of a range and a percentage are written, whatever the number; but
// what may be a year is no count for certain without a separator.
func TestFiguresInEveryStyle(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 6))
	for range 400 {
		lo := 1 + random.IntN(1<<random.IntN(24))
		hi := lo + 1 + random.IntN(lo+1)
		for _, frame := range []string{"It needs %s crates.", "It moved %s people to Linden.", "It fell by %s%%.", "It cost $%s."} {
			counted := strings.HasSuffix(frame, "crates.") || strings.HasSuffix(frame, "Linden.")
			if counted && (mayBeYear(lo) || mayBeYear(hi)) {
				continue
			}
			var single, double []string
			for _, sep := range []string{"", ",", "\u00a0"} {
				a, b := grouped(lo, sep), grouped(hi, sep)
				single = append(single, fmt.Sprintf(frame, a))
				for _, to := range []string{"-", "–", " – ", " to "} {
					double = append(double, fmt.Sprintf(frame, a+to+b))
				}
			}
			sameFigure(t, single, float64(lo), float64(lo))
			sameFigure(t, double, float64(lo), float64(hi))
		}
	}
}

// sameFigure holds that each of docs, and what it is with the words for a per cent
// sign, has one figure, from lo to hi, and that all of them are alike.
func sameFigure(t *testing.T, docs []string, lo, hi float64) {
	t.Helper()
	want := ""
	for _, doc := range docs {
		for _, sign := range []string{"%", " percent", " per cent"} {
			doc := strings.ReplaceAll(doc, "%", sign)
			got := figuresIn(doc)
			if len(got) != 1 || got[0].Min != lo || got[0].Max != hi {
				t.Errorf("%q reads %s, want one figure from %v to %v", doc, show(doc, got), lo, hi)
				continue
			}
			if want == "" {
				want = showValue(got[0])
			}
			if s := showValue(got[0]); s != want {
				t.Errorf("%q reads %s, other ways to write it %s", doc, s, want)
			}
		}
	}
}
