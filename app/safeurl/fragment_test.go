package safeurl

import (
	"net/url"
	"strings"
	"testing"
)

func TestToText(t *testing.T) {
	doc := "Fares rise\n\nFares rose by 12 per cent, the council said. Rents rose by 12 per cent too.\n\n運賃は12%上がった。\n\n" + strings.Repeat("One long sentence that never ends, ", 10) + "it ends.\n\nA dash-word, a comma & more."
	for _, tt := range []struct{ name, address, words, want string }{
		{"once", "https://a.example/x", "the council said", "https://a.example/x#:~:text=the%20council%20said"},
		{"twice, the first", "https://a.example/x", "12 per cent", "https://a.example/x#:~:text=Fares%20rose%20by-,12%20per%20cent,-%2C%20the%20council%20said."},
		{"half a word", "https://a.example/x", "counc", "https://a.example/x#:~:text=council"},
		{"what parts a directive", "https://a.example/x", "dash-word, a comma & more", "https://a.example/x#:~:text=dash%2Dword%2C%20a%20comma%20%26%20more"},
		{"over two paragraphs", "https://a.example/x", "rise\n\nFares rose", "https://a.example/x#:~:text=rise,Fares%20rose"},
		{"a fragment is there", "https://a.example/x#top", "the council said", "https://a.example/x#top:~:text=the%20council%20said"},
		{"no spaces", "https://a.example/x", "運賃は", "https://a.example/x#:~:text=%E9%81%8B%E8%B3%83%E3%81%AF12"},
		{"no address", "", "council", ""},
		{"another scheme", "javascript:alert(1)", "council", ""},
		{"mail", "mailto:a@b.example", "council", ""},
	} {
		at := strings.Index(doc, tt.words)
		got, ok := ToText(tt.address, doc, at, at+len(tt.words))
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("%s: %q, %v", tt.name, got, ok)
		}
	}
	at := strings.Index(doc, "One long")
	got, _ := ToText("https://a.example/x", doc, at, strings.Index(doc, "it ends."))
	if !strings.Contains(got, "=One%20long%20sentence%20that%20never,long%20sentence%20that%20never%20ends%2C,-it%20ends.") {
		t.Errorf("a long passage: %s", got)
	}
}

func FuzzToText(f *testing.F) {
	f.Add("https://a.example/", "Fares rose by 12", 6, 10)
	f.Add("https://a.example/#x", "a\n\nb", 0, 4)
	f.Fuzz(func(t *testing.T, address, doc string, start, end int) {
		got, ok := ToText(address, doc, start, end)
		if !ok {
			return
		}
		if u, err := url.Parse(got); err != nil || u.Scheme != "http" && u.Scheme != "https" {
			t.Errorf("%q: %v", got, err)
		}
		if _, fragment, _ := strings.Cut(got, ":~:text="); strings.ContainsAny(fragment, " \"<>#&\n") {
			t.Errorf("%q", fragment)
		}
	})
}
