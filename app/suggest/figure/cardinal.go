package figure

import "gloss/app/suggest/numeral"

// cardinal reads a number in words, magnitudes excepted: "one hundred and
// sixteen", "a dozen", "twenty-one", "nine point four".
func (d *document) cardinal(i int, bare bool) (float64, int, bool) {
	if w := d.Word(i); w == "a" || w == "A" || w == "an" || w == "An" || w == "several" {
		s, class := numeral.Cardinal(d.Low(i + 1))
		if class < numeral.Dozen || w == "several" {
			return 0, i, false
		}
		v, end, _ := d.scaleUp(s, s, i+2, bare)
		return v, end, true
	}
	v, end, ok := d.group(i, bare)
	if !ok {
		return 0, i, false
	}
	if d.lowered(end, "point", "") {
		if frac, to, ok := d.decimals(end + 1); ok {
			return v + frac, to, true
		}
	}
	if w, to, ok := d.half(end); ok && !bare {
		return v + w, to, true
	}
	if d.At(end, "and") && !bare { // "two and fifty-four hundredths"
		if u, to, ok := d.cardinal(end+1, true); ok {
			if w, to, ok := d.portion(u, to); ok && w < 1 && v >= 1 {
				return v + w, to, true
			}
		}
	}
	return v, end, true
}

// group reads a number below a thousand in words, or a hundred or a scale
// alone ("thousand litres"), which counts as one of it.
func (d *document) group(i int, bare bool) (float64, int, bool) {
	s, class := numeral.Cardinal(d.Low(i))
	switch class {
	case numeral.None:
		return 0, i, false
	case numeral.Hundred, numeral.Dozen, numeral.Scale:
		v, end, _ := d.scaleUp(s, s, i+1, bare)
		return v, end, true
	}
	v, end := d.small(i)
	if s, class := numeral.Cardinal(d.Low(d.hyphen(end))); class == numeral.Hundred || class == numeral.Dozen {
		at := d.hyphen(end) + 1
		v, at, _ = d.scaleUp(v*s, s, at, bare)
		return v, at, true
	}
	return v, end, true
}

// small reads a number below a hundred; token i begins one.
func (d *document) small(i int) (float64, int) {
	v, class := numeral.Cardinal(d.Low(i))
	if class != numeral.Tens {
		return v, i + 1
	}
	at := d.tie(i + 1)
	if u, class := numeral.Cardinal(d.Low(at)); class == numeral.Unit && u > 0 && !d.broken(at) {
		return v + u, at + 1
	}
	return v, i + 1
}

// rest reads what follows a hundred or a scale and is smaller than it: "[and]
// sixteen", "three hundred". Digits follow only when they are scaled
// themselves, or come after "hundred and".
func (d *document) rest(start int, below float64, bare bool) (float64, int, bool) {
	joint := d.Word(start)
	at := start
	switch joint {
	case "and", "&":
		if bare {
			return 0, start, false
		}
		at++
	case ",":
		if at++; d.isNumber(at) {
			return 0, start, false
		}
	default:
		at = d.hyphen(at)
	}
	v, end, ok := d.smallAt(at)
	if !ok {
		return 0, start, false
	}
	s, class := numeral.Cardinal(d.Low(d.hyphen(end)))
	switch {
	case class == numeral.Scale && below == 100 && !d.isNumber(at):
		return v, end, v < below // "two hundred and two thousand": it scales all
	case class == numeral.Hundred || class == numeral.Scale:
		if s >= below { // and so each call of scaleUp reads a smaller scale
			return 0, start, false
		}
		v, end, _ = d.scaleUp(v*s, s, d.hyphen(end)+1, bare)
	case d.isNumber(at) && (below != 100 || at == start), joint == ",": // "$5 million, five-year"
		return 0, start, false
	}
	return v, end, v < below
}

// smallAt reads a number below a hundred in words, or one in plain digits.
func (d *document) smallAt(i int) (v float64, end int, ok bool) {
	if d.isNumber(i) {
		v, end, plain, ok := d.digits(i)
		return v, end, ok && plain && v > 0
	}
	s, class := numeral.Cardinal(d.Low(i))
	if class == numeral.None || class >= numeral.Dozen || s == 0 {
		return 0, i, false
	}
	v, end = d.small(i)
	return v, end, true
}

// decimals reads the digits after "point", in words or one token.
func (d *document) decimals(i int) (float64, int, bool) {
	if d.isNumber(i) {
		v, _, ok := numeral.Digits("0." + d.Word(i))
		return v, i + 1, ok
	}
	if _, class := numeral.Cardinal(d.Low(i)); class == numeral.Teen || class == numeral.Tens {
		u, at := d.small(i) // "point twenty-five"
		return u / 100, at, true
	}
	v, place, at := 0., 0.1, i
	for place > 1e-9 {
		u, class := numeral.Cardinal(d.Low(at))
		if class != numeral.Unit {
			break
		}
		v += u * place
		place /= 10
		at++
	}
	return v, at, at > i
}

// severalOf reads "several hundred", "a few thousand", "a few hundred thousand", which
// are as many as "hundreds" and "thousands".
func (d *document) severalOf(i int) (float64, int, bool) {
	switch d.Low(i) {
	case "several":
		i++
	case "a":
		if i += 2; !d.lowered(i-1, "few", "") {
			return 0, i, false
		}
	default:
		return 0, i, false
	}
	lo, end := 1., i
	for {
		s, class := numeral.Cardinal(d.Low(end))
		if class < numeral.Dozen || d.broken(end) {
			return lo, end, end > i
		}
		lo *= s
		end++
	}
}

// couple reads "a couple of" before what is counted or measured.
func (d *document) couple(i int) (float64, int, bool) {
	if d.lowered(i, "a", "") {
		i++
	}
	if !d.lowered(i, "couple", "") {
		return 0, i, false
	}
	if _, class := numeral.Cardinal(d.Low(i + 1)); class >= numeral.Dozen && !d.broken(i+1) {
		return 2, i + 1, true // "a couple hundred"
	}
	end := i + 2
	return 2, end, d.At(i+1, "of") && d.isWord(end) && !d.broken(end) && d.determiner(end) == end
}

// many reads "dozens", "tens of thousands", "hundreds of millions".
func (d *document) many(i int) (float64, int, bool) {
	if lo, end, ok := d.severalOf(i); ok {
		return lo, end, true
	}
	lo, ok := numeral.Many(d.Low(i))
	if !ok {
		return 0, i, false
	}
	end := i + 1
	for d.At(end, "of") {
		s, ok := numeral.Many(d.Low(end + 1))
		if !ok {
			break
		}
		lo *= s
		end += 2
	}
	return lo, end, lo > 10 || d.At(i+1, "of")
}

// hyphen steps over a hyphen at token i that is glued on both sides.
//
//go:noinline
func (d *document) hyphen(i int) int {
	if w := d.Word(i); (w == "-" || w == "‑" || w == "–" || w == "—") && !d.spaced(i) && !d.spaced(i+1) {
		return i + 1
	}
	return i
}

// tie is hyphen, and steps over a hyphen between two spaces too, as feeds that part
// words from signs have it: "ninety - five".
func (d *document) tie(i int) int {
	if d.At(i, "-") && d.spaced(i) && d.spaced(i+1) && !d.broken(i) && !d.broken(i+1) {
		return i + 1
	}
	return d.hyphen(i)
}

// broken reports whether a line break or the end is before token i.
//
//go:noinline
func (d *document) broken(i int) bool {
	return i >= len(d.Tokens) || d.Tokens[i].Breaks
}
