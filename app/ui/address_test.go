package ui

import (
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestAddresses(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"none", "See page 12: it says so.", nil},
		{"in a sentence", "See https://example.org/a, then (http://example.org/b_(c)).", []string{"https://example.org/a", "http://example.org/b_(c)"}},
		{"mail", "Ask mailto:ida@example.org.", []string{"mailto:ida@example.org"}},
		{"twice", "https://example.org https://example.org", []string{"https://example.org"}},
		{"capitals", "HTTPS://example.org/A", []string{"https://example.org/A"}},
		{"in quotation marks", "“https://example.org/a” <https://example.org/b>", []string{"https://example.org/a", "https://example.org/b"}},
		{"letters of any script", "https://example.org/é", []string{"https://example.org/%C3%A9"}},
		{"a script", "javascript:alert(1) JavaScript:alert(2) data:text/html,<b> vbscript:x file:///etc/passwd ftp://example.org blob:https:x", nil},
		{"a script behind a scheme", "xhttps://example.org", nil},
		{"no host", "https:// http:/a https:example.org mailto:ida", nil},
		{"posing as another", "https://bank.example@evil.example/", nil},
		{"a line break in it", "https://exam\nple.org", []string{"https://exam"}},
		{"a control character", "https://example.org/\x00a", []string{"https://example.org/"}},
		{"turned round", "https://example.org/\u202egpj", []string{"https://example.org/"}},
		{"markup", `https://example.org/"onclick="alert(1)`, []string{"https://example.org/"}},
	} {
		if got := addresses(tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, not %q", tt.name, got, tt.want)
		}
	}
	if got := addresses(strings.Repeat("https://example.org/a https://example.org/b ", 1000)); len(got) != 2 {
		t.Errorf("%d addresses", len(got))
	}
}

func FuzzAddresses(f *testing.F) {
	for _, s := range []string{"see https://example.org/a(b).", "mailto:a@b", "javascript:alert(1)", "http://[::1]/", "https://a@b", "HTTP://É", ":::", "https://%zz"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, a := range addresses(s) {
			u, err := url.Parse(a)
			if err != nil || u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "mailto" || u.User != nil {
				t.Errorf("%q: %q is an address: %v", s, a, err)
			}
			if strings.ContainsFunc(a, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }) {
				t.Errorf("%q: %q", s, a)
			}
		}
	})
}
