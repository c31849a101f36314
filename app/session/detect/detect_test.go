package detect

import (
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/caret"
	"gloss/app/suggest"
	"gloss/app/text"
)

// on marks words of a text of one paragraph, as a person does who selects them, and
// returns the mark.
func on(t testing.TB, kind annotation.Kind, paragraph, words string) annotation.Annotation {
	t.Helper()
	a, err := article.FromPlain([]byte("A headline\n\n" + paragraph + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	at := strings.Index(a.Text, words)
	if at < 0 {
		t.Fatalf("%q is not in %q", words, a.Text)
	}
	span := caret.ToWords.Bring(a, text.Span{Start: at, End: at + len(words)})
	m := annotation.Annotation{Kind: kind, Target: annotation.Target{Span: span, Quote: annotation.Describe(a.Text, span)}}
	new(Cache).Fill(a, &m)
	return m
}

func TestAFigureIsReadWhenItIsMarked(t *testing.T) {
	type q = annotation.Quantity
	for _, tt := range []struct {
		name, paragraph, words string
		want                   q
	}{
		{"both ends", "It holds 80,000 and 120,000.", "80,000 and 120,000", q{From: "80000", To: "120000"}},
		{"between", "It holds between 80,000 and 120,000 people.", "between 80,000 and 120,000", q{From: "80000", To: "120000", Of: "people"}},
		{"the ends alone, and what is counted before them", "The survey puts the number of prisoners and detainees at between 80,000 and 120,000.", "80,000 and 120,000", q{From: "80000", To: "120000", Of: "prisoners and detainees"}},
		{"one end of a range", "It holds between 80,000 and 120,000 people.", "80,000", q{Value: "80000"}},
		{"the other end", "It holds between 80,000 and 120,000 people.", "120,000", q{Value: "120000"}},
		{"what is counted behind", "Some 400 people came.", "400", q{Value: "400", Approximate: true, Of: "people"}},
		{"a bound before", "At least 400 people came.", "400", q{From: "400", Of: "people"}},
		{"a bound, marked too", "They say at least 400 people came.", "at least 400 people", q{From: "400", Of: "people"}},
		{"an upper bound", "It runs at up to 50 km/h.", "up to 50 km/h", q{To: "50", Unit: "kilometres per hour"}},
		{"money", "It cost $3.2 billion to build.", "$3.2 billion", q{Value: "3200000000", Unit: "dollars"}},
		{"money, its digits alone", "It cost $8.2 million to build.", "8.2", q{Value: "8200000", Unit: "dollars"}},
		{"money by something", "Oil stood at $76 a barrel.", "$76", q{Value: "76", Unit: "dollars per barrel"}},
		{"pounds", "It cost £10 a head.", "£10", q{Value: "10", Unit: "pounds sterling per head"}},
		{"about", "Fares rise by about 12 per cent in May.", "about 12 per cent", q{Value: "12", Approximate: true, Unit: "per cent"}},
		{"a fraction", "It is a third of voters.", "a third", q{Value: "0.3333333333333333", Of: "voters"}},
		{"a multiple", "It was a five-fold increase.", "five-fold", q{Value: "5", Unit: "times"}},
		{"from and to", "Turnout fell from 60 to 45 per cent.", "from 60 to 45 per cent", q{From: "60", To: "45", Unit: "per cent"}},
		{"warm", "It was 40 degrees Celsius.", "40 degrees Celsius", q{Value: "40", Unit: "degrees Celsius"}},
		{"one of it", "It is 1 kilometre away.", "1 kilometre", q{Value: "1", Unit: "kilometre"}},
		{"feet", "It is 30 ft high.", "30 ft", q{Value: "30", Unit: "feet"}},
		{"a year", "It was built in 2015.", "2015", q{Value: "2015"}},
		{"two figures at once", "It sold 12 boats for 96 crowns.", "12 boats for 96 crowns", q{}},
		{"no figure", "It was very cold.", "very cold", q{}},
	} {
		if got := on(t, annotation.Figure, tt.paragraph, tt.words).Quantity; got != tt.want {
			t.Errorf("%s: %+v, not %+v", tt.name, got, tt.want)
		}
	}
}

func TestAQuoteIsAttributedWhenItIsMarked(t *testing.T) {
	const story = "Sam Tan, the minister of trade, spoke first. “The bridge is safe and will stay open for all of next year,” Mr Tan said. " +
		"“We have been patient for long enough,” added the mayor of Lyngholm. The road is “a disgrace to all of us who drive”, drivers say. It is closed."
	for _, tt := range []struct {
		name, words, speaker, cue string
		form                      annotation.QuoteForm
	}{
		{"by the fullest name", "The bridge is safe and will stay open for all of next year", "Sam Tan", "said", annotation.Direct},
		{"some of its words", "stay open", "Sam Tan", "said", annotation.Direct},
		{"with its marks", "“The bridge is safe and will stay open for all of next year,”", "Sam Tan", "said", annotation.Direct},
		{"by an office", "patient for long enough", "mayor of Lyngholm", "added", annotation.Direct},
		{"part of a sentence", "a disgrace to all of us who drive", "drivers", "say", annotation.Partial},
		{"no marks", "It is closed", "", "", annotation.UnknownForm},
	} {
		got := on(t, annotation.Quote, story, tt.words)
		if got.Said.Name != tt.speaker || got.Quotation.Cue != tt.cue || got.Quotation.Form != tt.form {
			t.Errorf("%s: %+v %+v", tt.name, got.Said, got.Quotation)
		}
	}
}

func BenchmarkDetect(b *testing.B) {
	paragraph := strings.Repeat("The council said on Tuesday that 1,240 of its 3,800 flats stood empty. “We lost about a third of our tenants,” Mayor Anna Lindqvist told reporters. ", 5)
	text := "A headline\n\n" + strings.Repeat(paragraph+"\n\n", 16)
	a, err := article.FromPlain([]byte(text))
	if err != nil {
		b.Fatal(err)
	}
	for _, k := range []annotation.Kind{annotation.Figure, annotation.Quote} {
		b.Run(string(k), func(b *testing.B) {
			at := strings.LastIndex(a.Text, "a third of our")
			for b.Loop() {
				m := annotation.Annotation{Kind: k}
				m.Target.Span.Start, m.Target.Span.End = at, at+len("a third")
				m.Target.Quote.Exact = "a third"
				new(Cache).Fill(a, &m) // the first quote of an article
			}
			b.ReportMetric(float64(a.Words()), "words")
		})
	}
}

// A mark that is given other words is read anew, but for what a person put right.
func TestRefill(t *testing.T) {
	a, err := article.FromPlain([]byte("A headline\n\nIt sold 12 boats to 40 people.\n"))
	if err != nil {
		t.Fatal(err)
	}
	c := new(Cache)
	mark := func(words string) annotation.Annotation {
		at := strings.Index(a.Text, words)
		span := text.Span{Start: at, End: at + len(words)}
		return annotation.Annotation{Kind: annotation.Figure, Target: annotation.Target{Span: span, Quote: annotation.Describe(a.Text, span)}}
	}
	before := mark("12 boats")
	c.Fill(a, &before)
	after := mark("40 people")
	after.Quantity = before.Quantity
	c.Refill(a, before, &after)
	if after.Quantity != (annotation.Quantity{Value: "40", Of: "people"}) {
		t.Errorf("read anew: %+v", after.Quantity)
	}
	right := mark("40 people")
	right.Quantity = annotation.Quantity{Value: "41"}
	before.Quantity = right.Quantity
	c.Refill(a, before, &right)
	if right.Quantity.Value != "41" {
		t.Errorf("what was put right is %+v", right.Quantity)
	}
}

// How an article is written is told once, and anew when the language that it states is
// corrected.
func TestAFigureIsReadInTheLanguageThatIsStatedNow(t *testing.T) {
	a, err := article.FromPlain([]byte("Zahlen\n\nZum Fest kamen 12.400 Menschen."))
	if err != nil {
		t.Fatal(err)
	}
	const words = "12.400"
	at := strings.Index(a.Text, words)
	m := annotation.Annotation{Kind: annotation.Figure, Target: annotation.Target{Span: text.Span{Start: at, End: at + len(words)}}}
	m.Target.Quote = annotation.Describe(a.Text, m.Target.Span)
	var c Cache
	for _, tt := range []struct {
		lang string
		want annotation.Number
	}{{"de", "12400"}, {"ja", ""}, {"de", "12400"}} {
		a.Lang = tt.lang
		read := m
		c.Fill(a, &read)
		if got := read.Quantity.Value; got != tt.want {
			t.Errorf("stated as %q it is %q, not %q", tt.lang, got, tt.want)
		}
	}
	// An article of another text is not written as this one was.
	b, err := article.FromPlain([]byte("News\n\nSome 12.4 million people came."))
	if err != nil {
		t.Fatal(err)
	}
	c.Fill(a, new(annotation.Annotation))
	if w := c.writingOf(b); w != suggest.WritingOf(b.Lang, b.Text) {
		t.Errorf("it is written as %+v", w)
	}
}
