package figure

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"gloss/app/suggest/token"
)

// show writes what matters of figures in one line, for tables: the text of
// each, its kind, its bounds, its unit or what it counts.
func show(doc string, figures []Figure) string {
	var out []string
	for _, f := range figures {
		out = append(out, f.Span.In(doc)+" = "+showValue(f))
	}
	return strings.Join(out, "; ")
}

func showValue(f Figure) string {
	v := fmt.Sprintf("%.6g", f.Min)
	switch {
	case f.Range() && f.Falling:
		v = fmt.Sprintf("%.6g..%.6g", f.Max, f.Min)
	case f.Range():
		v = fmt.Sprintf("%.6g..%.6g", f.Min, f.Max)
	case math.IsInf(f.Min, -1):
		v = fmt.Sprintf("..%.6g", f.Max)
	case math.IsInf(f.Max, 1):
		v = fmt.Sprintf("%.6g..", f.Min)
	}
	if f.Approximate {
		v = "~" + v
	}
	if f.Kind != Count || f.Of == "" {
		v += " " + string(f.Kind)
	}
	if u := f.UnitName(); u != "" && f.Kind != Percent && f.Kind != Multiple || f.Per != "" {
		v += " " + u
	}
	return v
}

// figureCase is a sentence and what is to be found in it.
type figureCase struct{ name, doc, want string }

func runFigures(t *testing.T, cases []figureCase) {
	t.Helper()
	for _, tt := range cases {
		if got := show(tt.doc, figuresIn(tt.doc)); got != tt.want {
			t.Errorf("%s: %q\n got %s\nwant %s", tt.name, tt.doc, got, tt.want)
		}
	}
}

