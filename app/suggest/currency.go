package suggest

import "unicode/utf8"

// moneySign returns the currency of a sign, or "".
func moneySign(r rune) string {
	switch r {
	case '$':
		return "dollar"
	case '£':
		return "pound sterling"
	case '€':
		return "euro"
	case '¥', '￥':
		return "japanese yen"
	case '₹':
		return "indian rupee"
	case '₽':
		return "russian ruble"
	case '₩':
		return "south korean won"
	case '₪':
		return "shekel"
	case '₿':
		return "bitcoin"
	case '₫':
		return "vietnamese dong"
	case '₦':
		return "nigerian naira"
	case '₱':
		return "philippine peso"
	case '₡':
		return "costa rican colon"
	case '฿':
		return "thai baht"
	case '₺':
		return "turkish lira"
	case '₴':
		return "ukrainian hryvnia"
	case '¢':
		return "cent"
	case '₨':
		return "rupee"
	case '৳':
		return "bangladeshi taka"
	case '₸':
		return "kazakhstani tenge"
	case '₼':
		return "azerbaijani manat"
	case '₾':
		return "georgian lari"
	case '₲':
		return "paraguayan guarani"
	case '₵':
		return "ghanaian cedi"
	case '₭':
		return "lao kip"
	case '₮':
		return "mongolian tugrik"
	case '﷼':
		return "riyal"
	}
	return ""
}

// dollars returns the currency of a word that stands before or after a dollar
// sign: "US$", "A$", "$NZ".
func dollars(s string) string {
	f := fold(s)
	switch string(f.b()) {
	case "us", "u.s", "u.s.", "usd":
		return "dollar"
	case "a", "au", "aus", "aud":
		return "australian dollar"
	case "c", "ca", "can", "cad", "cdn":
		return "canadian dollar"
	case "nz", "nzd":
		return "new zealand dollar"
	case "hk", "hkd":
		return "hong kong dollar"
	case "s", "sg", "sgd":
		return "singapore dollar"
	case "nt", "twd":
		return "taiwan dollar"
	case "r":
		return "brazilian real"
	case "mex", "mx":
		return "mexican peso"
	}
	return ""
}

// moneyCode returns the currency of a code as it is written before or after a
// number, in capitals.
func moneyCode(s string) string {
	switch s {
	case "USD", "US":
		return "dollar"
	case "AUD":
		return "australian dollar"
	case "CAD":
		return "canadian dollar"
	case "NZD":
		return "new zealand dollar"
	case "HKD":
		return "hong kong dollar"
	case "SGD":
		return "singapore dollar"
	case "EUR", "Eur":
		return "euro"
	case "GBP", "PS", "Stg":
		return "pound sterling"
	case "JPY":
		return "japanese yen"
	case "CNY", "RMB", "Rmb", "CNH":
		return "chinese yuan"
	case "INR", "Rs", "Re":
		return "indian rupee"
	case "PKR":
		return "pakistani rupee"
	case "LKR":
		return "sri lankan rupee"
	case "RM", "MYR":
		return "malaysian ringgit"
	case "CHF", "SFr":
		return "swiss franc"
	case "SEK":
		return "swedish krona"
	case "NOK":
		return "norwegian krone"
	case "DKK":
		return "danish krone"
	case "RUB":
		return "russian ruble"
	case "KRW":
		return "south korean won"
	case "ZAR":
		return "south african rand"
	case "BRL":
		return "brazilian real"
	case "MXN":
		return "mexican peso"
	case "ARS":
		return "argentine peso"
	case "TRY":
		return "turkish lira"
	case "THB":
		return "thai baht"
	case "IDR", "Rp":
		return "indonesian rupiah"
	case "PHP":
		return "philippine peso"
	case "VND":
		return "vietnamese dong"
	case "ILS", "NIS":
		return "shekel"
	case "SAR":
		return "saudi riyal"
	case "QAR":
		return "qatari riyal"
	case "AED", "Dh", "Dhs":
		return "emirati dirham"
	case "EGP":
		return "egyptian pound"
	case "KWD":
		return "kuwaiti dinar"
	case "KES", "Ksh":
		return "kenyan shilling"
	case "NGN":
		return "nigerian naira"
	case "PLN":
		return "polish zloty"
	case "CZK":
		return "czech koruna"
	case "HUF":
		return "hungarian forint"
	case "UAH":
		return "ukrainian hryvnia"
	case "MNT":
		return "mongolian tugrik"
	case "LBP":
		return "lebanese pound"
	case "usd":
		return "dollar"
	case "eur":
		return "euro"
	case "gbp":
		return "pound sterling"
	case "rmb", "cny":
		return "chinese yuan"
	case "aud":
		return "australian dollar"
	case "cad":
		return "canadian dollar"
	case "inr":
		return "indian rupee"
	case "jpy":
		return "japanese yen"
	case "BDT", "NPR", "IQD", "IRR", "LYD", "JMD", "TTD", "COP", "CLP", "PEN", "UYU", "VEF", "CUP", "DOP", "GTQ", "HNL",
		"CRC", "PAB", "PYG", "BOB", "RON", "BGN", "HRK", "RSD", "ISK", "GEL", "AMD", "AZN", "KZT", "UZS", "BYN", "MDL",
		"MKD", "MAD", "TND", "DZD", "GHS", "UGX", "TZS", "ETB", "ZMW", "BWP", "MUR", "MMK", "KHR", "LAK", "BND", "TWD",
		"MOP", "FJD", "PGK", "XAF", "XOF", "BHD", "OMR", "JOD", "SYP", "YER", "AFN":
		return s
	case "BTC":
		return "bitcoin"
	case "ETH":
		return "ether"
	}
	return ""
}

