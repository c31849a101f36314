package figure

import "gloss/app/suggest/measure"

// period returns the unit of time that a word in small letters names.
//
//go:noinline
func period(word string) (unit, bool) { return unitOf(measure.Period(word), Duration) }

// measureOf returns the unit that a word in small letters names: of time, of everyday
// measures, or of the SI with its prefix.
func measureOf(w string) (unit, bool) {
	if u, ok := period(w); ok {
		return u, true
	}
	return unitOf(measure.Word(w), Dimension)
}

// unitOf is the unit of a name, which is none without one.
func unitOf(name string, kind Kind) (unit, bool) {
	if name == "" {
		return unit{}, false
	}
	return unit{name, kind}, true
}