func TestFigureForms(t *testing.T) {
	runFigures(t, []figureCase{
		{"plain", "The hall seats 1234 guests.", "1234 = 1234 guest"},
		{"grouped", "The hall seats 1,234 guests.", "1,234 = 1234 guest"},
		{"grouped by a space", "The hall seats 1 234 567 guests.", "1 234 567 = 1.23457e+06 guest"},
		{"grouped by a thin space", "The hall seats 12\u202f345 guests.", "12\u202f345 = 12345 guest"},
		{"raised digits", "It holds 10⁶ tonnes, 3×10⁸ litres and 2 × 10^5 cells.", "10⁶ tonnes = 1e+06 dimension metric ton; 3×10⁸ litres = 3e+08 dimension litre; 2 × 10^5 = 200000 cell"},
		{"a footnote is no power", "It sold 14² million books and 5 maps.", "5 = 5 map"},
		{"an amount of one reading", "It fetched 1.971,13 euros, €1.234,56 and 1'234'567 francs.", "1.971,13 euros = 1971.13 money euro; €1.234,56 = 1234.56 money euro; 1'234'567 francs = 1.23457e+06 money franc"},
		{"amounts in doubt", "It fetched 1971,13 euros, €1.500 and 1,2 million yen; 12.400 people saw a tower of 3,25 m.", ""},
		{"three decimals that are no doubt", "Gas costs $3.459 a gallon, or 1.234 km of road.", "$3.459 = 3.459 money dollar per gallon; 1.234 km = 1.234 dimension kilometre"},
		{"a couple of a larger number", "A couple hundred homes and a couple dozen sheds burned.", "A couple hundred = 200 home; a couple dozen = 24 shed"},
		{"a unit that holds for two numbers", "Inflation was 12 and 15 per cent.", "12 = 12 percent; 15 per cent = 15 percent"},
		{"a unit that holds for a list", "He paid 5, 10, or even 15 dollars a head.", "5 = 5 money dollar per head; 10 = 10 money dollar per head; 15 dollars = 15 money dollar per head"},
		{"a unit that holds for its own number alone", "Of 3 towns and 15 per cent, 2, 4 percent, 7 plus 8 metres.", "3 = 3 town; 15 per cent = 15 percent; 2 = 2 count; 4 percent = 4 percent; 7 = 7 count; 8 metres = 8 dimension metre"},
		{"a magnitude holds for its own number alone", "They asked for 2, 3 and 4 million euros.", "2 = 2 count; 3 = 3 count; 4 million euros = 4e+06 money euro"},
		{"a unit before its number", "They asked for 5 and $10.", "5 = 5 count; $10 = 10 money dollar"},
		{"a unit tied to its number", "He chose 5 and a 10-metre rope.", "5 = 5 count; 10-metre = 10 dimension metre"},
		{"a rate with spaces", "It weighs 40 kg / m, 7 km / Oslo.", "40 kg / m = 40 dimension kilogram per metre; 7 km = 7 dimension kilometre"},
		{"a rate of a product", "It conducts 0.5 W/(m*K) and 2 W/(x*K).", "0.5 W/(m*K) = 0.5 dimension watt per metre kelvin; 2 W = 2 dimension watt"},
		{"a score", "Rovers won 3-1 and drew 2-2.", ""},
		{"scores of sets", "She won 6-3, 4-6, 7–5.", ""},
		{"the smaller first in a game", "They lost 1-4 at home.", ""},
		{"a range after a word of games", "They lost 15-20 boats and 3-4 of 12.", "15-20 = 15..20 boat; 3-4 = 3..4 count; 12 = 12 count"},
		{"a vote", "The court ruled 5-4, a 6-3 decision fell.", "5 = 5 count; 4 = 4 count; 6 = 6 count; 3 = 3 count"},
		{"votes in a range", "It passed by 10-15 votes.", "10-15 = 10..15 vote"},
		{"no value but an order", "The dead number in the dozens, in the low hundreds.", ""},
		{"an order of what is counted", "It ran into the hundreds of boats.", "hundreds = 100..1000 boat"},
		{"a place in a table", "They are in the bottom three and the top two boats won.", "two = 2 boat"},
		{"hanging hyphens", "A four-, five- or six-storey block on a 10- or 12-year lease.", "four = 4 storey; five- or six = 5..6 storey; 10 = 10 duration year; 12-year = 12 duration year"},
		{"a noun before its number", "A month or two, or another job or two, or blue or two.", "two = 2 duration month; two = 2 job; two = 2 count"},
		{"what is counted from before", "It logged 63 thefts, compared with 40 in May.", "63 = 63 theft; 40 = 40 theft"},
		{"nothing counted from another sentence", "It logged 63 thefts. It was compared with 40.", "63 = 63 theft; 40 = 40 count"},
		{"where an index stands", "It fell 42 points to 7,310, or to 3.", "42 = 42 point; 7,310 = 7310 point; 3 = 3 count"},
		{"two nouns", "Police took 40 Kia and Hyundai vans.", "40 = 40 Kia and Hyundai van"},
		{"a compound with a number", "It has four on-off switches and 24 two-way radios.", "four = 4 on-off switch; 24 = 24 two-way radio"},
		{"a noun that measures", "A 12 page ruling named him.", "12 = 12 page"},
		{"a square foot", "It costs $900 a square foot, or 3,000 sq ft.", "$900 = 900 money dollar per square foot; 3,000 sq ft = 3000 dimension square foot"},
		{"how often in a time", "It spins 700 times a second, twice per cent.", "700 times = 700 multiple time per second; twice = 2 multiple"},
		{"one of a possessive", "It is one of Lindmark’s oldest boats.", "one = 1 Lindmark’s oldest boat"},
		{"a prefix", "The sub-7 nanometer chip of the now-500 strong firm.", "7 nanometer = 7 dimension nanometre; 500 = 500 count"},
		{"a number and a unit after a comma", "A $5 million, five-year plan.", "$5 million = 5e+06 money dollar; five-year = 5 duration year"},
		{"grouped as in India", "They printed 12,34,567 ballots.", "12,34,567 = 1.23457e+06 ballot"},
		{"a list is no group", "They drew 22,24,26.", "22 = 22 count; 24 = 24 count; 26 = 26 count"},
		{"decimal", "It scored 8.75.", "8.75 = 8.75 count"},
		{"leading point", "The dose rose by .5 grams.", ".5 grams = 0.5 dimension gram"},
		{"minus", "Growth came to -2.5%.", "-2.5% = -2.5 percent"},
		{"minus in a word", "It was minus 20 degrees Celsius.", "minus 20 degrees Celsius = -20 temperature celsius"},
		{"plus or minus", "The margin is plus or minus 4.5 percentage points.", "4.5 percentage points = 4.5 points percentage point"},
		{"no minus inside a word", "The mid-20 group.", ""},
		{"in words", "Twenty-one sailors drowned.", "Twenty-one = 21 sailor"},
		{"hundreds in words", "One hundred and sixteen sailors drowned.", "One hundred and sixteen = 116 sailor"},
		{"hundreds over a magnitude", "It cost two hundred and two thousand euros.", "two hundred and two thousand euros = 202000 money euro"},
		{"twelve hundred", "Twelve hundred sailors drowned.", "Twelve hundred = 1200 sailor"},
		{"a magnitude in words", "Three million two hundred thousand voters stayed home.", "Three million two hundred thousand = 3.2e+06 voter"},
		{"a magnitude behind digits", "It drew 3.2 million viewers.", "3.2 million = 3.2e+06 viewer"},
		{"glued magnitudes", "They spent £4.2bn, $13.6M and €900k.", "£4.2bn = 4.2e+09 money pound sterling; $13.6M = 1.36e+07 money dollar; €900k = 900000 money euro"},
		{"m is a million", "It used 12.3m tonnes of fuel.", "12.3m tonnes = 1.23e+07 dimension metric ton"},
		{"m is a metre", "The wall is 1.8m tall.", "1.8m = 1.8 dimension metre"},
		{"lakh and crore", "He owes 35 lakh rupees and four crore more.", "35 lakh rupees = 3.5e+06 money rupee; four crore = 4e+07 count"},
		{"a dozen", "A dozen lorries blocked it.", "A dozen = 12 lorry"},
		{"half a dozen", "Half a dozen lorries blocked it.", "Half a dozen = 6 lorry"},
		{"several hundred", "Several hundred homes and a few thousand sheds burned.", "Several hundred = 100..1000 home; a few thousand = 1000..10000 shed"},
		{"several", "Several homes and a few sheds burned.", ""},
		{"a couple of", "It burned a couple of sheds and a couple of hundred homes in a couple of weeks.", "a couple of = 2 shed; a couple of hundred = 200 home; a couple of weeks = 2 duration week"},
		{"a couple", "A couple of the city and another couple left.", ""},
		{"and a half of one", "It took an hour and a half, a mile and a half and a decade and a half of talks.", "an hour and a half = 1.5 duration hour; a mile and a half = 1.5 dimension mile; a decade and a half = 1.5 duration decade"},
		{"a half after a period", "In the past decade and a half it grew.", ""},
		{"half a million", "Half a million homes lost power.", "Half a million = 500000 home"},
		{"two and a half million", "Two and a half million homes lost power.", "Two and a half million = 2.5e+06 home"},
		{"and a half with hyphens", "It took four-and-a-half years.", "four-and-a-half years = 4.5 duration year"},
		{"point in words", "It grew by three point five percent.", "three point five percent = 3.5 percent"},
		{"exponent", "It has a mass of 1.3x10^6 kg.", "1.3x10^6 kg = 1.3e+06 dimension kilogram"},
		{"dozens", "Dozens of homes burned.", "Dozens = 12..120 home"},
		{"tens of thousands", "Tens of thousands of marchers came.", "Tens of thousands = 10000..100000 marcher"},
		{"hundreds of millions of dollars", "It lost hundreds of millions of dollars.", "hundreds of millions of dollars = 1e+08..1e+09 money dollar"},
		{"a minus in a word, glued", "The home side ended on minus-5 yards at minus-1.4 degrees.", "minus-5 yards = -5 dimension yard; minus-1.4 degrees = -1.4 temperature degree"},
		{"a minus after the sign", "The balance fell to $-50.8bn.", "$-50.8bn = -5.08e+10 money dollar"},
		{"a minus before the sign", "The balance fell to -$50.8bn.", "-$50.8bn = -5.08e+10 money dollar"},
		{"point and a number below a hundred", "It grew by nought point eleven percent, not two point twenty-five.", "nought point eleven percent = 0.11 percent; two point twenty-five = 2.25 count"},
		{"and zero is another number", "It drew 4 thousand 3 hundred and 0 goals.", "4 thousand 3 hundred = 4300 count; 0 = 0 goal"},
		{"plus a number is no bound", "Three plus four is seven.", "Three = 3 count; four = 4 count; seven = 7 count"},
		{"cut up by a feed", "It cost $ 80 , 000 or 14 . 8 % more.", "$ 80 , 000 = 80000 money dollar; 14 . 8 % = 14.8 percent"},
	})
}

