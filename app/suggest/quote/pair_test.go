package quote

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/suggest/lang"
	"gloss/app/suggest/token"
)

// quoteCases give a text with curly marks, and what stands in quotes in it, in
// order of their starts.
var quoteCases = []struct {
	name string
	doc  string
	want []string
}{
	{"none", "Nothing is said here.", nil},
	{"empty", "", nil},
	{"one", "“The bridge is safe,” Ana Ruiz said.", []string{"The bridge is safe,"}},
	{"two in a sentence", "“The bridge,” Ruiz said, “is safe.”", []string{"The bridge,", "is safe."}},
	{"two sentences inside", "Ruiz said: “It is safe. We tested it.”", []string{"It is safe. We tested it."}},
	{"question", "“Is it safe?” he asked.", []string{"Is it safe?"}},
	{"ends with a dash", "“It was—” he began.", []string{"It was—"}},
	{"between dashes", "The plan—“a gift,” he said—failed.", []string{"a gift,"}},
	{"in brackets", "The plan (“a gift”) failed.", []string{"a gift"}},
	{"brackets inside", "“[The plan] failed,” he said.", []string{"[The plan] failed,"}},
	{"ellipsis at the start", "“… and then it rained,” she said.", []string{"… and then it rained,"}},
	{"nested", "“He told me ‘never again’ and left,” Ruiz said.", []string{"He told me ‘never again’ and left,", "never again"}},
	{"nested at the end", "“He told me, ‘Never again,’” Ruiz said.", []string{"He told me, ‘Never again,’", "Never again,"}},
	{"nested at the start", "“‘Never again’ was the motto,” Ruiz said.", []string{"‘Never again’ was the motto,", "Never again"}},
	{"nested with an apostrophe", "“She said ‘I don’t know’ twice,” Ruiz said.", []string{"She said ‘I don’t know’ twice,", "I don’t know"}},
	{"possessive inside", "“The workers’ pay was cut,” Ruiz said.", []string{"The workers’ pay was cut,"}},
	{"two possessives", "The workers’ pay and the owners’ profits grew.", nil},
	{"contraction", "It doesn’t rain and they’re dry.", nil},
	{"decade", "In the ’90s and the ’80s it rained.", nil},
	{"elision", "They took ’em all, and ’twas late.", nil},
	{"rock and roll", "Rock ’n’ roll came to town.", nil},
	{"paragraph without a closer", "“It is safe, Ruiz said\n\n“It is old,” Lee said.", []string{"It is safe, Ruiz said", "It is old,"}},
	{"missing closer harms its own only", "“It is safe and “it is old,” Lee said.\n\n“Yes,” Ruiz said.", []string{"it is old,", "Yes,"}},
	{"missing opener", "It is safe,” Ruiz said.\n\n“It is old,” Lee said.", []string{"It is old,"}},
	{"multi-paragraph", "“One thing is sure.\n\n“Another is not,” Lee said.", []string{"One thing is sure.", "Another is not,"}},
	{"three paragraphs", "Lee said: “One.\n\n“Two.\n\n“Three.”", []string{"One.", "Two.", "Three."}},
	{"line breaks only", "“One thing is sure.\n“Another is not,” Lee said.", []string{"One thing is sure.", "Another is not,"}},
	{"windows line ends", "“It is old,” Lee said.\r\n\r\n“It is safe,” Ruiz said.", []string{"It is old,", "It is safe,"}},
	{"blank line with a space", "“It is old,\n \n“It is safe,” Ruiz said.", []string{"It is old,", "It is safe,"}},
	{"nothing between", "He wrote “” and left.", nil},
	{"space inside the marks", "He said “ it is late ” and left.", []string{"it is late"}},
	{"title", "Her book “The Long Road Home” sold well.", []string{"The Long Road Home"}},
	{"list of terms", "The words “left,” “right” and “center” were cut.", []string{"left,", "right", "center"}},
	{"after a colon without space", "He wrote:“It is late.”", []string{"It is late."}},
	{"no space after", "“It is late,”he said.", []string{"It is late,"}},
	{"footnote after", "“It is late”1 and “it is dark”2 were said.", []string{"It is late", "it is dark"}},
	{"plural after", "Too many “maybe”s were said.", []string{"maybe"}},
	{"accents", "« Bonjour » is not “bonjour,” Élodie Çelik said.", []string{"Bonjour", "bonjour,"}},
	{"emoji", "“It is late 🌙,” Lee said.", []string{"It is late 🌙,"}},
	{"headline in single marks", "Mayor: ‘We will build it’", []string{"We will build it"}},
	{"single in a double text", "The ‘new’ road, “the best,” Lee said.", []string{"new", "the best,"}},
}

