// Package measure knows the words and the symbols of units of measure, with their names in
// the singular and in British spelling.
package measure

import (
	"strings"

	"gloss/app/text"
)

// periods holds the units of time.
const periods text.Glossary = "centuries century;century;day;days day;decade;decades decade;fortnight;fortnights fortnight;hour;hours hour;" +
	"hr hour;hrs hour;min minute;mins minute;minute;minutes minute;month;months month;sec second;second;" +
	"seconds second;secs second;week;weeks week;year;years year;yr year;yrs year"

// Period returns the unit of time that a word in small letters names; "" for none.
//
//go:noinline
func Period(word string) string {
	name, _ := periods.Find(word)
	return name
}

// Word returns the unit that a word in small letters names, of everyday measures or of the SI
// with its prefix; "" for none.
func Word(w string) string {
	if name, ok := customary.Find(w); ok {
		return name
	}
	return siWord(w)
}

// customary holds the words and abbreviations of everyday measures.
const customary text.Glossary = "acre;acres acre;apg assist per game;barrel;barrels barrel;bhp horsepower;bpm beat per minute;bushel;" +
	"bushels bushel;carat;carats carat;cc cubic centimetre;cup;cups cup;db decibel;decibel;decibels decibel;" +
	"drachm dram;dram;drams dram;fathom;fathoms fathom;feet foot;foot;ft foot;furlong;furlongs furlong;" +
	"gal gallon;gallon;gallons gallon;gals gallon;gb gigabyte;gbps gigabit per second;ghz gigahertz;" +
	"gpm gallon per minute;grain;grains grain;gwh gigawatt-hour;hectare;hectares hectare;horsepower;" +
	"hp horsepower;inch;inches inch;k.p.h kilometre per hour;k.p.h. kilometre per hour;kcal kilocalorie;" +
	"kcals kilocalorie;kgs kilogram;khz kilohertz;kilo kilogram;kilos kilogram;kmh kilometre per hour;" +
	"kmph kilometre per hour;kms kilometre;knot;knots knot;kph kilometre per hour;ksi kilopound per square inch;" +
	"kts knot;kwh kilowatt-hour;lb pound-mass;lbs pound-mass;m.p.g mile per gallon;m.p.g. mile per gallon;" +
	"m.p.h mile per hour;m.p.h. mile per hour;mb megabyte;mbps megabit per second;mcg microgram;mhz megahertz;" +
	"micron micrometre;microns micrometre;mile;miles mile;mls millilitre;mpg mile per gallon;mph mile per hour;" +
	"mwh megawatt-hour;ounce;ounces ounce;oz ounce;pint;pints pint;pound pound-mass;pounds pound-mass;" +
	"ppb part per billion;ppg point per game;ppm part per million;psi pound per square inch;quart;quarts quart;" +
	"r.p.m revolution per minute;r.p.m. revolution per minute;rad radian;radian;radians radian;" +
	"rpg rebound per game;rpm revolution per minute;spg steal per game;sqft square foot;sqm square metre;" +
	"tablespoon;tablespoons tablespoon;tb terabyte;tbsp tablespoon;teaspoon;teaspoons teaspoon;ton;" +
	"tonne metric ton;tonnes metric ton;tons ton;tsp teaspoon;yard;yards yard;yd yard;yds yard"

// The units that two words name together: the second by its singular, and both of
// them, tied by a hyphen.
const (
	phraseHeads text.Glossary = "feet foot;foot;ft foot;hour;hours hour;mile;miles mile;ounce;ounces ounce;oz ounce;ton;tonne ton;tonnes ton;" +
		"tons ton;year;years year"
	phrases text.Glossary = "fl-ounce fluid ounce;fluid-ounce fluid ounce;lb-foot foot pound-force;light-year light year;long-ton long ton;" +
		"metric-ton metric ton;nautical-mile nautical mile;pound-foot foot pound-force;short-ton short ton;" +
		"statute-mile statute mile;troy-ounce troy ounce"
)

// Phrase returns the unit that two words in small letters name together; "" for none.
func Phrase(first, second string) string {
	head, ok := phraseHeads.Find(second)
	if !ok {
		return ""
	}
	if name, ok := phrases.Find(first + "-" + head); ok {
		return name
	}
	if head == "hour" {
		if name := siWord(first); strings.HasSuffix(name, "watt") || strings.HasSuffix(name, "ampere") {
			return name + "-hour"
		}
	}
	return ""
}

