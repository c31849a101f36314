package annotation

import "gloss/app/annotation/scan"

// segment is a run of tokens that is looked for as a whole: about a sentence.
type segment struct {
	lo, hi int32 // tokens [lo, hi)
	ID     int32 // the same for equal segments
	weight int32 // of its tokens
}

// A segment longer than softSegment ends at the next token whose number says
// so, which is the same token in both texts; at maxSentence it ends anyhow.
const softSegment = 48

// segments cuts a page, whose tokens are interned, into segments.
func segments(p *scan.Page, x *lexicon) []segment {
	var segs []segment
	lo, ended := 0, false
	for i, t := range p.Tokens {
		if i > lo && (t.Gap == scan.Paragraph || ended && scan.Opens(p, i) || long(i-lo, p.Tokens[i-1].ID)) {
			segs = append(segs, segment{lo: int32(lo), hi: int32(i)})
			lo, ended = i, false
		}
		switch {
		case t.Kind == scan.Stop:
			ended = !scan.Abbreviates(p, i)
		case t.Kind != scan.Quoted:
			ended = false
		}
	}
	if lo < len(p.Tokens) {
		segs = append(segs, segment{lo: int32(lo), hi: int32(len(p.Tokens))})
	}
	for i := range segs {
		for _, t := range p.Tokens[segs[i].lo:segs[i].hi] {
			segs[i].weight += x.words[t.ID].weight
		}
	}
	return segs
}

func long(n int, id int32) bool {
	return n >= softSegment && uint32(id)*2654435761>>29 == 0 || n >= scan.MaxSentence
}

// numberSegments gives equal segments of both pages equal ids, from 0, and returns how
// many there are.
func numberSegments(pages [2]*scan.Page, segs [2][]segment) int {
	ids := map[string]int32{}
	var key []byte
	for side, p := range pages {
		for i := range segs[side] {
			s := &segs[side][i]
			key = key[:0]
			for _, t := range p.Tokens[s.lo:s.hi] {
				key = append(key, byte(t.ID), byte(t.ID>>8), byte(t.ID>>16), byte(t.ID>>24))
			}
			id, ok := ids[string(key)]
			if !ok {
				id = int32(len(ids))
				ids[string(key)] = id
			}
			s.ID = id
		}
	}
	return len(ids)
}
