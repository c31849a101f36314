package token

import (
	"strings"
	"testing"
	"unicode"
)

// blank reports whether r lies between tokens.
func blank(r rune) bool { return r <= ' ' || unicode.IsSpace(r) }

func TestTokens(t *testing.T) {
	for _, tt := range []struct{ name, doc, want string }{
		{"words and marks", "It fell, he said.", "It|fell|,|he|said|."},
		{"an apostrophe inside", "don't the company’s", "don't|the|company’s"},
		{"an apostrophe at the end", "the boys' dog", "the|boys|'|dog"},
		{"an acronym", "the U.S. and a.m. hours", "the|U.S.|and|a.m.|hours"},
		{"no acronym", "end.Next J.Smith", "end|.|Next|J|.|Smith"},
		{"a hyphen parts", "twenty-five", "twenty|-|five"},
		{"letters and digits", "G7 Covid19", "G7|Covid19"},
		{"digits and letters", "45g 1.5bn", "45|g|1.5|bn"},
		{"grouped digits", "1,234.5 22,24 12,34,567", "1,234.5|22|,|24|12,34,567"},
		{"thin spaces", "1\u202f234", "1\u202f234"},
		{"no break in a plain space", "1 234", "1|234"},
		{"a code before digits", "AUD1.5m RM120,000 $US5", "AUD|1.5|m|RM|120,000|$|US|5"},
		{"Indian groups", "12,34,567 1,23,45 12,345,6", "12,34,567|1|,|23|,|45|12,345|,|6"},
		{"a code of three letters before digits", "USD5 USDX5", "USD|5|USDX5"},
		{"white space beyond ASCII", "a\u2003b\u00a0\u3000c", "a|b|c"},
		{"letters at the ends of the alphabet", "az AZ a@z a[z a`z a{z", "az|AZ|a|@|z|a|[|z|a|`|z|a|{|z"},
		{"an acronym that ends the text", "in the U.S", "in|the|U.S"},
		{"a stop at the end", "in 2015.", "in|2015|."},
		{"letters beyond ASCII", "Ağrı’da 東京", "Ağrı’da|東京"},
		{"combining marks", "cafe\u0301 olé", "cafe\u0301|olé"},
		{"not UTF-8", "a\xffb", "a|\xff|b"},
	} {
		var got []string
		for _, tok := range Split(tt.doc) {
			got = append(got, tok.In(tt.doc))
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, s, tt.want)
		}
		checkTokens(t, tt.doc)
	}
}

func TestTokenKinds(t *testing.T) {
	doc := "Up 7%\nnow"
	want := []Token{
		{Kind: Word, Spaced: true, Breaks: true}, {Kind: Number, Spaced: true}, {Kind: Mark}, {Kind: Word, Spaced: true, Breaks: true},
	}
	for i, tok := range Split(doc) {
		want[i].Span = tok.Span
		if tok != want[i] {
			t.Errorf("token %d = %+v, want %+v", i, tok, want[i])
		}
	}
}

// TestWordsBeyondTheEnds holds that there is no word before the first and after the last.
func TestWordsBeyondTheEnds(t *testing.T) {
	d := Read("The ÉND")
	for i, want := range map[int]string{-2: "", -1: "", 0: "The", 1: "ÉND", 2: "", 3: ""} {
		if got := d.Word(i); got != want {
			t.Errorf("word %d is %q, want %q", i, got, want)
		}
		if d.At(i, "The") != (i == 0) {
			t.Errorf("word %d is The: %v", i, i != 0)
		}
	}
	for i, want := range map[int]string{-1: "", 0: "the", 1: "Énd", 2: "", 3: ""} {
		if got := d.Low(i); got != want {
			t.Errorf("word %d in small letters is %q, want %q", i, got, want)
		}
	}
}
