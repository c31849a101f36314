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