// moneyWord returns the currency of a word, singular or plural; one of many
// countries is named without its country: "dollar", "franc".
func moneyWord(s string) string {
	f := fold(s)
	switch string(f.b()) {
	case "dollar", "dollars", "buck", "bucks":
		return "dollar"
	case "euro", "euros":
		return "euro"
	case "sterling", "quid":
		return "pound sterling"
	case "yen":
		return "japanese yen"
	case "yuan", "renminbi":
		return "chinese yuan"
	case "rupee", "rupees":
		return "rupee"
	case "ruble", "rubles", "rouble", "roubles":
		return "russian ruble"
	case "won":
		return "south korean won"
	case "franc", "francs":
		return "franc"
	case "krona", "kronor":
		return "krona"
	case "krone", "kroner":
		return "krone"
	case "peso", "pesos":
		return "peso"
	case "lira", "liras":
		return "lira"
	case "rand":
		return "rand"
	case "reais":
		return "brazilian real"
	case "ringgit", "ringgits":
		return "malaysian ringgit"
	case "baht":
		return "thai baht"
	case "rupiah":
		return "indonesian rupiah"
	case "dong":
		return "vietnamese dong"
	case "shekel", "shekels":
		return "shekel"
	case "riyal", "riyals", "rial", "rials":
		return "riyal"
	case "dirham", "dirhams":
		return "dirham"
	case "dinar", "dinars":
		return "dinar"
	case "shilling", "shillings":
		return "shilling"
	case "naira":
		return "nigerian naira"
	case "zloty", "zlotys":
		return "polish zloty"
	case "forint", "forints":
		return "hungarian forint"
	case "hryvnia", "hryvnias":
		return "ukrainian hryvnia"
	case "tugrik", "tugriks":
		return "mongolian tugrik"
	case "mark", "marks":
		return "mark"
	case "markka":
		return "finnish markka"
	case "guilder", "guilders":
		return "dutch guilder"
	case "lire":
		return "italian lira"
	case "peseta", "pesetas":
		return "spanish peseta"
	case "drachma", "drachmas":
		return "greek drachma"
	case "cedi", "cedis":
		return "ghanaian cedi"
	case "birr":
		return "ethiopian birr"
	case "kuna", "kn":
		return "croatian kuna"
	case "元":
		return "chinese yuan"
	case "円":
		return "japanese yen"
	case "kr":
		return "krona"
	case "sen":
		return "sen"
	case "colones":
		return "colon"
	case "bolivars", "bolivares":
		return "bolivar"
	case "bolivianos":
		return "boliviano"
	case "leva":
		return "lev"
	case "lei":
		return "leu"
	case "kip", "riel", "kyat", "afghani", "tenge", "lari", "pula", "kwacha", "metical", "kwanza", "dalasi", "ariary", "pataca",
		"vatu", "gourde", "quetzal", "lempira", "guarani", "boliviano", "bolivar", "rufiyaa", "dogecoin", "ether", "kopeck",
		"renminbis", "halala", "paisa", "centavo", "escudo", "escudos":
		return s
	case "taka":
		return "bangladeshi taka"
	case "bitcoin", "bitcoins":
		return "bitcoin"
	case "cent", "cents":
		return "cent"
	case "penny", "pence", "p":
		return "penny"
	case "dime", "dimes":
		return "dime"
	case "nickel", "nickels":
		return "nickel"
	}
	return ""
}

