package article

import (
	"strings"
	"testing"
)

// read makes an article of a plain text, which must be one.
func read(t *testing.T, in string) Article {
	t.Helper()
	a, err := FromPlain([]byte(in))
	if err != nil {
		t.Fatalf("%.40q: %v", in, err)
	}
	return a
}

// TestLinesWrappedByHand holds when lines are one paragraph: where each is as long as the
// next word lets it be, at a width of 45 to 120 characters.
func TestLinesWrappedByHand(t *testing.T) {
	line := func(n int) string { return strings.Repeat("w", n-5) + " word" }
	for _, tt := range []struct {
		name string
		in   string
		want int // paragraphs
	}{
		{"the least width", line(45) + "\n" + "thereafter.", 1},
		{"less", line(44) + "\n" + "thereafter.", 2},
		{"the largest width", line(120) + "\n" + "thereafter.", 1},
		{"more", line(121) + "\n" + "thereafter.", 2},
		{"the next word would just not have fitted", line(50) + "\n" + line(44) + "\n" + "seven77.", 1},
		{"the next word would just have fitted", line(50) + "\n" + line(44) + "\n" + "fits5 and.", 3},
		{"one line", line(60), 1},
		{"a blank line between", line(60) + "\n\n" + "thereafter.", 2},
		{"letters of two bytes", strings.Repeat("é", 39) + " word!" + "\n" + "thereafter.", 1},
	} {
		if got := len(paragraphs(strings.Split(tt.in, "\n"))); got != tt.want {
			t.Errorf("%s: %d paragraphs, want %d", tt.name, got, tt.want)
		}
	}
}

// TestFrontAndHeader holds how far from the top what is known of an article may stand.
func TestFrontAndHeader(t *testing.T) {
	const one, two, three, end = "One is here.\n\n", "Two is here.\n\n", "Three is here.\n\n", "The end is here."
	for _, tt := range []struct {
		name, in                string
		author, published, role string // the role of the last block but one
	}{
		{"the fourth line", "Fares\n\n" + one + two + three + "By Ada Moss\n\n" + end, "Ada Moss", "", "paragraph"},
		{"the fifth line", "Fares\n\n" + one + two + three + one + "By Ada Moss\n\n" + end, "", "", "subhead"},
		{"a date in the fourth line", "Fares\n\n" + one + two + three + "March 2021\n\n" + end, "", "2021-03", "paragraph"},
		{"a date in the fifth line", "Fares\n\n" + one + two + three + one + "March 2021\n\n" + end, "", "", "subhead"},
		{"a second author", "Fares\n\n" + one + "By Ada Moss\n\nBy Tom Lee\n\n" + end, "Ada Moss", "", "subhead"},
		{"a second date", "Fares\n\n" + one + "March 2021\n\nMay 2022\n\n" + end, "", "2021-03", "subhead"},
		{"an author in the header", "Author: Ada Moss\n\n" + one + end, "Ada Moss", "", "paragraph"},
		{"a key in capitals", "AUTHOR : Ada Moss\n\n" + one + end, "Ada Moss", "", "paragraph"},
		{"a key twice", "Author: Ada Moss\nAuthor: Tom Lee\n\n" + one + end, "Ada Moss", "", "paragraph"},
		{"a date that is none", "Date: soon\n\n" + one + end, "", "", "paragraph"},
	} {
		a := read(t, tt.in)
		if a.Author != tt.author || a.Published != tt.published {
			t.Errorf("%s: author %q, published %q", tt.name, a.Author, a.Published)
		}
		if got := string(a.Blocks[len(a.Blocks)-2].Role); got != tt.role {
			t.Errorf("%s: the last but one is a %s, want a %s", tt.name, got, tt.role)
		}
	}
}

