package diff

// Slide decides between the ways to read one insertion beside its like: where
// "S T" became "S S T", either S may be the new one. Whole paragraphs are the
// likelier insertion; else the copy above is taken as new. It moves the
// counterparts in to; starts says which elements of b begin a paragraph.
func Slide(b, to []int32, starts []bool) {
	for i := range to {
		end := int32(len(b))
		if i+1 < len(to) {
			end = to[i+1]
		}
		if to[i] < 0 || end <= to[i]+1 {
			continue
		}
		best, most := whole(starts, to[i]+1, end), 0
		for n := 1; ; n++ {
			last := i - n + 1 // the element whose counterpart would move
			if last < 0 || to[last] != to[i]-int32(n)+1 || b[to[last]] != b[end-int32(n)] {
				break
			}
			if w := whole(starts, to[last], end-int32(n)); w >= best {
				best, most = w, n
			}
		}
		for n := 1; n <= most; n++ {
			to[i-n+1] = end - int32(n)
		}
	}
}

// whole is how many ends of [from, to) are ends of paragraphs.
func whole(starts []bool, from, to int32) int {
	n := 0
	if starts[from] {
		n++
	}
	if int(to) == len(starts) || starts[to] {
		n++
	}
	return n
}

// Reverse turns a map of n elements around.
func Reverse(to []int32, n int) []int32 {
	from := make([]int32, n)
	for j := range from {
		from[j] = -1
	}
	for i, j := range to {
		if j >= 0 {
			from[j] = int32(i)
		}
	}
	return from
}
