package suggest

import "strings"

// period returns the unit of time that a word in small letters names.
func period(word []byte) (unit, bool) {
	switch string(word) {
	case "second", "seconds", "sec", "secs":
		return unit{"second", Duration}, true
	case "minute", "minutes", "min", "mins":
		return unit{"minute", Duration}, true
	case "hour", "hours", "hr", "hrs":
		return unit{"hour", Duration}, true
	case "day", "days":
		return unit{"day", Duration}, true
	case "week", "weeks":
		return unit{"week", Duration}, true
	case "fortnight", "fortnights":
		return unit{"fortnight", Duration}, true
	case "month", "months":
		return unit{"month", Duration}, true
	case "year", "years", "yr", "yrs":
		return unit{"year", Duration}, true
	case "decade", "decades":
		return unit{"decade", Duration}, true
	case "century", "centuries":
		return unit{"century", Duration}, true
	}
	return unit{}, false
}

// word returns the unit that a word in small letters names: of time, of
// everyday measures, or of the SI with its prefix.
func word(w []byte) (unit, bool) {
	if u, ok := period(w); ok {
		return u, true
	}
	if name := customary(w); name != "" {
		return unit{name, Dimension}, true
	}
	if name := siWord(w); name != "" {
		return unit{name, Dimension}, true
	}
	return unit{}, false
}

func customary(w []byte) string {
	switch string(w) {
	case "mile", "miles":
		return "mile"
	case "yard", "yards", "yd", "yds":
		return "yard"
	case "foot", "feet", "ft":
		return "foot"
	case "inch", "inches":
		return "inch"
	case "acre", "acres":
		return "acre"
	case "hectare", "hectares":
		return "hectare"
	case "gallon", "gallons", "gal":
		return "gallon"
	case "barrel", "barrels":
		return "barrel"
	case "bushel", "bushels":
		return "bushel"
	case "pint", "pints":
		return "pint"
	case "quart", "quarts":
		return "quart"
	case "cup", "cups":
		return "cup"
	case "tablespoon", "tablespoons", "tbsp":
		return "tablespoon"
	case "teaspoon", "teaspoons", "tsp":
		return "teaspoon"
	case "ounce", "ounces", "oz":
		return "ounce"
	case "pound", "pounds", "lb", "lbs":
		return "pound-mass"
	case "ton", "tons":
		return "ton"
	case "tonne", "tonnes":
		return "metric ton"
	case "carat", "carats":
		return "carat"
	case "kilo", "kilos":
		return "kilogram"
	case "micron", "microns":
		return "micrometre"
	case "knot", "knots":
		return "knot"
	case "mph":
		return "mile per hour"
	case "kph", "kmh", "kmph":
		return "kilometre per hour"
	case "mpg":
		return "mile per gallon"
	case "rpm":
		return "revolution per minute"
	case "horsepower", "hp", "bhp":
		return "horsepower"
	case "decibel", "decibels", "db":
		return "decibel"
	case "ghz":
		return "gigahertz"
	case "mhz":
		return "megahertz"
	case "khz":
		return "kilohertz"
	case "kwh":
		return "kilowatt-hour"
	case "psi":
		return "pound per square inch"
	case "ksi":
		return "kilopound per square inch"
	case "mbps":
		return "megabit per second"
	case "gbps":
		return "gigabit per second"
	case "dram", "drams", "drachm":
		return "dram"
	case "furlong", "furlongs":
		return "furlong"
	case "fathom", "fathoms":
		return "fathom"
	case "cc":
		return "cubic centimetre"
	case "kgs", "k.gs":
		return "kilogram"
	case "kms":
		return "kilometre"
	case "mls":
		return "millilitre"
	}
	return ""
}

// phrase returns the unit that two words name together.
func phrase(first, second string) (unit, bool) {
	g := fold(second)
	head := ""
	switch string(g.b()) {
	case "hour", "hours":
		head = " hour"
	case "mile", "miles":
		head = " mile"
	case "year", "years":
		head = " year"
	case "ton", "tons", "tonne", "tonnes":
		head = " ton"
	case "ounce", "ounces", "oz":
		head = " ounce"
	case "ft", "feet", "foot":
		head = " foot"
	default:
		return unit{}, false
	}
	f := fold(first)
	switch string(f.b()) + head {
	case "fl ounce":
		return unit{"fluid ounce", Dimension}, true
	case "metric ton", "long ton", "short ton", "nautical mile", "statute mile", "light year", "fluid ounce", "troy ounce":
		return unit{strings.ToLower(first) + head, Dimension}, true
	case "lb foot", "pound foot":
		return unit{"foot pound-force", Dimension}, true
	}
	if head == " hour" {
		if name := siWord(f.b()); strings.HasSuffix(name, "watt") || strings.HasSuffix(name, "ampere") {
			return unit{name + "-hour", Dimension}, true
		}
	}
	return unit{}, false
}

