// Package diff finds what two sequences of numbers have in common, in order.
package diff

import "sort"

// sequences finds what two sequences of numbers have in common, in order. It
// first trims equal ends, then pins elements that stand once on either side
// (Cohen's patience diff), and between pins takes Myers's O(ND) difference,
// bounded: hostile input costs exactness, never time.
type sequences struct {
	a, b   []int32
	weight []int32 // of a's elements, or nil
	to     []int32 // out: for each of a the index in b, or -1
	seenA  []int32 // scratch, by number: 1 + where it stands, or -1 if more than once
	seenB  []int32
}

// InCommon returns for each element of a its counterpart in b, or -1. Numbers
// are from 0 to below ids. The weights of the elements of a decide between
// counterparts that cross; without them, where weight is nil, all weigh 1.
func InCommon(a, b, weight []int32, ids int) []int32 {
	q := &sequences{a: a, b: b, weight: weight, to: make([]int32, len(a)),
		seenA: make([]int32, ids), seenB: make([]int32, ids)}
	for i := range q.to {
		q.to[i] = -1
	}
	q.match(0, len(a), 0, len(b), 16)
	return q.to
}

func (q *sequences) match(i, iEnd, j, jEnd, depth int) {
	for i < iEnd && j < jEnd && q.a[i] == q.b[j] {
		q.to[i] = int32(j)
		i, j = i+1, j+1
	}
	for i < iEnd && j < jEnd && q.a[iEnd-1] == q.b[jEnd-1] {
		iEnd, jEnd = iEnd-1, jEnd-1
		q.to[iEnd] = int32(jEnd)
	}
	if i == iEnd || j == jEnd {
		return
	}
	var pins []Pin
	if depth > 0 {
		pins = q.pins(i, iEnd, j, jEnd)
	}
	if len(pins) == 0 {
		q.myers(i, iEnd, j, jEnd)
		return
	}
	for _, p := range pins {
		q.to[p.I] = int32(p.J)
		q.match(i, p.I, j, p.J, depth-1)
		i, j = p.I+1, p.J+1
	}
	q.match(i, iEnd, j, jEnd, depth-1)
}

// Pin is a pair of equal elements, one of either sequence, and how much it weighs.
type Pin struct{ I, J, Weight int }

// pins returns the heaviest chain of elements that stand once on either side.
func (q *sequences) pins(i, iEnd, j, jEnd int) []Pin {
	for k := i; k < iEnd; k++ {
		q.seenA[q.a[k]], q.seenB[q.a[k]] = 0, 0
	}
	for k := j; k < jEnd; k++ {
		q.seenA[q.b[k]], q.seenB[q.b[k]] = 0, 0
	}
	once(q.seenA, q.a, i, iEnd)
	once(q.seenB, q.b, j, jEnd)
	var all []Pin
	for k := i; k < iEnd; k++ {
		if id := q.a[k]; q.seenA[id] > 0 && q.seenB[id] > 0 {
			w := 1
			if q.weight != nil {
				w = int(q.weight[k])
			}
			all = append(all, Pin{k, int(q.seenB[id]) - 1, w})
		}
	}
	return Heaviest(all)
}

func once(seen, s []int32, from, to int) {
	for k := from; k < to; k++ {
		if seen[s[k]] == 0 {
			seen[s[k]] = int32(k + 1)
		} else {
			seen[s[k]] = -1
		}
	}
}

// Heaviest returns the chain with the greatest weight in which both i and j
// grow; i grows in pins already. It keeps the best chain by its last j in a
// Fenwick tree.
func Heaviest(pins []Pin) []Pin {
	order := make([]int, len(pins))
	for k := range order {
		order[k] = k
	}
	sort.Slice(order, func(x, y int) bool { return pins[order[x]].J < pins[order[y]].J })
	rank := make([]int, len(pins))
	for r, k := range order {
		rank[k] = r + 1
		if r > 0 && pins[order[r-1]].J == pins[k].J {
			rank[k] = rank[order[r-1]]
		}
	}
	tree := make([]int, len(pins)+1) // 1 + index of the pin that ends the best chain
	sum, prev := make([]int, len(pins)), make([]int, len(pins))
	last := -1
	for k := range pins {
		best := 0
		for r := rank[k] - 1; r > 0; r -= r & -r {
			if tree[r] > 0 && (best == 0 || sum[tree[r]-1] > sum[best-1]) {
				best = tree[r]
			}
		}
		sum[k], prev[k] = pins[k].Weight, best-1
		if best > 0 {
			sum[k] += sum[best-1]
		}
		for r := rank[k]; r <= len(pins); r += r & -r {
			if tree[r] == 0 || sum[k] > sum[tree[r]-1] {
				tree[r] = k + 1
			}
		}
		if last < 0 || sum[k] > sum[last] {
			last = k
		}
	}
	return chain(pins, prev, last)
}

func chain(pins []Pin, prev []int, last int) []Pin {
	var out []Pin
	for k := last; k >= 0; k = prev[k] {
		out = append(out, pins[k])
	}
	for x, y := 0, len(out)-1; x < y; x, y = x+1, y-1 {
		out[x], out[y] = out[y], out[x]
	}
	return out
}
