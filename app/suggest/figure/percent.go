package figure

import (
	"gloss/app/suggest/numeral"
	"gloss/app/text"
)

// shares are the words for percentages and points, after which "points" may stand.
const shares text.Glossary = "% percentage;bp basis point;bps basis point;pc percentage;pct percentage;percent percentage;percentage;" +
	"percentages percentage;percents percentage;pp percentage point;ppt percentage point;ppts percentage point;" +
	"％ percentage"

// percent reads percents, percentage points and basis points.
func (d *document) percent(i int) (unit, int) {
	w := d.Low(i)
	switch w {
	case "per":
		if at := d.hyphen(i + 1); d.lowered(at, "cent", "cents") {
			return unit{"percentage", Percent}, at + 1
		}
		return unit{}, i
	case "basis":
		if d.points(i + 1) {
			return unit{"basis point", Points}, i + 2
		}
		return unit{}, i
	}
	name, ok := shares.Find(w)
	switch {
	case !ok:
		return unit{}, i
	case name != "percentage":
		return unit{name, Points}, i + 1
	}
	if to := d.hyphen(i + 1); w != "pc" && d.points(to) {
		return unit{"percentage point", Points}, to + 1
	}
	return unit{name, Percent}, i + 1
}

// percentageOf makes a percentage of a bare number after "percentage of": "a save
// percentage of 91.5". Of what is counted, and of a number that has a percentage of
// its own before it, it makes none.
func (d *document) percentageOf(f *Figure, s *spread) {
	at := s.first - 2
	if !d.At(at+1, "of") || f.Kind != Count || f.Of != "" || s.number.form != inDigits || s.number.scaled || s.lo < 1 || d.isWord(s.end) && !isFunction(d.Low(s.end)) {
		return
	}
	if d.At(at, "cent") && d.lowered(at-1, "per", "") {
		at--
	} else if !d.lowered(at, "percentage", "percent") {
		return
	}
	if _, class := numeral.Cardinal(d.Low(at - 1)); class != numeral.None || d.isNumber(at-1) || d.lowered(at-1, "what", "which") {
		return
	}
	f.Kind, f.Unit, s.first = Percent, "percentage", at
	f.Span = d.span(at, s.end)
	f.Whole.Start = min(f.Whole.Start, f.Span.Start)
}

func (d *document) points(i int) bool {
	switch d.Low(i) {
	case "point", "points", "pts":
		return true
	}
	return false
}

// isPercent reports whether token i makes a percentage, or points, of a number.
func (d *document) isPercent(i int) bool {
	u, _ := d.percent(i)
	return u.name != ""
}
