package suggest

// percent reads percents, percentage points and basis points.
func (d *Document) percent(i int) (unit, int) {
	if w := d.word(i); w == "%" || w == "％" {
		if to := d.hyphen(i + 1); d.points(to) {
			return unit{"percentage point", Points}, to + 1
		}
		return unit{"percentage", Percent}, i + 1
	}
	switch d.low(i) {
	case "percent", "percents", "percentage", "pct", "percentages":
		if to := d.hyphen(i + 1); d.points(to) {
			return unit{"percentage point", Points}, to + 1
		}
		return unit{"percentage", Percent}, i + 1
	case "per":
		if at := d.hyphen(i + 1); d.lowered(at, "cent", "cents") {
			return unit{"percentage", Percent}, at + 1
		}
	case "pc":
		return unit{"percentage", Percent}, i + 1
	case "pp", "ppt", "ppts":
		return unit{"percentage point", Points}, i + 1
	case "bps", "bp":
		return unit{"basis point", Points}, i + 1
	case "basis":
		if d.points(i + 1) {
			return unit{"basis point", Points}, i + 2
		}
	}
	return unit{}, i
}

func (d *Document) points(i int) bool {
	switch d.low(i) {
	case "point", "points", "pts":
		return true
	}
	return false
}

// isPercent reports whether token i makes a percentage, or points, of a number.
func (d *Document) isPercent(i int) bool {
	u, _ := d.percent(i)
	return u.name != ""
}
