package annotation

import "unicode"

// segment is a run of tokens that is looked for as a whole: about a sentence.
type segment struct {
	lo, hi int32 // tokens [lo, hi)
	id     int32 // the same for equal segments
	weight int32 // of its tokens
}

// A segment longer than softSegment ends at the next token whose number says
// so, which is the same token in both texts; at hardSegment it ends anyhow.
const (
	softSegment = 48
	hardSegment = 192
)

// segments cuts a page, whose tokens are interned, into segments.
func segments(p *page, x *lexicon) []segment {
	var segs []segment
	lo, ended := 0, false
	for i, t := range p.toks {
		if i > lo && (t.gap == paragraph || ended && opens(p, i) || long(i-lo, p.toks[i-1].id)) {
			segs = append(segs, segment{lo: int32(lo), hi: int32(i)})
			lo, ended = i, false
		}
		switch {
		case t.kind == stop:
			ended = !abbreviates(p, i)
		case t.kind != quoted:
			ended = false
		}
	}
	if lo < len(p.toks) {
		segs = append(segs, segment{lo: int32(lo), hi: int32(len(p.toks))})
	}
	for i := range segs {
		for _, t := range p.toks[segs[i].lo:segs[i].hi] {
			segs[i].weight += x.words[t.id].weight
		}
	}
	return segs
}

func long(n int, id int32) bool {
	return n >= softSegment && uint32(id)*2654435761>>29 == 0 || n >= hardSegment
}

// opens reports whether token i may begin a sentence after one that has ended.
func opens(p *page, i int) bool {
	t := p.toks[i]
	r, _ := runeAt(p.text, int(t.start))
	if t.gap == tight {
		return t.kind != quoted && t.kind != stop && alone(r)
	}
	return t.kind != stop && !unicode.IsLower(r)
}

// abbreviates reports whether the full stop i stands after an initial or a
// title: J. or Mr.
func abbreviates(p *page, i int) bool {
	if i == 0 || p.toks[i].gap != tight || p.toks[i-1].kind != word {
		return false
	}
	r, _ := runeAt(p.text, int(p.toks[i-1].start))
	return unicode.IsUpper(r) && p.toks[i-1].end-p.toks[i-1].start <= 2 && p.text[p.toks[i].start] == '.'
}

// numberSegments gives equal segments of both pages equal ids, from 0, and returns how
// many there are.
func numberSegments(pages [2]*page, segs [2][]segment) int {
	ids := map[string]int32{}
	var key []byte
	for side, p := range pages {
		for i := range segs[side] {
			s := &segs[side][i]
			key = key[:0]
			for _, t := range p.toks[s.lo:s.hi] {
				key = append(key, byte(t.id), byte(t.id>>8), byte(t.id>>16), byte(t.id>>24))
			}
			id, ok := ids[string(key)]
			if !ok {
				id = int32(len(ids))
				ids[string(key)] = id
			}
			s.id = id
		}
	}
	return len(ids)
}
