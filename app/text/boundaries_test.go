package text

import (
	"slices"
	"strings"
	"testing"
)

// cutInto returns what cut makes of doc.
func cutInto(doc string, cut func(string) []Span) []string {
	var out []string
	for _, s := range cut(doc) {
		out = append(out, s.In(doc))
	}
	return out
}

// TestEverySignThatEndsAClause holds it for each sign: with no space around it, with space
// behind it, and with space on both sides.
func TestEverySignThatEndsAClause(t *testing.T) {
	whole := func(doc string) []string { return []string{doc} }
	for _, sign := range strings.Split("( ) [ ] “ ” „ « » \" … — 。 、 ， ！ ？ 「 」 ، ؛ ؟ \n", " ") {
		for _, doc := range []string{"one" + sign + "two", "one" + sign + " two", "one " + sign + " two"} {
			if got := cutInto(doc, Clauses); !slices.Equal(got, []string{"one", "two"}) {
				t.Errorf("%q is cut into %q", doc, got)
			}
		}
	}
	for _, sign := range []string{",", ";", ":", "!", "?"} {
		for _, doc := range []string{"one" + sign + " two", "one" + sign + "\ntwo", "one" + sign + ") two", "one" + sign + "’ two"} {
			if got := cutInto(doc, Clauses); len(got) != 2 || got[0] != "one" && got[0] != "one"+sign || strings.TrimLeft(got[1], "’") != got[1] && got[1] != "’ two" {
				t.Errorf("%q is cut into %q", doc, got)
			}
		}
		if doc := "1" + sign + "2"; !slices.Equal(cutInto(doc, Clauses), whole(doc)) {
			t.Errorf("%q is cut into %q", doc, cutInto(doc, Clauses))
		}
		if doc := "one" + sign; !slices.Equal(cutInto(doc, Clauses), []string{"one"}) {
			t.Errorf("%q is cut into %q", doc, cutInto(doc, Clauses))
		}
	}
	for _, tt := range []struct {
		doc  string
		want []string
	}{
		{"one. two", []string{"one. two"}},
		{"one.", []string{"one"}},
		{"one. ", []string{"one"}},
		{"one.” ", []string{"one"}},
		{"one – two", []string{"one", "two"}},
		{"one - two", []string{"one", "two"}},
		{"one -two", []string{"one -two"}},
		{"one- two", []string{"one- two"}},
		{"one–two", []string{"one–two"}},
		{"one/two", []string{"one/two"}},
		{"a\xffb, c", []string{"a\xffb", "c"}},
		{"\ufffd, a", []string{"a"}},
	} {
		if got := cutInto(tt.doc, Clauses); !slices.Equal(got, tt.want) {
			t.Errorf("%q is cut into %q, want %q", tt.doc, got, tt.want)
		}
	}
}

// TestEveryDateline holds that each weekday begins a dateline, and none of the words that a
// date completes is left alone.
func TestEveryDateline(t *testing.T) {
	for _, day := range []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"} {
		line := day + ", May 8, 2009"
		if got := cutInto("Lift fails "+line, Sentences); !slices.Equal(got, []string{"Lift fails", line}) {
			t.Errorf("%q", got)
		}
		for _, word := range []string{"on", "of", "since", "until", "by", "for", "from", "to", "and", "last", "before", "after"} {
			if got := cutInto("It failed "+word+" "+line, Sentences); len(got) != 1 {
				t.Errorf("%q", got)
			}
		}
		if got := cutInto("It failed, "+line, Sentences); len(got) != 1 {
			t.Errorf("%q", got)
		}
	}
	for _, line := range []string{
		"Mayday, May 8, 2009", "Monday May 8, 2009", "Monday, May 8 2009", "Monday, May8, 2009", "Monday, My 8, 2009", "Monday, May 8, 209",
		"Monday, May 8, 20091", "Monday, May x, 2009", "Monday, May 8, 20x9", "Monday, May 8, 2009 and then", "Saturday", "Tomorrow, May 8, 2009",
	} {
		if got := cutInto("Lift fails "+line, Sentences); len(got) != 1 {
			t.Errorf("%q", got)
		}
	}
	const longest = "Wednesday, September 30, 2015"
	if got := cutInto("Lift fails "+longest, Sentences); !slices.Equal(got, []string{"Lift fails", longest}) {
		t.Errorf("%q", got)
	}
	for _, credit := range []string{"Image: ", "Photo: ", "Picture: ", "Credit: ", "Photograph: "} {
		if got := cutInto("The tower at night "+credit+"Anna Lind", Sentences); !slices.Equal(got, []string{"The tower at night", credit + "Anna Lind"}) {
			t.Errorf("%q", got)
		}
		if got := cutInto("The tower at night "+strings.TrimSuffix(credit, ": ")+" by Anna Lind", Sentences); len(got) != 1 {
			t.Errorf("%q", got)
		}
	}
}

