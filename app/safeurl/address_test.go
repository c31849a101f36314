package safeurl

import (
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestFind(t *testing.T) {
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
		if got := Find(tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, not %q", tt.name, got, tt.want)
		}
	}
	if got := Find(strings.Repeat("https://example.org/a https://example.org/b ", 1000)); len(got) != 2 {
		t.Errorf("%d addresses", len(got))
	}
}

func TestOpenable(t *testing.T) {
	for _, tt := range []struct{ name, text, want, web string }{
		{"of the web", "https://example.org/a?b=c#d", "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"},
		{"white space around", " http://example.org \n", "http://example.org", "http://example.org"},
		{"mail", "mailto:ida@example.org?subject=x", "mailto:ida@example.org?subject=x", ""},
		{"capitals", "HTTPS://EXAMPLE.org", "https://EXAMPLE.org", "https://EXAMPLE.org"},
		{"nothing", "", "", ""},
		{"a script", "javascript:alert(1)//https://example.org", "", ""},
		{"a script in capitals", "JaVaScRiPt:alert(1)", "", ""},
		{"a script, parted", "java\nscript:alert(1)", "", ""},
		{"a script behind a space", "\x01javascript:alert(1)", "", ""},
		{"data", "data:text/html,<script>alert(1)</script>", "", ""},
		{"a file", "file:///etc/passwd", "", ""},
		{"a blob", "blob:https://example.org/1", "", ""},
		{"what the browser shows of itself", "view-source:https://example.org", "", ""},
		{"a program", "intent://example.org#Intent;scheme=x;end", "", ""},
		{"without a scheme", "//example.org/x", "", ""},
		{"a path", "/x", "", ""},
		{"without a host", "https:///x", "", ""},
		{"posing as another", "https://bank.example@evil.example", "", ""},
		{"a space in it", "https://example.org/a b", "", ""},
		{"two of them", "https://example.org\nhttps://example.net", "", ""},
		{"markup in it", `https://example.org/?a="onclick='x'<b>`, "https://example.org/?a=%22onclick=%27x%27%3Cb%3E", "https://example.org/?a=%22onclick=%27x%27%3Cb%3E"},
		{"a backslash", `https://evil.example\@bank.example`, "", ""},
		{"a backslash in the path", `https://example.org\..\x`, "", ""},
		{"a null in it", "https://example.org/\x00", "", ""},
		{"turned round", "https://example.org/\u202egpj", "", ""},
		{"a port that is none", "https://example.org:99999/", "", ""},
		{"letters of any script", "https://example.org/é", "https://example.org/%C3%A9", "https://example.org/%C3%A9"},
	} {
		got, ok := Openable(tt.text)
		if ok != (tt.want != "") || ok && got != tt.want || Web(tt.text) != tt.web {
			t.Errorf("%s: %q %v, of the web %q", tt.name, got, ok, Web(tt.text))
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"see https://example.org/a(b).", "mailto:a@b", "javascript:alert(1)", "http://[::1]/", "https://a@b", "HTTP://É", ":::", "https://%zz", "http://\xc6ple'rg", "http://a'b/'c'"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, a := range Find(s) {
			u, err := url.Parse(a)
			if err != nil || u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "mailto" || u.User != nil {
				t.Errorf("%q: %q is an address: %v", s, a, err)
			}
			if strings.ContainsFunc(a, func(r rune) bool {
				return unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune("\"'<>`", r)
			}) {
				t.Errorf("%q: %q", s, a)
			}
		}
	})
}
