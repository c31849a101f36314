package figure

import "gloss/app/suggest/numeral"

// clock reads a time of day: "6:00", "11 a.m.", "7pm", "0800 GMT". Two numbers
// with a colon are a time of day, a score or a race's time, and no figure.
func (d *document) clock(i int) int {
	end := i + 1
	for d.At(end, ":") && !d.spaced(end) && d.isNumber(end+1) && !d.spaced(end+1) {
		end += 2
	}
	v, form, ok := numeral.Digits(d.Word(i))
	if !ok || end == i+1 && (v > 2400 || form == numeral.Grouped) {
		return i
	}
	switch d.Low(end) {
	case "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "o'clock", "o’clock", "gmt", "utc", "est", "edt", "hrs":
		if !d.lowered(end, "hrs", "") || len(d.Word(i)) == 4 && v >= 1 && d.Word(i)[0] <= '2' {
			return end + 1
		}
	case "-", "–", "to":
		if to := d.hourAfter(end + 1); to > end && v <= 12 {
			return to
		}
	}
	if end > i+1 {
		return end
	}
	return i
}

// hourAfter reads the second hour of "9-11 a.m.".
func (d *document) hourAfter(i int) int {
	if !d.isNumber(i) {
		return 0
	}
	end := i + 1
	for d.At(end, ":") && d.isNumber(end+1) {
		end += 2
	}
	switch d.Low(end) {
	case "am", "pm", "a.m", "p.m", "a.m.", "p.m.":
		return end + 1
	}
	return 0
}