// siWord returns the SI unit that a word in small letters names, its prefix
// included and its spelling made British: "kilometers" is "kilometre".
func siWord(w string) string {
	if base := siBase(w); base != "" {
		return base
	}
	for _, p := range [...]string{"kilo", "mega", "giga", "tera", "peta", "exa", "milli", "micro", "nano", "pico", "centi", "deci", "hecto"} {
		if len(w) > len(p)+2 && w[:len(p)] == p {
			if w[len(p):] == "seconds" || w[len(p):] == "second" {
				return p + "second"
			}
			if base := siBase(w[len(p):]); base != "" {
				return p + base
			}
		}
	}
	return ""
}

// siWords holds the units that take a prefix of the SI.
const siWords text.Glossary = "amp ampere;ampere;amperes ampere;amps ampere;bit;bits bit;byte;bytes byte;calorie;calories calorie;electronvolt;" +
	"electronvolts electronvolt;gram;gramme gram;grammes gram;grams gram;hertz;joule;joules joule;liter litre;" +
	"liters litre;litre;litres litre;lumen;lumens lumen;meter metre;meters metre;metre;metres metre;newton;" +
	"newtons newton;parsec;parsecs parsec;pascal;pascals pascal;pixel;pixels pixel;sievert;sieverts sievert;ton;" +
	"tonne ton;tonnes ton;tons ton;volt;volts volt;watt;watts watt"

func siBase(w string) string {
	name, _ := siWords.Find(w)
	return name
}

// Symbols of units; those that are words of English too are units only when glued to
// their number: "5in".
const (
	symbols text.Glossary = "HZ hertz;Hz hertz;MP megapixel;Nm newton metre;PS horsepower;V volt;W watt;Wh watt-hour;dB decibel;g gram;ha hectare;l litre;m metre;" +
		"mi mile;t metric ton"
	gluedSymbols text.Glossary = "A ampere;J joule;L litre;N newton;h hour;in inch"
)

// Symbol returns the unit that a symbol stands for, "" for none; capitals count. Symbols that
// are words of English too are units only if they are glued to their number.
func Symbol(s string, glued bool) string {
	if name, ok := gluedSymbols.Find(s); ok {
		if glued {
			return name
		}
		return ""
	}
	if name, ok := symbols.Find(s); ok {
		return name
	}
	if n := len(s) - 1; n > 0 && (s[n] == '2' || s[n] == '3') {
		if base := Symbol(s[:n], glued); base != "" {
			return Power(s[n:]) + base // "km2"
		}
		return ""
	}
	return prefixed(s)
}

// Power is the name of an exponent, "square " of "2" or "²"; "" for others.
func Power(s string) string {
	switch s {
	case "²", "2":
		return "square "
	case "³", "3":
		return "cubic "
	}
	return ""
}

// prefixed returns the unit of a symbol with an SI prefix. Each prefix takes
// only the units that are met with it: "TV" is no teravolt.
func prefixed(s string) string {
	for _, p := range [...]struct{ sign, name, bases string }{
		{"k", "kilo", " m g W V A Hz J N Pa Wh B b L l eV t cal lb "},
		{"K", "kilo", " B W "},
		{"M", "mega", " W Hz B b J V Pa Wh t L eV Ah "},
		{"G", "giga", " W Hz B b J Pa Wh t eV "},
		{"T", "tera", " W Hz B b J Wh eV "},
		{"P", "peta", " B J Wh "},
		{"m", "milli", " m g W V A Ah L l s Hz Sv Gy "},
		{"c", "centi", " m l L "},
		{"d", "deci", " m l L "},
		{"h", "hecto", " Pa "},
		{"µ", "micro", " m g s l L A V W Sv "},
		{"μ", "micro", " m g s l L A V W Sv "},
		{"n", "nano", " m g s "},
	} {
		base, ok := strings.CutPrefix(s, p.sign)
		if ok && base != "" && strings.Contains(p.bases, " "+base+" ") {
			return p.name + symbolOf(base)
		}
	}
	return ""
}

// siSymbols holds the symbols of the units that siPrefixes names.
const siSymbols text.Glossary = "A ampere;Ah ampere-hour;B byte;Gy gray;Hz hertz;J joule;L litre;N newton;Pa pascal;Sv sievert;V volt;W watt;" +
	"Wh watt-hour;b bit;cal calorie;eV electronvolt;g gram;l litre;lb pound;m metre;s second;t ton"

func symbolOf(base string) string {
	name, _ := siSymbols.Find(base)
	return name
}
