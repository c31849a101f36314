// Package currency knows the currencies of the world by their signs, codes and words.
package currency

import "gloss/app/text"

// signs are the signs of currencies.
const signs text.Glossary = "$ dollar;¢ cent;£ pound sterling;¥ japanese yen;৳ bangladeshi taka;฿ thai baht;₡ costa rican colon;" +
	"₦ nigerian naira;₨ rupee;₩ south korean won;₪ shekel;₫ vietnamese dong;€ euro;₭ lao kip;₮ mongolian tugrik;" +
	"₱ philippine peso;₲ paraguayan guarani;₴ ukrainian hryvnia;₵ ghanaian cedi;₸ kazakhstani tenge;₹ indian rupee;" +
	"₺ turkish lira;₼ azerbaijani manat;₽ russian ruble;₾ georgian lari;₿ bitcoin;﷼ riyal;￥ japanese yen"

// Sign returns the currency of a sign.
func Sign(s string) (string, bool) { return signs.Find(s) }

// dollarWords say whose dollar it is, before or after its sign: "US$", "A$", "$NZ".
const dollarWords text.Glossary = "a australian dollar;au australian dollar;aud australian dollar;aus australian dollar;c canadian dollar;" +
	"ca canadian dollar;cad canadian dollar;can canadian dollar;cdn canadian dollar;hk hong kong dollar;" +
	"hkd hong kong dollar;mex mexican peso;mx mexican peso;nt taiwan dollar;nz new zealand dollar;" +
	"nzd new zealand dollar;r brazilian real;s singapore dollar;sg singapore dollar;sgd singapore dollar;" +
	"twd taiwan dollar;u.s dollar;u.s. dollar;us dollar;usd dollar"

// Dollar returns the currency of a word that stands before or after a dollar
// sign, or "".
func Dollar(s string) string {
	name, _ := dollarWords.Find(s)
	return name
}

// codes holds the codes of currencies as they are written beside a number.
const codes text.Glossary = "AED emirati dirham;AFN;AMD;AOA;ARS argentine peso;AUD australian dollar;AZN;BBD;BDT;BGN;BHD;BND;BOB;" +
	"BRL brazilian real;BSD;BTC bitcoin;BWP;BYN;CAD canadian dollar;CDF;CHF swiss franc;CLP;CNH chinese yuan;" +
	"CNY chinese yuan;COP;CRC;CUP;CZK czech koruna;DKK danish krone;DOP;DZD;Dh emirati dirham;Dhs emirati dirham;" +
	"EGP egyptian pound;ETB;ETH ether;EUR euro;Eur euro;FJD;FRF;GBP pound sterling;GEL;GHS;GTQ;" +
	"HKD hong kong dollar;HNL;HRK;HUF hungarian forint;IDR indonesian rupiah;ILS shekel;INR indian rupee;IQD;IRR;ISK;" +
	"ITL;JMD;JOD;JPY japanese yen;KES kenyan shilling;KGS;KHR;KRW south korean won;KWD kuwaiti dinar;KZT;" +
	"Ksh kenyan shilling;LAK;LBP lebanese pound;LKR sri lankan rupee;LRD;LYD;MAD;MDL;MGA;MKD;MMK;" +
	"MNT mongolian tugrik;MOP;MUR;MWK;MXN mexican peso;MYR malaysian ringgit;MZN;NAD;NGN nigerian naira;NIO;" +
	"NIS shekel;NOK norwegian krone;NPR;NZD new zealand dollar;OMR;PAB;PEN;PGK;PHP philippine peso;" +
	"PKR pakistani rupee;PLN polish zloty;PS pound sterling;PYG;QAR qatari riyal;RM malaysian ringgit;" +
	"RMB chinese yuan;RON;RSD;RUB russian ruble;RWF;Re indian rupee;Rmb chinese yuan;Rp indonesian rupiah;" +
	"Rs indian rupee;SAR saudi riyal;SDG;SEK swedish krona;SFr swiss franc;SGD singapore dollar;SLL;SRD;SYP;" +
	"Stg pound sterling;THB thai baht;TJS;TMT;TND;TRY turkish lira;TTD;TWD;TZS;UAH ukrainian hryvnia;UGX;US dollar;" +
	"USD dollar;UYU;UZS;VEF;VES;VND vietnamese dong;XAF;XCD;XOF;YER;ZAR south african rand;ZMW;ZWL;" +
	"aud australian dollar;cad canadian dollar;cny chinese yuan;eur euro;gbp pound sterling;inr indian rupee;" +
	"jpy japanese yen;rmb chinese yuan;usd dollar"

// longestCode is how many bytes a code of codes has at most.
const longestCode = 3

