package annotation

import (
	"cmp"
	"slices"
	"sort"

	"gloss/app/text"
)

// EditKind says what an editor did.
type EditKind uint8

// The kinds of an edit.
const (
	Inserted EditKind = iota
	Deleted
	Replaced
	Shifted // text that stands in another place, the same or nearly
)

// Edit is one thing the editor changed, in whole words. Both spans are bytes;
// Old is empty where text was inserted, at the place between old words where it
// went, and New likewise where text was deleted.
type Edit struct {
	Kind     EditKind
	Old, New text.Span
}

// Edits lists what the editor changed, in the order of the old text. Changes
// of white space and of the shape of quotation marks and dashes are not in it.
// Inside text that was shifted, what changed there is listed too.
func (al *Alignment) Edits() []Edit {
	marks := func() [2][]bool { return [2][]bool{make([]bool, len(al.to)), make([]bool, len(al.from))} }
	e := editor{al: al, shifted: marks(), carried: marks()}
	for i, c := range al.moved {
		if c >= 0 {
			e.carried[oldSide][i], e.carried[newSide][c] = true, true
		}
	}
	e.moves()
	e.walk()
	sort.SliceStable(e.edits, func(i, j int) bool {
		a, b := e.edits[i], e.edits[j]
		return cmp.Or(a.Old.Start-b.Old.Start, a.New.Start-b.New.Start) < 0
	})
	return e.edits
}

type editor struct {
	al      *Alignment
	shifted [2][]bool // by token: it is in a moved segment or part
	carried [2][]bool // by token: it is in a moved part
	edits   []Edit
}

// moves lists the shifted passages and what changed inside them.
func (e *editor) moves() {
	al := e.al
	pairs := slices.DeleteFunc(al.pairings(), func(p pairing) bool { return p.inOrder })
	for k := 0; k < len(pairs); {
		p := pairs[k]
		for k++; k < len(pairs) && pairs[k].a == p.b && pairs[k].c == p.d; k++ {
			p.b, p.d = pairs[k].b, pairs[k].d
		}
		a, b := al.segs[oldSide][p.a].lo, al.segs[oldSide][p.b-1].hi
		c, d := al.segs[newSide][p.c].lo, al.segs[newSide][p.d-1].hi
		for i := a; i < b; i++ {
			e.shifted[oldSide][i] = true
		}
		for j := c; j < d; j++ {
			e.shifted[newSide][j] = true
		}
		e.edits = append(e.edits, Edit{Shifted, al.spanOf(oldSide, a, b), al.spanOf(newSide, c, d)})
	}
	for _, h := range al.hunks {
		if !h.inOrder {
			e.between(e.carried, h.a, h.b, h.c, h.d)
		}
	}
	e.parts()
}

// parts lists what was carried into another sentence.
func (e *editor) parts() {
	al := e.al
	for i := int32(0); int(i) < len(al.moved); {
		if al.moved[i] < 0 {
			i++
			continue
		}
		j := i + 1
		for int(j) < len(al.moved) && al.moved[j] == al.moved[j-1]+1 {
			j++
		}
		e.edits = append(e.edits, Edit{Shifted, al.spanOf(oldSide, i, j), al.spanOf(newSide, al.moved[i], al.moved[j-1]+1)})
		for k := i; k < j; k++ {
			e.shifted[oldSide][k], e.shifted[newSide][al.moved[k]] = true, true
		}
		i = j
	}
}

// walk goes along what stands in order in both texts and lists what lies between.
func (e *editor) walk() {
	i, j := int32(0), int32(0)
	n, m := int32(len(e.al.to)), int32(len(e.al.from))
	for i < n || j < m {
		if i < n && e.al.to[i] == j && !e.shifted[oldSide][i] {
			i, j = i+1, j+1
			continue
		}
		end := i
		for end < n && (e.al.to[end] < 0 || e.shifted[oldSide][end]) {
			end++
		}
		stop := m
		if end < n {
			stop = e.al.to[end]
		}
		e.between(e.shifted, i, end, j, stop)
		i, j = end, stop
	}
}

// between lists the edits of old tokens [a, b) and new tokens [c, d), leaving
// some out.
func (e *editor) between(but [2][]bool, a, b, c, d int32) {
	olds, news := rest(but[oldSide], a, b), rest(but[newSide], c, d)
	if len(olds) == 1 && len(news) == 1 {
		e.add(olds[0][0], olds[0][1], news[0][0], news[0][1])
		return
	}
	for _, o := range olds {
		e.add(o[0], o[1], d, d)
	}
	for _, n := range news {
		e.add(b, b, n[0], n[1])
	}
}

// rest lists the runs of tokens in [from, to) that are not left out.
func rest(but []bool, from, to int32) [][2]int32 {
	var out [][2]int32
	for i := from; i < to; i++ {
		switch {
		case but[i]:
		case i > from && !but[i-1]:
			out[len(out)-1][1] = i + 1
		default:
			out = append(out, [2]int32{i, i + 1})
		}
	}
	return out
}

func (e *editor) add(a, b, c, d int32) {
	kind := Replaced
	switch {
	case a == b:
		kind = Inserted
	case c == d:
		kind = Deleted
	}
	e.edits = append(e.edits, Edit{kind, e.al.spanOf(oldSide, a, b), e.al.spanOf(newSide, c, d)})
}

// spanOf is the bytes of tokens [i, j); of none, the place after token i-1.
func (al *Alignment) spanOf(side int, i, j int32) text.Span {
	toks := al.pages[side].Tokens
	switch {
	case i < j:
		return text.Span{Start: int(toks[i].Start), End: int(toks[j-1].End)}
	case i > 0:
		return text.Span{Start: int(toks[i-1].End), End: int(toks[i-1].End)}
	}
	return text.Span{}
}