// styles write curly marks in the other ways.
var styles = []struct {
	name  string
	write *strings.Replacer
}{
	{"curly", strings.NewReplacer()},
	{"straight", strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'")},
	{"straight double, curly single", strings.NewReplacer("“", `"`, "”", `"`)},
	{"doubled apostrophes", strings.NewReplacer("“", "''", "”", "''", "‘", "'", "’", "'")},
	{"backticks", strings.NewReplacer("“", "``", "”", "''", "‘", "`", "’", "'")},
	{"doubled curly", strings.NewReplacer("“", "‘‘", "”", "’’")},
}

func TestQuotesInEveryStyle(t *testing.T) {
	for _, tt := range quoteCases {
		for _, style := range styles {
			doc := style.write.Replace(tt.doc)
			var got, want []string
			for _, q := range quotesIn(doc) {
				got = append(got, q.Span.In(doc))
			}
			for _, w := range tt.want {
				want = append(want, style.write.Replace(w))
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s, %s: %q\n got %q\nwant %q", tt.name, style.name, doc, got, want)
			}
		}
	}
}

// markCases are those of one style of marks only.
var markCases = []struct {
	name string
	doc  string
	want []string
}{
	{"british", "'It is late,' said Ann. 'Go home.'", []string{"It is late,", "Go home."}},
	{"british, double within", `'He said "never" to me,' said Ann.`, []string{`He said "never" to me,`, "never"}},
	{"british, possessive", "'I saw the boys' toys,' said Ann.", []string{"I saw the boys' toys,"}},
	{"british, elision first", "''Tis late,' said Ann. 'Very.'", []string{"'Tis late,", "Very."}},
	{"british, dialect", "'The 'orse is old,' said Ann. 'It is.'", []string{"The 'orse is old,", "It is."}},
	{"british, space forgotten", "'They will say,'Never!' to me,' said Ann.", []string{"They will say,'Never!' to me,", "Never!"}},
	{"british, word of one letter", "'Six o' clock,' said Ann, 'or so.'", []string{"Six o' clock,", "or so."}},
	{"british, term", "The coach called 'Wonder' left. 'It is late,' said Ann.", []string{"Wonder", "It is late,"}},
	{"british, no closer", "'It is late, said Ann.\n\n'It is,' said Tom. 'Yes.'", []string{"It is late, said Ann.", "It is,", "Yes."}},
	{"dash before", `He left--"for good," he said--and came back.`, []string{"for good,"}},
	{"inches", `The 24" screen and the 6' board are new.`, nil},
	{"inches inside", `"It is 24" wide," Lee said.`, []string{`It is 24" wide,`}},
	{"feet and inches", `He is 6'2" tall.`, nil},
	{"german", "„Es ist spät“, sagte Lena Groß.", []string{"Es ist spät"}},
	{"german angles", "»Es ist spät«, sagte Lena Groß.", []string{"Es ist spät"}},
	{"french angles", "« Il est tard », a dit Zoé.", []string{"Il est tard"}},
	{"small angles", "‹Il est tard›, a dit Zoé.", []string{"Il est tard"}},
	{"angles with marks within", "« Il a dit “non” hier », a dit Zoé.", []string{"Il a dit “non” hier", "non"}},
	{"curly opened, straight closed", "“It is late,\" Lee said.", []string{"It is late,"}},
	{"straight opened, curly closed", "\"It is late,” Lee said.", []string{"It is late,"}},
	{"closing mark that opens", "Lee said: ”It is late.”", []string{"It is late."}},
	{"code", "Run `go test` twice.", nil},
	{"attribute", `<a href="x" title="y">word</a> "It is late," Lee said.`, []string{"It is late,"}},
	{"same marks nested", `"He said "never" to me," Lee said.`, []string{`He said "never" to me,`, "never"}},
	{"triple closing", "''He said, 'Never.''' It was late.", []string{"He said, 'Never.'", "Never."}},
	{"triple opening", "'''Never' is long,'' Lee said.", []string{"'Never' is long,", "Never"}},
	{"prime", "At 40° 26′ 46″ north “it is late,” Lee said.", []string{"it is late,"}},
	{"only marks", `" " " "`, nil},
	{"one mark", `"`, nil},
	{"one apostrophe", "'", nil},
	{"mark at the end", `He said "`, nil},
}

func TestQuoteMarks(t *testing.T) {
	for _, tt := range markCases {
		var got []string
		for _, q := range quotesIn(tt.doc) {
			got = append(got, q.Span.In(tt.doc))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q\n got %q\nwant %q", tt.name, tt.doc, got, tt.want)
		}
	}
}

func TestQuoteShape(t *testing.T) {
	const doc = "Lee wrote: “We said ‘no’ twice.\n\n“And then we left.” The rest is “unknown"
	got := quotesIn(doc)
	want := []struct {
		outer               string
		depth               int
		continues, unclosed bool
	}{
		{"“We said ‘no’ twice.", 0, false, true},
		{"‘no’", 1, false, false},
		{"“And then we left.”", 0, true, false},
		{"“unknown", 0, false, true},
	}
	if len(got) != len(want) {
		t.Fatalf("got %d quotes, want %d", len(got), len(want))
	}
	for i, w := range want {
		q := got[i]
		if q.Outer.In(doc) != w.outer || q.Depth != w.depth || q.Continues != w.continues || q.Unclosed != w.unclosed {
			t.Errorf("quote %d: got %q, depth %d, continues %v, unclosed %v; want %+v", i, q.Outer.In(doc), q.Depth, q.Continues, q.Unclosed, w)
		}
	}
}

// quotesIn finds the quotations in doc.
func quotesIn(doc string) []Quote { return Find(token.Read(doc), lang.English) }
