package diff

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// letters makes numbers of letters, a is 0.
func letters(s string) []int32 {
	out := make([]int32, len(s))
	for i := range s {
		out[i] = int32(s[i] - 'a')
	}
	return out
}

func TestInCommon(t *testing.T) {
	for _, tt := range []struct {
		name, a, b string
		want       []int32
	}{
		{"nothing", "", "", []int32{}},
		{"nothing on one side", "ab", "", []int32{-1, -1}},
		{"nothing on the other", "", "ab", []int32{}},
		{"the same", "abc", "abc", []int32{0, 1, 2}},
		{"none", "abc", "def", []int32{-1, -1, -1}},
		{"one more", "abc", "abxc", []int32{0, 1, 3}},
		{"one less", "abxc", "abc", []int32{0, 1, -1, 2}},
		{"one at the start", "abc", "xabc", []int32{1, 2, 3}},
		{"one at the end", "abc", "abcx", []int32{0, 1, 2}},
		{"one replaced", "abc", "axc", []int32{0, -1, 2}},
		{"a pin outweighs what repeats", "xxpxx", "pxxxx", []int32{-1, -1, 0, 3, 4}},
		{"turned round", "abc", "cba", []int32{2, -1, -1}},
		{"moved", "abcdef", "defabc", []int32{3, 4, 5, -1, -1, -1}},
		{"repeats", "aabaab", "abab", []int32{0, -1, 1, -1, 2, 3}},
		{"repeats without a pin", "abababab", "babababa", []int32{-1, 0, 1, 2, 3, 4, 5, 6}},
	} {
		if got := InCommon(letters(tt.a), letters(tt.b), nil, 26); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q in %q is %v, want %v", tt.name, tt.a, tt.b, got, tt.want)
		}
	}
}

// TestWeightsDecide holds that of counterparts that cross the heavier ones stay.
func TestWeightsDecide(t *testing.T) {
	a, b := letters("xabcy"), letters("ycabx")
	for _, tt := range []struct {
		name   string
		weight []int32
		want   []int32
	}{
		{"all alike", nil, []int32{-1, 2, 3, -1, -1}},
		{"a heavy c", []int32{1, 1, 1, 9, 1}, []int32{-1, -1, -1, 1, -1}},
		{"a heavy x", []int32{9, 1, 1, 1, 1}, []int32{4, -1, -1, -1, -1}},
		{"a heavy y", []int32{1, 1, 1, 1, 9}, []int32{-1, -1, -1, -1, 0}},
	} {
		if got := InCommon(a, b, tt.weight, 26); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// longest is the length of the longest common subsequence, by the book.
func longest(a, b []int32) int {
	row := make([]int, len(b)+1)
	for i := range a {
		before := 0
		for j := range b {
			above := row[j+1]
			if a[i] == b[j] {
				row[j+1] = before + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			before = above
		}
	}
	return row[len(b)]
}

// count is how many elements have a counterpart; it fails where one is none, or where two
// cross.
func count(t *testing.T, a, b, to []int32) int {
	t.Helper()
	n, last := 0, int32(-1)
	for i, j := range to {
		if j < 0 {
			continue
		}
		if int(j) >= len(b) || a[i] != b[j] || j <= last {
			t.Fatalf("%v in %v is %v", a, b, to)
		}
		n, last = n+1, j
	}
	return n
}

// TestInCommonIsTheLongest holds that something is found where there is anything, in order,
// and that Myers's algorithm alone finds as much as there is.
func TestInCommonIsTheLongest(t *testing.T) {
	random := rand.New(rand.NewPCG(15, 3))
	draw := func(n, ids int) []int32 {
		s := make([]int32, n)
		for i := range s {
			s[i] = int32(random.IntN(ids))
		}
		return s
	}
	for range 3000 {
		ids := 1 + random.IntN(6)
		a, b := draw(random.IntN(14), ids), draw(random.IntN(14), ids)
		n, most := count(t, a, b, InCommon(a, b, nil, ids)), longest(a, b)
		if n > most || most > 0 && n == 0 {
			t.Fatalf("%d of %d: %v in %v", n, most, a, b)
		}
		// Myers alone, which needs no pins.
		a2, b2 := append(slices.Clone(a), draw(20, ids)...), append(slices.Clone(b), draw(20, ids)...)
		q := &sequences{a: a2, b: b2, to: make([]int32, len(a2))}
		for i := range q.to {
			q.to[i] = -1
		}
		q.myers(0, len(a2), 0, len(b2))
		if n, most := count(t, a2, b2, q.to), longest(a2, b2); n != most {
			t.Fatalf("%d of %d: %v in %v", n, most, a2, b2)
		}
	}
}

// TestHostileSequences holds that what differs everywhere ends, and is still in order.
func TestHostileSequences(t *testing.T) {
	a, b := make([]int32, 3000), make([]int32, 3000)
	for i := range a {
		a[i], b[i] = int32(i*7%11), int32(i*5%13)
	}
	if n := count(t, a, b, InCommon(a, b, nil, 13)); n < 500 {
		t.Errorf("%d in common", n)
	}
	for i := range a {
		a[i], b[i] = int32(i), int32(3000+i)
	}
	if n := count(t, a, b, InCommon(a, b, nil, 6000)); n != 0 {
		t.Errorf("%d in common of what has nothing", n)
	}
	for i := range b {
		b[i] = int32(len(b) - 1 - i)
	}
	if n := count(t, a, b, InCommon(a, b, nil, 3000)); n != 1 {
		t.Errorf("%d in common of what is turned round", n)
	}
}

// TestHeaviest holds that no chain of pins is heavier, by trying them all.
func TestHeaviest(t *testing.T) {
	random := rand.New(rand.NewPCG(15, 6))
	for range 3000 {
		pins := make([]Pin, random.IntN(9))
		for k := range pins {
			pins[k] = Pin{I: k, J: random.IntN(9), Weight: 1 + random.IntN(4)}
		}
		most := 0
		for set := range 1 << len(pins) {
			sum, last, ok := 0, -1, true
			for k, p := range pins {
				if set>>k&1 == 1 {
					ok = ok && p.J > last
					sum, last = sum+p.Weight, p.J
				}
			}
			if ok {
				most = max(most, sum)
			}
		}
		sum, last := 0, Pin{I: -1, J: -1}
		for _, p := range Heaviest(pins) {
			if p.I <= last.I || p.J <= last.J {
				t.Fatalf("%v: %v does not follow %v", pins, p, last)
			}
			sum, last = sum+p.Weight, p
		}
		if sum != most {
			t.Fatalf("%v: a chain of %d, want %d", pins, sum, most)
		}
	}
	if got := Heaviest(nil); got != nil {
		t.Errorf("%v of none", got)
	}
}