// TestEveryCue holds which words after a question in quotation marks go on with who asked.
func TestEveryCue(t *testing.T) {
	for _, cue := range []string{
		"said", "says", "asked", "asks", "replied", "added", "cried", "shouted", "answered", "wrote", "told", "tweeted", "exclaimed", "demanded",
		"whispered", "yelled", "screamed", "continued", "declared",
	} {
		for _, who := range []string{"Lind ", "Anna Lind ", "Mayor Anna Lind "} {
			doc := "“Did nobody come?” " + who + cue + " then. He left."
			if got := cutInto(doc, Sentences); len(got) != 2 {
				t.Errorf("%q", got)
			}
		}
		for _, rest := range []string{
			"He " + cue + " so.", "Lind left. Ruiz " + cue + " so.", "Mayor Anna B Lind " + cue + " so.", "Lind x" + cue + " so.", "Lind\n" + cue + " so.",
		} {
			if got := cutInto("“Did nobody come?” "+rest, Sentences); len(got) < 2 || got[0] != "“Did nobody come?”" {
				t.Errorf("%q", got)
			}
		}
		if got := cutInto("“Did nobody come?” Lind, "+cue+" so.", Sentences); len(got) != 2 {
			t.Errorf("%q", got)
		}
	}
}

// TestEveryAbbreviation holds what may follow each: a name after those that lead, a number
// after those that number, a day after a month; the others may end a sentence.
func TestEveryAbbreviation(t *testing.T) {
	one := func(doc string, want bool) {
		t.Helper()
		if got := cutInto(doc, Sentences); (len(got) == 1) != want {
			t.Errorf("%q", got)
		}
	}
	upper := func(w string) string { return strings.ToUpper(w[:1]) + w[1:] }
	for _, w := range strings.Split(string(leading), " ") {
		one("We met "+upper(w)+". Okafor there", true)
		one("We met "+w+". The others", true)
	}
	for _, w := range strings.Split(string(numbering), " ") {
		one("It is "+upper(w)+". 5 there", true)
		one("It is "+upper(w)+". Nobody knows", false)
	}
	for _, w := range strings.Split(string(monthly), " ") {
		one("It is "+upper(w)+". 5 there", true)
		one("It was "+upper(w)+". They met", false)
		one("It was "+upper(w)+". Okafor met", true)
	}
	for _, w := range strings.Split(string(trailing), " ") {
		one("It was Lind "+upper(w)+". Okafor there", true)
		one("It was Lind "+upper(w)+". They met", false)
	}
	for _, w := range strings.Split(string(places), " ") {
		one("It was Lind, "+w+". Okafor there", true)
		one("It was Lind, "+w+". They met", false)
	}
	for _, w := range strings.Split(string(openers), " ") {
		one("It was Lind Inc. "+w+" nothing", false)
	}
	one("He was born c. 1890 there", true)
	one("It was plan c. Nobody knew", false)
	one("It was plan B. Okafor knew", true)
	one("It was plan B. They knew", false)
	one("Tom B. They knew", true)
	one("It is in the U.S.A. Okafor met", true)
	one("It is in the U.S.A. They met", false)
	one("It was Lind Inc. “So it is”", false)
	one("It was Lind Inc. ‘So it is’", false)
	one("It was Lind Inc. (so it is)", true)
}

