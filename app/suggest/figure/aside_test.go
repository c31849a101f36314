package figure

// asides are texts whose numbers are easily taken for something else: dates, years, times of
// day, temperatures, labels, addresses, scores, fractions and prices in two units.
var asides = []string{
	// Dates and years.
	"On May 5, 2015 it fell.", "On 5 May 2015 it fell.", "On 5th May it fell.", "On the 5th of May it fell.", "May 5-7, 2015", "5-7 May 2015", "5 and 7 May", "May 5 and 7", "5 May to 7 June 2015", "from 5 to 7 May",
	"5 to 7 May", "5–7 May", "May 5 to June 7", "2015-05-17", "17/05/2015", "5/17/15", "17.05.2015", "May 2015", "Sept. 11", "September 11", "11 September attacks", "Sept 11, 2001, attacks", "mid-May 2015",
	"In 2015 it fell.", "in 2015-16", "in 2015–2016", "in 2015/16", "the 2015 vote", "since 1999", "by 2030", "from 1999 to 2015", "between 1999 and 2015", "1999-2015", "the 1990s", "the 90s", "the '90s", "the late 1990s",
	"in the 1890s and 1900s", "her 40s", "in their 30s", "1990s cars", "the $1990s", "'15", "Class of '99", "1,999 people", "2015 people came", "2015 of them", "1066", "44 BC", "AD 79", "2015's vote", "the year 2015", "early 2015",
	"fiscal 2015", "FY2015", "2015 was dry", "of 2015", "2015.", "(2015)", "in May, 2015", "1 January", "the 1st", "1st January 2015", "31 December 1999", "May 32", "32 May", "May 5th", "May the 5th", "Monday 5", "Monday, 5 May", "5. Mai",
	// Times of day.
	"at 9:30", "at 9.30am", "at 9 a.m.", "at 9 am", "by 5 p.m.", "at 10 o'clock", "from 9:30 to 10:15", "9-5", "at 0900 hours", "9:30:15", "a 2:45 marathon", "2 hours 45 minutes", "2h45", "half past nine", "nine o'clock", "12 noon", "at 7",
	// Temperatures and degrees.
	"40 degrees", "40 degrees Celsius", "40 °C", "40°C", "40° C", "40C", "40 C", "40C-rated", "minus 5C", "-5°C", "5 below zero", "5 degrees below", "40°", "40°N", "40 degrees north", "98.6F", "70F to 80F", "70-80F", "45C heat", "in 40C heat",
	"a 90-degree turn", "90 degrees to the left", "two degrees", "a degree", "1.5C", "1.5 C of warming", "0C", "0 C", "F-16", "16F", "C4", "4C-", "4C -5", "4C - 5", "between 4C and 5C",
	// Labels, names and codes.
	"Article 50", "Section 230(c)", "Chapter 11", "No. 5", "number 10", "Number 10 Downing Street", "Boeing 737", "Boeing 737-800", "iPhone 14", "iPhone 14 Pro", "Windows 95", "G7", "G-20", "U2", "MH370", "Flight 370", "Route 66", "Highway 1",
	"Room 101", "page 5", "pp. 5-7", "vol. 3", "Covid-19", "COVID-19", "Formula 1", "Formula One", "Catch-22", "S&P 500", "FTSE 100", "Nikkei 225", "Group of 20", "Big Four", "Six Nations", "Seven Sisters", "12 Mill Road", "12 Mill St.",
	"221B Baker Street", "10 Downing Street", "5th Avenue", "42nd Street", "zip 90210", "PO Box 12", "020 7946 0000", "+1-555-0100", "555-0100", "ISBN 0-306-40615-2", "10.0.0.1", "version 2.1", "v2.1", "Part 2", "Part Two", "Phase 3 trial",
	"Level 4", "Type 2 diabetes", "Type 1", "Grade 5", "Year 7", "Room 5", "Gate 12", "Platform 9", "Channel 4", "Radio 4", "Area 51", "Apollo 11", "Louis XIV", "Elizabeth II", "Henry 8", "World War 2", "World War Two", "Division 1", "Round 2",
	"Game 7", "Super Bowl 50", "figure 3", "table 4", "[12]", "(12)", "12)", "#12", "12th", "AK-47", "B-52", "R2-D2", "R50 million", "R1.2bn", "R5", "K2", "M25", "A4 paper", "MP3", "H1N1", "CO2", "PM2.5", "3D", "4x4", "24/7", "9/11", "50/50",
	"one of them", "one of the three", "one another", "no one", "one day", "one-time", "one-way", "the one", "this one", "one, two, three", "one by one", "number one", "twos and threes", "two-faced", "second-hand", "two-thirds", "third-party",
	// Scores, odds, votes and shares.
	"won 3-1", "won 3-2 on penalties", "a 5-4 vote", "voted 5 to 4", "by 6 votes to 3", "a 6-3 ruling", "6-3, 6-4", "odds of 5-1", "10 to 1", "a ratio of 3:1", "3:1", "1 in 5", "one in 5", "one in a million", "1 in 2,000", "2 out of 3", "nine of ten",
	"one out of every four", "half", "half of them", "half-time", "half an hour", "half the town", "a half", "an hour and a half", "one and a half hours", "a year and a half", "the first half", "a quarter", "the third quarter", "three quarters",
	"three-quarters of it", "a third", "the third", "one third", "two-thirds of it", "two fifths", "a fifth of gin", "a tenth", "hundredths", "3/4 inch", "1/2 mile", "2 1/2 miles", "5 1/4%", "½ mile", "10 and 1/2", "three and three quarters",
	// Money, in one unit and in two.
	"$5", "$5.50", "$5m", "$5 m", "$5M", "$5mn", "$5bn", "$5b", "$5t", "$5tn", "$5 billion", "$5-billion", "$5-10 billion", "$5 billion to $10 billion", "$5 to 10 billion", "$5bn-$10bn", "US$5", "US $5", "A$5m", "$US5", "NZ$5", "HK$5", "5 US dollars",
	"5 dollars", "5 dollar bills", "five-dollar bill", "5 Canadian dollars", "C$5", "€5", "5€", "5 €", "EUR 5", "EUR5m", "5 EUR", "5 euros", "£5", "£5.50", "£5k", "5p", "50p", "5 pence", "5 pounds", "£5 and 50p", "5 pounds sterling", "¥500", "500 yen",
	"Rs 500", "Rs.500 crore", "₹500", "5 lakh rupees", "Rs 5 lakh", "5 crore", "500 won", "5 million won", "500 roubles", "500 Swiss francs", "CHF 5", "SFr5", "kr 500", "500 kr", "500 kronor", "5 cents", "5¢", "5 dollars and 20 cents", "$5 a barrel",
	"$5 per barrel", "$5/barrel", "$5 an hour", "$5 each", "$5 apiece", "$5 a share", "$5-a-share", "5 cents a litre", "$5.5 million a year", "5 million dollars", "5 million in dollars", "5 million US dollars", "USD 5m", "5m USD", "5 bitcoin", "-$5", "$-5", "($5)",
	"$5,000,000", "$5.000", "$1.2.3", "$5,00", "$ 5", "$5 note", "the $5 fee", "a $5m deal", "$5-plus", "$5+", "5 grand", "5K run", "5k run", "10K dollars", "5 quid", "five bucks",
	// Measures and rates.
	"5km", "5 km", "5 km/h", "5 km per hour", "5 kilometers an hour", "5mph", "5 mph", "5 miles an hour", "5 sq km", "5 square km", "5 km2", "5 km²", "5 km^2", "5 m3", "5 cubic metres", "5 metres cubed", "5 feet 6 inches", "5ft 6in", "5'6\"", "5-foot-6", "5ft",
	"6 feet tall", "6-foot wall", "5 kg", "5kg", "5 kilos", "5 lb", "5 lbs", "5 stone", "5 tonnes", "5 tons of coal", "5t", "5 Mt", "5 mg/l", "5 g/km", "5 ppm", "5 dB", "5 kWh", "5 MW", "5GW", "5 GHz", "5 MB/s", "5 Mbps", "5 V", "5 volts", "5 A/cm2", "5 l/100km",
	"5 years", "5-year plan", "5 year plan", "five-year-old", "a 5-year-old boy", "5 years old", "aged 5", "age 5", "at the age of 5", "Tom Sam, 42, and", "Tom Sam, 42, a baker", "Tom Sam (42)", "42-year-old", "42 years of age", "5 days", "5-day trip", "5 days ago",
	"5 years ago", "in 5 years", "5 decades", "a decade", "two decades", "a fortnight", "a week", "5 minutes", "5 min", "5 sec", "5s", "5 ms", "5 per day", "5 a day", "5 times a day", "5 times as many", "5 times more", "fivefold", "five-fold", "5-fold", "5x", "5 x 6",
	"doubled", "doubled to 12", "twice", "twice a week", "twice as many", "think twice", "once or twice", "thrice", "double room", "tripled", "5 percent", "5 per cent", "5%", "5 %", "5-percent", "5 percentage points", "5 points", "5 bps", "5 basis points", "5pc", "5 pct",
	"5 percent of voters", "5% a year", "5% to 7%", "5-7%", "5% or 7%", "from 5% to 7%", "between 5 and 7 percent", "5 or 6", "5 and 6", "5, 6 and 7", "5 to 6", "5-6", "5 - 6", "5–6", "5 — 6", "5 through 6", "5 up to 6", "from 6 to 5", "between 6 and 5", "5 v 6", "5 plus 6",
	"1e5", "1.5e-3", "10^6", "10^-6", "2 x 10^6", "2×10⁶", "1,5", "1.234,5", "1 234", "1 234 567", "1,23,456", "1'234", "12,34", "1,234,56", ".5", "-.5", "+5", "±5", "5.", "5.5.5", "5..6", "~5", "≈5", "<5", ">5", "≤5", "=5", "5=", "5/6", "5 / 6", "5/6/7", "7 3 / 4 %",
}