func TestFigureFractionsAndMultiples(t *testing.T) {
	runFigures(t, []figureCase{
		{"a third of", "A third of the patients left.", "A third = 0.333333 fraction patient"},
		{"two-thirds", "Two-thirds of voters agreed.", "Two-thirds = 0.666667 fraction voter"},
		{"over a quarter", "Just over a quarter, 26 percent, came, and nearly a third said no.", "a quarter = 0.25.. fraction; 26 percent = 26 percent; a third = ~0.333333 fraction"},
		{"by a third", "It fell by a third, then rose by a quarter; it was met by a third party.", "a third = 0.333333 fraction; a quarter = 0.25 fraction"},
		{"a third one", "There was a third, smaller group.", ""},
		{"three quarters", "Three quarters of voters agreed.", "Three quarters = 0.75 fraction voter"},
		{"half the", "Half the fleet was sunk.", "Half = 0.5 fraction fleet"},
		{"half of", "More than half of voters agreed.", "half = 0.5.. fraction voter"},
		{"one in five", "One in five children goes hungry.", "One in five = 0.2 fraction child"},
		{"out of", "It failed three out of four tests.", "three out of four = 0.75 fraction test"},
		{"in digits", "About 3/4 of voters agreed.", "3/4 = ~0.75 fraction voter"},
		{"one character", "It took ½ cup of oil.", "½ cup = 0.5 dimension cup"},
		{"mixed", "It is 2 1/2 inches wide.", "2 1/2 inches = 2.5 dimension inch"},
		{"half a mile", "It is half a mile away.", "half a mile = 0.5 dimension mile"},
		{"of every", "One of every nine homes is empty.", "One of every nine = 0.111111 fraction home"},
		{"out of every", "Two out of every five homes are empty.", "Two out of every five = 0.4 fraction home"},
		{"one of those is no fraction", "One of nine homes is empty.", "nine = 9 home"},
		{"cut up by a feed", "They paid 7 3 / 4 % for 101 1 / 4 or 1 / 2 point.", "7 3 / 4 % = 7.75 percent; 101 1 / 4 = 101.25 count; 1 / 2 = 0.5 fraction point"},
		{"cut up, but no fraction", "They won 4 / 7 and 3 / 3.", "4 = 4 count; 7 = 7 count; 3 = 3 count; 3 = 3 count"},
		{"a quarter of the year is none", "It fell in the third quarter.", ""},
		{"a second half is none", "They scored in the second half.", ""},
		{"a third party is none", "He sold it to a third party.", ""},
		{"nine eleven is none", "It changed after 9/11.", ""},
		{"five-fold", "Arrests rose five-fold.", "five-fold = 5 multiple"},
		{"fivefold", "A fivefold rise followed.", "fivefold = 5 multiple"},
		{"10-fold", "A 10-fold rise followed.", "10-fold = 10 multiple"},
		{"times", "It is six times the limit.", "six times = 6 multiple"},
		{"a range of times", "It is two to three times the limit.", "two to three times = 2..3 multiple"},
		{"x", "It is 10x the limit.", "10x = 10 multiple"},
		{"twice as", "It is twice as large.", "twice = 2 multiple"},
		{"how often", "He was fined twice and warned three times.", "twice = 2 multiple; three times = 3 multiple"},
		{"to double down", "He doubled down on it.", ""},
		{"once or twice", "He had been there once or twice.", ""},
		{"to think twice", "He would think twice about it.", ""},
		{"doubled", "Rents more than doubled.", "doubled = 2.. multiple"},
		{"double room", "He took a double room.", ""},
	})
}

