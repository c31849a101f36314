package annotation

import (
	"slices"

	"gloss/app/annotation/scan"
	"gloss/app/text"
)

// piece is the counterpart of part of a mark: new tokens [c, d), and the weight
// of the old tokens it answers for.
type piece struct {
	c, d   int32
	weight int
}

// altered places a span whose tokens [i, j) do not all stand together any more.
func (al *Alignment) altered(span text.Span, i, j int32) Place {
	p, all := al.largest(i, j)
	if p.c >= p.d || al.onlySigns(oldSide, i, j) != al.onlySigns(newSide, p.c, p.d) {
		return al.gone(i, j, al.whyLost(i))
	}
	if 3*p.weight < all {
		place := al.gone(i, j, "most of the marked text was deleted")
		place.Alternatives = append([]text.Span{al.newSpan(p.c, p.d)}, place.Alternatives...)
		place.Alternatives = place.Alternatives[:min(len(place.Alternatives), maxAlternatives)]
		return place
	}
	o, n := al.pages[oldSide], al.pages[newSide]
	if c := al.intact(i, j, p); c >= 0 && !cuts(o, span, i, j) {
		at := al.newSpan(c, c+j-i)
		return Place{Span: at, State: al.standing(span, at), Confidence: 0.4 + 0.4*al.neighbours(i, j, c, c+j-i)}
	}
	at := al.newSpan(p.c, p.d)
	if cut := int(o.Tokens[i].Start); cut < span.Start && al.to[i] == p.c {
		at.Start = n.Inside(p.c, len(scan.AppendNormal(nil, o.Text[cut:span.Start])), false)
	}
	if t := o.Tokens[j-1]; span.End < int(t.End) && al.to[j-1] == p.d-1 {
		at.End = n.Inside(p.d-1, len(scan.AppendNormal(nil, o.Text[t.Start:span.End])), true)
	}
	around := al.neighbours(i, j, p.c, p.d)
	cut := cuts(o, span, i, j)
	if !cut && sameTokens(o, n, i, j, p.c, p.d) || cut && SameText(span.In(o.Text), at.In(n.Text)) {
		return Place{Span: at, State: al.standing(span, at), Confidence: 0.4 + 0.4*around}
	}
	like := float64(al.x.similarity(al.sorted(oldSide, i, j), al.sorted(newSide, p.c, p.d))) / 1000
	return Place{Span: at, State: Changed, Confidence: 0.2 + 0.4*like + 0.35*around}
}

// intact is where old tokens [i, j) stand as they were in or across a place that
// was found for them piece by piece, if they do so once, or -1: where "in" was
// put before "in it", either "in" may be the new one.
func (al *Alignment) intact(i, j int32, p piece) int32 {
	toks, found := al.pages[oldSide].Tokens[i:j], int32(-1)
	places := al.where.of(toks[0].ID)
	first, _ := slices.BinarySearch(places, max(0, p.c-(j-i)+1))
	for _, c := range places[first:min(len(places), first+maxTries)] {
		if c >= p.d {
			break
		}
		if int(c)+len(toks) <= len(al.from) && al.equal(toks, c) && al.mostlyKept(i, j, c) {
			if found >= 0 {
				return -1
			}
			found = c
		}
	}
	return found
}

// mostlyKept reports whether half of old tokens [i, j) are the new ones from c on.
func (al *Alignment) mostlyKept(i, j, c int32) bool {
	n := int32(0)
	for k := i; k < j; k++ {
		if al.to[k] == c+k-i {
			n++
		}
	}
	return 2*n >= j-i
}

// sameTokens reports whether two runs of tokens have one normal form.
func sameTokens(o, n *scan.Page, i, j, c, d int32) bool {
	return o.Norm[o.Tokens[i].Norm:o.NormEnd(int(j-1))] == n.Norm[n.Tokens[c].Norm:n.NormEnd(int(d-1))]
}

func (al *Alignment) gone(i, j int32, reason string) Place {
	place := lost(reason)
	place.Alternatives = al.offers(i, j)
	return place
}

// whyLost tells a deletion, which leaves the words before next to those after,
// from a replacement by something else.
func (al *Alignment) whyLost(i int32) string {
	if r, ok := al.rivals[al.segmentOf(oldSide, i)]; ok && r[1] >= 0 {
		return LostTwoPlaces
	} else if ok {
		return LostUnlike
	}
	if h := al.in[i]; h > 0 && al.hunks[h-1].c == al.hunks[h-1].d {
		return "the marked text was deleted"
	}
	return "the marked text stands nowhere beside its old neighbours"
}

func (al *Alignment) onlySigns(side int, i, j int32) bool {
	for _, t := range al.pages[side].Tokens[i:j] {
		if t.Kind == scan.Word || t.Kind == scan.Number {
			return false
		}
	}
	return true
}

func (al *Alignment) sorted(side int, i, j int32) []int32 {
	out := make([]int32, j-i)
	for k, t := range al.pages[side].Tokens[i:j] {
		out[k] = al.x.words[t.ID].like
	}
	slices.Sort(out)
	return out
}

// largest gathers the counterparts of old tokens [i, j), segment by segment,
// joins those that stand in order and close together, and returns the heaviest
// and the weight of all tokens.
func (al *Alignment) largest(i, j int32) (best piece, all int) {
	var p piece
	most := 64 + 2*(j-i)
	for s := al.segmentOf(oldSide, i); i < j; s++ {
		end := min(j, al.segs[oldSide][s].hi)
		weight := 0
		for _, t := range al.pages[oldSide].Tokens[i:end] {
			weight += int(al.x.words[t.ID].weight)
		}
		all += weight
		if c, d := al.start(i), al.end(end); c >= 0 && d > c {
			if p.weight > 0 && c >= p.d && c-p.d <= most {
				p = piece{p.c, d, p.weight + weight}
			} else {
				p = piece{c, d, weight}
			}
			if p.weight > best.weight {
				best = p
			}
		}
		i = end
	}
	return best, all
}

// start is the new token at which the counterpart of a mark begins whose first
// token, or whose first token in its segment, is i; -1 if there is none.
func (al *Alignment) start(i int32) int32 {
	if al.to[i] >= 0 {
		return al.to[i]
	}
	if al.in[i] == 0 {
		return -1
	}
	h := al.hunks[al.in[i]-1]
	if i == h.a {
		return h.c
	}
	return al.first(h, i)
}

// end is the new token before which the counterpart of a mark ends whose
// tokens end before j.
func (al *Alignment) end(j int32) int32 {
	if al.to[j-1] >= 0 {
		return al.to[j-1] + 1
	}
	if al.in[j-1] == 0 {
		return -1
	}
	h := al.hunks[al.in[j-1]-1]
	if j == h.b {
		return h.d
	}
	return al.last(h, j)
}
