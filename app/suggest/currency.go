package suggest

import "gloss/app/text"

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
	switch s {
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

// moneyCodes holds the codes of currencies as they are written beside a number.
var moneyCodes = []entry[string]{
	{"AED", "emirati dirham"}, {"AFN", "AFN"}, {"AMD", "AMD"}, {"ARS", "argentine peso"},
	{"AUD", "australian dollar"}, {"AZN", "AZN"}, {"BDT", "BDT"}, {"BGN", "BGN"}, {"BHD", "BHD"}, {"BND", "BND"},
	{"BOB", "BOB"}, {"BRL", "brazilian real"}, {"BTC", "bitcoin"}, {"BWP", "BWP"}, {"BYN", "BYN"},
	{"CAD", "canadian dollar"}, {"CHF", "swiss franc"}, {"CLP", "CLP"}, {"CNH", "chinese yuan"},
	{"CNY", "chinese yuan"}, {"COP", "COP"}, {"CRC", "CRC"}, {"CUP", "CUP"}, {"CZK", "czech koruna"},
	{"DKK", "danish krone"}, {"DOP", "DOP"}, {"DZD", "DZD"}, {"Dh", "emirati dirham"}, {"Dhs", "emirati dirham"},
	{"EGP", "egyptian pound"}, {"ETB", "ETB"}, {"ETH", "ether"}, {"EUR", "euro"}, {"Eur", "euro"}, {"FJD", "FJD"},
	{"GBP", "pound sterling"}, {"GEL", "GEL"}, {"GHS", "GHS"}, {"GTQ", "GTQ"}, {"HKD", "hong kong dollar"},
	{"HNL", "HNL"}, {"HRK", "HRK"}, {"HUF", "hungarian forint"}, {"IDR", "indonesian rupiah"}, {"ILS", "shekel"},
	{"INR", "indian rupee"}, {"IQD", "IQD"}, {"IRR", "IRR"}, {"ISK", "ISK"}, {"JMD", "JMD"}, {"JOD", "JOD"},
	{"JPY", "japanese yen"}, {"KES", "kenyan shilling"}, {"KHR", "KHR"}, {"KRW", "south korean won"},
	{"KWD", "kuwaiti dinar"}, {"KZT", "KZT"}, {"Ksh", "kenyan shilling"}, {"LAK", "LAK"},
	{"LBP", "lebanese pound"}, {"LKR", "sri lankan rupee"}, {"LYD", "LYD"}, {"MAD", "MAD"}, {"MDL", "MDL"},
	{"MKD", "MKD"}, {"MMK", "MMK"}, {"MNT", "mongolian tugrik"}, {"MOP", "MOP"}, {"MUR", "MUR"},
	{"MXN", "mexican peso"}, {"MYR", "malaysian ringgit"}, {"NGN", "nigerian naira"}, {"NIS", "shekel"},
	{"NOK", "norwegian krone"}, {"NPR", "NPR"}, {"NZD", "new zealand dollar"}, {"OMR", "OMR"}, {"PAB", "PAB"},
	{"PEN", "PEN"}, {"PGK", "PGK"}, {"PHP", "philippine peso"}, {"PKR", "pakistani rupee"},
	{"PLN", "polish zloty"}, {"PS", "pound sterling"}, {"PYG", "PYG"}, {"QAR", "qatari riyal"},
	{"RM", "malaysian ringgit"}, {"RMB", "chinese yuan"}, {"RON", "RON"}, {"RSD", "RSD"},
	{"RUB", "russian ruble"}, {"Re", "indian rupee"}, {"Rmb", "chinese yuan"}, {"Rp", "indonesian rupiah"},
	{"Rs", "indian rupee"}, {"SAR", "saudi riyal"}, {"SEK", "swedish krona"}, {"SFr", "swiss franc"},
	{"SGD", "singapore dollar"}, {"SYP", "SYP"}, {"Stg", "pound sterling"}, {"THB", "thai baht"}, {"TND", "TND"},
	{"TRY", "turkish lira"}, {"TTD", "TTD"}, {"TWD", "TWD"}, {"TZS", "TZS"}, {"UAH", "ukrainian hryvnia"},
	{"UGX", "UGX"}, {"US", "dollar"}, {"USD", "dollar"}, {"UYU", "UYU"}, {"UZS", "UZS"}, {"VEF", "VEF"},
	{"VND", "vietnamese dong"}, {"XAF", "XAF"}, {"XOF", "XOF"}, {"YER", "YER"}, {"ZAR", "south african rand"},
	{"ZMW", "ZMW"}, {"aud", "australian dollar"}, {"cad", "canadian dollar"}, {"cny", "chinese yuan"},
	{"eur", "euro"}, {"gbp", "pound sterling"}, {"inr", "indian rupee"}, {"jpy", "japanese yen"},
	{"rmb", "chinese yuan"}, {"usd", "dollar"},
}

// moneyCode returns the currency of a code that is written as s, or "".
func moneyCode(s string) string {
	name, _ := find(moneyCodes, s)
	return name
}

// moneyWords holds the words for currencies in small letters; one of many
// countries is named without its country.
var moneyWords = []entry[string]{
	{"afghani", "afghani"}, {"ariary", "ariary"}, {"baht", "thai baht"}, {"birr", "ethiopian birr"},
	{"bitcoin", "bitcoin"}, {"bitcoins", "bitcoin"}, {"bolivar", "bolivar"}, {"bolivares", "bolivar"},
	{"bolivars", "bolivar"}, {"boliviano", "boliviano"}, {"bolivianos", "boliviano"}, {"buck", "dollar"},
	{"bucks", "dollar"}, {"cedi", "ghanaian cedi"}, {"cedis", "ghanaian cedi"}, {"cent", "cent"},
	{"centavo", "centavo"}, {"cents", "cent"}, {"colones", "colon"}, {"dalasi", "dalasi"}, {"dime", "dime"},
	{"dimes", "dime"}, {"dinar", "dinar"}, {"dinars", "dinar"}, {"dirham", "dirham"}, {"dirhams", "dirham"},
	{"dogecoin", "dogecoin"}, {"dollar", "dollar"}, {"dollars", "dollar"}, {"dong", "vietnamese dong"},
	{"drachma", "greek drachma"}, {"drachmas", "greek drachma"}, {"escudo", "escudo"}, {"escudos", "escudos"},
	{"ether", "ether"}, {"euro", "euro"}, {"euros", "euro"}, {"forint", "hungarian forint"},
	{"forints", "hungarian forint"}, {"franc", "franc"}, {"francs", "franc"}, {"gourde", "gourde"},
	{"guarani", "guarani"}, {"guilder", "dutch guilder"}, {"guilders", "dutch guilder"}, {"halala", "halala"},
	{"hryvnia", "ukrainian hryvnia"}, {"hryvnias", "ukrainian hryvnia"}, {"kip", "kip"}, {"kn", "croatian kuna"},
	{"kopeck", "kopeck"}, {"kr", "krona"}, {"krona", "krona"}, {"krone", "krone"}, {"kroner", "krone"},
	{"kronor", "krona"}, {"kuna", "croatian kuna"}, {"kwacha", "kwacha"}, {"kwanza", "kwanza"}, {"kyat", "kyat"},
	{"lari", "lari"}, {"lei", "leu"}, {"lempira", "lempira"}, {"leva", "lev"}, {"lira", "lira"},
	{"liras", "lira"}, {"lire", "italian lira"}, {"mark", "mark"}, {"markka", "finnish markka"},
	{"marks", "mark"}, {"metical", "metical"}, {"naira", "nigerian naira"}, {"nickel", "nickel"},
	{"nickels", "nickel"}, {"p", "penny"}, {"paisa", "paisa"}, {"pataca", "pataca"}, {"pence", "penny"},
	{"penny", "penny"}, {"peseta", "spanish peseta"}, {"pesetas", "spanish peseta"}, {"peso", "peso"},
	{"pesos", "peso"}, {"pula", "pula"}, {"quetzal", "quetzal"}, {"quid", "pound sterling"}, {"rand", "rand"},
	{"reais", "brazilian real"}, {"renminbi", "chinese yuan"}, {"renminbis", "renminbis"}, {"rial", "riyal"},
	{"rials", "riyal"}, {"riel", "riel"}, {"ringgit", "malaysian ringgit"}, {"ringgits", "malaysian ringgit"},
	{"riyal", "riyal"}, {"riyals", "riyal"}, {"rouble", "russian ruble"}, {"roubles", "russian ruble"},
	{"ruble", "russian ruble"}, {"rubles", "russian ruble"}, {"rufiyaa", "rufiyaa"}, {"rupee", "rupee"},
	{"rupees", "rupee"}, {"rupiah", "indonesian rupiah"}, {"sen", "sen"}, {"shekel", "shekel"},
	{"shekels", "shekel"}, {"shilling", "shilling"}, {"shillings", "shilling"}, {"sterling", "pound sterling"},
	{"taka", "bangladeshi taka"}, {"tenge", "tenge"}, {"tugrik", "mongolian tugrik"},
	{"tugriks", "mongolian tugrik"}, {"vatu", "vatu"}, {"won", "south korean won"}, {"yen", "japanese yen"},
	{"yuan", "chinese yuan"}, {"zloty", "polish zloty"}, {"zlotys", "polish zloty"}, {"元", "chinese yuan"},
	{"円", "japanese yen"},
}

// moneyWord returns the currency of a word, singular or plural, or "".
func moneyWord(s string) string {
	name, _ := find(moneyWords, s)
	return name
}

// moneyCountries say whose a currency is.
const moneyCountries text.Vocabulary = "african american argentine australian belgian brazilian british canadian cfa chilean chinese colombian cuban " +
	"danish deutsche dutch egyptian emirati finnish french german greek indian iranian iraqi irish israeli italian " +
	"japanese jordanian kenyan kong korean kuwaiti lankan lebanese malaysian mexican nigerian norwegian pakistani " +
	"philippine polish qatari russian saudi singapore spanish sudanese swedish swiss syrian taiwan thai turkish " +
	"u.s u.s. us zealand"

// moneyCountry reports whether s says whose a currency is.
func moneyCountry(s string) bool {
	return moneyCountries.Has(s)
}

//go:noinline
func (d *Document) isWord(i int) bool {
	return 0 <= i && i < len(d.Tokens) && d.Tokens[i].Kind == Word
}
