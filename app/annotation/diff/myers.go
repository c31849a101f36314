package diff

// maxEdits bounds one run of Myers's algorithm. What differs more is matched
// piece by piece, each from where the last one came furthest.
const maxEdits = 192

// myers matches a[i:iEnd] with b[j:jEnd] (E. W. Myers, An O(ND) Difference
// Algorithm and Its Variations, 1986, the greedy algorithm).
func (q *sequences) myers(i, iEnd, j, jEnd int) {
	for i < iEnd && j < jEnd {
		di, dj := q.furthest(i, iEnd, j, jEnd)
		if di+dj == 0 {
			return
		}
		i, j = i+di, j+dj
	}
}

// furthest runs the algorithm for at most maxEdits edits, records the matches
// on the path that came furthest, and returns how far that was.
func (q *sequences) furthest(i, iEnd, j, jEnd int) (int, int) {
	n, m := iEnd-i, jEnd-j
	a, b := q.a[i:iEnd], q.b[j:jEnd]
	limit := min(n+m, maxEdits)
	v := make([]int32, 2*limit+3) // v[limit+1+k]: the furthest x on diagonal k = x-y
	var trace [][]int32
	for d := 0; d <= limit; d++ {
		trace = append(trace, append([]int32(nil), v[limit-d:limit+d+3]...))
		for k := -d; k <= d; k += 2 {
			x := step(v, limit+1+k, k == -d, k == d)
			for x < n && x-k < m && x-k >= 0 && a[x] == b[x-k] {
				x++
			}
			v[limit+1+k] = int32(x)
			if x >= n && x-k >= m {
				q.trace(trace, d, k, i, j, n, m)
				return n, m
			}
		}
	}
	k := best(v, limit, n, m)
	x := int(v[limit+1+k])
	q.trace(trace, limit, k, i, j, n, m)
	return min(x, n), min(x-k, m)
}

// step is the furthest x from which diagonal at is entered: from the one above
// (an insertion) or below it (a deletion).
func step(v []int32, at int, down, right bool) int {
	if down || !right && v[at-1] < v[at+1] {
		return int(v[at+1])
	}
	return int(v[at-1]) + 1
}

// best is the diagonal on which the last round came furthest inside the texts.
func best(v []int32, limit, n, m int) int {
	top, at := -1, 0
	for k := -limit; k <= limit; k += 2 {
		x := int(v[limit+1+k])
		if x <= n && x-k <= m && x-k >= 0 && 2*x-k > top {
			top, at = 2*x-k, k
		}
	}
	return at
}

// trace walks back along the path that ended on diagonal k after d edits.
func (q *sequences) trace(rounds [][]int32, d, k, i, j, n, m int) {
	x := -1
	for ; d >= 0; d-- {
		v := rounds[d] // v[1+d+k] is diagonal k before round d
		if x < 0 {
			x = q.slide(step(v, 1+d+k, k == -d, k == d), k, i, j, n, m)
		}
		from, was := 0, 0
		if k == -d || k != d && v[d+k] < v[2+d+k] {
			was = k + 1
			from = int(v[2+d+k])
		} else {
			was = k - 1
			from = int(v[d+k]) + 1
		}
		for y := x - k; x > from && y > 0; {
			x, y = x-1, y-1
			q.to[i+x] = int32(j + y)
		}
		if was < k {
			x = from - 1
		} else {
			x = from
		}
		k = was
	}
}

func (q *sequences) slide(x, k, i, j, n, m int) int {
	for x < n && x-k < m && x-k >= 0 && q.a[i+x] == q.b[j+x-k] {
		x++
	}
	return x
}