func TestFigureRanges(t *testing.T) {
	runFigures(t, []figureCase{
		{"hyphen", "It needs 10-15 nurses.", "10-15 = 10..15 nurse"},
		{"en dash", "It needs 10–15 nurses.", "10–15 = 10..15 nurse"},
		{"spaced en dash", "It needs 10 – 15 nurses.", "10 – 15 = 10..15 nurse"},
		{"to", "It needs 10 to 15 nurses.", "10 to 15 = 10..15 nurse"},
		{"hundreds and lakhs from one end", "It needs 2-3 hundred nurses and 7-9 lakh rupees.", "2-3 hundred = 200..300 nurse; 7-9 lakh rupees = 700000..900000 money rupee"},
		{"votes", "The Senate’s 80-19 vote came late.", "80 = 80 count; 19 = 19 count"},
		{"in words", "It needs ten to fifteen nurses.", "ten to fifteen = 10..15 nurse"},
		{"between", "It holds between 80,000 and 120,000 prisoners.", "between 80,000 and 120,000 = 80000..120000 prisoner"},
		{"between in words", "Between two hundred and three hundred came.", "Between two hundred and three hundred = 200..300 count"},
		{"magnitude for both", "It needs 2-3 million litres.", "2-3 million litres = 2e+06..3e+06 dimension litre"},
		{"money for both", "It costs $10-20 billion.", "$10-20 billion = 1e+10..2e+10 money dollar"},
		{"from money to money", "It costs from $10 to $15 billion.", "from $10 to $15 billion = 1e+10..1.5e+10 money dollar"},
		{"percent for both", "It grew 5 to 7 percent.", "5 to 7 percent = 5..7 percent"},
		{"percent said twice", "It charges 15 per cent to 20 per cent.", "15 per cent to 20 per cent = 15..20 percent"},
		{"a grouped left one has its own size", "It cost 900,000 to 1.2 million euros.", "900,000 to 1.2 million euros = 900000..1.2e+06 money euro"},
		{"the right one alone is scaled", "It cost 900 to 1.2 million euros.", "900 = 900 count; 1.2 million euros = 1.2e+06 money euro"},
		{"hyphen and to", "An 8- to 16-metre mirror.", "8- to 16-metre = 8..16 dimension metre"},
		{"a ratio", "It won by a 2-to-1 vote.", "2-to-1 = 2..1 vote"},
		{"ages", "Those between the ages of 17 and 20 may join.", "between the ages of 17 and 20 = 17..20 age year of age"},
		{"or of neighbours", "It needs two or three nurses.", "two or three = 2..3 nurse"},
		{"or of strangers", "It needs 2 or 30 nurses.", "2 = 2 count; 30 = 30 nurse"},
		{"other units do not pair", "It fell 7% to $2.3 billion.", "7% = 7 percent; $2.3 billion = 2.3e+09 money dollar"},
		{"a percent and a level do not pair", "It rose 0.7 per cent to 3,005.47.", "0.7 per cent = 0.7 percent; 3,005.47 = 3005.47 count"},
		{"a change", "It rose from 3% to 5%.", "from 3% to 5% = 3..5 percent"},
		{"a fall", "It fell from 5% to 3%.", "from 5% to 3% = 5..3 percent"},
		{"a rate on both", "It rose from $350 per kg to $680 per kg.", "from $350 per kg to $680 = 350..680 money dollar per kilogram"},
		{"a telephone number", "Call 555-123-4567 now.", ""},
		{"with a code", "Call +1-555-0100 now.", ""},
		{"seasons", "He played in 2014-15 and left.", ""},
		{"years", "It ran from 2004 to 2009.", ""},
	})
}