// TestLengthsOfTitles holds how long a headline, a dek and a subhead may be.
func TestLengthsOfTitles(t *testing.T) {
	body := "\n\nOne is here.\n\nTwo is here."
	for _, tt := range []struct{ name, in, want string }{
		{"a headline", strings.Repeat("é", 200) + body, "headline"},
		{"no headline", strings.Repeat("é", 201) + body, "paragraph"},
	} {
		if got := string(read(t, tt.in).Blocks[0].Role); got != tt.want {
			t.Errorf("%s: %s", tt.name, got)
		}
	}
	for _, tt := range []struct {
		name, in, want string
		at             int
	}{
		{"a dek", "Fares\n\n" + strings.Repeat("é", 250) + body, "dek", 1},
		{"no dek", "Fares\n\n" + strings.Repeat("é", 251) + body, "paragraph", 1},
		{"a dek without a headline", "Fares rise.\n\nPassengers pay" + body, "subhead", 1},
		{"a dek at the end", "Fares\n\nPassengers pay", "paragraph", 1},
		{"a subhead", "Fares\n\nOne is here.\n\n" + strings.Repeat("é", 90) + body, "subhead", 2},
		{"no subhead", "Fares\n\nOne is here.\n\n" + strings.Repeat("é", 91) + body, "paragraph", 2},
		{"a subhead before a notice", "Fares\n\nOne is here.\n\nWhat comes\n\nAdvertisement\n\nTwo is here.", "paragraph", 2},
		{"a line at the end", "Fares\n\nOne is here.\n\n" + strings.Repeat("é", 60), "notice", 2},
		{"a long line at the end", "Fares\n\nOne is here.\n\n" + strings.Repeat("é", 61), "paragraph", 2},
		{"after the copyright", "Fares\n\nOne is here.\n\n© Star\n\n" + strings.Repeat("é", 148) + ".", "notice", 3},
		{"long after the copyright", "Fares\n\nOne is here.\n\n© Star\n\n" + strings.Repeat("é", 149) + ".", "paragraph", 3},
	} {
		a := read(t, tt.in)
		if got := string(a.Blocks[tt.at].Role); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
	for _, sign := range ".,;:…”\"»。，；：」』।۔" {
		if looksLikeTitle("Fares rise"+string(sign), 90) {
			t.Errorf("a line that ends in %q looks like a title", sign)
		}
	}
	if !looksLikeTitle("Fares rise?", 90) || !looksLikeTitle("", 90) {
		t.Error("a question looks like no title")
	}
}

// TestCutOfMetadata holds where a field that is too long is cut.
func TestCutOfMetadata(t *testing.T) {
	for _, tt := range []struct {
		in   string
		most int
		want string
	}{
		{"", 3, ""}, {"abc", 3, "abc"}, {"abcd", 3, "abc…"}, {"ab cd", 3, "ab…"}, {"ab cd", 4, "ab…"}, {"a b c d", 5, "a b…"}, {"éééé", 3, "ééé…"}, {"ab c", 4, "ab c"},
	} {
		if got := cut(tt.in, tt.most); got != tt.want {
			t.Errorf("%q of %d: %q, want %q", tt.in, tt.most, got, tt.want)
		}
	}
	long := strings.Repeat("é", 501)
	a := read(t, "Title: "+strings.Repeat("é", 201)+"\nAuthor: "+long+"\nSource: "+long+"\nURL: "+long+"\nLanguage: not_one\n\nOne is here.")
	if a.Title != strings.Repeat("é", 200)+"…" || a.Author != long[:1000]+"…" || a.Source != a.Author || a.URL != a.Author || a.Lang != "" {
		t.Errorf("title of %d bytes, author of %d, source of %d, url of %d, lang %q", len(a.Title), len(a.Author), len(a.Source), len(a.URL), a.Lang)
	}
}

// TestLargestText holds what is still taken.
func TestLargestText(t *testing.T) {
	if a := read(t, strings.Repeat("x.\n", MaxBlocks)); len(a.Blocks) != MaxBlocks {
		t.Errorf("%d blocks", len(a.Blocks))
	}
	if a := read(t, strings.Repeat("word ", MaxNew/5)+"ab"); len(a.Text) != MaxNew {
		t.Errorf("%d bytes", len(a.Text))
	}
}
