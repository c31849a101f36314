package figure

import (
	"gloss/app/suggest/numeral"
	"gloss/app/text"
)

// degrees reads temperatures, and angles that name no scale.
func (d *document) degrees(i int) (unit, int) {
	at := i
	switch d.Low(i) {
	case "degree", "degrees", "deg", "°", "º", "˚":
		at++
		if d.lowered(i, "deg", "") && d.At(at, ".") {
			at++
		}
	case "degf":
		return unit{"fahrenheit", Temperature}, i + 1
	case "degc", "℃":
		return unit{"celsius", Temperature}, i + 1
	case "celsius", "celcius", "centigrade", "fahrenheit", "farenheit", "kelvin":
	case "c", "f":
		if !d.temperatureBefore(i) {
			return unit{}, i
		}
	default:
		return unit{}, i
	}
	scale := d.Low(d.hyphen(at))
	end := d.hyphen(at) + 1
	switch scale {
	case "c", "celsius", "celcius", "centigrade":
		return unit{"celsius", Temperature}, end
	case "f", "fahrenheit", "farenheit":
		return unit{"fahrenheit", Temperature}, end
	case "k", "kelvin":
		return unit{"kelvin", Temperature}, end
	}
	if at == i {
		return unit{}, i
	}
	if d.turns(i) || angular.Has(d.Low(at)) {
		return unit{"degree", Dimension}, at
	}
	return unit{"degree", Temperature}, at
}

// angular are the words that speak of an angle.
const angular text.Vocabulary = "angle angles bend latitude longitude pitch rotate rotated rotates slope tilt tilted turn turned turns"

// turns reports whether the few words before token i speak of an angle.
func (d *document) turns(i int) bool { return d.near(i-5, i-1, angular) }

// temperatureBefore reports whether the "C" or "F" at token i is a capital behind a number
// of no name, and nothing after it: "30C", "12 C overnight".
func (d *document) temperatureBefore(i int) bool {
	w := d.Word(i)
	if v, _, ok := numeral.Digits(d.Word(i - 1)); w == "F" && (!ok || v < 20) || d.At(i+1, "/") {
		return false // a form: "13F"
	}
	if w != "C" && w != "F" || d.isWord(i-2) && d.nameLike(i-2) && !d.broken(i-1) {
		return false // "Boeing 777F"
	}
	if d.spaced(i) { // "12 C overnight"
		return !d.broken(i) && !(d.isWord(i+1) && isUpper(d.Word(i+1))) && !d.isHyphen(i+1)
	}
	return d.spaced(i+1) || !d.At(i+1, "-")
}