func TestFigureBounds(t *testing.T) {
	runFigures(t, []figureCase{
		{"more than", "More than 80,000 people came.", "80,000 = 80000.. people"},
		{"over", "Over 80,000 people came.", "80,000 = 80000.. people"},
		{"at least", "At least 12 people died.", "12 = 12.. people"},
		{"no fewer than", "No fewer than 12 people died.", "12 = 12.. people"},
		{"or more", "Fines of $500 or more apply.", "$500 = 500.. money dollar"},
		{"plus sign", "It employs 300+ people.", "300 = 300.. people"},
		{"less than", "It took less than 12 people.", "12 = ..12 people"},
		{"fewer than", "Fewer than 12 people came.", "12 = ..12 people"},
		{"under", "It cost under $5.", "$5 = ..5 money dollar"},
		{"up to", "Up to 12 people may enter.", "12 = ..12 people"},
		{"as many as", "As many as 12 people may have died.", "12 = ..12 people"},
		{"no more than", "No more than 12 people may enter.", "12 = ..12 people"},
		{"or less", "It takes 12 minutes or less.", "12 minutes = ..12 duration minute"},
		{"about", "About 12 people came.", "12 = ~12 people"},
		{"some", "Some 300 residents left.", "300 = ~300 resident"},
		{"nearly", "Nearly 300 residents left.", "300 = ~300 resident"},
		{"tilde", "It weighs ~45g.", "45g = ~45 dimension gram"},
		{"the past is no bound", "It grew in past two weeks.", "two weeks = 2 duration week"},
		{"or so", "Twelve people or so came.", "Twelve = 12 people"},
		{"how about is a question", "How about 12 apples?", "12 = 12 apple"},
		{"two bounds", "It is larger than twenty and less than thirty.", "larger than twenty and less than thirty = 20..30 count"},
		{"over a time is ambiguous", "It grew over three weeks.", "three weeks = 3 duration week"},
		{"for over a time is not", "It grew for over three weeks.", "three weeks = 3.. duration week"},
		{"equal to", "The sum is equal to 30.", "30 = 30 count"},
	})
}

