package safeurl

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// TestFindIsBounded holds how many addresses are offered, and in which order.
func TestFindIsBounded(t *testing.T) {
	var all []string
	for i := range 12 {
		all = append(all, fmt.Sprintf("https://example.org/%d", i))
	}
	if got := Find(strings.Join(all, " ")); !slices.Equal(got, all[:10]) {
		t.Errorf("%q", got)
	}
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"a colon that ends the text", "https:", nil},
		{"a scheme and a space", "https: //example.org", nil},
		{"a colon at the start", ":https://a.example", []string{"https://a.example"}},
		{"nothing behind a scheme", "https:<x> https://a.example", []string{"https://a.example"}},
		{"many colons", "a:b:c:https://example.org:80/x:y", []string{"https://example.org:80/x:y"}},
		{"one behind another", "http://a.example<http://b.example>", []string{"http://a.example", "http://b.example"}},
		{"a bracket of its own", "http://a.example/(b)", []string{"http://a.example/(b)"}},
		{"a bracket too many", "(http://a.example/b)", []string{"http://a.example/b"}},
		{"square ones", "[http://a.example/b]", []string{"http://a.example/b"}},
		{"curly ones", "{http://a.example/b}", []string{"http://a.example/b"}},
		{"brackets and stops", "(see http://a.example/b).", []string{"http://a.example/b"}},
		{"letters after Z", "[https://a.example", []string{"https://a.example"}},
		{"a letter before", "zhttps://a.example and Zhttp://b.example and ahttp://c.example and Ahttp://d.example", nil},
		{"a digit before", "9https://a.example", []string{"https://a.example"}},
	} {
		if got := Find(tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	for _, sign := range ".,;:!?'*_’…" {
		if got := Find("http://a.example/b" + string(sign)); !slices.Equal(got, []string{"http://a.example/b"}) {
			t.Errorf("before %q: %q", sign, got)
		}
	}
	for _, sign := range "<>\"“”„«»`\\^|\u00a0\u200b" {
		if got := Find("http://a.example/b" + string(sign) + "c"); !slices.Equal(got, []string{"http://a.example/b"}) {
			t.Errorf("before %q: %q", sign, got)
		}
	}
}

func TestPorts(t *testing.T) {
	for port, want := range map[string]bool{"": true, ":": true, ":0": true, ":80": true, ":32767": true, ":32768": true, ":65535": true, ":65536": false, ":99999": false} {
		if _, ok := Openable("https://example.org" + port + "/"); ok != want {
			t.Errorf("port %q: %v", port, ok)
		}
	}
}

// TestToTextAtTheEdges holds which stretches of a text have an address, and which words
// they grow to.
func TestToTextAtTheEdges(t *testing.T) {
	const address = "https://a.example/"
	letters := func(n int) string { return strings.Repeat("a", n) }
	for _, tt := range []struct {
		name, doc  string
		start, end int
		want       string // behind #:~:text=; none if "-"
	}{
		{"the whole text", "Fares rise", 0, 10, "Fares%20rise"},
		{"from the first byte", "Fares rise", 0, 5, "Fares"},
		{"before the text", "Fares rise", -1, 5, "-"},
		{"further before it", "Fares rise", -2, 5, "-"},
		{"nothing", "Fares rise", 5, 5, "-"},
		{"backwards", "Fares rise", 6, 5, "-"},
		{"behind the text", "Fares rise", 5, 11, "-"},
		{"a space at the start", "Fares rise", 5, 7, "%20rise"},
		{"a space at the end", "Fares rise", 4, 6, "Fares%20"},
		{"the longest word", letters(30) + "b", 30, 31, letters(30) + "b"},
		{"a word longer than that", letters(31) + "b", 30, 31, "ab,"},
		{"the longest rest of a word", "b" + letters(30), 0, 1, "b" + letters(30)},
		{"a longer rest", "b" + letters(31), 0, 1, "b"},
		{"digits and marks", "x1e\u0301 y", 1, 2, "x1e%CC%81"},
		{"twice at the start", "a b a", 0, 1, "a,-b%20a"},
		{"twice at the end", "a b a", 4, 5, "a%20b-,a"},
		{"twice alone in its lines", "a\na", 0, 1, "a"},
		{"four words around", "x 1 2 3 4 a 5 6 7 8 x a", 10, 11, "1%202%203%204-,a,-5%206%207%208"},
	} {
		got, ok := ToText(address, tt.doc, tt.start, tt.end)
		want := address + "#:~:text=" + tt.want
		switch {
		case tt.want == "-" && (ok || got != ""), tt.want == "ab," && !ok, tt.want != "-" && tt.want != "ab," && (got != want || !ok):
			t.Errorf("%s: %q, %v, want %q", tt.name, got, ok, want)
		}
	}
	for _, n := range []int{200, 201} {
		doc := strings.TrimSpace(strings.Repeat("abcd ", n/5)) + strings.Repeat("x", n-n/5*5+1)
		got, _ := ToText(address, doc+" end", 0, n)
		if long := strings.Contains(got, ","); long != (n > 200) {
			t.Errorf("%d bytes: %s", n, got)
		}
	}
	for _, n := range []int{40, 41} {
		got, _ := ToText(address, strings.Repeat("字", n)+"\n\n"+strings.Repeat("票", n), 0, n*3+2+n*3)
		if want := address + "#:~:text=" + strings.Repeat(url.QueryEscape("字"), 40) + "," + strings.Repeat(url.QueryEscape("票"), 40); got != want {
			t.Errorf("%d characters a line: %s", n, got)
		}
	}
}

// TestEncoded holds, for every byte, whether it stands for itself.
func TestEncoded(t *testing.T) {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.~"
	for c := range 256 {
		s := string([]byte{byte(c)})
		want := fmt.Sprintf("%%%02X", c)
		if strings.Contains(plain, s) {
			want = s
		}
		if got := encoded(s); got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
}