// TestEveryEnumeration holds which heads begin an item and which go on with the one before.
func TestEveryEnumeration(t *testing.T) {
	for _, tt := range []struct {
		name string
		want []string
	}{
		{"from one to the largest", []string{"199. Wash", "200. Boil"}},
		{"letters up to z", []string{"y. Wash", "z. Boil"}},
		{"letters in brackets", []string{"a) Wash", "b) Boil"}},
		{"a point and a bracket", []string{"1.) Wash", "2.) Boil"}},
		{"another bullet", []string{"⁃ 1. Wash", "⁃ 2. Boil"}},
		{"a third bullet", []string{"‣ 1. Wash", "‣ 2. Boil"}},
		{"numbers of two digits", []string{"9. Wash", "10. Boil", "11. Serve"}},
		{"small items", []string{"1. wash the rice", "2. boil it"}},
	} {
		if got := cutInto(strings.Join(tt.want, " "), Sentences); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q", tt.name, got)
		}
	}
	for _, tt := range []struct {
		name string
		s    string
		is   bool
	}{
		{"a number", "3.", true}, {"a number in brackets", "3)", true}, {"both", "3.)", true}, {"a letter", "c.", true}, {"a bullet", "• 3.", true},
		{"the largest", "• 200.)", true}, {"larger", "201.", false}, {"as long as may be", "•     3.", true}, {"too long", "•        3.", false},
		{"a bullet alone", "•", false}, {"a number alone", "3", false}, {"a large letter", "C.", false}, {"more behind", "3. x", false}, {"nothing", "", false},
		{"three signs", "3...", false}, {"a word", "ab.", false},
	} {
		if isMarker(tt.s) != tt.is {
			t.Errorf("%s: %q is the head of an item: %v", tt.name, tt.s, !tt.is)
		}
	}
	for _, pair := range [][2]string{{"1. ", "1) "}, {"1. ", "a. "}, {"1. ", "• 1. "}, {"1) ", "1.) "}, {"a) ", "• a) "}, {"1. ", "1.) "}, {"a. ", "a) "}} {
		one, _ := markerAt(pair[0] + "x")
		other, _ := markerAt(pair[1] + "x")
		if one.value != 1 || other.value != 1 || one.style == other.style {
			t.Errorf("%q is %+v, %q is %+v", pair[0], one, pair[1], other)
		}
		if one.size != len(pair[0]) || other.size != len(pair[1]) {
			t.Errorf("%q has the size %d, %q %d", pair[0], one.size, pair[1], other.size)
		}
	}
	for _, tt := range []struct{ name, doc string }{
		{"a number is missing", "1. wash it and 3. boil it"},
		{"another style", "1. wash it and 2) boil it"},
		{"a letter after a number", "1. wash it and b. boil it"},
		{"backwards", "2. wash it and 1. boil it"},
		{"too large", "200. wash it and 201. boil it"},
		{"no space behind", "1. wash it and 2.boil it"},
		{"no point", "1. wash it and 2 boil it"},
		{"three points", "1. wash it and 2... boil it"},
	} {
		if got := cutInto(tt.doc, Sentences); len(got) != 1 {
			t.Errorf("%s: %q", tt.name, got)
		}
	}
}

// TestEveryNote holds what is the mark of a footnote, which stays with its sentence.
func TestEveryNote(t *testing.T) {
	for _, notes := range []string{" [1]", " [1234]", "[1][2]", " [1] [2] [3] [4] [5] [6] [7] [8] [9]", "” [1]"} {
		doc := "It was sold." + notes + " Nobody knew."
		if got := cutInto(doc, Sentences); !slices.Equal(got, []string{"It was sold." + notes, "Nobody knew."}) {
			t.Errorf("%q", got)
		}
	}
	for _, none := range []string{"[12345]", "[]", "[X]", "[1X]", "(1)"} {
		doc := "It was sold. " + none + " Nobody knew."
		if got := cutInto(doc, Sentences); got[0] != "It was sold." {
			t.Errorf("%q", got)
		}
	}
	if got := cutInto("It was sold [1] Nobody knew.", Sentences); len(got) != 1 {
		t.Errorf("a note after no stop: %q", got)
	}
}
