package scan

import "gloss/app/text"

// NormOf is the normal form of token i.
func (p *Page) NormOf(i int) string {
	return p.Norm[p.Tokens[i].Norm:p.NormEnd(i)]
}

// NormEnd is where the normal form of token i ends in p.norm.
func (p *Page) NormEnd(i int) int {
	if i+1 < len(p.Tokens) {
		return int(p.Tokens[i+1].Norm)
	}
	return len(p.Norm)
}

// Normal is the normal form of tokens [i, j).
func (p *Page) Normal(i, j int) string { return p.Norm[p.Tokens[i].Norm:p.NormEnd(j-1)] }

// TokenAt is the token that holds byte at of the normal form.
func (p *Page) TokenAt(at int) int32 {
	lo, hi := 0, len(p.Tokens)
	for lo+1 < hi {
		if mid := (lo + hi) / 2; int(p.Tokens[mid].Norm) <= at {
			lo = mid
		} else {
			hi = mid
		}
	}
	return int32(lo)
}

// Within returns the tokens [i, j) that share a byte with span.
func (p *Page) Within(span text.Span) (int32, int32) {
	i := p.After(span.Start)
	j := i
	lo, hi := i, int32(len(p.Tokens))
	for lo < hi {
		mid := (lo + hi) / 2
		if int(p.Tokens[mid].Start) < span.End {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if span.Empty() {
		return i, i
	}
	return i, max(j, lo)
}

// After is the first token that ends after byte at.
func (p *Page) After(at int) int32 {
	lo, hi := 0, len(p.Tokens)
	for lo < hi {
		mid := (lo + hi) / 2
		if int(p.Tokens[mid].End) <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return int32(lo)
}

// Alike is the byte offset in token i that byte at of o has in its token k: as
// many bytes in where the tokens are the same to the byte, and else, by what they
// are compared in.
func (p *Page) Alike(i int32, o *Page, k int32, at int, end bool) int {
	mine, other := p.Tokens[i], o.Tokens[k]
	if p.Text[mine.Start:mine.End] == o.Text[other.Start:other.End] {
		return int(mine.Start) + at - int(other.Start)
	}
	return p.Inside(i, len(AppendNormal(nil, o.Text[other.Start:at])), end)
}

// Inside is the byte offset that lies n bytes of normal form into token i;
// after what is ignored there if it is to be an end, before it otherwise.
func (p *Page) Inside(i int32, n int, end bool) int {
	t := p.Tokens[i]
	for off := range p.Text[t.Start:t.End] {
		had := len(AppendNormal(nil, p.Text[t.Start:int(t.Start)+off]))
		if had > n || had == n && (end || !ignoredAt(p.Text, int(t.Start)+off)) {
			return int(t.Start) + off
		}
	}
	return int(t.End)
}

func ignoredAt(s string, at int) bool {
	r, _ := RuneAt(s, at)
	return Ignored(r)
}