func TestFigureUnits(t *testing.T) {
	runFigures(t, []figureCase{
		{"percent sign", "It fell 7%.", "7% = 7 percent"},
		{"percent", "It fell 7 percent.", "7 percent = 7 percent"},
		{"per cent", "It fell 7 per cent.", "7 per cent = 7 percent"},
		{"percentage points", "It fell 7 percentage points.", "7 percentage points = 7 points percentage point"},
		{"points after the sign", "It fell 7%-points.", "7%-points = 7 points percentage point"},
		{"basis points", "It rose 40 basis points.", "40 basis points = 40 points basis point"},
		{"dollars before", "It costs $5.", "$5 = 5 money dollar"},
		{"dollars after", "It costs 5 dollars.", "5 dollars = 5 money dollar"},
		{"whose dollars before", "It costs A$5, US$6 and C$7.", "A$5 = 5 money australian dollar; US$6 = 6 money dollar; C$7 = 7 money canadian dollar"},
		{"whose dollars inside", "It costs $US5.", "$US5 = 5 money dollar"},
		{"whose dollars after", "It costs 5 Australian dollars.", "5 Australian dollars = 5 money australian dollar"},
		{"code before", "It costs EUR 5 or AUD1.5m.", "EUR 5 = 5 money euro; AUD1.5m = 1.5e+06 money australian dollar"},
		{"code after", "It costs 5 USD.", "5 USD = 5 money dollar"},
		{"rupees", "It costs Rs. 20.", "Rs. 20 = 20 money indian rupee"},
		{"dollars and cents", "It costs 3 dollars 50 cents.", "3 dollars 50 cents = 3.5 money dollar"},
		{"a share", "It earned $1.40 a share.", "$1.40 = 1.4 money dollar per share"},
		{"per barrel", "It sells at $76 per barrel.", "$76 = 76 money dollar per barrel"},
		{"pounds are money when large", "It cost 3 million pounds.", "3 million pounds = 3e+06 money pound sterling"},
		{"pounds are weight when small", "It weighs 3 pounds.", "3 pounds = 3 dimension pound-mass"},
		{"a bare million with glue", "They lost 30 MUSD.", "30 MUSD = 3e+07 money dollar"},
		{"year-old", "A 19-year-old man was held.", "19-year-old = 19 age year of age"},
		{"years old", "He is 19 years old.", "19 years old = 19 age year of age"},
		{"aged", "A man aged 19 was held.", "19 = 19 age year of age"},
		{"age after a name", "Thomas Berg, 42, was held.", "42 = 42 age year of age"},
		{"months", "It took three months.", "three months = 3 duration month"},
		{"a five-year plan", "A five-year plan.", "five-year = 5 duration year"},
		{"degrees", "It was 40 degrees Celsius.", "40 degrees Celsius = 40 temperature celsius"},
		{"degree sign", "It was 40°C.", "40°C = 40 temperature celsius"},
		{"an angle", "Turn it by 40 degrees.", "40 degrees = 40 dimension degree"},
		{"a form is no temperature", "The 13F filing.", ""},
		{"miles an hour", "It drove at 50 miles per hour, or 80km/h.", "50 miles per hour = 50 dimension mile per hour; 80km/h = 80 dimension kilometre per hour"},
		{"a week", "Nurses work 40 hours a week, and the kiln burns 12 tonnes a day.", "40 hours a week = 40 duration hour per week; 12 tonnes a day = 12 dimension metric ton per day"},
		{"a week ago is no rate", "It ran 40 hours a week ago and 12 kilometres a day earlier.", "40 hours = 40 duration hour; 12 kilometres = 12 dimension kilometre"},
		{"a share a month ago", "Prices rose 3 percent a month ago, to 5 euros a year earlier.", "3 percent = 3 percent; 5 euros = 5 money euro"},
		{"mph", "Winds of 74mph blew.", "74mph = 74 dimension mile per hour"},
		{"hyphened", "A 35-mile ride.", "35-mile = 35 dimension mile"},
		{"square", "A 240 square metre hall of 900 sq ft.", "240 square metre = 240 dimension square metre; 900 sq ft = 900 dimension square foot"},
		{"powers", "It is 4km² or 4km2.", "4km² = 4 dimension square kilometre; 4km2 = 4 dimension square kilometre"},
		{"SI prefixes", "It makes 8.5 kW, 30 gigawatts and 4500 mAh.", "8.5 kW = 8.5 dimension kilowatt; 30 gigawatts = 30 dimension gigawatt; 4500 mAh = 4500 dimension milliampere-hour"},
		{"quotients", "A current of 1.3 A/cm2.", "1.3 A/cm2 = 1.3 dimension ampere per square centimetre"},
		{"two sets are no voltage", "He bought two TV sets.", "two = 2 TV set"},
		{"feet and inches", "He is 5 feet 6 inches tall.", "5 feet 6 inches = 5.5 dimension foot"},
		{"feet and inches by their marks", "He is 6'3\" tall.", "6'3\" = 6.25 dimension foot"},
		{"currencies by their words before an amount", "It costs rupees 500, yen 100,000 or dollar 22.5 million.", "rupees 500 = 500 money rupee; yen 100,000 = 100000 money japanese yen; dollar 22.5 million = 2.25e+07 money dollar"},
		{"a currency before another quantity", "The dollar 20 years ago bought five euros 30 miles away.", "five euros = 5 money euro; 30 miles = 30 dimension mile"},
		{"millions before the code", "The order is worth MSEK 60.", "MSEK 60 = 6e+07 money swedish krona"},
		{"a conference is no peso", "It was agreed at COP 27 in Egypt, for COP 27,000.", "COP 27,000 = 27000 money COP"},
		{"guilders of the Dutch", "It cost 250 million Dutch guilders.", "250 million Dutch guilders = 2.5e+08 money dutch guilder"},
		{"rands", "It cost R50 million or R1.2bn; R2-D2 and the R8 did not.", "R50 million = 5e+07 money south african rand; R1.2bn = 1.2e+09 money south african rand"},
		{"marks of a country in two words", "It cost 350 million West German marks and 4 million Papua New Guinea kina.", "350 million West German marks = 3.5e+08 money west german mark; 4 million Papua New Guinea kina = 4e+06 money papua new guinea kina"},
		{"new dollars of a country", "It cost 75 million New Zealand dollars, 40 Hong Kong dollars and 3 Sri Lankan rupees.", "75 million New Zealand dollars = 7.5e+07 money new zealand dollar; 40 Hong Kong dollars = 40 money hong kong dollar; 3 Sri Lankan rupees = 3 money sri lankan rupee"},
		{"dollars cut up by a feed", "It cost 20 million u . s . dollars .", "20 million u . s . dollars = 2e+07 money dollar"},
		{"a list of amounts", "They are £2.50 and 50p, or 200,000 US dollars, 40 cents.", "£2.50 = 2.5 money pound sterling; 50p = 50 money penny; 200,000 US dollars = 200000 money dollar; 40 cents = 40 money cent"},
		{"feet and inches with hyphens", "The 6-foot-3 guard met a five-foot-ten centre of 6 ft 2 in.", "6-foot-3 = 6.25 dimension foot; five-foot-ten = 5.83333 dimension foot; 6 ft 2 in = 6.16667 dimension foot"},
		{"feet to feet", "A 6-foot-8-foot gap, 6 feet 2 in the air.", "6-foot-8-foot = 6..8 dimension foot; 6 feet = 6 dimension foot; 2 = 2 count"},
		{"units cut up by a feed", "A 12 - mile - long road , a 5,000 - square - foot house and a 3 - month wait .", "12 - mile = 12 dimension mile; 5,000 - square - foot = 5000 dimension square foot; 3 - month = 3 duration month"},
		{"angles before their word", "They met at a 45-degree angle.", "45-degree = 45 dimension degree"},
		{"a race", "She won the 1,500m.", "1,500m = 1500 dimension metre"},
		{"accelerations", "It is 9.8 m/s2 or 9.8 m/s².", "9.8 m/s2 = 9.8 dimension metre per square second; 9.8 m/s² = 9.8 dimension metre per square second"},
		{"lines of a picture", "It is a 1080p screen at 90p.", "90p = 90 money penny"},
		{"short units", "It has 10 sqm, 4 gb and 5 mcg.", "10 sqm = 10 dimension square metre; 4 gb = 4 dimension gigabyte; 5 mcg = 5 dimension microgram"},
		{"crowns", "It cost 300 Czech crowns, then 2 million crowns; two crowns were stolen.", "300 Czech crowns = 300 money czech crown; 2 million crowns = 2e+06 money crown; two = 2 crown"},
		{"cents at the number", "The share rose 3c, then fell to 85c.", "3c = 3 money cent; 85c = 85 money cent"},
		{"dollars and c", "It costs $20 and 43c, or 20 ringgit 43 sen.", "$20 and 43c = 20.43 money dollar; 20 ringgit 43 sen = 20.43 money malaysian ringgit"},
		{"percentage of", "He has a save percentage of 91.5 this year.", "percentage of 91.5 = 91.5 percent"},
		{"a percentage of what is counted", "It is a small percentage of 400 firms, and 20 percent of 210.", "400 = 400 firm; 20 percent = 20 percent; 210 = 210 count"},
		{"parts per million", "It is at 1200 parts per million, or 3 ppb.", "1200 parts per million = 1200 dimension part per million; 3 ppb = 3 dimension part per billion"},
		{"an age cut up by a feed", "The 28 - year - old took a 9 - inch pipe.", "28 - year - old = 28 age year of age; 9 - inch = 9 dimension inch"},
		{"a dash before a unit", "It won 28 - yards behind came Lee.", "28 = 28 count"},
		{"a unit put in by the editor", "“We ran 20 [miles] and 3 [more],” she said.", "20 [miles] = 20 dimension mile; 3 = 3 count"},
		{"metres by the word before", "It lies at a depth of 48m, within 50m; 48m people live there.", "48m = 48 dimension metre; 50m = 50 dimension metre; 48m = 4.8e+07 people"},
		{"stones", "He lost 3 stone. Two stone lions sat there.", "3 stone = 3 dimension stone; Two = 2 stone lion"},
		{"radians and gallons", "Turn it by 0.8rad, and pour 6 gals.", "0.8rad = 0.8 dimension radian; 6 gals = 6 dimension gallon"},
		{"tonnes", "It moved 12 tonnes and 3 metric tons.", "12 tonnes = 12 dimension metric ton; 3 metric tons = 3 dimension metric ton"},
	})
}

