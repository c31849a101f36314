package article

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// outline writes an article's blocks as role and first words.
func outline(a Article) string {
	var b strings.Builder
	for _, x := range a.Blocks {
		fmt.Fprintf(&b, "%s: %s\n", x.Role, cut(x.Span.In(a.Text), 40))
	}
	return b.String()
}

func TestFromPlain(t *testing.T) {
	for _, tt := range []struct {
		name, in, outline string
		meta              Article
	}{
		{"headline and paragraphs",
			"Council raises fares\n\nFares rise by 12 per cent.\n\nThe mayor objected.\n",
			"headline: Council raises fares\nparagraph: Fares rise by 12 per cent.\nparagraph: The mayor objected.\n",
			Article{Title: "Council raises fares"}},
		{"one line", "Fares rise by 12 per cent.", "paragraph: Fares rise by 12 per cent.\n", Article{Title: "Fares rise by 12 per cent."}},
		{"windows line ends and a byte order mark",
			"\ufeffCouncil raises fares\r\n\r\nFares rise.\r\nThe mayor objected.\r\n",
			"headline: Council raises fares\nparagraph: Fares rise.\nparagraph: The mayor objected.\n", Article{Title: "Council raises fares"}},
		{"wrapped by hand",
			"Council raises fares\n\nFares on the city's buses will rise by 12 per cent\nin the autumn, the council said on Friday, after a\nvote.\n",
			"headline: Council raises fares\nparagraph: Fares on the city's buses will rise by…\n", Article{Title: "Council raises fares"}},
		{"byline and date",
			"Council raises fares\n\nBy Ada Moss and Joe van Dyk\n\nPublished Friday, March 5, 2021 at 9:30 am GMT\n\nFares rise.\n",
			"headline: Council raises fares\nparagraph: Fares rise.\n",
			Article{Title: "Council raises fares", Author: "Ada Moss and Joe van Dyk", Published: "2021-03-05"}},
		{"a sentence that begins with By",
			"Council raises fares\n\nBy Friday the council had voted.\n\nFares rise.\n",
			"headline: Council raises fares\nparagraph: By Friday the council had voted.\nparagraph: Fares rise.\n", Article{Title: "Council raises fares"}},
		{"subhead and dek",
			"Council raises fares\n\nPassengers pay from October\n\nFares rise.\n\nWhat comes next\n\nA vote.\n",
			"headline: Council raises fares\ndek: Passengers pay from October\nparagraph: Fares rise.\nsubhead: What comes next\nparagraph: A vote.\n",
			Article{Title: "Council raises fares"}},
		{"boilerplate in between and at the end",
			"Council raises fares\n\nFares rise.\n\nAdvertisement\n\nThe mayor objected.\n\n© 2021 The Evening Star. All rights reserved.\n\nSTAR APP\n\nInstall our app now.\n",
			"headline: Council raises fares\nparagraph: Fares rise.\nnotice: Advertisement\nparagraph: The mayor objected.\n" +
				"notice: © 2021 The Evening Star. All rights…\nnotice: STAR APP\nnotice: Install our app now.\n",
			Article{Title: "Council raises fares", Source: "The Evening Star.", Published: "2021"}},
		{"a header",
			"Title: Council raises fares\nSubtitle: Passengers pay.\nSource: The Star\nDate: 5 March 2021\nLanguage: en\n\nFares rise.\n",
			"headline: Council raises fares\ndek: Passengers pay.\nparagraph: Fares rise.\n",
			Article{Title: "Council raises fares", Source: "The Star", Published: "2021-03-05", Lang: "en"}},
		{"a colon that is no header", "Note: fares rise.\n\nThe mayor objected.", "paragraph: Note: fares rise.\nparagraph: The mayor objected.\n", Article{Title: "Note: fares rise."}},
		{"control characters", "Fa\x07res\x1b rise.", "paragraph: Fares rise.\n", Article{Title: "Fares rise."}},
		{"another script", "北京宣布新措施\n\n政府周三宣布了新措施。\n\n市民表示欢迎。\n", "headline: 北京宣布新措施\nparagraph: 政府周三宣布了新措施。\nparagraph: 市民表示欢迎。\n", Article{Title: "北京宣布新措施"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, err := FromPlain([]byte(tt.in))
			if err != nil {
				t.Fatal(err)
			}
			if got := outline(a); got != tt.outline {
				t.Errorf("blocks:\n%swant:\n%s", got, tt.outline)
			}
			tt.meta.ID, tt.meta.Text, tt.meta.Blocks = a.ID, a.Text, a.Blocks
			if fmt.Sprint(a) != fmt.Sprint(tt.meta) {
				t.Errorf("got  %+v\nwant %+v", a, tt.meta)
			}
			if err := a.Check(); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestFromPlainRefuses(t *testing.T) {
	for _, tt := range []struct {
		name string
		in   string
		want error
	}{
		{"nothing", "", ErrEmpty},
		{"white space", " \n\t\u00a0\n", ErrEmpty},
		{"only control characters", "\x01\x02", ErrEmpty},
		{"a header alone", "Author: Ada Moss", ErrEmpty},
		{"an author and a date alone", "Author: Ada Moss\nDate: 2021\n\n", ErrEmpty},
		{"a picture", "\x89PNG\r\n\x1a\n\x00\x00", ErrBinary},
		{"latin-1", "caf\xe9", ErrEncoding},
		{"too much", strings.Repeat("word ", MaxNew/5+1), ErrTooLarge},
		{"too many blocks", strings.Repeat("x\n", MaxBlocks+2), ErrTooLarge},
	} {
		if _, err := FromPlain([]byte(tt.in)); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}

func TestParseDate(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"17 March 2021", "2021-03-17"},
		{"March 17, 2021", "2021-03-17"},
		{"Wed, Mar 17th 2021 · 09:30 KST", "2021-03-17"},
		{"2021-03-17", "2021-03-17"},
		{"Updated 2021-03-17T09:00:00Z", "2021-03-17"},
		{"March 2021", "2021-03"},
		{"2021", "2021"},
		{"31 February 2021", ""},
		{"03/04/2021", ""},
		{"March 17", ""},
		{"17 people died in March 2021", ""},
		{"", ""},
	} {
		got, ok := ParseDate(tt.in)
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("ParseDate(%q) = %q, %v, want %q", tt.in, got, ok, tt.want)
		}
	}
}

// The article people brought us, read as the issue asks.
func TestFromPlainReadsTheSeed(t *testing.T) {
	raw, err := os.ReadFile("../../../shared/seed/article.txt")
	if err != nil {
		t.Skip("the seed article is not here: ", err)
	}
	a, err := FromPlain(raw)
	if err != nil {
		t.Fatal(err)
	}
	roles := map[Role]int{}
	for _, b := range a.Blocks {
		roles[b.Role]++
	}
	if roles[Headline] != 1 || roles[Paragraph] != 10 || roles[Notice] != 4 || len(a.Blocks) != 15 {
		t.Errorf("blocks:\n%s", outline(a))
	}
	if a.Source != "Bloomberg L.P." || a.Published != "2021" || !strings.HasPrefix(a.Title, "Blinken") {
		t.Errorf("title %q, source %q, published %q", a.Title, a.Source, a.Published)
	}
}

func FuzzFromPlain(f *testing.F) {
	f.Add("Council raises fares\n\nBy Ada Moss\n\n5 March 2021\n\nFares rise.\n\n© 2021 Star")
	f.Add("Title: x\nDate: 2021\n\n\n")
	f.Add("a\u2028b\u0085\x00")
	f.Add("By \n\n©")
	f.Fuzz(func(t *testing.T, in string) {
		a, err := FromPlain([]byte(in))
		if err != nil {
			return
		}
		if err := a.Check(); err != nil {
			t.Error(err)
		}
		if !utf8.ValidString(a.Text) || a.ID != ContentID(a.Text) {
			t.Error("text or id")
		}
	})
}
