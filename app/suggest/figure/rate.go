package figure

import (
	"strings"

	"gloss/app/suggest/measure"
	"gloss/app/text"
)

// by reads what money or a share is taken by, from token i on: "per share", "a
// year", "/tonne". Rates of other units belong to their units.
func (d *document) by(u unit, i int) (string, int) {
	if u.kind != Money && u.kind != Percent {
		return "", i
	}
	at := i + 1
	switch w := d.Word(i); {
	case w == "per":
		at = d.hyphen(at)
	case w == "-" && d.At(at, "per") && !d.spaced(i):
		at = d.hyphen(at + 1)
	case w == "/" && !d.spaced(i) && !d.spaced(at):
	case w == "a" || w == "an":
		at = d.hyphen(at)
		if m, _ := d.measure(at, false); m.name == "" && !soldBy(d.Low(at)) || d.lowered(at+1, "ago", "earlier", "before", "later") {
			return "", i
		}
	default:
		return "", i
	}
	if !d.isWord(at) || d.broken(at) || isFunction(d.Low(at)) {
		return "", i
	}
	if m, end := d.measure(at, false); m.name != "" {
		return m.name, end
	}
	return d.Low(at), at + 1
}

// lots are what things are sold or paid by.
const lots text.Vocabulary = "barrel bottle copy dose head night pack person piece plate pop season seat share ticket unit"

// soldBy reports whether things are sold or paid by what a word names.
func soldBy(w string) bool {
	return lots.Has(w)
}

// rate reads what a unit is taken by: "per hour", "/s", "/cm2".
func (d *document) rate(u unit, i int) (unit, int) {
	at := i
	switch w := d.Word(i); {
	case w == "per" || w == "-" && !d.spaced(i) && d.At(i+1, "per"):
		at = i + 1
		if w == "-" {
			at = i + 2
		}
		at = d.hyphen(at)
	case (w == "/" || w == "∕") && d.spaced(i) == d.spaced(i+1):
		if at = i + 1; d.At(at, "(") && !d.spaced(i) {
			if by, end := d.product(at + 1); by != "" && d.At(end, ")") {
				return unit{u.name + " per " + by, Dimension}, end + 1
			}
			return u, i
		}
		if m, _ := d.measure(at, false); d.spaced(i) && m.name == "" {
			return u, i // "5 km / Oslo"
		}
	case (w == "an" || w == "a") && (u.kind == Dimension || u.kind == Duration) && d.lowered(i+1, "minute", "hour", "day", "week", "month", "year") && !d.lowered(i+2, "ago", "earlier", "before", "later"):
		at = i + 1
	default:
		return u, i
	}
	if d.lowered(at, "hr", "h") {
		return unit{u.name + " per hour", Dimension}, at + 1
	}
	by, end := d.measure(at, false)
	if by.name == "" {
		w := d.Word(at)
		if w == "s" || w == "s2" {
			by, end := d.powered(unit{"second", Dimension}, at+1)
			if w == "s2" {
				by.name, end = "square second", at+1
			}
			return unit{u.name + " per " + by.name, Dimension}, end
		}
		if w != "capita" && w != "person" && w != "share" && w != "head" {
			return u, i
		}
		by, end = unit{d.Low(at), Count}, at+1
	}
	return unit{u.name + " per " + by.name, u.kind}, end
}

// product reads the units below the line of "W/(m*K)", from token i on.
func (d *document) product(i int) (string, int) {
	var names []string
	for {
		name, end := "kelvin", i+1
		if !d.At(i, "K") {
			m, to := d.measure(i, false)
			if name, end = m.name, to; name == "" {
				name, end = measure.Symbol(d.Word(i), true), i+1
			}
		}
		if name == "" {
			return "", i
		}
		names = append(names, name)
		switch i = end; d.Word(i) {
		case "*", "·", "⋅", "×":
			i++
		default:
			return strings.Join(names, " "), i
		}
	}
}