func TestFigureNouns(t *testing.T) {
	runFigures(t, []figureCase{
		{"several words", "It has five profile slots available.", "five = 5 profile slot"},
		{"a compound", "It built 20 decently sized coal-fired power plants there.", "20 = 20 coal-fired power plant"},
		{"a name inside", "They won four FA Cup finals with him.", "four = 4 FA Cup final"},
		{"irregular", "Four women and 300 people met.", "Four = 4 woman; 300 = 300 people"},
		{"a singular behind a hyphen", "A 12-page report.", "12 = 12 page"},
		{"a singular without one", "In the 12 page document it is shown.", "12 = 12 page"},
		{"of those", "Forty of the prisoners fled.", "Forty = 40 prisoner"},
		{"of percent", "It took 60% of men.", "60% = 60 percent"},
		{"a clause follows", "He has one reason he’s glad of.", "one = 1 reason"},
		{"of a place, with either apostrophe", "We lost 13 of Alabama's own and 14 of Ohio’s own.", "13 = 13 count; 14 = 14 count"},
		{"of somebody's, with either apostrophe", "Two of the firm's five directors and 22 of Berg’s letters went.", "Two = 2 count; five = 5 director; 22 = 22 Berg’s letter"},
		{"a plural in a compound", "It sent four plain-clothes officers.", "four = 4 plain-clothes officer"},
		{"a verb follows", "About 300 died.", "300 = ~300 count"},
		{"one and its noun", "He has one solution that works.", "one = 1 solution"},
		{"one of those", "It is one of the ports.", "one = 1 port"},
		{"one is a pronoun", "The one you saw is no one we know, and one should ask.", ""},
		{"one another", "They met one another one-on-one.", ""},
	})
}