// Code returns the currency of a code that is written as s, or "".
//
//go:noinline
func Code(s string) string {
	if len(s) > longestCode {
		return ""
	}
	name, _ := codes.Find(s)
	return name
}

// words holds the words for currencies in small letters; one of many
// countries is named without its country.
const words text.Glossary = "afghani;agorot agora;ariary;baht thai baht;balboa;balboas balboa;birr ethiopian birr;birrs ethiopian birr;" +
	"bitcoin;bitcoins bitcoin;bolivar;bolivares bolivar;bolivars bolivar;boliviano;bolivianos boliviano;" +
	"bolívar bolivar;bolívares bolivar;buck dollar;bucks dollar;cedi ghanaian cedi;cedis ghanaian cedi;cent;centavo;" +
	"centavos centavo;centime;centimes centime;cents cent;colones colon;colón colon;cordoba;cordobas cordoba;" +
	"córdobas cordoba;dalasi;dalasis dalasi;denar;denars denar;dime;dimes dime;dinar;dinars dinar;" +
	"dirham;dirhams dirham;dogecoin;dollar;dollars dollar;dong vietnamese dong;drachma greek drachma;" +
	"drachmas greek drachma;escudo;escudos escudo;ether;euro;euros euro;fils;florin;florins florin;" +
	"forint hungarian forint;forints hungarian forint;franc;francs franc;gourde;grosz;groszy grosz;guarani;" +
	"guaranis guarani;guaraníes guarani;guilder dutch guilder;guilders dutch guilder;halala;" +
	"hryvnia ukrainian hryvnia;hryvnias ukrainian hryvnia;jiao;kina;kip;kn croatian kuna;kopeck;kopecks kopeck;" +
	"kopek kopeck;kopeks kopeck;koruna;korunas koruna;koruny koruna;kr krona;krona;krone;kroner krone;kronor krona;" +
	"kuai chinese yuan;kuna croatian kuna;kunas croatian kuna;kwacha;kwachas kwacha;kwanza;kyat;lari;lei leu;lek;" +
	"leks lek;lempira;lempiras lempira;leone;leones leone;leu;lev;leva lev;lira;liras lira;lire italian lira;litas;" +
	"manat;manats manat;mark;markka finnish markka;marks mark;metical;naira nigerian naira;nairas nigerian naira;" +
	"nakfa;ngultrum;nickel;nickels nickel;ouguiya;p penny;paisa;paise paisa;pataca;pence penny;penny;" +
	"peseta spanish peseta;pesetas spanish peseta;pesewa;pesewas pesewa;peso;pesos peso;piastre;piastres piastre;" +
	"pula;quetzal;quetzales quetzal;quid pound sterling;rand;rands rand;reais brazilian real;renminbi chinese yuan;" +
	"renminbis chinese yuan;rial riyal;rials riyal;riel;ringgit malaysian ringgit;ringgits malaysian ringgit;riyal;" +
	"riyals riyal;rouble russian ruble;roubles russian ruble;ruble russian ruble;rubles russian ruble;rufiyaa;rupee;" +
	"rupees rupee;rupiah indonesian rupiah;satang;schilling;schillings schilling;sen;sens sen;shekel;shekels shekel;" +
	"shilling;shillings shilling;som;somoni;sterling pound sterling;taka bangladeshi taka;tala;tenge;" +
	"tugrik mongolian tugrik;tugriks mongolian tugrik;tögrög mongolian tugrik;vatu;won south korean won;" +
	"yen japanese yen;yuan chinese yuan;zloty polish zloty;zlotych polish zloty;zlotys polish zloty;元 chinese yuan;" +
	"円 japanese yen"

// Word returns the currency of a word, singular or plural, or "".
//
//go:noinline
func Word(s string) string {
	name, _ := words.Find(s)
	return name
}

// countries say whose a currency is.
const countries text.Vocabulary = "african american arab argentine australian bahamian barbadian belgian bermudian bosnian brazilian british " +
	"bulgarian canadian cfa chilean chinese colombian costa croatian cuban czech danish deutsche dutch east egyptian " +
	"emirates emirati estonian fijian finnish french georgian german greek guinea hong hungarian icelandic indian " +
	"indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kenyan kong korean kuwaiti lankan " +
	"latvian lebanese lithuanian malaysian mexican moroccan namibian nepalese new nicaraguan nigerian north norwegian " +
	"pakistani papua peruvian philippine polish qatari rica romanian russian saudi serbian singapore slovak somali " +
	"south spanish sri sudanese swedish swiss syrian taiwan tanzanian thai tunisian turkish u.s u.s. ugandan " +
	"ukrainian united us venezuelan vietnamese west zambian zealand zimbabwean"

// Country reports whether s says whose a currency is.
func Country(s string) bool {
	return countries.Has(s)
}
