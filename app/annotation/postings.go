package annotation

import (
	"slices"

	"gloss/app/annotation/scan"
	"gloss/app/text"
)

// postings lists for every token of a lexicon where it stands in a text.
type postings struct{ first, at []int32 }

func newPostings(toks []int32, ids int) postings {
	p := postings{first: make([]int32, ids+1), at: make([]int32, len(toks))}
	for _, id := range toks {
		p.first[id]++
	}
	sum := int32(0)
	for id, n := range p.first {
		sum += n
		p.first[id] = sum
	}
	for i := len(toks) - 1; i >= 0; i-- {
		p.first[toks[i]]--
		p.at[p.first[toks[i]]] = int32(i)
	}
	return p
}

func (p postings) of(id int32) []int32 { return p.at[p.first[id]:p.first[id+1]] }

// maxTries bounds how many places are looked at for one lost mark.
const maxTries = 64

// offers lists places for a lost mark of old tokens [i, j): where its words
// stand as they were, or else a sentence much like it. They are for a person
// to choose from, never anchors.
func (al *Alignment) offers(i, j int32) []text.Span {
	toks := al.pages[oldSide].Tokens[i:j]
	rarest := 0
	for k, t := range toks[:min(len(toks), maxTries)] {
		if len(al.where.of(t.ID)) < len(al.where.of(toks[rarest].ID)) {
			rarest = k
		}
	}
	var out []text.Span
	places := al.where.of(toks[rarest].ID)
	for _, at := range places[:min(len(places), maxTries)] {
		c := at - int32(rarest)
		if c >= 0 && int(c)+len(toks) <= len(al.from) && al.equal(toks, c) && len(out) < maxAlternatives {
			out = append(out, al.newSpan(c, c+int32(len(toks))))
		}
	}
	if r, ok := al.rivals[al.segmentOf(oldSide, i)]; ok && len(out) < 2 {
		out = nil
		for _, s := range r {
			if s < 0 {
				continue
			}
			out = append(out, al.newSpan(al.segs[newSide][s].lo, al.segs[newSide][s].hi))
		}
	}
	if len(out) == 0 && len(toks) > 4 {
		out = al.lookalike(i, j)
	}
	return out
}

func (al *Alignment) equal(toks []scan.Token, c int32) bool {
	for k, t := range toks {
		if al.pages[newSide].Tokens[int(c)+k].ID != t.ID {
			return false
		}
	}
	return true
}

// lookalike is the new segment that shares the most rare words with old tokens
// [i, j), if it is much like them.
func (al *Alignment) lookalike(i, j int32) []text.Span {
	toks := al.pages[oldSide].Tokens[i:min(j, i+scan.MaxSentence)]
	votes := map[int32]int32{}
	best := int32(-1)
	mine := make([]int32, len(toks))
	for k, t := range toks {
		mine[k] = al.x.words[t.ID].like
		if at := al.where.of(t.ID); len(at) <= 6 {
			for _, tok := range at {
				s := al.segmentOf(newSide, tok)
				votes[s] += al.x.words[t.ID].weight
				if best < 0 || votes[s] > votes[best] {
					best = s
				}
			}
		}
	}
	slices.Sort(mine)
	if best < 0 || al.x.similarity(mine, al.likes(newSide, best, best+1)) < likeBeside {
		return nil
	}
	return []text.Span{al.newSpan(al.segs[newSide][best].lo, al.segs[newSide][best].hi)}
}

// segmentOf is the segment that token t is in.
func (al *Alignment) segmentOf(side int, t int32) int32 {
	n, _ := slices.BinarySearchFunc(al.segs[side], t, func(s segment, t int32) int {
		if s.hi <= t {
			return -1
		}
		if s.lo > t {
			return 1
		}
		return 0
	})
	return int32(n)
}

func (al *Alignment) newSpan(c, d int32) text.Span {
	toks := al.pages[newSide].Tokens
	return text.Span{Start: int(toks[c].Start), End: int(toks[d-1].End)}
}