func TestFigureRefusals(t *testing.T) {
	runFigures(t, []figureCase{
		{"month and day", "It opened on May 18, 2015.", ""},
		{"day and month", "It opened on 18 May 2015.", ""},
		{"short month", "It closes on Oct. 31.", ""},
		{"days of a month", "It runs on July 18-20 and 4 to 6 August.", ""},
		{"month and year", "It opened in March 2021.", ""},
		{"a year", "It opened in 2015, and the 2018 vote failed.", ""},
		{"a year after than", "It opens in 2020 rather than 2018, and no later than 2021.", ""},
		{"a year before a plural", "The 2019 elections came.", ""},
		{"a count like a year", "Some 2000 migrants came.", "2000 = ~2000 migrant"},
		{"an average like a year", "It costs an average of 1500.", "1500 = 1500 count"},
		{"a year before a measure", "It cut emissions from 2005 levels.", ""},
		{"decades", "The 1990s and the '80s were loud.", ""},
		{"numeric dates", "It opened on 2019-03-04 or 3/4/2019.", ""},
		{"a time of day", "It opens at 6:00, 11 a.m. and 7pm.", ""},
		{"some day", "It would one day lead; one day, it did.", ""},
		{"one day is a time", "It took one day.", "one day = 1 duration day"},
		{"to zero in", "They plan to zero in on it.", ""},
		{"short years", "He ran in ’08 and '12.", ""},
		{"a quote is no short year", "“He ran ‘20 miles’,” she said.", "20 miles = 20 dimension mile"},
		{"identifiers", "See post 677669901075656708.", ""},
		{"items of a list", "1) The race. It is 2 ) the money and 3) the rest (of 5).", "5 = 5 count"},
		{"in small letters", "it opened on may 19 , and on 1 march it closed .", ""},
		{"years to come", "It may sink by 2120.", ""},
		{"told from today, by the editor", "“[Ten] years ago it began,” he said.", ""},
		{"told from today", "It opened three years ago and grew over the past two weeks.", ""},
		{"ordinals", "The 20th century and the 21st.", ""},
		{"ordinals in words", "Her twenty-first birthday.", ""},
		{"No. 5", "He lives at No. 5.", ""},
		{"a label", "See Article 50, Highway 35 and page 12.", ""},
		{"a label in front of a plural", "In week 3 riders fell.", "3 = 3 rider"},
		{"a name", "The iPhone 14 and Planet 9.", ""},
		{"a model", "It grounded its 737 Max.", ""},
		{"glued to letters", "The 49ers wore G7 and Covid-19 masks on the F-150.", ""},
		{"indices", "The S&P 500, the Nasdaq 100 and the FTSE 100 fell.", ""},
		{"an address", "He lives at 575 Harbour Road.", ""},
		{"a player's number", "Berg (4) scored.", ""},
		{"a footnote", "It was shown before.[12] Then it was not [3].", ""},
		{"an address on the web", "See www.example.50.com/a?b=305&c=2 or ann2@example.org.", ""},
		{"versions", "It runs 1.2.3.", ""},
		{"always", "Open 24/7.", ""},
	})
}

// figuresIn finds the figures of doc.
func figuresIn(doc string) []Figure { return Find(token.Read(doc), false) }