// siWord returns the SI unit that a word in small letters names, its prefix
// included and its spelling made British: "kilometers" is "kilometre".
func siWord(w []byte) string {
	if base := siBase(w); base != "" {
		return base
	}
	for _, p := range [...]string{"kilo", "mega", "giga", "tera", "peta", "exa", "milli", "micro", "nano", "pico", "centi", "deci", "hecto"} {
		if len(w) > len(p)+2 && string(w[:len(p)]) == p {
			if string(w[len(p):]) == "seconds" || string(w[len(p):]) == "second" {
				return p + "second"
			}
			if base := siBase(w[len(p):]); base != "" {
				return p + base
			}
		}
	}
	return ""
}

func siBase(w []byte) string {
	switch string(w) {
	case "metre", "metres", "meter", "meters":
		return "metre"
	case "gram", "grams", "gramme", "grammes":
		return "gram"
	case "litre", "litres", "liter", "liters":
		return "litre"
	case "watt", "watts":
		return "watt"
	case "volt", "volts":
		return "volt"
	case "amp", "amps", "ampere", "amperes":
		return "ampere"
	case "byte", "bytes":
		return "byte"
	case "hertz":
		return "hertz"
	case "joule", "joules":
		return "joule"
	case "newton", "newtons":
		return "newton"
	case "pascal", "pascals":
		return "pascal"
	case "calorie", "calories":
		return "calorie"
	case "pixel", "pixels":
		return "pixel"
	case "bits", "bit":
		return "bit"
	case "electronvolt", "electronvolts":
		return "electronvolt"
	case "ton", "tons", "tonne", "tonnes":
		return "ton"
	case "sievert", "sieverts":
		return "sievert"
	case "lumen", "lumens":
		return "lumen"
	case "parsec", "parsecs":
		return "parsec"
	}
	return ""
}

// symbol returns the unit that a symbol stands for; capitals count. Some are
// words of English and are units only when glued to their number: "5in".
func symbol(s string, glued bool) string {
	switch s {
	case "m":
		return "metre"
	case "g":
		return "gram"
	case "W":
		return "watt"
	case "V":
		return "volt"
	case "l":
		return "litre"
	case "N", "J", "L", "h", "A", "in":
		if glued {
			return letterUnit(s)
		}
		return ""
	case "Hz":
		return "hertz"
	case "Wh":
		return "watt-hour"
	case "ha":
		return "hectare"
	case "mi":
		return "mile"
	case "dB":
		return "decibel"
	case "Nm":
		return "newton metre"
	case "MP":
		return "megapixel"
	}
	if n := len(s) - 1; n > 0 && (s[n] == '2' || s[n] == '3') {
		if base := symbol(s[:n], glued); base != "" {
			return power(s[n:]) + base // "km2"
		}
		return ""
	}
	return prefixed(s)
}

// power is the name of an exponent: "square " of "2" or "²".
func power(s string) string {
	switch s {
	case "²", "2":
		return "square "
	case "³", "3":
		return "cubic "
	}
	return ""
}

func letterUnit(s string) string {
	switch s {
	case "N":
		return "newton"
	case "J":
		return "joule"
	case "A":
		return "ampere"
	case "h":
		return "hour"
	case "in":
		return "inch"
	}
	return "litre"
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
			return p.name + baseSymbol(base)
		}
	}
	return ""
}

func baseSymbol(s string) string {
	switch s {
	case "m":
		return "metre"
	case "g":
		return "gram"
	case "W":
		return "watt"
	case "V":
		return "volt"
	case "A":
		return "ampere"
	case "Hz":
		return "hertz"
	case "J":
		return "joule"
	case "N":
		return "newton"
	case "Pa":
		return "pascal"
	case "Wh":
		return "watt-hour"
	case "Ah":
		return "ampere-hour"
	case "B":
		return "byte"
	case "b":
		return "bit"
	case "s":
		return "second"
	case "eV":
		return "electronvolt"
	case "t":
		return "ton"
	case "cal":
		return "calorie"
	case "Sv":
		return "sievert"
	case "Gy":
		return "gray"
	case "lb":
		return "pound"
	}
	return "litre"
}