// moneyCountry reports whether s says whose a currency is.
func moneyCountry(s string) bool {
	f := fold(s)
	switch string(f.b()) {
	case "us", "u.s", "u.s.", "american", "australian", "canadian", "zealand", "kong", "singapore", "swiss", "french",
		"belgian", "swedish", "norwegian", "danish", "british", "chinese", "japanese", "indian", "pakistani", "lankan",
		"mexican", "philippine", "argentine", "chilean", "colombian", "cuban", "turkish", "saudi", "iranian", "qatari",
		"kuwaiti", "iraqi", "jordanian", "kenyan", "egyptian", "lebanese", "syrian", "sudanese", "israeli", "russian",
		"african", "korean", "dutch", "italian", "spanish", "greek", "taiwan", "brazilian", "finnish", "german", "deutsche", "irish", "cfa", "emirati", "malaysian",
		"thai", "nigerian", "polish":
		return true
	}
	return false
}

// isMoneySign reports whether token i is a currency's sign.
func (d *Document) isMoneySign(i int) bool { return d.moneySignAt(i) != "" }

func (d *Document) moneySignAt(i int) string {
	if i < 0 || i >= len(d.Tokens) || d.Tokens[i].Kind != Mark {
		return ""
	}
	r, _ := utf8.DecodeRuneInString(d.word(i))
	return moneySign(r)
}

// moneyBefore returns the currency that stands before the number at token i,
// and the token that it begins with.
func (d *Document) moneyBefore(i int) (unit string, from int) {
	if sign := d.moneySignAt(i - 1); sign != "" {
		if d.broken(i) && i > 0 && d.Tokens[i].Breaks {
			return "", i
		}
		if d.word(i-1) == "$" && d.isWord(i-2) {
			c := dollars(d.word(i - 2))
			if c == "" && !d.spaced(i-1) && len(d.word(i-2)) < 4 {
				c = "dollar" // of whatever country: "TT$"
			}
			if c != "" && (!d.spaced(i-1) || len(d.word(i-2)) > 1 || d.word(i-2) == "c" || d.word(i-2) == "S" || d.word(i-2) == "C") {
				return c, i - 2
			}
		}
		return sign, i - 1
	}
	if !d.isWord(i - 1) {
		if d.word(i-1) == "=" && d.word(i-2) == "Y" && !d.spaced(i-1) {
			return "japanese yen", i - 2 // what some feeds make of ¥
		}
		if d.word(i-1) == "." && d.word(i-2) == "Rs" {
			return "indian rupee", i - 2
		}
		return "", i
	}
	if d.word(i-2) == "$" && !d.spaced(i-1) {
		if c := dollars(d.word(i - 1)); c != "" {
			return c, i - 2
		}
	}
	if c := moneyCode(d.word(i - 1)); c != "" && d.word(i-1) != "US" {
		return c, i - 1
	}
	return "", i
}

// moneyAfter returns the currency that begins at token i, after a number, and
// the token after it.
func (d *Document) moneyAfter(i int) (unit string, to int) {
	if sign := d.moneySignAt(i); sign != "" && d.word(i) != "$" {
		return sign, i + 1
	}
	if sign := d.moneySignAt(i); sign != "" && !d.isNumber(i+1) {
		return sign, i + 1
	}
	if !d.isWord(i) {
		return "", i
	}
	if c := moneyCode(d.word(i)); c != "" && len(d.word(i)) == 3 {
		return c, i + 1
	}
	at := i
	for at < i+2 && (moneyCountry(d.word(at)) || isUpper(d.word(at)) && d.spaced(at) && moneyWord(d.word(at)) == "" && moneyWord(d.word(at+1)) != "") {
		at++
	}
	if f := fold(d.word(i)); at == i && (string(f.b()) == "new" || string(f.b()) == "hong" || string(f.b()) == "south" || string(f.b()) == "sri") && moneyCountry(d.word(i+1)) {
		at = i + 2
	}
	word := d.word(at)
	if at > i {
		if f := fold(word); string(f.b()) == "pound" || string(f.b()) == "pounds" {
			return d.ofCountry(i, at, "pound sterling"), at + 1
		}
	}
	if c := moneyWord(word); c != "" && !d.broken(at) {
		return d.ofCountry(i, at, c), at + 1
	}
	return "", i
}

// ofCountry names the currency base of the country in tokens [i, at).
func (d *Document) ofCountry(i, at int, base string) string {
	if at == i {
		return base
	}
	f := fold(d.word(i))
	switch string(f.b()) {
	case "us", "u.s", "u.s.", "american", "british", "chinese", "japanese":
		return base
	}
	unit := []byte(nil)
	for k := i; k < at; k++ {
		g := fold(d.word(k))
		unit = append(append(unit, g.b()...), ' ')
	}
	if base == "pound sterling" {
		base = "pound"
	}
	return string(append(unit, base...))
}

func (d *Document) isWord(i int) bool {
	return 0 <= i && i < len(d.Tokens) && d.Tokens[i].Kind == Word
}
