package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		name string
		want []string // the text is these, joined by spaces
	}{
		{"nothing", nil},
		{"one without a stop", []string{"The lift is out of order"}},
		{"two", []string{"The lift is out.", "Nobody came."}},
		{"a question and a cry", []string{"Who came?", "Nobody!", "Why not?"}},
		{"several marks", []string{"Nobody came!!", "Who knows why?!", "We asked."}},
		{"a title", []string{"Mr. Okafor met Dr. Lind and Sen. Ruiz.", "They spoke."}},
		{"initials", []string{"Ana B. Castro met J. K. Lind.", "They spoke."}},
		{"the pronoun I is no initial", []string{"It was he and I.", "We spoke."}},
		{"an acronym goes on", []string{"The U.S. Senate met."}},
		{"an acronym ends", []string{"He flew to the U.S.", "She stayed."}},
		{"an acronym before a small letter", []string{"The U.S. would not say."}},
		{"a firm goes on", []string{"Lind & Sons Inc. Chairman Ruiz left."}},
		{"a firm ends", []string{"It was sold to Lind Inc.", "The price was not told."}},
		{"a time of day", []string{"It opens at 9 a.m. and shuts at 5 p.m.", "The bar stays open."}},
		{"a month", []string{"It opened on Oct. 31 last year.", "It shut in Dec.", "The bar stayed."}},
		{"a state", []string{"He lives in Macon, Ga. with her.", "It is in Calif.", "She left."}},
		{"a word like a state", []string{"He fell ill.", "Nobody came."}},
		{"a number after No.", []string{"She is No. 5 in the world.", "He is not."}},
		{"the answer no", []string{"She said no.", "He agreed."}},
		{"a page", []string{"See p. 55 and vol. 3 of it."}},
		{"a year of birth", []string{"Anna Lind (b. 1950) painted it."}},
		{"decimals", []string{"It rose 3.5 percent.", "It fell later."}},
		{"a sentence that starts with a number", []string{"It closed in 2015.", "15 people lost work."}},
		{"an address", []string{"See www.example.org/a.html for it.", "It is free."}},
		{"no space after the stop", []string{"It runs on Node.js and J.Lind wrote it."}},
		{"a quote inside", []string{"“Nobody came,” she said.", "He agreed."}},
		{"a quote that ends", []string{"He said: “Nobody came.”", "She agreed."}},
		{"a quote that goes on small", []string{"“Did nobody come?” she asked.", "He shrugged."}},
		{"a quote that goes on with a name", []string{"“Did nobody come?” Anna Lind asked.", "He shrugged."}},
		{"a quote and a new sentence", []string{"“Did nobody come?”", "He said nothing."}},
		{"sentences inside a quote", []string{"“Nobody came.", "We waited,” she said."}},
		{"brackets inside", []string{"They left (nobody knew why.) and came back."}},
		{"brackets apart", []string{"They left.", "(Nobody knew why.)", "They came back."}},
		{"a pause", []string{"He was ... well, not there."}},
		{"a pause before a capital", []string{"He said the thing is . . . Anna came."}},
		{"a pause that ends", []string{"He was not there . . . .", "She was."}},
		{"a title with a mark", []string{"She starred in Help! (1965) and left."}},
		{"footnotes", []string{"It was sold. [4] [17]", "Nobody knew.", "Why?"}},
		{"an enumeration", []string{"1. Wash the rice", "2. Boil it", "3. Serve it"}},
		{"an enumeration in brackets", []string{"1) Wash the rice", "2) Boil it"}},
		{"an enumeration with letters", []string{"a. Wash the rice", "b. Boil it"}},
		{"bullets with numbers", []string{"• 9. Wash the rice", "• 10. Boil it"}},
		{"a dateline", []string{"Lift fails again in the tower", "Tuesday, September 1, 2015"}},
		{"a date in a sentence", []string{"It failed on Tuesday, September 1, 2015"}},
		{"a credit", []string{"The tower at night", "Image: Anna Lind."}},
		{"a time and nobody", []string{"The bar shuts at 6 p.m.", "Nobody came after that."}},
		{"an acronym and millions", []string{"He flew to the U.S.", "Millions watched it."}},
		{"a brand with a small letter", []string{"iPhone sales rose.", "eBay fell."}},
		{"a German date", []string{"Am 3. Mai 2021 kam das Schiff.", "Es war neu."}},
		{"a German date of a month with an English name", []string{"Am 12. August kam es.", "Es war neu."}},
		{"a place and a month of English", []string{"He came in 12.", "August was hot."}},
		{"a German ordinal", []string{"Er lebte im 19. Jahrhundert.", "Sie auch."}},
		{"a German abbreviation in two parts", []string{"Das Schiff fuhr z. B. nach Tarnby.", "Es sank."}},
		{"one before a noun", []string{"Sie kauften z. B. Äpfel und Brot.", "Es war teuer."}},
		{"German amounts", []string{"Es kostet 40 Mio. Euro bzw. 30 Mrd. Kronen.", "Das ist viel."}},
		{"an amount that ends", []string{"Es kostet 40 Mio.", "Die Stadt zahlt."}},
		{"a German quote", []string{"„Wer kam?“, fragte Lund.", "Niemand."}},
		{"a French quote", []string{"« Est-ce sûr ? » a demandé le maire.", "Il attend."}},
		{"a French quote that ends", []string{"« Nous sommes prêts. »", "Il est parti."}},
		{"a French cry", []string{"Oui ! a-t-il dit.", "Il est parti."}},
		{"a French title", []string{"Selon M. Lund, la loi est claire.", "Mme Ruiz doute."}},
		{"Spanish titles and a state", []string{"La Sra. Lund viajó a EE. UU. con el Dr. Ruiz.", "Volvió ayer."}},
		{"Spanish questions", []string{"¿Quién vino?", "¡Nadie!", "Eso dijo."}},
		{"other scripts", []string{"Он ушёл.", "Она осталась."}},
	} {
		doc := strings.Join(tt.want, " ")
		var got []string
		for _, s := range Sentences(doc) {
			got = append(got, s.In(doc))
		}
		if strings.Join(got, "|") != strings.Join(tt.want, "|") {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

func TestSentencesAcrossLines(t *testing.T) {
	for _, tt := range []struct{ name, doc, want string }{
		{"a blank line ends", "The lift is out\n\nnobody came", "The lift is out|nobody came"},
		{"space before a number", "  15 people lost work. 16 did not.", "15 people lost work.|16 did not."},
		{"a line before a number", "\n5 people left.", "5 people left."},
		{"a wrapped line goes on", "The lift is out of\norder again.", "The lift is out of\norder again."},
		{"lines of a list", "rice\nbeans\noil", "rice|beans|oil"},
		{"a headline over a text", "Lift fails\nThe lift is out.", "Lift fails|The lift is out."},
		{"an abbreviation before a blank line", "By Anna Lind Jr.\n\nThe lift is out.", "By Anna Lind Jr.|The lift is out."},
		{"a dateline before a text", "Lift fails Sunday, May 8, 2009\n\nIt is out.", "Lift fails|Sunday, May 8, 2009|It is out."},
		{"scripts without spaces", "彼は去った。彼女は残った。", "彼は去った。|彼女は残った。"},
	} {
		var got []string
		for _, s := range Sentences(tt.doc) {
			got = append(got, s.In(tt.doc))
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// checkSpans holds that spans lie in order in doc, with nothing of one kind
// between them and no white space at their ends.
func checkSpans(t *testing.T, doc string, spans []Span, between func(r rune) bool) {
	t.Helper()
	at := 0
	for _, s := range spans {
		if s.Empty() || s.Start < at || s.End > len(doc) || utf8.ValidString(doc) && !s.Fits(doc) {
			t.Fatalf("%q: span %v after %d", doc, s, at)
		}
		if strings.TrimSpace(s.In(doc)) != s.In(doc) {
			t.Fatalf("%q: %q has white space at an end", doc, s.In(doc))
		}
		if strings.TrimFunc(doc[at:s.Start], between) != "" {
			t.Fatalf("%q: %q lies outside", doc, doc[at:s.Start])
		}
		at = s.End
	}
	if strings.TrimFunc(doc[at:], between) != "" {
		t.Fatalf("%q: %q lies outside", doc, doc[at:])
	}
}

var sentenceSeeds = []string{
	"", " ", ".", "...", ". . . .", "a.", "A. B", "1. x 2. y", "• 9. x", "[1]", "a. [1] [2] b", "Mr.", "U.S.", "“.”", "?!",
	"a\n\nb", "a\n \n b", "a.\r\n\r\nb", "e.g. 5", "He (he.) him", "Mon, 1", "Monday, May 1, 2001", "Image: ", "。", "é. É", "\xff. A",
}

func FuzzSentences(f *testing.F) {
	for _, s := range sentenceSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, doc string) {
		spans := Sentences(doc)
		checkSpans(t, doc, spans, unicode.IsSpace)
		for _, s := range spans {
			if strings.Contains(s.In(doc), "\n\n") {
				t.Fatalf("%q: %q goes over a blank line", doc, s.In(doc))
			}
		}
	})
}

func FuzzWords(f *testing.F) {
	for _, s := range sentenceSeeds {
		f.Add(s, 0, 1)
	}
	f.Fuzz(func(t *testing.T, doc string, start, end int) {
		// What is not UTF-8 is held only not to panic.
		_, _ = Words(doc), Whole(doc, Span{start, end})
		doc = strings.ToValidUTF8(doc, "?")
		words, whole := Words(doc), Whole(doc, Span{start, end})
		checkSpans(t, doc, words, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if !whole.Fits(doc) || start >= 0 && end >= start && end <= len(doc) && !whole.Contains(Span{start, end}) {
			t.Fatalf("%q: Whole(%d, %d) = %v", doc, start, end, whole)
		}
	})
}
